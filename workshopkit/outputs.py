"""Bytes → ``output/``: all or nothing, and never over an edit made by hand.

The ledger holds, for each file, the hash of the markup it came from and of the bytes
written. A file whose bytes are not ours was edited: the new one is put beside it.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from workshopkit.problems import Problem
from workshopkit.problems.record import from_record, to_record

LEDGER = ".workshopkit.json"
VERSION = 1
UNFINISHED = ".part"
"""The end of the names of files that are being written; they begin with a dot."""
OLD = 600
"""Seconds after which such a file was left by a process that was killed."""


def digest(data: bytes) -> str:
    """Return the hash that the ledger keeps."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True)
class Entry:
    """What the ledger knows of a file."""

    markup: str
    bytes: str
    was: str = ""
    """Hash of the bytes being replaced: a build that is killed at that moment leaves either."""


@dataclass(frozen=True)
class Last:
    """The last build that left no hand edit aside: what it read, its files, what it told."""

    inputs: str
    files: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Ledger:
    """What we wrote last time, by path below the output folder."""

    folder: Path
    entries: Mapping[str, Entry] = field(default_factory=dict)
    last: Last | None = None

    @classmethod
    def read(cls, folder: Path) -> Ledger:
        """Read the ledger; a missing or broken one knows nothing, so nothing is ours."""
        try:
            data = json.loads((folder / LEDGER).read_text("utf-8"))
            if data["version"] != VERSION:
                return cls(folder)
            entries = {
                name: Entry(entry["markup"], entry["bytes"], entry.get("was", ""))
                for name, entry in data["files"].items()
            }
            last = _last(data.get("last"))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return cls(folder)
        return cls(folder, entries, last)

    def is_ours(self, name: str) -> bool:
        """Tell whether the file on disk is the one we wrote."""
        entry = self.entries.get(name)
        return entry is not None and self._digest(name) in (entry.bytes, entry.was or None)

    def target(self, name: str, new: str) -> str:
        """Return where to write ``name``: there, or beside what was edited by hand.

        ``new`` is the word put before the extension: ``diaporama.nouveau.pptx``.
        """
        path = Path(name)
        candidates = [name, path.with_suffix(f".{new}{path.suffix}").as_posix()]
        candidates += [
            path.with_suffix(f".{new}-{number}{path.suffix}").as_posix() for number in range(2, 100)
        ]
        for candidate in candidates:
            if not (self.folder / candidate).exists() or self.is_ours(candidate):
                return candidate
        return candidates[-1]

    def is_current(self, name: str, markup: str) -> bool:
        """Tell whether the file on disk is ours and came from this markup."""
        entry = self.entries.get(name)
        return entry is not None and entry.markup == markup and self._digest(name) == entry.bytes

    def _digest(self, name: str) -> str:
        file = self.folder / name
        return digest(file.read_bytes()) if file.is_file() else ""

    def is_up_to_date(self, inputs: str) -> bool:
        """Tell whether the last build read the same, and all its files are still as written."""
        last = self.last
        return last is not None and last.inputs == inputs and all(map(self.is_ours, last.files))


def _last(data: Any) -> Last | None:
    if data is None:
        return None
    problems = tuple(from_record(record) for record in data["problems"])
    return Last(data["inputs"], tuple(data["files"]), problems)


def save(
    ledger: Ledger,
    made: Mapping[str, tuple[bytes, Entry]],
    kept: Iterable[str],
    planned: Iterable[str] | None,
    last: Last | None = None,
) -> tuple[list[str], list[str]]:
    """Write ``made``, and the ledger. Return the stale files removed, and those left.

    Every file is written beside its place first, then all are moved: a full disk or a
    locked file leaves what was there. ``planned`` lists every file of a full build, or
    is None for a partial one, which removes nothing. Raise OSError.
    """
    folder = ledger.folder
    staged: list[tuple[Path, Path]] = []
    _sweep(folder)
    try:
        for name, (data, _) in made.items():
            file = folder / name
            file.parent.mkdir(parents=True, exist_ok=True)
            temporary = file.with_name(f".{file.name}{UNFINISHED}")
            staged.append((temporary, file))
            temporary.write_bytes(data)
        moved = dict(ledger.entries)
        if made:
            _write_ledger(folder, moved | _announced(ledger, made))
        for (temporary, file), (name, (_, entry)) in zip(staged, made.items(), strict=True):
            try:
                os.replace(temporary, file)
            except OSError:
                _write_ledger(folder, moved)
                raise
            moved[name] = entry
    finally:
        for temporary, _ in staged:
            temporary.unlink(missing_ok=True)
    entries = dict(ledger.entries) | {name: entry for name, (_, entry) in made.items()}
    removed, left = _remove_stale(ledger, entries, {*made, *kept}, planned)
    _write_ledger(folder, entries, None if left else last)
    return removed, left


def _sweep(folder: Path) -> None:
    """Remove what a killed process left half-written beside its place."""
    for file in folder.rglob(f".*{UNFINISHED}"):
        if time.time() - file.stat().st_mtime > OLD:
            file.unlink(missing_ok=True)


def _announced(ledger: Ledger, made: Mapping[str, tuple[bytes, Entry]]) -> dict[str, Entry]:
    """Return the entries of files about to be replaced: the old bytes are ours as well."""
    before = ledger.entries
    return {
        name: replace(entry, was=before[name].bytes if name in before else "")
        for name, (_, entry) in made.items()
    }


def _remove_stale(
    ledger: Ledger, entries: dict[str, Entry], current: set[str], planned: Iterable[str] | None
) -> tuple[list[str], list[str]]:
    removed: list[str] = []
    left: list[str] = []
    if planned is None:
        return removed, left
    for name in sorted(set(entries) - current - set(planned)):
        file = ledger.folder / name
        if ledger.is_ours(name):
            file.unlink()
            removed.append(name)
        elif file.exists():
            left.append(name)
        del entries[name]
    return removed, left


def _write_ledger(folder: Path, entries: Mapping[str, Entry], last: Last | None = None) -> None:
    files = {
        name: {"markup": e.markup, "bytes": e.bytes} | ({"was": e.was} if e.was else {})
        for name, e in sorted(entries.items())
    }
    data: dict[str, Any] = {"version": VERSION, "files": files}
    if last is not None:
        problems = [to_record(problem) for problem in last.problems]
        data["last"] = {"inputs": last.inputs, "files": list(last.files), "problems": problems}
    temporary = folder / f"{LEDGER}{UNFINISHED}"
    temporary.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")
    os.replace(temporary, folder / LEDGER)
