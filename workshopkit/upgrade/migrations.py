"""The changes of shape that files of earlier versions need: one card for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Migration:
    """A change of the shape of some files.

    ``rewrite`` takes the text of a file and returns it changed, or as it is when there is
    nothing to change: a migration may run any number of times. It leaves every other line
    alone.
    """

    name: str
    fr: str
    """What changed and why, in one sentence, in French."""
    en: str
    """The same in English."""
    folder: Literal["content", "templates"]
    files: str
    """Which files of the folder, as a pattern: ``translations/*/barriers.yaml``."""
    rewrite: Callable[[str], str]


MIGRATIONS: tuple[Migration, ...] = ()
"""Every change since version 0, in order. None so far: yesterday's files build as they are."""
