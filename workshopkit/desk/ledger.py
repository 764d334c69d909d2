"""``output/.workshopkit.json`` ↔ the ledger: what we wrote in a folder.

Bytes that we wrote are ours wherever they lie, and whatever replaced them there since: the
ledger keeps their hashes. For each file it also keeps the hash of the markup it came from.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any

from workshopkit.desk.files import write_whole
from workshopkit.problems import Problem
from workshopkit.problems.record import from_record, to_record

LEDGER = ".workshopkit.json"
VERSION = 2
READABLE = (1, VERSION)
LARGEST = 16 * 1024 * 1024
"""Bytes above which a ledger is not one of ours: that of a kit is some 20 kB."""
REMEMBERED = 1000
"""Hashes of earlier files that are kept, the latest: a kit makes about 60 at each build."""
ANY_MARKUP = ""
"""Stands for the markup of bytes of which only the hash is known."""


@dataclass(frozen=True)
class Entry:
    """What was last written at a place: the hashes of its markup and of its bytes."""

    markup: str
    bytes: str


@dataclass(frozen=True)
class Last:
    """The last build that left no hand edit aside: what it read, its files, what it told."""

    inputs: str
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Ledger:
    """What we wrote, by path below the folder; ``written`` has earlier bytes as well."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    written: Mapping[str, str] = field(default_factory=dict)
    """The hash of the bytes that we wrote → that of their markup; the latest are last."""
    last: Last | None = None

    @functools.cached_property
    def _markups(self) -> Mapping[str, str]:
        current = {entry.bytes: entry.markup for entry in self.entries.values()}
        return {**self.written, **current}

    def is_ours(self, found: str | None) -> bool:
        """Tell whether we wrote the bytes of this hash, at whatever place."""
        return found in self._markups

    def is_from(self, name: str, found: str | None, markup: str) -> bool:
        """Tell whether the bytes of the hash ``found``, at ``name``, came from this markup."""
        if found is None:
            return False
        return self.entries.get(name) == Entry(markup, found) or self._markups.get(found) == markup

    def announcing(self, coming: Mapping[str, str]) -> Ledger:
        """Return the ledger before bytes take their places: from here on they are ours.

        ``coming`` maps their hashes to those of their markup. Whatever is interrupted after
        that, the bytes at each place are known, old or new.
        """
        earlier = {entry.bytes: entry.markup for entry in self.entries.values()}
        earlier.update(self.written)
        rest = {found: markup for found, markup in earlier.items() if found not in coming}
        return replace(self, written={**rest, **coming}, last=None)

    def having(self, name: str, entry: Entry) -> Ledger:
        """Return the ledger once a file is in its place."""
        return replace(self, entries={**self.entries, name: entry}, last=None)

    def without(self, names: frozenset[str]) -> Ledger:
        """Return the ledger without the entries of files that are no longer planned."""
        kept = {name: entry for name, entry in self.entries.items() if name not in names}
        gone = {self.entries[name].bytes: self.entries[name].markup for name in sorted(names)}
        return replace(self, entries=kept, written={**gone, **self.written})


def read_ledger(folder: Path) -> Ledger:
    """Read the ledger of a folder; one that is missing or spoilt knows nothing."""
    file = folder / LEDGER
    try:
        if file.stat().st_size > LARGEST:
            return Ledger()
        data = json.loads(file.read_text("utf-8"))
        if data["version"] not in READABLE:
            return Ledger()
        return _ledger(data)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Ledger()


def write_ledger(folder: Path, ledger: Ledger) -> None:
    """Write the ledger of a folder, whole or not at all. Raise OSError."""
    current = {entry.bytes for entry in ledger.entries.values()}
    earlier = [(found, markup) for found, markup in ledger.written.items() if found not in current]
    data: dict[str, Any] = {
        "version": VERSION,
        "files": {
            name: {"markup": entry.markup, "bytes": entry.bytes}
            for name, entry in sorted(ledger.entries.items())
        },
        "earlier": dict(earlier[-REMEMBERED:]),
    }
    if last := ledger.last:
        problems = [to_record(problem) for problem in last.problems]
        data["last"] = {"inputs": last.inputs, "files": list(last.files), "problems": problems}
    write_whole(folder / LEDGER, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())


def _ledger(data: Mapping[str, Any]) -> Ledger:
    """Return the ledger that was kept, without what no ledger of ours holds."""
    entries, written = {}, {}
    for name, kept in data["files"].items():
        entry = Entry(_hash(kept["markup"]), _hash(kept["bytes"]))
        if _is_below(name):
            entries[name] = entry
        else:
            written[entry.bytes] = entry.markup
        if was := kept.get("was"):  # of version 1: the bytes that were being replaced
            written[_hash(was)] = ANY_MARKUP
    for found, markup in data.get("earlier", {}).items():
        written[_hash(found)] = _hash(markup)
    return Ledger(entries, written, _last(data.get("last")))


def _hash(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _is_below(name: str) -> bool:
    """Tell whether a path leads to a file below the folder, and not to our own ledger."""
    path = PurePosixPath(name)
    is_plain = not path.is_absolute() and ".." not in path.parts and path.as_posix() == name
    return is_plain and not set(name) & set("\\:\0") and path.name not in ("", LEDGER)


def _last(data: Any) -> Last | None:
    if data is None:
        return None
    problems = tuple(from_record(record) for record in data["problems"])
    return Last(data["inputs"], tuple(data["files"]), problems)
