"""What is changed in WeasyPrint while it works: its tags, its margins, the fonts that it keeps.

The one module that changes what WeasyPrint keeps to itself (``box_tree`` reads it): its
version is pinned.
"""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import Any

from weasyprint import CSS, HTML, layout
from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.counters import CounterStyle
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES
from weasyprint.html import UA, UA_FORM_STYLESHEET
from weasyprint.layout import block, inline, percent, preferred
from weasyprint.pdf import tags
from weasyprint.text import line_break
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


NOTES = re.compile(r"footnote|\bnote\(|<link|@import")
"""In a page: what may ask for a note at the foot."""


def page_of(markup: str, base: str, files: Any) -> HTML:
    """Return a page read from its text, whose relative addresses start from ``base``."""
    kind = HTML if NOTES.search(markup) else _WithoutNotes
    return kind(string=markup, base_url=base, url_fetcher=files)


class _WithoutNotes(HTML):  # type: ignore[misc]
    """A page without notes at the foot.

    WeasyPrint's own styles give every element six styles for notes and the marks of lists: they
    take a tenth of the time of a page that has none of them. Marks are left to items of lists.
    """

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:
        return [_without_notes(), *([UA_FORM_STYLESHEET] if forms else [])]


@functools.cache
def _without_notes() -> CSS:
    text = re.sub(r"(?m)^::(foot)?note-.*$", "", UA).replace("\n::marker", "\nli::marker")
    return CSS(string=text, counter_style=CounterStyle())


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


@contextmanager
def heights_kept() -> Iterator[None]:
    """Measure each item of a grid once for its width, as long as one document is laid out.

    A grid lays its items out to know how high its rows are, then again to place them: in grids
    within grids, twice as often at each depth.
    """
    lay_out = block.block_level_layout

    def measured(
        context: Any, box: Box, bottom_space: float, skip_stack: Any, containing_block: Any,
        *more: Any, **named: Any,
    ) -> tuple[Any, ...]:  # fmt: skip
        is_measure = bottom_space == -inf and skip_stack is None and not (more or named)
        if not is_measure or box.element is None or isinstance(box.style, AnonymousStyle):
            laid: tuple[Any, ...] = lay_out(
                context, box, bottom_space, skip_stack, containing_block, *more, **named
            )
            return laid
        known = vars(context).setdefault("heights", {})
        is_later = context.current_page > 1  # what begins any other page loses its margin
        key = (box.element, box.element_tag, type(box), containing_block.width, is_later)
        if key not in known:
            laid = lay_out(context, box, bottom_space, skip_stack, containing_block)
            known[key] = laid[0].margin_height()
        return _Measured(known[key]), None, None, None, None, None

    block.block_level_layout = measured
    try:
        yield
    finally:
        block.block_level_layout = lay_out


PLAIN = {
    name: value
    for name, value in INITIAL_VALUES.items()
    if name not in INITIAL_NOT_COMPUTED | PHYSICAL_FUNCTIONS.keys() | {"page", "float", "position"}
    and not name.startswith("text_decoration_")
}
"""The properties whose value is their parent's, or their own first one, where no style says it."""
SIDES = {
    direction: {
        name: logical(block="ttb", inline=direction)
        for name, logical in PHYSICAL_FUNCTIONS.items()
        if name not in INITIAL_NOT_COMPUTED | INHERITED
    }
    for direction in ("ltr", "rtl")
}
"""The other name of a property of a side, by the direction of the text: « start » for « left »."""


@contextmanager
def styles_looked_up() -> Iterator[None]:
    """Give at once, of an element's style, what no style sheet says of it."""
    compute = ComputedStyle.__missing__

    def found(style: ComputedStyle, name: str) -> Any:
        if name not in style.cascaded:
            if name in INHERITED:
                if name in PLAIN and style.parent_style is not None:
                    value = style[name] = style.parent_style[name]
                    return value
            elif name in PLAIN:
                value = style[name] = PLAIN[name]
                return value
            elif (side := SIDES[style["direction"]].get(name)) and side not in style.cascaded:
                value = style[name] = INITIAL_VALUES[name]
                return value
        return compute(style, name)

    ComputedStyle.__missing__ = found
    try:
        yield
    finally:
        ComputedStyle.__missing__ = compute


USED = tuple(
    name.format(side)
    for name in ("margin_{}", "padding_{}", "border_{}_width")
    for side in ("top", "right", "bottom", "left")
) + ("width", "min_width", "max_width", "height", "min_height", "max_height")
"""The lengths of a box that its style and the size of what holds it decide."""


@contextmanager
def lengths_kept() -> Iterator[None]:
    """Work out the lengths of the boxes of a style once for each size of what holds them."""
    resolve = percent.resolve_percentages
    modules = [each for each in vars(layout).values() if hasattr(each, resolve.__name__)]

    def kept(box: Box, containing_block: Any) -> None:
        if isinstance(containing_block, boxes.Box):
            size = (containing_block.width, containing_block.height)
        else:
            size = tuple(containing_block)
        if isinstance(box, boxes.PageBox) or box.style["border_collapse"] == "collapse":
            resolve(box, containing_block)
            return
        known = vars(box.style).setdefault("lengths", {})
        if size in known:
            vars(box).update(known[size])
        else:
            resolve(box, containing_block)
            known[size] = {name: getattr(box, name) for name in USED}

    for each in modules:
        each.resolve_percentages = kept
    try:
        yield
    finally:
        for each in modules:
            each.resolve_percentages = resolve


OF_TEXT = (
    *("direction", "font_family", "font_feature_settings", "font_kerning", "font_language_override"),
    *("font_size", "font_stretch", "font_style", "font_variant_alternates", "font_variant_caps"),
    *("font_variant_east_asian", "font_variant_ligatures", "font_variant_numeric"),
    *("font_variant_position", "font_variation_settings", "font_weight", "hyphenate_character"),
    *("hyphenate_limit_chars", "hyphenate_limit_zone", "hyphens", "lang", "letter_spacing"),
    *("overflow_wrap", "tab_size", "text_decoration_line", "white_space", "word_break"),
    "word_spacing",
)
"""All that breaking a text in lines reads of its style."""


@contextmanager
def lines_kept(known: dict[Any, Any]) -> Iterator[None]:
    """Break a text of a style in lines once for each width: ``known`` remembers between layouts."""
    break_line = line_break.split_first_line

    def kept(text: str, style: Any, context: Any, *more: Any, **named: Any) -> tuple[Any, ...]:
        how = vars(style).get("of_text")
        if how is None:
            how = vars(style)["of_text"] = sys.intern(str([style[name] for name in OF_TEXT]))
        key = (text, how, more, *named.items())
        if key not in known:
            known[key] = break_line(text, style, context, *more, **named)
        line, *others = known[key]
        return copy(line), *others

    modules = (line_break, inline, preferred)
    for each in modules:
        each.split_first_line = kept
    try:
        yield
    finally:
        for each in modules:
            each.split_first_line = break_line


@dataclass(frozen=True)
class _Measured:
    """What a grid asks of an item that it measures."""

    height: float

    def margin_height(self) -> float:
        """Return its height with its margins, in CSS pixels."""
        return self.height


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
