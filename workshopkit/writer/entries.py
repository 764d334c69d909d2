"""The entries of a list or the keys of a mapping → whole lines, to add, move, copy, take out.

An entry's lines are its own, the remarks right above it included. The empty lines and the
remarks set apart between two entries are the list's: they stay where they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import yaml

from workshopkit.writer.source_text import BREAKS, SourceText, is_empty


class Rows(NamedTuple):
    """The rows of an entry, from 0, the last one excluded; ``at`` is that of its dash or key."""

    first: int
    at: int
    end: int


class NotByLinesError(Exception):
    """The collection is written so that its entries share lines."""


def rows_of(source: SourceText, held: Any) -> list[Rows]:
    """Return the rows of each entry of a list or mapping that is not between brackets.

    The first key of an item that is a mapping shares the line of its dash. Raise
    NotByLinesError.
    """
    if not isinstance(held, yaml.CollectionNode) or held.flow_style or not held.value:
        raise NotByLinesError
    column = int(held.start_mark.column)
    starts = _starts(source, held)
    if any(source.bare(row)[:column].strip() for row in starts[1:]):
        raise NotByLinesError
    last = source.last_row(held, column, starts[-1])
    found: list[Rows] = []
    for start, bound in zip(starts, [*starts[1:], _end(source, last, column)], strict=True):
        first, floor = start, found[-1].at + 1 if found else 0
        while first > floor and _is_remark_above(source, first - 1, column):
            first -= 1
        found.append(Rows(first, start, bound))
    bounds = [*(each.first for each in found[1:]), found[-1].end]
    found = [
        each._replace(end=_without_gap(source, each, bound, column))
        for each, bound in zip(found, bounds, strict=True)
    ]
    others = any(each.first < each.at for each in found[1:])
    if shares_line(source, held) or found[0].first == 0 or not others:
        found[0] = found[0]._replace(first=found[0].at)  # what stands above is about them all
    return found


def shares_line(source: SourceText, held: Any) -> bool:
    """Tell whether something stands on the line of the first entry, before it: a dash."""
    return bool(source.bare(held.start_mark.line)[: held.start_mark.column].strip())


def moved(source: SourceText, rows: Sequence[Rows], start: int, to: int) -> bytes:
    """Return the file with the entry ``start`` at the rank ``to``."""
    order = [*range(len(rows))]
    order.insert(to, order.pop(start))
    lines = list(source.lines[: rows[0].first])
    for rank, each in enumerate(order):
        lines += _ended(source, rows[each])
        after = rows[rank + 1].first if rank + 1 < len(rows) else len(source.lines)
        lines += source.lines[rows[rank].end : after]
    return source.with_lines(lines)


def without(source: SourceText, rows: Sequence[Rows], rank: int) -> bytes:
    """Return the file without an entry, nor the empty lines that set it apart."""
    first, end = rows[rank].first, rows[rank].end
    if rank < len(rows) - 1:
        while end < rows[rank + 1].first and not source.bare(end).strip():
            end += 1
    elif rank:
        while first > rows[rank - 1].end and not source.bare(first - 1).strip():
            first -= 1
    return source.with_lines([*source.lines[:first], *source.lines[end:]])


def inserted(
    source: SourceText, rows: Sequence[Rows], at: int, entry: Sequence[str], *, apart: bool
) -> tuple[bytes, int]:
    """Return the file with the lines of one more entry, and the row where they begin.

    ``apart`` sets it apart by an empty line when there is no other entry to tell the manner.
    """
    gaps = [
        any(not source.bare(row).strip() for row in range(one.end, other.first))
        for one, other in pairwise(rows)
    ]
    airy = sum(gaps) * 2 > len(gaps) if gaps else apart
    gap = [source.newline] if airy else []
    added = [line + source.newline for line in entry]
    if at == 0:
        row = rows[0].first
        return source.with_lines([*source.lines[:row], *added, *gap, *source.lines[row:]]), row
    row = rows[at - 1].end
    lines = [*source.lines[:row], *gap, *added, *source.lines[row:]]
    return source.with_lines(lines), row + len(gap)


def _ended(source: SourceText, rows: Rows) -> list[str]:
    """Return the lines of an entry, of which the last one of the file is ended too."""
    lines = source.lines[rows.first : rows.end]
    return [line if line[-1] in BREAKS else line + source.newline for line in lines]


def _starts(source: SourceText, held: Any) -> list[int]:
    if isinstance(held, yaml.MappingNode):
        return [int(key.start_mark.line) for key, _ in held.value]
    return [source.dash_row(held, rank) for rank in range(len(held.value))]


def _end(source: SourceText, last: int, column: int) -> int:
    """Return the row after the last entry: what is further right belongs to it, remarks too."""
    end = last + 1
    for row in range(end, len(source.lines)):
        if (indent := source.indent(row)) is None:
            continue
        if indent <= column or not source.is_remark(row):
            break
        end = row + 1
    return end


def _without_gap(source: SourceText, rows: Rows, bound: int, column: int) -> int:
    """Return where an entry ends: before empty lines and remarks that are not further right."""
    end = bound
    while end > rows.at + 1 and (
        source.indent(end - 1) is None or _is_remark_above(source, end - 1, column)
    ):
        end -= 1
    return end


def _is_remark_above(source: SourceText, row: int, column: int) -> bool:
    indent = source.indent(row)
    return indent is not None and indent <= column and source.is_remark(row)


def opens_nothing(node: yaml.Node) -> bool:
    """Tell whether nothing, or an empty list, is written where entries could be."""
    return is_empty(node) or (isinstance(node, yaml.CollectionNode) and not node.value)
