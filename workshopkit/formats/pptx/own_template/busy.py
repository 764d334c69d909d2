"""A picture that is the ground of a page → the part of it where something is drawn.

A lattice fills the right of its picture: words stand on the left, which is plain.
"""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, ImageChops
from pptx.oxml.ns import qn

from workshopkit.model.layout import Box

SIDE = 60
"""Pixels of a side of a picture as it is looked at."""
APART = 12
"""A channel so far from the ground's is seen; a thin line pales as its picture gets small."""
DRAWN = 0.05
"""Something is drawn in a column of pixels when this share of them is seen."""
LEAST = 0.3
"""The least share of the width that is worth standing in."""


def busy_part(drawing: Any, box: Box) -> Box | None:
    """Return the part of a picture in ``box`` from its first column with something drawn.

    None for what is no picture, is plain, or leaves too little on its left.
    """
    image = _opened(drawing)
    if image is None:
        return None
    _, ground = max(image.getcolors(SIDE**2))
    bands = ImageChops.difference(image, Image.new("RGB", image.size, ground)).split()
    apart = ImageChops.lighter(ImageChops.lighter(*bands[:2]), bands[2])
    seen = apart.point(lambda level: 255 * (level > APART)).resize((SIDE, 1), Image.Resampling.BOX)
    start = next((n for n, share in enumerate(seen.tobytes()) if share >= 255 * DRAWN), SIDE)
    left = start / SIDE * box.width
    if not LEAST * box.width <= left < box.width:
        return None
    return Box(box.x + left, box.y, box.width - left, box.height)


def _opened(drawing: Any) -> Any:
    """Return the picture, small, as it is cropped; None when it cannot be read."""
    try:
        (blip,) = drawing._element.xpath("self::p:pic/p:blipFill/a:blip")
        cut = blip.getparent().find(qn("a:srcRect"))
        left, top, right, bottom = (
            0.0 if cut is None else int(cut.get(side, "0")) / 100_000 for side in "ltrb"
        )
        blob = drawing.part.related_part(blip.get(qn("r:embed"))).blob
        with Image.open(io.BytesIO(blob)) as image:
            wide, high = image.size
            kept = (left * wide, top * high, (1 - right) * wide, (1 - bottom) * high)
            return image.convert("RGB").resize((SIDE, SIDE), box=kept)
    except Exception:  # a vector picture, one that is not there, one that is spoilt
        return None
