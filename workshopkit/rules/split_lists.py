"""Lists written between brackets → the sentences that a comma cut in two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.model.text import Text
from workshopkit.problems import Problem, Source
from workshopkit.problems.telling import SourceLines

ITEM = re.compile(r"[^,\]]*")


def check_split_lists(kit: Kit) -> Iterator[Problem]:
    """Warn where what follows a comma between brackets goes on in lower case.

    A list whose first item begins in lower case, as slugs do, is left alone.
    """
    files = SourceLines()
    for part in kit.parts():
        for key in type(part).model_fields:
            value = getattr(part, key)
            if isinstance(value, tuple) and len(value) > 1 and isinstance(value[0], Text):
                yield from _split(key, value, files)


def _split(key: str, items: tuple[Text, ...], files: SourceLines) -> Iterator[Problem]:
    first = 0
    while first + 1 < len(items):
        last = first
        while last + 1 < len(items) and _goes_on(items[first], items[last + 1], files):
            last += 1
        place, end = items[first].source, items[last].source
        if last > first and place and end:
            yield Problem("split-at-comma", place, key, _values(place, end, files))
        first = last + 1


def _goes_on(first: Text, item: Text, files: SourceLines) -> bool:
    """Tell whether an item written without quotes, after a comma, begins in lower case."""
    if not first[:1].isupper() or not item[:1].islower() or not first.source or not item.source:
        return False
    line = files.line(item.source) or ""
    before, typed = line[: item.source.column - 1], line[item.source.column - 1 :]
    same_line = item.source.line == first.source.line
    return same_line and before.rstrip().endswith(",") and typed[:1] == item[:1]


def _values(place: Source, end: Source, files: SourceLines) -> dict[str, str]:
    line = files.line(place) or ""
    rest = ITEM.match(line, end.column - 1)
    got = line[place.column - 1 : rest.end() if rest else None].rstrip()
    return {"got": got, "better": "" if '"' in got else f'"{got}"'}
