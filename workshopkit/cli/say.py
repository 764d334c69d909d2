"""What is printed, in the language of the person; and the exit codes."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import NoReturn

import typer

from workshopkit.cli.request import Request
from workshopkit.documents.overview import SHOWN
from workshopkit.problems import Problem, tell
from workshopkit.problems.report import REPORTS
from workshopkit.scaffold import KINDS
from workshopkit.speech import speech

BUILT, CONTENT, USAGE, MACHINE, INTERRUPTED = 0, 1, 2, 3, 130

COLOURS = {
    "error": "bold red",
    "warning": "yellow",
    "note": "cyan",
    "source": "dim",
    "caret": "bold red",
    "fix": "green",
    "guide": "dim",
}
KIT = "kit"
"""What ``new`` makes beside the kinds of starters: a whole kit."""
LISTS = {"show-table": SHOWN, "new-kind": (*KINDS, KIT)}
"""Sentences of the help that list names."""


def sentences(lang: str) -> Mapping[str, str]:
    """Return what the command says in ``fr`` or ``en``, by name, with its lists filled in."""
    said = speech(lang)
    return said | {name: said[name].format(kinds=", ".join(LISTS[name])) for name in LISTS}


def report_problems(problems: Iterable[Problem], report: str, lang: str) -> None:
    """Print problems on the standard output, in a form for programs: ``json`` or ``github``."""
    print(REPORTS[report](problems, lang))


def print_problems(problems: Iterable[Problem], lang: str) -> None:
    """Print problems with the lines they are about; in colour on a terminal only."""
    lines = tell(problems, lang)
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
    """Leave with code 1 when ``strict`` and something is a warning, or must be done first."""
    if strict and any(problem.is_refused_when_strict for problem in problems):
        raise typer.Exit(CONTENT)


def stop(problems: Iterable[Problem], code: int, request: Request) -> NoReturn:
    """Print the errors, and nothing less urgent unless to a program, then leave."""
    problems = tuple(problems)
    if request.report:
        report_problems(problems, request.report, request.lang)
        sys.exit(code)
    errors = [problem for problem in problems if problem.severity == "error"]
    print_problems(errors, request.lang)
    if code == CONTENT:
        print(request.say["errors"].format(count=len(errors)), file=sys.stderr)
    sys.exit(code)
