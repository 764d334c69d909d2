"""A laid-out document → how much of each page is blank below its words, and a remark if too much.

The first page is a cover and the last one ends where the words do; a page that nothing is
written on was turned over on purpose, and one with ``data-sparse`` is left airy on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshopkit.formats.pdf.box_tree import Box, boxes, pages_of
from workshopkit.formats.pdf.overflow import descendants, lowest
from workshopkit.formats.pdf.sources import Sources
from workshopkit.problems import Problem

MOST = 1 / 3
"""How much of a page may be blank."""


def check_blanks(document: Any, sources: Sources) -> Iterator[Problem]:
    """Yield a remark for each page that is too blank, where its last words were written."""
    blank = blanks(document)
    for number, page in enumerate(pages_of(document), start=1):
        if number in (1, len(blank)) or not MOST < blank[number - 1] < 1 or _is_sparse(page):
            continue
        values = {"page": number, "blank": round(100 * blank[number - 1])}
        yield Problem("blank-page", sources.near(_last(page, sources.root)), "", values)


def blanks(document: Any) -> tuple[float, ...]:
    """Return which part of the height of each page is below all that it holds: 0 to 1."""
    pages = pages_of(document)
    elements = [{box.element for box in descendants(page)} for page in pages]
    rest = [*elements[1:], set()]
    return tuple(map(_blank, pages, rest))


def _blank(page: Box, continued: set[Any]) -> float:
    """Tell how much of a page is below what ends on it: what goes on is as tall as its page."""
    height = lowest(page, continued | {page.element}) - page.content_box_y()
    return 1 - min(1.0, max(0.0, float(height / page.height)))


def _last(page: Box, root: Any) -> Any:
    """Return the element of the last line of a page, else of the last box, else the root."""
    found = [each for each in descendants(page) if each.element is not None]
    lines = [each for each in found if isinstance(each, boxes.LineBox)]
    return (lines or found)[-1].element if found else root


def _is_sparse(page: Box) -> bool:
    return any(
        each.element is not None and each.element.get("data-sparse") is not None
        for each in descendants(page)
    )
