"""A template's layouts → its pages without words: what is drawn on them, and the room it leaves.

A cover, a section page and an inner page are what makes an organisation's deck its own. Ours
are set on them: on their drawings and ground, their title where theirs is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from pptx.oxml.ns import qn

from workshopkit.fit.design.colour import contrast
from workshopkit.formats.pptx.own_template.busy import busy_part
from workshopkit.formats.pptx.own_template.colours import nearest_role
from workshopkit.formats.pptx.own_template.names import ALIASES, normal
from workshopkit.formats.pptx.own_template.spelling_out import FILLS
from workshopkit.formats.pptx.own_template.template import OFTEN, TheirLayout, TheirPlaceholder
from workshopkit.formats.pptx.own_template.template_reader import (
    BACKGROUND,
    box_of,
    ground_of,
    parts_of,
    typed_in,
)
from workshopkit.formats.pptx.parts import EMU_PER_POINT
from workshopkit.model.layout import Box, Layout, Shape

Page = Literal["cover", "section", "inner"]
TYPES: Mapping[Page, tuple[str, str]] = {
    "cover": ("title", "title"), "section": ("secHead", "section"), "inner": ("obj", "content")
}  # fmt: skip
"""PowerPoint's type of each page (ECMA-376 §19.7.15), and our layout of that name."""
GROUND, CARD = 0.6, 0.25
"""A drawing over this share of the slide is its ground; over this share of a place, a card on
which the place lies. Neither has to be avoided."""
EDGE = 0.03
"""What stays free at the edges of a slide, as a share of its height."""
GAP = 0.03
"""What stays free around a drawing, as a share of the slide's height."""
MARGIN_KEPT = 0.9
"""What a room is worth that no longer begins at the left margin, where other pages begin."""
SAME_EDGE = 0.06
"""The words of a cover begin where its title does when theirs do about there: this share of the
slide's width away."""
HEAD = 0.22
"""The share of a place that its title takes, where a layout has none of its own."""
FEW = 0.3
"""A place under this share of the slide's height, alone on a page, is for its title."""
KINDS = {
    "rect": "rectangle", "roundRect": "rounded", "ellipse": "ellipse",
    "line": "line", "straightConnector1": "line",
}  # fmt: skip
"""What we call the drawings that we have too (ECMA-376 §20.1.10.56)."""
THIN = 0.01
"""Inches: the thickness of a line, which has none."""
WALL = 0.5
"""A line longer than this share of the slide's height parts it, titles included."""
LEAST: Mapping[Page, float] = {"cover": 0.1, "section": 0.2, "inner": 0.2}
"""A page is of no use when what it leaves to words is under this share of the slide."""


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A page of theirs, in inches."""

    page: Page
    layout: TheirLayout
    native: Any
    """python-pptx's layout."""
    ground: str
    """The role of what words lie on: of its colour, else of what its title reads on."""
    title: TheirPlaceholder
    lead: str
    """The role of the words below its title: the title's own where it has none."""
    band: str | None
    """The role of the ground on which its title lies, when it has one of its own."""
    head: Box
    """The room for a title and what goes with it."""
    body: Box
    """The room for the rest, below."""
    over: Box
    """The room above the title, below what is drawn there."""
    whole: Box
    """The room for a page that has no head."""
    shapes: tuple[Shape, ...]
    """Its drawings that are plain shapes of one colour, for what draws no others."""

    @property
    def is_centred(self) -> bool:
        """Tell whether it is an inner page with its title in the middle."""
        return self.page == "inner" and self.title.styles[0].align == "center"


def read_backdrops(
    presentation: Any, theirs: Sequence[TheirLayout], used: Mapping[str, int], opening: str
) -> dict[Page, Backdrop]:
    """Return the pages on which ours can be set: those on which something is drawn.

    ``used`` counts the slides that the file had on each layout, by part: the inner page is the
    one they use most. ``opening`` is the layout of the first. Where there is no cover or section
    page of its own, ours go on the inner one.
    """
    natives = {
        str(layout.part.partname): layout
        for master in presentation.slide_masters
        for layout in master.slide_layouts
    }
    found: dict[Page, Backdrop] = {}
    for page in TYPES:
        for layout in _candidates(page, theirs, used, opening):
            if backdrop := _backdrop(page, natives[layout.part], layout):
                found[page] = backdrop
                break
    own = {page: each for page, each in found.items() if _is_own(each.native)}
    if inner := own.get("inner"):
        return {page: own.get(page, inner) for page in TYPES}
    return own


