"""Templates that somebody sent → the same pages, and nothing else: no program is run.

Jinja's sandbox refuses what begins with an underscore and what would change what it was given.
Here whatever makes or goes through a value is bounded as well, so that a page comes to an end: a
kit received by mail is data.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

from jinja2 import nodes, pass_eval_context
from jinja2.exceptions import SecurityError
from jinja2.nodes import EvalContext
from jinja2.runtime import LoopContext, markup_join, str_join
from jinja2.sandbox import MAX_RANGE, SandboxedEnvironment, safe_range
from jinja2.visitor import NodeTransformer
from pydantic import BaseModel

from workshopkit.templating.bounds import (
    COUNTING,
    LONGEST,
    SECONDS,
    check,
    check_counts,
    counted,
    made,
    metered,
    refuse_wide,
    size_of,
    turn,
)  # fmt: skip

COUNTED, JOINED, SIZED, MADE = "__turns", "__joined", "__sized", "__made"
"""Filters that no template names: each loop's list, what ``~`` joins, what is compared and what is
cut out of a list goes through them."""
PADDING = frozenset({"center", "expandtabs", "indent", "ljust", "rjust", "wordwrap", "zfill"})
"""Filters and methods that make a text as long as one asks, which no document needs."""
OF_BYTES = frozenset({"encode", "from_bytes", "maketrans", "to_bytes", "translate"})
"""Methods that make what no page can show."""
OF_PYDANTIC = frozenset(dir(BaseModel))
OPERATORS = frozenset(["+", "-", "*", "/", "//", "%", "**"])
FROM_JINJA = frozenset({"_block_vars", "_loop_vars"})
"""What Jinja adds to each call."""
VERSION = "sandbox 3"
"""Told to the cache of compiled templates: those compiled without bounds are not taken up."""


class Sandbox(SandboxedEnvironment):
    """An environment whose templates can neither reach the machine nor go on for ever."""

    intercepted_binops = OPERATORS

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        for name in PADDING:
            self.filters.pop(name, None)
        self.globals.pop("lipsum", None)
        self.globals["range"] = _range
        self.add_filters(self.filters)
        tests: dict[str, Any] = self.tests
        for name, test in tests.items():
            tests[name] = _within_bounds(name, test)
        ours = {COUNTED: counted, JOINED: _joined, SIZED: _sized, MADE: made}
        self.filters.update(ours)
        self._known: dict[tuple[type, str], bool] = {}

    def add_filters(self, filters: Mapping[str, Callable[..., Any]]) -> None:
        """Let templates use filters, each within bounds."""
        self.filters.update({name: _within_bounds(name, each) for name, each in filters.items()})

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        template = super()._parse(source, name, filename)
        bounded: nodes.Template = _Bounding(self).visit(template)
        return bounded

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Tell whether a template may have ``obj.attr``: what a model says, not what it can do.

        A model of pydantic's reads files and pickles (``parse_raw``), a path writes files.
        """
        asked = (type(obj), attr)
        if asked not in self._known:
            is_own = not isinstance(obj, BaseModel) or attr not in OF_PYDANTIC
            is_plain = not isinstance(obj, PurePath) and attr not in PADDING | OF_BYTES
            is_field = isinstance(obj, BaseModel) and attr in type(obj).model_fields
            is_safe = (is_own and is_plain) or is_field
            self._known[asked] = is_safe and super().is_safe_attribute(obj, attr, value)
        return self._known[asked]

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return ``obj[argument]``. Raise SecurityError for a key that has no end."""
        if isinstance(argument, tuple):
            size_of(argument)
        return super().getitem(obj, argument)

    def get_template(self, *asked: Any, **options: Any) -> Any:
        """Return a template; one that is taken in by another counts as a step of it."""
        turn()
        return super().get_template(*asked, **options)

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Return a sum, a product…, unless nobody would have room for it. Raise SecurityError."""
        turn()
        numbers = [each for each in (left, right) if isinstance(each, int)]
        sized = [each for each in (left, right) if isinstance(each, str | bytes | list | tuple)]
        if operator == "%" and sized and sized[0] is left:
            refuse_wide(left, right)
        elif operator == "**" and any(abs(each) > 64 for each in numbers):
            raise SecurityError(f"{left} {operator} {right}")
        elif operator == "*" and sized and numbers and size_of(sized[0]) * numbers[0] > LONGEST:
            raise SecurityError(f"… {operator} {numbers[0]}")
        return made(super().call_binop(context, operator, left, right))

    def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:
        """Return what a macro, a method or a function makes, within bounds."""
        turn()
        method = getattr(__obj, "__wrapped__", __obj)  # Jinja wraps ``format``
        owner, name = getattr(method, "__self__", None), getattr(method, "__name__", "")
        given = {key: each for key, each in kwargs.items() if key not in FROM_JINJA}
        if isinstance(__obj, LoopContext):
            args = (*map(counted, args[:1]), *args[1:])
        elif isinstance(owner, str):
            args = tuple(list(each) if isinstance(each, Iterator) else each for each in args)
            is_own = name in ("join", "format", "format_map")
            check(f"str.{name}" if is_own else name, (owner, *args), given)
        elif isinstance(owner, list | dict | set | tuple):
            check(name, (owner, *args), given)
        else:
            check(name, (None, *args), given)
        return made(super().call(__context, __obj, *args, **kwargs))

    @staticmethod
    def concat(pieces: Iterable[str]) -> str:
        """Return what a macro, a block or ``set`` holds, out of its pieces."""
        pieces = list(pieces)
        if sum(map(len, pieces)) > LONGEST:
            raise SecurityError(f"> {LONGEST}")
        whole: str = made("".join(pieces))
        return whole


