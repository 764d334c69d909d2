"""A folder's name → a small complete kit on another subject, ready to build and to change."""

from __future__ import annotations

import shutil
from pathlib import Path

from workshopkit.problems import Problem, Source, UsageError, shown_path
from workshopkit.problems.mending import as_slug
from workshopkit.problems.reserved import is_reserved


def new_kit(folder: Path, templates: Path) -> Path:
    """Copy the starter kit to ``folder`` and return its content folder.

    Raise UsageError when ``folder`` holds anything: nothing is ever overwritten.
    """
    if is_reserved(folder.name):
        values = {"got": folder.name, "nearest": as_slug(folder.name)}
        raise UsageError([Problem("reserved-name", None, "", values)])
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError([Problem("not-empty", Source(shown_path(folder), 0))])
    starter = templates / "starters" / "kit"
    if not starter.is_dir():
        raise UsageError([Problem("missing-folder", Source(shown_path(starter), 0))])
    unfinished = folder.with_name(f".{folder.name}.part")
    shutil.copytree(starter, unfinished, dirs_exist_ok=True)
    if folder.exists():
        folder.rmdir()
    unfinished.rename(folder)
    return folder / "content"
