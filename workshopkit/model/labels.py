"""The fixed words of a locale, read the same way by templates and by the engine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshopkit.problems import ContentError, Problem, Source


class MissingLabel(ContentError, LookupError):
    """A label that is asked for is not in the labels file: one located problem."""


class Labels(dict[str, Any]):
    """The words of a labels file, or a branch of them.

    ``file`` is the file's path as people see it; ``branch`` is the branch's name from the
    top: ``""`` or ``deck.parts``. To ask for a label that is not there raises MissingLabel.
    """

    def __init__(self, words: Mapping[str, Any], file: str, branch: str = "") -> None:
        super().__init__()
        self.file = file
        self.branch = branch
        for key, value in words.items():
            whole = self.whole(key)
            self[key] = Labels(value, file, whole) if isinstance(value, dict) else value

    def whole(self, key: object) -> str:
        """Return the name of a label from the top: ``deck.parts.title``."""
        return f"{self.branch}.{key}".lstrip(".")

    def missing(self, key: object, place: Source | None = None) -> Problem:
        """Return the problem of a label that is not there, asked for at ``place``."""
        values = {"got": self.whole(key), "file": self.file}
        return Problem("missing-label", place or Source(self.file), "", values)

    def __missing__(self, key: object) -> Any:
        raise MissingLabel([self.missing(key)])
