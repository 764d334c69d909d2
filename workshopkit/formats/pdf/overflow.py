"""A laid-out document → what does not fit: pages too many, boxes overfull, words too wide.

Every box must lie inside the box around it, unless that one has ``data-clip``: it is cut
at its edge on purpose. What is placed by hand and what runs in the margins stays on the paper. An
element with ``data-pages="2"``, ``"1-2"`` or ``"2-"`` must take that many pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshopkit.formats.pdf.box_tree import Box, boxes, pages_of, real
from workshopkit.formats.pdf.sources import Sources, words
from workshopkit.problems import Problem

MM_PER_PX = 25.4 / 96  # CSS Values and Units 4, §6.2: 1in is 96px
TOLERANCE = 0.75
"""Pixels (0.2 mm) that rounding may put between a box and its content."""
SHOWN = 40
"""Characters of an overfull text that a message shows."""

FORCED_BREAKS = ("page", "left", "right", "recto", "verso")
FRAMES = (
    boxes.BlockContainerBox,
    boxes.FlexContainerBox,
    boxes.GridContainerBox,
    boxes.PageBox,
)


def check_overflow(document: Any, sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each wrong count of pages and each box that leaves its frame."""
    yield from _check_counts(document, sources)
    for number, page in enumerate(pages_of(document), start=1):
        told: set[Any] = set()
        yield from _check_frames(number, page, sources, told)
        yield from _check_paper(number, page, sources, told)


class _Span:
    """The pages of an element: on each, the height it takes (px) and whether it is a spill."""

    def __init__(self) -> None:
        self.heights: dict[int, float] = {}
        self.spills: set[int] = set()

    def excess(self, allowed: int) -> float:
        """Return the height of what should have fitted: the spills before the other pages."""
        pages = list(self.heights)[1:]
        order = [n for n in pages if n in self.spills] + [n for n in pages if n not in self.spills]
        too_many = len(self.heights) - allowed
        return sum(self.heights[number] for number in order[:too_many])


def _check_counts(document: Any, sources: Sources) -> Iterator[Problem]:
    wrong: list[Any] = []
    for element, span in reversed(_spans(document).items()):  # from the inside out
        if any(inner in wrong for inner in element.iter()):
            continue
        problem = _check_count(element, span, sources)
        if problem:
            wrong.append(element)
            yield problem


def _check_count(element: Any, span: _Span, sources: Sources) -> Problem | None:
    declared = element.get("data-pages")
    low, dash, high = declared.partition("-")
    got = len(span.heights)
    values = {"got": got, "declared": declared}
    if got < int(low):
        return Problem("page-unused", sources.around(element), "", values)
    most = int(high or low) if high or not dash else got
    if got <= most:
        return None
    excess = max(1, round(span.excess(most) * MM_PER_PX))
    values["excess"] = f"{excess}\u00a0mm"
    return Problem("page-count", sources.around(element), "", values)


def _spans(document: Any) -> dict[Any, _Span]:
    """Return the pages of every element that declares how many it takes."""
    spans: dict[Any, _Span] = {}
    begun: set[Any] = set()
    pages = pages_of(document)
    elements = [{box.element for box in _descendants(page)} for page in pages]
    for number, page in enumerate(pages, start=1):
        continued = elements[number] if number < len(pages) else set()
        spills = not _begins_by_force(page, begun)
        begun |= elements[number - 1]
        for box in _descendants(page):
            if box.element is None or not box.element.get("data-pages"):
                continue
            span = spans.setdefault(box.element, _Span())
            height = _lowest(box, continued) - page.content_box_y()
            span.heights[number] = max(height, span.heights.get(number, 0.0))
            if spills:
                span.spills.add(number)
    return spans


def _lowest(box: Box, continued: set[Any]) -> float:
    """Return where content ends: a box that goes on to the next page is as tall as its page."""
    bottoms = (_bottom(each) for each in _descendants(box) if each.element not in continued)
    return max(bottoms, default=0.0)


def _begins_by_force(page: Box, begun: set[Any]) -> bool:
    """Tell whether a page starts with an element that asked for a new page."""
    for box in _descendants(page):
        if isinstance(box, boxes.LineBox):
            return False
        if box.element not in begun and box.style["break_before"] in FORCED_BREAKS:
            return True
    return False


def _check_frames(number: int, page: Box, sources: Sources, told: set[Any]) -> Iterator[Problem]:
    edge = page.content_box_x() + page.width
    for frame in _descendants(page):
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
                yield _problem(number, box, frame, excess, sources)


def _check_paper(number: int, page: Box, sources: Sources, told: set[Any]) -> Iterator[Problem]:
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
            values = {"page": number, "text": text[:SHOWN], "excess": _mm(excess)}
            yield Problem("too-wide", sources.around(box.element), "", values)


def _seen(box: Box) -> Iterator[Box]:
    """Yield ``box`` and all inside it that is not cut on purpose, margins included."""
    box = real(box)
    yield box
    for child in () if _is_clipped(box) else getattr(box, "children", ()):
        yield from _seen(child)


def _text(box: Box) -> str:
    inside = getattr(box, "children", ())
    return str(getattr(box, "text", "")) or "".join(map(_text, map(real, inside)))


def _problem(
    number: int, box: Box, frame: Box, excess: tuple[float, float, float], sources: Sources
) -> Problem:
    """Say how far ``box`` leaves the page, else its frame to the right, else downwards."""
    over_page, over_right, over_bottom = excess
    text = getattr(box, "text", "") or words(box.element)
    values = {"page": number, "text": text.strip()[:SHOWN]}
    if over_page > TOLERANCE:
        values["excess"] = _mm(over_page)
        return Problem("too-wide", sources.around(box.element), "", values)
    if over_right > TOLERANCE:
        values["excess"] = _mm(over_right)
        return Problem("box-overfull", sources.around(box.element), "", values)
    values["excess"] = _mm(over_bottom)
    place = sources.inside(box.element if frame.element is None else frame.element)
    return Problem("box-overfull", place, "", values)


def _is_clipped(frame: Box) -> bool:
    return frame.element is not None and "data-clip" in frame.element.attrib


def _mm(pixels: float) -> float:
    return pixels * MM_PER_PX


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


def _descendants(box: Box) -> Iterator[Box]:
    """Yield ``box`` and all inside it but the page's margin boxes."""
    box = real(box)
    yield box
    for child in getattr(box, "children", ()):
        if not isinstance(child, boxes.MarginBox):
            yield from _descendants(child)


def _contents(frame: Box) -> Iterator[Box]:
    """Yield the boxes that ``frame`` must hold: blocks, lines, words and what sits in lines."""
    for child in frame.children:
        child = real(child)
        if isinstance(child, boxes.MarginBox) or child.style["position"] != "static":
            continue
        yield child
        if isinstance(child, boxes.LineBox | boxes.InlineBox):
            yield from _contents(child)
