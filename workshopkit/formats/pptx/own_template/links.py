"""A template's colours of links → the same where they read on its grounds, else another of its own.

PowerPoint draws a link in the theme's colour, whatever the run says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from workshopkit.fit.design.colour import contrast
from workshopkit.formats.pptx.own_template.legibility import CHOICES, TEXT
from workshopkit.formats.pptx.own_template.template import TheirMaster
from workshopkit.model.theme import SLOTS

LINKS = ("link", "visited")


def readable_links(main: TheirMaster, grounds: Sequence[str]) -> dict[str, str]:
    """Return the colours of a master, those of links changed where they would not read.

    ``grounds`` are the roles on which links lie. The theme part of the master is changed too.
    """
    colours = dict(main.colours)
    part = main.part.part_related_by(RT.THEME)
    theme = etree.fromstring(part.blob)
    for role in LINKS:
        if _reads(colours[role], grounds, colours):
            continue
        others = [colours[each] for each in CHOICES if _reads(colours[each], grounds, colours)]
        if others:
            colours[role] = others[0]
            slot = theme.find(f".//{qn('a:clrScheme')}/{qn(f'a:{SLOTS[role]}')}")
            _say(slot, others[0])
    if colours != main.colours:
        part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)
    return colours


def _reads(colour: str, grounds: Sequence[str], colours: dict[str, str]) -> bool:
    return all(contrast(colour, colours[ground]) >= TEXT for ground in grounds)


def _say(slot: Any, colour: str) -> None:
    for child in list(slot):
        slot.remove(child)
    etree.SubElement(slot, qn("a:srgbClr")).set("val", colour.lstrip("#"))
