"""A laid-out document → what does not fit: pages too many, boxes overfull, words too wide.

Every box must lie inside the box around it, unless that one has ``data-clip``: it is cut
at its edge on purpose. What is placed by hand and what runs in the margins stays on the paper. An
element with ``data-pages="2"``, ``"1-2"`` or ``"2-"`` must take that many pages.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import median
from typing import Any

from workshopkit.formats.pdf.box_tree import Box, boxes, pages_of, real
from workshopkit.formats.pdf.sources import words

TOLERANCE = 0.75
"""Pixels (0.2 mm) that rounding may put between a box and its content."""
MM_PER_PX = 25.4 / 96  # CSS Values and Units 4, §6.2: 1in is 96px
SHOWN = 40
"""Characters of an overfull text that a message shows."""

FORCED_BREAKS = ("page", "left", "right", "recto", "verso")
FRAMES = (
    boxes.BlockContainerBox,
    boxes.FlexContainerBox,
    boxes.GridContainerBox,
    boxes.PageBox,
)


@dataclass(frozen=True)
class Overflow:
    """Something that does not fit where it must.

    ``rule`` is that of the problem, and ``values`` fill its sentence. ``element`` is what it is
    told of: the frame, what declares pages, a word. When it is too tall, ``lines`` of text are
    too many, as near as can be seen.
    """

    rule: str
    element: Any
    values: Mapping[str, Any]
    lines: int = 0


def find_overflows(document: Any) -> Iterator[Overflow]:
    """Yield each wrong count of pages and each box that leaves its frame."""
    yield from _wrong_counts(document)
    for number, page in enumerate(pages_of(document), start=1):
        told: set[Any] = set()
        yield from _out_of_frames(number, page, told)
        yield from _off_paper(number, page, told)


def too_tall(document: Any) -> tuple[Any, ...]:
    """Return the elements that take more pages than they declare, or whose box holds too much."""
    return tuple(each.element for each in find_overflows(document) if each.lines)


def fullness(document: Any) -> dict[Any, tuple[float, ...]]:
    """Return how full is each page of every element that declares how many it takes: 0 to 1."""
    return {
        element: tuple(span.heights[n] / span.rooms[n] for n in span.heights)
        for element, span in _spans(document).items()
    }


class _Span:
    """The pages of an element: on each, the height it takes (px) and whether it is a spill."""

    def __init__(self) -> None:
        self.heights: dict[int, float] = {}
        self.rooms: dict[int, float] = {}
        self.spills: set[int] = set()

    def excess(self, allowed: int) -> float:
        """Return the height of what should have fitted: the spills before the other pages.

        What the page before the first of them had left would have held a part of it.
        """
        pages = list(self.heights)[1:]
        order = [n for n in pages if n in self.spills] + [n for n in pages if n not in self.spills]
        over = order[: len(self.heights) - allowed]
        before = min(over) - 1
        slack = self.rooms.get(before, 0.0) - self.heights.get(before, 0.0)
        return sum(self.heights[number] for number in over) - max(0.0, slack)


def _wrong_counts(document: Any) -> Iterator[Overflow]:
    wrong: list[Any] = []
    for element, span in reversed(_spans(document).items()):  # from the inside out
        if any(inner in wrong for inner in element.iter()):
            continue
        found = _wrong_count(document, element, span)
        if found:
            wrong.append(element)
            yield found


def _wrong_count(document: Any, element: Any, span: _Span) -> Overflow | None:
    declared = element.get("data-pages")
    low, dash, high = declared.partition("-")
    got = len(span.heights)
    values = {"got": got, "declared": declared}
    if got < int(low):
        return Overflow("page-unused", element, values)
    most = int(high or low) if high or not dash else got
    if got <= most:
        return None
    pages = pages_of(document)
    lines = _lines_in(span.excess(most), *(pages[number - 1] for number in span.heights))
    return Overflow("page-count", element, values, lines)


def _lines_in(height: float, *pages: Box) -> int:
    """Return how many lines of text of some pages take ``height``, at least one."""
    found = (box for page in pages for box in descendants(page))
    lines = [box.height for box in found if isinstance(box, boxes.LineBox)]
    usual = median(lines) if lines else 0.0
    return max(1, math.ceil(height / usual)) if usual else 1


def _spans(document: Any) -> dict[Any, _Span]:
    """Return the pages of every element that declares how many it takes."""
    spans: dict[Any, _Span] = {}
    begun: set[Any] = set()
    pages = pages_of(document)
    inside = [descendants(page) for page in pages]
    elements = [{box.element for box in each} for each in inside]
    for number, (page, held) in enumerate(zip(pages, inside, strict=True), start=1):
        continued = elements[number] if number < len(pages) else set()
        spills = not _begins_by_force(held, begun)
        begun |= elements[number - 1]
        for box in held:
            if box.element is None or not box.element.get("data-pages"):
                continue
            span = spans.setdefault(box.element, _Span())
            height = lowest(box, continued) - page.content_box_y()
            span.heights[number] = max(height, span.heights.get(number, 0.0))
            span.rooms[number] = page.height
            if spills:
                span.spills.add(number)
    return spans


def lowest(box: Box, continued: set[Any]) -> float:
    """Return where content ends: a box that goes on to the next page is as tall as its page.

    The lines of a paragraph that does end where they are.
    """
    ended = (
        each
        for each in descendants(box)
        if isinstance(each, boxes.LineBox) or each.element not in continued
    )
    return max(map(_bottom, ended), default=0.0)


def _begins_by_force(inside: list[Box], begun: set[Any]) -> bool:
    """Tell whether a page starts with an element that asked for a new page."""
    for box in inside:
        if isinstance(box, boxes.LineBox):
            return False
        if box.element not in begun and box.style["break_before"] in FORCED_BREAKS:
            return True
    return False


def _out_of_frames(number: int, page: Box, told: set[Any]) -> Iterator[Overflow]:
    edge = page.content_box_x() + page.width
    for frame in descendants(page):
        if not isinstance(frame, FRAMES) or _is_clipped(frame):
            continue
        right = frame.content_box_x() + frame.width
        bottom = frame.content_box_y() + frame.height
        for box in _contents(frame):
            if box.element in told or frame.element in told:
                continue
            excess = (_right(box) - edge, _right(box) - right, _bottom(box) - bottom)
            if max(excess) > TOLERANCE:
                told |= {box.element, frame.element}
                yield _out_of_frame(number, page, box, frame, excess)


def _off_paper(number: int, page: Box, told: set[Any]) -> Iterator[Overflow]:
    """Find the words, placed by hand or in a margin, that the printer would cut."""
    for box in _seen(page):
        if isinstance(box, boxes.TextBox):
            excess = max(-box.position_x, box.position_x + box.width - page.margin_width())
        elif isinstance(box, boxes.LineBox):  # the letters of tight lines are taller than they
            excess = max(-box.position_y, box.position_y + box.height - page.margin_height())
        else:
            continue
        text = _text(box).strip()
        if excess > TOLERANCE and text and box.element not in told:
            told.add(box.element)
            yield _too_wide("too-wide", number, box, excess)


def _seen(box: Box) -> Iterator[Box]:
    """Yield ``box`` and all inside it that is not cut on purpose, margins included."""
    box = real(box)
    yield box
    for child in () if _is_clipped(box) else getattr(box, "children", ()):
        yield from _seen(child)


def _text(box: Box) -> str:
    inside = getattr(box, "children", ())
    return str(getattr(box, "text", "")) or "".join(map(_text, map(real, inside)))


def _out_of_frame(
    number: int, page: Box, box: Box, frame: Box, excess: tuple[float, float, float]
) -> Overflow:
    """Say how far ``box`` leaves the page, else its frame to the right, else downwards."""
    over_page, over_right, over_bottom = excess
    if over_page > TOLERANCE:
        return _too_wide("too-wide", number, box, over_page)
    if over_right > TOLERANCE:
        return _too_wide("wide-word", number, box, over_right)
    element = box.element if frame.element is None else frame.element
    values = {"page": number, "text": _shown(box)}
    return Overflow("box-overfull", element, values, _lines_in(over_bottom, page))


def _too_wide(rule: str, number: int, box: Box, excess: float) -> Overflow:
    """Say how many letters leave the frame or the paper; else how far it does."""
    values = {"page": number, "text": _shown(box)}
    letters = _letters_in(excess, box)
    if letters is None:
        return Overflow("block-too-wide", box.element, {**values, "excess": excess * MM_PER_PX})
    return Overflow(rule, box.element, {**values, "excess": letters})


def _letters_in(width: float, box: Box) -> int | None:
    """Return how many letters of a box's words take ``width``; None when it has none of its own."""
    text = _text(box).strip()
    if not text or not isinstance(box, boxes.TextBox | boxes.LineBox | boxes.InlineBox):
        return None
    return math.ceil(width * len(text) / float(box.width))


