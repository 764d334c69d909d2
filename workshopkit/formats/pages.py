"""A PDF → its pages as pictures and as text."""

from __future__ import annotations

import io
import threading

from workshopkit.formats.thumbnails import POINTS_PER_INCH

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

    scale = 96 / POINTS_PER_INCH
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as document:
        return tuple((w * scale, h * scale) for w, h in (page.get_size() for page in document))


def page_picture(data: bytes, number: int, width: int) -> bytes:
    """Return page ``number`` (from 1) as a PNG ``width`` pixels wide. Raise IndexError."""
    import pypdfium2

    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(data) as document:
        if not 1 <= number <= len(document):
            raise IndexError(number)
        page = document[number - 1]
        image = page.render(scale=width / page.get_size()[0]).to_pil()
    out = io.BytesIO()
    image.convert("RGB").save(out, "PNG", compress_level=1)
    return out.getvalue()
