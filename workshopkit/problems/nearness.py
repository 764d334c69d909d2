"""A name that is unknown → the known one that was meant, typed wrongly or in French."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

from workshopkit.problems.typed_in_french import TYPED_IN_FRENCH

ALIKE = 0.6
"""Names less alike than this (difflib's ratio) are not compared further."""
ALMOST, LONG = 0.8, 8
"""Names as alike as this, and as long, are the same, however many letters were left out."""
MOST_SLIPS = 3
SHORTEST = 3
"""Letters without which the beginning of a name says nothing."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name that ``word`` means, or None rather than a wrong one.

    In order: the French for a known name; a name a slip or a few away; the only one that
    ``word`` begins: « nadia » for « nadia-et-le-mardi-soir ».
    """
    plain = {_plain(str(name)): str(name) for name in known}
    got = _plain(str(word))
    for meant in TYPED_IN_FRENCH.get(got) or TYPED_IN_FRENCH.get(got.removesuffix("s"), ()):
        if _plain(meant) in plain:
            return plain[_plain(meant)]
    for name in difflib.get_close_matches(got, plain, n=3, cutoff=ALIKE):
        if _is_slip(got, name):
            return plain[name]
    begun = [name for name in plain if len(got) >= SHORTEST and name.startswith(got)]
    return plain[begun[0]] if len(begun) == 1 else None


def _plain(name: str) -> str:
    """Return a name without accents or capitals; spaces and underscores become hyphens."""
    bare = unicodedata.normalize("NFKD", name.strip().lower())
    bare = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return bare.replace("_", "-").replace(" ", "-")


def _is_slip(got: str, name: str) -> bool:
    """Tell a slip from another word: one letter in three at most, seldom the first one."""
    if len(got) >= LONG and difflib.SequenceMatcher(None, got, name).ratio() >= ALMOST:
        return True
    slips = _slips(got, name)
    if got[:1] != name[:1]:
        return slips == 1 and len(got) >= LONG
    return slips <= min(max(1, len(got) // 3), MOST_SLIPS)


def _slips(one: str, other: str) -> int:
    """Count the letters to add, drop, change or swap (optimal string alignment)."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            least = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != against))
            if i > 1 and j > 1 and (letter, one[i - 2]) == (other[j - 2], against):
                least = min(least, rows[-2][j - 2] + 1)
            row.append(least)
        rows.append(row)
    return rows[-1][-1]
