"""An SVG drawing → a PNG picture of it, for a format that holds no drawings."""

from __future__ import annotations

import base64
from functools import lru_cache

from lxml import etree

from workshopkit.fit.blocks import POINTS_PER_INCH
from workshopkit.formats.pages import transparent_picture

LONGEST = 6.0
"""Inches of its longer side."""
FINENESS = 200
"""Dots to an inch."""


@lru_cache(maxsize=16)  # a logo is drawn once, whatever layouts and decks show it
def as_png(drawing: bytes) -> bytes:
    """Return a drawing that says its width and height as a picture, with its transparency.

    It is drawn as pages draw it. Raise MachineError when nothing here can lay out a page.
    """
    from workshopkit.formats.pdf import lay_out_drawing

    root = etree.fromstring(drawing)
    width, height = (float(root.get(side, "0")) for side in ("width", "height"))
    scale = LONGEST / max(width, height)
    address = f"data:image/svg+xml;base64,{base64.b64encode(drawing).decode()}"
    page = lay_out_drawing(address, width * scale, height * scale)
    return transparent_picture(page, FINENESS / POINTS_PER_INCH)
