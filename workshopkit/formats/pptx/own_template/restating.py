"""A template whose theme says other colours than its pages show → one that says what they show.

What was drawn in a colour of the theme stays as it looks: the colour is written in its place.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pptx.oxml.ns import qn

from workshopkit.formats.pptx.own_template.drawn import Drawn
from workshopkit.formats.pptx.own_template.palette import palette
from workshopkit.formats.pptx.own_template.scheme import Scheme


def restate(presentation: Any, drawn: Mapping[Any, Drawn], ours: Mapping[str, str]) -> None:
    """Write in the theme of each master the colours of our roles; ``drawn`` is by master."""
    for master in presentation.slide_masters:
        scheme = Scheme(master.part)
        colours = palette(scheme.roles, drawn[master.part], ours)
        was = dict(scheme.named)
        changed = scheme.say(colours)
        for holder in (master, *master.slide_layouts):
            _spell_out(holder._element, scheme.slot_of, was, changed)


def _spell_out(
    root: Any, slot_of: Mapping[str, str], was: Mapping[str, str], changed: set[str]
) -> None:
    own = root.find(f"{qn('p:clrMapOvr')}/{qn('a:overrideClrMapping')}")
    slots = {**slot_of, **({} if own is None else own.attrib)}
    for colour in root.iter(qn("a:schemeClr")):
        slot = slots.get(colour.get("val", ""))
        if slot in changed:
            colour.tag = qn("a:srgbClr")
            colour.set("val", was[slot].lstrip("#"))
