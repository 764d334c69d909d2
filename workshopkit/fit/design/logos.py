"""A logo and its ground → whether anybody would see it there."""

from __future__ import annotations

import re
import warnings
from collections import Counter

from PIL import Image

from workshopkit.fit.design.colour import contrast
from workshopkit.fit.design.contrast import READABLE_LARGE
from workshopkit.pictures.drawing import SVG
from workshopkit.pictures.opening import Opened

ENOUGH = 0.03
"""Share of what is drawn that must stand out: a thin name is little of a sign."""
SIDE = 96
"""Pixels to a side at which a logo is looked at."""
PAINTED = re.compile(r"(?:fill|stroke|stop-color)\s*[=:]\s*[\"']?\s*(#[0-9A-Fa-f]{3,6}|\w+)")
"""A colour in a drawing, as an attribute or in a style."""


def is_seen(opened: Opened, ground: str) -> bool:
    """Tell whether enough of a logo has a contrast of 3 with its ground (WCAG 2.2, 1.4.11)."""
    if opened.format == SVG:
        return _is_drawing_seen(opened.path.read_text("utf-8", "replace"), ground)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(opened.path, formats=(opened.format,)) as image:
                image.thumbnail((SIDE, SIDE))
                pixels = image.convert("RGBA").tobytes()
        except Exception:  # a spoilt file is told where it is shown
            return True
    colours = Counter(pixels[n : n + 3] for n in range(0, len(pixels), 4) if pixels[n + 3] > 128)
    seen = sum(n for each, n in colours.items() if _stands_out(f"#{each.hex()}", ground))
    return seen >= ENOUGH * max(1, colours.total())


def _is_drawing_seen(markup: str, ground: str) -> bool:
    """Tell by the colours that a drawing names; what it paints in none that we know is black."""
    named = {each.lower() for each in PAINTED.findall(markup)} - {"none"}
    known = {"#ffffff" if each == "white" else each for each in named}
    if not known or any(not each.startswith("#") for each in known):
        return True
    return any(_stands_out(_in_full(each), ground) for each in known)


def _in_full(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(2 * each for each in colour[1:])


def _stands_out(colour: str, ground: str) -> bool:
    return contrast(colour, ground) >= READABLE_LARGE
