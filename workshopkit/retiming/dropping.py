"""Which segments to leave out when even the floors do not fit."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from workshopkit.model.session import EACH, Segment, Session
from workshopkit.retiming.retimed import TooShort, Why
from workshopkit.rules.pace import LATEST_PAUSE


def choose(session: Session, minutes: int, on_barriers: frozenset[str]) -> dict[str, Why]:
    """Return the segments to drop, and why each, so that the floors of the rest fit.

    The least needed go first: the break of a session too short to need one, the last resort,
    what has no step, what another segment exercises too, what is protected, and at last the
    only exercise of a step. The opening, the closing and the next step stay. Raise TooShort.
    """
    dropped: dict[str, Why] = {}
    while _floors(session, dropped) > minutes:
        for slug, why in _candidates(session, dropped, minutes, on_barriers):
            dropped[slug] = why
            break
        else:
            raise TooShort(_floors(session, dropped))
    for slug in reversed(list(dropped)):  # what the later ones made room for comes back
        floors = _floors(session, [each for each in dropped if each != slug])
        if floors <= minutes and dropped[slug] is not Why.PAUSE_DROPPED:
            del dropped[slug]
    return dropped


def still_needed(
    session: Session, dropped: Collection[str], on_barriers: frozenset[str]
) -> tuple[str, ...]:
    """Return the steps that had an exercise and have none left, and ``barriers`` likewise."""
    before, after = list(session.segments), _left(session, dropped)
    steps = [
        step
        for step in dict.fromkeys(str(each.step) for each in before if each.step)
        if _exercises(before, step) and not _exercises(after, step)
    ]
    lost = any(_is_on(each, on_barriers) for each in before) and not any(
        _is_on(each, on_barriers) for each in after
    )
    return (*steps, *(["barriers"] if lost else []))


def _candidates(
    session: Session, dropped: Collection[str], minutes: int, on_barriers: frozenset[str]
) -> Iterator[tuple[str, Why]]:
    left = _left(session, dropped)
    for each in left:
        if each.pause and minutes <= LATEST_PAUSE:
            yield each.slug, Why.PAUSE_DROPPED
    middle = [each for each in left if each not in (left[0], left[-1]) and not each.pause]
    middle = [each for each in middle if each is not _next_step(session)]
    free = [each for each in middle if not _is_needed(session, each, dropped, on_barriers)]
    resort = session.last_resort.segment if session.last_resort else None
    yield from ((each.slug, Why.DROPPED) for each in free if each.slug == resort)
    unprotected = [each for each in free if not each.protected]
    for each in sorted(unprotected, key=lambda each: (each.step is not None, each.floor)):
        yield each.slug, Why.DROPPED
    for each in sorted(free, key=lambda each: -each.floor):
        yield each.slug, Why.PROTECTED_DROPPED
    for each in reversed(middle):
        yield each.slug, Why.STEP_DROPPED


def _is_needed(
    session: Session, segment: Segment, dropped: Collection[str], on_barriers: frozenset[str]
) -> bool:
    """Tell whether dropping a segment would leave a step or the barriers without anything."""
    now = still_needed(session, dropped, on_barriers)
    return still_needed(session, [*dropped, segment.slug], on_barriers) != now


def _next_step(session: Session) -> Segment | None:
    """Return the last protected exercise: where people write what they will do next."""
    found = [each for each in session.segments if each.protected and each.step]
    return found[-1] if found else None


def _exercises(segments: list[Segment], step: str) -> list[Segment]:
    return [each for each in segments if each.step == step and each.activity_minutes]


def _is_on(segment: Segment, on_barriers: frozenset[str]) -> bool:
    every = {name for name, kind in EACH.items() if kind == "barrier"}
    return any(slide.about in on_barriers | every for slide in segment.slides if slide.about)


def _left(session: Session, dropped: Collection[str]) -> list[Segment]:
    return [each for each in session.segments if each.slug not in dropped]


def _floors(session: Session, dropped: Collection[str]) -> int:
    return sum(each.floor for each in _left(session, dropped))
