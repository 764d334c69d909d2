"""A figure of the deck → a picture in its placeholder, which PowerPoint can replace."""

from __future__ import annotations

import base64
import io
from typing import Any

from workshopkit.formats.drawing import as_png
from workshopkit.formats.pptx.accessibility import describe, mark_decorative
from workshopkit.model.deck import Figure
from workshopkit.pictures.codes import qr_code


def insert_figure(place: Any, figure: Figure) -> Any:
    """Put a QR code or a picture in a picture placeholder; return the new shape."""
    data = qr_code(figure.data) if figure.kind == "qr" else held_picture(figure.data)
    left, top, width, height = place.left, place.top, place.width, place.height
    filled = place.insert_picture(io.BytesIO(data))
    if figure.whole:
        _show_whole(filled, left, top, width, height)
    describe(filled, figure.alt)
    if figure.decorative:
        mark_decorative(filled)
    return filled


def held_picture(address: str) -> bytes:
    """Return the picture that an address holds; a drawing becomes one of dots."""
    kind, _, data = address.partition(",")
    held = base64.b64decode(data)
    return as_png(held) if "svg" in kind else held


def _show_whole(filled: Any, left: int, top: int, width: int, height: int) -> None:
    """Undo the crop: the picture stands in the middle of its place, as large as it can be."""
    across, down = filled.image.size
    scale = min(width / across, height / down)
    filled.crop_left = filled.crop_right = filled.crop_top = filled.crop_bottom = 0
    filled.width, filled.height = round(across * scale), round(down * scale)
    filled.left = left + (width - filled.width) // 2
    filled.top = top + (height - filled.height) // 2
