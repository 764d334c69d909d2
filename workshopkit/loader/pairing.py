"""A list without identifiers, its translation and what was noted → which item translates which.

An item follows its words, not its rank. Without notes, ranks are all there is: then both lists
must be as long, and of the same kinds.
"""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from workshopkit.loader.noting import NOT_YET, Leaf, Noted, known_by, mark_of, noted_words, words_of
from workshopkit.model.fields import Held

ALIKE = 0.5
"""The share of words in common from which a long text is another one reworded."""
ALIKE_SHORT = 0.65
"""The same in letters, for texts of a few words."""
SHORT = 40
"""Letters."""
CLEARLY = 0.85
"""The share of the best likeness from which another one is as good."""

Words = Counter[Leaf]


class Partner(NamedTuple):
    """What the translation has for an item: the rank of its translation, what was noted of it."""

    rank: int | None = None
    noted: Noted = None


def pair(
    originals: Sequence[Any], givens: Sequence[Any], noted: Sequence[Noted], held: Held
) -> list[Partner]:
    """Return the partner of each original item.

    ``noted`` is what was noted of the overlay's items, in its order then.
    """
    mine = [Counter(words_of(each, held)) for each in originals]
    then = [Counter(leaf for leaf, _ in noted_words(each, held)) for each in noted]
    sources = _sources(mine, then)
    ranks = {source: rank for rank, source in enumerate(_notes_of(givens, noted, held))}
    found = [
        Partner() if source is None else Partner(ranks.get(source), noted[source])
        for source in sources
    ]
    taken = {partner.rank for partner in found}
    free = {
        rank
        for rank, given in enumerate(givens)
        if rank not in taken and not any(is_made_from(given, each, held) for each in noted)
    }
    left = [each for rank, each in enumerate(noted) if rank not in sources]
    return _newcomers(found, originals, givens, free, left, held)


def _half_new(given: Any, left: Sequence[Noted], held: Held) -> Noted:
    """Return what was noted of a translation of which only some texts are new: of the others.

    Beside another item, a text that has not changed is not taken for its translation.
    """
    own = {(leaf.key, _mark(leaf)) for leaf in words_of(given, held) if not leaf.is_steady}
    return next((each for each in left if own & _noted_marks(each, held).keys()), None)


def is_made_from(given: Any, noted: Noted, held: Held) -> bool:
    """Tell whether a translation is still the one of which something was noted."""
    marks = _marks(given, held)
    return bool(marks) and marks == _noted_marks(noted, held)


def resembles(text: str, other: str) -> bool:
    """Tell whether a text is another one reworded rather than another text."""
    return _likeness(Counter([Leaf("", text)]), Counter([Leaf("", other)])) >= 1


def _may_pair(item: Any, other: Any, held: Held) -> bool:
    """Tell whether two items, or an item and a note, do not say that they are different ones."""
    one, two = known_by(item, held), known_by(other, held)
    return all(one[key] == two[key] for key in one.keys() & two.keys())


def _sources(mine: Sequence[Words], then: Sequence[Words]) -> list[int | None]:
    """Return, for each original item, which noted one it is; each once, the most alike first."""
    found: list[int | None] = [None] * len(mine)
    free = set(range(len(then)))
    for rank, words in enumerate(mine):
        near = sorted(free, key=lambda each: abs(each - rank))
        same = next((each for each in near if then[each] == words), None)
        if same is not None:
            found[rank] = same
            free.discard(same)
    left = {rank for rank, source in enumerate(found) if source is None}
    scores = {(rank, each): _likeness(mine[rank], then[each]) for rank in left for each in free}
    for (rank, each), score in sorted(scores.items(), key=lambda scored: (-scored[1], scored[0])):
        if score < 1 or rank not in left or each not in free:
            continue
        rivals = {
            other
            for other, its in scores.items()
            if its >= score * CLEARLY
            and (other[0] == rank or other[1] == each)
            and other[0] in left
            and other[1] in free
        }
        if len(rivals) == 1:
            found[rank] = each
        left -= {each for each, _ in rivals}  # as alike to two others: it may be either
        free -= {each for _, each in rivals}
    return found


