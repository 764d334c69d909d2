"""A laid-out document → its pictures that have too few dots for their size on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshopkit.formats.pdf.box_tree import pages_of, real
from workshopkit.formats.pdf.sources import Sources
from workshopkit.problems import Problem

LEAST = 150
"""Dots to an inch under which a printed photo looks blurred."""
PIXELS = 96
"""CSS pixels to an inch."""
SLIDE = "slide"
"""A slide drawn on a page was checked as a slide."""


def check_pictures(document: Any, sources: Sources) -> Iterator[Problem]:
    """Note each picture that is not as fine as paper shows; drawings have no dots."""
    for number, page in enumerate(pages_of(document), start=1):
        for box in _outside_slides(page):
            width = getattr(getattr(box, "replacement", None), "width", None)
            if box.element is None or box.element.tag != "img" or not width or not box.width:
                continue
            fine = round(width / (box.width / PIXELS))
            if fine < LEAST:
                values = {"page": number, "got": fine, "least": LEAST}
                yield Problem("picture-coarse", sources.near(box.element), "", values)


def _outside_slides(box: Any) -> Iterator[Any]:
    box = real(box)
    if box.element is not None and box.element.get("class") == SLIDE:
        return
    yield box
    for child in getattr(box, "children", ()):
        yield from _outside_slides(child)
