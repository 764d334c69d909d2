"""A table in a place of a slide → the widths of its columns, the heights of its rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshopkit.fit.blocks import POINTS_PER_INCH, Fitted, FontFiles, fit_paragraphs
from workshopkit.model.deck import Table
from workshopkit.model.layout import Layouts

AIRY = 0.94
"""Share of its place that a short table may open up to."""


def row_heights(
    table: Table, width: float, height: float, layouts: Layouts, files: FontFiles
) -> list[float]:
    """Return the height of each row in inches, in a place ``width`` × ``height`` inches."""
    return opened(table, least_heights(table, width, layouts, files), height, layouts)


def opened(table: Table, heights: Sequence[float], height: float, layouts: Layouts) -> list[float]:
    """Return the heights of rows, opened up when there is room: a short table does not look lost.

    ``heights`` are the least ones; rows of two tables side by side open up alike.
    """
    fewer = max(0, table.beside - len(heights))
    taken = sum(heights) + fewer * layouts.table.row
    spare = max(0.0, AIRY * height - taken) / (len(heights) + fewer)
    return [tall + min(spare, layouts.table.row) for tall in heights]


def least_heights(table: Table, width: float, layouts: Layouts, files: FontFiles) -> list[float]:
    """Return the least height of each row, in inches, in a place ``width`` inches wide."""
    return heights_of(fitted_cells(table, width, layouts, files), layouts)


def heights_of(rows: Iterable[Sequence[Fitted]], layouts: Layouts) -> list[float]:
    """Return the least height of each row, in inches, from how the words of its cells stand."""
    _, top, _, bottom = layouts.table.inset
    tallest = (max((cell.height for cell in row), default=0.0) / POINTS_PER_INCH for row in rows)
    return [max(layouts.table.row, tall + top + bottom) for tall in tallest]


def fitted_cells(
    table: Table, width: float, layouts: Layouts, files: FontFiles
) -> list[list[Fitted]]:
    """Return how the words of each cell stand, row by row, in a place ``width`` inches wide."""
    look = layouts.table
    left, _, right, _ = look.inset
    rooms = [(each - left - right) * POINTS_PER_INCH for each in column_widths(table, width)]
    rows = []
    for number, row in enumerate(table.rows):
        styles = [layouts.style(look.header if number == 0 else look.cell)]
        cells = zip(row, rooms, strict=True)
        rows.append([fit_paragraphs(cell, styles, room, 1000, files) for cell, room in cells])
    return rows


def column_widths(table: Table, width: float) -> list[float]:
    """Share ``width`` between the columns as the table asks."""
    shares = table.widths or (1,) * len(table.rows[0])
    return [width * share / sum(shares) for share in shares]
