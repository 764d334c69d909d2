"""What a page may take while it is made: turns, room and time, each bounded.

A value is bounded where it is made, so that whatever is made of it is. Limits are some hundred
times what the longest page of this kit takes.
"""

from __future__ import annotations

import re
import string
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from jinja2.exceptions import SecurityError

MOST_TURNS = 10_000_000
"""Steps of a page: turns of loops, calls, filters, sums. The longest page of this kit takes
33,000."""
LONGEST = 20_000_000
"""Characters of a page, of a value, or of what a product makes. The longest page has a million."""
MOST_MADE = 200_000_000
"""Characters and items that all values of a page have together, those let go too: at most 800 MB.
The longest page of this kit makes 2.3 million."""
OF_EACH = 16
"""Characters that would take as much room as a value takes beside its own."""
MOST_ITEMS = 500_000
"""Items of a value, with those of the lists in it. 10,000 scenarios are 10,000."""
WIDEST = 100_000
"""The most that a filter may be asked to count, fill or round to."""
MOST_BITS = 4_096
"""Bits of a number."""
SLOW_LENGTH = 200_000
"""Characters of a text that filters may read word by word, or cut into a list."""
SECONDS = 8.0
"""Time of the processor for a page. The longest page of this kit takes a quarter of a second."""
LONG_STEP = 10_000
"""Size of a value that took long enough to look at the clock."""
TICKS = 64
"""Steps between two looks at the clock."""

WIDE = re.compile(r"%[^a-zA-Z%]*(?:\*|\d{4})")
_SPEC = re.compile(r"\{|\d{4}")
WORD_BY_WORD = frozenset(
    {"list", "pprint", "rsplit", "split", "splitlines", "striptags", "title", "urlize"}
    | {"wordcount", "xmlattr"}
)
"""Filters and methods whose time or room grows faster than their text."""
COUNTING = frozenset({"batch", "round", "slice", "tojson", "truncate", "urlize"})
"""Filters of Jinja's that make as much as a number says."""
NEST = (list, tuple, set, frozenset, Mapping)


class OutOfTime(SecurityError):
    """A page took more time than it has."""


class Meter:
    """What is left to a page that is being made."""

    def __init__(self, seconds: float) -> None:
        self.turns = MOST_TURNS
        self.made = MOST_MADE
        self._seconds = seconds
        self._until = time.thread_time() + seconds
        self._ticks = 0

    def turn(self) -> None:
        """Count one step. Raise SecurityError when there were too many, or too long ones."""
        self.turns -= 1
        if self.turns < 0:
            raise SecurityError(f"> {MOST_TURNS}")
        self._ticks += 1
        if self._ticks >= TICKS:
            self.look()

    def make(self, size: int) -> None:
        """Count what a step made. Raise SecurityError when it is too much."""
        self.made -= size + OF_EACH
        if self.made < 0:
            raise SecurityError(f"> {MOST_MADE}")
        if size > LONG_STEP:
            self.look()

    def look(self) -> None:
        """Look at the clock. Raise SecurityError when the page has had its time."""
        self._ticks = 0
        if time.thread_time() > self._until:
            raise OutOfTime(f"> {self._seconds:g} s")


_meter: ContextVar[Meter | None] = ContextVar("meter", default=None)


@contextmanager
def metered(seconds: float = SECONDS) -> Generator[Meter]:
    """Count what is done for a page; a page made within another counts as a part of it."""
    if outer := _meter.get():
        yield outer
        return
    token = _meter.set(Meter(seconds))
    try:
        yield _meter.get()  # type: ignore[misc]
    finally:
        _meter.reset(token)


def turn() -> None:
    """Count a step of the page that is being made, if one is."""
    if meter := _meter.get():
        meter.turn()


def size_of(value: Any) -> int:
    """Return how many characters and items a value has, with those of the lists in it.

    Raise SecurityError when it has too many, a number too many digits.
    """
    if isinstance(value, str | bytes):
        if len(value) > LONGEST:
            raise SecurityError(f"> {LONGEST}")
        return len(value)
    if isinstance(value, int):
        if value.bit_length() > MOST_BITS:
            raise SecurityError(f"> 2 ** {MOST_BITS}")
        return 1
    if isinstance(value, range):
        return len(value)
    return _inside(value) if isinstance(value, NEST) else 1


