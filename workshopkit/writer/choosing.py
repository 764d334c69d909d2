"""Changes that belong together, lot by lot → those that may be made, and why the others may not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from workshopkit.problems import ContentError, Problem, UsageError
from workshopkit.writer.changes import Change
from workshopkit.writer.writing import rewrites_of

Lot = tuple[Change, ...]
"""Changes that are made together or not at all."""
Judge = Callable[[Sequence[Change]], Sequence[Problem]]
"""Tells what would be wrong, and is not now, once all of the changes are made, in order."""


@dataclass(frozen=True)
class Refused:
    """A lot that is not written, and why."""

    lot: Lot
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Chosen:
    """The lots that may be made together, in order, and the others."""

    lots: tuple[Lot, ...]
    refused: tuple[Refused, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """What is to be written."""
        return tuple(each for lot in self.lots for each in lot)


def choose(lots: Sequence[Lot], judge: Judge, before: Sequence[Lot] = ()) -> Chosen:
    """Leave out each lot with which something would be wrong, ``before`` it being made already.

    All of them are tried at once, then by halves: one bad lot among many is soon found.
    """
    found = tuple(judge([change for lot in (*before, *lots) for change in lot])) if lots else ()
    if not found:
        return Chosen(tuple(lots))
    if len(lots) == 1:
        return Chosen((), (Refused(lots[0], found),))
    half = len(lots) // 2
    first = choose(lots[:half], judge, before)
    rest = choose(lots[half:], judge, (*before, *first.lots))
    return Chosen((*first.lots, *rest.lots), (*first.refused, *rest.refused))


def refusal(content: Path, changes: Sequence[Change]) -> tuple[Problem, ...]:
    """Return why ``write`` would refuse the changes, nothing when it would not."""
    try:
        rewrites_of(content, changes)
    except (ContentError, UsageError) as error:
        return tuple(error.problems)
    return ()
