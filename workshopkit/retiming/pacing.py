"""Minutes shared between the parts of segments → the same, at a pace that people can follow."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from workshopkit.model.session import Segment
from workshopkit.rules.pace import LONGEST_INPUT

Parts = Mapping[str, tuple[int, ...]]


def paced(segments: Sequence[Segment], parts: Parts, spoken: Mapping[str, float]) -> Parts:
    """Return the minutes of parts so that the facilitator has the time to speak, and no more.

    ``spoken`` tells how many minutes each segment's script takes. Where there is less than
    that, and less than there was, participants give some. Where a longer talk would leave
    people without activity for more than ``LONGEST_INPUT`` minutes, they receive what it grew by.
    """
    shared = {slug: list(minutes) for slug, minutes in parts.items()}
    for segment in segments:
        _speak(segment, shared[segment.slug], spoken.get(segment.slug, 0))
    while any(_shortened(segments, shared)):
        pass
    return {slug: tuple(minutes) for slug, minutes in shared.items()}


def _speak(segment: Segment, minutes: list[int], needed: float) -> None:
    talks = _ranks(segment, minutes, by_people=False)
    works = _ranks(segment, minutes, by_people=True)
    before = sum(segment.parts[rank].minutes for rank in talks)
    wanted = min(before, math.ceil(needed))
    while talks and sum(minutes[rank] for rank in talks) < wanted:
        giver = max(works, key=lambda rank: minutes[rank], default=None)
        if giver is None or minutes[giver] < 2:
            return
        taker = max(talks, key=lambda rank: segment.parts[rank].minutes - minutes[rank])
        minutes[giver] -= 1
        minutes[taker] += 1


def _shortened(segments: Sequence[Segment], shared: Mapping[str, list[int]]) -> Iterator[bool]:
    """Take a minute from each talk that has grown too long; yield once for each."""
    listening: list[tuple[Segment, int]] = []
    for segment in segments:
        minutes = shared[segment.slug]
        for rank, part in enumerate(segment.parts):
            if part.by_people or segment.pause:
                listening = []
            elif minutes[rank]:
                listening.append((segment, rank))
            if sum(shared[each.slug][at] for each, at in listening) > LONGEST_INPUT:
                for talk, at in reversed(listening):
                    if _give_back(talk, shared[talk.slug], at):
                        yield True
                        break


def _give_back(segment: Segment, minutes: list[int], rank: int) -> bool:
    works = _ranks(segment, minutes, by_people=True)
    if not works or minutes[rank] <= segment.parts[rank].minutes:
        return False
    minutes[rank] -= 1
    minutes[max(works, key=lambda each: segment.parts[each].minutes)] += 1
    return True


def _ranks(segment: Segment, minutes: Sequence[int], *, by_people: bool) -> list[int]:
    return [
        rank
        for rank, part in enumerate(segment.parts)
        if part.by_people == by_people and minutes[rank]
    ]
