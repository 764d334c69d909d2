"""Rows of tables that stand side by side line up."""

import pytest

from tests.fit.test_blocks import files
from tests.workshop import Workshop, load
from workshopkit.fit.filling import filling
from workshopkit.fit.rows import row_heights
from workshopkit.model.deck import Paragraph, Run, Table


def test_two_halves_open_up_alike(specimen: Workshop) -> None:
    """A half with fewer rows has rows as high as the other's; alone, it opens up more."""
    layouts = load(specimen.options()).layouts
    row = ((Paragraph((Run("10 h 30"),)),), (Paragraph((Run("Pause"),)),))

    def heights(rows: int, beside: int) -> list[float]:
        table = Table((row,) * rows, "", (5, 18), beside=beside)
        return row_heights(table, 5.8, 4.5, layouts, files)

    assert heights(7, 8) == pytest.approx(heights(8, 8)[:7])
    assert heights(6, 0)[0] > heights(6, 8)[0]


def test_a_word_wider_than_its_column_is_found(specimen: Workshop) -> None:
    """PowerPoint would cut « Temps » in two: the place is tight, as for any other text."""
    layouts = load(specimen.options()).layouts
    place = next(
        each
        for layout in layouts.layouts.values()
        for each in layout.placeholders.values()
        if each.kind == "table"
    )
    row = ((Paragraph((Run("Heure"),)),), (Paragraph((Run("Pause"),)),))
    found = [filling(Table((row, row), "", each), place, layouts, files) for each in ((), (1, 60))]
    assert [each.wide_word for each in found if each is not None] == ["", "Heure"]
