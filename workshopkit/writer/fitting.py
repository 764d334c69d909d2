"""A session in other minutes → the changes of its file: parts, timers, cuts, what is dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from workshopkit.model.session import Session
from workshopkit.retiming import Retimed, Why
from workshopkit.writer.changes import Change, Delete, Duplicate, Move, Set


def changes_of(id: str, session: Session, made: Retimed) -> Iterator[Change]:
    """Yield the changes that give the session ``id`` the minutes of ``made``."""
    yield Set(f"{id}/minutes", made.minutes)
    if session.on_request:
        yield Delete(f"{id}/on_request")
    rows = {row.segment: row for row in made.rows}
    for segment in session.segments:
        place, row = f"{id}/segments/{segment.slug}", rows[segment.slug]
        if not row.after:
            yield Delete(place)
            continue
        parts = made.parts[segment.slug]
        if row.after != row.before:
            yield Set(f"{place}/minutes", row.after)
            for rank, minutes in enumerate(parts):
                if minutes and minutes != segment.parts[rank].minutes:
                    yield Set(f"{place}/parts/{rank}/minutes", minutes)
        yield from _without(f"{place}/parts", [n for n, left in enumerate(parts) if not left])
        yield from _timers(place, made.slides.get(segment.slug, {}))
        for rank, outcome in enumerate(segment.outcomes):
            now = outcome - sum(gone < outcome - 1 for gone in made.outcomes)
            if now != outcome:
                yield Set(f"{place}/outcomes/{rank}", now)
    yield from _pauses(id, session, made)
    kept = [rank not in made.outcomes for rank in range(len(session.outcomes))]
    yield from _shorter_list(id, "outcomes", kept)
    yield from _shorter_list(id, "worksheets", _kept_sheets(session, made))
    yield from _shorter_list(id, "cuts", [i in made.cuts for i in range(len(session.cuts))])
    for rank, (before, minutes) in enumerate(made.cuts.items()):
        if minutes != session.cuts[before].minutes:
            yield Set(f"{id}/cuts/{rank}/minutes", minutes)
    if session.last_resort and not made.keeps_last_resort:
        yield Delete(f"{id}/last_resort")
    elif session.last_resort:
        left = rows[session.last_resort.segment].after
        if left < session.last_resort.gives:
            yield Set(f"{id}/last_resort/gives", left)


def _timers(place: str, slides: Mapping[int, int]) -> Iterator[Change]:
    """Change what the timers of slides count, then take out the slides of what is gone."""
    for rank, minutes in slides.items():
        if minutes:
            yield Set(f"{place}/slides/{rank}/minutes", minutes)
    yield from _without(f"{place}/slides", [rank for rank, left in slides.items() if not left])


def _pauses(id: str, session: Session, made: Retimed) -> Iterator[Change]:
    """Copy the break of the session wherever one is added."""
    model = next((each for each in session.segments if each.pause), None)
    for rank, row in enumerate(row for row in made.rows if row.after):
        if row.why is Why.PAUSE_ADDED and model:
            place = f"{id}/segments/{model.slug}"
            yield Duplicate(place, {"slug": row.segment})
            yield Set(f"{id}/segments/{row.segment}/minutes", row.after)
            yield Set(f"{id}/segments/{row.segment}/parts/0/minutes", row.after)
            yield Move(f"{id}/segments/{row.segment}", rank)


def _shorter_list(id: str, key: str, kept: list[bool]) -> Iterator[Change]:
    if kept and not any(kept):
        yield Delete(f"{id}/{key}")
        return
    yield from _without(f"{id}/{key}", [rank for rank, keep in enumerate(kept) if not keep])


def _without(home: str, ranks: Iterable[int]) -> Iterator[Change]:
    """Take entries out of a list, the last first: ranks stay right."""
    return (Delete(f"{home}/{rank}") for rank in sorted(ranks, reverse=True))


def _kept_sheets(session: Session, made: Retimed) -> list[bool]:
    return [each.worksheet not in made.worksheets for each in session.worksheets]
