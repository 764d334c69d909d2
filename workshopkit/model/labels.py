"""The fixed words of a locale, read the same way by templates and by the engine."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from workshopkit.model.text import Integer, Text
from workshopkit.problems import ContentError, Problem, Source


class MissingLabel(ContentError, LookupError):
    """A label that is asked for is not in the labels file: one located problem."""


class UnfilledBraces(LookupError):
    """A label that names in braces what nothing fills."""

    def __init__(self, source: Source | None, told: Mapping[str, str]) -> None:
        super().__init__()
        self.source = source
        self.told = told
        """``got``, the braces that are unknown; ``wanted``, those that are known."""


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
            self[key] = Labels(value, file, whole) if isinstance(value, dict) else _worded(value)

    def whole(self, key: object) -> str:
        """Return the name of a label from the top: ``deck.parts.title``."""
        return f"{self.branch}.{key}".lstrip(".")

    def missing(self, key: object, place: Source | None = None) -> Problem:
        """Return the problem of a label that is not there, asked for at ``place``."""
        values = {"got": self.whole(key), "file": self.file}
        return Problem("missing-label", place or Source(self.file), "", values)

    def __missing__(self, key: object) -> Any:
        raise MissingLabel([self.missing(key)])


def refuse_lists(label: object) -> None:
    """Refuse a list or a branch where words are asked for.

    Raise ContentError at the list, MissingLabel for a branch, which whoever asks may have meant.
    """
    if isinstance(label, Labels):
        problem = Problem("not-text", Source(label.file), label.branch, {"got": "{…}"})
        raise MissingLabel([problem])
    if isinstance(label, list):
        place = getattr(label, "source", None)
        raise ContentError([Problem("not-text", place, "", {"got": "[…]"})])


def in_braces(label: Text, values: Mapping[str, object]) -> str:
    """Return what a label says with ``values`` in the place of ``{name}``.

    Raise UnfilledBraces at the label when it names what nothing fills, or when its braces are not
    written as they must be; ContentError when it is a list, MissingLabel a branch.
    """
    refuse_lists(label)
    try:
        return label.format(**values)
    except (KeyError, IndexError, ValueError, AttributeError):
        wanted = [f"{{{name}}}" for name in values]
        got = [
            each for each in dict.fromkeys(re.findall(r"\{[^{}]*\}", label)) if each not in wanted
        ] or [label]
        told = {"got": " ".join(got), "wanted": " ".join(wanted)}
        raise UnfilledBraces(label.source, told) from None


def _worded(value: Any) -> Any:
    """Return a label that was typed as a number as the words that it is."""
    return Text(str(value), value.id, value.source) if isinstance(value, Integer) else value
