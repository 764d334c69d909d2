"""Templates that somebody sent → the same pages, and nothing else: no program is run.

Jinja's sandbox refuses what begins with an underscore and what would change what it was given.
Here loops and products are bounded as well, so that a page comes to an end: a kit received by mail
is data.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from pathlib import PurePath
from typing import Any

from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.filters import FILTERS
from jinja2.sandbox import SandboxedEnvironment
from pydantic import BaseModel

MOST_TURNS = 2_000_000
"""Turns of all loops of a page together. The longest page of this kit takes some thousands."""
LONGEST = 50_000_000
"""Characters of a page, or of what a product makes. The longest page of this kit has a million."""
COUNTED = "__turns"
"""The filter that each loop's list goes through."""
PADDING = frozenset({"center", "expandtabs", "indent", "ljust", "rjust", "wordwrap", "zfill"})
"""Filters and methods that make a text as long as one asks, which no document needs."""
OF_PYDANTIC = frozenset(dir(BaseModel))
WIDE = re.compile(r"%[^a-zA-Z%]*(?:\*|\d{4})")
VERSION = "sandbox 2"
"""Told to the cache of compiled templates: those compiled without bounds are not taken up."""

_turns: ContextVar[list[int]] = ContextVar("turns")


class Sandbox(SandboxedEnvironment):
    """An environment whose templates can neither reach the machine nor go on for ever."""

    intercepted_binops = frozenset(["*", "**", "%"])

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.filters[COUNTED] = _counted
        self.filters["format"] = _format
        for name in PADDING:
            self.filters.pop(name, None)
        self.globals.pop("lipsum", None)
        self._known: dict[tuple[type, str], bool] = {}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        for loop in template.find_all(nodes.For):
            loop.iter = nodes.Filter(
                loop.iter, COUNTED, [], [], None, None, lineno=loop.lineno, environment=self
            )
        return template

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Tell whether a template may have ``obj.attr``: what a model says, not what it can do.

        A model of pydantic's reads files and pickles (``parse_raw``), a path writes files.
        """
        asked = (type(obj), attr)
        if asked not in self._known:
            is_own = not isinstance(obj, BaseModel) or attr not in OF_PYDANTIC
            is_plain = not isinstance(obj, PurePath) and attr not in PADDING
            is_field = isinstance(obj, BaseModel) and attr in type(obj).model_fields
            is_safe = (is_own and is_plain) or is_field
            self._known[asked] = is_safe and super().is_safe_attribute(obj, attr, value)
        return self._known[asked]

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Return a product, unless nobody would have room for it. Raise SecurityError."""
        if operator == "%" and isinstance(left, str):
            return _format(left, right)
        numbers = [each for each in (left, right) if isinstance(each, int)]
        sized = [each for each in (left, right) if isinstance(each, str | list | tuple)]
        if operator == "**" and any(abs(each) > 64 for each in numbers):
            raise SecurityError(f"{left} {operator} {right}")
        if sized and numbers and len(sized[0]) * numbers[0] > LONGEST:
            raise SecurityError(f"… {operator} {numbers[0]}")
        return super().call_binop(context, operator, left, right)


def bounded(pieces: Iterable[str]) -> str:
    """Return a page out of its pieces. Raise SecurityError when it does not come to an end."""
    token = _turns.set([MOST_TURNS])
    made, length = [], 0
    try:
        for piece in pieces:
            length += len(piece)
            if length > LONGEST:
                raise SecurityError(f"> {LONGEST}")
            made.append(piece)
    finally:
        _turns.reset(token)
    return "".join(made)


def _format(pattern: str, *values: Any, **named: Any) -> Any:
    """Set values in a pattern such as ``%g``. Raise SecurityError for one a thousand wide."""
    if WIDE.search(str(pattern)):
        raise SecurityError(str(pattern))
    return FILTERS["format"](pattern, *values, **named)


def _counted(items: Iterable[Any]) -> Any:
    """Return what a loop goes through, whose turns are counted where a page is being made."""
    left = _turns.get(None)
    return items if left is None else _Turns(items, left)


class _Turns:
    """A list whose items are counted as they are gone through."""

    def __init__(self, items: Iterable[Any], left: list[int]) -> None:
        self._items, self._left = items, left

    def __iter__(self) -> Iterator[Any]:
        for item in self._items:
            self._left[0] -= 1
            if self._left[0] < 0:
                raise SecurityError(f"> {MOST_TURNS}")
            yield item

    def __len__(self) -> int:
        return len(self._items)  # type: ignore[arg-type]
