"""A kit → the prose to proofread, and the line on which a word of it stands."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.model.base import Part, parts_within
from workshopkit.model.kit import Kit
from workshopkit.model.text import Text
from workshopkit.problems import Source
from workshopkit.problems.telling import SourceLines

Texts = list[tuple[str, Text]]
"""The prose of a kit, each text with the key that holds it."""
NOT_PROSE = {"slug", "url", "link", "email", "citation", "anchor", "checked", "code"}
"""Fields whose text is an address, a name for the machine, code, or somebody else's title."""
ROWS = 60
"""Rows below the start of a long text in which to look for the word."""


def where(text: Text, got: str, files: SourceLines) -> Source | None:
    """Find the line of a long text on which ``got`` stands."""
    start = text.source
    if start is None:
        return None
    for number in range(start.line, start.line + ROWS):
        line = files.line(Source(start.path, number)) or ""
        column = line.find(got, start.column - 1 if number == start.line else 0)
        if column >= 0:
            return Source(start.path, number, column + 1)
    return start


def texts_of(kit: Kit) -> Texts:
    """Return the prose of a kit. It walks every part: one walk serves all who proofread."""
    return [found for part in kit.parts() for found in _of(part)]


def texts_in(whole: Part) -> Texts:
    """Return the prose of a part and of all that it holds."""
    return [found for part in parts_within(whole) for found in _of(part)]


def _of(part: Part) -> Texts:
    return [
        (key, text)
        for key in type(part).model_fields
        if key not in NOT_PROSE
        for text in _texts_in(getattr(part, key))
    ]


def _texts_in(value: object) -> Iterator[Text]:
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        yield from (each for each in value if isinstance(each, Text))
