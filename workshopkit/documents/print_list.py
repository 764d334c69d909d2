"""A session and its participants → what to bring and how many copies to print."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workshopkit.documents.groups import SMALLEST, groups_of_three
from workshopkit.documents.variants import Variant
from workshopkit.model.kit import Kit
from workshopkit.model.papers import SIZES, USUAL, Sheet
from workshopkit.model.session import Session, SessionWorksheet
from workshopkit.model.settings import Edition

USUAL_PARTICIPANTS = 12
"""How many people the room's papers count for when nobody has said."""
PEOPLE_AT_A_TABLE = 6
SPARE = 0.10
"""One copy in ten is spare: somebody always comes unannounced."""
NAMES_ON_A_SHEET = 20
CARDS_ON_A_SHEET = 2
LARGE_PRINT_COPIES = 1
"""Ready for whoever asks on the day; the list says to ask beforehand."""
ROUNDS = 3
"""Rounds of a role-play in threes: everybody plays every role."""
"""The paper of posters beside the paper of pages."""
POSTERS = ("steps", "barriers", "ground-rules", "sentences")
"""The posters, by the name of their template."""


@dataclass(frozen=True)
class Attendance:
    """How many people and tables; ``known`` is False when nobody has said."""

    people: int
    tables: int
    known: bool

    @property
    def groups(self) -> int:
        """Groups for a role-play in threes."""
        return groups_of_three(max(SMALLEST, self.people)).total

    @property
    def observations(self) -> int:
        """How many times somebody observes: two observers in a four, three rounds."""
        shared = groups_of_three(max(SMALLEST, self.people))
        return ROUNDS * (shared.threes + 2 * shared.fours + shared.pairs)


@dataclass(frozen=True)
class PrintItem:
    """A document to print: its file below the locale's folder, copies, sides, reason.

    ``why`` is a key of the labels under ``print_list``: person, observer, facilitator,
    group, wall, table, room, large-print.
    """

    kind: str
    file: str
    title: str
    copies: int
    duplex: bool
    paper: Sheet
    why: str
    edition: Edition = "standard"


@dataclass(frozen=True)
class SupplyItem:
    """Something to bring, counted."""

    what: Any
    count: int


def attendance(kit: Kit, participants: int | None, tables: int | None) -> Attendance:
    """Return how many people and tables to count for."""
    people = participants or kit.event.participants
    laid = tables or kit.event.tables or _tables(people or USUAL_PARTICIPANTS)
    return Attendance(people or USUAL_PARTICIPANTS, laid, people is not None)


def attendance_at(session: Session, present: Attendance) -> Attendance:
    """Return who comes to ``session``: those announced, else its usual number."""
    usual = session.usual_participants
    return present if present.known else Attendance(usual, _tables(usual), False)


def with_spare(count: int) -> int:
    """Return ``count`` and one in ten more, rounded up."""
    return count + math.ceil(count * SPARE)


def supplies(session: Session, present: Attendance) -> tuple[SupplyItem, ...]:
    """Count what to bring."""
    number = {
        "person": present.people,
        "table": present.tables,
        "group": present.groups,
        "room": 1,
    }
    items = []
    for supply in session.supplies:
        count = supply.count * number[supply.per]
        items.append(SupplyItem(supply.what, with_spare(count) if supply.spare else count))
    return tuple(items)


def print_list(
    kit: Kit,
    slug: str,
    session: Session,
    present: Attendance,
    files: Mapping[str, Any],
    paper: Sheet = USUAL,
) -> tuple[PrintItem, ...]:
    """List what to print for a session, in the order in which it is handed out."""
    usual, wide = Variant("standard", paper), Variant("standard", SIZES[paper].poster)

    def item(kind: str, file: str, copies: int, why: str, *, duplex: bool = False) -> PrintItem:
        name = usual.name(file, "pdf", files)
        return PrintItem(kind, name, kind, copies, duplex, paper, why)

    room, cards = files["room"], files["cards"]
    sign_ins = math.ceil(present.people / NAMES_ON_A_SHEET)
    items = [
        item("guide", f"{slug}/{files['guide']}", 1, "facilitator", duplex=True),
        item("run-sheet", f"{slug}/{files['run-sheet']}", 1, "facilitator"),
    ]
    if any(used.use == "bound" for used in session.worksheets):
        copies = with_spare(present.people)
        file = f"{slug}/{files['workbook']}"
        items.append(item("workbook", file, copies, "person", duplex=True))
    if "large-print" in kit.settings.editions.workbook:
        name = Variant("large-print", paper).name(f"{slug}/{files['workbook']}", "pdf", files)
        args = ("workbook", name, "workbook", LARGE_PRINT_COPIES, True, paper, "large-print")
        items.append(PrintItem(*args, edition="large-print"))
    items += [
        _sheet(kit, used, present, files, usual)
        for used in session.worksheets
        if used.use != "bound"
    ]
    if session.plays_roles:
        file = f"{cards}/{files['role-cards']}"
        items.append(item("cards", file, present.groups, "group", duplex=True))
    for poster in POSTERS:
        file = wide.name(f"{files['posters']}/{files['poster'][poster]}", "pdf", files)
        items.append(PrintItem("poster", file, poster, 1, False, wide.paper, "wall"))
    items.append(item("sign-in", f"{room}/{files['sign-in']}", sign_ins, "room"))
    if session.plays_roles:
        items.append(item("table-signs", f"{room}/{files['table-signs']}", 1, "table"))
    return tuple(items)


def _sheet(
    kit: Kit,
    used: SessionWorksheet,
    present: Attendance,
    files: Mapping[str, Any],
    variant: Variant,
) -> PrintItem:
    """Count a loose worksheet; a pocket card is printed two to a sheet."""
    sheet = kit.worksheets[used.worksheet]
    title = f"{sheet.code} – {sheet.title}"
    copies = max(present.people, present.observations if used.per == "observer" else 0)
    copies, duplex = with_spare(copies), sheet.pages > 1
    file = f"{files['worksheets']}/{used.worksheet}"
    if sheet.format == "card":
        file = f"{files['cards']}/{files['question-cards']}"
        copies, duplex = math.ceil(copies / CARDS_ON_A_SHEET), True
    name = variant.name(file, "pdf", files)
    return PrintItem("worksheet", name, title, copies, duplex, variant.paper, used.per)


def _tables(people: int) -> int:
    return math.ceil(people / PEOPLE_AT_A_TABLE)
