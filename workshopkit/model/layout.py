"""Slide layouts as data: one geometry for the slide master, the fit check and the preview."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError, PydanticKnownError

from workshopkit.model.base import Part, Slug, Words
from workshopkit.model.deck import Deck
from workshopkit.model.drawings import Drawings
from workshopkit.model.marks import Pattern
from workshopkit.model.portrait_parts import Colour
from workshopkit.model.strokes import SIDE, Sketch
from workshopkit.model.text import Text
from workshopkit.model.theme import Role
from workshopkit.problems import Sentence
from workshopkit.problems.words import WORDS

Use = Literal["cover", "title", "body", "side", "label", "footer", "sign"]
"""What a style is for, which says how small it may be (``fit.design.sizes``)."""


Inches = Annotated[float, Field(ge=-2, le=30)]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in inches from the slide's top left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height

    @property
    def area(self) -> float:
        """In square inches."""
        return self.width * self.height

    def fitting(self, width: float, height: float, across: float = 0.5) -> Box:
        """Return the largest box of those proportions: ``across`` 0 is at its left, 1 at its right."""
        scale = min(self.width / width, self.height / height)
        wide, high = width * scale, height * scale
        left, top = self.x + across * (self.width - wide), self.y + (self.height - high) / 2
        return Box(left, top, wide, high)

    def overlap(self, other: Box) -> tuple[float, float]:
        """Return how far two boxes overlap, across and down; less than nothing when apart."""
        across = min(self.right, other.right) - max(self.x, other.x)
        return across, min(self.bottom, other.bottom) - max(self.y, other.y)


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """A picture that a layout draws, a logo: an address that holds it, and its box.

    ``panel`` is the light ground behind it, which keeps its clear space; logos side by side
    stand on that of the first.
    """

    address: str
    box: Box
    panel: Box | None = None


NUMBER_WIDTH = 0.9
"""Width of the slide number, in inches."""


class Positioned(Part):
    """What stands somewhere on a slide: on columns of the grid, at a height, or in a free box."""

    columns: tuple[int, int] | None = None
    """First column (from 1) and number of columns."""
    top: Inches | None = None
    height: Inches | None = None
    box: tuple[Inches, Inches, Inches, Inches] | None = None
    """x, y, width, height in inches, for what bleeds or leaves the grid."""

    @model_validator(mode="after")
    def _has_a_place(self) -> Positioned:
        on_grid = self.columns is not None and self.top is not None and self.height is not None
        if on_grid == (self.box is not None):
            raise PydanticCustomError("place", "columns + top + height, or box")
        return self

    def at(self, box: Box, **changes: Any) -> Self:
        """Return the same in a free box, with other ``changes`` if any."""
        corners = (box.x, box.y, box.width, box.height)
        where = {"box": corners, "columns": None, "top": None, "height": None}
        return self.model_copy(update={**where, **changes})


class Style(Part):
    """How text looks. Sizes in points, spacing in percent of the line or points."""

    size: Annotated[float, Field(ge=8, le=500)]
    font: Literal["heading", "body", "notes", "code"] = "body"
    bold: bool = False
    italic: bool = False
    colour: Role = "ink"
    align: Literal["left", "center", "right"] = "left"
    line: Annotated[int, Field(ge=70, le=200)] = 100
    before: Annotated[float, Field(ge=0, le=100)] = 0
    mark: Literal["none", "disc", "dash", "number"] = "none"
    hang: Annotated[float, Field(ge=0, le=100)] = 0
    """Indent of the text after its mark, in points."""
    caps: bool = False


class Shape(Positioned):
    """A drawing of the layout, decorative unless it holds a sign."""

    shape: Literal[
        "rectangle", "rounded", "ellipse", "quarter", "bend", "hairpin", "line", "arrow", "chevron"
    ]
    fill: Role | None = None
    outline: Role | None = None
    weight: Annotated[float, Field(ge=0.25, le=20)] = 1
    """Width of the outline in points."""
    thick: Annotated[Inches, Field(gt=0)] = 0.5
    """Of a bend or a hairpin, the width of the band."""
    turn: Literal[0, 90, 180, 270] = 0
    pattern: Pattern | None = None
    """Pattern drawn in ``outline`` on ``fill``: tells things apart without colour."""
    drawing: Slug | None = None
    """Emblem or icon drawn in ``outline`` on ``fill``, as large as the shape has room for."""
    sign: Text | None = None
    """A digit or sign drawn in it: « 1 », « ? ». Never words."""
    style: Slug | None = None


class Placeholder(Positioned):
    """A named place for content on a slide."""

    kind: Literal["title", "body", "table", "picture", "chart"] = "body"
    styles: tuple[Slug, ...] = ()
    """A style for each level, from the first."""
    anchor: Literal["top", "middle", "bottom"] = "top"
    fill: Role | None = None
    inset: tuple[Inches, Inches, Inches, Inches] = (0, 0, 0, 0)
    """Left, top, right and bottom inner margins."""
    lines: Annotated[int, Field(ge=1, le=6)] = 2
    """Most lines that a title may take."""

    @model_validator(mode="after")
    def _has_styles(self) -> Placeholder:
        if self.kind in ("title", "body") and not self.styles:
            raise PydanticCustomError("styles_missing", "styles for its texts")
        return self


class EachShape(Shape):
    """A drawing made once for each of several things; its place is inside a cell.

    In ``sign``, ``{n}`` is the rank of the thing. ``fills``, ``patterns`` and ``drawings`` go
    round.
    """

    fills: tuple[Role, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    """Of the barriers; a kit's own, in its order, take their place."""
    drawings: tuple[Slug, ...] = ()
    emblems: Literal["barriers", "steps"] | None = None
    """Whose emblems it draws, in their order."""
    last: Role | None = None
    """The fill of the last one."""
    but_last: bool = False
    """Not drawn with the last one: what leads to the next."""


