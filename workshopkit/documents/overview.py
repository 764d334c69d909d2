"""Kit → tables: what is in it, what refers to what, what nothing uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from workshopkit.documents.timeline import timeline
from workshopkit.model.kit import Kit
from workshopkit.model.session import Segment
from workshopkit.model.speaking import spoken_minutes, spoken_words
from workshopkit.problems import Source

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


def barriers(kit: Kit, clock: Clock) -> Table:
    """List the barriers with the scenarios that play them and the sources they cite."""
    return Table.of(
        "barrier name questions scenarios references",
        (
            (each.slug, each.name, len(each.questions),
             _listed(s.slug for s in kit.scenarios.scenarios if each.slug in s.barriers),
             _listed(each.references))
            for each in kit.barriers.barriers
        ),
    )  # fmt: skip


def scenarios(kit: Kit, clock: Clock) -> Table:
    """List the scenarios, the length of their situation and the segments that use them."""
    users = _users(kit)
    return Table.of(
        "code scenario person words barriers used-in",
        (
            (each.code, each.slug, each.person, len(each.situation.split()),
             _listed(each.barriers), _listed(users.get(each.slug, ())))
            for each in kit.scenarios.scenarios
        ),
    )  # fmt: skip


def questions(kit: Kit, clock: Clock) -> Table:
    """List the questions by barrier, those of the pocket card first."""
    card = {each.barrier: each.questions for each in kit.questions.card}
    return Table.of(
        "barrier question on-card",
        (
            (barrier.slug, question, "✓" if question in card.get(barrier.slug, ()) else "")
            for barrier in kit.barriers.barriers
            for question in dict.fromkeys([*card.get(barrier.slug, ()), *barrier.questions])
        ),
    )


def worksheets(kit: Kit, clock: Clock) -> Table:
    """List the worksheets and the sessions and segments that hand them out."""
    users = _users(kit)
    return Table.of(
        "code worksheet title step minutes pages used-in",
        (
            (each.code, slug, each.title, each.step or "", each.minutes, each.pages,
             _listed(users.get(slug, ())))
            for slug, each in kit.worksheets.items()
        ),
    )  # fmt: skip


def references(kit: Kit, clock: Clock) -> Table:
    """List the sources and what cites them."""
    users = _users(kit)
    return Table.of(
        "reference topic confidence cited-by",
        (
            (each.slug, each.topic, each.confidence, _listed(users.get(each.slug, ())))
            for each in kit.references
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
    users = _users(kit)
    known: Mapping[str, Iterable[tuple[str, Source | None]]] = {
        "worksheet": [(slug, each.source_of()) for slug, each in kit.worksheets.items()],
        "scenario": [(each.slug, each.slug.source) for each in kit.scenarios.scenarios],
    }
    return Table.of(
        "kind slug place",
        (
            (kind, slug, place or "")
            for kind, entries in known.items()
            for slug, place in entries
            if slug not in users
        ),
    )


TABLES: dict[str, Callable[[Kit, Clock], Table]] = {
    "sessions": sessions,
    "segments": segments,
    "barriers": barriers,
    "scenarios": scenarios,
    "questions": questions,
    "worksheets": worksheets,
    "references": references,
    "mentions": mentions,
    "unused": unused,
}
"""What ``show`` shows, by the name to type."""


def _uses(segment: Segment) -> list[str]:
    about = [slide.about for slide in segment.slides if slide.about]
    lived = [segment.lived] if segment.lived else []
    return list(dict.fromkeys([*segment.hand_out, *segment.scenarios, *lived, *about]))


def _users(kit: Kit) -> Mapping[str, list[str]]:
    """Return, for each thing referred to, what refers to it."""
    found: dict[str, dict[str, None]] = {}

    def add(user: str, used: Iterable[str]) -> None:
        for slug in used:
            found.setdefault(slug, {})[user] = None

    for name, session in kit.sessions.items():
        for segment in session.segments:
            add(f"{name}/{segment.slug}", _uses(segment))
        for each in session.worksheets:
            if each.worksheet not in found:
                add(name, [each.worksheet])
    for scenario in kit.scenarios.scenarios:
        add(scenario.slug, [*scenario.barriers, *scenario.references])
    for barrier in kit.barriers.barriers:
        add(barrier.slug, barrier.references)
    return {slug: list(users) for slug, users in found.items()}


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