def page_of(layout: Layout) -> Page:
    """Return the page of a template on which a layout of ours goes."""
    if layout.type == TYPES["cover"][0] or (layout.ground == "deep" and layout.footer is None):
        return "cover"
    return "inner" if layout.ground in ("paper", "tint", "sky") else "section"


def _candidates(
    page: Page, theirs: Sequence[TheirLayout], used: Mapping[str, int], opening: str
) -> list[TheirLayout]:
    """Return the layouts of theirs that may be a page, those with most drawn on them first."""
    kind, ours = TYPES[page]
    names = {normal(ours), *ALIASES[ours]}
    alike = [
        each
        for each in theirs
        if each.type == kind
        or any(
            normal(each.name) == name or (" " in name and normal(each.name).startswith(name))
            for name in names
        )
    ]
    if page == "inner":
        often = [
            each
            for each in theirs
            if used.get(each.part, 0) >= OFTEN and _has_its_own(each) and each.is_wide
        ]
        often.sort(key=lambda each: -used[each.part])
        others = [each for each in theirs if each.type in ("tx", "titleOnly")]
        return [*often, *sorted([*alike, *others], key=lambda each: not each.drawn)]
    first = next((each for each in theirs if each.part == opening), None)
    if page == "section" and not alike:
        return _of_another_master(theirs, used, first) or _of_another_ground(theirs, used, first)

    def rank(each: TheirLayout) -> tuple[bool, int, bool]:
        other = first is None or each.master is not first.master
        return other, -len(each.drawn), each.type != kind

    ranked = sorted(alike, key=rank)
    if page == "cover" and first and used[opening] == 1 < sum(used.values()):
        return [first, *(each for each in ranked if each is not first)]
    return ranked


def _has_its_own(layout: TheirLayout) -> bool:
    """Tell whether a layout is more than its master's: by a drawing, or by a title alone there."""
    return bool(layout.drawn or (layout.master.drawn and len(layout.places) == 1))


def _of_another_master(
    theirs: Sequence[TheirLayout], used: Mapping[str, int], first: TheirLayout | None
) -> list[TheirLayout]:
    """Return the pages with a title alone of masters that are neither the first slide's nor the
    one that their people write on, those that they use most, then draw most on, first.

    LibreOffice saves a master for each page that is used, and leaves out what it was for.
    """
    slides: Counter[Any] = Counter()
    for each in theirs:
        slides[each.master.part] += used.get(each.part, 0)
    known = {each.master.part for each in (first, *theirs[:1]) if each}
    titled = [
        each
        for each in theirs
        if each.type == "titleOnly" and each.master.part not in known and slides[each.master.part]
    ]
    return sorted(
        titled, key=lambda e: (-slides[e.master.part], -sum(box.area for box in e.master.drawn))
    )


def _of_another_ground(
    theirs: Sequence[TheirLayout], used: Mapping[str, int], first: TheirLayout | None
) -> list[TheirLayout]:
    """Return the pages that slides come back to, on another ground than most."""
    grounds: Counter[str] = Counter()
    for each in theirs:
        grounds[each.ground] += used.get(each.part, 0)
    usual = next((ground for ground, _ in grounds.most_common(1)), "")
    others = [e for e in theirs if e.ground != usual and e is not first and used.get(e.part, 0) > 1]
    return sorted(others, key=lambda each: -used[each.part])


def drawings(native: Any) -> list[Any]:
    """Return the drawings that show on a layout: its master's, unless it hides them, its own."""
    shown = [] if native._element.get("showMasterSp") == "0" else list(native.slide_master.shapes)
    typed = [each._element for each in typed_in(native)]
    return [
        each
        for each in (*shown, *native.shapes)
        if not each.is_placeholder and each._element not in typed
    ]


def _is_own(native: Any) -> bool:
    return bool(drawings(native)) or native._element.find(BACKGROUND) is not None


