"""A line to write instead of one that YAML refuses, and how the lines of a file hold together."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from workshopkit.model.base import every_key
from workshopkit.model.fields import free_keys

KEY = r"[A-Za-z_][A-Za-z0-9_]*"
LOOKS_LIKE_KEY = re.compile(rf"\s*(?:- )*{KEY}:(?:\s|$)")
KEY_ALONE = re.compile(r"\s*([A-Za-z_][\w.-]*):\s")
"""A key and nothing before; labels' may have dots and hyphens."""
HEAD = re.compile(r"(\s*(?:- )*(?:[\w-]+:\s+)?)(.+?)\s*$")
"""What stands before a value: dashes and a key; and the value."""
OPENS_TEXT = re.compile(r"(?::|^-|- )\s*[|>][-+]?$")
"""What ends a line whose text is below it, more to the right."""
FAR = 40
"""Rows above the one where YAML stopped in which to look for what was opened."""


@dataclass(frozen=True)
class Repair:
    """A line that would pass: on which row (from 0), under which rule.

    ``column`` (from 0) is where the fault stands when it is not where YAML stopped.
    ``line`` may be several.
    """

    rule: str
    row: int
    line: str
    column: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


def row_above(lines: Sequence[str], row: int) -> int:
    """Return the nearest row above that is not empty; -1 when there is none."""
    above = range(min(row, len(lines)) - 1, -1, -1)
    return next((each for each in above if lines[each].strip()), -1)


def is_item(line: str) -> bool:
    """Tell whether a line begins with a dash."""
    return line.lstrip().startswith("- ")


def is_known_key(key: str, lines: Sequence[str], row: int) -> bool:
    """Tell whether a key may stand on ``row``: one of some part, or any below ``words``."""
    heads = (KEY_ALONE.match(f"{line} ") for line in reversed(lines[:row]) if line[:1] > "#")
    head = next(filter(None, heads), None)
    return key in every_key() or (head is not None and head[1] in free_keys())


def may_hold(text: str) -> bool:
    """Tell whether a line is a key or an item, and not text that goes on."""
    return text.startswith("- ") or bool(LOOKS_LIKE_KEY.match(text))


def indent_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip())


def open_indents(lines: Sequence[str]) -> list[int]:
    """Return the indentations at which a line may stand after ``lines``."""
    found: list[int] = [0]
    folded = -1  # the indentation of the key above a text that goes on (>- or |), if any
    for line in lines:
        text = line.lstrip()
        indent = indent_of(line)
        if not text or text.startswith("#") or -1 < folded < indent:
            continue
        folded = indent if OPENS_TEXT.search(text) else -1
        if not may_hold(text):
            continue
        found = [each for each in found if each < indent]
        found.append(indent)
        while text.startswith("- "):
            indent += 2
            text = text[2:].lstrip()
            if may_hold(text):
                found.append(indent)
    return found
