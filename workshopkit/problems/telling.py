"""Problems → the lines a person reads: the message, the source line, a caret, the mended line."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from workshopkit.memory import read_file
from workshopkit.problems.location import Source
from workshopkit.problems.mending import NO_BREAK_SPACES
from workshopkit.problems.problem import Problem
from workshopkit.problems.words import WORDS

GUIDE = "content/MESSAGES.md"
"""The page that explains every rule, as the project's README names it."""
SEVERITIES = ("error", "warning", "note")
WIDTH = 100
"""Characters of a source line that are shown around what is wrong."""
LEAD = 40
"""Of these, how many stand before it when the line is longer."""
MARGIN = 7
"""Columns before the bar: a line's number, or « Essayez »."""
MANY = 100
"""Problems of one rule in a file that are all told. Of more, nobody reads one by one."""
FIRST = 20
"""How many are told of more than ``MANY``, before how many they are."""
WHOLE_FILE = {"bad-file-name", "copied-file", "empty-file", "not-plain-text", "unknown-file"}
"""Rules about a file: none of its lines is to blame."""
VISIBLE = {"\t": "→", **dict.fromkeys(NO_BREAK_SPACES, "·")}


class Line(NamedTuple):
    """A line to print. ``role`` is a severity, ``source``, ``caret``, ``fix`` or ``guide``."""

    role: str
    text: str


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Group problems by file and put the worst first: among files, then inside each."""
    problems = sorted(problems, key=Problem.sort_key)
    worst: dict[str, int] = {}
    for problem in problems:
        path = _path(problem)
        rank = SEVERITIES.index(problem.severity)
        worst[path] = min(rank, worst.get(path, rank))
    return sorted(
        problems,
        key=lambda each: (worst[_path(each)], _path(each), SEVERITIES.index(each.severity)),
    )


def tell(problems: Iterable[Problem], lang: str) -> list[Line]:
    """Return all that is said of ``problems``, a blank line between files.

    Source lines are read again from the files; a problem whose file or line cannot be
    read is told by its message alone. Of more than ``MANY`` of one rule in a file, the ``FIRST``.
    """
    files = SourceLines()
    told: list[Line] = []
    path: str | None = None
    rules: dict[str, None] = {}
    ordered = in_order(problems)
    counts = Counter(map(_kind, ordered))
    ranks: Counter[tuple[str, str]] = Counter()
    for problem in ordered:
        kind = _kind(problem)
        ranks[kind] += 1
        if counts[kind] > MANY and ranks[kind] > FIRST:
            if ranks[kind] == counts[kind]:
                more = {"count": counts[kind] - FIRST, "rule": problem.rule}
                where = f"{path}: " if path else ""
                told.append(Line(problem.severity, where + WORDS[lang]["more"].format(**more)))
            continue
        if path is not None and _path(problem) != path:
            told.append(Line("", ""))
        path = _path(problem)
        told.append(Line(problem.severity, problem.line(lang)))
        told += shown(problem, files.line(problem.source), lang)
        if problem.source:
            rules[problem.rule] = None
    if rules:
        pages = ", ".join(f"#{rule}" for rule in rules)
        told.append(Line("guide", WORDS[lang]["guide"].format(f"{GUIDE} ({pages})")))
    return told


class SourceLines:
    """The lines of the files that problems are about, each file read once."""

    def __init__(self) -> None:
        self._files: dict[str, list[str]] = {}

    def line(self, source: Source | None) -> str | None:
        """Return the line at ``source``, or None when there is nothing to show."""
        if source is None or not source.line:
            return None
        if source.path not in self._files:
            try:
                text = read_file(source.file).decode("utf-8-sig", errors="replace")
                text = unicodedata.normalize("NFC", text)  # as the reader takes it
            except OSError:
                text = ""
            self._files[source.path] = text.splitlines()
        lines = self._files[source.path]
        line = lines[source.line - 1] if source.line <= len(lines) else ""
        return line if line.strip() else None


def shown(problem: Problem, line: str | None, lang: str) -> Iterator[Line]:
    """Yield the line that a problem is about, a caret under the place, and the mended line."""
    if line is None or problem.source is None or problem.rule in WHOLE_FILE or "\0" in line:
        return
    at = min(problem.source.column - 1, len(line))
    seen, caret = _excerpt(line, at)
    yield Line("source", f"{problem.source.line:>{MARGIN}} | {seen}")
    yield Line("caret", f"{'':>{MARGIN}} | {'':>{caret}}^")
    mended = problem.mended(line)
    if mended is not None and mended != line:
        for rank, line in enumerate(mended.splitlines()):
            yield Line("fix", f"{'' if rank else WORDS[lang]['fix']:>{MARGIN}} | {line}")


def _excerpt(line: str, at: int) -> tuple[str, int]:
    """Return what is shown of a line, and where in it stands the character ``at``."""
    line = line[:at] + VISIBLE.get(line[at : at + 1], line[at : at + 1]) + line[at + 1 :]
    line = line.replace("\t", " ").rstrip()
    if len(line) <= WIDTH:
        return line, at
    start = max(0, min(at - LEAD, len(line) - WIDTH))
    head = "…" if start else ""
    tail = "…" if start + WIDTH < len(line) else ""
    return head + line[start : start + WIDTH] + tail, at - start + len(head)


def _kind(problem: Problem) -> tuple[str, str]:
    return _path(problem), problem.rule


def _path(problem: Problem) -> str:
    return problem.source.path if problem.source else ""