def _backdrop(page: Page, native: Any, layout: TheirLayout) -> Backdrop | None:
    places = (*layout.places, *layout.typed)
    title = next((each for each in places if each.type in ("title", "ctrTitle")), None)
    title = title or _titled(layout)
    if title is None or title.vertical or not title.styles:
        return None
    band, slide = _band(native, layout, title), layout.slide
    below = [
        each
        for each in places
        if each.type in ("body", "obj", "subTitle") or each in layout.typed
        if each is not title and each.box.y >= title.box.y
    ]
    edge = slide.height * EDGE
    text = max(below, key=lambda each: each.box.area, default=None)
    seen = [(each, box) for each in drawings(native) if (box := box_of(each))]
    pictures = [box for each, box in seen if each._element.xpath("self::p:pic | .//p:pic")]
    drawn = [box for _, box in seen]
    drawn = [each for each in drawn if each.area < GROUND * slide.area]
    if layout.footer and page != "cover":  # our covers have none
        drawn.append(layout.footer.box)
    gap = slide.height * GAP
    bare = {
        Box(each.x - gap, each.y - gap, each.width + 2 * gap, each.height + 2 * gap): each
        for each in drawn
    }
    drawn = list(bare)
    start = text.box.y if text else title.box.y + title.box.height + edge
    walls = [e for e in drawn if e.height > WALL * slide.height and e.width < slide.height * EDGE]
    busy = [part for each, box in _grounds(native, layout) if (part := busy_part(each, box))]
    head = _clear(_within(title.box, slide, edge), [*walls, *busy])
    blocks = [each for each in drawn if common(bare[each], head) < CARD * head.area]
    middle = head.y + head.height / 2
    across = [e for e in blocks if _beside(bare[e].x, bare[e].width, head.x, head.width)]
    top = max([edge, *(e.y + e.height for e in across if e.y + e.height / 2 <= middle)])
    bottom = min([max(start, middle), *(e.y for e in across if e.y > middle)])
    head = Box(head.x, top, head.width, max(bottom - top, 0.0))
    if band is not None:
        head = title.box
    below_title = text.box if text else title.box
    left = below_title.x
    if page != "inner" and abs(left - title.box.x) < SAME_EDGE * slide.width:
        left = title.box.x
    low = Box(left, max(start, bottom), below_title.right - left, 0.0)
    low = _within(Box(low.x, low.y, low.width, slide.height), slide, edge)
    cards = [e for e in drawn if bare[e] not in pictures]
    cards = [e for e in cards if common(bare[e], low) >= CARD * low.area]
    body = _clear(low, [*(e for e in drawn if e not in cards), *busy])
    high = Box(low.x, edge, low.width, slide.height)
    whole = _clear(_within(high, slide, edge), [*drawn, *busy])
    above = [e for e in across if e.y < head.y]
    top = min(max([edge, *(e.bottom for e in above)]), head.y)
    over = Box(head.x, top, head.width, head.y - top)
    if min(body.area, whole.area) < LEAST[page] * slide.area and text is not None:
        return None
    parts = [part for each in drawings(native) for part in parts_of(each)]
    shapes = tuple(shape for each, at in parts if (shape := _plain(each, at, layout)))
    ground = _ground(native, layout, title)
    rooms = (head, body, over, whole)
    lead = (text or title).styles[0].colour
    return Backdrop(page, layout, native, ground, title, lead, band, *rooms, shapes)


def _grounds(native: Any, layout: TheirLayout) -> list[tuple[Any, Box]]:
    """Return the drawings that are a ground, the last above the others."""
    boxes = [(each, box) for each in drawings(native) if (box := box_of(each))]
    return [(each, box) for each, box in boxes if box.area >= GROUND * layout.slide.area]


def _ground(native: Any, layout: TheirLayout, title: TheirPlaceholder) -> str:
    colours = layout.master.colours
    role = nearest_role(ground_of(native), colours)
    large = _grounds(native, layout)
    if large:
        plain = _plain(*large[-1], layout)
        role = str(plain.fill) if plain and plain.fill else None
    if role is not None:
        return role
    return _under(title, colours)


def _under(title: TheirPlaceholder, colours: Mapping[str, str]) -> str:
    """Return the role of what a title must lie on to be read."""
    text = colours[title.styles[0].colour]
    return max(("paper", "ink"), key=lambda each: contrast(text, colours[each]))


