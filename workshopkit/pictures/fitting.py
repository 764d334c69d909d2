"""An opened image and its place → the picture that goes there: upright and cropped.

What a telephone writes beside the pixels (place, device, thumbnail) is left behind.
"""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageCms, ImageFile, ImageOps

from workshopkit.model.text import Text
from workshopkit.pictures.drawing import SVG, clean_drawing
from workshopkit.pictures.finding import refused
from workshopkit.pictures.opening import Opened

FINEST = 200
"""Dots to an inch, at most: more is not seen on paper."""
QUALITY = 72
FEW_COLOURS = 4096
"""Up to so many colours, pixels are of a drawing: JPEG would blur its edges."""


def fit_picture(
    opened: Opened, named: Text, box: tuple[float, float], focus: tuple[int, int] | None
) -> tuple[str, bytes]:
    """Return the type and the bytes of the picture that fills ``box`` (inches) around ``focus``.

    Without a focus it is all there. The same file and place give the same bytes.
    Raise ContentError when it cannot be decoded.
    """
    crop = _crop(opened, box, focus)
    if opened.format == SVG:
        return "image/svg+xml", clean_drawing(opened.path.read_bytes(), named, crop)
    shown = min(box[0] / (crop[2] - crop[0]), box[1] / (crop[3] - crop[1]))
    scale = min(1.0, FINEST * shown)
    size = (
        max(1, round((crop[2] - crop[0]) * scale)),
        max(1, round((crop[3] - crop[1]) * scale)),
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _encoded(_decoded(opened, crop, size, scale), opened.format)
        except Exception:  # whatever a spoilt file makes Pillow raise
            raise refused("picture-spoilt", named) from None


def _crop(
    opened: Opened, box: tuple[float, float], focus: tuple[int, int] | None
) -> tuple[float, float, float, float]:
    """Return the part to keep, in pixels: as wide as it can be in the ratio of the box."""
    width, height = opened.width, opened.height
    if focus is None:
        return 0, 0, width, height
    ratio = box[0] / box[1]
    wide, high = min(width, height * ratio), min(height, width / ratio)
    left = min(max(0, width * focus[0] / 100 - wide / 2), width - wide)
    top = min(max(0, height * focus[1] / 100 - high / 2), height - high)
    return left, top, left + wide, top + high


def _decoded(
    opened: Opened,
    crop: tuple[float, float, float, float],
    size: tuple[int, int],
    scale: float,
) -> Image.Image:
    with Image.open(opened.path, formats=(opened.format,)) as image:
        before = image.size
        if scale < 1:  # a JPEG is decoded at half its size, or less, when that is enough
            wanted = round(before[0] * scale), round(before[1] * scale)
            image.draft("RGB", wanted)
        _load(image)
        ImageOps.exif_transpose(image, in_place=True)
        upright = _plain(image)
    wide, high = upright.size
    across, down = wide / opened.width, high / opened.height
    left, top, right, bottom = crop
    kept = (left * across, top * down, min(right * across, wide), min(bottom * down, high))
    return upright.resize(size, Image.Resampling.LANCZOS, box=kept, reducing_gap=3.0)


def _load(image: Image.Image) -> None:
    """Decode a picture whole. WeasyPrint tells Pillow, for every reader, to take half of one."""
    lenient = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        image.load()
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def _plain(image: Image.Image) -> Image.Image:
    """Return the picture in sRGB, with its transparency if it has any."""
    if image.mode.startswith("I"):
        image = image.point(lambda value: value / 256).convert("L")
    has_alpha = image.has_transparency_data
    profile = image.info.get("icc_profile")
    plain = image
    if profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            known = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            srgb = ImageCms.createProfile("sRGB")
            plain = ImageCms.profileToProfile(image, known, srgb, outputMode="RGB") or image
        except (ImageCms.PyCMSError, OSError):
            plain = image
    mode = "RGBA" if has_alpha else "RGB"
    if plain.mode != mode:
        plain = plain.convert(mode)
    plain.info = {}
    return plain


def _encoded(image: Image.Image, was: str) -> tuple[str, bytes]:
    out = io.BytesIO()
    clean = Image.new(image.mode, image.size)
    clean.paste(image)
    opaque = clean.mode == "RGB" or clean.getchannel("A").getextrema() == (255, 255)
    if clean.mode != "RGB" and opaque:
        clean = clean.convert("RGB")
    if opaque and (was == "JPEG" or clean.getcolors(FEW_COLOURS) is None):
        clean.save(out, "JPEG", quality=QUALITY, dpi=(FINEST, FINEST))
        return "image/jpeg", out.getvalue()
    clean.save(out, "PNG", optimize=True)
    return "image/png", out.getvalue()
