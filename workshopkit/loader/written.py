"""Where a value stands in plain data, what its place is called, and how messages quote it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from workshopkit.model.base import Located, LocatedList
from workshopkit.problems import Given, Source
from workshopkit.problems.mending import as_slug

Path = tuple[str | int, ...]
"""Keys and ranks from the top of a file to something in it."""
NAMES = ("name", "title", "short", "barrier", "worksheet", "slug")
"""Keys that name an entry, what people know it by first."""


def path_of(data: Any, loc: Iterable[str | int]) -> Path:
    """Return pydantic's location in ``data`` without the union tags, which nobody wrote."""
    path: list[str | int] = []
    loc = list(loc)
    for index, step in enumerate(loc):
        last = index == len(loc) - 1
        after_item = index > 0 and isinstance(loc[index - 1], int)
        if after_item and isinstance(data, dict) and data.get("kind") == step:
            continue
        inside = (isinstance(data, dict) and step in data) or (
            isinstance(data, list) and isinstance(step, int) and step < len(data)
        )
        if inside:
            data = data[step]
        elif not last or not isinstance(data, dict):
            continue
        path.append(step)
    return tuple(path)


def place_of(data: Any, path: Path) -> tuple[Source | None, Located | None]:
    """Return where the value at ``path`` stands, and the mapping that holds it."""
    source: Source | None = getattr(data, "source", None)
    parent: Located | None = data if isinstance(data, Located) else None
    for step in path:
        if isinstance(data, Located):
            parent = data
            if step not in data:
                break
            source = data.values_at[str(step)]
            data = data[str(step)]
        elif isinstance(data, LocatedList) and isinstance(step, int):
            source = data.items_at[step]
            data = data[step]
            parent = None
    return source, parent


def path_shown(data: Any, path: Path) -> str:
    """Return ``segments[ouverture].minutes``: an entry by its slug, else by its rank from 0."""
    text = ""
    for step in path:
        data = _below(data, step)
        slug = data.get("slug") if isinstance(step, int) and isinstance(data, dict) else None
        name = slug if isinstance(slug, str) and as_slug(slug) == slug else step
        text += f"[{name}]" if isinstance(step, int) else f".{step}"
    return text.lstrip(".")


def _below(data: Any, step: str | int) -> Any:
    """Return what a step of a path leads to, None when there is nothing."""
    if isinstance(data, dict):
        return data.get(step)
    return data[step] if isinstance(data, list) and isinstance(step, int) else None


def described(value: Any) -> Given | str:
    """Return a value as messages quote it, cut when it is long."""
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    if value is None or isinstance(value, bool):
        return Given("" if value is None else str(value).lower())
    text = str(value)
    return Given(f"{text[:40]}…" if len(text) > 40 else text)


def braces_in(label: object) -> set[str]:
    """Return what a label leaves to fill, braces and all: ``{n}``."""
    return set(re.findall(r"\{\w*\}", str(label)))


def name_of(entry: Any) -> Any:
    """Return what people call an entry: its name or title, else the entry itself."""
    if not isinstance(entry, Located):
        return entry
    return next((entry[key] for key in NAMES if entry.get(key)), entry)
