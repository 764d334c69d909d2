"""Our layouts → the same at another slide size: circles stay circles, type follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workshopkit.formats.pptx.own_template.sizing import Sizes
from workshopkit.model.bands import BANDS
from workshopkit.model.layout import (
    Box,
    Grid,
    Layout,
    Layouts,
    Placeholder,
    Positioned,
    Shape,
    Style,
)

SQUARE = 0.02
"""Inches: how square a drawing must be to stay so."""
ROUND = ("ellipse", "quarter", *BANDS, "arrow", "chevron")
"""Drawings that keep their proportions, with the square rectangles of a motif."""
LEAST = 12.0
"""Points, on a slide of ours: no text gets smaller than this, as seen on a screen."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Factors of width and height."""

    x: float
    y: float

    @property
    def both(self) -> float:
        """The factor of what keeps its proportions."""
        return min(self.x, self.y)

    def box(self, box: Box) -> Box:
        """Stretch a box with the slide."""
        return Box(box.x * self.x, box.y * self.y, box.width * self.x, box.height * self.y)


def scaled(layouts: Layouts, width: float, height: float, sizes: Sizes) -> Layouts:
    """Return ``layouts`` for a slide of ``width`` × ``height`` inches.

    Boxes stretch with the slide. Motifs (drawings that touch each other) keep their
    proportions and the edges they touch. ``sizes`` gives the factor of each style's
    size and indents.
    """
    grid = layouts.grid
    scale = Scale(width / grid.width, height / grid.height)
    left, top, right, bottom = layouts.table.inset
    inset = (left * scale.x, top * scale.y, right * scale.x, bottom * scale.y)
    row = layouts.table.row * scale.y * sizes[layouts.table.cell] / sizes.all
    table = layouts.table.model_copy(update={"row": row, "inset": inset})
    return layouts.model_copy(
        update={
            "grid": Grid(
                width=width,
                height=height,
                columns=grid.columns,
                margin=grid.margin * scale.x,
                gutter=grid.gutter * scale.x,
            ),
            "footer": (layouts.footer[0] * scale.y, layouts.footer[1] * scale.y),
            "table": table,
            "progress": layouts.progress.model_copy(
                update={
                    "pill": layouts.progress.pill * scale.x,
                    "gap": layouts.progress.gap * scale.x,
                    "fills": (),  # their colours may be too light for words
                }
            ),
            "styles": {
                name: style
                if name in layouts.notes.styles
                else _style(style, sizes[name], LEAST * scale.both)
                for name, style in layouts.styles.items()
            },
            "layouts": {name: _layout(each, grid, scale) for name, each in layouts.layouts.items()},
        }
    )


def _style(style: Style, factor: float, least: float) -> Style:
    size = max(round(style.size * factor * 2) / 2, min(style.size, least))
    update = {"size": size, "before": style.before * factor, "hang": style.hang * factor}
    return style.model_copy(update=update)


def _layout(layout: Layout, grid: Grid, scale: Scale) -> Layout:
    update: dict[str, Any] = {}
    for field in type(layout).model_fields:
        value = getattr(layout, field)
        if field == "shapes":
            update[field] = _shapes(value, grid, scale)
        elif isinstance(value, Positioned):
            update[field] = _placed(value, scale.box(grid.box(value)), scale)
        elif isinstance(value, tuple):
            placed = [each for each in value if isinstance(each, Positioned)]
            update[field] = (
                tuple(_placed(e, scale.box(grid.box(e)), scale) for e in placed) or value
            )
        elif isinstance(value, Mapping):
            update[field] = {
                name: _placed(each, scale.box(grid.box(each)), scale)
                for name, each in value.items()
                if isinstance(each, Positioned)
            }
    return layout.model_copy(update=update)


def _placed(placed: Positioned, box: Box, scale: Scale) -> Positioned:
    if isinstance(placed, Shape):
        return placed.at(box, thick=placed.thick * scale.both)
    if not isinstance(placed, Placeholder):
        return placed.at(box)
    left, top, right, bottom = placed.inset
    inset = (left * scale.x, top * scale.y, right * scale.x, bottom * scale.y)
    return placed.at(box, inset=inset)


def _shapes(shapes: Iterable[Shape], grid: Grid, scale: Scale) -> tuple[Positioned, ...]:
    boxes = [(shape, grid.box(shape)) for shape in shapes]
    kept = [n for n, (shape, box) in enumerate(boxes) if _keeps_proportions(shape, box)]
    moved: dict[int, Box] = {}
    while kept:
        motif = [kept.pop(0)]
        for n in motif:
            touching = [other for other in kept if touch(boxes[n][1], boxes[other][1])]
            motif += touching
            kept = [other for other in kept if other not in touching]
        moved |= _motif({n: boxes[n][1] for n in motif}, grid, scale)
    placed = [(shape, moved.get(n) or scale.box(box)) for n, (shape, box) in enumerate(boxes)]
    return tuple(_placed(shape, box, scale) for shape, box in placed)


def _keeps_proportions(shape: Shape, box: Box) -> bool:
    square = abs(box.width - box.height) < SQUARE
    return shape.shape in ROUND or (square and shape.shape == "rectangle")


def touch(one: Box, other: Box) -> bool:
    """Tell whether two boxes touch or overlap."""
    return min(one.overlap(other)) > -SQUARE


def _motif(boxes: Mapping[int, Box], grid: Grid, scale: Scale) -> dict[int, Box]:
    """Scale drawings together about the edges of the slide they touch, else their centre."""
    factor = scale.both
    left, top = min(box.x for box in boxes.values()), min(box.y for box in boxes.values())
    right = max(box.x + box.width for box in boxes.values())
    bottom = max(box.y + box.height for box in boxes.values())
    x = _anchor(left, right, grid.width, scale.x, factor)
    y = _anchor(top, bottom, grid.height, scale.y, factor)
    return {
        n: Box(
            x + (box.x - left) * factor,
            y + (box.y - top) * factor,
            box.width * factor,
            box.height * factor,
        )
        for n, box in boxes.items()
    }


def _anchor(start: float, end: float, size: float, stretch: float, factor: float) -> float:
    """Return where the scaled run ``start`` … ``end`` begins on a slide of ``size`` inches."""
    length = (end - start) * factor
    if end >= size - SQUARE and start > SQUARE:
        return size * stretch - length
    if start <= SQUARE:
        return start * stretch
    return (start + end) / 2 * stretch - length / 2
