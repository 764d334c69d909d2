"""A session and who comes → how many copies of a document to print: a rule for each kind."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

from workshopkit.documents.attendance import with_spare
from workshopkit.documents.kind import Copies, Occasion
from workshopkit.documents.sheets import bound_in
from workshopkit.model.kit import Kit
from workshopkit.model.programme import facilitators_for, rooms_of
from workshopkit.model.session import Session

CARDS_ON_A_SHEET = 2
LARGE_PRINT_COPIES = 1
"""Ready for whoever asks on the day; the list says to ask beforehand."""


def for_you(occasion: Occasion) -> Iterator[Copies]:
    """One, for who facilitates; as many as groups that are apart."""
    yield Copies(rooms_of(occasion.kit, occasion.session), "facilitator")


def for_each_facilitator(occasion: Occasion) -> Iterator[Copies]:
    """One for each person who facilitates."""
    people = occasion.present.people
    yield Copies(facilitators_for(occasion.kit, occasion.session, people), "facilitator")


def for_each_facilitator_on_two_sides(occasion: Occasion) -> Iterator[Copies]:
    """The same, on two sides: it is long."""
    yield from (replace(each, duplex=True) for each in for_each_facilitator(occasion))


def for_each_person(occasion: Occasion) -> Iterator[Copies]:
    """One for each person and the spare ones."""
    yield Copies(with_spare(occasion.present.people), "person")


def on_the_first_day(occasion: Occasion) -> Iterator[Copies]:
    """One for each person and the spare ones, with the papers of the event's first session."""
    if next(iter(occasion.kit.sessions.values())) is occasion.session:
        yield from for_each_person(occasion)


def for_each_facilitator_on_the_first_day(occasion: Occasion) -> Iterator[Copies]:
    """One for each who facilitates, on two sides, with the papers of the event's first session."""
    if next(iter(occasion.kit.sessions.values())) is occasion.session:
        yield from for_each_facilitator_on_two_sides(occasion)


def on_the_first_day_on_two_sides(occasion: Occasion) -> Iterator[Copies]:
    """The same, on two sides."""
    yield from (replace(each, duplex=True) for each in on_the_first_day(occasion))


def for_each_person_on_two_sides(occasion: Occasion) -> Iterator[Copies]:
    """One for each person and the spare ones, on two sides."""
    yield Copies(with_spare(occasion.present.people), "person", duplex=True)


def workbooks(occasion: Occasion) -> Iterator[Copies]:
    """One for each person when worksheets are bound in it, and one in large print."""
    if any(used.use == "bound" for used in occasion.session.worksheets):
        people, bound = occasion.present.people, _bound_codes(occasion.kit, occasion.session)
        yield Copies(with_spare(people), "person", duplex=True, bound=bound)
    if "large-print" in occasion.editions:
        yield Copies(LARGE_PRINT_COPIES, "large-print", duplex=True, edition="large-print")


def loose_worksheets(occasion: Occasion) -> Iterator[Copies]:
    """One for each person, table, or time somebody observes, of a worksheet handed out loose.

    A pocket card is printed two to a sheet.
    """
    present, sheet = occasion.present, occasion.kit.worksheets[occasion.piece]
    for used in occasion.session.worksheets:
        if used.worksheet != occasion.piece or used.use == "bound":
            continue
        people = max(
            present.people,
            present.observations(occasion.session.rounds) if used.per == "observer" else 0,
        )
        count = with_spare(people)
        if used.per == "table":
            yield Copies(present.tables, "set", duplex=not sheet.cut and sheet.pages > 1)
        elif sheet.format == "card":
            sheets = math.ceil(count / CARDS_ON_A_SHEET)
            why = "card" if used.per == "person" else used.per
            yield Copies(sheets, why, duplex=True, printed_as="question-cards")
        else:
            yield Copies(count, used.per, duplex=not sheet.cut and sheet.pages > 1)


def for_each_group(occasion: Occasion) -> Iterator[Copies]:
    """One for each group of a session that plays roles, of the cards that are played."""
    if occasion.session.plays_roles:
        pages = _played_pages(occasion.kit, occasion.session)
        yield Copies(occasion.present.groups, "group", duplex=True, pages=pages)


def _played_pages(kit: Kit, session: Session) -> str:
    """Return the pages of the role cards played, a sheet of two sides each: ``3-6, 15-16``."""
    sheets = [n for n, each in enumerate(kit.cases, 1) if each.slug in session.played]
    return ", ".join(f"{2 * first - 1}-{2 * last}" for first, last in _runs(sheets))


def _bound_codes(kit: Kit, session: Session) -> str:
    """Return the codes of the worksheets of a session's workbook: ``F1-F4, F6``."""
    bound = bound_in(kit, session)
    codes = [each.code for each in kit.worksheets.values()]
    runs = _runs([n for n, slug in enumerate(kit.worksheets) if slug in bound])
    return ", ".join("-".join(dict.fromkeys((codes[first], codes[last]))) for first, last in runs)


def _runs(numbers: Iterable[int]) -> list[list[int]]:
    """Return the first and last of each run of numbers that follow one another, in order."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return runs


def on_the_wall(occasion: Occasion) -> Iterator[Copies]:
    """One, for the wall of each room."""
    yield Copies(rooms_of(occasion.kit, occasion.session), "wall")


def at_the_door(occasion: Occasion) -> Iterator[Copies]:
    """One for each room: it has as many pages as it takes for everybody to write on."""
    yield Copies(rooms_of(occasion.kit, occasion.session), "room")


def on_tables(occasion: Occasion) -> Iterator[Copies]:
    """One, of which each page is for a table, when roles are played."""
    if occasion.session.plays_roles:
        yield Copies(1, "table")
