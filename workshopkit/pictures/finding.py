"""The name that content gives a picture → its file in ``content/images/``, or why not."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from workshopkit.model.picture import Picture
from workshopkit.model.text import Text
from workshopkit.problems import ContentError, Problem, Source, nearest, shown_path

FOLDER = "images"
OUTSIDE = re.compile(r"[\\:\0]|^/|^~|(^|/)\.\.?(/|$)|//")
"""What leads out of a folder, on one system or another: ``../``, ``C:``, ``https://``…"""


def find_picture(content: Path, picture: Picture) -> Path:
    """Return the file of a picture. Raise ContentError: no such name, another case, elsewhere."""
    name, folder = str(picture.named).strip(), content / FOLDER
    if OUTSIDE.search(name):
        raise refused("picture-elsewhere", picture.named)
    known = sorted(names_in(folder))
    if (file := _named(name, known)) is None:
        near = _other_case(name, known)
        rule = "picture-case" if near else "picture-missing"
        values = {"folder": shown_path(folder), "nearest": near or nearest(name, known)}
        raise refused(rule, picture.named, **values)
    path = folder / file
    real = Path(os.path.realpath(path))
    if not real.is_relative_to(os.path.realpath(folder)) or not path.is_file():
        raise refused("picture-elsewhere", picture.named)
    return path


def names_in(folder: Path) -> list[str]:
    """Return the files below a folder as content names them, with ``/`` between folders."""
    return [
        file.relative_to(folder).as_posix()
        for file in folder.rglob("*")
        if not file.name.startswith((".", "~$")) and not file.is_dir()
    ]


def refused(rule: str, file: Text, **values: object) -> ContentError:
    """Return the complaint about a picture, at the line that names it."""
    source: Source | None = file.source
    return ContentError([Problem(rule, source, "picture.file", {"got": str(file), **values})])


def _named(name: str, known: list[str]) -> str | None:
    """Find a name as it is written; macOS writes é as two characters, and means one."""
    return next((each for each in known if _composed(each) == _composed(name)), None)


def _other_case(name: str, known: list[str]) -> str | None:
    wanted = _composed(name).casefold()
    return next((each for each in known if _composed(each).casefold() == wanted), None)


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)
