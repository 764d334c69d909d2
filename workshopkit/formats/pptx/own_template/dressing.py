"""Our layouts × the pages of a template → ours, set on them: in their room, without our motif.

What ours draw to hold words or to mean something stays; what only adorns goes, theirs takes its
place. A title stands where theirs do, in their type.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from workshopkit.fit.blocks import POINTS_PER_INCH
from workshopkit.fit.design.colour import contrast
from workshopkit.formats.pptx.own_template.backdrops import Backdrop, Page
from workshopkit.formats.pptx.own_template.legibility import least_contrast
from workshopkit.formats.pptx.own_template.scaling import ROUND, touch
from workshopkit.formats.pptx.own_template.setting import THEIRS
from workshopkit.model.layout import (
    Box,
    DrawingPlace,
    Grid,
    Layout,
    Layouts,
    Placeholder,
    Positioned,
    ProgressMarker,
    Shape,
    Style,
)
from workshopkit.model.text import Text

BLEED = 0.02
"""Inches: a drawing this close to an edge of the slide runs off it."""
SMALLEST, LARGEST = 26.0, 44.0
"""Points, on a slide of 13.33 inches: the sizes between which their titles are taken over."""
OURS = 6.4 / 7.5
"""The share of the height of a slide of ours that words take."""
TALLEST = 60.0
"""Points: a numeral above their title is no larger."""
SHORT = 1.25 / 7.5
"""A head lower than this share of the slide holds the title alone."""
INSIDE = 0.2
"""Inches between the edge of a panel that ran off our slide and what it holds."""
SHALLOW = 0.2
"""A page whose room for words below its title is under this share of the slide has none."""
LEAST_MARKER = 1.5
"""The progress marker needs so many widths of its pill: below, it is left out."""
NARROW = 0.6
"""A title in less than this share of our slide's width is set smaller by itself, on the left."""
SEEN = 0.6
"""A drawing keeps this share of its size on the smallest page."""
FREE = 0.06
"""What is left above the title of a cover, as a share of the slide, holds what goes above ours."""
LINE = 1.5
"""The height of a line over the size of its letters, with what is kept for a font not measured."""
LOW = 1.3 / 7.5
"""A title that begins below this share of the slide is not at its head."""


def dressed(
    layouts: Layouts,
    pages: Mapping[Page, Backdrop],
    where: Mapping[str, Page],
    scale: float,
    filled: Mapping[str, Collection[str]],
) -> Layouts:
    """Return ``layouts`` without our motif and with their titles' type, those of ``where``.

    ``where`` gives, here and below, the page that each layout of ours is set on. Sizes are
    written for our slide: ``scale`` is what they will be multiplied by. ``filled`` names the
    places of each layout that slides use.
    """
    styles = dict(layouts.styles)
    changed = {}
    for name, page in where.items():
        layout, back = layouts.layouts[name], pages[page]
        narrow = _is_narrow(layouts.grid, layout, back, filled.get(name, ()))
        headed = _has_head(layouts.grid, layout, back)
        alone = page == "inner" and not headed
        beside = narrow or alone or bool(layout.drawings)  # its words are set about it: on the left
        style = f"{THEIRS}{page}{'-narrow' if narrow else '-beside' if beside else ''}"
        shapes = _meaning(layouts, layout)
        if style not in styles:
            ours = layouts.style(_title(layout).styles[0])
            styles[style] = _type(back.title.styles[0], ours, scale)
            if beside:
                styles[style] = styles[style].model_copy(update={"align": "left"})
        drawn = [layouts.grid.box(each) for each in shapes]
        places = {}
        for place_name, place in layout.placeholders.items():
            box = layouts.grid.box(place)
            if any(_holds(each, box) for each in drawn):
                update: dict[str, Any] = {}  # its colours go with what it lies on
            elif place.kind == "title":
                update = {"styles": (Text(style), *place.styles[1:])}
                if back.band is not None and headed:
                    update |= _band(back, scale)
            else:
                like = styles[style]
                if box.y >= layouts.grid.box(_title(layout)).y:
                    like = like.model_copy(update={"colour": back.lead})
                names = tuple(_like(styles, e, like, page, back, scale) for e in place.styles)
                if page == "inner" and box.bottom <= layouts.grid.box(_title(layout)).y:
                    names = tuple(_lower(styles, each) for each in names)
                    for each in names:
                        styles[_centred(each)] = styles[each].model_copy(update={"align": "center"})
                update = {"styles": names}
            places[place_name] = place.model_copy(update=update)
        look = {"ground": back.ground, "shapes": shapes, "placeholders": places}
        changed[name] = layout.model_copy(update=look)
    every = {**layouts.layouts, **changed}
    return layouts.model_copy(update={"layouts": every, "styles": styles})


