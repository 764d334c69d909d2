"""The sessions that a guide tells → what its annexes hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshopkit.documents.timeline import TimedSegment
from workshopkit.model.blocks import Worksheet
from workshopkit.model.kit import Kit
from workshopkit.model.session import Session


@dataclass(frozen=True)
class Annexes:
    """What is told after the segments of a guide, of one session or of several."""

    segments: tuple[TimedSegment, ...]
    scenarios: tuple[str, ...]
    answered: tuple[Worksheet, ...]
    """The worksheets of which the guide gives the key, or says what people often answer."""

    @property
    def in_groups(self) -> bool:
        """Whether several scenarios are played at once, in groups to be made."""
        return any(len(each.segment.scenarios) > 1 for each in self.segments)


def annexes_of(kit: Kit, told: Iterable[tuple[Session, tuple[TimedSegment, ...]]]) -> Annexes:
    """Return what the annexes hold of sessions on the clock, each thing once."""
    told = tuple(told)
    used = dict.fromkeys(each.worksheet for session, _ in told for each in session.worksheets)
    return Annexes(
        tuple(timed for _, segments in told for timed in segments),
        tuple(dict.fromkeys(slug for session, _ in told for slug in session.scenarios)),
        tuple(each for each in map(kit.worksheets.__getitem__, used) if each.answers or each.keyed),
    )
