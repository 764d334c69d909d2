"""A session and its date → the entries of its calendar, each with the name that calendars keep."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass

from workshopkit.model.kit import Kit
from workshopkit.model.session import Session
from workshopkit.model.text import Text

NAME_LENGTH = 32


@dataclass(frozen=True)
class Entry:
    """An entry: a day, and a time of it unless it takes the whole day."""

    uid: str
    """The same as long as the event, the session and the moment keep their names: an entry
    that moves is moved in the calendar, not doubled."""
    day: dt.date
    start: int | None
    """Minutes after midnight."""
    minutes: int
    title: Text
    note: Text | None = None
    is_session: bool = False


def agenda(kit: Kit, slug: str, session: Session, start: int | None) -> tuple[Entry, ...]:
    """Return the session and the moments around it, in order; nothing without a date."""
    day, title = kit.event.date, kit.title_of(session)
    if day is None:
        return ()
    source = kit.event.source_of()
    event = f"{source.path.rpartition('/')[2] if source else ''}/{kit.event.name or ''}"
    found = [Entry(_uid(event, slug, ""), day, start, session.minutes, title, None, True)]
    for moment in kit.logistics.calendar:
        found.append(
            Entry(
                _uid(event, slug, moment.slug),
                day + dt.timedelta(days=moment.days),
                moment.start,
                moment.minutes,
                moment.title,
                moment.note,
            )
        )
    return tuple(sorted(found, key=lambda each: (each.day, each.start or 0)))


def _uid(*parts: str) -> str:
    """Return a name that says nothing of the event to whoever reads the file."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:NAME_LENGTH] + "@workshopkit"
