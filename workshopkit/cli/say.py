"""What is printed, in the language of the person; and the exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

import typer

from workshopkit.documents import DOCUMENTS
from workshopkit.problems import Problem, tell
from workshopkit.problems.report import REPORTS
from workshopkit.speech import SPEECH, language

BUILT, CONTENT, USAGE, MACHINE, INTERRUPTED = 0, 1, 2, 3, 130

TEXT = "text"
COLOURS = {
    "error": "bold red",
    "warning": "yellow",
    "note": "cyan",
    "source": "dim",
    "caret": "bold red",
    "fix": "green",
    "guide": "dim",
}

LANG = language(sys.argv[1:], os.environ)
FORMATS = (TEXT, *REPORTS)
SAY = SPEECH[LANG] | {"only": SPEECH[LANG]["only"].format(kinds=", ".join(DOCUMENTS))}


def report_asked(given: Mapping[str, Any]) -> str | None:
    """Return the form that ``--format`` asks for when it is for a program."""
    return given["format"] if given["format"] in REPORTS else None


def report_problems(problems: Iterable[Problem], report: str) -> None:
    """Print problems on the standard output, in a form for programs: ``json`` or ``github``."""
    print(REPORTS[report](problems, LANG))


def print_problems(problems: Iterable[Problem]) -> None:
    """Print problems with the lines they are about; in colour on a terminal only."""
    lines = tell(problems, LANG)
    if not sys.stderr.isatty():
        for line in lines:
            print(line.text, file=sys.stderr)
        return
    from rich.console import Console
    from rich.text import Text

    terminal = Console(stderr=True)
    for line in lines:
        terminal.print(Text(line.text, COLOURS.get(line.role, "")), soft_wrap=True)


def leave(problems: Iterable[Problem], *, strict: bool) -> None:
    """Leave with code 1 when ``strict`` and something is a warning."""
    if strict and any(problem.severity == "warning" for problem in problems):
        raise typer.Exit(CONTENT)


def stop(problems: Iterable[Problem], code: int, report: str = TEXT) -> NoReturn:
    """Print the errors, and nothing less urgent unless to a program, then leave."""
    problems = tuple(problems)
    if report != TEXT:
        report_problems(problems, report)
        sys.exit(code)
    errors = [problem for problem in problems if problem.severity == "error"]
    print_problems(errors)
    if code == CONTENT:
        print(SAY["errors"].format(count=len(errors)), file=sys.stderr)
    sys.exit(code)
