"""Kit → tables: what is in it, what refers to what, what nothing uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from workshopkit.documents.timeline import timeline
from workshopkit.model.base import Part
from workshopkit.model.fields import kinds_named
from workshopkit.model.kit import Kit
from workshopkit.model.session import Segment
from workshopkit.model.speaking import spoken_minutes, spoken_words
from workshopkit.model.substance import Scenario
from workshopkit.model.things import THINGS
from workshopkit.model.uses import User, users
from workshopkit.model.uses import unused as unused_things

Clock = Callable[[int], str]
"""Writes the time so many minutes after the start."""


@dataclass(frozen=True)
class Table:
    """``columns`` are names that the command's words turn into headings."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, columns: str, rows: Iterable[Iterable[object]]) -> Table:
        """Make a table from column names set apart by spaces."""
        return cls(tuple(columns.split()), tuple(tuple(map(str, row)) for row in rows))


def sessions(kit: Kit, clock: Clock) -> Table:
    """List the sessions with their times and worksheets."""
    return Table.of(
        "session minutes begins ends segments worksheets",
        (
            (slug, session.minutes, clock(0), clock(session.minutes), len(session.segments),
             _listed(used.worksheet for used in session.worksheets))
            for slug, session in kit.sessions.items()
        ),
    )  # fmt: skip


def segments(kit: Kit, clock: Clock) -> Table:
    """List the segments on the clock, with the words to say and the time they take."""
    return Table.of(
        "session begins segment minutes floor words speech uses",
        (
            (slug, clock(timed.begins), timed.segment.slug, timed.segment.minutes,
             timed.segment.floor, spoken_words(kit, timed.segment),
             f"{spoken_minutes(kit, timed.segment):.1f}", _listed(_uses(timed.segment)))
            for slug, session in kit.sessions.items()
            for timed in timeline(session, ())
        ),
    )  # fmt: skip


def questions(kit: Kit, clock: Clock) -> Table:
    """List the questions by barrier, those of the pocket card first."""
    card = {each.barrier.slug: each.questions for each in kit.card}
    return Table.of(
        "barrier question on-card",
        (
            (barrier.slug, question, "✓" if question in card.get(barrier.slug, ()) else "")
            for barrier in kit.barriers.barriers
            for question in dict.fromkeys([*card.get(barrier.slug, ()), *barrier.questions])
        ),
    )


def mentions(kit: Kit, clock: Clock) -> Table:
    """List what texts name by mentions, and where each of these texts stands."""
    return Table.of(
        "kind slug place",
        sorted(
            {
                (each.kind, each.slug or "–", str(kit.sources.get(each.text, each.text)))
                for each in kit.mentions
            }
        ),
    )


def unused(kit: Kit, clock: Clock) -> Table:
    """List what no session uses, with its place; the guide prints every example and source."""
    return Table.of(
        "kind slug place",
        ((kind, slug, place or "") for kind, slug, place in unused_things(kit)),
    )


def things(kind: str) -> Callable[[Kit, Clock], Table]:
    """Return what lists the things of a kind, as their card says."""
    columns = THINGS[kind].columns or f"{kind} used-in"

    def listed(kit: Kit, clock: Clock) -> Table:
        named = users(kit)
        return Table.of(
            columns,
            (
                [_cell(column, kind, part, named.get((kind, slug), ()), slug)
                 for column in columns.split()]
                for slug, part in kit.all(kind).items()
            ),
        )  # fmt: skip

    return listed


def _cell(column: str, kind: str, part: Part, users: Iterable[User], slug: str) -> object:
    """Return what a column tells of a thing: itself, one of its keys, what makes use of it.

    A key that lists names is told whole, one that lists anything else is counted.
    """
    if column == kind:
        return slug
    if column in ("used-in", "cited-by"):
        return _listed("/".join(each.slug for each in user) for user in users)
    if column == "words" and isinstance(part, Scenario):
        return len(part.situation.split())
    if column not in type(part).model_fields:  # what uses it, of the kinds of one file
        return _listed(user[-1].slug for user in users if THINGS[user[-1].kind].name == column)
    value = getattr(part, column)
    if isinstance(value, tuple):
        return _listed(value) if kinds_named(type(part))[column] else len(value)
    return "" if value is None else value


TABLES: dict[str, Callable[[Kit, Clock], Table]] = {
    "sessions": sessions,
    "segments": segments,
    **{
        thing.name: things(kind)
        for kind, thing in THINGS.items()
        if thing.name and kind not in ("session", "segment")
    },
    "questions": questions,
    "mentions": mentions,
    "unused": unused,
}
"""What there is of the kit to show, by the name to type."""
SHOWN = (*TABLES, "colours")
"""What ``show`` shows: these, and the colours that the kit is drawn in."""


def _uses(segment: Segment) -> list[str]:
    about = [slide.about for slide in segment.slides if slide.about]
    lived = [segment.lived] if segment.lived else []
    return list(dict.fromkeys([*segment.hand_out, *segment.scenarios, *lived, *about]))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
