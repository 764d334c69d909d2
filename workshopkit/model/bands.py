"""A band that bends as a road does → its outline, for formats to fill."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from workshopkit.model.layout import Box, Shape
from workshopkit.model.strokes import SIDE, Point, Sketch, Stroke, strokes_of

CURVE = 0.5523
"""How far along its radius a Bézier curve's handle goes to draw a quarter of a circle."""


def _bend(width: float, height: float, thick: float) -> str:
    """Draw a band from the foot of its box to its right side, by a quarter of a ring."""
    far = min(width, height)
    near = min(thick, far)
    out, back = far * (1 - CURVE), far - (far - near) * CURVE
    return (
        f"M0 {height:.3f}V{far:.3f}C0 {out:.3f} {out:.3f} 0 {far:.3f} 0H{width:.3f}V{near:.3f}"
        f"H{far:.3f}C{back:.3f} {near:.3f} {near:.3f} {back:.3f} {near:.3f} {far:.3f}"
        f"V{height:.3f}Z"
    )


def _hairpin(width: float, height: float, thick: float) -> str:
    """Draw a band from the right side of its box and back to it, by half a ring."""
    far = min(width, height / 2)
    near = min(thick, far)
    out, back = far * (1 - CURVE), far - (far - near) * CURVE
    low, rim = height - far, height - near
    return (
        f"M{width:.3f} 0H{far:.3f}C{out:.3f} 0 0 {out:.3f} 0 {far:.3f}V{low:.3f}"
        f"C0 {height - out:.3f} {out:.3f} {height:.3f} {far:.3f} {height:.3f}H{width:.3f}"
        f"V{rim:.3f}H{far:.3f}"
        f"C{back:.3f} {rim:.3f} {near:.3f} {height - back:.3f} {near:.3f} {low:.3f}"
        f"V{far:.3f}C{near:.3f} {back:.3f} {back:.3f} {near:.3f} {far:.3f} {near:.3f}"
        f"H{width:.3f}Z"
    )


BANDS: Mapping[str, Callable[[float, float, float], str]] = {"bend": _bend, "hairpin": _hairpin}
"""The outline of each kind of band, in a box of so many units, so many thick."""


def banded(shape: Shape, box: Box) -> Sketch:
    """Return the outline of a band that fills ``box``, turned as its shape says."""
    width, height = box.width * SIDE, box.height * SIDE
    across, down = (height, width) if shape.turn in (90, 270) else (width, height)

    def turned(point: Point) -> Point:
        x, y = point
        places = {0: (x, y), 90: (down - y, x), 180: (across - x, down - y), 270: (y, across - x)}
        return places[shape.turn]

    path = strokes_of(BANDS[shape.shape](across, down, shape.thick * SIDE))
    fill = tuple(Stroke(each.kind, tuple(map(turned, each.points))) for each in path)
    return Sketch(width, height, (), fill, 0)
