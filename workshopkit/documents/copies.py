"""A session and who comes → how many copies of a document to print: a rule for each kind."""

from __future__ import annotations

import math
from collections.abc import Iterator

from workshopkit.documents.attendance import with_spare
from workshopkit.documents.kind import Copies, Occasion

NAMES_ON_A_SHEET = 20
CARDS_ON_A_SHEET = 2
LARGE_PRINT_COPIES = 1
"""Ready for whoever asks on the day; the list says to ask beforehand."""


def for_you(occasion: Occasion) -> Iterator[Copies]:
    """One, for who facilitates."""
    yield Copies(1, "facilitator")


def for_you_on_two_sides(occasion: Occasion) -> Iterator[Copies]:
    """One, for who facilitates, on two sides: it is long."""
    yield Copies(1, "facilitator", duplex=True)


def for_each_person(occasion: Occasion) -> Iterator[Copies]:
    """One for each person and the spare ones."""
    yield Copies(with_spare(occasion.present.people), "person")


def for_each_person_on_two_sides(occasion: Occasion) -> Iterator[Copies]:
    """One for each person and the spare ones, on two sides."""
    yield Copies(with_spare(occasion.present.people), "person", duplex=True)


def workbooks(occasion: Occasion) -> Iterator[Copies]:
    """One for each person when worksheets are bound in it, and one in large print."""
    if any(used.use == "bound" for used in occasion.session.worksheets):
        yield Copies(with_spare(occasion.present.people), "person", duplex=True)
    if "large-print" in occasion.editions:
        yield Copies(LARGE_PRINT_COPIES, "large-print", duplex=True, edition="large-print")


def loose_worksheets(occasion: Occasion) -> Iterator[Copies]:
    """One for each person or each time somebody observes, of a worksheet handed out loose.

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
        if sheet.format == "card":
            sheets = math.ceil(count / CARDS_ON_A_SHEET)
            yield Copies(sheets, used.per, duplex=True, printed_as="question-cards")
        else:
            yield Copies(count, used.per, duplex=sheet.pages > 1)


def for_each_group(occasion: Occasion) -> Iterator[Copies]:
    """One for each group of a session that plays roles."""
    if occasion.session.plays_roles:
        yield Copies(occasion.present.groups, "group", duplex=True)


def on_the_wall(occasion: Occasion) -> Iterator[Copies]:
    """One, for the wall."""
    yield Copies(1, "wall")


def sign_in_sheets(occasion: Occasion) -> Iterator[Copies]:
    """As many sheets as it takes for everybody to write a name."""
    yield Copies(math.ceil(occasion.present.people / NAMES_ON_A_SHEET), "room")


def on_tables(occasion: Occasion) -> Iterator[Copies]:
    """One, of which each page is for a table, when roles are played."""
    if occasion.session.plays_roles:
        yield Copies(1, "table")
