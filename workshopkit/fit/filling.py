"""What a slide puts in a placeholder → how full the placeholder is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from workshopkit.fit.blocks import FULL, POINTS_PER_INCH, Fitted, FontFiles, fit_paragraphs
from workshopkit.fit.rows import fitted_cells, heights_of, opened
from workshopkit.model.deck import Chart, Content, Figure, Paragraph, Run, Slide, Table
from workshopkit.model.layout import Layouts, Placeholder

BAR_GAP = 12
"""Points kept between the name of a bar and the bar."""


def filling(
    content: Content, place: Placeholder, layouts: Layouts, files: FontFiles
) -> Fitted | None:
    """Measure ``content`` in ``place``, with the fonts in ``files``.

    None for what has no measure: a drawing, which takes the size it is given, or a table
    whose rows are not equally long.
    """
    if isinstance(content, Figure) or (isinstance(content, Table) and is_ragged(content)):
        return None
    box = layouts.grid.box(place)
    if isinstance(content, Table):
        return _table(content, box.width, box.height, layouts, files)
    if isinstance(content, Chart):
        return _chart(content, box.width, box.height, layouts, files)
    width, height = room_in(place, layouts)
    styles = [layouts.style(style) for style in place.styles]
    return fit_paragraphs(content, styles, width, height, files)


def room_in(place: Placeholder, layouts: Layouts) -> tuple[float, float]:
    """Return the width and the height in points that a place leaves within its margins."""
    box = layouts.grid.box(place)
    left, top, right, bottom = place.inset
    width, height = box.width - left - right, box.height - top - bottom
    return width * POINTS_PER_INCH, height * POINTS_PER_INCH


def narrow_step(slide: Slide, layouts: Layouts, files: FontFiles) -> str | None:
    """Return the words of the step in hand of a slide, when they do not fit on its marker."""
    progress, mark = slide.progress, layouts.layouts[slide.layout].progress
    if progress is None or mark is None:
        return None
    words = f"{progress.current}\u00a0{progress.steps[progress.current - 1]}"
    style = layouts.style(mark.styles[0])
    room = (layouts.progress.pill - layouts.grid.box(mark).height / 2) * POINTS_PER_INCH
    fitted = fit_paragraphs([Paragraph((Run(words),))], [style], room, room, files)
    return words if fitted.lines > 1 or fitted.wide_word else None


def is_tight(fitted: Fitted | None) -> bool:
    """Tell whether something is too tall or has a word too wide for its place."""
    return fitted is not None and (fitted.ratio > FULL or bool(fitted.wide_word))


def words_of(content: Content) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a content in order; those of a chart are the names of its bars."""
    if isinstance(content, Table):
        return tuple(each for row in content.rows for cell in row for each in cell)
    if isinstance(content, Chart):
        return tuple(Paragraph((Run(name),)) for name in content.categories)
    return () if isinstance(content, Figure) else tuple(content)


def with_words(content: Content, words: Iterable[Paragraph]) -> Content:
    """Return a content with other words, as many paragraphs as ``words_of`` gave."""
    if isinstance(content, Table):
        left = iter(words)
        rows = tuple(tuple(tuple(next(left) for _ in cell) for cell in row) for row in content.rows)
        return replace(content, rows=rows)
    if isinstance(content, Chart):
        return replace(content, categories=tuple(each.text for each in words))
    return content if isinstance(content, Figure) else tuple(words)


def is_ragged(table: Table) -> bool:
    """Tell whether the rows of a table are not equally long."""
    return len({len(row) for row in table.rows}) != 1


def _table(table: Table, width: float, height: float, layouts: Layouts, files: FontFiles) -> Fitted:
    cells = fitted_cells(table, width, layouts, files)
    heights = opened(table, heights_of(cells, layouts), height, layouts)
    room = height * POINTS_PER_INCH
    row = max(layouts.table.row, sum(heights) / len(heights))
    total = sum(heights) * POINTS_PER_INCH
    wide = next((cell.wide_word for row in cells for cell in row if cell.wide_word), "")
    return Fitted(len(heights), total, room, int(FULL * height / row), wide)


def _chart(chart: Chart, width: float, height: float, layouts: Layouts, files: FontFiles) -> Fitted:
    """Measure the fullest name of a bar in the room that it has."""
    look = layouts.chart
    room = look.labels * width * POINTS_PER_INCH - BAR_GAP
    share = height / len(chart.categories) * POINTS_PER_INCH
    style = layouts.style(look.label)
    names = [Paragraph((Run(name),)) for name in chart.categories]
    fitted = [fit_paragraphs([name], [style], room, share, files) for name in names]
    return max(fitted, key=lambda each: (bool(each.wide_word), each.ratio))
