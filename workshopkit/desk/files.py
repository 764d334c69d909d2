"""Bytes → a file on the disk, whole or not at all; and the hash of what lies there."""

from __future__ import annotations

import hashlib
import os
import secrets
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

UNFINISHED = (".workshopkit-", ".part")
"""How the names of files that are being written begin and end."""

Hashes = Callable[[str], str | None]
"""Gives the hash of the file at a path below the folder; None when nothing is there."""


def digest(*pieces: bytes) -> str:
    """Return the hash by which bytes are known, given in one piece or several."""
    found = hashlib.sha256()
    for each in pieces:
        found.update(each)
    return found.hexdigest()


def hash_file(file: Path) -> str | None:
    """Return the hash of a file; None when nothing is there, "" for what is not a file.

    Raise OSError when it cannot be read.
    """
    if not file.is_file():
        return "" if file.exists() else None
    return digest(file.read_bytes())


def hashes_in(folder: Path) -> Hashes:
    """Return what hashes the files below a folder."""
    return lambda name: hash_file(folder / name)


def in_the_way(folder: Path, names: Iterable[str]) -> frozenset[str]:
    """Return what is no folder, below ``folder``, where a file of ``names`` needs one."""
    parents = {each.as_posix() for name in names for each in PurePosixPath(name).parents}
    there = {name: folder / name for name in parents - {"."}}
    return frozenset(
        name for name, each in there.items() if os.path.lexists(each) and not each.is_dir()
    )


def is_below(name: str, folders: Iterable[str]) -> bool:
    """Tell whether a file is in one of some folders, by its path."""
    return any(name.startswith(f"{each}/") for each in folders)


def stage(file: Path, data: bytes) -> Path:
    """Write bytes to the disk beside the place of ``file``, and return where. Raise OSError.

    No other process takes the same name.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    begin, end = UNFINISHED
    staged = file.with_name(f"{begin}{os.getpid()}-{secrets.token_hex(4)}{end}")
    try:
        with staged.open("xb") as written:
            written.write(data)
            written.flush()
            os.fsync(written.fileno())
    except BaseException:
        staged.unlink(missing_ok=True)
        raise
    return staged


def write_whole(file: Path, data: bytes) -> None:
    """Write a file, whole or not at all. Raise OSError."""
    staged = stage(file, data)
    try:
        os.replace(staged, file)
    finally:
        staged.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove what a killed process of ours left half-written; nobody else may be writing."""
    begin, end = UNFINISHED
    for file in folder.rglob(f"{begin}*{end}"):
        with suppress(OSError):
            if file.is_file() and not file.is_symlink():
                file.unlink()
