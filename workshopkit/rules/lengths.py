"""A text → the lengths that it says, in minutes: « 60 minutes », « 1 h 30 », “three-hour”."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from workshopkit.mentions.language import Language

LARGEST = 100
"""Number words are known up to here; more minutes than that are written in digits."""
GAP = r"[ \u00a0-]?"
UNIT = re.compile(r"(?:h|heures?|hours?|min|minutes?)\b", re.IGNORECASE)
"""What every length ends or goes on with: most texts have none, and are left alone at once."""
HALVES = {" et demie": 30, " and a half": 30, " et quart": 15, " trois quarts": 45}


class Said(NamedTuple):
    """A length as it is said, where it begins, and how many minutes it is."""

    words: str
    at: int
    minutes: int


def lengths_in(text: str, language: Language) -> Iterator[Said]:
    """Yield each length that a text says."""
    if not UNIT.search(text):
        return
    pattern, numbers = _read_with(language.cardinal)
    for found in pattern.finditer(text):
        word = found["number"].lower()
        number = int(word) if word.isdigit() else numbers[word]
        if found["hours"]:
            more = found["more"] or ""
            half = next((HALVES[each] for each in HALVES if more.lower() == each), None)
            rest = half if half is not None else int(re.sub(r"\D", "", more) or 0)
            yield Said(found[0].strip(), found.start(), number * 60 + rest)
        else:
            yield Said(found[0].strip(), found.start(), number)


@lru_cache
def _read_with(
    cardinal: Callable[[int, bool], str],
) -> tuple[re.Pattern[str], dict[str, int]]:
    """Return what matches a length, and the value of each number word."""
    pairs = ((cardinal(n, feminine), n) for n in range(1, LARGEST) for feminine in (False, True))
    numbers = {**dict(pairs), "an": 1}
    listed = "|".join(sorted(map(re.escape, numbers), key=len, reverse=True))
    pattern = (
        rf"\b(?P<number>\d{{1,3}}|{listed}){GAP}"
        rf"(?:(?P<hours>h(?:eures?|ours?)?)\b(?P<more>{'|'.join(HALVES)}|{GAP}[0-5]\d\b)?"
        r"|(?:minutes?|min)\b)"
    )
    return re.compile(pattern, re.IGNORECASE), numbers
