"""A layout → the colours that may lie under what stands on it."""

from __future__ import annotations

from collections.abc import Iterable

from workshopkit.model.layout import Box, Grid, Layout, Shape
from workshopkit.model.theme import Role

TOUCH = 0.02
"""Inches by which boxes may meet without one lying over the other."""


def grounds_under(box: Box, layout: Layout, grid: Grid, shapes: Iterable[Shape]) -> set[Role]:
    """Return the colours under ``box`` when ``shapes`` are drawn on the layout's ground.

    A rectangle that holds the whole box hides what is below; anything it only meets may
    show through, wherever the words end.
    """
    found: set[Role] = {layout.ground}
    for shape in shapes:
        if shape.fill is None:
            continue
        under = grid.box(shape)
        colours = {shape.fill} | ({shape.outline} if shape.pattern and shape.outline else set())
        if shape.shape in ("rectangle", "rounded") and holds(under, box):
            found = colours
        elif meet(under, box):
            found |= colours
    return found


def holds(outer: Box, inner: Box) -> bool:
    """Tell whether a box lies wholly in another."""
    return (
        inner.x >= outer.x - TOUCH
        and inner.y >= outer.y - TOUCH
        and inner.x + inner.width <= outer.x + outer.width + TOUCH
        and inner.y + inner.height <= outer.y + outer.height + TOUCH
    )


def meet(one: Box, other: Box) -> bool:
    """Tell whether two boxes overlap by more than a touch."""
    return min(one.overlap(other)) > TOUCH
