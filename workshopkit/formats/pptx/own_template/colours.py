"""Colours as a template writes them → ``#RRGGBB``, and our roles."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from workshopkit.fit.design.colour import lit, shares
from workshopkit.formats.pptx.parts import SCHEME
from workshopkit.model.theme import ROLES, SLOTS

ROLE_OF = {named[role]: role for named in (SCHEME, SLOTS) for role in SLOTS if role in named}
"""A role for each name of a colour: slides name scheme colours, some programs theme slots."""
NAMED = {"window": "FFFFFF", "white": "FFFFFF", "windowText": "000000", "black": "000000"}
UNTOLD = "#808080"
"""What a colour told otherwise (in hue or in shares of light) is taken for: nothing is sure to
read on it."""
GREY = 0.14
"""A colour whose channels are closer than this is a grey."""
TOLD = tuple(qn(f"a:{each}Clr") for each in ("scheme", "srgb", "sys", "prst"))


def told(colour: Any, named: Mapping[str, str]) -> str:
    """Return the colour that an element of DrawingML tells, changed as it says.

    ``named`` gives the colours of the theme, by the names that drawings have for them.
    """
    value = colour.get("lastClr") or colour.get("val") or ""
    if colour.tag == qn("a:schemeClr"):
        plain = named.get(value, UNTOLD)
    else:
        value = NAMED.get(value, value)
        plain = f"#{value.upper()}" if re.fullmatch("[0-9A-Fa-f]{6}", value) else UNTOLD
    for change in colour:
        if isinstance(change.tag, str):
            plain = _changed(plain, etree.QName(change).localname, change.get("val", ""))
    return plain


def _changed(colour: str, change: str, value: str) -> str:
    """Return a colour lightened or darkened (ECMA-376 §20.1.2.3: in 1000ths of a percent)."""
    if not re.fullmatch(r"-?\d{1,7}", value):
        return colour
    share = int(value) / 100_000
    if change in ("tint", "shade"):
        return lit(colour, float(change == "tint"), 1 - _within(share))
    if change not in ("lumMod", "lumOff"):
        return colour
    hue, light, full = colorsys.rgb_to_hls(*shares(colour))
    light = _within(light * share if change == "lumMod" else light + share)
    return "#" + "".join(
        f"{round(255 * each):02X}" for each in colorsys.hls_to_rgb(hue, light, full)
    )


def _within(share: float) -> float:
    return min(max(share, 0.0), 1.0)


def filled_with(holder: Any) -> Any:
    """Return the element that tells the plain colour that ``holder`` is filled with, if any.

    ``holder`` contains a fill (``p:spPr``, ``p:bg``, ``a:defRPr``). There is none for nothing, a
    picture or a gradient, and that of an outline is none.
    """
    for colour in () if holder is None else holder.iter(*TOLD):
        if colour.getparent().tag in (qn("a:solidFill"), qn("p:bgRef")) and not any(
            parent.tag == qn("a:ln") for parent in _between(colour, holder)
        ):
            return colour
    return None


def _between(element: Any, holder: Any) -> Iterator[Any]:
    return takewhile(lambda each: each is not holder, element.iterancestors())


def nearest_role(holder: Any, colours: Mapping[str, str]) -> str | None:
    """Return the role of the plain colour that ``holder`` is filled with, or the nearest.

    A grey becomes a grey, never a colour of the brand. None when it has no colour of its own.
    """
    colour = filled_with(holder)
    if colour is None:
        return None
    role = ROLE_OF.get(colour.get("val", ""))
    if colour.tag == qn("a:schemeClr") and not len(colour) and role in (*ROLES, None):
        return role
    found = told(colour, {name: colours[role] for name, role in ROLE_OF.items()})
    grey = is_grey(found)
    near = {role: distance(found, colours[role]) for role in ROLES}
    return min(ROLES, key=lambda role: (grey and not is_grey(colours[role]), near[role]))


def is_grey(colour: str, nearly: float = GREY) -> bool:
    """Tell whether the channels of a colour are closer than ``nearly``: white's and black's are."""
    return max(shares(colour)) - min(shares(colour)) < nearly


def distance(first: str, second: str) -> float:
    """Return how far apart two colours are, from 0 to 3."""
    return sum((a - b) ** 2 for a, b in zip(shares(first), shares(second), strict=True))
