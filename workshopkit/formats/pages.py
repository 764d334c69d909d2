"""A PDF → its pages as pictures and as text."""

from __future__ import annotations

import io
import threading

from workshopkit.fit.blocks import POINTS_PER_INCH

CSS_PIXEL = 96 / POINTS_PER_INCH
"""CSS pixels (96 to an inch) in a PDF unit."""
BETWEEN = 24
"""Dots between two pictures side by side."""
_ONE_AT_A_TIME = threading.Lock()
"""PDFium may serve one thread at a time."""


def page_texts(data: bytes) -> tuple[str, ...]:
    """Return the words of each page, a line to a line."""
    import pypdfium2

    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    return tuple(text.replace("\r\n", "\n").replace("\ufffe", "-").strip() for text in texts)


def page_sizes(data: bytes) -> tuple[tuple[float, float], ...]:
    """Return the width and height of each page, in CSS pixels (96 to an inch)."""
    import pypdfium2

    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as document:
        sizes = [page.get_size() for page in document]
    return tuple((width * CSS_PIXEL, height * CSS_PIXEL) for width, height in sizes)


def page_picture(data: bytes, number: int, density: int) -> bytes:
    """Return page ``number`` (from 1) as a PNG of ``density`` dots to a CSS pixel.

    Raise IndexError.
    """
    import pypdfium2

    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as document:
        if not 1 <= number <= len(document):
            raise IndexError(number)
        image = document[number - 1].render(scale=density * CSS_PIXEL).to_pil()
    out = io.BytesIO()
    image.convert("RGB").save(out, "PNG", compress_level=1)
    return out.getvalue()


def side_by_side(left: bytes, right: bytes) -> bytes:
    """Return two PNG in one, both as high as the second."""
    from PIL import Image

    with Image.open(io.BytesIO(left)) as first, Image.open(io.BytesIO(right)) as second:
        high = second.height
        scaled = first.convert("RGB").resize((round(first.width * high / first.height), high))
        both = Image.new("RGB", (scaled.width + BETWEEN + second.width, high), "#808080")
        both.paste(scaled, (0, 0))
        both.paste(second.convert("RGB"), (scaled.width + BETWEEN, 0))
    both.save(out := io.BytesIO(), "PNG")
    return out.getvalue()


def transparent_picture(data: bytes, scale: float) -> bytes:
    """Return the first page as a PNG without its white ground, ``scale`` dots to a point."""
    import pypdfium2

    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as document:
        image = document[0].render(scale=scale, fill_color=(255, 255, 255, 0)).to_pil()
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
