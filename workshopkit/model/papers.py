"""Papers: the sizes of each, and the larger one that a poster takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a sheet held upright, in millimetres (ISO 216, ANSI/ASME Y14.1)."""

    width: float
    height: float
    poster: str = ""
    """The paper of posters, twice as large, for who prints pages on this one."""


SIZES: Mapping[str, Size] = {
    "letter": Size(215.9, 279.4, poster="tabloid"),
    "tabloid": Size(279.4, 431.8),
    "a4": Size(210, 297, poster="a3"),
    "a3": Size(297, 420),
}
"""The one list of papers by name, the usual first: all others are made of it."""
PAPERS = tuple(name for name, size in SIZES.items() if size.poster)
"""What pages are printed on."""
SHEETS = tuple(SIZES)
"""The same, and the papers of posters."""
USUAL = PAPERS[0]

if TYPE_CHECKING:
    Paper = str
    Sheet = str
else:
    Paper = Literal[PAPERS]
    Sheet = Literal[SHEETS]
