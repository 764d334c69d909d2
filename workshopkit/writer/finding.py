"""A change → where in its file it is to be made, and the smaller changes that it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from workshopkit.model.fields import is_open_at
from workshopkit.writer.changes import Add, Change, Delete, Duplicate, Move, Set, Starter
from workshopkit.writer.lookup import KitFile, held_at, keys_of, places, unknown
from workshopkit.writer.plain import at, plain, same
from workshopkit.writer.source_text import Path


def find(file: KitFile, data: Any, change: Change) -> tuple[Path, bool]:
    """Return where a change is to be made, and whether its key is still to be added."""
    known = places(file.name, data)
    found = [path for path in known.get(change.id, ()) if _suits(data, path, change)]
    if len(found) == 1:
        return found[0], False
    above, _, key = change.id.rpartition("/")
    if not found and isinstance(change, Set | Add):
        for path in known.get(above, ()):
            held = at(data, path)
            held = {} if held is None and not path else held
            may_be = isinstance(held, dict) and (
                key in keys_of(file.model, data or {}, path)
                or is_open_at(file.model, path)
                or held_at(file.model, data or {}, path).is_free
            )
            if may_be:
                return (*path, key), True
    raise unknown(change.id, known)


def is_there(data: Any, path: Path) -> bool:
    """Tell whether something stands at a place."""
    try:
        at(data, path)
    except (KeyError, IndexError, TypeError):
        return False
    return True


def are_lists(*values: Any) -> bool:
    """Tell whether values are lists of texts or numbers, with something in them."""
    return all(
        isinstance(each, list | tuple)
        and each
        and not any(isinstance(item, dict | list | tuple) for item in each)
        for each in values
    )


def by_item(change: Set, before: Sequence[Any]) -> Iterator[tuple[Path, Change]]:
    """Yield the changes that make of a list another: what begins and ends it alike stays.

    Each with its place in the list.
    """
    after = list(change.value)
    least = min(len(before), len(after))
    head = next((n for n in range(least) if not same(plain(before[n]), plain(after[n]))), least)
    tail = 0
    while tail < least - head and same(plain(before[-1 - tail]), plain(after[-1 - tail])):
        tail += 1
    for rank in range(head, least - tail):
        yield (rank,), Set(f"{change.id}/{rank}", after[rank], change.locale)
    for rank in range(least - tail, len(after) - tail):
        yield (), Add(change.id, after[rank], rank, change.locale)
    for rank in range(len(before) - tail - 1, least - tail - 1, -1):
        yield (rank,), Delete(f"{change.id}/{rank}", change.locale)


def _suits(data: Any, path: Path, change: Change) -> bool:
    """Tell whether that kind of change can be made of what stands at ``path``."""
    if isinstance(change, Add):
        held = at(data, path)
        fits = list | dict if isinstance(change.entry, Starter) else list
        return isinstance(held, fits) or (held is None and bool(path))
    if isinstance(change, Duplicate | Move):
        return bool(path) and isinstance(path[-1], int)
    return bool(path)