def _shown(box: Box) -> str:
    text = getattr(box, "text", "") or words(box.element)
    return text.strip()[:SHOWN]


def _is_clipped(frame: Box) -> bool:
    return frame.element is not None and "data-clip" in frame.element.attrib


def _right(box: Box) -> float:
    if isinstance(box, boxes.LineBox):
        return float("-inf")  # its words count
    if isinstance(box, boxes.TextBox):
        return float(box.position_x + box.width)
    return float(box.border_box_x() + box.border_width())


def _bottom(box: Box) -> float:
    if isinstance(box, boxes.LineBox):
        return float(box.position_y + box.height)
    if isinstance(box, boxes.InlineLevelBox):
        return float("-inf")  # its line counts
    return float(box.border_box_y() + box.border_height())


def descendants(box: Box) -> list[Box]:
    """Return ``box`` and all inside it but the page's margin boxes, as they are written."""
    found, left = [], [box]
    while left:
        each = real(left.pop())
        found.append(each)
        inside = getattr(each, "children", ())
        left.extend(child for child in inside[::-1] if not isinstance(child, boxes.MarginBox))
    return found


def _contents(frame: Box) -> Iterator[Box]:
    """Yield the boxes that ``frame`` must hold: blocks, lines, words and what sits in lines."""
    for child in frame.children:
        child = real(child)
        if isinstance(child, boxes.MarginBox) or child.style["position"] != "static":
            continue
        yield child
        if isinstance(child, boxes.LineBox | boxes.InlineBox):
            yield from _contents(child)
