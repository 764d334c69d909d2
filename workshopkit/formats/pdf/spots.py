"""A laid-out document → where each line of each text lies on its pages."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from workshopkit.formats.converted import Spot
from workshopkit.formats.pdf.box_tree import bounds_of, boxes, pages_of, real
from workshopkit.formats.pdf.sources import words

SHOWN = 80
"""Characters of a text by which it may be recognised."""

Element = Any
Matrix = Any
Rectangle = tuple[float, float, float, float]
"""Left, top, right and bottom, in CSS pixels."""


def find_spots(document: Any) -> Iterator[Spot]:
    """Yield the lines of what carries ``data-text``, as they lie after any transform."""
    for number, page in enumerate(pages_of(document), start=1):
        page_width, page_height = page.margin_width(), page.margin_height()
        for element, rectangle in _lines(page):
            left, right = (_within(x / page_width) for x in rectangle[::2])
            top, bottom = (_within(y / page_height) for y in rectangle[1::2])
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
            yield named, line, bounds_of(matrix, *place)
        return
    if isinstance(box, boxes.LineBox):
        line = box
    if own := box.transformation_matrix:
        matrix = own @ matrix if matrix else own
    for child in box.all_children():
        yield from _pieces(child, named, line, matrix)
