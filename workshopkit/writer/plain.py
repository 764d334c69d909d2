"""What a file says, without places → what it is to say after a change; and whether it does."""

from __future__ import annotations

import copy
import textwrap
from collections.abc import Iterator
from typing import Any

from workshopkit.loader.yaml_reader import read_raw
from workshopkit.writer.changes import Add, Change, Delete, Duplicate, Move, Set, Starter
from workshopkit.writer.source_text import Path


def plain(value: Any) -> Any:
    """Return data as Python has it by itself: dict, list, str, int, bool, None."""
    if isinstance(value, dict):
        return {str(key): plain(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [plain(held) for held in value]
    if isinstance(value, str):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return int(value)
    return value


def changed(data: Any, path: Path, change: Change) -> Any:
    """Return data as it is to be once ``change`` is made at ``path``; ``data`` stays."""
    data = {} if data is None else copy.deepcopy(data)
    held = at(data, path[:-1]) if path else data
    if isinstance(change, Set):
        held[path[-1]] = plain(change.value)
    elif isinstance(change, Add):
        found = at(data, path)
        if found is None:
            held[path[-1]] = found = []
        if isinstance(change.entry, Starter):
            entry = plain(read_raw(textwrap.dedent(change.entry).encode(), "", "").data)
            if isinstance(found, dict):
                found |= entry
                return data
            [entry] = entry
        else:
            entry = plain(change.entry)
        found.insert(len(found) if change.at is None else change.at, entry)
    elif isinstance(change, Duplicate):
        rank = int(path[-1])
        copied = copy.deepcopy(held[rank])
        for place, value in changes_within(copied, change).items():
            at(copied, place[:-1])[place[-1]] = plain(value)
        held.insert(rank + 1, copied)
    elif isinstance(change, Move):
        held.insert(change.to, held.pop(int(path[-1])))
    elif isinstance(change, Delete):
        del held[path[-1]]
    return data


def changes_within(entry: Any, change: Duplicate) -> dict[Path, Any]:
    """Return what a copy of an entry says otherwise, and where in it."""
    found = {place: change.slugs[slug] for place, slug in slugs_in(entry) if slug in change.slugs}
    return found | {(key,): value for key, value in change.changed.items()}


def slugs_in(value: Any) -> Iterator[tuple[Path, str]]:
    """Yield each slug that a piece of data says, at any depth, and where."""
    held = value if isinstance(value, dict) else {}
    inside = enumerate(value) if isinstance(value, list) else held.items()
    for key, each in inside:
        if key == "slug":
            yield ("slug",), str(each)
        else:
            yield from (((key, *place), slug) for place, slug in slugs_in(each))


def at(data: Any, path: Path) -> Any:
    """Return what stands at ``path``. Raise KeyError, IndexError or TypeError."""
    for step in path:
        data = data[step]
    return data


def same(one: Any, other: Any) -> bool:
    """Tell whether two pieces of data are equal, kinds of values and order of keys included."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)
