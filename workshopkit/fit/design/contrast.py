"""A theme on the layouts → words that could not be read, accents that look alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from workshopkit.fit.design.colour import contrast, separation, washed
from workshopkit.fit.design.grounds import grounds_under
from workshopkit.model.layout import Box, Layout, Layouts, Style
from workshopkit.model.theme import ACCENTS, Colours, Role, Theme
from workshopkit.problems import Problem

LARGE = 24
"""Points from which text counts as large."""
READABLE, READABLE_LARGE, WELL_READABLE = 4.5, 3.0, 7.0
"""Least contrasts: WCAG 2.2 (1.4.3), its large text, and 1.4.6 for what people copy from."""
APART = 15.0
"""Least ΔE between two accents, whatever the eye."""

LIGHT: tuple[Role, Role] = ("paper", "tint")

PAGE_PAIRS: tuple[tuple[str, Role, float], ...] = (
    ("ink", "paper", WELL_READABLE),
    ("ink", "tint", WELL_READABLE),
    *((role, ground, READABLE) for role in ("deep", "signal", "link") for ground in LIGHT),
    *(("paper", ground, READABLE) for ground in ("deep", "signal", "primary")),
)
"""What the style sheets of the pages set on what, with the least contrast."""


class Pair(NamedTuple):
    """Words of one colour on a ground of another, where they were first met."""

    text: str
    ground: Role
    needed: float
    place: str


def check_colours(theme: Theme, layouts: Layouts) -> Iterator[Problem]:
    """Find what the theme makes illegible on slides and pages, each pair once."""
    for pair in every_pair(layouts):
        text, ground = theme.colours[pair.text], theme.colours[pair.ground]
        found = contrast(text, ground)
        if found < pair.needed:
            values = {
                "text": pair.text,
                "ground": pair.ground,
                "place": pair.place,
                "got": max(round(found - 0.05, 1), 1.0),
                "needed": pair.needed,
            }
            yield Problem("theme-contrast", text.source, f"colours.{pair.text}", values)
    for one, other in combinations(ACCENTS, 2):
        found = separation(theme.colours[one], theme.colours[other])
        if found < APART:
            values = {"other": other, "got": round(found, 1), "needed": APART}
            yield Problem("alike-colours", theme.colours[one].source, f"colours.{one}", values)


def every_pair(layouts: Layouts) -> Iterator[Pair]:
    """Give what pages and slides set on what, each once."""
    pairs = [Pair(*pair, "print") for pair in PAGE_PAIRS]
    for name, layout in layouts.layouts.items():
        pairs += layout_pairs(name, layout, layouts)
    met: set[tuple[str, Role, float]] = set()
    for pair in pairs:
        if pair[:3] not in met:
            met.add(pair[:3])
            yield pair


def colour_filters() -> Mapping[str, Callable[..., object]]:
    """Return what templates judge and pale colours with: ``one|contrast(other)``, for instance."""
    return {"contrast": contrast, "pairs": _met, "washed": washed}


def _met(layouts: Layouts) -> list[Pair]:
    """Return the pairs of colours that pages and slides set on each other, each once."""
    return list({(pair.text, pair.ground): pair for pair in every_pair(layouts)}.values())


def contrasts(colours: Colours, layouts: Layouts) -> dict[Role, float]:
    """Return the least contrast of each role with what it is set on or under."""
    least: dict[Role, float] = {}
    for pair in every_pair(layouts):
        found = contrast(colours[pair.text], colours[pair.ground])
        for role in (pair.text, pair.ground):
            least[role] = min(found, least.get(role, found))
    return least


def layout_pairs(name: str, layout: Layout, layouts: Layouts) -> Iterator[Pair]:
    """Give every pair of text and ground of a layout."""
    grid = layouts.grid
    for number, shape in enumerate(layout.shapes):
        if shape.sign and shape.style:
            below = grounds_under(grid.box(shape), layout, grid, layout.shapes[:number])
            on = {shape.fill} if shape.fill else below
            yield from _pairs(layouts.style(shape.style), on, f"{name}, {shape.sign}")
    for place_name, place in layout.placeholders.items():
        under = grounds_under(grid.box(place), layout, grid, layout.shapes)
        on = {place.fill} if place.fill else under
        where = f"{name}, {place_name}"
        for style in place.styles:
            yield from _pairs(layouts.style(style), on, where)
        if place.kind == "table":
            look = layouts.table
            yield from _pairs(layouts.style(look.header), {"deep"}, where)
            yield from _pairs(layouts.style(look.cell), {*on, "tint"}, where)
    if layout.footer is not None:
        top, height = layouts.footer
        first, span = layout.footer.columns
        left, right = grid.left_of(first), grid.left_of(first + span) - grid.gutter
        on = grounds_under(Box(left, top, right - left, height), layout, grid, layout.shapes)
        colour = {"colour": layout.footer.colour}
        for footer in (layouts.footer_style, layouts.number_style):
            written = layouts.style(footer).model_copy(update=colour)
            yield from _pairs(written, on, f"{name}, {footer}")


def _pairs(style: Style, grounds: set[Role], where: str) -> Iterator[Pair]:
    needed = READABLE_LARGE if style.size >= LARGE else READABLE
    for ground in sorted(grounds):
        yield Pair(style.colour, ground, needed, where)
        if style.mark != "none":  # a bullet is not a word, but it must be seen
            yield Pair("signal", ground, READABLE_LARGE, where)
