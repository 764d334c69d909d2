"""Cards cut out of a sheet: the size of each format, and how many a sheet holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CutCard:
    """Width and height in millimetres; so many stand side by side, so many one above another.

    They are as many on Letter as on A4, which leaves room for the marks around them.
    """

    width: float
    height: float
    across: int
    down: int

    @property
    def on_a_sheet(self) -> int:
        """How many a sheet holds."""
        return self.across * self.down

    def sheets(self, cards: int) -> int:
        """Return how many sheets so many cards take."""
        return -(-cards // self.on_a_sheet)


CUT_CARDS: Mapping[str, CutCard] = {
    "a6": CutCard(148, 105, across=1, down=2),
    "business": CutCard(88.9, 50.8, across=2, down=5),
    "playing": CutCard(63, 88, across=3, down=3),
}
"""By the name that a worksheet's ``format`` gives them."""
