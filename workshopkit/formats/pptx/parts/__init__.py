"""The parts of a package: templates of Office Open XML, and the words they are written with."""

from __future__ import annotations

from functools import cache
from typing import Any

import jinja2

from workshopkit.model.layout import Style
from workshopkit.templating import compiled

EMU_PER_INCH = 914_400
EMU_PER_POINT = 12_700

SCHEME = {
    "ink": "tx1",
    "paper": "bg1",
    "deep": "tx2",
    "tint": "bg2",
    "primary": "accent1",
    "signal": "accent2",
    "sun": "accent3",
    "plum": "accent4",
    "sky": "accent5",
    "neutral": "accent6",
}
"""A role of the theme → the scheme colour that slides name (ECMA-376 §20.1.10.54)."""
GEOMETRY = {
    "rectangle": "rect",
    "rounded": "roundRect",
    "ellipse": "ellipse",
    "quarter": "pieWedge",
    "arrow": "rightArrow",
    "chevron": "chevron",
}
PATTERNS = {
    "dots": "pct20",
    "lines": "wdUpDiag",
    "grid": "lgGrid",
    "waves": "wave",
    "cross": "trellis",
}


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
    environment.filters.update(
        emu=lambda inches: round(inches * EMU_PER_INCH),
        emu_of_points=lambda points: round(points * EMU_PER_POINT),
        scheme=SCHEME.__getitem__,
        geometry=GEOMETRY.__getitem__,
        pattern=PATTERNS.__getitem__,
        alignment={"left": "l", "center": "ctr", "right": "r"}.__getitem__,
        anchoring={"top": "t", "middle": "ctr", "bottom": "b"}.__getitem__,
        with_margins=_with_margins,
    )
    return environment


def render_part(template: str, **context: Any) -> bytes:
    """Return the bytes of ``parts/<template>.xml.j2`` for ``context``."""
    text = _environment().get_template(f"{template}.xml.j2").render(**context)
    return text.lstrip().encode()
