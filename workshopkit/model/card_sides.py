"""A folded card and what it holds → its sides, as many as its cells need."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from workshopkit.model.blocks import CardBlock, PageBlock, Worksheet
from workshopkit.model.substance import Questions

COLUMNS = 2
SENTENCES = 2
"""Rows of a side on which sentences stand."""
ROWS = ((2, 3), (4, 2))
"""Most questions of a barrier, and the rows of a side on which such barriers stand."""


@dataclass(frozen=True)
class Cell:
    """What stands in a cell: a sentence, a barrier's questions with its rank, or a block."""

    kind: Literal["sentence", "barrier", "block"]
    what: Any
    number: int = 0


@dataclass(frozen=True)
class Side:
    """A side: its cells, on two columns of so many rows."""

    rows: int
    cells: tuple[Cell, ...]


def card_sides(worksheet: Worksheet, questions: Questions) -> tuple[Side, ...]:
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
            cells += [Cell("sentence", sentence) for sentence in questions.sentences]
            rows = min(rows, SENTENCES)
        else:
            entries = list(enumerate(questions.card, start=1))
            cells += [Cell("barrier", entry, number) for number, entry in entries]
            most = max(len(entry.questions) for _, entry in entries)
            rows = min(rows, next((n for limit, n in ROWS if most <= limit), 1))
    return tuple(sides)


def _shared(cells: list[Cell], rows: int, *, first: bool) -> list[Side]:
    """Share the cells between sides; the first one bears the card's title and has less room."""
    rows = min(rows, SENTENCES) if first else rows
    count = -(-len(cells) // (COLUMNS * rows))
    share = -(-len(cells) // max(1, count))
    return [Side(rows, tuple(cells[n * share : (n + 1) * share])) for n in range(count)]