def _inside(value: Any) -> int:
    """Return the size of a list and of those in it, each as often as it is met."""
    items, characters, waiting = 0, 0, [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str | bytes):
            characters += len(each)
        elif isinstance(each, NEST):
            if items + len(waiting) + len(each) > MOST_ITEMS:
                raise SecurityError(f"> {MOST_ITEMS}")
            waiting.extend(each)
            if isinstance(each, Mapping):
                waiting.extend(each.values())
        items += 1
        if items > MOST_ITEMS or characters > LONGEST:
            raise SecurityError(f"> {MOST_ITEMS if items > MOST_ITEMS else LONGEST}")
    return items + characters


def made(value: Any) -> Any:
    """Return what a step made, once it is counted. Raise SecurityError when it is too much."""
    meter = _meter.get()
    if isinstance(value, Iterator):
        return value if meter is None else _drawn(value, meter)
    size = size_of(value)
    if meter:
        meter.make(size)
    return value


def _drawn(items: Iterator[Any], meter: Meter) -> Iterator[Any]:
    """Yield items that are made one by one, each counted."""
    for item in items:
        meter.turn()
        meter.make(size_of(item))
        yield item


def counted(items: Iterable[Any]) -> Any:
    """Return what a loop goes through, whose turns are counted where a page is being made."""
    meter = _meter.get()
    return items if meter is None else _Turns(items, meter)


class _Turns:
    """A list whose items are counted as they are gone through."""

    def __init__(self, items: Iterable[Any], meter: Meter) -> None:
        self._items, self._meter = items, meter

    def __iter__(self) -> Iterator[Any]:
        for item in self._items:
            self._meter.turn()
            yield item

    def __len__(self) -> int:
        return len(self._items)  # type: ignore[arg-type]


def check(name: str, values: tuple[Any, ...], named: Mapping[str, Any]) -> None:
    """Refuse a filter or method before it makes what has no room. Raise SecurityError.

    ``values`` are what it is given, first what it is called on.
    """
    for value in (*values, *named.values()):
        size_of(value)
    if refuse := CHECKS.get(name):
        refuse(*values, **named)
    text = values[0] if values else ""
    if name in WORD_BY_WORD and isinstance(text, str) and len(text) > SLOW_LENGTH:
        raise SecurityError(f"{name}, > {SLOW_LENGTH}")


def check_counts(name: str, counts: Iterable[Any]) -> None:
    """Refuse a filter that is asked for too many items, signs or spaces. Raise SecurityError."""
    for count in counts:
        if isinstance(count, int) and abs(count) > WIDEST:
            raise SecurityError(f"{name}({count})")


def _refuse_beyond(size: int) -> None:
    if size > LONGEST:
        raise SecurityError(f"> {LONGEST}")


def _replaced(text: Any = "", old: Any = "", new: Any = "", *_: Any, **__: Any) -> None:
    _refuse_beyond(str(text).count(str(old)) * len(str(new)))


def _joined(items: Any = (), between: Any = "", *_: Any, **__: Any) -> None:
    if hasattr(items, "__len__"):
        _refuse_beyond(len(items) * len(str(between)))


def _joined_by(between: Any = "", items: Any = (), *_: Any, **__: Any) -> None:
    _joined(items, between)


def _grown(items: Any = (), *more: Any) -> None:
    if isinstance(items, list | set | dict):
        others = sum(len(each) for each in more if isinstance(each, NEST))
        if len(items) + others >= MOST_ITEMS:
            raise SecurityError(f"> {MOST_ITEMS}")


def refuse_wide(pattern: Any = "", *values: Any, **named: Any) -> None:
    """Refuse a pattern such as ``%9999d``, or one that repeats long values. Raise SecurityError."""
    pattern = str(pattern)
    if WIDE.search(pattern):
        raise SecurityError(pattern[:80])
    _refuse_beyond(pattern.count("%") * max(map(size_of, (*values, *named.values())), default=0))


def _formatted(pattern: Any = "", *values: Any, **named: Any) -> None:
    fields = list(string.Formatter().parse(str(pattern)))
    if any(_SPEC.search(spec) for _, _, spec, _ in fields if spec):
        raise SecurityError(str(pattern)[:80])
    _refuse_beyond(len(fields) * max(map(size_of, (*values, *named.values())), default=0))


CHECKS: dict[str, Callable[..., None]] = {
    "replace": _replaced,
    "join": _joined,
    "str.join": _joined_by,
    "format": refuse_wide,
    "strftime": lambda day, pattern="", *_, **__: refuse_wide(pattern),
    "str.format": _formatted,
    "str.format_map": _formatted,
    **dict.fromkeys(("append", "extend", "insert", "add", "update", "setdefault"), _grown),
}
"""What to look at before a filter or a method is called, by name."""
