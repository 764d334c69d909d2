"""Bands that bend: where they come in, where they leave, and that they stay in their box."""

import pytest

from workshopkit.model.bands import BANDS, banded
from workshopkit.model.layout import Box, Shape
from workshopkit.model.strokes import SIDE

BOX = Box(9, 1, 3, 5)
AT = {"left": (0, 0.0), "right": (0, 3.0), "top": (1, 0.0), "foot": (1, 5.0)}
"""The axis of each side of the box, and where it stands on it."""


def _ends(kind: str, turn: int) -> set[str]:
    """Return the sides of the box that an end of the band lies on: two corners of it."""
    shape = Shape(shape=kind, box=(9, 1, 3, 5), thick=0.8, turn=turn, fill="sun")
    corners = [s.points[-1] for s in banded(shape, BOX).fill if s.kind in "ML"]
    found = set()
    for side, (axis, place) in AT.items():
        on = [p for p in corners if abs(p[axis] / SIDE - place) < 0.01]
        across = sorted(p[1 - axis] / SIDE for p in on)
        if any(abs(b - a - 0.8) < 0.01 for a in across for b in across):
            found.add(side)
    return found


@pytest.mark.parametrize(
    ("turn", "sides"),
    [
        (0, {"foot", "right"}),
        (90, {"foot", "left"}),
        (180, {"top", "left"}),
        (270, {"top", "right"}),
    ],
)
def test_a_bend_goes_from_one_side_to_the_next(turn: int, sides: set[str]) -> None:
    """So that on a slide it is cut square by the edges it touches, never across its curve."""
    assert _ends("bend", turn) == sides


def test_a_hairpin_comes_back_to_its_side() -> None:
    """By its right, where the slide ends."""
    assert _ends("hairpin", 0) == {"right"}


@pytest.mark.parametrize("kind", BANDS)
@pytest.mark.parametrize("thick", [0.2, 9.0])
def test_a_band_stays_in_its_box(kind: str, thick: float) -> None:
    """One that is too thick for its box fills it."""
    shape = Shape(shape=kind, box=(9, 1, 3, 5), thick=thick, fill="sun")
    for stroke in banded(shape, BOX).fill:
        assert all(-0.01 <= x <= 3 * SIDE + 0.01 for x, _ in stroke.points)
        assert all(-0.01 <= y <= 5 * SIDE + 0.01 for _, y in stroke.points)