class DrawingPlace(Positioned):
    """Where a slide shows a drawing of its own: an emblem, an icon, a portrait, or a texture that
    fills it."""

    colour: Role = "deep"
    texture: bool = False
    tint: Role = "sky"
    """Of a portrait, the colour of the face."""
    ground: Role | None = None
    """Of a portrait, the colour of the disc behind it; other drawings have no ground."""

    def role(self, colour: Colour) -> Role:
        """Return the role of a colour of a portrait."""
        return {"ground": self.ground or "tint", "tint": self.tint, "ink": self.colour}[colour]


class Each(Part):
    """How a layout draws several things, one to a cell, for some numbers of them.

    Inside a cell, ``box`` is in inches from its top left corner. A width or a height of 0
    goes to the cell's edge, -0.2 to 0.2 before it; an x of -0.3 is 0.3 left of its middle.
    """

    counts: tuple[int, int]
    """Fewest and most things that are drawn like this."""
    area: tuple[Inches, Inches, Inches, Inches]
    """x, y, width and height of all the cells together."""
    gap: tuple[Inches, Inches] = (0, 0)
    """Between cells side by side, between cells one above the other."""
    across: int = Field(12, ge=1, le=12)
    """Most cells side by side; the rows share them as evenly as they can."""
    words: int | None = Field(None, ge=1, le=120)
    without: tuple[Slug, ...] = ()
    """Placeholders of the layout which these take the place of."""
    once: tuple[Shape, ...] = ()
    """Drawings made once, below the others."""
    shapes: tuple[EachShape, ...] = ()
    drawings: Mapping[str, DrawingPlace] = Field(default_factory=dict)
    """Places of the drawings that slides show, by name: ``way`` makes ``way-1``, ``way-2``…"""
    placeholders: Mapping[str, Placeholder] = Field(default_factory=dict)
    """By name: ``barrier`` makes ``barrier-1``, ``barrier-2``…"""


def _never_written(value: object) -> object:
    """Refuse, as a key that does not exist, what only the engine gives."""
    raise PydanticKnownError("extra_forbidden")


