"""Where this engine lives → the folders that a command works on, and how it is typed.

In the project's own folder, ``content/`` and ``templates/`` stand beside ``build.py``. Installed
as a package, the engine brings both along; the person's folder is the current one.
"""

from __future__ import annotations

import functools
import hashlib
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
BROUGHT = PACKAGE / "brought"
"""What the installed package holds of this project: ``content/`` and ``templates/``."""
MIXED = Path("~/.workshopkit/templates")
"""Where the templates of a folder are laid over those of the package: nobody else writes there."""

TYPED = "python3 build.py"
"""The command as sentences have it: in the project's folder, on Linux and macOS."""
TYPED_ON_WINDOWS = "py build.py"
TYPED_ANYWHERE = "workshopkit"
"""The command that the installed package brings."""
COMMAND = re.compile(r"(?:python3 )?build\.py\b(?! new kit)")
"""A command in a sentence; one that begins another kit is about no kit that is there."""
WHICH_KIT = ("--content", "--templates", "--output", "--event", "--locale")
"""The options that say which kit, and which of its documents, a command is about."""
PLAIN = re.compile(r"[\w./\\:-]+")
"""What needs no quotes in a terminal."""
_same_kit: dict[str, str] = {}


@functools.cache
def is_installed() -> bool:
    """Tell whether the engine is a package, without the project around it."""
    return not (PACKAGE.parent / "build.py").is_file()


@contextmanager
def staying_in(typed: Mapping[str, str | bool]) -> Iterator[None]:
    """Have the commands proposed meanwhile be about the kit of the options ``typed``.

    None are for what is handed round: it tells nobody where the kit is on this computer.
    """
    before = dict(_same_kit)
    _same_kit.clear()
    _same_kit.update({name: str(typed[name]) for name in WHICH_KIT if name in typed})
    try:
        yield
    finally:
        _same_kit.clear()
        _same_kit.update(before)


def as_typed_here(said: str, system: str = os.name, installed: bool | None = None) -> str:
    """Return a sentence, to be formatted, whose commands can be typed here.

    The system ``nt`` is Windows. Each command is about the kit that ``staying_in`` was told of,
    unless it says itself which one.
    """
    same = {name: value for name, value in _same_kit.items() if f"{name} " not in said}
    given = "".join(f" {name} {quoted(value)}" for name, value in same.items())
    said = COMMAND.sub(lambda found: found[0] + given.replace("{", "{{").replace("}", "}}"), said)
    if is_installed() if installed is None else installed:
        return said.replace(TYPED, TYPED_ANYWHERE).replace("build.py", TYPED_ANYWHERE)
    return said.replace(TYPED, TYPED_ON_WINDOWS) if system == "nt" else said


def quoted(word: str) -> str:
    """Return a word of a command as one types it in a terminal, on Windows too."""
    return word if PLAIN.fullmatch(word) else f'"{word}"'


def content_folder() -> Path:
    """Return the texts of the current folder, or of the project."""
    return Path("content") if is_installed() else _near("content")


def output_folder() -> Path:
    """Return where the documents of the current folder, or of the project, go."""
    return Path("output") if is_installed() else _near("output")


def templates_folder() -> Path:
    """Return the project's templates; those of the package under the current folder's own.

    A file of ``templates/`` in the current folder takes the place of the package's.
    """
    if not is_installed():
        return _near("templates")
    own = Path("templates")
    return laid_over(own, BROUGHT / "templates") if own.is_dir() else BROUGHT / "templates"


def this_workshop() -> Path:
    """Return the texts of the workshop that comes with the engine, wherever one works."""
    return BROUGHT / "content" if is_installed() else PACKAGE.parent / "content"


def brought_templates() -> Path:
    """Return the templates that come with the engine, wherever one works."""
    return BROUGHT / "templates" if is_installed() else PACKAGE.parent / "templates"


def laid_over(own: Path, brought: Path) -> Path:
    """Return a folder with the files of ``own``, and of ``brought`` those that ``own`` lacks.

    It is brought up to date at each call and holds only copies. Raise OSError.
    """
    mixed = (
        MIXED.expanduser() / hashlib.sha256(f"{own.resolve()}|{brought}".encode()).hexdigest()[:16]
    )
    wanted = {each.relative_to(below): each for below in (brought, own) for each in _files(below)}
    for name, file in wanted.items():
        copy = mixed / name
        if not copy.is_file() or _dated(copy) != _dated(file):
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(file, copy)
    for copy in _files(mixed):
        if copy.relative_to(mixed) not in wanted:
            copy.unlink()
    return mixed


def as_written(file: Path) -> Path:
    """Return the file of the current folder, or of the package, that a mixed one is a copy of."""
    if not is_installed() or not file.is_relative_to(mixed := MIXED.expanduser()) or file == mixed:
        return file
    name = Path(*file.relative_to(mixed).parts[1:])
    own = Path("templates") / name
    return own if own.exists() else BROUGHT / "templates" / name


def _files(folder: Path) -> list[Path]:
    return [each for each in sorted(folder.rglob("*")) if each.is_file()]


def _dated(file: Path) -> tuple[int, int]:
    stat = file.stat()
    return stat.st_size, stat.st_mtime_ns


def _near(name: str) -> Path:
    """Return the project's own folder, as a short path when one works inside the project."""
    here, there = Path(name), PACKAGE.parent / name
    return here if here.is_dir() and here.resolve() == there else there
