"""PyYAML's errors → problems a person can act on, with the corrected line."""

from __future__ import annotations

import re
from typing import Any

import yaml

from workshopkit.problems import Problem, Source


def explain(error: yaml.YAMLError, text: str, shown: str) -> Problem:
    """Return the problem behind a YAML error: where, which trap, and the mended line."""
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is None:
        position = getattr(error, "position", 0)
        row = text.count("\n", 0, position) + 1
        place = Source(shown, row, position - text.rfind("\n", 0, position))
        return Problem("not-yaml", place, "", {"detail": _detail(error)})
    lines = text.splitlines()
    number, column = mark.line, mark.column
    line = lines[number] if number < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())] or line[column : column + 1] == "\t":
        return Problem("tab", Source(shown, number + 1, line.index("\t") + 1))
    if "found another document" in _detail(error):
        return Problem("several-documents", Source(shown, number + 1, column + 1))
    culprit = _line_to_quote(lines, number, getattr(error, "context_mark", None))
    place = Source(shown, number + 1, column + 1)
    if culprit is not None:
        where, fix = culprit
        if where != number:
            place = Source(shown, where + 1, len(lines[where]) - len(lines[where].lstrip()) + 1)
        colon = "mapping values are not allowed" in _detail(error)
        rule = "colon-in-text" if colon else "needs-quotes"
        return Problem(rule, place, "", {"fix": fix})
    return Problem("not-yaml", place, "", {"detail": _detail(error)})


def _detail(error: yaml.YAMLError) -> str:
    return str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)


def _line_to_quote(lines: list[str], number: int, context: Any) -> tuple[int, str] | None:
    """Find the line that quoting would mend: this one, the construct's first, or the one above."""
    candidates = [number]
    if context is not None:
        candidates.append(context.line)
    candidates.append(number - 1)
    for candidate in candidates:
        if 0 <= candidate < len(lines) and not _parses(lines[candidate]):
            fix = quoted(lines[candidate])
            if fix is not None:
                return candidate, fix
    return None


def quoted(line: str) -> str | None:
    """Return the line with its value in double quotes, if that makes it YAML."""
    found = re.match(r"(\s*(?:- )*(?:[\w-]+:\s+)?)(.+?)\s*$", line)
    if not found:
        return None
    head, value = found[1], found[2]
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    elif value[0] in "'\"":
        value = value[1:]
    mended = head.strip() + ' "' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    mended = mended.strip()
    return mended if _parses(mended) else None


def _parses(line: str) -> bool:
    try:
        data = yaml.compose(line.strip(), Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return False
    return not _has_odd_key(data)


def _has_odd_key(node: yaml.Node | None) -> bool:
    if isinstance(node, yaml.MappingNode):
        return any(not isinstance(k, yaml.ScalarNode) or _has_odd_key(v) for k, v in node.value)
    if isinstance(node, yaml.SequenceNode):
        return any(_has_odd_key(child) for child in node.value)
    return False
