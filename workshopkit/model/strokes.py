"""Path data, as SVG writes it → the strokes that formats draw, and what they draw together."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from workshopkit.model.text import Text

SIDE = 24.0
"""Units of a side of the square that emblems, icons and portraits are drawn in."""
TOKEN = re.compile(r"\s*([MmLlHhVvCcZz])|[\s,]*(-?(?:\d+\.?\d*|\.\d+))")
NUMBERS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Z": 0}
"""How many numbers each command of a path takes."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A move (M), a line (L), a Bézier curve (C) or a closing (Z), in units from the top left."""

    kind: Literal["M", "L", "C", "Z"]
    points: tuple[Point, ...] = ()

    def moved(self, x: float, y: float, across: float = 1, down: float = 1) -> Stroke:
        """Return the same stretched, then elsewhere."""
        return Stroke(self.kind, tuple((x + px * across, y + py * down) for px, py in self.points))


def strokes_of(path: str) -> tuple[Stroke, ...]:
    """Read path data as SVG writes it: M, L, H, V, C and Z, from the page or from the last point.

    Raise ValueError when it is anything else.
    """
    return _strokes_of(str(path))


@functools.lru_cache(512)
def _strokes_of(path: str) -> tuple[Stroke, ...]:
    made: list[Stroke] = []
    here = start = (0.0, 0.0)
    for command, numbers in _commands(path):
        kind, is_relative = command.upper(), command.islower()
        x, y = here if is_relative else (0.0, 0.0)
        if kind == "Z":
            made.append(Stroke("Z"))
            here = start
            continue
        if kind == "H":
            points: tuple[Point, ...] = ((x + numbers[0], here[1]),)
        elif kind == "V":
            points = ((here[0], y + numbers[0]),)
        else:
            pairs = zip(numbers[::2], numbers[1::2], strict=True)
            points = tuple((x + px, y + py) for px, py in pairs)
        here = points[-1]
        start = here if kind == "M" else start
        made.append(Stroke("M" if kind == "M" else "C" if kind == "C" else "L", points))
    return tuple(made)


def _commands(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Give each command with its numbers; one that is not repeated goes on by itself."""
    numbers: list[float] = []
    command, at, awaited = "", 0, False
    path = path.strip()
    while at < len(path):
        token = TOKEN.match(path, at)
        if token is None or (not command and token[1] not in ("M", "m")):
            raise ValueError(path)
        at = token.end()
        if token[1]:
            if numbers or awaited:
                raise ValueError(path)
            command, awaited = token[1], bool(NUMBERS[token[1].upper()])
        else:
            numbers.append(float(token[2]))
        wanted = NUMBERS[command.upper()]
        if len(numbers) == wanted and (wanted or token[1]):
            yield command, tuple(numbers)
            numbers, awaited = [], False
            command = {"M": "L", "m": "l"}.get(command, command)
        elif not wanted:
            raise ValueError(path)
    if numbers or awaited:
        raise ValueError(path)


def _is_path(value: Text) -> Text:
    try:
        strokes_of(value)
    except ValueError:
        raise PydanticCustomError("path", "a path") from None
    return value


Path = Annotated[Text, AfterValidator(_is_path)]


@dataclass(frozen=True, slots=True)
class Sketch:
    """What there is to draw in a place of ``width`` × ``height`` units: lines and solid parts."""

    width: float
    height: float
    line: tuple[Stroke, ...]
    fill: tuple[Stroke, ...]
    pen: float

    @property
    def line_path(self) -> str:
        """The lines, as SVG writes them."""
        return written(self.line)

    @property
    def fill_path(self) -> str:
        """The solid parts, as SVG writes them."""
        return written(self.fill)


def of_path(path: str | None) -> tuple[Stroke, ...]:
    """Return the strokes of a path; none when there is none."""
    return strokes_of(path) if path else ()


def written(strokes: tuple[Stroke, ...]) -> str:
    """Return strokes as path data."""
    return "".join(
        stroke.kind + " ".join(f"{x:.4g} {y:.4g}" for x, y in stroke.points) for stroke in strokes
    )
