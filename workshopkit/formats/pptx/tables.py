"""A Table → a native table in its placeholder, in the deck's table style."""

from __future__ import annotations

from typing import Any

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.shapes.placeholder import TablePlaceholder
from pptx.util import Emu, Inches, Pt

from workshopkit.fit.blocks import FontFiles
from workshopkit.fit.rows import column_widths, row_heights
from workshopkit.formats.pptx.base_deck import TABLE_STYLE_ID
from workshopkit.formats.pptx.preflight.tables import is_number
from workshopkit.formats.pptx.text import Link, write_paragraphs
from workshopkit.model.deck import Table
from workshopkit.model.layout import Layouts


def insert_table(
    placeholder: Any, table: Table, layouts: Layouts, files: FontFiles, lang: str, link: Link
) -> Any:
    """Fill a table placeholder and return the graphic frame.

    Type sizes are written on the cells: tables have no layout to inherit them from.
    """
    height = placeholder.height / Inches(1)
    holder: Any = TablePlaceholder(placeholder._element, placeholder._parent)
    frame = holder.insert_table(len(table.rows), len(table.rows[0]))
    width = frame.width / Inches(1)
    native = frame.table
    properties = native._tbl.tblPr
    properties.set("firstRow", "1")
    properties.set("bandRow", "1")
    properties.find(qn("a:tableStyleId")).text = TABLE_STYLE_ID
    for column, share in zip(native.columns, column_widths(table, width), strict=True):
        column.width = Emu(round(share * Inches(1)))
    heights = row_heights(table, width, height, layouts, files)
    figures = _columns_of_figures(table)
    look = layouts.table
    for number, row in enumerate(table.rows):
        native.rows[number].height = Emu(round(heights[number] * Inches(1)))
        size = layouts.style(look.header if number == 0 else look.cell).size
        for cell_number, paragraphs in enumerate(row):
            cell = native.cell(number, cell_number)
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            left, top, right, bottom = (Inches(inset) for inset in look.inset)
            cell.margin_left, cell.margin_top = left, top
            cell.margin_right, cell.margin_bottom = right, bottom
            write_paragraphs(cell._tc.get_or_add_txBody(), paragraphs, lang, link)
            for properties in cell._tc.iter(qn("a:rPr"), qn("a:endParaRPr")):
                properties.set("sz", str(int(Pt(size).pt * 100)))
            if cell_number in figures:
                for paragraph in cell._tc.iter(qn("a:p")):
                    paragraph.get_or_add_pPr().set("algn", "r")
    frame.height = Emu(sum(row.height for row in native.rows))
    return frame


def _columns_of_figures(table: Table) -> set[int]:
    """Return the columns whose cells are all figures: they align to the right, header too."""
    columns = enumerate(zip(*table.rows[1:], strict=True))
    words = {n: ["".join(p.text for p in cell) for cell in cells] for n, cells in columns}
    return {n for n, cells in words.items() if all(map(is_number, cells))}
