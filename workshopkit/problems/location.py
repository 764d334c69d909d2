"""Where something was written, and how people are told where."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workshopkit.home import as_written


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A place in a file: ``path`` as shown to people, ``line`` and ``column`` from 1.

    Line 0 stands for the file or folder as a whole. Whoever opens the file takes ``file``.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    @property
    def file(self) -> Path:
        """The file itself: what ``shown_path`` was given, found again."""
        return Path.cwd() / self.path


Locate = Callable[[str], Source | None]
"""Tells where the text of an identifier was written."""


def is_there(path: Path) -> bool:
    """Tell whether a file stands where somebody wrote; a name too long for any file is of none."""
    try:
        return path.is_file()
    except OSError:
        return False


def shown_path(path: Path) -> str:
    """Return ``path`` as people know it: from the current folder when it is inside."""
    path = as_written(path)
    try:
        whole = Path(os.path.abspath(path))
        real = Path(os.path.realpath(whole.parent)) / whole.name  # a link is told by its own name
        return real.relative_to(Path.cwd().resolve()).as_posix()
    except ValueError:
        return path.as_posix()