def placed(
    layouts: Layouts,
    pages: Mapping[Page, Backdrop],
    where: Mapping[str, Page],
    crowded: Collection[str] = (),
) -> Layouts:
    """Return ``layouts``, at the template's size, in the room of its pages.

    What stands above a centred title is centred too, but in those that are ``crowded``.
    """
    changed = {
        name: _placed(layouts, layouts.layouts[name], pages[page], name not in crowded)
        for name, page in where.items()
    }
    return layouts.model_copy(update={"layouts": {**layouts.layouts, **changed}})


def _band(back: Backdrop, scale: float) -> dict[str, Any]:
    """Return what a title takes of theirs when it lies on a ground of its own."""
    left, *others = back.title.inset
    left += back.title.styles[0].hang / POINTS_PER_INCH  # the margin of its paragraphs
    inset = tuple(each / scale for each in (left, *others))
    return {"fill": back.band, "anchor": back.title.anchor, "inset": inset}


def _like(
    styles: dict[str, Style], name: Text, title: Style, page: Page, back: Backdrop, scale: float
) -> Text:
    """Return the name of a style aligned as the title is and, on a cover, coloured as it is.

    What is below the title is coloured as what is below theirs, where that reads.
    """
    if page == "inner":
        return name
    size, colours = min(styles[name].size, TALLEST), back.layout.master.colours
    style = styles[name].model_copy(update={"align": title.align, "size": size})
    seen = style.model_copy(update={"colour": title.colour, "size": size * scale})
    reads = contrast(colours[title.colour], colours[back.ground]) >= least_contrast(seen)
    colour = title.colour if reads else back.title.styles[0].colour
    new = Text(f"{name}-{page}-{title.align}-{colour}")
    styles[new] = style.model_copy(update={"colour": colour})
    return new


def _lower(styles: dict[str, Style], name: Text) -> Text:
    """Return the name of a style that is no taller than a numeral above a title may be."""
    if styles[name].size <= TALLEST:
        return name
    new = Text(f"{name}-lower")
    styles[new] = styles[name].model_copy(update={"size": TALLEST})
    return new


def _centred(name: Text) -> Text:
    """Name the style of what stands above a centred title."""
    return Text(f"{name}-centred")


def footed(layouts: Layouts, pages: Mapping[Page, Backdrop], where: Mapping[str, Page]) -> Layouts:
    """Return ``layouts`` without a footer where a page of theirs has none."""
    none = {
        name: layouts.layouts[name].model_copy(update={"footer": None})
        for name, page in where.items()
        if pages[page].layout.footer is None and not pages[page].layout.number
    }
    return layouts.model_copy(update={"layouts": {**layouts.layouts, **none}})


def room(pages: Mapping[Page, Backdrop]) -> float:
    """Return the height that an inner page leaves to words, as a share of what ours leave."""
    inner = pages.get("inner")
    if inner is None:
        return 1.0
    return (inner.head.height + inner.body.height) / (OURS * inner.layout.slide.height)


def _has_an_axis(back: Backdrop) -> bool:
    """Tell whether a page is composed about its title: a drawing beside it would pull it away.

    Their title is centred, ends at the right, or lies on a ground of its own.
    """
    return back.title.styles[0].align != "left" or back.band is not None


def _is_narrow(grid: Grid, layout: Layout, back: Backdrop, filled: Collection[str]) -> bool:
    """Tell whether the title of ours leaves its right to something else.

    On a page about an axis it leaves it to a picture alone, when slides show one.
    """
    if grid.box(_title(layout)).width >= NARROW * grid.width:
        return False
    if back.page == "inner" or not _has_an_axis(back):
        return True
    return any(layout.placeholders[n].kind == "picture" for n in layout.placeholders if n in filled)


def _type(theirs: Style, ours: Style, scale: float) -> Style:
    size = min(max(theirs.size / scale, SMALLEST), LARGEST)
    update = {"size": size, "line": ours.line, "before": 0.0, "mark": "none", "hang": 0.0}
    return theirs.model_copy(update=update)


def _title(layout: Layout) -> Placeholder:
    assert layout.title is not None  # those without one are not set on pages
    return layout.title


def _has_head(grid: Grid, layout: Layout, back: Backdrop) -> bool:
    """Tell whether the title of ours is at the head of its page, as theirs is."""
    if _is_a_cover(back):
        high = back.layout.slide.height
        return back.body.height >= SHALLOW * high and back.head.height >= FREE * high
    return grid.box(_title(layout)).y < LOW * grid.height and back.head.height > 0


