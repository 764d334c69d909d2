"""A PDF → its number of pages, its paper and a picture of its first page."""

from __future__ import annotations

import base64
import io
from dataclasses import dataclass

POINTS_PER_INCH = 72
THUMBNAIL_WIDTH = 240
"""Pixels: twice the width shown, sharp on a dense screen."""
PAPERS = {
    (8.5, 11.0): "letter",
    (11.0, 17.0): "tabloid",
    (8.27, 11.69): "a4",
    (11.69, 16.54): "a3",
    (7.5, 13.33): "screen",
}


@dataclass(frozen=True)
class Preview:
    """What the page of documents shows of a PDF. ``paper`` is a key of the labels."""

    pages: int
    paper: str
    picture: str
    """A data URI: the page works offline and alone."""


def preview_pdf(data: bytes) -> Preview:
    """Open a PDF and return its preview."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        page = document[0]
        width, height = page.get_size()
        image = page.render(scale=THUMBNAIL_WIDTH / width).to_pil().convert("RGB")
        pages = len(document)
    out = io.BytesIO()
    image.save(out, "JPEG", quality=82, optimize=True)
    encoded = base64.b64encode(out.getvalue()).decode()
    return Preview(pages, _paper(width, height), f"data:image/jpeg;base64,{encoded}")


def _paper(width: float, height: float) -> str:
    inches = sorted((width / POINTS_PER_INCH, height / POINTS_PER_INCH))
    for (short, long), name in PAPERS.items():
        if abs(inches[0] - short) < 0.1 and abs(inches[1] - long) < 0.1:
            return name
    return "other"
