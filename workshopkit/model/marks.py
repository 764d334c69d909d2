"""What tells barriers apart without a word: as many patterns and emblems as there may be barriers."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

Pattern = Literal["dots", "lines", "grid", "waves", "cross", "bricks", "checks", "stripes"]
"""What fills a shape, in black and white too; each is drawn in ``drawings.yaml``."""

EMBLEMS = ("gap", "gate", "wall", "fog", "hill", "ford", "fork", "boulder")
"""What may stand on a path: a barrier that names no icon has the first that no other has."""


def free_emblem(taken: Collection[str]) -> str:
    """Return the first emblem that is not taken, else the first."""
    return next((each for each in EMBLEMS if each not in taken), EMBLEMS[0])
