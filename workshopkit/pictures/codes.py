"""An address or a few words → a QR code that a camera reads."""

from __future__ import annotations

import io

import segno

SCALE = 40
"""Pixels of a QR code's module: sharp on paper at the height of a slide; squares take few bytes."""


def qr_code(data: str) -> bytes:
    """Return a QR code of ``data`` as a PNG picture, on a white ground: nothing else is read."""
    out = io.BytesIO()
    segno.make(data, error="m", boost_error=False).save(
        out, kind="png", scale=SCALE, border=2, dark="#000", light="#fff"
    )
    return out.getvalue()
