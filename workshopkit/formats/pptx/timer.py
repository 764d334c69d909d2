"""A countdown: a bar that empties during the activity's minutes, native, without macro."""

from __future__ import annotations

from typing import Any

from lxml import etree
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml.ns import qn
from pptx.util import Inches

from workshopkit.formats.pptx.accessibility import properties_of
from workshopkit.formats.pptx.parts import theme_colour
from workshopkit.formats.pptx.timing import Click
from workshopkit.model.layout import Box

BAR = "signal"
"""Role of the bar."""
DECORATIVE_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


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
    properties = properties_of(bar)
    properties.set("descr", "")
    extensions = etree.SubElement(properties, qn("a:extLst"))
    extension = etree.SubElement(extensions, qn("a:ext"))
    extension.set("uri", DECORATIVE_URI)
    mark = etree.SubElement(extension, f"{{{DECORATIVE}}}decorative", nsmap={"adec": DECORATIVE})
    mark.set("val", "1")
    return Click(bar.shape_id, duration=minutes * 60_000)
