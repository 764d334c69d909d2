"""A folder's name → a small complete kit on another subject, ready to build and to change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workshopkit.home import this_workshop
from workshopkit.problems import Problem, Source, UsageError, shown_path
from workshopkit.problems.refusing import refuse_impossible
from workshopkit.writer import Rewrite, replace_files

GUIDE = "MESSAGES.md"
"""The page that explains messages, in the folder of the texts."""
PRIVATE = {"events"}
"""What of a kit is somebody's own; so is what begins with a dot, such as what they could undo."""


def new_kit(folder: Path, origin: Path) -> Path:
    """Copy the texts of a kit (``origin``) into ``folder`` and return where they are.

    Raise UsageError when ``folder`` holds anything: nothing is ever overwritten.
    """
    refuse_impossible(folder)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UsageError([Problem("not-empty", Source(shown_path(folder), 0))])
    if not origin.is_dir():
        raise UsageError([Problem("missing-folder", Source(shown_path(origin), 0))])
    texts = folder / "content"
    files = {texts / each.relative_to(origin): each for each in _shared_files(origin)}
    explained = this_workshop() / GUIDE
    if explained.is_file():  # messages refer to it
        files[texts / GUIDE] = explained
    replace_files(Rewrite(file, None, source.read_bytes()) for file, source in files.items())
    return texts


SHAPES = ("kit", "talk", "course")
"""The kits to begin from, the usual one first: each in a folder of ``templates/starters/``."""


def starter_of(templates: Path, shape: str | None, locale: str | None) -> Path:
    """Return the texts of the kit to begin from, in a language.

    Without a shape, the first that is written in it; without a language, the shape's first.
    Raise UsageError when there is none.
    """
    found: dict[str, Path] = {}
    for each in (shape,) if shape else SHAPES:
        for language, texts in _languages_of(templates / "starters" / each):
            found.setdefault(language, texts)
    if locale is None:
        return next(iter(found.values()))
    if locale not in found:
        values = {"got": locale, "known": ", ".join(sorted(found, reverse=True))}
        raise UsageError([Problem("no-starter", None, "", values)])
    return found[locale]


def _languages_of(starter: Path) -> Iterator[tuple[str, Path]]:
    """Yield the languages that a starter is written in, with its texts: French first."""
    if (starter / "content").is_dir():
        yield "fr-CA", starter / "content"
    for folder in sorted(starter.glob("*/content"), reverse=True):
        yield folder.parent.name, folder


def _shared_files(origin: Path) -> Iterator[Path]:
    """Yield the files of a kit that are nobody's own."""
    for file in sorted(origin.rglob("*")):
        inside = file.relative_to(origin).parts
        if file.is_file() and not any(part in PRIVATE or part[0] == "." for part in inside):
            yield file