def _is_a_cover(back: Backdrop) -> bool:
    """Tell whether a page has its title in its middle: the words of ours go around it."""
    if back.page == "cover" or back.title.type == "ctrTitle":
        return True
    middle = back.page == "section" and back.title.box.y >= LOW * back.layout.slide.height
    return middle or back.layout.type in ("title", "secHead")


def _meaning(layouts: Layouts, layout: Layout) -> tuple[Shape, ...]:
    """Return the drawings that hold words or mean something: not those of the motif."""
    grid = layouts.grid
    boxes = [grid.box(each) for each in layout.shapes]
    places = [grid.box(each) for each in layout.placeholders.values()]
    kept = {
        n
        for n, (shape, box) in enumerate(zip(layout.shapes, boxes, strict=True))
        if shape.sign or shape.shape == "line" or any(_holds(box, place) for place in places)
    }
    motif = [n for n, box in enumerate(boxes) if n not in kept and _bleeds(box, grid)]
    motif += [
        n
        for n, (shape, box) in enumerate(zip(layout.shapes, boxes, strict=True))
        if n not in kept and _is_a_disc(shape) and not any(touch(box, boxes[k]) for k in kept)
    ]
    for n in motif:
        motif += [
            other
            for other, box in enumerate(boxes)
            if other not in kept and other not in motif and touch(boxes[n], box)
        ]
    return tuple(shape for n, shape in enumerate(layout.shapes) if n not in motif)


def _is_a_disc(shape: Shape) -> bool:
    """Tell whether a drawing is a disc, or a part of one, with nothing on it: alone, it adorns."""
    return shape.shape in ("ellipse", "quarter") and not (shape.pattern or shape.drawing)


def _holds(box: Box, place: Box) -> bool:
    """Tell whether the middle of a place is in a box."""
    x, y = place.x + place.width / 2, place.y + place.height / 2
    return box.x <= x <= box.right and box.y <= y <= box.bottom


def _bleeds(box: Box, grid: Grid) -> bool:
    return min(box.x, box.y, grid.width - box.right, grid.height - box.bottom) < BLEED


def _line(layouts: Layouts, place: Placeholder) -> float:
    """Return the height in inches of a line of a place."""
    return layouts.style(place.styles[0]).size * LINE / POINTS_PER_INCH


def _rows(layouts: Layouts, layout: Layout, title: Box) -> list[tuple[float, list[Box]]]:
    """Return what is above the title of ours, row by row from the top, with the height of each."""
    grid = layouts.grid
    items = [
        (box, min(box.height, _line(layouts, each)))
        for each in layout.placeholders.values()
        if (box := grid.box(each)).bottom <= title.y and each.styles
    ]
    if layout.progress is not None and (box := grid.box(layout.progress)).bottom <= title.y:
        items.append((box, box.height))
    rows: list[list[tuple[Box, float]]] = []
    for box, high in sorted(items, key=lambda item: item[0].y):
        if rows and all(box.overlap(other)[0] <= 0 for other, _ in rows[-1]):
            rows[-1].append((box, high))
        else:
            rows.append([(box, high)])
    return [(max(high for _, high in row), [box for box, _ in row]) for row in rows]


def _height(rows: Sequence[tuple[float, list[Box]]]) -> float:
    return sum(high for high, _ in rows)


