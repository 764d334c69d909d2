"""A field and its state → the drawing that viewers show for it (ISO 32000-1, 12.5.5)."""

from __future__ import annotations

from typing import Any

import pydyf

from workshopkit.formats.pdf.finish.font import NAME, FieldFont
from workshopkit.formats.pdf.finish.structure import Structure

ROUND = 0.5523
"""Control points of a quarter of a circle drawn as a Bézier curve, in radii."""
DOT = 0.62
"""Diameter of the dot in a chosen circle, in diameters of the circle."""


class Appearances:
    """Draws the appearances of one PDF's fields; equal squares and circles are stored once."""

    def __init__(self, structure: Structure, font: FieldFont) -> None:
        self._structure = structure
        self._font = font
        self.fonts = pydyf.Dictionary({NAME: font.embed(structure)})
        self._drawn: dict[tuple[Any, ...], bytes] = {}

    def nothing(self, field: Any) -> bytes:
        """Return the appearance of a box that is not ticked: the page draws the box."""
        return self._draw(field, [])

    def text(self, field: Any) -> bytes:
        """Return the appearance of a text field without an answer.

        It belongs to that field alone: pypdf writes the answer into it.
        """
        return self._structure.add(self._form(field, ["/Tx BMC", "EMC"]))

    def check(self, field: Any) -> bytes:
        """Return the appearance of a square that is ticked."""
        width, height = size(field)
        points = [(0.12, 0.52), (0.40, 0.18), (0.90, 0.86)]
        path = [f"{x * width:.2f} {y * height:.2f}" for x, y in points]
        stroke = f"{colour_of(field)} RG {width * 0.17:.2f} w 1 J 1 j"
        return self._draw(field, [stroke, f"{path[0]} m {path[1]} l {path[2]} l S"])

    def dot(self, field: Any) -> bytes:
        """Return the appearance of a circle that is chosen."""
        return self._draw(field, [f"{colour_of(field)} rg", *_disc(field, DOT)])

    def disc(self, field: Any, number: str, points: float) -> bytes:
        """Return the appearance of a numbered circle that is chosen: the number, reversed."""
        width, height = size(field)
        x = (width - self._font.width(number) * points) / 2
        y = (height - self._font.cap_height / 1000 * points) / 2
        words = f"1 1 1 rg BT /{NAME} {points:g} Tf {x:.2f} {y:.2f} Td ({number}) Tj ET"
        return self._draw(field, [f"{colour_of(field)} rg", *_disc(field, 1.0), words])

    def _draw(self, field: Any, content: list[str]) -> bytes:
        width, height = size(field)
        key = (round(width, 2), round(height, 2), *content)
        if key not in self._drawn:
            self._drawn[key] = self._structure.add(self._form(field, content))
        return self._drawn[key]

    def _form(self, field: Any, content: list[str]) -> Any:
        width, height = size(field)
        form = {
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": pydyf.Array((0, 0, round(width, 2), round(height, 2))),
            "Resources": pydyf.Dictionary({"Font": self.fonts}),
        }
        return pydyf.Stream([line.encode() for line in content], form)


def size(field: Any) -> tuple[float, float]:
    """Return the width and height of a field in points."""
    left, bottom, right, top = field["Rect"]
    return right - left, top - bottom


def colour_of(field: Any) -> str:
    """Return the colour that the style gives a field, as the operands of an operator."""
    return " ".join(f"{value:.4g}" for value in field["MK"]["BC"])


def _disc(field: Any, share: float) -> list[str]:
    width, height = size(field)
    x, y, r = width / 2, height / 2, min(width, height) / 2 * share
    k = r * ROUND
    curves = [
        (x + r, y + k, x + k, y + r, x, y + r),
        (x - k, y + r, x - r, y + k, x - r, y),
        (x - r, y - k, x - k, y - r, x, y - r),
        (x + k, y - r, x + r, y - k, x + r, y),
    ]
    drawn = [" ".join(f"{value:.2f}" for value in curve) + " c" for curve in curves]
    return [f"{x + r:.2f} {y:.2f} m", *drawn, "f"]
