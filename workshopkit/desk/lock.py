"""A folder → the same, ours alone while a block runs: who comes second waits."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from workshopkit.problems import MachineError, Problem

LOCK = ".workshopkit.lock"
STEP = 0.05
"""Seconds between two looks at a folder that is taken."""
PATIENCE = 120.0
"""Seconds after which whoever has the folder is hung rather than writing."""


@contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Have ``folder``, which is made if need be, to ourselves while the block runs.

    The system gives the lock back when its holder ends, however it ends. Raise MachineError
    when the folder is still taken after ``patience`` seconds, OSError when it cannot be made.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / LOCK
    latest = time.monotonic() + patience
    while (handle := take(file)) is None:
        if time.monotonic() > latest:
            raise MachineError([Problem("output-taken", None, "", {"folder": folder.as_posix()})])
        time.sleep(STEP)
    try:
        yield
    finally:
        give_back(file, handle)


def take(file: Path) -> int | None:
    """Return the handle of a lock, which is a file, or None when somebody else has it."""
    handle = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
    try:
        if _lock(handle) and _is_still(file, handle):
            return handle
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _is_still(file: Path, handle: int) -> bool:
    """Tell whether the file that we locked is still the one there: its holder removes it."""
    try:
        return os.path.samestat(file.stat(), os.fstat(handle))
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

    def give_back(file: Path, handle: int) -> None:
        """Let others have the lock."""
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        os.close(handle)
        with suppress(OSError):  # somebody has opened it since
            file.unlink()

else:
    import fcntl

    def _lock(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a network drive without locks: as good as it gets
        return True

    def give_back(file: Path, handle: int) -> None:
        """Let others have the lock."""
        with suppress(OSError):
            file.unlink()
        os.close(handle)
