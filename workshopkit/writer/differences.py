"""Bytes before and after → the lines that differ, each with its place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from workshopkit.problems import shown_path
from workshopkit.writer.saving import Rewrite

OF_THE_TOOL = {".json"}
"""How the names end of files that nobody reads: schemas, notes about translations."""


@dataclass(frozen=True)
class Difference:
    """Lines that gave way to others: the file as people know it, and the line, from 1."""

    path: str
    line: int
    before: tuple[str, ...]
    after: tuple[str, ...]


def differences(rewrites: Iterable[Rewrite]) -> tuple[Difference, ...]:
    """Return what differs in each file, in the order of its lines.

    Files that only the tool writes are left out.
    """
    shown = [each for each in rewrites if each.file.suffix not in OF_THE_TOOL]
    return tuple(found for rewrite in shown for found in _in_file(rewrite))


def _in_file(rewrite: Rewrite) -> Iterator[Difference]:
    old, new = (_lines(data) for data in (rewrite.before, rewrite.after))
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, begins, ends in matcher.get_opcodes():
        if tag != "equal":
            before, after = tuple(old[start:end]), tuple(new[begins:ends])
            yield Difference(shown_path(rewrite.file), begins + 1, before, after)


def _lines(data: bytes | None) -> list[str]:
    text = (data or b"").decode("utf-8-sig", errors="replace")
    return re.split(r"\r\n|\n|\r", text.removesuffix("\n").removesuffix("\r")) if text else []
