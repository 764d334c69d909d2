"""Lines that YAML refuses → the one change, of those people forget to make, that mends them."""

from __future__ import annotations

from collections.abc import Sequence

from workshopkit.loader.repairs.indents import first_indent, indentation
from workshopkit.loader.repairs.quotes import closing_sign, quotes, text_left_open
from workshopkit.loader.repairs.repair import FAR, Repair, indent_of, row_above
from workshopkit.loader.repairs.signs import (
    bullets,
    colon,
    dash,
    extra_dash,
    ordinary_spaces,
    space_after_sign,
)
from workshopkit.loader.repairs.texts import folded, text_after_mark
from workshopkit.loader.yaml_parsers import parses, reach

REPAIRS = (
    ordinary_spaces,
    bullets,
    text_after_mark,
    space_after_sign,
    dash,
    folded,
    first_indent,
    indentation,
    closing_sign,
    colon,
    extra_dash,
    quotes,
)
OF_A_LINE = (
    ordinary_spaces,
    bullets,
    text_after_mark,
    space_after_sign,
    closing_sign,
    quotes,
)
"""What is tried first when a line is wrong by itself, wherever it stands."""


def find_repair(lines: Sequence[str], stopped: int, context: int) -> Repair | None:
    """Return the first repair after which YAML reads past the row where it stopped, or to the end.

    Tried on that row, on the row where the construct began and on the row above; each
    repair is believed only when the parser is.
    """
    if repair := text_left_open(lines, stopped):
        return repair
    above = row_above(lines, stopped)
    firsts = [_first_of_block(lines, row) for row in (stopped, above)]
    rows = dict.fromkeys([stopped, context, above, *firsts])
    line = lines[stopped] if stopped < len(lines) else ""
    ranks = REPAIRS if parses(line.strip()) else (*OF_A_LINE, *REPAIRS)
    known = [row for row in rows if 0 <= row < len(lines)]
    tried = (each for rank in ranks for row in known for each in rank(lines, row))
    believed = [each for each in tried if parses(_with(lines[: stopped + 1], each))]
    return max(believed, key=lambda each: reach(_with(lines, each)), default=None)


def _first_of_block(lines: Sequence[str], row: int) -> int:
    """Return the first row of the block in which a row stands: what follows is read by it."""
    if row >= len(lines):
        return -1
    indent, first = indent_of(lines[row]), row
    for above in range(row - 1, max(-1, row - FAR), -1):
        if lines[above].strip():
            if indent_of(lines[above]) < indent:
                break
            first = above
    return first


def _with(lines: Sequence[str], repair: Repair) -> str:
    return "\n".join([*lines[: repair.row], repair.line, *lines[repair.row + 1 :]])
