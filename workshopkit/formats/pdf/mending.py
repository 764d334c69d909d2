"""What is changed in WeasyPrint while it works: its tags, its margins, the fonts that it keeps.

The one module that changes what WeasyPrint keeps to itself (``box_tree`` reads it, and
``quickening`` gives the same sooner): its version is pinned.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from weasyprint import HTML, layout
from weasyprint.pdf import tags
from weasyprint.text.fonts import FontConfiguration

from workshopkit.formats.pdf.box_tree import Box, boxes, real

Tag = Any
"""A structure element: a pydyf dictionary (ISO 32000-1, 14.7.2)."""
Change = Callable[[Box, Iterator[Tag]], Iterator[Tag]]
"""Gives, for a box and the tags that WeasyPrint built for it, the tags to keep."""


@contextmanager
def hidden_from_ears() -> Iterator[None]:
    """Leave ``aria-hidden`` elements out of the tags that are built meanwhile."""

    def heard(box: Box, built: Iterator[Tag]) -> Iterator[Tag]:
        element = real(box).element
        kept = list(built)
        if element is None or element.get("aria-hidden") != "true":
            yield from kept

    with _changed_tags(heard):
        yield


@contextmanager
def recorded_boxes() -> Iterator[dict[int, Box]]:
    """Record the box of each tag that is built meanwhile, by the tag's object number."""
    found: dict[int, Box] = {}

    def recording(box: Box, built: Iterator[Tag]) -> Iterator[Tag]:
        for tag in built:
            found.setdefault(tag.number, box)  # the innermost comes first
            yield tag

    with _changed_tags(recording):
        yield found


@contextmanager
def _changed_tags(change: Change) -> Iterator[None]:
    build = tags._build_box_tree

    def changed(box: Box, *others: Any) -> Iterator[Tag]:
        return change(box, build(box, *others))

    tags._build_box_tree = changed
    try:
        yield
    finally:
        tags._build_box_tree = build


def showing(html: HTML, root: Any) -> HTML:
    """Return a page like another one, of another root element."""
    other = copy(html)
    wrapper = type(html.wrapper_element)
    other.wrapper_element = wrapper.from_html_root(root, content_language=None)
    other.etree_element = root
    return other


@dataclass
class Margins:
    """What runs in the margins of a page, not laid out yet: it says how many pages there are.

    ``context`` and ``state`` are WeasyPrint's when the page was laid out, ``rank`` its number in
    its part.
    """

    page: Box
    context: Any
    rank: int
    state: Any
    total: int = 0
    """The number of pages that they say; 0 until they are laid out."""

    def lay_out(self, total: int) -> None:
        """Lay the margins out, and the backgrounds, for a document of so many pages."""
        if self.total == total:
            return
        self.total, self.context.current_page = total, self.rank
        self.state[1]["pages"] = [total]
        inside = [each for each in self.page.children if not isinstance(each, boxes.MarginBox)]
        around = layout.make_margin_boxes(self.context, self.page, self.state)
        self.page.children = (*inside, *around)
        layout.layout_backgrounds(self.page, self.context.get_image_from_uri)


@contextmanager
def margins_set_aside() -> Iterator[list[Margins]]:
    """Leave the margins of the pages laid out meanwhile for later, and record them."""
    found: list[Margins] = []
    kept = layout.make_margin_boxes, layout.layout_backgrounds

    def aside(context: Any, page: Box, state: Any) -> tuple[Box, ...]:
        found.append(Margins(page, context, context.current_page, state))
        return ()

    layout.make_margin_boxes, layout.layout_backgrounds = aside, lambda page, images: None
    try:
        yield found
    finally:
        layout.make_margin_boxes, layout.layout_backgrounds = kept


def bound(documents: Sequence[Any], margins: Sequence[Margins]) -> Any:
    """Return one document of the pages of several, with their margins."""
    for each in margins:
        each.lay_out(len(margins))
    pages = [type(page)(page._page_box) for each in documents for page in each.pages]
    return documents[0].copy(pages)


def are_gone(fonts: FontConfiguration) -> bool:
    """Tell whether the folder of a process's fonts was removed, as a build's own folder is."""
    return fonts._folder is not None and not Path(fonts._folder).is_dir()


def release(fonts: FontConfiguration) -> None:
    """Remove from the disk the fonts that a process keeps, without waiting for its end."""
    fonts.__del__()


def disown(fonts: FontConfiguration) -> None:
    """Let a forked process leave its parent's fonts where they are when it releases its own."""
    fonts._folder = None
