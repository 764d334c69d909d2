"""A picture and its place on a slide → how fine it is there."""

from __future__ import annotations

import base64
import io

from PIL import Image

from workshopkit.model.deck import Figure
from workshopkit.model.layout import Box

LEAST = 96
"""Dots to an inch of a slide under which a projector shows squares: 1280 across the slide."""
HEAD = 65_536
"""Characters of an address that hold what a picture says of its size, before its dots."""


def fineness(figure: Figure, box: Box) -> int | None:
    """Return the dots to an inch of a picture that fills ``box``; None for what has no dots."""
    kind, _, data = figure.data.partition(",")
    if figure.kind != "picture" or "svg" in kind:
        return None
    with Image.open(io.BytesIO(base64.b64decode(data[:HEAD]))) as image:
        width, height = image.size
    return round(max(width / box.width, height / box.height))
