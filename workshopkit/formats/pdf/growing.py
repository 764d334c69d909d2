"""A laid-out document → how many more lines to write on fill what is left of its pages.

An element with ``data-grows`` holds lines to write on, or a field of as many ``rows``. Those in
an element with ``data-evenly`` (the cells of a table) have as many more each, and so have those
that begin side by side. Else a question has more in proportion to the lines it has.
``data-grows="6"`` says how many it has at most.

Else rows with ``data-airs`` share what is left. Those with the same ``data-alike`` are as tall on
each of their pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from workshopkit.formats.pdf.blanks import blanks
from workshopkit.formats.pdf.box_tree import Box, boxes, pages_of
from workshopkit.formats.pdf.overflow import descendants

LEFT = 1 / 40
"""How much of a page's height stays blank when lines have filled it."""
AT_MOST = 10
"""How many lines more a question may have, when it does not say how many in all."""
EDGE = 1 / 100
"""How much stays blank when rows have more room."""
AIR = (1.0, 24.0)
"""The least and the most that a row gets, in CSS pixels; ``data-airs="60"`` has another most."""


def longer_lines(document: Any, root: Any) -> dict[int, int]:
    """Return how many lines more to write on, by the places of what holds them from the root."""
    places = _marked(root, "data-grows")
    if not places:
        return {}
    found: dict[int, int] = {}
    for page, blank in zip(pages_of(document), blanks(document), strict=True):
        room = (blank - LEFT) * page.height
        for question in _lengthened(list(_questions(page).values()), room):
            found |= {places[each.element]: question.more for each in question.boxes}
    return found


def more_air(document: Any, root: Any, longer: Mapping[int, int]) -> dict[int, float]:
    """Return how many pixels more each row may take, by its place counted from the root.

    Rows side by side share theirs. A page on which lines are ``longer`` has no room left, unless
    they take some too: each of them as much as a row.
    """
    places = _marked(root, "data-airs")
    if not places:
        return {}
    more = {each: longer[n] for n, each in enumerate(root.iter()) if n in longer}
    found: dict[int, float] = {}
    for page, blank in zip(pages_of(document), blanks(document), strict=True):
        held = list(descendants(page))
        if any(each.element in more and each.element not in places for each in held):
            continue
        tops = {each.element: each.position_y for each in reversed(held) if each.element in places}
        rows: dict[int, int] = {}
        for each, top in tops.items():
            rows[round(top)] = max(rows.get(round(top), 1), _rows(each) + more.get(each, 0))
        edge = LEFT if any(map(_is_written_on, tops)) else EDGE
        room = (blank - edge) * page.height - _taken(page, more)
        share = room / max(sum(rows.values()), 1)
        if share >= AIR[0]:
            found |= {places[each]: min(share, _most(each)) for each in tops}
    return _evened(found, places)


def _evened(found: dict[int, float], places: Mapping[Any, int]) -> dict[int, float]:
    """Give rows that look alike on all pages the least that one of them gets."""
    alike: dict[str, list[int]] = {}
    for each, place in places.items():
        if each.get("data-alike") is not None:
            alike.setdefault(each.get("data-alike"), []).append(place)
    for rows in alike.values():
        least = min(found.pop(row, 0.0) for row in rows)
        if least:
            found |= dict.fromkeys(rows, least)
    return found


def _taken(page: Box, more: Mapping[Any, int]) -> float:
    """Return what longer lines take of a page, in pixels."""
    return sum(
        each.cost * max(more.get(box.element, 0) for box in each.boxes)
        for each in _questions(page).values()
    )


def _rows(element: Any) -> int:
    return line_count(element) if element.get("data-grows") is not None else 1


def _is_written_on(row: Any) -> bool:
    return any(each.get("data-grows") is not None for each in row.iter())


def _most(row: Any) -> float:
    return float(row.get("data-airs") or AIR[1])


def _marked(root: Any, attribute: str) -> dict[Any, int]:
    """Return the elements that have an attribute, with their places counted from the root."""
    elements = enumerate(root.iter())
    return {each: place for place, each in elements if each.get(attribute) is not None}


@dataclass
class _Question:
    """What grows together on a page: ``boxes`` that hold lines, each to have ``more`` of them."""

    boxes: list[Box] = field(default_factory=list)
    more: int = 0

    @property
    def lines(self) -> int:
        """How many lines the longest of them has."""
        return max(line_count(box.element) for box in self.boxes)

    @property
    def most(self) -> int:
        """How many lines more each may have."""
        said = [box.element.get("data-grows") for box in self.boxes]
        return min(int(each) - self.lines if each else AT_MOST for each in said)

    @property
    def cost(self) -> float:
        """What one line more for each takes of the page's height, in pixels."""
        return sum({round(box.position_y): _pitch(box) for box in self.boxes}.values())


def _lengthened(questions: list[_Question], room: float) -> list[_Question]:
    """Give lines one by one, the next to whom has the fewest more for what it has."""
    while True:
        can = [each for each in questions if each.more < each.most and each.cost <= room]
        if not can:
            return [each for each in questions if each.more]
        chosen = min(can, key=lambda each: ((each.more + 1) / each.lines, -each.lines))
        chosen.more += 1
        room -= chosen.cost


def _questions(page: Box) -> dict[Any, _Question]:
    found: dict[Any, _Question] = {}
    for box, together in _growing(page, None):
        key = round(box.position_y) if together is None else together
        found.setdefault(key, _Question()).boxes.append(box)
    return found


def _growing(box: Box, together: Any) -> Iterator[tuple[Box, Any]]:
    """Yield what may hold more lines in a box, and what it grows evenly with.

    Not within what keeps its height; that of a cell of a grid is the layout's own doing.
    """
    is_grid = isinstance(box, boxes.GridContainerBox)
    for each in getattr(box, "children", ()):
        element = each.element
        if element is not None and element.get("data-grows") is not None and each.children:
            yield each, together
        elif is_grid or each.style["height"] == "auto":
            evenly = element is not None and element.get("data-evenly") is not None
            yield from _growing(each, element if evenly else together)


def line_count(element: Any) -> int:
    """Return how many lines to write on an element with ``data-grows`` holds."""
    return int(element[-1].get("rows") or len(element))


def _pitch(box: Box) -> float:
    return float(box.children[-1].margin_height()) * len(box.element) / line_count(box.element)
