"""The sessions that an event gives, on the days and at the hours when they take place."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from workshopkit.model.kit import Kit
from workshopkit.model.session import Session
from workshopkit.model.settings import Giving, Person
from workshopkit.model.text import Text

Timed = TypeVar("Timed", bound=Giving)
DAY = 24 * 60


@dataclass(frozen=True)
class Slot:
    """A session of an event: when, where, for whom, with whom."""

    slug: str
    given: Giving
    session: Session
    day: dt.date | None
    begins: int | None
    """Minutes after midnight."""
    place: Text | None
    facilitators: tuple[Person, ...]

    @property
    def ends(self) -> int | None:
        """When it is over, in minutes after midnight."""
        return None if self.begins is None else self.begins + self.session.minutes

    def overlaps(self, other: Slot) -> bool:
        """Tell whether the two take place at the same time, at least in part."""
        if None in (self.begins, other.begins) or self.day != other.day:
            return False
        return bool(self.begins < other.ends and other.begins < self.ends)  # type: ignore[operator]


def slots_of(kit: Kit) -> tuple[Slot, ...]:
    """Return the sessions that the event names, from the first to the last.

    Those of one day without an hour come last, in the order in which they are written.
    """
    found = sorted(_slots(kit), key=lambda slot: (slot.begins is None, slot.begins or 0))
    return tuple(sorted(found, key=lambda slot: slot.day or dt.date.max))


def rooms_of(kit: Kit, session: Session) -> int:
    """Return in how many rooms a session is given: one for each of its groups."""
    return max(1, len(_given(kit, session)))


def facilitators_for(kit: Kit, session: Session, people: int) -> int:
    """Return how many facilitate a session to which so many come.

    Those who are named, and in each room one for each lot of people that one person facilitates for.
    """
    named = {id(person) for team in _teams(kit, session) for person in team}
    return max(len(named), rooms_of(kit, session) * _lots(kit, session, people))


def facilitators_wanted(kit: Kit, session: Session, people: int) -> int:
    """Return how many should facilitate in each room, or how many groups each should become.

    0 where as many are named already.
    """
    wanted = _lots(kit, session, people)
    return wanted if any(len(team) < wanted for team in _teams(kit, session)) else 0


def _lots(kit: Kit, session: Session, people: int) -> int:
    most = session.most_participants or max(1, people)
    return max(1, math.ceil(people / (most * rooms_of(kit, session))))


def _teams(kit: Kit, session: Session) -> tuple[tuple[Person, ...], ...]:
    """Return who is named to facilitate, room by room."""
    return tuple(slot.facilitators for slot in _given(kit, session)) or (kit.facilitators,)


def _given(kit: Kit, session: Session) -> tuple[Slot, ...]:
    return tuple(slot for slot in slots_of(kit) if slot.session is session)


def starting_at(kit: Kit, start: int, session: str | None = None) -> Kit:
    """Return the kit whose every day begins at ``start``, or ``session`` alone: the rest follows.

    ``start`` is in minutes after midnight; what comes later in the day moves by as much.
    """
    firsts: dict[dt.date | None, int] = {}
    for slot in slots_of(kit):
        if slot.begins is not None and session in (None, slot.slug):
            firsts.setdefault(slot.day, slot.begins)

    def moved(slug: str, given: Timed) -> Timed:
        event = kit.at_session(slug, given).event
        if event.start is None or event.date not in firsts:
            return given
        late = start - firsts[event.date]
        return given.model_copy(update={"start": (event.start + late) % DAY})

    sessions = []
    for each in kit.event.sessions:
        groups = tuple(moved(each.session, group) for group in each.groups)
        sessions.append(moved(each.session, each).model_copy(update={"groups": groups}))
    event = kit.event.model_copy(update={"start": start, "sessions": tuple(sessions)})
    return kit.with_contents(event=event)


def _slots(kit: Kit) -> Iterator[Slot]:
    for given in kit.event.sessions:
        if session := kit.sessions.get(given.session):
            for each in given.givings:
                own = kit.at_session(given.session, each)
                event, people = own.event, own.facilitators
                yield Slot(
                    given.session, each, session, event.date, event.start, event.place, people
                )
