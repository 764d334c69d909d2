"""Plain data → a model, or every problem in words, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from pydantic import ValidationError

from workshopkit.loader.refusals import problem_of
from workshopkit.memory import Memory
from workshopkit.model.base import Part
from workshopkit.problems import ContentError, Problem, Source

Model = TypeVar("Model", bound=Part)


def validate(
    model: type[Model], data: Any, file: Source | None = None, memory: Memory | None = None
) -> Model:
    """Return ``data`` as ``model``. Raise ContentError with every problem found.

    ``file`` is told for what has no place of its own.
    """
    memory = memory or Memory()
    try:
        return memory.recall(("part", model), lambda: model.model_validate(data), (data,))
    except ValidationError as error:
        found = [
            problem_of(model, data, item, file)
            for item in error.errors(include_url=False)
            if not _is_echo(item)
        ]
        raise ContentError(_without_misspelt(found)) from None


def _without_misspelt(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Drop the keys that are missing only because they are misspelt: that is told already."""
    problems = list(problems)
    misspelt = {
        (problem.field, problem.values.get("nearest"))
        for problem in problems
        if problem.rule == "unknown-key"
    }
    for problem in problems:
        if problem.rule != "missing-key" or (problem.field, problem.values["key"]) not in misspelt:
            yield problem


def _is_echo(error: Any) -> bool:
    """Tell whether a list is said to be too short only because some of its items are wrong."""
    return error["type"] == "too_short" and len(error["input"]) >= int(error["ctx"]["min_length"])
