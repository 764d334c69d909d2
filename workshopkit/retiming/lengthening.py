"""Minutes to fill → longer segments, and breaks where people would work too long."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workshopkit.model.session import Segment
from workshopkit.rules.pace import LATEST_PAUSE

Pauses = tuple[tuple[int, Segment], ...]
"""The rank of the segment that each break comes after, and the break that it copies."""


def lengthen(segments: Sequence[Segment], lengths: dict[str, int], minutes: int) -> Pauses:
    """Give ``minutes`` to ``segments``, in place, and return the breaks to add.

    Segments grow one minute at a time, whoever is furthest from its ceiling first. As long as
    people would work for more than ``LATEST_PAUSE`` minutes without a break, one is added in
    the middle of that time and the rest is shared again.
    """
    model = next((each for each in segments if each.pause), None)
    pauses: Pauses = ()
    while True:
        left = minutes - sum(pause.minutes for _, pause in pauses)
        grown = _grown(segments, lengths, left)
        rank = _wanted(segments, grown, {after for after, _ in pauses})
        if model is None or rank is None or left < model.minutes:
            lengths.update(grown)
            return tuple(sorted(pauses, key=lambda each: each[0]))
        pauses += ((rank, model),)


def _grown(segments: Sequence[Segment], lengths: Mapping[str, int], minutes: int) -> dict[str, int]:
    grown = dict(lengths)
    room = {each.slug: (each.ceiling or each.minutes) - each.minutes for each in segments}
    while minutes > 0 and any(room.values()):
        slug = max(room, key=lambda each: room[each])
        room[slug] -= 1
        grown[slug] += 1
        minutes -= 1
    return grown


def _wanted(segments: Sequence[Segment], lengths: Mapping[str, int], after: set[int]) -> int | None:
    """Return the rank after which a break is wanted: the middle of the first too long stretch."""
    for stretch in _stretches(segments, after):
        worked = [lengths[segments[rank].slug] for rank in stretch]
        if sum(worked) > LATEST_PAUSE and len(stretch) > 1:
            halves = [abs(sum(worked) - 2 * sum(worked[:end])) for end in range(1, len(stretch))]
            return stretch[halves.index(min(halves))]
    return None


def _stretches(segments: Sequence[Segment], after: set[int]) -> Iterator[list[int]]:
    """Yield the ranks of the segments that follow one another without a break."""
    stretch: list[int] = []
    for rank, segment in enumerate(segments):
        if not segment.pause:
            stretch.append(rank)
        if segment.pause or rank in after:
            yield stretch
            stretch = []
    yield stretch
