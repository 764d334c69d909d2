"""A session and its participants → what to bring and how many copies to print."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workshopkit.documents.groups import SMALLEST, groups_of_three
from workshopkit.model.kit import Kit
from workshopkit.model.session import Session

USUAL_PARTICIPANTS = 12
"""How many people the list counts for when nobody has said."""
PEOPLE_AT_A_TABLE = 6
SPARE = 0.10
"""One copy in ten is spare: somebody always comes unannounced."""
NAMES_ON_A_SHEET = 20


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


@dataclass(frozen=True)
class PrintItem:
    """A document to print: its file below the locale's folder, copies, sides, reason."""

    kind: str
    file: str
    title: str
    copies: int
    duplex: bool
    paper: str
    why: str
    """A key of the labels under ``print_list``: person, facilitator, group, wall, table, room."""


@dataclass(frozen=True)
class SupplyItem:
    """Something to bring, counted."""

    what: Any
    count: int


def attendance(kit: Kit, participants: int | None, tables: int | None) -> Attendance:
    """Return how many people and tables to count for."""
    people = participants or kit.event.participants
    count = people or USUAL_PARTICIPANTS
    laid = tables or kit.event.tables or math.ceil(count / PEOPLE_AT_A_TABLE)
    return Attendance(count, laid, people is not None)


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
    kit: Kit, slug: str, session: Session, present: Attendance, files: Mapping[str, Any]
) -> tuple[PrintItem, ...]:
    """List what to print for a session, in the order in which it is handed out."""
    items = [
        PrintItem(
            "guide", f"{slug}/{files['guide']}.pdf", "guide", 1, True, "letter", "facilitator"
        ),
        PrintItem(
            "run-sheet",
            f"{slug}/{files['run-sheet']}.pdf",
            "run-sheet",
            1,
            False,
            "letter",
            "facilitator",
        ),
    ]
    copies = with_spare(present.people)
    uses = {used.use for used in session.worksheets}
    if "bound" in uses:
        file = f"{slug}/{files['workbook']}.pdf"
        items.append(PrintItem("workbook", file, "workbook", copies, True, "letter", "person"))
    for used in session.worksheets:
        sheet = kit.worksheets[used.worksheet]
        if used.use != "bound":
            file = f"{files['worksheets']}/{used.worksheet}.pdf"
            title = f"{sheet.code} – {sheet.title}"
            duplex = sheet.pages > 1
            items.append(PrintItem("worksheet", file, title, copies, duplex, "letter", "person"))
    if any(segment.scenarios for segment in session.segments) and "bound" in uses:
        file = f"{files['cards']}/{files['role-cards']}.pdf"
        items.append(PrintItem("cards", file, "cards", present.groups, True, "letter", "group"))
    for poster in POSTERS:
        file = f"{files['posters']}/{files['poster'][poster]}.pdf"
        items.append(PrintItem("poster", file, poster, 1, False, "tabloid", "wall"))
    sign_in = f"{files['room']}/{files['sign-in']}.pdf"
    sheets = math.ceil(present.people / NAMES_ON_A_SHEET)
    items.append(PrintItem("sign-in", sign_in, "sign-in", sheets, False, "letter", "room"))
    signs = f"{files['room']}/{files['table-signs']}.pdf"
    items.append(PrintItem("table-signs", signs, "table-signs", 1, False, "letter", "table"))
    return tuple(items)


POSTERS = ("steps", "barriers", "ground-rules", "sentences")
"""The posters, by the name of their template."""
