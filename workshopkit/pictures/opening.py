"""The bytes of a file of ``content/images/`` → an image that may be decoded, or why not.

Only its first lines are read: no pixel is decoded before its size is known to be bearable.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from workshopkit.memory import read_file
from workshopkit.model.text import Text
from workshopkit.pictures.drawing import SVG, size_of_drawing
from workshopkit.pictures.finding import refused

HEAVIEST = 40
"""Megabytes of a file: twice what the best telephone makes."""
MOST_PIXELS = 64
"""Millions of pixels: decoded, they take 250 MB."""
READ = ("JPEG", "PNG", "WEBP")
TURNED = (5, 6, 7, 8)
"""Orientations of EXIF (tag 0x0112) in which the width is seen as the height."""
ORIENTATION = 0x0112
APPLE = (b"ftypheic", b"ftypheix", b"ftyphevc", b"ftypmif1", b"ftypmsf1", b"ftypheim")
"""How the pictures of an iPhone begin (ISO/IEC 23008-12), whatever their name."""


@dataclass(frozen=True)
class Opened:
    """An image that was looked at: its size as it is seen, in pixels, and the hash of its bytes.

    Of a drawing (``svg``) the size is that of its view box.
    """

    path: Path
    format: str
    width: float
    height: float
    digest: str


def open_picture(path: Path, named: Text) -> Opened:
    """Look at a file that ``named`` names. Raise ContentError: no image, too large, not safe."""
    if path.stat().st_size > HEAVIEST * 1_000_000:
        raise refused("picture-heavy", named, most=HEAVIEST, size=path.stat().st_size / 1e6)
    data = read_file(path)
    found = hashlib.sha256(data).hexdigest()
    if data[4:12] in APPLE or path.suffix.lower() in (".heic", ".heif"):
        raise refused("picture-heic", named)
    if path.suffix.lower() == ".svg" or data.lstrip()[:5] in (b"<?xml", b"<svg "):
        return Opened(path, SVG, *size_of_drawing(data, named), found)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow says of a bomb, we say below
        try:
            with Image.open(io.BytesIO(data), formats=READ) as image:
                (width, height), turn = image.size, image.getexif().get(ORIENTATION)
                kind = str(image.format)
        except Image.DecompressionBombError:
            raise refused("picture-pixels", named, most=MOST_PIXELS) from None
        except UnidentifiedImageError:
            raise refused("picture-format", named) from None
        except Exception:  # whatever a spoilt file makes Pillow raise
            raise refused("picture-spoilt", named) from None
    if width * height > MOST_PIXELS * 1_000_000:
        raise refused("picture-pixels", named, most=MOST_PIXELS)
    if turn in TURNED:
        width, height = height, width
    return Opened(path, kind, width, height, found)
