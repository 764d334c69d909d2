"""Problems as they would be, beside those of now → what is new, or worse."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable

from workshopkit.problems.problem import Problem, once

COUNTED = ("excess", "lines")
"""What a problem tells of its extent."""
RANKED = ("slide", "first", "page")
"""What it tells of its place, which changes with what comes before."""
RANK = re.compile(r"\[\d+\]")


def fresh(found: Iterable[Problem], known: Iterable[Problem]) -> tuple[Problem, ...]:
    """Leave out what was so before, or worse, as many times as it was."""
    found, known = once(found), once(known)
    before: dict[Hashable, list[float]] = {}
    for each in known:
        before.setdefault(_key(each), []).append(_excess(each))
    there = {each.identity for each in known}
    new: set[Hashable] = set()
    for each in sorted(found, key=lambda each: (-_excess(each), each.identity not in there)):
        excesses = before.get(_key(each), [])
        as_large = [excess for excess in excesses if excess >= _excess(each)]
        if as_large:
            excesses.remove(min(as_large))
        else:
            new.add(each.identity)
    return tuple(each for each in found if each.identity in new)


def _key(problem: Problem) -> Hashable:
    """Return what makes a problem the same one, wherever it went and however large it is."""
    left_out = (*COUNTED, *RANKED)
    values = sorted((key, str(said)) for key, said in problem.values.items() if key not in left_out)
    path = problem.source.path if problem.source else ""
    return problem.rule, RANK.sub("", problem.field), path, tuple(values)


def _excess(problem: Problem) -> float:
    excess = problem.values.get("excess", 0)
    return excess if isinstance(excess, int | float) else 0
