"""Files as they would be → what would be wrong that is not wrong now; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from workshopkit.desk.drawing import Drawn, draw, judge, work_for
from workshopkit.formats.convert import convert
from workshopkit.memory import Memory, Supposing
from workshopkit.pipeline import Options
from workshopkit.problems import ContentError, Problem


def suppose(
    options: Options,
    memory: Memory,
    instead: Mapping[Path, bytes],
    known: Iterable[Problem],
    page: str = "",
) -> tuple[Drawn | None, tuple[Problem, ...]]:
    """Draw the kit with ``instead`` in place of what its files hold.

    Return it, or None when it cannot be read, and what it has to say that is not ``known``.
    ``page`` is a printed document to lay out too.
    """
    supposing = Supposing(memory, instead)
    told = {_key(each): each for each in known}
    try:
        drawn = draw(options, supposing)
        found = (*drawn.project.problems, *judge(drawn))
        if page and not any(each.severity == "error" for each in found):
            found = (*found, *_laid_out(drawn, supposing, page))
    except ContentError as error:
        return None, _fresh(error.problems, told)
    return drawn, _fresh(found, told)


def _laid_out(drawn: Drawn, memory: Memory, name: str) -> tuple[Problem, ...]:
    work = work_for(drawn, memory, {name})
    return tuple(each for item in work.items for each in convert(work.job(item)).problems)


def _fresh(
    found: Iterable[Problem], told: Mapping[tuple[Any, ...], Problem]
) -> tuple[Problem, ...]:
    """Leave out what was so before, or worse."""
    fresh = []
    for each in found:
        before = told.get(_key(each))
        if before is None or _excess(each) > _excess(before):
            fresh.append(each)
    return tuple(fresh)


def _key(problem: Problem) -> tuple[Any, ...]:
    counted = ("excess", "lines")
    values = {key: str(value) for key, value in problem.values.items() if key not in counted}
    path = problem.source.path if problem.source else ""
    return problem.rule, problem.field, path, str(values)


def _excess(problem: Problem) -> int:
    excess = problem.values.get("excess", 0)
    return excess if isinstance(excess, int) else 0
