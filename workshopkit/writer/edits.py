"""A file and one change → the bytes of the file with that change, best ways first.

Nothing is verified here beyond what is needed to choose where to write: whoever asks reads the
result again.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml

from workshopkit.writer.blocks import STEP, CannotBeWrittenError, bracketed, in_brackets, lines_of
from workshopkit.writer.changes import Starter
from workshopkit.writer.entries import (
    NotByLinesError,
    inserted,
    moved,
    opens_nothing,
    rows_of,
    shares_line,
    without,
)
from workshopkit.writer.scalars import Room, Scalar, ways_to_write
from workshopkit.writer.source_text import BLOCK_MARK, Path, SourceText, is_empty

NOT_POSSIBLE = (KeyError, NotByLinesError, CannotBeWrittenError)
"""What the functions here raise for a change that they cannot make."""


def set_value(source: SourceText, path: Path, value: Any) -> Iterator[bytes]:
    """Yield the file with another value at ``path``, where there is one already."""
    *_, held, node = source.chain(path)
    if isinstance(node, yaml.ScalarNode) and not isinstance(value, list | tuple | Mapping):
        yield from _set_scalar(source, path, node, value)
    elif node.flow_style and isinstance(value, list | tuple):
        yield source.spliced(
            source.offset(node.start_mark), source.offset(node.end_mark), bracketed(value)
        )
    elif is_empty(node) and isinstance(held, yaml.MappingNode):
        yield from _fill(source, path, node, lines_of(value, held.start_mark.column + STEP))
    else:
        raise NotByLinesError


def add_key(
    source: SourceText, path: Path, value: Any, order: Sequence[str] = ()
) -> Iterator[bytes]:
    """Yield the file with a key that it lacks, behind those that go before it in ``order``.

    At the top of a file, the remark that keeps its place (``# date: 2026-10-22``) gives way.
    """
    key = str(path[-1])
    held = source.chain(path[:-1])[-1]
    if len(path) == 1:
        lines = lines_of({key: value}, 0)
        for row, line in enumerate(source.lines):
            if re.match(rf"# ?{re.escape(key)}:", line):
                added = [each + source.ending(row) for each in lines]
                yield source.with_lines([*source.lines[:row], *added, *source.lines[row + 1 :]])
        if source.root is None:
            yield source.with_lines([*source.lines, *(each + source.newline for each in lines)])
            return
    if not isinstance(held, yaml.MappingNode):
        raise KeyError(key)
    before = order[: order.index(key)] if key in order else ()
    keys = [each.value for each, _ in held.value]
    at = max((rank + 1 for rank, each in enumerate(keys) if each in before), default=0)
    if key not in order:
        at = len(keys)
    if held.flow_style:
        yield _into_brackets(source, held, at, f"{key}: {in_brackets(value)}")
        return
    if shares_line(source, held):
        at = max(at, 1)
    lines = lines_of({key: value}, held.start_mark.column)
    yield inserted(source, rows_of(source, held), at, lines, apart=False)[0]


def add_entry(source: SourceText, path: Path, entry: Any, at: int | None) -> Iterator[bytes]:
    """Yield the file with one more entry in the list at ``path``, at the rank ``at`` or last.

    An entry that is a Starter may go in a mapping too.
    """
    yield add_and_tell(source, path, entry, at)[0]


def add_and_tell(
    source: SourceText, path: Path, entry: Any, at: int | None = None
) -> tuple[bytes, int]:
    """Return the file with one more entry, and the row, from 0, of its dash or key."""
    chain = source.chain(path)
    node: Any = chain[-1]
    if opens_nothing(node) and len(chain) > 1:
        if isinstance(node, yaml.CollectionNode) and not isinstance(entry, Starter | Mapping):
            return _into_brackets(source, node, 0, in_brackets(entry)), node.start_mark.line
        column = chain[-2].start_mark.column + STEP
        lines = _entry_lines(entry, column)
        [made] = _fill(source, path, node, lines)
        return made, node.start_mark.line + 1 + _begin(lines)
    if not isinstance(node, yaml.CollectionNode):
        raise NotByLinesError
    if isinstance(node, yaml.MappingNode) and not isinstance(entry, Starter):
        raise NotByLinesError
    at = len(node.value) if at is None else at
    if node.flow_style:
        return _into_brackets(source, node, at, in_brackets(entry)), node.start_mark.line
    if shares_line(source, node):
        raise NotByLinesError
    lines = _entry_lines(entry, node.start_mark.column)
    made, row = inserted(
        source, rows_of(source, node), at, lines, apart=len(lines) > 1 or isinstance(entry, Starter)
    )
    return made, row + _begin(lines)


def duplicate(source: SourceText, path: Path, changed: Mapping[Path, Any]) -> Iterator[bytes]:
    """Yield the file with a copy of the entry at ``path`` behind it, some places in it changed."""
    held: Any = source.chain(path[:-1])[-1]
    rank = path[-1]
    assert isinstance(rank, int)
    if held.flow_style:
        start, end = _span(source, held, rank)
        copied = _into_brackets(source, held, rank + 1, source.text[start:end])
    else:
        if shares_line(source, held):
            raise NotByLinesError
        rows = rows_of(source, held)
        own = rows[rank]
        lines = [source.bare(row) for row in range(own.first, own.end)]
        copied, _ = inserted(source, rows, rank + 1, lines, apart=len(lines) > 1)
    for place, value in changed.items():
        copied = next(set_value(SourceText(copied), (*path[:-1], rank + 1, *place), value))
    yield copied


def move(source: SourceText, path: Path, to: int) -> Iterator[bytes]:
    """Yield the file with the entry at ``path`` at the rank ``to`` of its list."""
    held: Any = source.chain(path[:-1])[-1]
    rank = path[-1]
    assert isinstance(rank, int)
    if not held.flow_style:
        if shares_line(source, held):
            raise NotByLinesError
        yield moved(source, rows_of(source, held), rank, to)
        return
    spans = [_span(source, held, each) for each in range(len(held.value))]
    order = [*range(len(spans))]
    order.insert(to, order.pop(rank))
    text, end = "", spans[0][0]
    for each, place in zip(order, spans, strict=True):
        text += source.text[end : place[0]] + source.text[slice(*spans[each])]
        end = place[1]
    yield source.spliced(spans[0][0], spans[-1][1], text)


def delete(source: SourceText, path: Path) -> Iterator[bytes]:
    """Yield the file without the entry or the key at ``path``."""
    held: Any = source.chain(path[:-1])[-1]
    steps = [key.value for key, _ in held.value] if isinstance(held, yaml.MappingNode) else None
    rank = steps.index(path[-1]) if steps else int(path[-1])
    if held.flow_style:
        spans = [_span(source, held, each) for each in range(len(held.value))]
        start, end = spans[rank]
        if rank < len(spans) - 1:
            end = spans[rank + 1][0]
        elif rank:
            start = spans[rank - 1][1]
        yield source.spliced(start, end, "")
        return
    if len(held.value) == 1:
        yield _emptied(source, path[:-1], held)
        return
    if rank == 0 and shares_line(source, held):
        if not steps:
            raise NotByLinesError
        start, end = (source.offset(held.value[each][0].start_mark) for each in (0, 1))
        yield source.spliced(start, end, "")
        return
    yield without(source, rows_of(source, held), rank)


def _emptied(source: SourceText, path: Path, held: Any) -> bytes:
    """Return the file with the only entry of a list taken out, and ``[]`` in its place."""
    if shares_line(source, held):
        raise NotByLinesError
    rows = rows_of(source, held)
    if not path:
        return without(source, rows, 0)
    key = source.key(path)
    row, column = key.end_mark.line, key.end_mark.column + 1
    sign = " {}" if isinstance(held, yaml.MappingNode) else " []"
    line = source.lines[row]
    lines = [*source.lines[:row], line[:column] + sign + line[column:]]
    return source.with_lines(
        [*lines, *source.lines[row + 1 : rows[0].first], *source.lines[rows[0].end :]]
    )


def _set_scalar(source: SourceText, path: Path, node: Any, value: Scalar) -> Iterator[bytes]:
    held: Any = source.chain(path[:-1])[-1]
    flow = any(each.flow_style for each in source.chain(path[:-1]))
    column = int(held.start_mark.column)
    start, end = source.offset(node.start_mark), source.offset(node.end_mark)
    row = int(node.start_mark.line)
    indent, head, folds = column + STEP, "", [""]
    is_block = node.style in ("|", ">")
    if is_block:
        rows = source.block_rows(node, column)
        indent = rows.indent or indent
        mark = BLOCK_MARK.match(source.text, start)
        tail = source.bare(row)[node.start_mark.column + len(mark[0] if mark else "") :]
        end = source.starts[rows.end - 1] + len(source.bare(rows.end - 1))
        folds = [source.bare(each)[indent:] for each in range(rows.first, rows.end)]
    else:
        last = int(node.end_mark.line)
        tail = source.bare(last)[node.end_mark.column :] if not flow else ""
        folds = source.text[start:end].splitlines()
        indent = (source.indent(last) or indent) if last > row and not flow else indent
        if is_empty(node) and source.text[start - 1 : start] in (":", "-"):
            head = " "
    room = Room(
        column=int(node.start_mark.column) + len(head),
        indent=indent,
        style=node.style or "",
        folds=tuple(folds),
        after=0 if is_block or flow else len(tail),
        flow=flow,
        visible="\\u00a0" in source.text[start:end] or "\\u202f" in source.text[start:end],
    )
    margin = " " * indent
    for first, *rest in ways_to_write(value, room):
        below = [margin + line if line else "" for line in rest]
        if re.fullmatch("[|>][-+]?", first):
            written = [first + tail, *below]
        else:
            written = [first, *below]
            written[-1] += tail
        after = end if is_block else end + len(tail)
        yield source.spliced(start, after, head + source.ending(row).join(written))


def _fill(source: SourceText, path: Path, node: Any, lines: Sequence[str]) -> Iterator[bytes]:
    """Yield the file with lines below a key behind which nothing, or an empty list, stands."""
    row = int(node.end_mark.line)
    line = source.bare(row)
    head = line[: node.start_mark.column].rstrip() + line[node.end_mark.column :]
    added = [each + source.ending(row) for each in (head, *lines)]
    yield source.with_lines([*source.lines[:row], *added, *source.lines[row + 1 :]])


def _into_brackets(source: SourceText, held: Any, at: int, form: str) -> bytes:
    if not held.value:
        start = source.offset(held.start_mark) + 1
        return source.spliced(start, source.offset(held.end_mark) - 1, form)
    if at < len(held.value):
        start = _span(source, held, at)[0]
        return source.spliced(start, start, f"{form}, ")
    end = _span(source, held, len(held.value) - 1)[1]
    return source.spliced(end, end, f", {form}")


def _span(source: SourceText, held: Any, rank: int) -> tuple[int, int]:
    """Return where an entry between brackets begins and ends."""
    found = held.value[rank]
    first, last = found if isinstance(held, yaml.MappingNode) else (found, found)
    return source.offset(first.start_mark), source.offset(last.end_mark)


def _entry_lines(entry: Any, column: int) -> list[str]:
    if isinstance(entry, Starter):
        text = textwrap.dedent(entry.strip("\n"))
        return textwrap.indent(text, " " * column).splitlines()
    return lines_of([entry], column)


def _begin(lines: Sequence[str]) -> int:
    """Return which line holds the dash or the key, after the remarks."""
    return next(rank for rank, line in enumerate(lines) if not line.strip().startswith("#"))
