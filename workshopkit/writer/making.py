"""A change at its place → the bytes of the file that are read as wanted, or why there are none."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from workshopkit.loader.misread import MARK
from workshopkit.loader.yaml_reader import INVISIBLE, read_raw
from workshopkit.memory import Memory
from workshopkit.problems import ContentError, Problem, Source, shown_path
from workshopkit.writer import edits
from workshopkit.writer.changes import Add, Change, Delete, Duplicate, Move, Set
from workshopkit.writer.lookup import KitFile
from workshopkit.writer.plain import at, changes_within, plain, same
from workshopkit.writer.source_text import Path, SourceText

REFUSED_SIGNS = yaml.reader.Reader.NON_PRINTABLE


def ways_of(source: SourceText, path: Path, change: Change, data: Any) -> Iterator[bytes]:
    """Yield the ways to write a change of what is there, best first; ``data`` is what is read."""
    match change:
        case Set():
            yield from edits.set_value(source, path, change.value)
        case Add():
            yield from edits.add_entry(source, path, change.entry, change.at)
        case Duplicate():
            yield from edits.duplicate(source, path, changes_within(at(data, path), change))
        case Move():
            yield from edits.move(source, path, change.to)
        case Delete():
            yield from edits.delete(source, path)


def first_right(
    ways: Iterable[bytes], wanted: Any, file: KitFile, added: Path | None, memory: Memory
) -> bytes | None:
    """Return the first way that is read as what is wanted; ``added`` may be at any rank."""
    for made in ways:
        try:
            got = plain(read_raw(made, shown_path(file.path), file.name, memory).data)
        except ContentError:
            continue
        if added is not None:
            held = at(got, added[:-1])
            if added[-1] in held:
                held[added[-1]] = held.pop(added[-1])
        if same(got, wanted):
            return made
    return None


def place_of(source: SourceText, path: Path, shown: str, *, is_new: bool) -> Source:
    """Return where what is to be changed stands; for a key to be added, what will hold it."""
    node = source.chain(path[:-1] if is_new else path)[-1]
    if node is None:
        return Source(shown)
    return Source(shown, node.start_mark.line + 1, node.start_mark.column + 1)


def why_not(change: Change | str, place: Source | None) -> Problem:
    """Say why nothing was written: a sign that no file may hold, or a text read otherwise."""
    for text in _texts(change):
        if found := INVISIBLE.search(text) or REFUSED_SIGNS.search(text):
            return Problem("odd-character", place, "", {"got": f"U+{ord(found[0]):04X}"})
        if found := MARK.search(text):
            return Problem("block-mark", place, "", {"sign": found["sign"] or found["bare"]})
    return Problem("read-otherwise", place)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for held in value.values():
            yield from _texts(held)
    elif isinstance(value, list | tuple):
        for held in value:
            yield from _texts(held)
    elif dataclasses.is_dataclass(value):
        yield from _texts(list(vars(value).values()))
