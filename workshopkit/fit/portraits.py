"""A person's parts, or their first name → their portrait, or their initial, as sketches."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from workshopkit.fit.blocks import FontFiles
from workshopkit.model.layout import Layouts
from workshopkit.model.portrait_parts import Painted
from workshopkit.model.strokes import SIDE, Point, Sketch, Stroke

HIGH = 10.0
"""Units that a capital letter without an accent is high, in a disc of 24."""
FLAT = "H"
"""A letter as high as capitals are."""


def portrait(
    parts: Mapping[str, str], initial: str, layouts: Layouts, files: FontFiles
) -> tuple[Painted, ...]:
    """Return the portrait of ``parts`` by kind; without any, the disc with an initial on it.

    Nothing when the templates have neither. Raise KeyError for a part that there is not.
    """
    drawn = layouts.drawings.portraits
    if parts or not initial:
        return drawn.composed(parts) if parts else ()
    letter = _letter(initial.upper(), files("heading", bold=True, italic=False))
    return (*drawn.disc(), Painted("ink", Sketch(SIDE, SIDE, (), letter, 0)))


@lru_cache(64)
def _letter(letter: str, file: Path) -> tuple[Stroke, ...]:
    """Return the outline of a letter, in the middle of the square; its accent is above."""
    from fontTools.ttLib import TTFont

    with TTFont(file, lazy=True) as font:
        glyphs, names = font.getGlyphSet(), font.getBestCmap()
        if ord(letter) not in names:
            return ()
        outline, flat = (_outline(glyphs, names[ord(each)]) for each in (letter, FLAT))
    high = max(y for stroke in flat for _, y in stroke.points)
    across = [x for stroke in outline for x, _ in stroke.points]
    size = HIGH / high
    left = SIDE / 2 - size * (min(across) + max(across)) / 2
    return tuple(each.moved(left, (SIDE + HIGH) / 2, size, -size) for each in outline)


def _outline(glyphs: Any, name: str) -> tuple[Stroke, ...]:
    from fontTools.pens.basePen import BasePen

    made: list[Stroke] = []

    class Pen(BasePen):  # type: ignore[misc]
        def _moveTo(self, at: Point) -> None:
            made.append(Stroke("M", (at,)))

        def _lineTo(self, at: Point) -> None:
            made.append(Stroke("L", (at,)))

        def _curveToOne(self, one: Point, two: Point, at: Point) -> None:
            made.append(Stroke("C", (one, two, at)))

        def _closePath(self) -> None:
            made.append(Stroke("Z"))

    glyphs[name].draw(Pen(glyphs))
    return tuple(made)
