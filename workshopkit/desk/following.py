"""Folders → the files that each save touches, for ever, even once the folders were put back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import suppress
from pathlib import Path

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
    the folders themselves are yielded, and what is there then is followed.
    """
    unseen: list[Path] = []
    while True:
        followed = _which(folders)
        there = [folder for folder in folders if folder.is_dir()]
        with suppress(FileNotFoundError):
            async for changes in _changes(there):
                touched = [*unseen, *(Path(path) for _, path in changes)]
                unseen = []
                if touched:
                    yield touched
                gone = {Path(path) for kind, path in changes if kind == Change.deleted}
                if gone & {each.absolute() for each in there} or _which(folders) != followed:
                    break
        unseen = list(folders)  # told once they are followed: no save is missed in between


async def _changes(folders: list[Path]) -> AsyncIterator[set[tuple[Change, str]]]:
    """Yield what the system tells of folders, and nothing each time that it tells nothing."""
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
    while True:
        await asyncio.sleep(LOOK)
        yield set()


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