def _likeness(mine: Words, then: Words) -> float:
    """Return how alike two items are; from 1 on, one is the other reworded."""
    steady = [{leaf.key: leaf.text for leaf in words if leaf.is_steady} for words in (mine, then)]
    if any(steady[0][key] != steady[1][key] for key in steady[0].keys() & steady[1].keys()):
        return 0
    if "slug" in steady[0] and "slug" in steady[1]:
        return 2
    texts = [
        [leaf.text for leaf in words.elements() if not leaf.is_steady] for words in (mine, then)
    ]
    if not any(texts):
        return 1  # no words, and the same kind
    if 2 * sum(not leaf.is_steady for leaf in (mine & then).elements()) >= max(map(len, texts)):
        return 1  # half of its texts are the same: each of the others is judged by itself
    a, b = (" ".join(each).lower() for each in texts)
    if max(len(a), len(b)) <= SHORT:
        return difflib.SequenceMatcher(None, a, b, autojunk=False).ratio() / ALIKE_SHORT
    one, other = Counter(a.split()), Counter(b.split())
    shared = 2 * (one & other).total() / (one.total() + other.total())
    return shared / ALIKE


def _notes_of(givens: Sequence[Any], noted: Sequence[Noted], held: Held) -> list[int | None]:
    """Return which note is about each item of the translation: by its marks, else in its gap."""
    now = [_marks(each, held) for each in givens]
    then = [_noted_marks(each, held) for each in noted]
    found: list[int | None] = [None] * len(givens)
    free = set(range(len(noted)))
    for rank, marks in enumerate(now):
        near = sorted(free, key=lambda each: abs(each - rank))
        same = next((each for each in near if marks and then[each] == marks), None)
        if same is not None:
            found[rank] = same
            free.discard(same)
    for ranks, sources in _gaps(found, free):
        if len(ranks) == len(sources):
            pairs = [*zip(ranks, sources, strict=True)]
        else:  # told apart by what they say they are, if they do
            pairs = [
                (rank, source)
                for rank in ranks
                for source in sources
                if [each for each in sources if _alike(givens[rank], noted[each], held)] == [source]
                and [each for each in ranks if _alike(givens[each], noted[source], held)] == [rank]
            ]
        for rank, source in pairs:
            if _may_pair(givens[rank], noted[source], held):
                found[rank] = source
    return found


def _gaps(found: Sequence[int | None], free: set[int]) -> Iterator[tuple[list[int], list[int]]]:
    """Yield the items that have no note yet, with the notes that stand between the same ones."""
    known = [(rank, source) for rank, source in enumerate(found) if source is not None]
    edges = [(-1, -1), *known, (len(found), len(free) + len(known))]
    for (rank, source), (next_rank, next_source) in pairwise(edges):
        ranks = [each for each in range(rank + 1, next_rank) if found[each] is None]
        sources = [each for each in range(source + 1, next_source) if each in free]
        if ranks and sources:
            yield ranks, sources


def _alike(given: Any, noted: Noted, held: Held) -> bool:
    """Tell whether an item and a note say that they are of the same thing."""
    both = known_by(given, held).keys() & known_by(noted, held).keys()
    return bool(both) and _may_pair(given, noted, held)


def _marks(given: Any, held: Held) -> Counter[tuple[str, str]]:
    return Counter((leaf.key, _mark(leaf)) for leaf in words_of(given, held))


def _noted_marks(noted: Noted, held: Held) -> Counter[tuple[str, str]]:
    found = ((leaf.key, mark or leaf.text) for leaf, mark in noted_words(noted, held))
    return Counter(each for each in found if each[1] != NOT_YET)


def _mark(leaf: Leaf) -> str:
    return leaf.text if leaf.is_steady else mark_of(leaf.text)


def _newcomers(
    found: list[Partner],
    originals: Sequence[Any],
    givens: Sequence[Any],
    free: set[int],
    left: Sequence[Noted],
    held: Held,
) -> list[Partner]:
    """Pair what is new on both sides, when it stands beside the same neighbours.

    ``left`` is what was noted of items that are gone.
    """
    at = {partner.rank: rank for rank, partner in enumerate(found) if partner.rank is not None}
    for step in (1, -1):
        for rank in sorted(free, reverse=step < 0):
            edge = -1 if step > 0 else len(originals)
            begun = rank - step in range(len(givens))
            place = at.get(rank - step) if begun else edge
            mine = None if place is None else place + step
            if mine is None or mine not in range(len(found)) or rank in at:
                continue
            if found[mine].rank is None and _may_pair(originals[mine], givens[rank], held):
                noted = found[mine].noted or _half_new(givens[rank], left, held)
                found[mine], at[rank] = Partner(rank, noted), mine
    return found
