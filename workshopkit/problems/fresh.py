"""Problems as they would be, beside those of now → what is new, or worse."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workshopkit.problems.problem import Problem

COUNTED = ("excess", "lines")
"""What a problem tells of its extent."""


def fresh(found: Iterable[Problem], known: Iterable[Problem]) -> tuple[Problem, ...]:
    """Leave out what was so before, or worse."""
    told = {_key(each): each for each in known}
    return tuple(
        each
        for each in found
        if (before := told.get(_key(each))) is None or _excess(each) > _excess(before)
    )


def _key(problem: Problem) -> tuple[Any, ...]:
    values = {key: str(value) for key, value in problem.values.items() if key not in COUNTED}
    path = problem.source.path if problem.source else ""
    return problem.rule, problem.field, path, str(values)


def _excess(problem: Problem) -> int:
    excess = problem.values.get("excess", 0)
    return excess if isinstance(excess, int) else 0
