"""PyYAML's errors → problems a person can act on: where, which trap, and the mended line."""

from __future__ import annotations

from typing import Any

import yaml

from workshopkit.loader.repairs import BULLET, find_repair, without_tabs
from workshopkit.problems import Problem, Source


def explain(error: yaml.YAMLError, text: str, shown: str) -> Problem:
    """Return the problem behind a YAML error. None of PyYAML's own words reach a person."""
    mark: Any = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    detail = str(getattr(error, "problem", None) or "")
    if mark is None:  # a ReaderError: a character that YAML refuses
        position = getattr(error, "position", 0)
        row = text.count("\n", 0, position) + 1
        place = Source(shown, row, position - text.rfind("\n", 0, position))
        code = f"U+{ord(text[position : position + 1] or chr(0)):04X}"
        return Problem("odd-character", place, "", {"got": code})
    lines = text.splitlines()
    number, column = mark.line, mark.column
    line = lines[number] if number < len(lines) else ""
    has_tab = "\t" in line[: len(line) - len(line.lstrip())] or line[column : column + 1] == "\t"
    if has_tab and not BULLET.match(line):
        return _tab(lines, number, shown)
    place = Source(shown, number + 1, column + 1)
    if "found another document" in detail:
        return Problem("several-documents", place)
    if "unknown escape character" in detail:
        fix = line.strip().replace("\\", "\\\\")
        return Problem("backslash", Source(shown, number + 1, column), "", {"fix": fix})
    context = getattr(error, "context_mark", None)
    repair = find_repair(lines, number, context.line if context else number)
    if repair is None:
        colon = "mapping values are not allowed" in detail
        return Problem("colon-in-text" if colon else "not-yaml", place)
    colon = repair.rule == "needs-quotes" and "mapping values are not allowed" in detail
    if not colon and (repair.row != number or repair.column is not None):
        place = Source(shown, repair.row + 1, (repair.column or 0) + 1)
    return Problem("colon-in-text" if colon else repair.rule, place, "", repair.values)


def _tab(lines: list[str], row: int, shown: str) -> Problem:
    place = Source(shown, row + 1, lines[row].index("\t") + 1)
    return Problem("tab", place, "", {"mended": without_tabs(lines, row)})
