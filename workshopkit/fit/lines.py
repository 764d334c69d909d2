"""A paragraph → its lines, each as the runs that stand on it: what drawings break by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from workshopkit.fit.blocks import POINTS_PER_INCH, FontFiles, at_level, split_breaks, styled
from workshopkit.fit.measure import wrap
from workshopkit.fit.portraits import portrait
from workshopkit.fit.rows import row_heights
from workshopkit.model.bands import banded
from workshopkit.model.deck import Paragraph, Run, Table
from workshopkit.model.layout import Box, Layouts, Style
from workshopkit.model.portrait_parts import Painted

Runs = tuple[Run, ...]
Pairs = tuple[tuple[str, str], ...]


def drawing_filters(layouts: Layouts, files: FontFiles) -> Mapping[str, Callable[..., Any]]:
    """Return what templates draw slides with, as filters.

    ``paragraph|lines_of(styles, width)`` takes the names of the styles of each level and
    the room in inches; ``table|row_heights(box)`` gives inches. ``name|icon``,
    ``name|texture(width, height)``, ``name|sketched(box, texture=…)`` and, for a shape that
    bends, ``shape|banded(box)`` give drawings;
    ``parts|portrait(initial)`` gives those of a person, each with its colour.
    """

    def lines_of(paragraph: Paragraph, names: Sequence[str], width: float) -> list[Runs]:
        styles = [layouts.style(name) for name in names]
        return break_paragraph(paragraph, styles, width * POINTS_PER_INCH, files)

    def heights(table: Table, box: Box) -> list[float]:
        return row_heights(table, box.width, box.height, layouts, files)

    def painted(parts: Mapping[str, str] | Pairs, initial: str) -> tuple[Painted, ...]:
        return portrait(dict(parts), initial, layouts, files)

    return {
        "lines_of": lines_of,
        "row_heights": heights,
        "icon": layouts.drawings.icon,
        "texture": layouts.drawings.texture,
        "sketched": layouts.sketch,
        "banded": banded,
        "portrait": painted,
    }


def break_paragraph(
    paragraph: Paragraph, styles: Sequence[Style], width: float, files: FontFiles
) -> list[Runs]:
    """Break a paragraph into lines for a room of ``width`` points, one style for each level.

    Nothing is lost: the lines, one after the other, say the paragraph, with a space for
    each of its own breaks.
    """
    style, margin = at_level(paragraph, styles)
    room = width - margin
    lines: list[Runs] = []
    pieces = split_breaks(paragraph)
    for number, piece in enumerate(pieces, start=1):
        runs = [run for run in piece if run.text]
        if number < len(pieces) and runs:
            runs[-1] = replace(runs[-1], text=f"{runs[-1].text} ")
        lengths = [len(line.text) for line in wrap([styled(r, style, files) for r in runs], room)]
        lines += _cut(runs, lengths, style) or [()]
    return lines


def _cut(runs: Sequence[Run], lengths: Sequence[int], style: Style) -> list[Runs]:
    """Share runs between lines of so many characters; spaces end the line before them."""
    lines: list[list[Run]] = [[] for _ in lengths]
    number, taken = 0, 0
    for run in runs:
        start = 0
        for at, character in enumerate(run.text):
            full = bool(lines) and taken >= lengths[number]
            if full and character != " " and number < len(lines) - 1:
                lines[number].append(replace(run, text=run.text[start:at]))
                number, start, taken = number + 1, at, 0
            if character != " " or taken:
                taken += len(character.upper()) if style.caps else 1
        if lines:
            lines[number].append(replace(run, text=run.text[start:]))
    return [tuple(run for run in line if run.text) for line in lines]