class _Map:
    """Where what stands somewhere on our slide goes on a page of theirs."""

    def __init__(self, layouts: Layouts, layout: Layout, back: Backdrop) -> None:
        grid = self.grid = layouts.grid
        self.back = back
        self.title = grid.box(_title(layout))
        self.end = self.title.bottom
        shapes = [(each, grid.box(each)) for each in layout.shapes if not each.sign]
        self.panels = [
            box
            for each, box in shapes
            if each.shape != "line" and box.y < self.title.y and not _holds(box, self.title)
        ]
        boxes = [grid.box(each) for each in layout.placeholders.values()]
        if layout.progress is not None:
            boxes.append(grid.box(layout.progress))
        self.top = min(each.y for each in boxes)
        self.low = layouts.footer[0] - BLEED
        self.left, self.right = grid.margin, grid.width - grid.margin
        self.headed = _has_head(grid, layout, back)
        if _is_a_cover(back):
            self.right = max(each.right for each in boxes)
        bleeding = [box for _, box in shapes if box.height > grid.height - 2 * BLEED]
        if any(box.x < BLEED for box in bleeding):
            self.left = 0.0
        if any(box.right > grid.width - BLEED for box in bleeding):
            self.right = grid.width
        if bleeding:
            self.top, self.low = self.top - INSIDE, self.low + INSIDE
        self.heading = back.head
        """Where what is at the head goes: as far as what is below it, when a panel stands there."""
        if self.panels and back.head.right > back.whole.right:
            self.heading = replace(back.head, width=back.whole.right - back.head.x)
        self.head, self.above, self.marked = back.head, dict[Box, Box](), True
        self.rises = self.spread = self.centred = False
        self.align = layouts.style(_title(layout).styles[0]).align
        if self.headed and _is_a_cover(back):
            self._stack(layouts, layout)
        elif self.headed:
            self.centred = self.align == "center" and not self.panels
        self.short = back.head.height < SHORT * grid.height or back.band is not None

    def _stack(self, layouts: Layouts, layout: Layout) -> None:
        """Put what is above the title of a cover just above it; the progress marker if it holds."""
        self.spread = not layout.drawings
        rows = _rows(layouts, layout, self.title)
        self.head = self._head_of_cover(layouts, layout, rows)
        others = rows
        if layout.progress is not None:
            others = [row for row in rows if row[1] != [self.grid.box(layout.progress)]]
        if others != rows and _height(rows) > self.head.y - self.back.over.y + BLEED:
            self.marked, rows = False, others
            self.head = self._head_of_cover(layouts, layout, rows)
        about = self.spread and self.align != "left"  # an axis: title and lead are one block
        self.rises = (about or self.head.y < self.back.title.box.y) and self.back.band is None
        self.above = self._stacked(rows)

    def _head_of_cover(
        self, layouts: Layouts, layout: Layout, above: Sequence[tuple[float, list[Box]]]
    ) -> Box:
        """Return the room of a cover's title where theirs is, as high as ours needs.

        It is lower where it has height to spare and the rows ``above`` it need so much.
        """
        theirs, head, title = self.back.title.box, self.back.head, _title(layout)
        if self.back.band is not None:
            return head
        high = min(title.lines * _line(layouts, title), head.height)
        top = max(min(theirs.y, head.bottom - high), head.y)
        bottom = min(max(theirs.bottom, top + high), head.bottom)
        top = max(top, min(self.back.over.y + _height(above), bottom - high))
        return Box(head.x, top, head.width, bottom - top)

    def _stacked(self, rows: list[tuple[float, list[Box]]]) -> dict[Box, Box]:
        """Return where each row of what is above a cover's title goes: just above it.

        Nowhere, when the page has no room there.
        """
        top, low = self.back.over.y, self.head.y
        if not rows or low - top < FREE * self.grid.height:
            return {}
        share = min((low - top) / _height(rows), 1.0)
        found: dict[Box, Box] = {}
        for high, boxes in reversed(rows):
            low -= high * share
            room = Box(self.back.head.x, low, self.back.head.width, high * share)
            found |= {box: self._into(box, room, box.y, box.bottom) for box in boxes}
        return found

    def aligned(self, each: Positioned, box: Box) -> Box:
        """Let what begins where a cover's title does be on its axis, or end where it does."""
        if not self.spread or abs(self.grid.box(each).x - self.title.x) > BLEED:
            return box
        head = self.back.head
        room = head if box.bottom <= self.head.bottom else self.back.body
        if self.align == "right":
            return Box(room.x, box.y, min(room.right, head.right) - room.x, box.height)
        if self.align == "center":
            return self._about_its_middle(box, room.x, room.right)
        return box

    def middle(self, box: Box, beside: Box | None) -> Box:
        """Return a box above a centred title in the middle of the page, clear of what is there."""
        head = self.back.head
        end = min(head.right, beside.x - BLEED) if beside else head.right
        return self._about_its_middle(box, head.x, end)

    def _about_its_middle(self, box: Box, left: float, right: float) -> Box:
        """Return a box about the middle of the room of the title, as wide as two limits allow."""
        middle = self.back.head.x + self.back.head.width / 2
        half = min(middle - left, right - middle)
        return replace(box, x=middle - half, width=2 * half)

    def box(self, box: Box) -> Box:
        """Return the place of a box of ours."""
        back = self.back
        if not self.headed:
            return self._into(box, back.whole, self.top, self.low)
        if any(_holds(panel, box) for panel in self.panels):
            room = back.whole if back.band is None else back.body
            return self._into(box, room, self.top, self.low)
        above = box.bottom <= self.end + BLEED
        if self.above and above:
            if box == self.title and back.band is not None:
                return back.head
            if box == self.title:
                return self._into(box, self.head, self.title.y, self.end)
            if box in self.above:
                return self.above[box]
        if not self.short:
            if above:
                return self._into(box, self.heading, self.top, self.end)
            return self._into(box, back.body, self.end, self.low)
        if above and box == self.title:
            if back.band is not None:
                return back.head
            return self._into(box, self.heading, self.title.y, self.end)
        line = 0.0  # what is above the title has its place, or takes it from what is below
        if not self.above:
            line = (self.title.y - self.top) * back.body.height / (self.low - self.end)
        strip = Box(back.body.x, back.body.y, back.body.width, line)
        if above:
            return self._into(box, strip, self.top, self.title.y)
        rest = Box(strip.x, strip.y + line, strip.width, back.body.height - line)
        return self._into(box, rest, self.end, self.low)

    def _into(self, box: Box, room: Box, top: float, low: float) -> Box:
        wide, high = room.width / (self.right - self.left), room.height / (low - top)

        def across(x: float) -> float:
            return min(max(room.x + (x - self.left) * wide, room.x), room.right)

        def down(y: float) -> float:
            return min(max(room.y + (y - top) * high, room.y), room.bottom)

        x, y = across(box.x), down(box.y)
        return Box(x, y, across(box.right) - x, down(box.bottom) - y)


