"""A file as it would be → what its model does not accept and did accept before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any

from workshopkit.loader.overlays import SETTINGS, without_review
from workshopkit.loader.translation import translate
from workshopkit.loader.validation import validate
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.memory import Memory
from workshopkit.problems import ContentError, Problem, Source, shown_path
from workshopkit.problems.mending import YES_NO
from workshopkit.writer.changes import Set
from workshopkit.writer.lookup import KitFile
from workshopkit.writer.noting import notes_of
from workshopkit.writer.plain import at, changed
from workshopkit.writer.saving import read_bytes
from workshopkit.writer.source_text import Path

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")


def refused(
    content: FilePath,
    file: KitFile,
    before: bytes | None,
    now: Mapping[FilePath, bytes],
    memory: Memory,
) -> list[Problem]:
    """Return what is wrong with a file and was not before; ``now`` is what files are to hold."""
    shown = shown_path(file.path)
    told = set()
    if before:
        data = read_raw(before, shown, file.name, memory).data
        told = {_key(each) for each in (*_problems(content, file, data), *_twice(file, data))}
    data = read_raw(now[file.path], shown, file.name, memory).data
    found = [*_problems(content, file, data, now), *_twice(file, data)]
    return [each for each in found if _key(each) not in told]


def meant(
    content: FilePath, file: KitFile, data: Any, path: Path, change: Set
) -> tuple[Any, list[Problem]]:
    """Return what was typed as the kind of value that the model accepts there.

    The problems are those of the likeliest kind when it accepts none.
    """
    typed = str(change.value)
    if file.locale:
        was = at(data, path) if path else None
        return (YES_NO.get(typed, typed) == "true" if isinstance(was, bool) else typed), []
    told = {_key(each) for each in _problems(content, file, data)}
    best: tuple[Any, list[Problem]] = (typed, [])
    for value in _kinds(typed):
        after = changed(data, path, Set(change.id, value))
        found = [each for each in _problems(content, file, after) if _key(each) not in told]
        if not found:
            return value, []
        best = (value, found)
    return best


def _kinds(typed: str) -> Iterator[Any]:
    yield typed
    if NUMBER.fullmatch(typed.strip()):
        yield int(typed)
    word = typed.strip().lower()
    if (word := YES_NO.get(word, word)) in ("true", "false"):
        yield word == "true"


def _problems(
    content: FilePath, file: KitFile, data: Any, now: Mapping[FilePath, bytes] | None = None
) -> list[Problem]:
    place = Source(shown_path(file.path))
    try:
        if not file.locale:
            validate(file.model, {} if data is None else data, place)
            return []
        own = content / f"{file.name}.yaml"
        raw = (now or {}).get(own, read_bytes(own) or b"")
        original = read_raw(raw, shown_path(own), file.name).data
        overlay = without_review(data) if file.name == SETTINGS else data
        noted = notes_of(content, file.locale).get(file.name)
        found = translate(file.model, original, overlay, place, noted)
        errors = [each for each in found.problems if each.severity == "error"]
        if not errors:
            validate(file.model, found.data, place)
        return errors
    except ContentError as error:
        return list(error.problems)


def _twice(file: KitFile, data: Any) -> Iterator[Problem]:
    """Find entries of a list that have the same name."""
    lists = [data]
    while lists:
        held = lists.pop()
        lists += held.values() if isinstance(held, dict) else held if isinstance(held, list) else ()
        if not isinstance(held, list):
            continue
        slugs = Counter(
            str(each["slug"]) for each in held if isinstance(each, dict) and "slug" in each
        )
        for slug, count in slugs.items():
            if count > 1:
                yield Problem("already-there", Source(shown_path(file.path)), "", {"got": slug})


def _key(problem: Problem) -> tuple[str, str, str]:
    return problem.rule, problem.field, str(problem.values)
