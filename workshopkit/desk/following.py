"""Folders → the files that each save touches, for ever, even once the folders were put back."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterable
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from watchfiles import Change, DefaultFilter, awatch

from workshopkit.writer.journal import FOLDER as UNDO

STEP = 10
"""Milliseconds without a further save before one is acted upon."""
READ = DefaultFilter(ignore_dirs=(*DefaultFilter.ignore_dirs, UNDO))
"""What is acted upon: what was there before a write of ours is kept, and read by no build."""
LOOK = 1.0
"""Seconds between two looks at whether the folders are still the same ones."""


async def follow(*folders: Path) -> AsyncIterator[list[Path]]:
    """Yield the files of each save.

    The system follows a folder, not a name: when one is removed, or another takes its place,
    the folders themselves are yielded, and what is there then is followed. A disk that tells
    nothing, as one shared over a network, is looked at every second.
    """
    unseen: list[Path] = []
    known = _dated(folders)
    while True:
        followed = _which(folders)
        there = [folder for folder in folders if folder.is_dir()]
        with suppress(FileNotFoundError):
            async for changes in _changes(there):
                told = [Path(path) for _, path in changes]
                if told:
                    known |= {file: _date(file) for file in told}
                else:
                    now = await asyncio.to_thread(_dated, folders)
                    told = [file for file in known | now if known.get(file) != now.get(file)]
                    known = now
                touched, unseen = [*unseen, *told], []
                if touched:
                    yield touched
                gone = {Path(path) for kind, path in changes if kind == Change.deleted}
                if gone & {each.absolute() for each in there} or _which(folders) != followed:
                    break
        unseen = list(folders)  # told once they are followed: no save is missed in between


async def _changes(folders: list[Path]) -> AsyncIterator[set[tuple[Change, str]]]:
    """Yield what the system tells of folders, and nothing each time that it tells nothing."""
    while True:
        with suppress(PermissionError):  # one that may not be read is looked at, and tried again
            async for changes in _told(folders):
                yield changes
        await asyncio.sleep(LOOK)
        yield set()


async def _told(folders: list[Path]) -> AsyncIterator[set[tuple[Change, str]]]:
    """Yield what the system tells of folders, and nothing each time that it is silent."""
    if folders:
        milliseconds = int(LOOK * 1000)
        async for changes in awatch(
            *folders,
            watch_filter=READ,
            step=STEP,
            rust_timeout=milliseconds,
            yield_on_timeout=True,
        ):
            yield changes


def _dated(folders: Iterable[Path]) -> dict[Path, tuple[int, int] | None]:
    """Return when each file of folders was last saved, and its size; None once it is gone."""
    walks = (walk for folder in folders for walk in os.walk(folder.absolute()))
    files = (Path(where, name) for where, _, names in walks for name in names)
    return {file: _date(file) for file in files if READ(Change.modified, str(file))}


def _date(file: Path) -> tuple[int, int] | None:
    """Return nothing for a folder either: what is in it has dates of its own."""
    with suppress(OSError):
        stat = file.stat()
        if S_ISREG(stat.st_mode):
            return stat.st_mtime_ns, stat.st_size
    return None


def _which(folders: Iterable[Path]) -> list[tuple[int, int] | None]:
    """Tell folders from others of the same name; None stands for one that is not there."""
    found: list[tuple[int, int] | None] = []
    for folder in folders:
        try:
            stat = folder.stat()
        except OSError:
            found.append(None)
        else:
            found.append((stat.st_dev, stat.st_ino))
    return found
