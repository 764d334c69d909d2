"""Titles typed in text boxes → said by their layouts, where ours are read from.

Layouts made by a designer's export often hold drawings alone: what a title of theirs looks like,
and where it stands, is told only by the slides that people made on them. Others hold a text box
in place of a title: what its words look like is told by the words.
"""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from workshopkit.formats.pptx.own_template.resaved import level_of
from workshopkit.formats.pptx.own_template.setting import first_level
from workshopkit.formats.pptx.own_template.spelling_out import FILLS
from workshopkit.formats.pptx.own_template.template import OFTEN
from workshopkit.formats.pptx.own_template.template_reader import typed_in

HEAD = 0.25
"""A title begins in this share of the height of the slide."""
NEAR = 0.06
"""Titles in the same place are at most this far apart, as a share of the slide's height."""
PLACES = ".//p:nvPr/p:ph[not(@type='sldNum' or @type='ftr' or @type='dt')]"
TITLES = ".//p:nvPr/p:ph[@type='title' or @type='ctrTitle']"
TEXT_BOXES = "p:cSld/p:spTree/p:sp"
DEFAULT_FONT = "p:defaultTextStyle/a:lvl1pPr/a:defRPr/a:latin/@typeface"
"""The font of a text box that says none."""
SIZED = "./p:txBody/a:p[a:r[normalize-space(a:t)]/a:rPr/@sz]"


def typed_titles(presentation: Any, slides: Sequence[str]) -> list[tuple[Any, Any]]:
    """Return the layouts that have no place for a title, each with the text box that tells it.

    Those without any place for words, when most slides on them have theirs typed in the same
    place; that of the first slide, when its title is in a text box. ``slides`` are the parts of
    the layouts of the slides. What a text box of a layout says of its words becomes its own type.
    """
    used, high, found = Counter(slides), presentation.slide_height, []
    for layout in (each for master in presentation.slide_masters for each in master.slide_layouts):
        part = str(layout.part.partname)
        if layout._element.xpath(TITLES):
            continue
        for box in typed_in(layout):
            _say_type(box._element)
        on = [each for each in presentation.slides if each.slide_layout == layout]
        title = None
        if used[part] >= OFTEN and not layout._element.xpath(PLACES):
            title = _usual(on, high)
        elif part in slides[:1] and not typed_in(layout):
            title = _largest(on[0], high)
        if title is not None:
            found.append((layout, title))
    return found


def place_titles(presentation: Any, found: Sequence[tuple[Any, Any]], prompt: str) -> None:
    """Give each layout of ``found`` a place for a title, where and as its text box is."""
    fonts = presentation.part._element.xpath(DEFAULT_FONT)
    for layout, title in found:
        layout.shapes._spTree.append(_place(title, prompt, str(fonts[0]) if fonts else "+mn-lt"))


def _say_type(box: Any) -> None:
    """Write in the type of a text box what its first words are set in."""
    said = next(iter(box.xpath(SIZED)), None)
    listed = box.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}")
    if said is None or listed is None:
        return
    level, run = first_level(listed)
    new = level_of(said, 1)
    letters = new.find(qn("a:defRPr"))
    level.attrib.update(new.attrib)
    run.attrib.update(letters.attrib)
    fill = next((each for each in letters if each.tag in map(qn, FILLS)), None)
    if fill is not None:
        for old in [each for each in run if each.tag in map(qn, FILLS)]:
            run.remove(old)
        run.insert(0 if run.find(qn("a:ln")) is None else 1, fill)
    latin = letters.find(qn("a:latin"))
    if latin is not None:
        run.get_or_add_latin().set("typeface", latin.get("typeface", "+mn-lt"))


def _usual(slides: Sequence[Any], height: int) -> Any:
    """Return the title most like the others, when more than half of the slides have one there."""
    found = [title for slide in slides if (title := _largest(slide, HEAD * height)) is not None]
    if not found:
        return None
    x, y = (median(_corner(each)[n] for each in found) for n in (0, 1))

    def away(each: Any) -> float:
        left, top = _corner(each)
        return max(abs(left - x), abs(top - y))

    near = [each for each in found if away(each) <= NEAR * height]
    return min(near, key=away) if len(near) * 2 > len(slides) else None


def _largest(slide: Any, low: float) -> Any:
    """Return the words typed largest above ``low`` on a slide, if any: the highest of them."""
    boxes = [
        each
        for each in slide._element.xpath(TEXT_BOXES)
        if _is_lost(each, slide.slide_layout)
        if each.xpath("p:spPr/a:xfrm/a:off") and each.xpath(SIZED) and _corner(each)[1] < low
    ]
    return max(boxes, key=lambda each: (_size(each), -_corner(each)[1]), default=None)


def _is_lost(box: Any, layout: Any) -> bool:
    """Tell whether words are in no place of their layout: in a text box, or a place of another."""
    places = box.xpath("p:nvSpPr/p:nvPr/p:ph")
    known = {each.placeholder_format.idx for each in layout.placeholders}
    return not places or int(places[0].get("idx", "0")) not in known


def _corner(box: Any) -> tuple[int, int]:
    (off,) = box.xpath("p:spPr/a:xfrm/a:off")
    return int(off.get("x")), int(off.get("y"))


def _size(box: Any) -> int:
    return int(box.xpath(f"string({SIZED}/a:r/a:rPr/@sz)"))


def _place(box: Any, prompt: str, font: str) -> Any:
    """Return a place for a title where a text box is, in its type: in ``font`` unless it says."""
    place = parse_xml(
        f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='9999' name='title'/><p:cNvSpPr>"
        "<a:spLocks noGrp='1'/></p:cNvSpPr><p:nvPr><p:ph type='title'/></p:nvPr></p:nvSpPr>"
        "<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:t/></a:r></a:p></p:txBody></p:sp>"
    )
    place.find(qn("p:spPr")).append(copy.deepcopy(box.find(f"{qn('p:spPr')}/{qn('a:xfrm')}")))
    body, theirs = place.find(qn("p:txBody")), box.find(qn("p:txBody"))
    attributes = theirs.find(qn("a:bodyPr")).attrib
    body.find(qn("a:bodyPr")).attrib.update(attributes)
    level = level_of(box.xpath(SIZED)[0], 1)
    letters = level.find(qn("a:defRPr"))
    if letters.find(qn("a:latin")) is None:
        letters.get_or_add_latin().set("typeface", font)
    body.find(qn("a:lstStyle")).append(level)
    body.find(f".//{qn('a:t')}").text = prompt
    return place
