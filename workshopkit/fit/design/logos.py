"""A logo and its ground → whether anybody would see it there."""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Iterator
from typing import Any

from lxml import etree
from PIL import Image, ImageColor

from workshopkit.fit.design.colour import contrast
from workshopkit.fit.design.contrast import READABLE_LARGE
from workshopkit.pictures.drawing import SVG
from workshopkit.pictures.opening import Opened

ENOUGH = 0.03
"""Share of what is drawn that must stand out: a thin name is little of a sign."""
SIDE = 96
"""Pixels to a side at which a logo is looked at."""
SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use")
APART = ("defs", "symbol", "clipPath", "mask", "pattern", "marker")
"""What holds shapes that are drawn only where another element asks for them (SVG 1.1, §5)."""
STYLED = re.compile(r"(fill|stroke|stop-color)\s*:\s*([^;}!]+)")
"""A colour in a style or a style sheet."""
NONE = ("none", "transparent")


def is_seen(opened: Opened, ground: str) -> bool:
    """Tell whether enough of a logo has a contrast of 3 with its ground (WCAG 2.2, 1.4.11)."""
    if opened.format == SVG:
        return _is_drawing_seen(opened.path.read_bytes(), ground)
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


def _is_drawing_seen(data: bytes, ground: str) -> bool:
    """Tell by the colours that a drawing paints in; one that we cannot tell may well be seen."""
    try:
        painted = {each.strip().lower() for each in _painted(etree.fromstring(data))} - {*NONE}
        known = [ImageColor.getrgb(each) for each in painted if not each.startswith("url(")]
    except (ValueError, etree.XMLSyntaxError):  # a spoilt file is told where it is shown
        return True
    return not known or any(_stands_out("#" + bytes(each[:3]).hex(), ground) for each in known)


def _painted(root: Any) -> Iterator[str]:
    """Yield the colours of the shapes of a drawing, of its gradients and of its style sheets."""
    sheets = "".join(each.text or "" for each in root.iter("{*}style"))
    yield from (colour for _, colour in STYLED.findall(sheets))
    for stop in root.iter("{*}stop"):
        yield _said(stop, "stop-color") or "black"
    yield from ("a picture" for _ in root.iter("{*}image"))
    is_called = next(root.iter("{*}use"), None) is not None
    for shape in root.iter(*(f"{{*}}{each}" for each in SHAPES)):
        around = [shape, *shape.iterancestors()]
        is_apart = any(etree.QName(each).localname in APART for each in around)
        if not is_apart or is_called:
            for name, usual in (("fill", "none" if sheets else "black"), ("stroke", "none")):
                yield next((said for each in around if (said := _said(each, name))), usual)


def _said(element: Any, name: str) -> str | None:
    """Return the colour that an element gives itself, in its style or as an attribute."""
    said: str | None = dict(STYLED.findall(element.get("style", ""))).get(name, element.get(name))
    return said


def _stands_out(colour: str, ground: str) -> bool:
    return contrast(colour, ground) >= READABLE_LARGE
