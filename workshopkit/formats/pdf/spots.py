"""A laid-out document → where each line of each text lies on its pages.

Walks WeasyPrint's box tree, which is private: its version is pinned.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from weasyprint.anchors import rectangle_aabb
from weasyprint.formatting_structure import boxes

from workshopkit.formats.converted import Spot
from workshopkit.formats.pdf.box_tree import real
from workshopkit.formats.pdf.places import words

SHOWN = 80
"""Characters of a text by which it may be recognised."""

Element = Any
Matrix = Any
Rectangle = tuple[float, float, float, float]
"""Left, top, right and bottom, in CSS pixels."""


def find_spots(document: Any) -> Iterator[Spot]:
    """Yield the lines of what carries ``data-text``, as they lie after any transform."""
    for number, page in enumerate(document.pages, start=1):
        for element, rectangle in _lines(page._page_box):
            left, right = (_within(x / page.width) for x in rectangle[::2])
            top, bottom = (_within(y / page.height) for y in rectangle[1::2])
            if left < right and top < bottom:
                place = (left, top, right - left, bottom - top)
                yield Spot(number, element.get("data-text"), words(element, SHOWN), *place)


def _within(fraction: float) -> float:
    return round(min(1.0, max(0.0, fraction)), 5)


def _lines(page: Any) -> Iterator[tuple[Element, Rectangle]]:
    """Yield the elements and the place of their words, those of one line together."""
    pieces = _pieces(page, None, None, None)
    for (element, _), found in groupby(pieces, key=lambda piece: piece[:2]):
        lefts, tops, rights, bottoms = zip(*(place for *_, place in found), strict=True)
        yield element, (min(lefts), min(tops), max(rights), max(bottoms))


def _pieces(
    box: Any, named: Element, line: Any, matrix: Matrix
) -> Iterator[tuple[Element, Any, Rectangle]]:
    """Yield the visible words of ``named`` elements: the element, its line, their place."""
    box = real(box)
    if box.element is not None and box.element.get("data-text"):
        named = box.element
    if isinstance(box, boxes.TextBox):
        if named is not None and box.text.strip() and box.style["visibility"] == "visible":
            top = box.position_y + box.margin_top  # half of what the line has more than its letters
            place = (box.position_x, top, box.width, box.height)
            yield named, line, rectangle_aabb(matrix, *place)
        return
    if isinstance(box, boxes.LineBox):
        line = box
    if own := box.transformation_matrix:
        matrix = own @ matrix if matrix else own
    for child in box.all_children():
        yield from _pieces(child, named, line, matrix)
