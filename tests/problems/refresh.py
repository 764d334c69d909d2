"""Write again what the cases expect, and show what changed: ``python -m tests.problems.refresh``.

With names of cases, those only. Read the difference: what is written is what is told now.
"""

from __future__ import annotations

import contextlib
import difflib
import sys
import tempfile
from pathlib import Path

from tests.problems.case import CASES, Case, cases_in, tell_of
from tests.workshop import SPECIMEN, Workshop


def refreshed(workshop: Workshop, page: str, only: list[str]) -> str:
    """Return a page of cases with the lines that are told now."""
    for case in cases_in(page):
        if only and case.title.replace(" ", "-") not in only:
            continue
        told = tell_of(workshop, case)
        now = Case(case.title, case.change, told.french, told.english)
        page = page.replace(_written(case), _written(now))
    return page


def _written(case: Case) -> str:
    french, english = (
        "".join(f"{line}\n" for line in each) for each in (case.french, case.english)
    )
    blocks = f"```change\n{case.change}```\n\n```français\n{french}```\n\n```English\n{english}```"
    return f"## {case.title}\n\n{blocks}"


def main(only: list[str]) -> None:
    """Refresh every page in ``cases/``."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        workshop = Workshop(Path(folder), SPECIMEN)
        for file in sorted(CASES.glob("*.md")):
            before = file.read_text("utf-8")
            after = refreshed(workshop, before, only)
            lines = (text.splitlines(keepends=True) for text in (before, after))
            sys.stdout.writelines(difflib.unified_diff(*lines, file.name, file.name))
            file.write_text(after, "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
