"""A folded card and what it holds → its sides, as many as its cells need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from workshopkit.model.blocks import CardBlock, PageBlock, Worksheet
from workshopkit.model.substance import Barrier, Sentence
from workshopkit.model.text import Text

COLUMNS = 2
SENTENCES = 2
"""Rows of a side on which sentences stand."""
ROWS = ((2, 3), (4, 2))
"""Most questions of a barrier, and the rows of a side on which such barriers stand."""


@dataclass(frozen=True)
class OnCard:
    """A barrier with its number and its questions on the card."""

    number: int
    barrier: Barrier
    questions: tuple[Text, ...]


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: a sentence, a barrier on the card, or a block."""

    kind: Literal["sentence", "barrier", "block"]
    what: Any


@dataclass(frozen=True)
class Side:
    """A side: its cells, on two columns of so many rows."""

    rows: int
    cells: tuple[Cell, ...]


def card_sides(
    worksheet: Worksheet, sentences: Iterable[Sentence], barriers: Sequence[OnCard]
) -> tuple[Side, ...]:
    """Return the sides of a card; a page block begins a new one.

    Cells that a side cannot hold go on to the next ones, shared evenly between them.
    """
    sides: list[Side] = []
    cells: list[Cell] = []
    rows = 3
    for block in (*worksheet.blocks, None):
        if block is None or isinstance(block, PageBlock):
            sides += _shared(cells, rows, first=not sides)
            cells, rows = [], 3
        elif not isinstance(block, CardBlock):
            cells.append(Cell("block", block))
        elif block.side == "sentences":
            cells += [Cell("sentence", sentence) for sentence in sentences]
            rows = min(rows, SENTENCES)
        else:
            cells += [Cell("barrier", each) for each in barriers]
            most = max((len(each.questions) for each in barriers), default=1)
            rows = min(rows, next((n for limit, n in ROWS if most <= limit), 1))
    return tuple(sides)


def _shared(cells: list[Cell], rows: int, *, first: bool) -> list[Side]:
    """Share the cells between sides; the first one bears the card's title and has less room."""
    rows = min(rows, SENTENCES) if first else rows
    count = -(-len(cells) // (COLUMNS * rows))
    share = -(-len(cells) // max(1, count))
    return [Side(rows, tuple(cells[n * share : (n + 1) * share])) for n in range(count)]
