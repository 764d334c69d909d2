"""A slide → its places of text, table cells included, and the lines measured in each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.decks import BuiltDeck
from workshopkit.fit.blocks import POINTS_PER_INCH
from workshopkit.fit.lines import break_paragraph
from workshopkit.fit.rows import column_widths, row_heights
from workshopkit.model.deck import Paragraph, Slide, Table
from workshopkit.model.layout import Box, Style


@dataclass(frozen=True)
class Room:
    """Paragraphs in a box (inches), ``width`` points of which are for text."""

    name: str
    box: Box
    paragraphs: tuple[Paragraph, ...]
    styles: tuple[Style, ...]
    width: float
    built: BuiltDeck

    def lines(self, stretch: float = 0) -> list[list[str]]:
        """Return the lines of each paragraph in a room wider by the share ``stretch``."""
        width = self.width * (1 + stretch)
        files = self.built.project.font
        return [
            ["".join(run.text for run in line) for line in found]
            for paragraph in self.paragraphs
            for found in [break_paragraph(paragraph, self.styles, width, files)]
        ]


def rooms_of(built: BuiltDeck, slide: Slide) -> Iterator[Room]:
    """Give each placeholder and each table cell that holds text."""
    layouts = built.project.layouts
    for name, content in slide.contents.items():
        place = layouts.layouts[slide.layout].placeholders[name]
        box = layouts.grid.box(place)
        if isinstance(content, Table):
            yield from _cells(built, name, box, content)
        elif isinstance(content, tuple):
            styles = tuple(layouts.style(style) for style in place.styles)
            width = (box.width - place.inset[0] - place.inset[2]) * POINTS_PER_INCH
            yield Room(name, box, content, styles, width, built)


def _cells(built: BuiltDeck, name: str, box: Box, table: Table) -> Iterator[Room]:
    layouts, files = built.project.layouts, built.project.font
    left, _, right, _ = layouts.table.inset
    y = box.y
    heights = row_heights(table, box.width, box.height, layouts, files)
    for row, (cells, height) in enumerate(zip(table.rows, heights, strict=True)):
        styles = (layouts.style(layouts.table.header if row == 0 else layouts.table.cell),)
        x = box.x
        for column, wide in enumerate(column_widths(table, box.width)):
            if cells[column]:
                width = (wide - left - right) * POINTS_PER_INCH
                cell = f"{name}, row {row + 1}, column {column + 1}"
                yield Room(cell, Box(x, y, wide, height), cells[column], styles, width, built)
            x += wide
        y += height
