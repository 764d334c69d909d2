"""The sessions of an event → those that cannot be given as it says, or by so few people."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from workshopkit.model.kit import Kit
from workshopkit.model.programme import Slot, facilitators_wanted, slots_of
from workshopkit.model.settings import EventSession, Person
from workshopkit.problems import Problem, Source

Busy = tuple[str, int, int]
"""Who facilitates, from which minute of the day to which."""


def check_programme(kit: Kit) -> Iterator[Problem]:
    """Find the sessions of each event that cannot take place as it says, or ask for more people."""
    for event in (kit.event, *kit.events.values()):
        here = kit.with_contents(event=event)
        yield from _crowded(here)
        for pair in combinations(slots_of(here), 2):
            if pair[0].overlaps(pair[1]):
                yield from _clashes(kit, *sorted(pair, key=_line))


def _crowded(kit: Kit) -> Iterator[Problem]:
    """Tell of the sessions where more are expected than one person facilitates for."""
    people, named = kit.event.participants or 0, {each.session for each in kit.event.sessions}
    for slug, session in kit.sessions.items():
        is_given = slug in named if named else not session.on_request
        wanted = facilitators_wanted(kit, session, people)
        if is_given and wanted > 1:
            most = session.most_participants
            values = {"session": session.label, "got": people, "most": most, "wanted": wanted}
            at = kit.event.source_of("participants")
            yield Problem("many-people", at, "participants", values)


def _clashes(kit: Kit, first: Slot, second: Slot) -> Iterator[Problem]:
    """Yield what two sessions at the same hours both need, at the later one of the file."""
    twice = first.slug == second.slug
    names = [f"{each.slug}, {each.given.group}" if twice else each.slug for each in (second, first)]
    values: dict[str, object] = dict(zip(("got", "other"), names, strict=True))
    groups = {first.given.group, second.given.group}
    if len(groups) == 1 or None in groups:
        yield Problem("group-twice", _place(second, "start", "group"), "sessions", values)
        return
    if first.place and first.place == second.place:
        where = {**values, "place": second.place}
        yield Problem("place-twice", _place(second, "place"), "sessions", where)
    for name in _in_both(list(_busy(kit, first)), list(_busy(kit, second))):
        who = {**values, "person": name}
        yield Problem("person-twice", _place(second, "facilitators"), "sessions", who)


def _busy(kit: Kit, slot: Slot) -> Iterator[Busy]:
    """Yield who facilitates, and when: all of a session, or the segments that one leads.

    Among several who are named for the whole event, it is not known who is in which session.
    """
    start = slot.begins or 0
    if slot.given.facilitators or len(slot.facilitators) == 1:
        for person in slot.facilitators:
            yield _name(person), start, start + slot.session.minutes
        return
    known = {getattr(each, "slug", ""): _name(each) for each in slot.facilitators}
    for segment in slot.session.segments:
        if segment.led_by in known:
            yield known[segment.led_by], start, start + segment.minutes
        start += segment.minutes


def _name(person: Person) -> str:
    return str(person.name) if person.name else str(getattr(person, "slug", ""))


def _in_both(some: list[Busy], others: list[Busy]) -> list[str]:
    return list(
        dict.fromkeys(
            name
            for name, begins, ends in some
            for other, starts, stops in others
            if name == other and begins < stops and starts < ends
        )
    )


def _place(slot: Slot, *keys: str) -> Source | None:
    """Return where the first of these keys is written, else where the session is named."""
    given = slot.given
    written = [key for key in keys if getattr(given, key)]
    if written:
        return given.source_of(written[0])
    return given.session.source if isinstance(given, EventSession) else given.source_of()


def _line(slot: Slot) -> int:
    source = slot.given.source_of()
    return source.line if source else 0
