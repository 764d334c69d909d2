"""A text beside the mark that sends it below, or with a colon → the text where it may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workshopkit.loader.repairs.repair import (
    FAR,
    HEAD,
    KEY,
    KEY_ALONE,
    Repair,
    indent_of,
    is_item,
    is_known_key,
)
from workshopkit.model.base import every_key
from workshopkit.problems import nearest

TEXT_AFTER_MARK = re.compile(rf"(\s*(?:- )*(?:{KEY}:\s+)?[|>][-+]?)\s+([^\s#].*?)\s*")
"""``>- text``: the text is to stand below."""


def text_after_mark(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend ``key: >- text``: the text goes below, as far right as what follows it."""
    if found := TEXT_AFTER_MARK.fullmatch(lines[row]):
        below = lines[row + 1] if row + 1 < len(lines) else ""
        indent = max(indent_of(below), indent_of(lines[row]) + 2)
        mended = f"{found[1]}\n{' ' * indent}{found[2]}"
        values = {"sign": found[1].split()[-1], "fix": mended.lstrip()}
        yield Repair("text-after-mark", row, mended, found.start(2), values)


def folded(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a text without quotes that runs over several lines, one of which has a colon."""
    line = lines[row]
    key = KEY_ALONE.match(line)
    known = key and (is_known_key(key[1], lines, row) or nearest(key[1], every_key()))
    if known or ": " not in line or line.lstrip().startswith(("- ", "#")):
        return
    above = range(row - 1, max(-1, row - FAR), -1)
    start = next((each for each in above if indent_of(lines[each]) < indent_of(line)), None)
    found = HEAD.fullmatch(lines[start]) if start is not None else None
    if start is None or not found or not found[1].strip() or found[2][0] in "|>\"'":
        return
    if any(map(is_item, lines[start + 1 : row])):
        return  # an item set too far to the right
    mended = f"{found[1].rstrip()} >-\n{' ' * indent_of(line)}{found[2]}"
    values = {"below": row + 1, "fix": mended.lstrip()}
    yield Repair("colon-below", start, mended, len(found[1]), values)
