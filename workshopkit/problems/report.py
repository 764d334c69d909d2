"""Problems → JSON for editors, and the lines GitHub turns into annotations."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from workshopkit.problems.problem import Problem
from workshopkit.problems.telling import GUIDE, SourceLines, in_order

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def as_json(problems: Iterable[Problem], lang: str) -> str:
    """Return a JSON list with one object for each problem, in the order of the messages.

    ``line`` and ``column`` count from 1; they are null for a folder or for what has no
    place. ``documents`` names those whose pages or slides it is about. ``fix`` is the whole
    line to write instead, sometimes two, or null.
    """
    files = SourceLines()
    found = [_object(problem, files, lang) for problem in in_order(problems)]
    return json.dumps(found, ensure_ascii=False, indent=1)


def as_github(problems: Iterable[Problem], lang: str) -> str:
    """Return one workflow command for each problem."""
    files = SourceLines()
    return "\n".join(_command(_object(each, files, lang)) for each in in_order(problems))


REPORTS: dict[str, Callable[[Iterable[Problem], str], str]] = {
    "json": as_json,
    "github": as_github,
}
"""What ``--format`` writes for programs; ``text`` is for people."""


def _object(problem: Problem, files: SourceLines, lang: str) -> dict[str, Any]:
    source = problem.source
    line = files.line(source)
    placed = source is not None and source.line > 0
    return {
        "path": source.path if source else None,
        "line": source.line if source and placed else None,
        "column": source.column if source and placed else None,
        "rule": problem.rule,
        "severity": problem.severity,
        "field": problem.field or None,
        "documents": [each.said(lang) for each in problem.documents],
        "message": problem.sentence(lang),
        "fix": problem.mended(line) if line is not None else None,
        "doc": f"{GUIDE}#{problem.rule}",
    }


def _command(told: Mapping[str, Any]) -> str:
    """Escape as GitHub's runner does: percent and line ends; in properties, , and : too."""
    message = told["message"] + (f" → {told['fix'].strip()}" if told["fix"] else "")
    places = {"file": told["path"], "line": told["line"], "col": told["column"]}
    properties = {**places, "title": told["rule"]}
    listed = ",".join(
        f"{name}={_escaped(str(value)).replace(':', '%3A').replace(',', '%2C')}"
        for name, value in properties.items()
        if value is not None
    )
    return f"::{COMMANDS[told['severity']]} {listed}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
