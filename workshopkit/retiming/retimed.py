"""What re-timing a session comes to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Why(Enum):
    """Why a segment has the minutes it has now."""

    AS_IT_WAS = "as-it-was"
    SHORTER = "shorter"
    FLOOR = "floor"
    """At the shortest it may be."""
    LONGER = "longer"
    PAUSE_ADDED = "pause-added"
    DROPPED = "dropped"
    """May be left out: the session's last resort, or another segment exercises its step."""
    PAUSE_DROPPED = "pause-dropped"
    """A session this short needs no break."""
    PROTECTED_DROPPED = "protected-dropped"
    """Marked never to be dropped, yet there is no time for it."""
    STEP_DROPPED = "step-dropped"
    """The only exercise of a step, or the exchange on the barriers: the promise changes."""


@dataclass(frozen=True)
class Row:
    """A segment, its minutes before and after (0: not there), and why."""

    segment: str
    title: str
    before: int
    after: int
    why: Why


@dataclass(frozen=True)
class Retimed:
    """A session in another length. Minutes everywhere."""

    minutes: int
    rows: tuple[Row, ...]
    """In the order of the session; an added pause has the slug of the one it copies, numbered."""
    parts: Mapping[str, tuple[int, ...]]
    """The minutes of each part of the segments that stay, in order."""
    slides: Mapping[str, Mapping[int, int]]
    """By segment, the slides whose timer changes, by their rank from 0, and what it counts now;
    none: what the slide asks for is no longer done."""
    cuts: Mapping[int, int]
    """The cuts that stay, by their rank from 0, and the minutes each may still give."""
    keeps_last_resort: bool
    worksheets: tuple[str, ...]
    """Worksheets that no remaining segment hands out, to leave out of the session."""
    unfilled: int
    """Minutes asked for that nothing may fill: told, never padded."""
    broken: tuple[str, ...]
    """Steps that no longer have an exercise; ``barriers`` when nothing is left on them."""
    outcomes: tuple[int, ...]
    """The outcomes, by their rank from 0, that no segment serves any more."""

    @property
    def dropped(self) -> tuple[str, ...]:
        """The segments that are left out."""
        return tuple(row.segment for row in self.rows if not row.after)


class TooShort(Exception):
    """Even with all that may go left out, ``least`` minutes are needed."""

    def __init__(self, least: int) -> None:
        super().__init__(least)
        self.least = least
