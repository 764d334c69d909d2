"""Texts → whether they say the same, how much alike they are, and which goes with which."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workshopkit.model.look import UNSEEN

ALIKE = 0.35
"""From this share of words in common on, two slides or shapes may be the same one, retouched."""
SIGNS = str.maketrans({"’": "'", "‘": "'", "\u2011": "-"} | dict.fromkeys(UNSEEN))
WORD = re.compile(r"\w+")


def bare(text: str) -> str:
    """Return a text without what programs change: spaces of all kinds, apostrophes."""
    return re.sub(r"[\s\u00a0\u202f\u2009\v]+", " ", text.translate(SIGNS)).strip()


def same(one: str, other: str) -> bool:
    """Tell whether two texts say the same."""
    return bare(one) == bare(other)


def likeness(one: Counter[str], other: Counter[str]) -> float:
    """Return the share of words that two texts have in common, from 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def words_of(text: str) -> Counter[str]:
    """Return the words of a text, each with how often it comes."""
    return Counter(WORD.findall(bare(text).lower()))


@dataclass(frozen=True)
class Likely:
    """What tells a slide from others: all that it says, its title first."""

    title: str
    rest: str
    notes: str = ""

    @property
    def whole(self) -> str:
        """All that it says."""
        return bare(f"{self.title} {self.rest} {self.notes}")

    @property
    def face(self) -> str:
        """What it shows."""
        return bare(f"{self.title} {self.rest}")

    @property
    def words(self) -> Counter[str]:
        """Its words; those of its title count three times."""
        return self.words_shown + words_of(self.notes)

    @property
    def words_shown(self) -> Counter[str]:
        """The words that it shows; those of its title count three times."""
        title = words_of(self.title)
        return title + title + title + words_of(self.rest)


def match(
    before: Sequence[Likely], after: Sequence[Likely], *, by_face: bool = False
) -> dict[int, int]:
    """Pair slides: the rank of one after → that of the one before; each at most once.

    Those that say the same first, in order; those that show the same; then the likest. With
    ``by_face``, notes make nothing likelier: those of a segment go to whichever slide is first.
    """
    pairs = _same([each.whole for each in before], [each.whole for each in after], {})
    # what shows nothing is not the same for that
    shown = [each.face or None for each in before], [each.face or None for each in after]
    pairs |= _same(*shown, pairs)
    left = [n for n in range(len(before)) if n not in pairs.values()]
    words = [each.words_shown if by_face else each.words for each in (*before, *after)]
    old = {n: words[n] for n in left}
    new = {n: words[len(before) + n] for n in range(len(after)) if n not in pairs}
    scores = sorted(
        ((likeness(old[n], new[rank]), -abs(n - rank), rank, n) for rank in new for n in old),
        reverse=True,
    )
    return pairs | each_once((rank, n) for score, _, rank, n in scores if score >= ALIKE)


def _same(
    before: Sequence[str | None], after: Sequence[str | None], pairs: Mapping[int, int]
) -> dict[int, int]:
    """Pair what is equal, in order, but for what ``pairs`` has already and what is None."""
    found: dict[int, int] = {}
    left = [n for n in range(len(before)) if n not in pairs.values() and before[n] is not None]
    for rank, each in enumerate(after):
        same = next((n for n in left if before[n] == each), None)
        if rank not in pairs and same is not None:
            found[rank] = same
            left.remove(same)
    return found


def each_once(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Keep, of pairs from the best on, those of which neither is in one before."""
    kept: dict[int, int] = {}
    taken: set[int] = set()
    for one, other in pairs:
        if one not in kept and other not in taken:
            kept[one] = other
            taken.add(other)
    return kept


def in_order(ranks: Sequence[int]) -> set[int]:
    """Return the largest set of ``ranks`` that already stand in rising order."""
    best: list[list[int]] = []
    for rank in ranks:
        before = (each for each in best if each[-1] < rank)
        best.append([*_longest(before), rank])
    return set(_longest(best))


def _longest(lists: Iterable[list[int]]) -> list[int]:
    found: list[int] = []
    for each in lists:
        if len(each) > len(found):
            found = each
    return found
