"""A presentation that LibreOffice saved → the same, with its type where PowerPoint looks.

LibreOffice leaves out a master's text styles, and types its prompts in them instead. The layouts
that it adds are its own, the same for everybody: none of them is of the organisation.
"""

from __future__ import annotations

import copy
from typing import Any

from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

PLACE = "p:cSld/p:spTree/p:sp[p:nvSpPr/p:nvPr/p:ph[{}]]"
TITLE = PLACE.format("@type='title'")
BODY = PLACE.format("@type='body'")
CONTENT = PLACE.format("@type='obj' or @type='subTitle' or @type='body' or not(@type)")
TYPED = "p:cSld/p:spTree/p:sp[not(p:nvSpPr/p:nvPr/p:ph) and p:spPr/a:noFill]"
LARGE = 24
"""Points: words typed this large in a drawing without ground are the prompt of a page that had no
place for its title."""
SPACES = tuple(map(qn, ("a:lnSpc", "a:spcBef", "a:spcAft")))
"""What is kept of a paragraph of a prompt: LibreOffice halves the size of its bullets."""
SAID = ("sz", "b", "i", "cap")
"""What of a run of a prompt is of its type."""


def say_types(presentation: Any) -> set[Any]:
    """Give the masters without text styles those of their prompts, and return their parts.

    Their layouts are LibreOffice's: what holds a title or all of the text in them stands where
    their master says, and what says that it has no ground lies on its master's.
    """
    found = set()
    for master in presentation.slide_masters:
        root = master._element
        if root.find(qn("p:txStyles")) is not None:
            continue
        found.add(master.part)
        _place_prompts(root)
        styles = parse_xml(
            f"<p:txStyles {nsdecls('p', 'a')}><p:titleStyle/><p:bodyStyle/></p:txStyles>"
        )
        for style, place, levels in zip(styles, (TITLE, BODY), (1, 5), strict=True):
            prompts = root.xpath(f"{place}/p:txBody/a:p[a:r/a:rPr]")[:levels]
            style.extend(level_of(each, n) for n, each in enumerate(prompts, start=1))
        after = root.find(qn("p:extLst"))
        root.insert(len(root) if after is None else root.index(after), styles)
        for layout in master.slide_layouts:
            content = layout._element.xpath(CONTENT) if root.xpath(BODY) else []
            for place in layout._element.xpath(TITLE) + (content if len(content) == 1 else []):
                for said in place.xpath("p:spPr/a:xfrm | p:spPr/a:noFill"):
                    said.getparent().remove(said)
    return found


def _place_prompts(root: Any) -> None:
    """Make places of the words typed large on a master: a title, then a text below it."""
    typed = [
        each
        for each in root.xpath(TYPED)
        if any(int(run.get("sz", "0")) >= 100 * LARGE for run in each.iter(qn("a:rPr")))
    ]
    places = root.xpath(TITLE)[:1] + root.xpath(BODY)[:1]
    for drawing, place in zip(typed, places, strict=False):
        for tag in ("p:spPr", "p:txBody"):
            place.replace(place.find(qn(tag)), drawing.find(qn(tag)))
    for drawing in typed:
        drawing.getparent().remove(drawing)


def level_of(prompt: Any, number: int) -> Any:
    """Return a level of a style that is set as a paragraph and its first run are."""
    level = parse_xml(f"<a:lvl{number}pPr {nsdecls('a')}/>")
    properties, run = prompt.find(qn("a:pPr")), prompt.find(f"{qn('a:r')}/{qn('a:rPr')}")
    if properties is not None:
        level.attrib.update({k: v for k, v in properties.attrib.items() if k == "algn"})
        level.extend(copy.deepcopy(each) for each in properties if each.tag in SPACES)
    letter = etree.SubElement(level, qn("a:defRPr"))
    letter.attrib.update({name: run.get(name) for name in SAID if run.get(name)})
    letter.extend(copy.deepcopy(each) for each in run if "hlink" not in each.tag)
    return level
