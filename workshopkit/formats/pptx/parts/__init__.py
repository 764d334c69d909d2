"""The parts of a package: templates of Office Open XML, and the words they are written with."""

from __future__ import annotations

from functools import cache
from typing import Any

import jinja2
from pptx.enum.dml import MSO_THEME_COLOR

from workshopkit.model.layout import Style
from workshopkit.model.theme import CODE, ROLES, SLOTS
from workshopkit.templating import compiled

EMU_PER_INCH = 914_400
EMU_PER_POINT = 12_700

COLOUR_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"} | {
    slot: slot for slot in SLOTS.values() if slot[:2] not in ("dk", "lt")
}
"""A scheme colour, by which slides name a colour (ECMA-376 §20.1.10.54) → its theme slot."""
SCHEME = {role: {slot: name for name, slot in COLOUR_MAP.items()}[SLOTS[role]] for role in ROLES}
"""A role of the theme → the scheme colour that slides name."""
GEOMETRY = {
    "rectangle": "rect",
    "rounded": "roundRect",
    "ellipse": "ellipse",
    "quarter": "pieWedge",
    "arrow": "rightArrow",
    "chevron": "chevron",
}


def theme_colour(role: str) -> MSO_THEME_COLOR:
    """Return the colour of a role as python-pptx names it."""
    return MSO_THEME_COLOR.from_xml(SCHEME[role])


def _with_margins(styles: tuple[Style, ...]) -> list[tuple[Style, float]]:
    """Pair each level's style with its left margin in points: indents add up."""
    margin = 0.0
    paired = []
    for style in styles:
        margin += style.hang
        paired.append((style, margin))
    return paired


@cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("workshopkit.formats.pptx", "parts"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled(),
    )
    environment.globals.update(colour_map=COLOUR_MAP, code_family=str(CODE.family))
    environment.filters.update(
        emu=lambda inches: round(inches * EMU_PER_INCH),
        emu_of_points=lambda points: round(points * EMU_PER_POINT),
        scheme=SCHEME.__getitem__,
        geometry=GEOMETRY.__getitem__,
        alignment={"left": "l", "center": "ctr", "right": "r"}.__getitem__,
        anchoring={"top": "t", "middle": "ctr", "bottom": "b"}.__getitem__,
        with_margins=_with_margins,
    )
    return environment


def render_part(template: str, **context: Any) -> bytes:
    """Return the bytes of ``parts/<template>.xml.j2`` for ``context``."""
    text = _environment().get_template(f"{template}.xml.j2").render(**context)
    return text.lstrip().encode()
