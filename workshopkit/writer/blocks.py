"""Lists and mappings → the lines in which a careful person would write them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from workshopkit.writer.scalars import WIDTH, Room, ways_to_write

STEP = 2
SHORT = re.compile(r"-?\d+|[a-z0-9]+(-[a-z0-9]+)*")
"""What a list may hold and stay between brackets: numbers and names for machines."""


class CannotBeWrittenError(Exception):
    """A text for which the project's reader has no form: it holds a sign that it refuses."""


def lines_of(value: Mapping[str, Any] | Sequence[Any], column: int) -> list[str]:
    """Return the lines of a list or mapping whose dashes or keys stand at ``column``."""
    lines: list[str] = []
    if isinstance(value, Mapping):
        for key, held in value.items():
            lines += _under(f"{key}:", held, column)
        return lines
    for held in value:
        if isinstance(held, Mapping | list | tuple) and held:
            first, *rest = lines_of(held, column + STEP)
            lines += [f"{' ' * column}- {first.lstrip()}", *rest]
        else:
            lines += _under("-", held, column)
    return lines


def bracketed(values: Sequence[Any]) -> str:
    """Return short values between brackets."""
    return f"[{', '.join(map(in_brackets, values))}]"


def in_brackets(value: Any) -> str:
    """Return a value as it stands between brackets. Raise CannotBeWrittenError."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {in_brackets(held)}" for key, held in value.items()) + "}"
    if isinstance(value, list | tuple):
        return bracketed(value)
    for lines in ways_to_write(value, Room(0, 0, flow=True)):
        return lines[0]
    raise CannotBeWrittenError


def _under(head: str, held: Any, column: int) -> list[str]:
    """Return the lines of a key or dash and of what it holds."""
    margin = " " * column
    if held is None:
        return [margin + head]
    if isinstance(held, Mapping | list | tuple):
        if not held:
            return [f"{margin}{head} {'{}' if isinstance(held, Mapping) else '[]'}"]
        if not isinstance(held, Mapping) and all(_is_short(each) for each in held):
            line = f"{margin}{head} {bracketed(held)}"
            if len(line) <= WIDTH:
                return [line]
        return [margin + head, *lines_of(held, column + STEP)]
    room = Room(column + len(head) + 1, column + STEP)
    for first, *rest in ways_to_write(held, room):
        below = " " * room.indent
        return [f"{margin}{head} {first}", *(below + line if line else "" for line in rest)]
    raise CannotBeWrittenError


def _is_short(value: Any) -> bool:
    return not isinstance(value, Mapping | list | tuple) and bool(SHORT.fullmatch(str(value)))