def bounded(pieces: Iterable[str], seconds: float = SECONDS) -> str:
    """Return a page out of its pieces. Raise SecurityError when it does not come to an end,
    OutOfTime when it is not there in time.
    """
    kept, length = [], 0
    with metered(seconds):
        for piece in pieces:
            length += len(piece)
            if length > LONGEST:
                raise SecurityError(f"> {LONGEST}")
            kept.append(piece)
    return "".join(kept)


class _Bounding(NodeTransformer):
    """Sends through a filter what Jinja would do without asking the environment."""

    def __init__(self, environment: Sandbox) -> None:
        self._environment = environment

    def visit_For(self, loop: nodes.For) -> nodes.Node:
        """Count the turns of a loop."""
        self.generic_visit(loop)
        loop.iter = self._through(COUNTED, loop.iter)
        return loop

    def visit_Concat(self, concat: nodes.Concat) -> nodes.Node:
        """Measure what ``~`` joins before it is joined."""
        self.generic_visit(concat)
        parts = nodes.List(concat.nodes, lineno=concat.lineno, environment=self._environment)
        return self._through(JOINED, parts)

    def visit_Compare(self, compare: nodes.Compare) -> nodes.Node:
        """Measure what is compared: lists in lists may be without end."""
        self.generic_visit(compare)
        compare.expr = self._sized(compare.expr)
        for operand in compare.ops:
            operand.expr = self._sized(operand.expr)
        return compare

    def visit_Pair(self, pair: nodes.Pair) -> nodes.Node:
        """Measure the keys of a dictionary."""
        self.generic_visit(pair)
        pair.key = self._sized(pair.key)
        return pair

    def visit_Getitem(self, item: nodes.Getitem) -> nodes.Expr:
        """Count what is cut out of a list or a text."""
        self.generic_visit(item)
        return self._through(MADE, item) if isinstance(item.arg, nodes.Slice) else item

    def _sized(self, node: nodes.Expr) -> nodes.Expr:
        return node if isinstance(node, nodes.Const) else self._through(SIZED, node)

    def _through(self, name: str, node: Any) -> nodes.Filter:
        where, by = node.lineno, self._environment
        return nodes.Filter(node, name, [], [], None, None, lineno=where, environment=by)


def _within_bounds(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter or a test that checks what it is given, and counts what it makes."""
    before = 1 if hasattr(function, "jinja_pass_arg") else 0

    @functools.wraps(function)
    def within(*values: Any, **named: Any) -> Any:
        turn()
        if name == "join":
            values = tuple(list(each) if isinstance(each, Iterator) else each for each in values)
        check(name, values[before:], named)
        if name in COUNTING:
            check_counts(name, (*values[before + 1 :], *named.values()))
        return made(function(*values, **named))

    return within


def _range(*bounds: int) -> range:
    """Return the numbers that Jinja allows. Raise SecurityError for more."""
    try:
        return safe_range(*bounds)
    except OverflowError as error:
        raise SecurityError(f"range, > {MAX_RANGE}") from error


def _sized(value: Any) -> Any:
    size_of(value)
    return value


@pass_eval_context
def _joined(context: EvalContext, parts: list[Any]) -> str:
    size_of(parts)
    joined = markup_join if context.autoescape else str_join
    whole: str = made(joined(parts))
    return whole
