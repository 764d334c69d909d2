"""``build.py check``: checks, and writes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from workshopkit import desk
from workshopkit.cli.help import option
from workshopkit.cli.request import Request
from workshopkit.cli.say import leave, print_problems, report_problems
from workshopkit.memory import Memory
from workshopkit.pipeline import for_each_event
from workshopkit.problems import ContentError, Problem


def check(context: typer.Context, pages: Annotated[bool, option("pages")] = False) -> None:
    """Check, and write nothing."""
    request: Request = context.obj
    options = replace(request.options, every_session=not request.options.session)
    memory, count = Memory(), 0
    found: list[Problem] = []
    for each in for_each_event(options):
        problems, documents = desk.check_only(each, pages=pages, memory=memory)
        found += (problem for problem in problems if problem not in found)
        count += documents
    problems = tuple(sorted(found, key=Problem.sort_key))
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
    if request.report:
        report_problems(problems, request.report, request.lang)
    else:
        print_problems(problems, request.lang)
    leave(problems, strict=options.strict)
    if not request.report:
        print(request.say["good" if pages else "good-words"].format(documents=count))
