"""What conversions leave behind when they are killed → nothing: no process, no folder."""

from __future__ import annotations

import multiprocessing
import os
import secrets
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from workshopkit.desk.lock import give_back, take

NAMES = "workshopkit-*.lock"
"""The locks of such folders, in the system's folder for temporary files."""


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Have libraries put their temporary files in one folder, which goes at the end.

    Its lock is held while the block runs: folders of processes that were killed have none,
    and go first.
    """
    before = tempfile.tempdir
    system = Path(tempfile.gettempdir())
    sweep_folders(system)
    lock = system / NAMES.replace("*", secrets.token_hex(8))
    handle = take(lock)
    folder = lock.with_suffix("")
    folder.mkdir(0o700)
    tempfile.tempdir = str(folder)
    try:
        yield folder
    finally:
        tempfile.tempdir = before
        shutil.rmtree(folder, ignore_errors=True)
        if handle is not None:
            give_back(lock, handle)


def sweep_folders(system: Path) -> None:
    """Remove the folders whose process is gone."""
    for lock in system.glob(NAMES):
        with suppress(OSError):
            if (handle := take(lock)) is not None:
                shutil.rmtree(lock.with_suffix(""), ignore_errors=True)
                give_back(lock, handle)


def end_with_parent() -> None:
    """Have this process of a pool end when the one that made it is killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.join,), daemon=True).start()


def _end_after(wait: Callable[[], object]) -> None:
    wait()
    os._exit(1)
