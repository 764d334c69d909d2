"""Layouts that draw several things → a layout for each number of them, made by rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from workshopkit.model.layout import (
    Box,
    Each,
    EachShape,
    Grid,
    Layout,
    Layouts,
    Positioned,
    Shape,
)
from workshopkit.model.marks import EMBLEMS, Pattern
from workshopkit.model.text import Text
from workshopkit.model.theme import Role

Thing = TypeVar("Thing", bound=Positioned)

NEAR = 0.001
"""Inches by which an edge may miss a column of the grid and be on it."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells the barriers of a kit apart, in their order; nothing when it has none."""

    patterns: tuple[Pattern, ...] = ()
    emblems: tuple[Text, ...] = ()


NO_MARKS = Marks()
USUAL = tuple(map(Text, EMBLEMS))


def expanded(layouts: Layouts, marks: Marks = NO_MARKS, steps: Sequence[Text] = ()) -> Layouts:
    """Return the layouts, those that draw several things made for each number of them.

    ``marks`` are those of the barriers, ``steps`` the icons of the steps.

    ``barriers`` draws its usual number; ``barriers-7`` draws seven, and is in a deck only
    when a slide of it uses it.
    """
    made = {
        name: layout
        for written, of in layouts.layouts.items()
        for name, layout in _made(written, _marked(of, marks, steps), layouts.grid)
    }
    return layouts.model_copy(update={"layouts": made})


def layout_label(words: Mapping[str, Any], name: str) -> str:
    """Return what people call a layout; ``barriers-n`` names those of an unusual number."""
    family, _, count = name.rpartition("-")
    many = words.get(f"{family}-n") if count.isdigit() else None
    return str(words.get(name, many or name)).replace("{n}", count)


def prompts_of(words: Mapping[str, Any], layout: str, place: str, levels: int) -> tuple[str, ...]:
    """Return what an empty place says, a line for each level.

    It is the label of the place on this layout, else that of all places of its name.
    """
    name = place.rstrip("-0123456789")
    label = words.get(f"{layout}.{name}", words.get(name, place))
    return tuple(str(label).split("\n")[: max(1, levels)])


def _marked(layout: Layout, marks: Marks, steps: Sequence[Text]) -> Layout:
    """Return ``layout`` with the patterns and emblems of the kit's barriers for its own."""
    each = tuple(
        one.model_copy(
            update={"shapes": tuple(_as_marked(shape, marks, steps) for shape in one.shapes)}
        )
        for one in layout.each
    )
    return layout.model_copy(update={"each": each})


def _as_marked(shape: EachShape, marks: Marks, steps: Sequence[Text]) -> EachShape:
    update: dict[str, Any] = {}
    if shape.patterns and marks.patterns:
        update["patterns"] = marks.patterns
    if shape.emblems:
        own = steps if shape.emblems == "steps" else marks.emblems or USUAL
        update["drawings"] = tuple(own)
    return shape.model_copy(update=update) if update else shape


def _made(name: str, layout: Layout, grid: Grid) -> Iterator[tuple[str, Layout]]:
    counts = [(n, each) for each in layout.each for n in range(each.counts[0], each.counts[1] + 1)]
    usual = [each for n, each in counts if n == layout.usual]
    yield name, _drawing(layout, usual[0], layout.usual, grid) if usual else layout
    for n, ground in enumerate(layout.grounds[1:], start=2):
        yield f"{name}-{n}", _on(layout, ground)
    for n, each in counts:
        if n != layout.usual:
            yield (
                f"{name}-{n}",
                _drawing(layout, each, n, grid).model_copy(
                    update={"variant": True, "offered": None}
                ),
            )


def _on(layout: Layout, ground: Role) -> Layout:
    """Return ``layout`` on another ground; what had its colour takes that of the first."""
    shapes = tuple(
        shape.model_copy(update={"fill": layout.ground}) if shape.fill == ground else shape
        for shape in layout.shapes
    )
    return layout.model_copy(update={"ground": ground, "shapes": shapes, "variant": True})


def _drawing(layout: Layout, each: Each, count: int, grid: Grid) -> Layout:
    """Return ``layout`` with ``count`` things drawn; they stand after its title."""
    cells = list(enumerate(_cells(each, count), start=1))
    made, drawn = (
        {
            f"{name}-{n}": _placed(place, cell, grid)
            for n, cell in cells
            for name, place in these.items()
        }
        for these in (each.placeholders, each.drawings)
    )
    shapes = [
        _shape(shape, n, count, cell, grid)
        for shape in each.shapes
        for n, cell in cells
        if n < count or not shape.but_last
    ]
    places: dict[str, Any] = {}
    for name, place in layout.placeholders.items():
        if name not in each.without:
            places[name] = place
        if name == "title":
            places |= made
    edges = dict.fromkeys(grid.box(place).x for place in made.values())
    return layout.model_copy(
        update={
            "shapes": (*layout.shapes, *each.once, *shapes),
            "drawings": {**layout.drawings, **drawn},
            "placeholders": places,
            "edges": (*layout.edges, *edges),
            "words": each.words or layout.words,
        }
    )


def _cells(each: Each, count: int) -> Iterator[Box]:
    """Share the area between ``count`` cells, row by row."""
    x, y, width, height = each.area
    across, down = each.gap
    rows = -(-count // each.across)
    columns = -(-count // rows)
    cell_width = (width - (columns - 1) * across) / columns
    cell_height = (height - (rows - 1) * down) / rows
    for n in range(count):
        row, column = divmod(n, columns)
        left, top = x + column * (cell_width + across), y + row * (cell_height + down)
        yield Box(left, top, cell_width, cell_height)


def _placed(thing: Thing, cell: Box, grid: Grid, **also: Any) -> Thing:
    """Return ``thing`` where its box, inside ``cell``, is on the slide."""
    x, y, width, height = thing.box or (0, 0, 0, 0)
    left = cell.x + (x if x >= 0 else cell.width / 2 + x)
    top = cell.y + y
    right = left + width if width > 0 else cell.x + cell.width + width
    bottom = top + height if height > 0 else cell.y + cell.height + height
    return thing.model_copy(update=_place(left, top, right, bottom, grid) | also)


def _place(left: float, top: float, right: float, bottom: float, grid: Grid) -> dict[str, Any]:
    """Return a place by columns when it stands on them, else a box."""
    numbers = range(1, grid.columns + 1)
    first = [n for n in numbers if abs(grid.left_of(n) - left) < NEAR]
    last = [n for n in numbers if abs(grid.left_of(n) + grid.column - right) < NEAR]
    if first and last:
        columns = (first[0], last[0] - first[0] + 1)
        rows = {"top": round(top, 4), "height": round(bottom - top, 4)}
        return {"box": None, "columns": columns, **rows}
    box = (left, top, right - left, bottom - top)
    return {"box": tuple(round(length, 4) for length in box)}


def _shape(shape: EachShape, n: int, count: int, cell: Box, grid: Grid) -> Shape:
    also: dict[str, Any] = {}
    if shape.sign is not None:
        also["sign"] = shape.sign.with_value(shape.sign.replace("{n}", str(n)))
    if shape.patterns:
        also["pattern"] = shape.patterns[(n - 1) % len(shape.patterns)]
    if shape.drawings:
        also["drawing"] = shape.drawings[(n - 1) % len(shape.drawings)]
    if shape.fills:
        also["fill"] = shape.fills[(n - 1) % len(shape.fills)]
    if shape.last and n == count:
        also["fill"] = shape.last
    return _placed(shape, cell, grid, **also)
