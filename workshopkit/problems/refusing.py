"""A path that somebody gave → refused: a folder that cannot be made, a file that cannot be read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from workshopkit.problems.location import Source, shown_path
from workshopkit.problems.mending import as_slug
from workshopkit.problems.problem import Problem, UsageError
from workshopkit.problems.reserved import impossible_in


def refuse_impossible(folder: Path) -> None:
    """Raise UsageError for a folder that Windows could not make, wherever this is run.

    A kit made on another system is opened there too.
    """
    for name in impossible_in(folder):
        values = {"got": name, "nearest": as_slug(name)}
        raise UsageError([Problem("reserved-name", None, "", values)])


def refuse_unreadable(file: Path) -> None:
    """Raise UsageError unless a file that may be read stands there: no folder, no pipe."""
    there = Source(shown_path(file), 0)
    try:
        is_file = stat.S_ISREG(file.stat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        raise UsageError([Problem("no-such-file", None, "", {"got": there.path})]) from None
    except PermissionError:
        raise UsageError([Problem("no-right-to-read", there)]) from None
    except OSError:
        is_file = False  # a link in circles, or a name too long for any file
    if not is_file:
        raise UsageError([Problem("not-a-file", there)])
    if not os.access(file, os.R_OK):
        raise UsageError([Problem("no-right-to-read", there)])
