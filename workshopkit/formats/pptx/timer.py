"""A countdown: a bar that empties during the activity's minutes, native, without macro."""

from __future__ import annotations

from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

from workshopkit.formats.pptx.accessibility import describe, mark_decorative
from workshopkit.formats.pptx.parts import theme_colour
from workshopkit.formats.pptx.timing import Click
from workshopkit.model.layout import Box

BAR = "signal"
"""Role of the bar."""


def add_timer(slide: Any, box: Box, minutes: int, name: str) -> Click:
    """Draw the bar in ``box`` (inches); return the click that makes it empty in ``minutes``.

    The bar says nothing that the duration beside it does not: it is decorative.
    """
    bar = slide.shapes.add_shape(
        MSO_SHAPE.RECTANGLE, Inches(box.x), Inches(box.y), Inches(box.width), Inches(box.height)
    )
    bar.name = name
    bar.fill.solid()
    bar.fill.fore_color.theme_color = theme_colour(BAR)
    bar.line.fill.background()
    describe(bar, "")
    mark_decorative(bar)
    return Click(bar.shape_id, duration=minutes * 60_000)
