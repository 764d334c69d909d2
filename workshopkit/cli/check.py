"""``build.py check``: checks, and writes nothing."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from workshopkit import desk
from workshopkit.cli.options import accepts_common_options, merge, option, options_of
from workshopkit.cli.say import SAY, leave, print_problems, report_asked, report_problems
from workshopkit.problems import ContentError


@accepts_common_options
def check(
    context: typer.Context, pages: Annotated[bool, option("pages")] = False, **given: Any
) -> None:
    """Check, and write nothing."""
    given = merge(context, given)
    options = options_of(given)
    problems, count = desk.check_only(options, pages=pages)
    if any(problem.severity == "error" for problem in problems):
        raise ContentError(problems)
    if report := report_asked(given):
        report_problems(problems, report)
    else:
        print_problems(problems)
        print(SAY["good"].format(documents=count))
    leave(problems, strict=given["strict"])
