"""A template's fonts → the files that stand in for them when text is measured."""

from __future__ import annotations

from typing import Literal

from workshopkit.formats.own_template import FontUse
from workshopkit.model.text import Text
from workshopkit.model.theme import Face, Theme

SERIF = "gelasio/Gelasio"
NARROW = "carlito/Carlito"
SANS = "atkinson-hyperlegible/AtkinsonHyperlegible"

TWINS = {"georgia": SERIF, "gelasio": SERIF, "calibri": NARROW, "carlito": NARROW}
"""Families with the same widths as a file we ship."""
MARGIN = 1.1
"""Room kept for a font measured with a stand-in, in width and, unless its lines are known to
be no taller than ours, in height."""
MEASURED = {
    "arial": 1.01, "helvetica": 1.01, "liberation sans": 1.01, "verdana": 1.15,
    "times": 0.91, "times new roman": 0.91, "liberation serif": 0.91,
}  # fmt: skip
"""Width of a family over that of its stand-in, on a French sentence (from the AFM tables of
Helvetica and Times; Verdana's from its kin DejaVu Sans). Their lines are 1.22 em or less."""
SERIFS = (
    "antiqua", "baskerville", "bodoni", "bookman", "cambria", "century school", "constantia",
    "didot", "garamond", "merriweather", "minion", "palatino", "playfair", "serif", "times",
)  # fmt: skip
PANOSE_SERIF = range(2, 11)
"""Second figure of a PANOSE number: 2 to 10 have serifs, 11 to 15 have none."""


def font_use(use: Literal["heading", "body"], family: str, panose: str = "") -> FontUse:
    """Choose what ``family`` is measured with, and the margin to keep."""
    name = family.casefold().strip()
    if name in TWINS:
        return FontUse(use, family, TWINS[name], twin=True)
    files = SERIF if _has_serifs(name, panose) else SANS
    if name in MEASURED:
        return FontUse(use, family, files, max(1.0, MEASURED[name] * MARGIN))
    return FontUse(use, family, files, MARGIN, MARGIN)


def with_fonts(theme: Theme, heading: FontUse, body: FontUse) -> Theme:
    """Return the theme with the template's fonts on its slides; notes and pages keep theirs."""
    update = {
        "slide_heading": Face(family=Text(heading.family), files=Text(heading.files)),
        "slide_body": Face(family=Text(body.family), files=Text(body.files)),
    }
    fonts = theme.fonts.model_copy(update=update)
    return theme.model_copy(update={"fonts": fonts, "notes_font": theme.fonts.slide_body})


def _has_serifs(name: str, panose: str) -> bool:
    if len(panose) == 20 and panose[:2] == "02":
        return int(panose[2:4], 16) in PANOSE_SERIF
    return "sans" not in name and any(word in name for word in SERIFS)
