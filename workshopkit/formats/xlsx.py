"""Rows of texts → a workbook (.xlsx) that any spreadsheet opens, and back: text stays text."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from workshopkit.formats.pptx.package import STAMP, canonical

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""Characters that no cell may hold."""
CARRIAGE = re.compile(r"_x000[dD]_|\r\n?")
HEADING = PatternFill("solid", fgColor="FFE7ECEF")
MARKED = PatternFill("solid", fgColor="FFFFF3CD")
TO_TYPE_IN = PatternFill("solid", fgColor="FFF4FAF4")
LARGEST = 50_000_000
"""Bytes of a workbook above which it is none of ours."""


@dataclass(frozen=True)
class Sheet:
    """A table: its headings, its rows; ``marked`` rows stand out, ``open_column`` is to fill."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...] = ()
    marked: frozenset[int] = frozenset()
    open_column: int = -1
    hidden: bool = False


class NotASheetError(Exception):
    """A file that is no workbook."""


@dataclass(frozen=True)
class ReadRow:
    """A row as it came back: its number in the sheet, from 1, and its cells by heading."""

    number: int
    cells: Mapping[str, str] = field(default_factory=dict)


def write_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """Return the workbook; the same rows give the same bytes. No cell is a formula."""
    book = Workbook()
    book.remove(book.active)
    for sheet in sheets:
        table = book.create_sheet(sheet.name)
        for row, cells in enumerate((sheet.headings, *sheet.rows), start=1):
            for column, text in enumerate(cells, start=1):
                cell = table.cell(row, column)
                cell.value = CONTROL.sub("", text)
                cell.data_type = "s"  # « =A1 » is a text like another
                cell.quotePrefix = text[:1] in ("=", "+", "-", "@")
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                if row == 1:
                    cell.font, cell.fill = Font(bold=True), HEADING
                elif column - 1 == sheet.open_column:
                    cell.fill = MARKED if row - 2 in sheet.marked else TO_TYPE_IN
        for column, width in enumerate(sheet.widths, start=1):
            table.column_dimensions[get_column_letter(column)].width = width
        table.freeze_panes = "A2"
        table.auto_filter.ref = table.dimensions
        table.sheet_state = "hidden" if sheet.hidden else "visible"
    stamp = datetime.fromisoformat(STAMP.removesuffix("Z"))
    book.properties.created = book.properties.modified = stamp
    out = io.BytesIO()
    book.save(out)
    return canonical(out.getvalue())


def read_xlsx(file: Path) -> Mapping[str, Sequence[ReadRow]]:
    """Return the rows of each sheet, below its headings.

    A formula is the text that somebody typed; what is merged counts for its first cell. Raise
    NotASheetError, OSError.
    """
    if file.stat().st_size > LARGEST:
        raise NotASheetError
    try:
        book = load_workbook(file, data_only=False)
        return {table.title: _rows(table) for table in book.worksheets}
    except OSError:
        raise
    except Exception as error:  # openpyxl and zipfile each fail in their own ways
        raise NotASheetError from error


def _rows(table: object) -> list[ReadRow]:
    found: list[ReadRow] = []
    headings: list[str] = []
    for number, cells in enumerate(table.iter_rows(values_only=True), start=1):  # type: ignore[attr-defined]
        words = [_words(each) for each in cells]
        if not headings:
            headings = words if any(words) else []
            continue
        if any(words):
            found.append(ReadRow(number, dict(zip(headings, words, strict=False))))
    return found


def _words(value: object) -> str:
    """Return what a cell says; a number as it is typed."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return CARRIAGE.sub("\n", str(value))
