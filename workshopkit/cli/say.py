"""What is printed, in the language of the person; and the exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import NoReturn

import typer

from workshopkit.documents import DOCUMENTS
from workshopkit.problems import Problem
from workshopkit.speech import SPEECH, language

BUILT, CONTENT, USAGE, MACHINE, INTERRUPTED = 0, 1, 2, 3, 130

LANG = language(sys.argv[1:], os.environ)
SAY = SPEECH[LANG] | {"only": SPEECH[LANG]["only"].format(kinds=", ".join(DOCUMENTS))}


def print_problems(problems: Iterable[Problem]) -> None:
    """Print problems, one line each."""
    for problem in problems:
        print(problem.line(LANG), file=sys.stderr)


def leave(problems: Iterable[Problem], *, strict: bool) -> None:
    """Leave with code 1 when ``strict`` and something is a warning."""
    if strict and any(problem.severity == "warning" for problem in problems):
        raise typer.Exit(CONTENT)


def stop(problems: Iterable[Problem], code: int) -> NoReturn:
    """Print the errors, and nothing less urgent, then leave."""
    errors = [problem for problem in problems if problem.severity == "error"]
    print_problems(errors)
    if code == CONTENT:
        print(SAY["errors"].format(count=len(errors)), file=sys.stderr)
    sys.exit(code)
