"""A deck with long tables → the same deck, their last rows on slides of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from workshopkit.fit.blocks import FULL, FontFiles
from workshopkit.fit.rows import least_heights
from workshopkit.model.deck import Content, Deck, Paragraph, Run, Slide, Table
from workshopkit.model.layout import Box, Layouts

Rows = tuple[tuple[tuple[Paragraph, ...], ...], ...]


def continue_tables(
    deck: Deck, layouts: Layouts, files: FontFiles, words: Mapping[str, Any]
) -> Deck:
    """Cut the tables that may continue where they fill their place.

    Each next slide has the same header, the same other texts and a title that says it goes
    on: ``words`` are the labels under ``deck``. Other tables are left as they are, too long
    or not.
    """

    def pieces(slide: Slide) -> Iterator[Slide]:
        layout = layouts.layouts.get(slide.layout)
        places = layout.placeholders if layout else {}
        for name, content in slide.contents.items():
            if name in places and isinstance(content, Table) and _goes_on(content):
                yield from _cut(slide, name, content, layouts.grid.box(places[name]))
                return
        yield slide

    def _cut(slide: Slide, name: str, table: Table, box: Box) -> Iterator[Slide]:
        heights = least_heights(table, box.width, layouts, files)
        for number, rows in enumerate(_pages(table.rows[1:], heights, FULL * box.height)):
            piece: Content = replace(table, rows=(table.rows[0], *rows))
            contents = {**slide.contents, name: piece}
            if number == 0:
                yield replace(slide, contents=contents)
                continue
            label = words["continued" if number == 1 else "continued_again"]
            contents["title"] = _with(slide.contents.get("title"), label.format(n=number))
            yield replace(slide, contents=contents, timer=0)

    sections = tuple(
        replace(section, slides=tuple(piece for slide in section.slides for piece in pieces(slide)))
        for section in deck.sections
    )
    return replace(deck, sections=sections)


def _goes_on(table: Table) -> bool:
    """Tell whether a table may be cut; one whose rows are not equally long is told as it is."""
    return table.continues and len({len(row) for row in table.rows}) == 1


def _pages(rows: Rows, heights: list[float], room: float) -> list[Rows]:
    """Share rows between pages ``room`` inches high; as many on each when they fit so."""
    header, tall = heights[0], heights[1:]
    ends, used = [0], header
    for number, height in enumerate(tall):
        if used + height > room and number > ends[-1]:
            ends.append(number)
            used = header
        used += height
    count = len(ends)
    even = [round(len(rows) * page / count) for page in range(count + 1)]
    if all(header + sum(tall[a:b]) <= room for a, b in pairwise(even)):
        return [rows[a:b] for a, b in pairwise(even)]
    return [rows[a:b] for a, b in zip(ends, [*ends[1:], len(rows)], strict=True)]


def _with(title: Content | None, words: str) -> Content:
    """Add words to a title, never alone on their line."""
    if not isinstance(title, tuple) or not title:
        return (Paragraph((Run(words),)),)
    last = title[-1]
    return (*title[:-1], replace(last, runs=(*last.runs, Run(f"\u00a0{words}"))))
