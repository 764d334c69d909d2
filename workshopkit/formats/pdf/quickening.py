"""What WeasyPrint finds out again and again, found once: the same pages, sooner.

WeasyPrint's version is pinned; a test lays the same pages out without all this.
"""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass
from math import inf
from typing import Any, TypeVar, cast

from weasyprint import CSS, HTML, layout
from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.counters import CounterStyle
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES, Dimension
from weasyprint.html import UA, UA_FORM_STYLESHEET
from weasyprint.layout import background, block, flex, inline, percent, preferred
from weasyprint.text import line_break
from weasyprint.urls import URLFetcher

from workshopkit.formats.pdf.box_tree import Box, boxes
from workshopkit.formats.pdf.certificates import NO_CERTIFICATES
from workshopkit.formats.pdf.mending import showing
from workshopkit.formats.pdf.reading import read_as_xml

Found = TypeVar("Found")


def _once_a_style(find: Callable[[Any], Found]) -> Callable[[Any], Found]:
    """Return what finds something of a style once: the style keeps it, as an attribute."""
    name = f"kept_{find.__name__}"

    def found(style: Any) -> Found:
        known = vars(style)
        if name not in known:
            known[name] = find(style)
        return cast("Found", known[name])

    return found


NEEDS_NOTES = re.compile(r"footnote|\bnote\(|list-item|<link|@import", re.I)
"""In a page: what may ask for a note at the foot, or for the mark of a list elsewhere."""


def page_of(markup: str, base: str, files: Any) -> HTML:
    """Return a page read from its text, whose relative addresses start from ``base``."""
    kind = HTML if NEEDS_NOTES.search(markup) else _WithoutNotes
    root = read_as_xml(markup)
    if root is None:
        return kind(string=markup, base_url=base, url_fetcher=files)
    return showing(kind(string="<html>", base_url=base, url_fetcher=files), root)


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
    files = URLFetcher(ssl_context=NO_CERTIFICATES)
    return CSS(string=text, counter_style=CounterStyle(), url_fetcher=files)


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
        # What begins a page loses its margin, unless it asked for that page.
        place = (containing_block.width, context.current_page > 1, context.forced_break)
        key = (box.element, box.element_tag, type(box), *place)
        if key not in known:
            laid = lay_out(context, box, bottom_space, skip_stack, containing_block)
            if any(each.is_floated() for each in laid[0].descendants()):
                return laid  # a float is where the one before it left room
            known[key] = laid[0].margin_height()
        return _Measured(known[key]), None, None, None, None, None

    block.block_level_layout = measured
    try:
        yield
    finally:
        block.block_level_layout = lay_out


@dataclass(frozen=True)
class _Measured:
    """What a grid asks of an item that it measures."""

    height: float

    def margin_height(self) -> float:
        """Return its height with its margins, in CSS pixels."""
        return self.height


OF_TEXT = [
    "direction",
    "font_family",
    "font_feature_settings",
    "font_kerning",
    "font_language_override",
    "font_size",
    "font_stretch",
    "font_style",
    "font_variant_alternates",
    "font_variant_caps",
    "font_variant_east_asian",
    "font_variant_ligatures",
    "font_variant_numeric",
    "font_variant_position",
    "font_variation_settings",
    "font_weight",
    "hyphenate_character",
    "hyphenate_limit_chars",
    "hyphenate_limit_zone",
    "hyphens",
    "lang",
    "letter_spacing",
    "overflow_wrap",
    "tab_size",
    "text_decoration_line",
    "white_space",
    "word_break",
    "word_spacing",
]
"""All that breaking a text in lines reads of its style."""


@_once_a_style
def _as_text(style: Any) -> str:
    """Return all that lines depend on of a style; nothing when it cannot be told."""
    values = [style[name] for name in OF_TEXT]
    return "" if any(map(check_math, values)) else sys.intern(str(values))


@contextmanager
def lines_kept(known: dict[Any, Any]) -> Iterator[None]:
    """Break a text of a style in lines once for each width: ``known`` remembers between layouts."""
    break_line = line_break.split_first_line

    def kept(text: str, style: Any, context: Any, *more: Any, **named: Any) -> tuple[Any, ...]:
        how = _as_text(style)
        if not how:  # sums are told apart by nothing
            broken: tuple[Any, ...] = break_line(text, style, context, *more, **named)
            return broken
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


SIDES = ("top", "right", "bottom", "left")
CORNERS = tuple(f"border_{y}_{x}_radius" for y in ("top", "bottom") for x in ("left", "right"))
DECORATIONS = {name for name in INITIAL_VALUES if name.startswith("text_decoration_")}
HANDED_DOWN = (INHERITED | DECORATIONS | {"page"}) - PHYSICAL_FUNCTIONS.keys()
"""The properties that are the parent's, where no style says otherwise."""
INITIAL = {
    name: value
    for name, value in INITIAL_VALUES.items()
    if name not in HANDED_DOWN | INITIAL_NOT_COMPUTED | PHYSICAL_FUNCTIONS.keys()
    and name not in ("float", "position")
}
"""Those that are not handed down, and whose first value is as it is."""
LOGICAL_NAMES = {
    direction: {
        name: logical(block="ttb", inline=direction)
        for name, logical in PHYSICAL_FUNCTIONS.items()
        if name not in INITIAL_NOT_COMPUTED | INHERITED
    }
    for direction in ("ltr", "rtl")
}
"""The other name of a property of a side, by the direction of the text: « start » for « left »."""
WIDTHS = {f"border_{side}_width": f"border_{side}_style" for side in SIDES}
"""The style without which a line has no width."""
_compute = ComputedStyle.__missing__


