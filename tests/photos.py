"""Tiny images for the tests, with what a telephone writes in them."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tests.workshop import Workshop

RED, BLUE = (200, 30, 30), (30, 30, 200)
SIDEWAYS = 6
"""The orientation of a telephone held upright: turn it a quarter to the right."""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">{}</svg>'
DRAWING = SVG.format('<path fill="#c33" d="M0 0H15V20H0z"/>')


def photo(file: Path, size: tuple[int, int] = (600, 400), orientation: int = 1) -> Path:
    """Write a photo whose left half is red, with its place and device."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = "Apple", orientation
    exif.get_ifd(0x8825)[1] = "N"
    file.parent.mkdir(parents=True, exist_ok=True)
    image.save(file, exif=exif)
    return file


def shown_on_a_slide(workshop: Workshop, written: str) -> None:
    """Give the last but one slide of the kit in miniature a picture."""
    line = "        kicker: Avant de partir\n"
    workshop.edit("content/sessions/causerie-20.yaml", line, f"{line}        {written}\n")
