"""What a build did, for whoever asked for it."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path

from workshopkit.problems import Problem

Pairs = tuple[tuple[str, str], ...]
"""Paths below the output folder, each with that of another: the one written beside it, mostly."""


@dataclass(frozen=True)
class Result:
    """What a build did; files are paths below its folder."""

    folder: Path
    made: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    beside: Pairs = ()
    """Files edited by hand, each with the new one written beside it."""
    unknown: Pairs = ()
    """The same of files of which nothing says that we ever wrote them."""
    removed: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    """Files no longer planned but edited by hand."""
    differing: Pairs = ()
    """Files that no longer say what one that was edited by hand says, each with that one."""
    problems: tuple[Problem, ...] = ()
    seconds: float = 0

    def timed(self, began: float) -> Result:
        """Return the same with the time since ``began`` on the monotonic clock."""
        return replace(self, seconds=time.monotonic() - began)
