"""Files as they would be → what would be wrong that is not wrong now; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from workshopkit.desk.drawing import Drawn, draw, judge, work_for
from workshopkit.formats.convert import convert
from workshopkit.loader import CHECKED
from workshopkit.memory import Memory, Supposing
from workshopkit.pipeline import Options
from workshopkit.problems import ContentError, Problem, fresh, shown_path

Supposed = tuple[Drawn | None, tuple[Problem, ...]]
"""A kit as it would be, if it can be read, and what would be wrong that is not wrong now."""


def suppose(
    options: Options,
    memory: Memory,
    instead: Mapping[Path, bytes],
    known: Iterable[Problem],
    page: str = "",
) -> Supposed:
    """Draw the kit with ``instead`` in place of what its files hold.

    Return it, or None when it cannot be read, and what it has to say that is not ``known``.
    ``page`` is a printed document to lay out too.
    """
    supposing = Supposing(memory, instead)
    known = tuple(known)
    try:
        drawn = draw(options, supposing)
        found = (*drawn.project.problems, *judge(drawn))
        if {each.source.path for each in found if each.source} & set(map(shown_path, instead)):
            supposing.forget(CHECKED)  # words are looked up in what the disk holds
        if page and not any(each.severity == "error" for each in found):
            found = (*found, *_laid_out(drawn, supposing, page))
    except ContentError as error:
        supposing.forget(CHECKED)
        return None, fresh(error.problems, known)
    return drawn, fresh(found, known)


def _laid_out(drawn: Drawn, memory: Memory, name: str) -> tuple[Problem, ...]:
    work = work_for(drawn, memory, {name})
    return tuple(each for item in work.items for each in convert(work.job(item)).problems)
