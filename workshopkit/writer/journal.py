"""What a command wrote → ``content/.undo/``, from which each write can be taken back.

``save`` writes files and remembers what they held; ``undo`` puts the last ones back, after a
restart too. The folder keeps the last writes only, and git does not see it.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshopkit.problems import ContentError, Problem, Source, UsageError, shown_path
from workshopkit.writer.saving import (
    ChangedUnderneathError,
    Rewrite,
    read_bytes,
    replace_file,
    replace_files,
    sweep,
)

FOLDER = ".undo"
"""Beside the content it is about."""
MOST = 200
"""Writes that can be taken back."""
LARGEST = 20_000_000
"""Bytes that the folder may take; the oldest writes go first, the last one never does."""
IGNORED = "*\n"
"""What git is told of the folder, by a file inside it: nothing here is to be kept."""


@dataclass(frozen=True)
class Saved:
    """A write that can be taken back: its number, what was asked, and the files it changed."""

    token: str
    said: str
    rewrites: tuple[Rewrite, ...]


def save(content: Path, rewrites: Iterable[Rewrite], said: str) -> Saved:
    """Write files, all or none, so that ``undo`` can put them back; ``said`` names the change.

    Files may stand outside ``content``, as templates do. Raise ContentError when one of them
    no longer holds what it held when it was read, OSError when the disk refuses; nothing is
    written then.
    """
    folder = content / FOLDER
    rewrites = tuple(each for each in rewrites if each.before != each.after)
    token = f"{max(map(int, _tokens(folder)), default=0) + 1:06}"
    if not rewrites:
        return Saved("", said, ())
    _keep(content, token, said, rewrites)
    record = folder / f"{token}.json"
    try:
        replace_files(rewrites)
    except ChangedUnderneathError as error:
        record.unlink(missing_ok=True)
        place = Source(shown_path(error.file), 0)
        raise ContentError([Problem("changed-underneath", place)]) from None
    except OSError:
        record.unlink(missing_ok=True)
        raise
    _forget_oldest(folder)
    sweep(content)
    return Saved(token, said, rewrites)


def last(content: Path) -> Saved | None:
    """Return the last write that can be taken back, if there is one."""
    folder = content / FOLDER
    tokens = _tokens(folder)
    return _read(content, folder / f"{tokens[-1]}.json") if tokens else None


def undo(content: Path, token: str | None = None) -> Saved:
    """Put back what the files held before the last write, and return that write reversed.

    ``token`` insists on which write is the last. Raise UsageError when nothing can be taken
    back, ContentError when a file was changed since by something else.
    """
    folder = content / FOLDER
    while tokens := _tokens(folder):
        record = folder / f"{tokens[-1]}.json"
        saved = _read(content, record)
        if saved is None or all(read_bytes(each.file) == each.before for each in saved.rewrites):
            record.unlink()  # broken, or killed before anything was written
            continue
        if token is not None and token != saved.token:
            break
        return _put_back(saved, record)
    raise UsageError([Problem("nothing-to-undo", Source(shown_path(folder), 0))])


def _put_back(saved: Saved, record: Path) -> Saved:
    back = tuple(each.reversed for each in saved.rewrites if read_bytes(each.file) != each.before)
    try:
        replace_files(back)
    except ChangedUnderneathError as error:
        place = Source(shown_path(error.file), 0)
        raise ContentError([Problem("undo-changed", place, "", {"said": saved.said})]) from None
    record.unlink()
    for each in back:
        if each.after is None:
            _leave_no_folder(each.file.parent, record.parent.parent)
    return Saved(saved.token, saved.said, back)


def _leave_no_folder(folder: Path, content: Path) -> None:
    """Take away the folders of the content that a file put back has left empty."""
    while content in folder.parents:
        try:
            folder.rmdir()
        except OSError:  # something else is there
            return
        folder = folder.parent


def _tokens(folder: Path) -> list[str]:
    """Return the numbers of the writes that can be taken back, the last one last."""
    return sorted(file.stem for file in folder.glob("*.json") if file.stem.isdigit())


def _keep(content: Path, token: str, said: str, rewrites: Iterable[Rewrite]) -> None:
    folder = content / FOLDER
    if not (folder / ".gitignore").exists():
        replace_file(folder / ".gitignore", IGNORED.encode())
    files = [
        {
            "path": Path(os.path.relpath(each.file, content)).as_posix(),
            "before": _to_text(each.before),
            "after": _to_text(each.after),
        }
        for each in rewrites
    ]
    record = json.dumps({"said": said, "files": files}, ensure_ascii=False, indent=1)
    replace_file(folder / f"{token}.json", record.encode())


def _read(content: Path, record: Path) -> Saved | None:
    try:
        data = json.loads(record.read_text("utf-8"))
        rewrites = tuple(
            Rewrite(content / each["path"], _to_bytes(each["before"]), _to_bytes(each["after"]))
            for each in data["files"]
        )
        return Saved(record.stem, str(data["said"]), rewrites)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _to_text(data: bytes | None) -> Any:
    """Return what JSON can keep: text as it is, for whoever opens the record, else base 64."""
    if data is None:
        return None
    with suppress(UnicodeDecodeError):
        return data.decode()
    return {"base64": base64.b64encode(data).decode()}


def _to_bytes(kept: Any) -> bytes | None:
    if kept is None:
        return None
    return kept.encode() if isinstance(kept, str) else base64.b64decode(kept["base64"])


def _forget_oldest(folder: Path) -> None:
    records = [folder / f"{token}.json" for token in _tokens(folder)]
    sizes = [record.stat().st_size for record in records]
    while len(records) > 1 and (len(records) > MOST or sum(sizes) > LARGEST):
        records.pop(0).unlink(missing_ok=True)
        sizes.pop(0)