class Footer(Part):
    """Where the footer and the slide number stand, and their colour."""

    colour: Role = "ink"
    columns: tuple[int, int] = (1, 12)
    places: SkipJsonSchema[
        Annotated[tuple[Box | None, Box | None] | None, BeforeValidator(_never_written)]
    ] = Field(None, exclude=True)
    """Where an organisation's template has both, or lacks one."""


class Timer(Positioned):
    """Where the countdown bar of an activity stands."""


class ProgressMarker(Positioned):
    """Where the progress marker stands: a filled pill for the step in hand, rings for others."""

    fill: Role = "deep"
    outline: Role = "deep"
    styles: tuple[Slug, Slug] = (Text("mark-now"), Text("mark"))
    """Of the step in hand, of the others."""
    align: Literal["left", "right"] = "right"


def _apart(places: Mapping[str, Placeholder]) -> Iterator[tuple[str, Placeholder]]:
    """Yield the places that no picture covers whole."""
    pictures = {place.box for place in places.values() if place.kind == "picture" and place.box}
    for name, place in places.items():
        if place.kind == "picture" or place.box not in pictures:
            yield name, place


class Layout(Part):
    """A slide layout."""

    type: Text = Field(default=Text("cust"))
    """PowerPoint's type of layout (ECMA-376 §19.7.15)."""
    ground: Role = "paper"
    grounds: tuple[Role, ...] = ()
    """Grounds of the same layout for the first, the second… of several things: a step."""
    footer: Footer | None = None
    timer: Timer | None = None
    progress: ProgressMarker | None = None
    drawings: Mapping[str, DrawingPlace] = Field(default_factory=dict)
    """Places of the drawings that its slides show, by name."""
    edges: tuple[Inches, ...] = ()
    """Left edges of its own, in inches, where a panel leaves the grid."""
    words: Annotated[int, Field(ge=1, le=120)] = 40
    """Most words that a slide may show, labels aside: more for what is read piece by piece."""
    logo_panel: tuple[Inches, Inches, Inches, Inches] | None = None
    """x, y, width and height of the panel that the organisation's logo has there, if any."""
    partners_panel: tuple[Inches, Inches, Inches, Inches] | None = None
    """The same for the logos of its partners, side by side."""
    logos: SkipJsonSchema[Annotated[tuple[DrawnPicture, ...], BeforeValidator(_never_written)]] = (
        Field((), exclude=True)
    )
    """The logos, once it is known where they stand."""
    undrawn: SkipJsonSchema[Annotated[frozenset[str], BeforeValidator(_never_written)]] = Field(
        frozenset(), exclude=True
    )
    """Drawings that its slides go without, on a page of an organisation that leaves them no place."""
    series: bool = False
    """Its slides come in a row: one for each barrier."""
    on_paper: bool = True
    """Whether the participants' handout shows its slides: a pause says nothing there."""
    variant: bool = False
    """Whether it is another layout again, for another number of things (``path-two`` is ``path``
    for two steps): a file holds it only when one of its slides uses it."""
    rather: tuple[Slug, ...] = ()
    """Layouts that its slides take in its place, the first on which everything fits; each item
    of a list may have a place of its own there."""
    offered: bool | None = None
    """Whether the template offers it to make other decks; unless said, when it is no variant."""
    shapes: tuple[Shape, ...] = ()
    placeholders: Mapping[str, Placeholder] = Field(min_length=1)
    each: tuple[Each, ...] = ()
    """How it draws several things: a layout is made for each number of them."""
    usual: int = 0
    """The number of things of the layout that bears the plain name, among those of ``each``."""

    @property
    def title(self) -> Placeholder | None:
        """The place of its title, when it has one."""
        places = self.placeholders.values()
        return next((place for place in places if place.kind == "title"), None)


