"""A problem ↔ plain data, to be told again later."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshopkit.problems.given import Given
from workshopkit.problems.location import Source
from workshopkit.problems.noun import Sentence
from workshopkit.problems.problem import Problem

GIVEN = "given"
"""Marks, in the data, a value that is quoted as its language quotes."""


def to_record(problem: Problem) -> dict[str, Any]:
    """Return what JSON can keep of a problem."""
    source = problem.source
    return {
        "rule": problem.rule,
        "source": [source.path, source.line, source.column] if source else None,
        "field": problem.field,
        "values": {name: _plain(value) for name, value in problem.values.items()},
        "documents": [_plain(name) for name in problem.documents],
    }


def from_record(record: Mapping[str, Any]) -> Problem:
    """Return the problem that was kept. Raise KeyError or TypeError when it is not one."""
    source = record["source"]
    values = {
        name: _value(value) if isinstance(value, dict) else value
        for name, value in record["values"].items()
    }
    documents = tuple(Sentence(**each) for each in record.get("documents", ()))
    place = Source(*source) if source else None
    return Problem(record["rule"], place, record["field"], values, documents)


def _value(kept: Mapping[str, str]) -> Given | Sentence:
    return Given(kept[GIVEN]) if GIVEN in kept else Sentence(**kept)


def _plain(value: object) -> object:
    if isinstance(value, Given):
        return {GIVEN: value.text}
    if isinstance(value, Sentence):
        return {"fr": value.fr, "en": value.en}
    return value if value is None or isinstance(value, bool | int | float) else str(value)
