"""A table in a place of a slide → the widths of its columns, the heights of its rows."""

from __future__ import annotations

from workshopkit.fit.blocks import POINTS_PER_INCH, Fitted, FontFiles, fit_paragraphs
from workshopkit.model.deck import Table
from workshopkit.model.layout import Layouts

AIRY = 0.85
"""Share of its place that a short table may open up to."""


def row_heights(
    table: Table, width: float, height: float, layouts: Layouts, files: FontFiles
) -> list[float]:
    """Return the height of each row in inches, in a place ``width`` × ``height`` inches.

    Rows open up when there is room, so that a short table does not look lost; those of two tables
    side by side open up alike.
    """
    heights = least_heights(table, width, layouts, files)
    fewer = max(0, table.beside - len(heights))
    taken = sum(heights) + fewer * layouts.table.row
    spare = max(0.0, AIRY * height - taken) / (len(heights) + fewer)
    return [tall + min(spare, layouts.table.row) for tall in heights]


def least_heights(table: Table, width: float, layouts: Layouts, files: FontFiles) -> list[float]:
    """Return the least height of each row, in inches, in a place ``width`` inches wide."""
    _, top, _, bottom = layouts.table.inset
    rows = fitted_cells(table, width, layouts, files)
    tallest = (max((cell.height for cell in row), default=0.0) / POINTS_PER_INCH for row in rows)
    return [max(layouts.table.row, tall + top + bottom) for tall in tallest]


def fitted_cells(
    table: Table, width: float, layouts: Layouts, files: FontFiles
) -> list[list[Fitted]]:
    """Return how the words of each cell fill it, row by row, in a place ``width`` inches wide."""
    look = layouts.table
    left, _, right, _ = look.inset
    rooms = [(each - left - right) * POINTS_PER_INCH for each in column_widths(table, width)]
    styles = [layouts.style(look.header if number == 0 else look.cell) for number in range(2)]
    return [
        [
            fit_paragraphs(cell, [styles[min(number, 1)]], room, 1000, files)
            for cell, room in zip(row, rooms, strict=True)
        ]
        for number, row in enumerate(table.rows)
    ]


def column_widths(table: Table, width: float) -> list[float]:
    """Share ``width`` between the columns as the table asks."""
    shares = table.widths or (1,) * len(table.rows[0])
    return [width * share / sum(shares) for share in shares]
