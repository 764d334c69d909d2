"""Texts on several lines → the line that begins further in, after which YAML keeps a break."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.problems import Problem, Source
from workshopkit.problems.telling import SourceLines
from workshopkit.rules.proofreading import ROWS, Texts

DEEPER = re.compile(r"\n +\S")


def check_deeper_lines(texts: Texts) -> Iterator[Problem]:
    """Tell a line of ``>-`` that stands one space too far: its break would be kept, unseen."""
    files = SourceLines()
    for field, text in texts:
        start = text.source
        if start is None or not DEEPER.search(text):
            continue
        places = (Source(start.path, start.line + below) for below in range(1, ROWS))
        rows = ((place, line) for place in places if (line := files.line(place)))
        expected = None
        for place, line in rows:
            got = len(line) - len(line.lstrip(" "))
            expected = got if expected is None else expected
            if got > expected:
                values = {"got": got, "expected": expected}
                yield Problem("indentation", Source(place.path, place.line, got + 1), field, values)
            if got != expected:
                break
