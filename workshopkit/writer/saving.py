"""Bytes → files, all of them or none, each whole; their rights and their links stay as they are."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from workshopkit.memory import read_file

UNFINISHED = ".part"
"""The end of the names of files that are being written; they begin with a dot."""
OURS = re.compile(r"\..+\.[0-9a-f]{8}" + re.escape(UNFINISHED))
ABANDONED = 60
"""Seconds after which nobody is writing such a file any more."""


@dataclass(frozen=True)
class Rewrite:
    """A file to write: what it held when it was read, what it is to hold; None for no file."""

    file: Path
    before: bytes | None
    after: bytes | None

    @property
    def reversed(self) -> Rewrite:
        """What puts the file back as it was."""
        return Rewrite(self.file, self.after, self.before)


class ChangedUnderneathError(Exception):
    """A file no longer holds what it held when it was read; nothing was written."""

    def __init__(self, file: Path) -> None:
        super().__init__(str(file))
        self.file = file


def read_bytes(file: Path) -> bytes | None:
    """Return what a file holds, or None when there is no such file: a folder or a pipe is none."""
    try:
        return read_file(file) if file.is_file() else None
    except FileNotFoundError:
        return None


def replace_file(file: Path, data: bytes) -> None:
    """Write ``data`` to ``file``, whole or not at all, even if the power goes.

    The file keeps its rights; a symbolic link stays one, and what it points to is written.
    Missing folders are made. Raise OSError.
    """
    with _Staged(file, data) as staged:
        staged.move()


def replace_files(rewrites: Iterable[Rewrite]) -> None:
    """Write several files, or none of them when one cannot be.

    Raise ChangedUnderneathError when a file does not hold its ``before`` any more, OSError when
    the disk is full or a file is locked; what was there is there still.
    """
    rewrites = list(rewrites)
    staged: list[_Staged] = []
    done: list[Rewrite] = []
    try:
        for each in rewrites:
            staged.append(_Staged(each.file, each.after))
        for each in rewrites:
            if read_bytes(each.file) != each.before:
                raise ChangedUnderneathError(each.file)
        for each, place in zip(rewrites, staged, strict=True):
            place.move()
            done.append(each)
    except OSError:
        for each in reversed(done):
            with suppress(OSError), _Staged(each.file, each.before) as back:
                back.move()
        raise
    finally:
        for place in staged:
            place.clean()


def sweep(folder: Path) -> None:
    """Take away what a killed process was writing in a folder, at any depth."""
    for file in folder.rglob(f".*{UNFINISHED}"):
        with suppress(OSError):
            if OURS.fullmatch(file.name) and time.time() - file.stat().st_mtime > ABANDONED:
                file.unlink()


class _Staged:
    """A file written beside its place, not moved there yet; None stands for its removal."""

    def __init__(self, file: Path, data: bytes | None) -> None:
        self.file = Path(os.path.realpath(file)) if file.is_symlink() else file
        self.temporary: Path | None = None
        if data is None:
            return
        self.file.parent.mkdir(parents=True, exist_ok=True)
        name = f".{self.file.name}.{secrets.token_hex(4)}{UNFINISHED}"
        self.temporary = self.file.with_name(name)
        try:
            with self.temporary.open("xb") as opened:
                opened.write(data)
                opened.flush()
                os.fsync(opened.fileno())
            with suppress(FileNotFoundError):
                shutil.copymode(self.file, self.temporary)
        except OSError:
            self.clean()
            raise

    def move(self) -> None:
        if self.temporary is None:
            self.file.unlink(missing_ok=True)
        else:
            os.replace(self.temporary, self.file)
            self.temporary = None
        _sync_folder(self.file.parent)

    def clean(self) -> None:
        if self.temporary is not None:
            self.temporary.unlink(missing_ok=True)

    def __enter__(self) -> _Staged:
        return self

    def __exit__(self, *raised: object) -> None:
        self.clean()


def _sync_folder(folder: Path) -> None:
    """Make a change of names last; Windows knows no such thing."""
    with suppress(OSError, AttributeError):
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
