"""What tells barriers apart without a word: as many patterns and icons as there may be barriers."""

from __future__ import annotations

from typing import Literal

Pattern = Literal["dots", "lines", "grid", "waves", "cross", "bricks", "checks", "stripes"]
"""What fills a shape, in black and white too."""

Icon = Literal["mountain", "coins", "people", "compass", "hourglass", "door", "shield", "cloud"]
