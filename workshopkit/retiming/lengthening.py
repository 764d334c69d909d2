"""Minutes to fill → longer segments, and breaks where people would work too long."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from workshopkit.model.session import Segment
from workshopkit.rules.pace import LATEST_PAUSE

Pauses = tuple[tuple[int, Segment], ...]
"""The rank of the segment that each break comes after, and the break that it copies."""


class _Fit(NamedTuple):
    """How well some breaks suit, best first: minutes worked too long at a stretch, minutes that
    no segment may take, breaks, those that part an exercise from what follows it, unevenness."""

    too_long: int
    unfilled: int
    breaks: int
    awkward: int
    longest: int
    squares: int


def lengthen(segments: Sequence[Segment], lengths: dict[str, int], minutes: int) -> Pauses:
    """Give ``minutes`` to ``segments``, in place, and return the breaks to add.

    As few breaks as are needed so that nobody works for more than ``LATEST_PAUSE`` minutes
    without one; each as long as the session's own. Segments grow one minute at a time, whoever
    is furthest from its ceiling first.
    """
    model = next((each for each in segments if each.pause), None)
    best: tuple[_Fit, tuple[int, ...]] | None = None
    places = _places(segments) if model else []
    for count in range(len(places) + 1):
        left = minutes - count * (model.minutes if model else 0)
        if left < 0:
            break
        found = min(
            (_fit(segments, lengths, left, after), after) for after in combinations(places, count)
        )
        best = min(best, found) if best else found
        if not found[0].too_long and not _is_held_back(segments, lengths, left, found):
            break
    after = best[1] if best else ()
    left = minutes - len(after) * (model.minutes if model else 0)
    lengths.update(_grown(segments, lengths, left, after))
    return tuple((rank, model) for rank in after if model)


def _places(segments: Sequence[Segment]) -> list[int]:
    """Return the ranks after which a break may come: between two segments that are none."""
    return [
        rank
        for rank, (one, other) in enumerate(pairwise(segments))
        if not one.pause and not other.pause
    ]


def _fit(
    segments: Sequence[Segment], lengths: Mapping[str, int], left: int, after: Collection[int]
) -> _Fit:
    worked = [
        sum(lengths[segments[rank].slug] for rank in stretch)
        for stretch in _stretches(segments, after)
    ]
    return _Fit(
        too_long=sum(max(0, each - LATEST_PAUSE) for each in worked),
        unfilled=max(0, left - _room(segments, lengths, after, LATEST_PAUSE)),
        breaks=len(after),
        awkward=sum(segments[rank + 1].step is None for rank in after),
        longest=max(worked),
        squares=sum(each**2 for each in worked),
    )


def _is_held_back(
    segments: Sequence[Segment],
    lengths: Mapping[str, int],
    left: int,
    found: tuple[_Fit, Collection[int]],
) -> bool:
    """Tell whether minutes are left over that one more break would let segments take."""
    fit, after = found
    free = _room(segments, lengths, after, sum(each.ceiling or each.minutes for each in segments))
    return bool(fit.unfilled) and free > left - fit.unfilled


def _room(
    segments: Sequence[Segment], lengths: Mapping[str, int], after: Collection[int], most: int
) -> int:
    """Return the minutes that the segments may still take, ``most`` in each stretch."""
    room = sum(_left(each, lengths) for each in segments if each.pause)
    for stretch in _stretches(segments, after):
        worked = sum(lengths[segments[rank].slug] for rank in stretch)
        wanted = sum(_left(segments[rank], lengths) for rank in stretch)
        room += max(0, min(wanted, most - worked))
    return room


def _grown(
    segments: Sequence[Segment], lengths: Mapping[str, int], minutes: int, after: Collection[int]
) -> dict[str, int]:
    grown = dict(lengths)
    room = {each.slug: _left(each, lengths) for each in segments}
    worked: dict[str, list[str]] = {each.slug: [] for each in segments}
    for stretch in _stretches(segments, after):
        together = [str(segments[rank].slug) for rank in stretch]
        worked |= dict.fromkeys(together, together)
    while minutes > 0:
        may = [
            slug
            for slug, left in room.items()
            if left and sum(grown[each] for each in worked[slug]) < LATEST_PAUSE
        ]
        if not may:
            break
        slug = max(may, key=lambda each: room[each])
        room[slug] -= 1
        grown[slug] += 1
        minutes -= 1
    return grown


def _left(segment: Segment, lengths: Mapping[str, int]) -> int:
    return max(0, (segment.ceiling or segment.minutes) - lengths[segment.slug])


def _stretches(segments: Sequence[Segment], after: Collection[int]) -> Iterator[list[int]]:
    """Yield the ranks of the segments that follow one another without a break."""
    stretch: list[int] = []
    for rank, segment in enumerate(segments):
        if not segment.pause:
            stretch.append(rank)
        if segment.pause or rank in after:
            yield stretch
            stretch = []
    yield stretch
