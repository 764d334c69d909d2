"""An event → its programme: days, what takes place at the same time, and the breaks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import groupby

from workshopkit.documents.timeline import timeline
from workshopkit.model.kit import Kit
from workshopkit.model.programme import Slot, slots_of
from workshopkit.model.session import Session
from workshopkit.model.text import Text


@dataclass(frozen=True)
class Line:
    """What a session announces of a segment, so many minutes after its start."""

    minute: int
    title: Text
    is_pause: bool


@dataclass(frozen=True)
class Moment:
    """Sessions that run side by side; without any, the break between two moments."""

    begins: int | None
    ends: int | None
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True)
class Day:
    """A day of the event; ``place`` when all of it is in one place."""

    date: dt.date | None
    place: Text | None
    moments: tuple[Moment, ...]


def programme_of(kit: Kit) -> tuple[Day, ...]:
    """Return the days of an event that names its sessions, from the first to the last."""
    return tuple(
        _day(date, tuple(slots)) for date, slots in groupby(slots_of(kit), lambda slot: slot.day)
    )


def has_programme(kit: Kit) -> bool:
    """Tell whether an event gives several sessions: one needs no programme of its own."""
    return len(slots_of(kit)) > 1


def lines_of(session: Session) -> tuple[Line, ...]:
    """Return what a session announces: the lines of its agenda, and its pauses."""
    return tuple(
        Line(each.begins, each.segment.agenda or each.segment.title, each.segment.pause)
        for each in timeline(session, ())
        if each.segment.agenda or each.segment.pause
    )


def _day(date: dt.date | None, slots: tuple[Slot, ...]) -> Day:
    places = {slot.place for slot in slots}
    moments: list[Moment] = []
    for slot in slots:
        last = moments[-1] if moments else None
        if last and any(slot.overlaps(each) for each in last.slots):
            moments[-1] = _moment((*last.slots, slot))
            continue
        if last and last.ends is not None and slot.begins is not None and last.ends < slot.begins:
            moments.append(Moment(last.ends, slot.begins))
        moments.append(_moment((slot,)))
    return Day(date, slots[0].place if len(places) == 1 else None, tuple(moments))


def _moment(slots: tuple[Slot, ...]) -> Moment:
    ends = [slot.ends for slot in slots if slot.ends is not None]
    return Moment(slots[0].begins, max(ends, default=None), slots)