def _computed(style: ComputedStyle, name: str) -> Any:
    """Give a property of a style: at once where no style sheet says anything of it."""
    if name not in style.cascaded:
        if name in INITIAL:
            value = style[name] = INITIAL[name]
            return value
        if name in HANDED_DOWN:
            if style.parent_style is not None:
                value = style[name] = style.parent_style[name]
                return value
        elif name in WIDTHS:
            if style[WIDTHS[name]] == "none":
                value = style[name] = 0
                return value
        elif name in LOGICAL_NAMES["ltr"]:
            side = LOGICAL_NAMES[style["direction"]][name]
            if side not in style.cascaded:
                value = style[name] = INITIAL_VALUES[name]
                return value
    return _compute(style, name)


_ask_flow = boxes.Box.is_in_normal_flow


def _is_in_flow(box: Box) -> bool:
    """Tell sooner what most boxes are: in the flow."""
    style = box.style
    plain = style["float"] == "none" and style["position"] in ("static", "relative")
    return plain or bool(_ask_flow(box))


def _set_everywhere(function: Callable[..., Any], other: Callable[..., Any]) -> None:
    """Have every module of the layout call another function of the same name."""
    for module in vars(layout).values():
        if getattr(module, function.__name__, None) is function:
            setattr(module, function.__name__, other)


LENGTHS = (
    *(f"margin_{side}" for side in SIDES),
    *(f"padding_{side}" for side in SIDES),
    *(f"border_{side}_width" for side in SIDES),
    *("width", "min_width", "max_width", "height", "min_height", "max_height"),
)
"""The lengths of a box that its style and the size of what holds it decide."""


NOTHING = Dimension(0, "px")
_resolve = percent.resolve_percentages


def _resolve_once(box: Box, containing_block: Any) -> None:
    """Work out the lengths of the boxes of a style once for each size of what holds them."""
    if isinstance(containing_block, boxes.Box):
        size: Any = (containing_block.width, containing_block.height)
    else:
        size = tuple(containing_block)
    if isinstance(box, boxes.PageBox) or box.style["border_collapse"] == "collapse":
        _resolve(box, containing_block)
        return
    known = vars(box.style).setdefault("lengths", {})
    if None in known or _is_fixed(box.style):
        size = None
    if size in known:
        box.__dict__.update(known[size])
    else:
        _resolve(box, containing_block)
        known[size] = {name: getattr(box, name) for name in LENGTHS}


@_once_a_style
def _is_fixed(style: Any) -> bool:
    """Tell whether no length of a style depends on the size of what holds the box."""
    lengths = [style[name] for name in LENGTHS]
    plain = (each == "auto" or getattr(each, "unit", "px") == "px" for each in lengths)
    return all(plain) and not any(map(check_math, lengths))


_lay_flex = flex.flex_layout


def _lay_out_row(context: Any, box: Box, *others: Any, **named: Any) -> Any:
    """Lay a row out without laying each item out once more for how high it is at least.

    Where nothing limits the row nor the item: it is as high as what it holds all the same.
    """
    eased = []
    is_free = getattr(box, "height", 0) == "auto" and box.max_height == inf
    if is_free and box.style["flex_direction"].startswith("row"):
        for child in box.children:
            is_free = getattr(child.style["max_height"], "value", 0) == inf
            is_text = not isinstance(child, boxes.ReplacedBox)
            if is_free and is_text and child.style["min_height"] == "auto":
                child.style["min_height"] = NOTHING
                eased.append(child.style)
    try:
        return _lay_flex(context, box, *others, **named)
    finally:
        for style in eased:
            style["min_height"] = "auto"


_lay_background = background.layout_box_backgrounds


def _lay_out_background(
    page: Box, box: Box, images: Any, layout_children: bool = True, style: Any = None
) -> None:
    """Pass over the boxes that have nothing behind them."""
    if style is not None or box is page or not _is_bare(box.style):
        _lay_background(page, box, images, layout_children, style)
        return
    for corner in CORNERS:
        setattr(box, corner, (0, 0))
    for child in box.all_children() if layout_children else ():
        _lay_out_background(page, child, images)
    box.background = None


@_once_a_style
def _is_bare(style: Any) -> bool:
    """Tell whether what has a style has neither ground nor picture nor round corners."""
    ground = style["background_color"]
    return bool(
        ground != "currentcolor"
        and ground.alpha == 0
        and not style["box_shadow"]
        and all(kind == "none" for kind, _ in style["background_image"])
        and style["border_image_source"][0] == style["mask_border_source"][0] == "none"
        and all((0, "px") in style[corner] for corner in CORNERS)
    )


# Importing this module changes WeasyPrint for the whole process, here; the two contexts above
# change it while a document is laid out.
ComputedStyle.__missing__ = _computed
boxes.Box.is_in_normal_flow = _is_in_flow
background.layout_box_backgrounds = _lay_out_background
_set_everywhere(_resolve, _resolve_once)
_set_everywhere(_lay_flex, _lay_out_row)
_set_everywhere(line_break.strut, _once_a_style(line_break.strut))
