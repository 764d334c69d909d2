"""The files of ``content/`` → those that nobody would read, each with the name it should have."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from workshopkit.model.things import FILES, FOLDERS
from workshopkit.problems import Problem, Source, nearest, shown_path
from workshopkit.problems.mending import as_slug
from workshopkit.problems.reserved import is_reserved

OTHER_ENDINGS = (".txt", ".rtf", ".doc", ".docx")
COPIED = re.compile(r"[ ._~(-].*")
"""What sync folders and file managers put after the name of a file that they copy."""
COPY_OF = re.compile(r"(?:(?:copie|copy)(?: ?\(\d+\))? (?:de|of) )+", re.I)
"""What they put before it: « Copie de kit », “Copy (2) of kit”."""

OF_FILES = (".yaml", ".j2", ".json", ".ttf", ".pptx", ".potx")
"""How the names of files end that are opened by their name: a folder would stop that."""


def files_in(folder: Path, pattern: str) -> list[Path]:
    """Return the files of a folder by name, without those that a program keeps while it is open."""
    return sorted(file for file in folder.glob(pattern) if not _is_lock(file))


def find_strangers(content: Path) -> Iterator[Problem]:
    """Find files that no part of the kit would read: most often a name mistyped, or a copy."""
    for file in sorted([*files_in(content, "*.yaml"), *files_in(content, "*.yml")]):
        original = _original(file.stem, FILES)
        if original:
            yield _copy(file, original)
        elif file.suffix == ".yml" or file.stem not in FILES:
            near = nearest(file.stem, FILES)
            yield _stranger(file, f"{near}.yaml" if near else None)
    for folder in FOLDERS:
        for file in files_in(content / folder, "*.yml"):
            yield _stranger(file, f"{file.stem}.yaml")
        yield from _misnamed(files_in(content / folder, "*.yaml"))
    for each in (content, *(content / folder for folder in FOLDERS)):
        for file in files_in(each, "*"):
            yield from _in_capitals(file)
    for ending in OTHER_ENDINGS:  # added by an editor; Windows does not show them
        for file in files_in(content, f"**/*.yaml{ending}"):
            yield _stranger(file, file.name.removesuffix(ending))
        for name in FILES:
            file = content / f"{name}{ending}"
            if file.is_file() and not file.with_suffix(".yaml").exists():
                yield _stranger(file, f"{name}.yaml")


def find_unreadable(*folders: Path) -> Iterator[Problem]:
    """Find what would be waited for without end or may not be read, and links out of the kit.

    A kit is data: a link may lead anywhere in the folders, or beside the first.
    """
    allowed = [os.path.realpath(each) for each in (folders[0].absolute().parent, *folders)]
    for folder in folders:
        if folder.is_dir() and not _may_be_read(folder, is_folder=True):
            yield Problem("no-right-to-read", Source(shown_path(folder), 0))
    for file in (file for folder in folders for file in sorted(folder.rglob("*"))):
        if _is_lock(file):
            continue
        try:
            mode = file.stat().st_mode
        except FileNotFoundError:
            continue  # a link to nothing, or a file that is just being saved
        except PermissionError:
            continue  # its folder is told
        except OSError:
            mode = 0  # links in circles
        is_folder = stat.S_ISDIR(mode) and file.suffix not in OF_FILES
        is_told = not (stat.S_ISREG(mode) or is_folder)
        target = Path(os.path.realpath(file)) if file.is_symlink() and not is_told else None
        if is_told:
            yield Problem("not-a-file", Source(shown_path(file), 0))
        elif not _may_be_read(file, is_folder=is_folder):
            yield Problem("no-right-to-read", Source(shown_path(file), 0))
        elif target and not any(map(target.is_relative_to, allowed)):
            yield Problem("link-elsewhere", Source(shown_path(file), 0))


def _may_be_read(file: Path, *, is_folder: bool) -> bool:
    """Tell whether this account may read a file, or what a folder holds."""
    return os.access(file, os.R_OK | (os.X_OK if is_folder else 0))


def _in_capitals(file: Path) -> Iterator[Problem]:
    """Tell a file that ends with ``.YAML``, where that is another name than ``.yaml``."""
    if file.suffix.lower() in (".yaml", ".yml") and file.suffix not in (".yaml", ".yml"):
        read = file.with_suffix(".yaml")
        if not read.exists():
            yield _stranger(file, read.name)
        elif not read.samefile(file):
            yield _copy(file, read.stem)


def _misnamed(files: list[Path]) -> Iterator[Problem]:
    known = [file.stem for file in files if as_slug(file.stem) == file.stem]
    for file in files:
        if file.stem in known:
            continue
        if original := _original(file.stem, known):
            yield _copy(file, original)
        else:
            slug = as_slug(file.stem)
            rule = "reserved-name" if is_reserved(file.name) else "bad-file-name"
            values = {"got": file.stem, "nearest": f"{slug}.yaml" if slug else None}
            yield Problem(rule, Source(shown_path(file)), "", values)


def _original(stem: str, known: Iterable[str]) -> str | None:
    """Return the name that ``stem`` begins with and goes on as a copy's does, the longest."""
    known = list(known)
    named = COPY_OF.sub("", stem, count=1) if COPY_OF.match(stem) else stem
    if named != stem and named in known:
        return named
    stem = named
    begun = (each for each in known if stem.startswith(each))
    copied = [each for each in begun if COPIED.fullmatch(stem[len(each) :])]
    return max(copied, key=len, default=None)


def _is_lock(file: Path) -> bool:
    """Tell a file that Word, LibreOffice or Emacs keeps while another is open."""
    return file.name.startswith(("~$", "."))


def _copy(file: Path, original: str) -> Problem:
    return Problem("copied-file", Source(shown_path(file)), "", {"name": f"{original}.yaml"})


def _stranger(file: Path, near: str | None) -> Problem:
    return Problem("unknown-file", Source(shown_path(file)), "", {"nearest": near})
