"""An event or a session → how many people, tables and groups to count for."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from workshopkit.documents.groups import SMALLEST, groups_of_three
from workshopkit.model.kit import Kit
from workshopkit.model.session import Session

USUAL_PARTICIPANTS = 12
"""How many people the room's papers count for when nobody has said."""
PEOPLE_AT_A_TABLE = 6
NAMES_ON_A_SHEET = 20
SLIPS_ON_A_SHEET = 6
SPARE = 0.10
"""One copy in ten is spare: somebody always comes unannounced."""


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
    def name_sheets(self) -> int:
        """Pages of a sign-in sheet for all of them."""
        return max(1, math.ceil(self.people / NAMES_ON_A_SHEET))

    @property
    def slip_sheets(self) -> int:
        """Pages of follow-up slips, one for each of them and the spare ones."""
        return max(1, math.ceil(with_spare(self.people) / SLIPS_ON_A_SHEET))

    def observations(self, rounds: int) -> int:
        """Return how many times somebody observes in so many rounds: two observers in a four."""
        shared = groups_of_three(max(SMALLEST, self.people))
        return rounds * (shared.threes + 2 * shared.fours + shared.pairs)


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


def supplies(session: Session, present: Attendance, rooms: int = 1) -> tuple[SupplyItem, ...]:
    """Count what to bring for so many people, in so many rooms."""
    number = {
        "person": present.people,
        "table": present.tables,
        "group": present.groups,
        "room": rooms,
    }
    items = []
    for supply in session.supplies:
        if present.people <= supply.above:
            continue
        count = supply.count * number[supply.per]
        items.append(SupplyItem(supply.what, with_spare(count) if supply.spare else count))
    return tuple(items)


def _tables(people: int) -> int:
    return math.ceil(people / PEOPLE_AT_A_TABLE)
