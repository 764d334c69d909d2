"""Rows → a workbook for whoever translates; and what a workbook that came back says.

A hidden sheet keeps both texts as they were: what was typed since is what differs from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workshopkit.problems import Problem, UsageError, shown_path
from workshopkit.problems.refusing import refuse_unreadable
from workshopkit.translating.rows import Row, State
from workshopkit.translating.seeing import Seen

if TYPE_CHECKING:
    from workshopkit.formats.xlsx import ReadRow

ID = "id"
KEPT = "workshopkit"
"""The sheet in which the texts stay as they were."""
WIDTHS = (30, 32, 60, 60, 10, 14, 50)
NAMED = 5
"""Documents that a cell names before « … »."""


@dataclass(frozen=True)
class Typed:
    """A row of a workbook: what it was when it was made, and what its cell says now."""

    number: int
    id: str
    source: str
    was: str
    now: str


def as_workbook(
    rows: Sequence[Row], seen: Seen, languages: tuple[str, str], say: Mapping[str, str], lang: str
) -> bytes:
    """Return the workbook; ``languages`` are that of the kit and that of the translation."""
    from workshopkit.formats.xlsx import Sheet, write_xlsx  # openpyxl takes a while to load

    first, second = languages
    headings = (
        ID, say["translate-seen"], first, second, say["translate-room"], say["translate-state"],
        say["translate-was"].format(locale=first),
    )  # fmt: skip
    cells = tuple(
        (
            row.id,
            _documents(row, seen, lang),
            row.source,
            row.translation,
            str(seen.room.get(row.id, "")),
            say[f"translate-{row.state}"],
            row.was,
        )
        for row in rows
    )
    marked = frozenset(n for n, row in enumerate(rows) if row.state in (State.MISSING, State.STALE))
    shown = Sheet(say["translate-sheet"], headings, cells, WIDTHS, marked, headings.index(second))
    kept = tuple((row.id, row.source, row.translation) for row in rows)
    return write_xlsx([shown, Sheet(KEPT, (ID, first, second), kept, hidden=True)])


def read_workbook(file: Path, languages: tuple[str, str]) -> tuple[Typed, ...]:
    """Return the rows of a workbook that came back. Raise UsageError when it is none of ours."""
    from workshopkit.formats.xlsx import NotASheetError, read_xlsx

    got = {"got": shown_path(file)}
    refuse_unreadable(file)
    try:
        sheets = read_xlsx(file)
    except NotASheetError:
        raise UsageError([Problem("not-a-workbook", None, "", got)]) from None
    kept = {row.cells.get(ID, ""): row for row in sheets.get(KEPT, ())}
    found = tuple(
        each
        for name, rows in sheets.items()
        if name != KEPT
        for each in _typed(rows, kept, languages)
    )
    if not found:
        values = got | {"columns": ", ".join((ID, *languages))}
        raise UsageError([Problem("not-our-workbook", None, "", values)])
    return found


def _typed(
    rows: Sequence[ReadRow], kept: Mapping[str, ReadRow], languages: tuple[str, str]
) -> Iterator[Typed]:
    first, second = languages
    for row in rows:
        id = row.cells.get(ID, "").strip()
        if id not in kept or second not in row.cells:
            continue
        was = kept[id].cells
        yield Typed(row.number, id, was.get(first, ""), was.get(second, ""), row.cells[second])


def _documents(row: Row, seen: Seen, lang: str) -> str:
    names = [each.said(lang) for each in seen.documents.get(row.id, ())]
    more = "\n…" if len(names) > NAMED else ""
    return "\n".join(names[:NAMED]) + more
