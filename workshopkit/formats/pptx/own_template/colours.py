"""Colours as a template writes them → our roles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pptx.oxml.ns import qn

from workshopkit.formats.pptx.parts import SCHEME
from workshopkit.model.theme import ROLES, SLOTS

ROLE_OF = {named[role]: role for named in (SCHEME, SLOTS) for role in ROLES}
"""A role for each name of a colour: slides name scheme colours, some programs theme slots."""


def nearest_role(holder: Any, colours: Mapping[str, str]) -> str | None:
    """Return the role of the solid colour that ``holder`` is filled with, or the nearest.

    ``holder`` is an element that contains a fill (``p:spPr``, ``p:bg``, ``a:defRPr``);
    None when it has no colour of its own: nothing, a picture, a gradient.
    """
    if holder is None:
        return None
    for colour in holder.iter(qn("a:schemeClr"), qn("a:srgbClr")):
        if colour.getparent().tag not in (qn("a:solidFill"), qn("p:bgRef")):
            continue
        if any(parent.tag == qn("a:ln") for parent in colour.iterancestors()):
            continue
        value = colour.get("val", "")
        if colour.tag == qn("a:schemeClr"):
            return ROLE_OF.get(value)
        return min(ROLES, key=lambda role: _distance(f"#{value}", colours[role]))
    return None


def _distance(first: str, second: str) -> int:
    return sum((a - b) ** 2 for a, b in zip(_rgb(first), _rgb(second), strict=True))


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
