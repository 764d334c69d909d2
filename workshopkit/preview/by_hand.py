"""An entry of a list → what a page must know of it, to let a person move it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workshopkit.desk.drawing import Drawn
from workshopkit.preview.places import excerpt


@dataclass(frozen=True)
class ByHand:
    """What a page must know of an entry to let a person move it.

    ``was`` stands for what its file says of it: an order about another is not followed.
    """

    id: str
    was: str
    is_first: bool
    is_last: bool
    words: str
    """How it begins, for who does not see the page."""
    kind: str
    """Which kind of slide it is; empty for anything else."""
    is_copied: bool
    """Whether it may be copied: a slide may when it says its title, which its copy must change."""


def is_by_hand(drawn: Drawn | None) -> bool:
    """Tell whether entries come, move and go: not while a translation is shown, since they are
    the same in every language and their words would be written in the wrong one."""
    return drawn is not None and not drawn.project.kit.overlay


def each_by_hand(home: str, entries: Any) -> Iterator[ByHand]:
    """Yield what a page must know of each entry of a list, of a file that may say anything."""
    entries = mappings_of(entries)
    for rank in range(len(entries)):
        yield by_hand(f"{home}/{rank}", entries, rank)


def by_hand(id: str, entries: list[Mapping[str, Any]], rank: int) -> ByHand:
    """Return what a page must know of one entry."""
    entry, is_last = entries[rank], rank == len(entries) - 1
    kind, words = str(entry.get("slide", "")), _first_words(entry)
    is_copied = not kind or bool(entry.get("title"))
    return ByHand(id, stamp_of(entry), rank == 0, is_last, words, kind, is_copied)


def mappings_of(held: Any) -> list[Mapping[str, Any]]:
    """Return the entries of a list, without those that are no mapping."""
    return [each for each in held if isinstance(each, Mapping)] if isinstance(held, list) else []


def stamp_of(entry: Any) -> str:
    """Return what stands for what a file says of an entry."""
    said = dict(entry) if isinstance(entry, Mapping) else entry
    return hashlib.sha256(repr(said).encode()).hexdigest()[:16]


def _first_words(value: Any) -> str:
    """Return the first words that a person reads in what a file says."""
    if isinstance(value, Mapping):
        keys = ("title", "label", "text", "cue", "caption", "items", "headings", "scale", "rows")
        held = [value[key] for key in keys if key in value] or [
            each for each in value.values() if isinstance(each, list | Mapping)
        ]
        return next((words for each in held if (words := _first_words(each))), "")
    if isinstance(value, list):
        return next((words for each in value if (words := _first_words(each))), "")
    return excerpt(value) if isinstance(value, str) else ""