def _placed(layouts: Layouts, layout: Layout, back: Backdrop, roomy: bool) -> Layout:
    where = _Map(layouts, layout, back)
    grid = layouts.grid
    title = where.box(where.title)
    marker = where.box(grid.box(layout.progress)) if layout.progress is not None else None

    def moved(each: Positioned) -> Any:
        box = where.box(grid.box(each))
        if isinstance(each, Shape) and each.shape in ROUND:
            box = _as_round(box, grid.box(each))
        if isinstance(each, DrawingPlace):
            box = _as_large(
                box, SEEN * min(grid.box(each).width, grid.box(each).height), back.whole
            )
        stacked = grid.box(each) in where.above
        if isinstance(each, ProgressMarker) and not stacked:
            box = as_high(box, grid.box(each).height, grid.height)
        if each is layout.title and where.centred:
            box = replace(box, x=back.head.x, width=back.head.width)
        elif isinstance(each, Placeholder) and where.centred and roomy and box.bottom <= title.y:
            box = where.middle(box, marker)
            each = each.model_copy(update={"styles": tuple(map(_centred, each.styles))})
        if isinstance(each, Shape) and each.shape == "line" and not box.height:
            box = where.aligned(each, box)
        if isinstance(each, Placeholder) and each.styles:
            box = where.aligned(each, box)
            if not stacked:
                box = as_high(box, _line(layouts, each), grid.height)
        if each is layout.title and where.rises:
            return each.at(box, anchor="bottom")
        return each.at(box)

    update: dict[str, Any] = {
        "shapes": (*back.shapes, *(moved(each) for each in layout.shapes)),
        "placeholders": {name: moved(each) for name, each in layout.placeholders.items()},
    }
    update["drawings"] = {name: moved(each) for name, each in layout.drawings.items()}
    for field in ("timer", "progress"):
        if (each := getattr(layout, field)) is not None:
            update[field] = moved(each)
    if not where.marked:  # a cover without room for it says the step by its number
        update["progress"] = None
    elif layout.progress is not None:
        room = grid.box(update["progress"]).width / layouts.progress.pill
        update["progress"] = update["progress"] if room >= LEAST_MARKER else None
    return layout.model_copy(update=update)


def as_high(box: Box, line: float, slide: float) -> Box:
    """Give a place the height of a line at least, about its middle, on a slide so high."""
    height = max(line, box.height)
    y = box.y + (box.height - height) / 2
    return Box(box.x, max(min(y, slide - height), 0.0), box.width, height)


def _as_large(box: Box, side: float, room: Box) -> Box:
    """Give a drawing a side of ``side`` at least, about its middle, where it has room."""
    width, height = (max(each, side) for each in (box.width, box.height))
    x, y = box.x - (width - box.width) / 2, box.y - (height - box.height) / 2
    x = max(min(x, room.right - width), room.x)
    return Box(x, max(min(y, room.bottom - height), room.y), width, height)


def _as_round(box: Box, was: Box) -> Box:
    """Give a drawing the proportions that it had, about its middle."""
    factor = min(box.width / was.width, box.height / was.height)
    width, height = was.width * factor, was.height * factor
    return Box(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height)