class Grid(Part):
    """The slide and its grid, in inches."""

    width: Inches
    height: Inches
    columns: int = Field(ge=1, le=24)
    margin: Inches
    """Left and right: nothing stands closer to an edge, except what bleeds off it."""
    head: Inches = 0.5
    """The same for top and bottom, the footer line aside."""
    gutter: Inches

    @property
    def column(self) -> float:
        """Width of one column."""
        return (self.width - 2 * self.margin - (self.columns - 1) * self.gutter) / self.columns

    def left_of(self, column: int) -> float:
        """Return where a column begins, from 1, in inches."""
        return self.margin + (column - 1) * (self.column + self.gutter)

    def box(self, placed: Positioned) -> Box:
        """Return where something stands, in inches."""
        if placed.box is not None:
            return Box(*placed.box)
        assert placed.columns is not None
        assert placed.top is not None
        assert placed.height is not None
        first, span = placed.columns
        x = self.left_of(first)
        return Box(x, placed.top, span * self.column + (span - 1) * self.gutter, placed.height)


class NotesPage(Part):
    """The notes page: its boxes in inches and the styles of its text."""

    width: Inches
    height: Inches
    image: tuple[Inches, Inches, Inches, Inches]
    text: tuple[Inches, Inches, Inches, Inches]
    styles: tuple[Slug, Slug]
    """Of the paragraphs, of the items of their lists."""


class TableStyle(Part):
    """How tables look."""

    header: Slug
    cell: Slug
    row: Inches
    """Least height of a row."""
    inset: tuple[Inches, Inches, Inches, Inches]


class ChartStyle(Part):
    """How bar charts look: the styles of their categories and values."""

    label: Slug
    value: Slug
    labels: Annotated[float, Field(gt=0, lt=1)]
    """Share of the width that the names of the categories take."""
    gap: Annotated[int, Field(ge=0, le=500)]
    """Space between bars, in percent of a bar."""


class ProgressStyle(Part):
    """Sizes of the progress marker, in inches."""

    pill: Inches
    gap: Inches
    weight: Annotated[float, Field(ge=0.25, le=20)]
    """Width of the rings and of the line between them, in points."""
    fills: tuple[Role, ...] = ()
    """Of the pill of each step, on light grounds; they go round."""


class PlaceName(Part):
    """What messages call a placeholder, article included: « le titre », the title."""

    fr: Words
    en: Words


