"""A folder's name → a small complete kit on another subject, ready to build and to change."""

from __future__ import annotations

from pathlib import Path

from workshopkit.home import this_workshop
from workshopkit.problems import Problem, Source, UsageError, shown_path
from workshopkit.problems.mending import as_slug
from workshopkit.problems.reserved import is_reserved
from workshopkit.writer import Rewrite, replace_files

GUIDE = "MESSAGES.md"
"""The page that explains messages, in the folder of the texts."""
PRIVATE = shutil.ignore_patterns("events", ".*")
"""What of a kit is somebody's own: their events, what they could undo."""


def new_kit(folder: Path, origin: Path) -> Path:
    """Copy the texts of a kit (``origin``) into ``folder`` and return where they are.

    Raise UsageError when ``folder`` holds anything: nothing is ever overwritten.
    """
    if is_reserved(folder.name):
        values = {"got": folder.name, "nearest": as_slug(folder.name)}
        raise UsageError([Problem("reserved-name", None, "", values)])
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError([Problem("not-empty", Source(shown_path(folder), 0))])
<<<<<<< HEAD
    if not origin.is_dir():
        raise UsageError([Problem("missing-folder", Source(shown_path(origin), 0))])
    unfinished = folder.with_name(f".{folder.name}.part")
    shutil.copytree(origin, unfinished / "content", dirs_exist_ok=True, ignore=PRIVATE)
    explained = this_workshop() / GUIDE
    if explained.is_file():  # messages refer to it
        shutil.copyfile(explained, unfinished / "content" / GUIDE)
    if folder.exists():
        folder.rmdir()
    unfinished.rename(folder)
=======
    starter = templates / "starters" / "kit"
    if not starter.is_dir():
        raise UsageError([Problem("missing-folder", Source(shown_path(starter), 0))])
    files = sorted(each for each in starter.rglob("*") if each.is_file())
    replace_files(
        Rewrite(folder / each.relative_to(starter), None, each.read_bytes()) for each in files
    )
>>>>>>> cc6c681 (Note what translations were made from, by a command)
    return folder / "content"
