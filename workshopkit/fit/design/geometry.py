"""Layouts → what leaves the margins or the grid, too many accents, colour left alone."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.fit.design.grounds import meet
from workshopkit.model.layout import Box, Grid, Layout, Layouts, Shape
from workshopkit.model.theme import ACCENTS, Role
from workshopkit.problems import Problem

CLOSE = 0.011
"""Inches by which a box may miss a line and still be on it: columns are written to 1/100."""
AIR = 0.1
"""Inches between the footer, its number included, and a drawing."""
MOST_ACCENTS = 3
BRIGHT = frozenset(ACCENTS) - {"neutral"}


def check_geometry(layouts: Layouts) -> Iterator[Problem]:
    """Find what a designer's ruler would find, layout by layout."""
    for name, layout in layouts.layouts.items():
        yield from _margins(name, layout, layouts.grid)
        yield from _grid(name, layout, layouts.grid)
        yield from _footer(name, layout, layouts)
        yield from _accents(name, layout, layouts)
        yield from _colour_alone(name, layout, layouts.grid)


def _margins(name: str, layout: Layout, grid: Grid) -> Iterator[Problem]:
    """Nothing is near an edge, except what bleeds off it."""
    for shape in layout.shapes:
        box = grid.box(shape)
        if _is_near_an_edge(box, grid) and not _bleeds(box, grid):
            values = {"layout": name, "what": "drawing"}
            yield Problem("near-edge", shape.source_of(), "", values)
    for place_name, place in layout.placeholders.items():
        box = grid.box(place)
        is_bleeding = place.kind == "picture" and _bleeds(box, grid)
        if _is_near_an_edge(box, grid) and not is_bleeding:
            values = {"layout": f"{name}, {place_name}", "what": "placeholder"}
            yield Problem("near-edge", place.source_of(), "", values)


def _is_near_an_edge(box: Box, grid: Grid) -> bool:
    return (
        box.x < grid.margin - CLOSE
        or box.y < grid.head - CLOSE
        or box.x + box.width > grid.width - grid.margin + CLOSE
        or box.y + box.height > grid.height - grid.head + CLOSE
    )


def _bleeds(box: Box, grid: Grid) -> bool:
    return (
        box.x <= CLOSE
        or box.y <= CLOSE
        or box.x + box.width >= grid.width - CLOSE
        or box.y + box.height >= grid.height - CLOSE
    )


def _grid(name: str, layout: Layout, grid: Grid) -> Iterator[Problem]:
    """Every placeholder begins on a column, or on an edge that its layout declares."""
    lines = [grid.left_of(column) for column in range(1, grid.columns + 1)] + list(layout.edges)
    for place_name, place in layout.placeholders.items():
        x = grid.box(place).x
        if not any(abs(x - line) <= CLOSE for line in lines):
            values = {"layout": name, "placeholder": place_name, "got": x}
            yield Problem("off-grid", place.source_of(), "", values)


def _footer(name: str, layout: Layout, layouts: Layouts) -> Iterator[Problem]:
    """The footer takes all the columns that drawings leave free, and so never moves."""
    if layout.footer is None:
        return
    free = _free_columns(layout, layouts)
    if free and layout.footer.columns != free:
        got, wanted = (f"[{first}, {span}]" for first, span in (layout.footer.columns, free))
        values = {"layout": name, "got": got, "wanted": wanted}
        yield Problem("footer-moves", layout.source_of("footer"), "", values)


def _free_columns(layout: Layout, layouts: Layouts) -> tuple[int, int] | None:
    """Return the longest run of columns that no drawing crosses at the footer's height."""
    grid, (top, height) = layouts.grid, layouts.footer
    drawn = [grid.box(shape) for shape in layout.shapes if shape.fill]
    drawn += [grid.box(each) for each in layout.placeholders.values() if each.kind == "picture"]
    drawn += [grid.box(each) for each in layout.drawings.values()]
    runs: list[tuple[int, int]] = []
    for column in range(1, grid.columns + 1):
        place = Box(grid.left_of(column) - AIR, top, grid.column + 2 * AIR, height)
        if any(meet(place, box) for box in drawn):
            continue
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return max(runs, key=lambda run: run[1], default=None)


def _accents(name: str, layout: Layout, layouts: Layouts) -> Iterator[Problem]:
    styles = [layouts.style(each) for p in layout.placeholders.values() for each in p.styles]
    used: set[Role | None] = {layout.ground, *(style.colour for style in styles)}
    used |= {"signal" for style in styles if style.mark != "none"}
    used |= {colour for shape in layout.shapes for colour in (shape.fill, shape.outline)}
    used |= {place.fill for place in layout.placeholders.values()}
    accents = sorted(role for role in used if role in BRIGHT)
    if len(accents) > MOST_ACCENTS:
        values = {"layout": name, "got": ", ".join(accents), "most": MOST_ACCENTS}
        yield Problem("too-many-accents", layout.source_of("shapes"), "", values)


def _colour_alone(name: str, layout: Layout, grid: Grid) -> Iterator[Problem]:
    """Twins that differ by their colour also differ by a sign or a pattern."""
    twins: dict[tuple[str, float, float], list[Shape]] = {}
    for shape in layout.shapes:
        box = grid.box(shape)
        if shape.fill and not _is_near_an_edge(box, grid):
            twins.setdefault((shape.shape, box.width, box.height), []).append(shape)
    for group in twins.values():
        marks = {(shape.sign, shape.pattern) for shape in group}
        if len({shape.fill for shape in group}) > 1 and len(marks) < len(group):
            yield Problem("colour-alone", group[0].source_of(), "", {"layout": name})
