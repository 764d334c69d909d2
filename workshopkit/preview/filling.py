"""A field of a form: what its file says there, and what writes what a person fills in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workshopkit.preview.fields import as_lines
from workshopkit.writer import Add, Change, Delete, Said, Set, Typed, Typing
from workshopkit.writer.lookup import file_of


def said_at(content: Path, id: str, locale: str | None) -> Said:
    """Return what a file says; a field of which it says nothing is empty."""
    value = Typing(content, locale).value(id)
    return Said(as_lines(value), value is not None)


def change_of(content: Path, id: str, text: str, kind: str, locale: str | None) -> Change:
    """Return what writes a field: with the part that holds its key, when that is to be begun.

    Without words its key goes.
    """
    if not text:
        return Delete(id, locale)
    value: Any = Typed(text)
    if kind in ("lines", "several"):
        value = [line.strip() for line in text.splitlines() if line.strip()]
    return begun(content, id, value, locale)


def begun(content: Path, id: str, value: Any, locale: str | None = None) -> Set:
    """Return what writes a value, with the part that holds its key when that is to be begun."""
    typing, file = Typing(content, locale), file_of(content, id, None).name
    if locale and typing.own(id) is not None:  # its translation stands beside it
        return Set(id, value, locale)
    said = typing.there if locale else typing.own
    while (above := id.rpartition("/")[0]) != file and said(above) is None:
        value, id = {id.rpartition("/")[2]: value}, above
    return Set(id, value, locale)


def added(content: Path, home: str, entry: Any) -> Change:
    """Return what adds an entry last to a list, which is begun when its file has none."""
    is_there = Typing(content).own(home) is not None
    return Add(home, entry) if is_there else begun(content, home, [entry])
