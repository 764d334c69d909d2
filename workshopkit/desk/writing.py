"""Bytes → ``output/``: all or nothing, and never over what is not ours.

Whether a file is ours is decided when it is about to be replaced: somebody may have saved
an edit a moment ago. What is not ours stays, and the new file goes beside it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from workshopkit.desk.files import Hashes, digest, hashes_in, stage, sweep
from workshopkit.desk.ledger import Entry, Last, Ledger, read_ledger, write_ledger
from workshopkit.desk.lock import locked
from workshopkit.problems import MachineError, Problem, shown_path

Move = Callable[[Path, Path], object]
"""Puts the first file in the place of the second. Raise PermissionError when that is open."""
Remove = Callable[[Path], object]
"""Removes a file, in the same way."""
NEIGHBOURS = 100
"""Files that are put beside one, at most; beyond, the last is tried again."""


@dataclass(frozen=True)
class Made:
    """A file to write: its bytes, and the hash of the markup they came from."""

    data: bytes
    markup: str


def places_for(name: str, new: str) -> Iterator[str]:
    """Yield where a file may go: at ``name``, else beside it.

    ``new`` is the word put before the extension: ``diaporama.nouveau.pptx``.
    """
    path = PurePosixPath(name)
    yield name
    yield path.with_suffix(f".{new}{path.suffix}").as_posix()
    for number in range(2, NEIGHBOURS):
        yield path.with_suffix(f".{new}-{number}{path.suffix}").as_posix()


def place_for(
    ledger: Ledger,
    found: Hashes,
    name: str,
    new: str,
    coming: str = "",
    avoided: Collection[str] = (),
) -> str:
    """Return the first place of a file where nothing is, or something of ours.

    ``coming`` is the hash of the bytes that go there, when they are known: what is the same
    already is ours. ``avoided`` are places that cannot be written to.
    """
    place = name
    for place in places_for(name, new):
        if place in avoided:
            continue
        there = found(place)
        if there is None or ledger.is_ours(there) or (coming and there == coming):
            return place
    return place


class Output:
    """``output/`` while no other process of ours writes to it, and its ledger."""

    def __init__(
        self, folder: Path, move: Move | None = None, remove: Remove | None = None
    ) -> None:
        self.folder = folder
        self.held: dict[str, str] = {}
        """Files that another program keeps open, each with the file beside it, or ""."""
        self._move, self._remove = move or os.replace, remove or os.unlink
        self.found = hashes_in(folder)
        self.ledger = read_ledger(folder)

    def place_of(self, name: str, new: str) -> str:
        """Return where a file goes: to its place, or beside what is not ours."""
        return place_for(self.ledger, self.found, name, new)

    def write(self, files: Mapping[str, Made], new: str) -> dict[str, str]:
        """Write files, and return where each went: to its place or beside it. Raise OSError.

        Every one is on the disk before the first is moved: a full disk leaves what was there.
        """
        staged: dict[str, Path] = {}
        placed: dict[str, str] = {}
        try:
            for name, made in files.items():
                staged[name] = stage(self.folder / name, made.data)
            coming = {name: digest(made.data) for name, made in files.items()}
            if files:
                markups = {coming[name]: made.markup for name, made in files.items()}
                self._keep(self.ledger.announcing(markups))
            try:
                for name, made in files.items():
                    place = self._put(staged[name], name, new, coming[name])
                    self.ledger = self.ledger.having(place, Entry(made.markup, coming[name]))
                    placed[name] = place
            except OSError:
                with suppress(OSError):
                    self._keep(self.ledger)
                raise
            if files:
                self._keep(self.ledger)
        finally:
            for file in staged.values():
                file.unlink(missing_ok=True)
        return placed

    def _put(self, staged: Path, name: str, new: str, coming: str) -> str:
        """Move a file to its place, or beside it; where its bytes are already, they stay.

        Windows refuses to replace a file that PowerPoint or Acrobat has open: then it goes
        beside that one. Return where it went. Raise OSError.
        """
        place = place_for(self.ledger, self.found, name, new, coming)
        if self.found(place) == coming:
            return place
        try:
            self._move(staged, self.folder / place)
        except PermissionError:
            beside = place_for(self.ledger, self.found, name, new, coming, avoided=(place,))
            if self.found(beside) != coming:
                self._move(staged, self.folder / beside)
            self.held[place] = beside
            return beside
        return place

    def remove(self, names: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Remove files that are no longer planned: return those removed, and those edited."""
        names = frozenset(names)
        removed, left = [], []
        for name in sorted(names):
            there = self.found(name)
            if self.ledger.is_ours(there):
                try:
                    self._remove(self.folder / name)
                except PermissionError:
                    self.held[name] = ""
                    continue
                removed.append(name)
            elif there is not None:
                left.append(name)
        self.ledger = self.ledger.without(names - self.held.keys())
        return tuple(removed), tuple(left)

    def end(self, last: Last | None) -> None:
        """Write what the last build was in the ledger. Raise OSError."""
        self._keep(Ledger(self.ledger.entries, self.ledger.written, last))

    def _keep(self, ledger: Ledger) -> None:
        write_ledger(self.folder, ledger)
        self.ledger = ledger


def told_in_the_way(folder: Path, names: Iterable[str]) -> tuple[Problem, ...]:
    """Tell what stands where a folder must go; ``names`` as ``in_the_way`` returns them."""
    shown = shown_path(folder)
    return tuple(
        Problem("folder-is-a-file", None, "", {"name": f"{shown}/{name}"}) for name in sorted(names)
    )


@contextmanager
def writing_to(folder: Path) -> Iterator[Output]:
    """Have ``output/`` to ourselves; what an interrupted build left half-written goes.

    Raise MachineError when another build keeps it, or something cannot be written.
    """
    try:
        with locked(folder):
            sweep(folder)
            yield Output(folder)
    except OSError as error:
        raise MachineError([Problem("cannot-write", None, "", {"detail": str(error)})]) from error
