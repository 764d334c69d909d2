"""The colours of a slide master: its theme's slots, and the names that drawings have for them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from workshopkit.formats.pptx.own_template.colours import told
from workshopkit.formats.pptx.parts import SCHEME
from workshopkit.model.theme import SLOTS

NOBODYS = frozenset(
    f"#{each}"
    for colours in (
        "1F497D EEECE1 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080",  # Office 2007
        "44546A E7E6E6 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72",  # Office 2013
        "0E2841 E8E8E8 156082 E97132 196B24 0F9ED5 A02B93 4EA72E 467886 96607D",  # Office 2023
        "18A303 0369A3 A33E03 8E03A3 C99C00 C9211E 0000EE 551A8B",  # LibreOffice
        "4285F4 212121 78909C FFAB40 0097A7 EEFF41",  # Google Slides
    )
    for each in colours.split()
)
"""The colours that programs begin with: they say nothing of an organisation."""
NAMES: Mapping[str, str] = {**SLOTS, **SCHEME}
"""The name that drawings have for the colour of each role, links included."""


class ThemePart:
    """The theme part of a master, to be read and written again."""

    def __init__(self, master: Any) -> None:
        self._part = master.part_related_by(RT.THEME)
        self.root = etree.fromstring(self._part.blob)

    def save(self) -> None:
        """Write the part as its elements are now."""
        self._part._blob = etree.tostring(
            self.root, xml_declaration=True, encoding="UTF-8", standalone=True
        )


class Scheme(ThemePart):
    """What the theme part of a master says of colours."""

    def __init__(self, master: Any) -> None:
        super().__init__(master)
        self._listed = {
            etree.QName(slot).localname: slot
            for slot in self.root.iterfind(f"{qn('a:themeElements')}/{qn('a:clrScheme')}/*")
            if isinstance(slot.tag, str) and len(slot)
        }
        slots = {name: told(slot[0], {}) for name, slot in self._listed.items()}
        self.slot_of: Mapping[str, str] = {
            **{slot: slot for slot in SLOTS.values()},
            **dict(master._element.find(qn("p:clrMap")).attrib),
        }
        """The slot of each name of a colour."""
        self.named = {name: slots.get(slot, "#000000") for name, slot in self.slot_of.items()}
        self.roles = {role: self.named[name] for role, name in NAMES.items()}

    def say(self, colours: Mapping[str, str]) -> set[str]:
        """Write the colours of roles in the theme part; return the slots that are new."""
        changed = set()
        for role, colour in colours.items():
            slot = self._listed.get(self.slot_of[NAMES[role]])
            if slot is not None and colour != self.roles[role]:
                for child in list(slot):
                    slot.remove(child)
                etree.SubElement(slot, qn("a:srgbClr")).set("val", colour.lstrip("#"))
                changed.add(self.slot_of[NAMES[role]])
        if changed:
            self.save()
        return changed


def named_on(layout: Any) -> dict[str, str]:
    """Return the colour of each name on a layout, which may have another map than its master."""
    named = Scheme(layout.slide_master.part).named
    own = layout._element.find(f"{qn('p:clrMapOvr')}/{qn('a:overrideClrMapping')}")
    mapped = {} if own is None else own.attrib
    return {**named, **{name: named[slot] for name, slot in mapped.items() if slot in named}}
