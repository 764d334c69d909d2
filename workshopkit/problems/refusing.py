"""A folder to make → refused, when Windows could not make it."""

from __future__ import annotations

from pathlib import Path

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