class Layouts(Part):
    """``decks/layouts.yaml``."""

    grid: Grid
    footer: tuple[Inches, Inches]
    """Top and height of the footer line."""
    footer_style: Slug
    number_style: Slug
    logo_width: Inches = 1.5
    """Widest that a logo may be at the foot of a slide."""
    logo_air: Annotated[float, Field(ge=0, le=0.4)] = 0.2
    """Clear space around a logo in its panel, as a share of the panel's shorter side."""
    notes: NotesPage
    table: TableStyle
    chart: ChartStyle
    progress: ProgressStyle
    scale: tuple[float, ...] = ()
    """The type scale: the sizes, in points, that text may have; signs are drawings. Any
    size when there is none."""
    uses: Mapping[Use, tuple[Slug, ...]] = Field(default_factory=dict)
    """Styles by what they are for; a style that is not named here is for body text."""
    places: Mapping[str, PlaceName] = Field(default_factory=dict)
    """What messages call placeholders: ``barrier`` for ``barrier-1``, ``barrier-2``…"""
    styles: Mapping[str, Style]
    layouts: Mapping[str, Layout] = Field(min_length=1)
    ornaments: Mapping[str, Mapping[Slug, tuple[Shape, ...]]] = Field(default_factory=dict)
    """What a theme may draw instead of a layout's shapes, and of those of its variants."""
    drawings: SkipJsonSchema[Annotated[Drawings, BeforeValidator(_never_written)]] = Field(
        default_factory=Drawings, exclude=True
    )
    """Emblems, icons and textures, from a file of their own."""

    def sketch(self, name: str, box: Box, *, texture: bool = False) -> Sketch:
        """Return the drawing ``name``, or the texture that fills ``box``.

        Raise KeyError when there is none of that name.
        """
        if texture:
            return self.drawings.texture(name, box.width * SIDE, box.height * SIDE)
        return self.drawings.icon(name)

    def style(self, name: str) -> Style:
        """Return a style by name. Raise KeyError when there is none."""
        return self.styles[name]

    def called(self, placeholder: str) -> Sentence:
        """Return what messages call a placeholder; one that has no name, by its key."""
        name = placeholder.rstrip("-0123456789")
        known, rank = self.places.get(name), placeholder[len(name) :].strip("-")
        if known is None:
            return Sentence(**{lang: WORDS[lang]["given"].format(placeholder) for lang in WORDS})
        return Sentence(f"{known.fr} {rank}".strip(), f"{known.en} {rank}".strip())

    def showing(self, name: str, count: int, otherwise: str = "") -> str:
        """Return the layout of ``name`` for ``count`` things, else ``otherwise``."""
        variant = f"{name}-{count}"
        if variant in self.layouts:
            return variant
        return name if not otherwise or self.layouts[name].usual == count else otherwise

    def plain(self, *names: str) -> Layouts:
        """Return the layouts, those of these names (or all) without what slides would rather take."""
        kept = {
            name: each.model_copy(update={"rather": ()}) if name in names or not names else each
            for name, each in self.layouts.items()
        }
        return self.model_copy(update={"layouts": kept})

    def for_deck(self, deck: Deck) -> Layouts:
        """Return the layouts without the variants that no slide of ``deck`` uses."""
        used = {slide.layout for slide in deck.slides}
        kept = {n: each for n, each in self.layouts.items() if n in used or not each.variant}
        return self.model_copy(update={"layouts": kept})

    def for_template(self) -> Layouts:
        """Return the layouts that serve any deck. Of two places in one box, the picture stays."""
        kept = {
            name: each.model_copy(update={"placeholders": dict(_apart(each.placeholders))})
            for name, each in self.layouts.items()
            if (not each.variant if each.offered is None else each.offered)
        }
        return self.model_copy(update={"layouts": kept})

    def feet(self, footer: Footer) -> tuple[Box | None, Box | None]:
        """Return where a layout's footer and its slide number stand, in inches.

        None for one that an organisation's template does not have.
        """
        return self.footer_boxes(footer) if footer.places is None else footer.places

    def footer_boxes(self, footer: Footer) -> tuple[Box, Box]:
        """Return where our own stand, in inches."""
        top, height = self.footer
        line = self.grid.box(Positioned(columns=footer.columns, top=top, height=height))
        words = Box(line.x, top, line.width - NUMBER_WIDTH, height)
        return words, Box(line.x + words.width, top, NUMBER_WIDTH, height)

    def progress_boxes(self, mark: ProgressMarker, count: int, current: int) -> tuple[Box, ...]:
        """Return the box of each of the ``count`` steps of the progress marker, in inches.

        The step in hand, from 1, is a pill; the others are rings as wide as they are high,
        smaller and closer when there is no room for so many.
        """
        box, look = self.grid.box(mark), self.progress
        share = (box.width - look.pill) / max(1, count - 1)
        gap = min(look.gap, share * look.gap / (look.gap + box.height))
        ring = min(box.height, share - gap)
        widths = [look.pill if n == current else ring for n in range(1, count + 1)]
        whole = sum(widths) + (count - 1) * gap
        x = box.x if mark.align == "left" else box.x + box.width - whole
        marks = []
        for width in widths:
            high = min(box.height, width)
            marks.append(Box(x, box.y + (box.height - high) / 2, width, high))
            x += width + gap
        return tuple(marks)

    def pill(self, mark: ProgressMarker, current: int) -> Role:
        """Return the colour of the pill of a step, from 1."""
        return self.step_colour(current) if mark.fill == "deep" else mark.fill

    def step_colour(self, rank: int) -> Role:
        """Return the colour of a step, from 1, on slides and on paper."""
        fills = self.progress.fills
        return fills[(rank - 1) % len(fills)] if fills else "deep"

    def use(self, style: str) -> Use:
        """Return what a style is for: what the one is for that it was made of, if it was.

        ``label-as-ink`` is a label in another colour, ``label-agenda-kicker-1`` one of a layout.
        """
        while style:
            for use, names in self.uses.items():
                if style in names:
                    return use
            style = style.rpartition("-")[0]
        return "body"
