"""An organisation's layouts → the same, with the logos of their pages for what draws no others.

PowerPoint shows what a master draws. Pages of ours that are no PowerPoint (the deck on paper, the
handout, the preview) draw what our layouts say: the pictures of theirs are added to them.
"""

from __future__ import annotations

import base64
import io
import warnings
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from PIL import Image
from pptx.oxml.ns import qn

from workshopkit.formats.pptx.own_template.backdrops import drawings
from workshopkit.formats.pptx.own_template.template_reader import parts_of
from workshopkit.model.layout import Box, DrawnPicture, Layout, Layouts
from workshopkit.pictures.fitting import FINEST

LARGEST = 0.25
"""A picture over this share of the slide is a ground, not a sign: its colour stands for it."""
KINDS = ("PNG", "JPEG", "GIF")


def pictured(layouts: Layouts, natives: Mapping[str, Any]) -> Layouts:
    """Return the layouts with the pictures of ``natives``: python-pptx's layouts, by our names."""
    slide = layouts.grid.width * layouts.grid.height
    seen: dict[Any, tuple[DrawnPicture, ...]] = {}

    def shown(native: Any) -> Iterator[DrawnPicture]:
        for shape in drawings(native):
            if shape._element not in seen:  # that of a master is on each of its layouts
                parts = (_picture(part, box, slide) for part, box in parts_of(shape))
                seen[shape._element] = tuple(filter(None, parts))
            yield from seen[shape._element]

    made = {
        name: each.model_copy(update={"logos": (*each.logos, *_others(shown(natives[name]), each))})
        for name, each in layouts.layouts.items()
        if name in natives
    }
    return layouts.model_copy(update={"layouts": {**layouts.layouts, **made}})


def _others(found: Iterable[DrawnPicture], layout: Layout) -> Iterator[DrawnPicture]:
    """Yield the pictures that are not the identity's own, which our layouts draw in both."""
    for each in found:
        across = (each.box.overlap(own.box) for own in layout.logos)
        if not any(wide > 0 and high > 0 for wide, high in across):
            yield each


def _picture(shape: Any, box: Box, slide: float) -> DrawnPicture | None:
    """Return what a picture, or a shape filled with one, shows on a slide of so many sq. inches."""
    blip = next(shape._element.iter(qn("a:blip")), None)
    if blip is None or not 0 < box.area < LARGEST * slide:
        return None
    address = _address(shape.part, blip, box)
    return DrawnPicture(address, box) if address else None


def _address(part: Any, blip: Any, box: Box) -> str | None:
    """Return an address that holds the picture as it is cropped; None when it cannot be drawn."""
    try:
        cut = blip.getparent().find(qn("a:srcRect"))
        left, top, right, bottom = (
            0.0 if cut is None else int(cut.get(side, "0")) / 100_000 for side in "ltrb"
        )
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            blob = io.BytesIO(part.related_part(blip.get(qn("r:embed"))).blob)
            with Image.open(blob, formats=KINDS) as image:
                wide, high = image.size
                kept = image.convert("RGBA").crop(
                    (left * wide, top * high, (1 - right) * wide, (1 - bottom) * high)
                )
            kept.thumbnail((round(box.width * FINEST), round(box.height * FINEST)))
            kept.save(out := io.BytesIO(), "PNG")
    except Exception:  # a vector picture, one that is not there, one that is spoilt
        return None
    return f"data:image/png;base64,{base64.b64encode(out.getvalue()).decode()}"
