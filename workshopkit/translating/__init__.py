"""The texts of a kit in two languages, side by side ⇄ a workbook for whoever translates."""

from workshopkit.translating.bringing import Brought, Left, bring
from workshopkit.translating.rows import Row, State, rows_of
from workshopkit.translating.seeing import Seen, seen_in
from workshopkit.translating.workbook import as_workbook, read_workbook

__all__ = [
    "Brought",
    "Left",
    "Row",
    "Seen",
    "State",
    "as_workbook",
    "bring",
    "read_workbook",
    "rows_of",
    "seen_in",
]
