"""A PDF → its number of pages, its paper and a picture of its first page."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass

from workshopkit.model.papers import SIZES, Size

MM_PER_POINT = 25.4 / 72
THUMBNAIL_WIDTH = 240
"""Pixels: twice the width shown, sharp on a dense screen."""
SCREEN = Size(190.5, 338.7)
"""A slide, 7.5 in high."""
OTHER = "other"
"""The label of a page of no known size, such as one to be cut."""
NEAR = 2.5
"""Millimetres by which a page may differ from its paper."""


@dataclass(frozen=True)
class Thumbnail:
    """What the page of documents shows of a PDF. ``paper`` is a key of the labels."""

    pages: int
    paper: str
    picture: str
    """A data URI: the page works offline and alone."""


def thumbnail_of(data: bytes) -> Thumbnail:
    """Return the thumbnail of a PDF, given as bytes."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        width, height = page.get_size()
        image = page.render(scale=THUMBNAIL_WIDTH / width).to_pil().convert("RGB")
        pages = len(document)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=82, optimize=True)
    encoded = base64.b64encode(out.getvalue()).decode()
    return Thumbnail(pages, _paper(width, height), f"data:image/jpeg;base64,{encoded}")


def _paper(width: float, height: float) -> str:
    """Return what a page of these sizes in points is called in the labels."""
    short, long = sorted((width * MM_PER_POINT, height * MM_PER_POINT))
    for name, size in {**SIZES, "screen": SCREEN}.items():
        if abs(short - size.width) < NEAR and abs(long - size.height) < NEAR:
            return name
    return OTHER
