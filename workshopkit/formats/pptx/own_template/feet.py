"""Footers and slide numbers in a template's places → the same, in colours that read there.

They are drawn in their own type, whatever lies under them: a pale grey is common.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from workshopkit.fit.design.colour import contrast
from workshopkit.formats.own_template import Recoloured
from workshopkit.formats.pptx.own_template.backdrops import drawings
from workshopkit.formats.pptx.own_template.colours import distance, filled_with, is_grey, told
from workshopkit.formats.pptx.own_template.legibility import LARGE, LARGE_SIZE, TEXT, UNDER, share
from workshopkit.formats.pptx.own_template.scheme import named_on
from workshopkit.formats.pptx.own_template.setting import FEET, first_level
from workshopkit.formats.pptx.own_template.spelling_out import FILLS
from workshopkit.formats.pptx.own_template.template_reader import box_of, ground_of
from workshopkit.formats.pptx.parts import SCHEME
from workshopkit.model.layout import Box, Layouts

KIND = "string(.//p:nvPr/p:ph/@type)"
LEVEL = "a:lvl1pPr/a:defRPr"
USUAL = 18
"""Points: the size of letters of which nothing is said."""


def readable_feet(shown: Mapping[str, Any]) -> Iterator[Recoloured]:
    """Give the feet of layouts, by our names, the nearest of their colours that reads; tell which.

    What lies on a picture or on a gradient stays as it is.
    """
    for name, native in shown.items():
        named = named_on(native)
        for place in native.placeholders:
            kind, box = place._element.xpath(KIND), box_of(place)
            body = place._element.find(qn("p:txBody"))
            if kind not in FEET or box is None or body is None:
                continue
            colour, size = _type(native, kind, body, named)
            ground = _ground(native, box, named)
            need = LARGE if size >= LARGE_SIZE else TEXT
            if colour is None or ground is None or contrast(colour, ground) >= need:
                continue
            roles = [role for role in SCHEME if contrast(named[SCHEME[role]], ground) >= need]
            if roles:
                near = min(roles, key=lambda each: _apart(named[SCHEME[each]], colour))
                _colour(body, near)
                yield Recoloured(name, kind, colour, near)


def standing(layouts: Layouts, shown: Mapping[str, Any]) -> Layouts:
    """Return layouts whose feet stand where those of ``shown`` do, for what is no PowerPoint."""
    changed = {}
    for name, native in shown.items():
        boxes = {each._element.xpath(KIND): box_of(each) for each in native.placeholders}
        if foot := layouts.layouts[name].footer:
            places = boxes.get(FEET[0]), boxes.get(FEET[1])
            foot = foot.model_copy(update={"places": places})
            changed[name] = layouts.layouts[name].model_copy(update={"footer": foot})
    return layouts.model_copy(update={"layouts": {**layouts.layouts, **changed}})


def _apart(one: str, other: str) -> tuple[bool, float]:
    """Return how far apart two colours are: a discreet grey becomes no colour of the brand."""
    return is_grey(one) != is_grey(other), distance(one, other)


def _type(native: Any, kind: str, body: Any, named: Mapping[str, str]) -> tuple[str | None, float]:
    """Return the colour of the letters of a foot, None when it is no plain one, and their size."""
    master = native.slide_master
    same = [each._element for each in master.placeholders if each._element.xpath(KIND) == kind]
    runs = [
        *body.xpath(f"a:lstStyle/{LEVEL}"),
        *(run for each in same[:1] for run in each.xpath(f"p:txBody/a:lstStyle/{LEVEL}")),
        *master._element.xpath(f"p:txStyles/p:otherStyle/{LEVEL}"),
    ]
    filled = [run for run in runs if any(run.find(qn(tag)) is not None for tag in FILLS)]
    colour = filled_with(filled[0]) if filled else None
    said = named["tx1"] if not filled else None
    sizes = [int(run.get("sz")) / 100 for run in runs if run.get("sz")]
    return said if colour is None else told(colour, named), next(iter(sizes), USUAL)


def _ground(native: Any, box: Box, named: Mapping[str, str]) -> str | None:
    """Return the plain colour that a box lies on; None for a picture, a gradient, a group."""
    for drawing in reversed(drawings(native)):
        under = box_of(drawing)
        properties = drawing._element.find(qn("p:spPr"))
        if under is None or share(box, under) < UNDER:
            continue
        if properties is None or drawing._element.tag == qn("p:pic"):
            return None
        fill = next((each for each in properties if each.tag in map(qn, FILLS)), None)
        styled = drawing._element.find(f"{qn('p:style')}/{qn('a:fillRef')}")
        if fill is None and styled is not None and styled.get("idx") != "0":
            return None
        if fill is not None and fill.tag != qn("a:noFill"):
            return _plain(properties, named)
    ground = ground_of(native)
    return named["bg1"] if ground is None else _plain(ground, named)


def _plain(holder: Any, named: Mapping[str, str]) -> str | None:
    colour = filled_with(holder)
    return None if colour is None else told(colour, named)


def _colour(body: Any, role: str) -> None:
    listed = body.find(qn("a:lstStyle"))
    if listed is None:
        listed = parse_xml(f"<a:lstStyle {nsdecls('a')}/>")
        body.find(qn("a:bodyPr")).addnext(listed)
    _, run = first_level(listed)
    for old in [each for each in run if each.tag in map(qn, FILLS)]:
        run.remove(old)
    fill = f"<a:solidFill {nsdecls('a')}><a:schemeClr val='{SCHEME[role]}'/></a:solidFill>"
    outline = run.find(qn("a:ln"))
    run.insert(0 if outline is None else 1, parse_xml(fill))
