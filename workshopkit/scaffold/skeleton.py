"""A file of the kit → its overlay to fill in: each text as a remark, above an empty place."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

from workshopkit.loader.noting import known_by
from workshopkit.loader.translation import IN_STEP, awaited
from workshopkit.model.base import Part
from workshopkit.model.fields import Held, held_by

WIDTH = 98
LONG = 70
"""Characters beyond which a text is written below its key rather than beside it."""


def skeleton_of(model: type[Part], data: Any) -> str:
    """Return the overlay of a file, or ``""`` when it holds no words to translate."""
    return "".join(f"{line}\n" for line in _keys(data, held_by(model)))


def _keys(data: dict[str, Any], held: Held) -> Iterator[str]:
    """Yield the lines of a mapping, from its left edge."""
    kind = data.get("kind")
    for key, value in data.items():
        below = held.below(key, kind)
        if not any(awaited(value, below)):
            continue
        if isinstance(value, dict):
            yield f"{key}:"
            yield from _indented(_keys(value, below))
        elif isinstance(value, list):
            yield f"{key}:"
            yield from _indented(_items(value, below.item or Held()))
        else:
            yield from _remark(value)
            yield f"{key}:{_opening(value)}"


def _items(data: list[Any], held: Held) -> Iterator[str]:
    by_slug = all(isinstance(item, dict) and "slug" in item for item in data)
    for item in data:
        if not isinstance(item, dict):
            yield from _remark(item)
            yield f"-{_opening(item)}"
        elif any(awaited(item, held)):
            names = ("slug",) if by_slug else IN_STEP
            known = known_by(item, held)
            repeated = [f"{name}: {known[name]}" for name in names if name in known]
            yield from _dashed([*repeated, *_keys(item, held)])
        elif not by_slug:
            yield "- {}"


def _dashed(lines: list[str]) -> Iterator[str]:
    """Put the dash before the first key; the remarks above it stand above the dash."""
    first = next(rank for rank, line in enumerate(lines) if not line.startswith("#"))
    yield from lines[:first]
    yield f"- {lines[first]}"
    yield from _indented(lines[first + 1 :])


def _indented(lines: Any) -> Iterator[str]:
    yield from (f"  {line}" for line in lines)


def _remark(text: object) -> Iterator[str]:
    for paragraph in str(text).strip().splitlines():
        yield from (f"# {line}" for line in textwrap.wrap(paragraph, WIDTH) or [""])


def _opening(text: object) -> str:
    """Return what follows a key whose text will be long or hold a colon: it goes below."""
    text = str(text)
    if "\n" in text.strip():
        return " |-"
    return " >-" if len(text) > LONG or ": " in text else ""
