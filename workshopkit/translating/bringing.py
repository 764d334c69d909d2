"""What was typed in a workbook → the changes of the translation, and what is left as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workshopkit.templating.inline import plain
from workshopkit.templating.typography import NBSP, typed_plainly
from workshopkit.translating.rows import Row
from workshopkit.translating.workbook import Typed
from workshopkit.writer import Change, Set


class Left(StrEnum):
    """Why a cell that changed is not written."""

    EMPTY = "empty"
    """It was emptied: nothing is taken out this way."""
    GONE = "gone"
    """The kit has no such text any more."""
    SOURCE = "source"
    """The text has changed since the workbook was made."""
    BOTH = "both"
    """The translation was changed in the kit too, otherwise."""


@dataclass(frozen=True)
class Brought:
    """The changes to make, and the rows left aside: their number, identifier and why."""

    changes: tuple[Change, ...]
    left: tuple[tuple[int, str, Left], ...]


def bring(typed: Iterable[Typed], rows: Sequence[Row], locale: str) -> Brought:
    """Compare each cell with what it said when the workbook was made, and with the kit."""
    today = {row.id: row for row in rows}
    changes: dict[str, Change] = {}
    left: list[tuple[int, str, Left]] = []
    for each in typed:
        if _bare(each.now) == _bare(each.was):
            continue
        row = today.get(each.id)
        if not each.now.strip():
            left.append((each.number, each.id, Left.EMPTY))
        elif row is None:
            left.append((each.number, each.id, Left.GONE))
        elif _bare(row.translation) == _bare(each.now):
            continue
        elif _bare(row.translation) != _bare(each.was):
            left.append((each.number, each.id, Left.BOTH))
        elif _bare(row.source) != _bare(each.source):
            left.append((each.number, each.id, Left.SOURCE))
        else:
            changes[each.id] = Set(each.id, as_typed(each.now, locale), locale)
    return Brought(tuple(changes.values()), tuple(left))


def as_typed(text: str, locale: str) -> str:
    """Return a text of a cell as one types it in content/, when it is then printed the same."""
    text = text.strip()
    simple = typed_plainly(text)
    printed, wanted = (plain(each, locale).replace(NBSP, " ") for each in (simple, text))
    return simple if printed == wanted else text


def _bare(text: str) -> str:
    return re.sub(r"[ \t]*\n", "\n", text).strip()
