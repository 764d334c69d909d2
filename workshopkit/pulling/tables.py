"""A table as it was made and as it came back → which of its rows and columns are which."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from workshopkit.formats.pptx.returned import Shape
from workshopkit.model.imprint import Spot
from workshopkit.pulling.likeness import Likely, match

Cells = Mapping[tuple[int, int], str]


@dataclass(frozen=True)
class Grid:
    """The rank of each row and column as it was made → the one that it has now, from 0."""

    rows: Mapping[int, int]
    columns: Mapping[int, int]
    added: tuple[str, ...]
    """What the rows and columns that came say."""
    gone: tuple[str, ...]
    """What those that left said."""

    def cell(self, spot: Spot, shape: Shape) -> tuple[str, ...] | None:
        """Return the lines of a cell now; None when its row or its column is gone."""
        row, column = self.rows.get(spot.row), self.columns.get(spot.column)
        return None if row is None or column is None else shape.cells[row][column]


def grid_of(spots: Sequence[Spot], shape: Shape) -> Grid:
    """Compare the cells of a table with what it has become: in order, or else by their words."""
    was = {(each.row, each.column): " ".join(each.words) for each in spots}
    now = {
        (row, column): " ".join(lines)
        for row, cells in enumerate(shape.cells)
        for column, lines in enumerate(cells)
    }
    columns = _paired(_lines(was, 1), _lines(now, 1))
    rows = _paired(_lines(was, 0), _lines(now, 0))
    added = (*_others(_lines(now, 0), rows.values()), *_others(_lines(now, 1), columns.values()))
    gone = (*_others(_lines(was, 0), rows), *_others(_lines(was, 1), columns))
    return Grid(rows, columns, added, gone)


def _lines(cells: Cells, side: int) -> list[str]:
    """Return what each row (``side`` 0) or column says."""
    count = max((at[side] for at in cells), default=-1) + 1
    return [
        " ".join(words for at, words in sorted(cells.items()) if at[side] == rank)
        for rank in range(count)
    ]


def _paired(was: Sequence[str], now: Sequence[str]) -> dict[int, int]:
    if len(was) == len(now):
        return {rank: rank for rank in range(len(was))}
    found = match([Likely("", each) for each in was], [Likely("", each) for each in now])
    return {before: after for after, before in found.items()}


def _others(lines: Sequence[str], known: Collection[int]) -> Iterator[str]:
    return (each for rank, each in enumerate(lines) if rank not in known)
