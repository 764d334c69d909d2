"""Templates that somebody sent → the same pages, and nothing else: no program is run.

Jinja's sandbox refuses what begins with an underscore and what would change what it was given.
Here loops and products are bounded as well, so that a page comes to an end: a kit received by mail
is data.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextvars import ContextVar
from typing import Any

from jinja2 import nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

MOST_TURNS = 2_000_000
"""Turns of all loops of a page together. The longest page of this kit takes some thousands."""
LONGEST = 50_000_000
"""Characters of a page, or of what a product makes. The longest page of this kit has a million."""
COUNTED = "__turns"
"""The filter that each loop's list goes through."""
VERSION = "sandbox 1"
"""Told to the cache of compiled templates: those compiled without bounds are not taken up."""

_turns: ContextVar[list[int]] = ContextVar("turns")


class Sandbox(SandboxedEnvironment):
    """An environment whose templates can neither reach the machine nor go on for ever."""

    intercepted_binops = frozenset(["*", "**"])

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.filters[COUNTED] = _counted

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        for loop in template.find_all(nodes.For):
            loop.iter = nodes.Filter(
                loop.iter, COUNTED, [], [], None, None, lineno=loop.lineno, environment=self
            )
        return template

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Return a product, unless nobody would have room for it. Raise SecurityError."""
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