def _titled(layout: TheirLayout) -> TheirPlaceholder | None:
    """Give a layout without a title one at the head of its largest place, in its master's type;
    its only place where that is a few lines high; its master's own where it has none at all."""
    text = max(layout.places, key=lambda each: each.box.area, default=None)
    if text and len(layout.places) == 1 and text.box.height < FEW * layout.slide.height:
        return replace(text, type="title")
    if text is None or layout.master_title is None:
        return layout.master_title
    high = text.box.height * HEAD
    box = Box(text.box.x, text.box.y, text.box.width, high)
    return replace(layout.master_title, name="", type="title", box=box)


def _band(native: Any, layout: TheirLayout, title: TheirPlaceholder) -> str | None:
    """Return the role of the ground that a title's own box is filled with, if it is."""
    named = [each._element for each in native.shapes if each.name == title.name]
    named += native.slide_master._element.xpath(".//p:sp[.//p:nvPr/p:ph[@type='title']]")
    for properties in [each.find(qn("p:spPr")) for each in named]:
        fill = next((each for tag in FILLS for each in properties.findall(qn(tag))), None)
        if fill is not None:
            if fill.tag == qn("a:noFill"):
                return None
            return nearest_role(properties, layout.master.colours) or _under(
                title, layout.master.colours
            )
    return None


def _clear(room: Box, blocks: Iterable[Box]) -> Box:
    """Cut from a room, side by side, what is drawn in it, losing the least each time."""
    for each in blocks:
        if common(each, room) <= 0:
            continue
        right, low = room.x + room.width, room.y + room.height
        cuts = (
            Box(room.x, room.y, each.x - room.x, room.height),
            Box(each.x + each.width, room.y, right - each.x - each.width, room.height),
            Box(room.x, room.y, room.width, each.y - room.y),
            Box(room.x, each.y + each.height, room.width, low - each.y - each.height),
        )
        left = [cut for cut in cuts if min(cut.width, cut.height) >= 0]
        worth = {cut: cut.area * (1 if cut.x == room.x else MARGIN_KEPT) for cut in left}
        room = max(left, key=worth.__getitem__, default=Box(room.x, room.y, 0, 0))
    return room


def _within(box: Box, slide: Box, edge: float) -> Box:
    """Keep a box off the edges of the slide."""
    x, y = max(box.x, edge), max(box.y, edge)
    right = min(box.x + box.width, slide.width - edge)
    low = min(box.y + box.height, slide.height - edge)
    return Box(x, y, max(right - x, 0.0), max(low - y, 0.0))


def _plain(drawing: Any, box: Box, layout: TheirLayout) -> Shape | None:
    """Return a drawing of theirs as one of ours, when it is a rectangle or a line of a colour."""
    properties = drawing._element.find(qn("p:spPr"))
    geometry = None if properties is None else properties.find(qn("a:prstGeom"))
    if geometry is None or drawing._element.tag == qn("p:pic"):
        return None
    kind = KINDS.get(geometry.get("prst"))
    role = nearest_role(properties, layout.master.colours)
    line = properties.find(qn("a:ln"))
    outline = None if line is None else nearest_role(line, layout.master.colours)
    inside = box.x >= 0 and box.y >= 0 and box.x + box.width <= layout.slide.width + 0.01
    slanted = kind == "line" and min(box.width, box.height) > THIN
    if kind is None or not inside or slanted or (outline if kind == "line" else role) is None:
        return None
    weight = int(line.get("w", EMU_PER_POINT)) / EMU_PER_POINT if outline else 1
    look = {"fill": None if kind == "line" else role, "outline": outline}
    corners = (box.x, box.y, box.width, box.height)
    return Shape(shape=kind, box=corners, weight=min(max(weight, 0.25), 20), **look)  # type: ignore[arg-type]


def _beside(start: float, length: float, other: float, its: float) -> bool:
    return start < other + its and other < start + length


def common(one: Box, other: Box) -> float:
    """Return the area that two boxes have in common, in square inches; of a line, its length."""
    wide, high = one.overlap(other)
    return 0.0 if min(wide, high) < 0 else max(wide, THIN) * max(high, THIN)
