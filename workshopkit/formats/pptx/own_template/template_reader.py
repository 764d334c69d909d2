"""A template's masters and layouts → their places, sizes, colours and fonts, as ours are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pptx.oxml.ns import qn

from workshopkit.formats.pptx.own_template.colours import nearest_role
from workshopkit.formats.pptx.own_template.scheme import Scheme
from workshopkit.formats.pptx.own_template.styles import styles_of
from workshopkit.formats.pptx.own_template.template import (
    TheirLayout,
    TheirMaster,
    TheirPlaceholder,
)
from workshopkit.formats.pptx.parts import EMU_PER_INCH
from workshopkit.model.layout import Box

CONTENT = ("title", "ctrTitle", "subTitle", "body", "obj", "tbl", "pic", "chart", "dgm", "media")
"""Types of placeholders that hold content (ECMA-376 §19.7.10); a missing type is ``obj``."""
INSETS = {"lIns": 91440, "tIns": 45720, "rIns": 91440, "bIns": 45720}
"""Inner margins of a text box that says nothing of them, in EMU (ECMA-376 §21.1.2.1.1)."""
ANCHORS = {"t": "top", "ctr": "middle", "b": "bottom"}
BACKGROUND = f"{qn('p:cSld')}/{qn('p:bg')}"
"""Where a master or a layout keeps its ground."""
NOWHERE = -1
"""The index of what is no placeholder."""


def read_masters(presentation: Any) -> list[tuple[TheirMaster, list[TheirLayout]]]:
    """Return each slide master with its layouts, in order."""
    found = []
    for native in presentation.slide_masters:
        scheme = Scheme(native.part)
        master = TheirMaster(
            part=native.part,
            colours=scheme.roles,
            fonts={
                use: _font(scheme.root.find(f".//{qn(f'a:{name}')}/{qn('a:latin')}"))
                for use, name in (("heading", "majorFont"), ("body", "minorFont"))
            },
            drawn=tuple(box for shape in native.shapes if (box := _drawn(shape))),
        )
        defaults = presentation.part._element.find(qn("p:defaultTextStyle"))
        width, height = presentation.slide_width, presentation.slide_height
        slide = Box(0, 0, width / EMU_PER_INCH, height / EMU_PER_INCH)
        layouts = [
            _layout(layout, native, master, defaults, slide) for layout in native.slide_layouts
        ]
        found.append((master, layouts))
    return found


def working_first(
    masters: Sequence[tuple[TheirMaster, list[TheirLayout]]], inside: Mapping[str, int]
) -> list[tuple[TheirMaster, list[TheirLayout]]]:
    """Return the masters, the one that their people write on first.

    ``inside`` counts the slides of each layout, by part, but for the one that opens the deck.
    LibreOffice saves a master for each page that is used, the cover's before the others: the
    one to write on has most slides, then a wide place for words, then least drawn on it.
    """

    def rank(master: tuple[TheirMaster, list[TheirLayout]]) -> tuple[int, bool, float]:
        slides = sum(inside.get(each.part, 0) for each in master[1])
        wide = any(each.is_wide for each in master[1])
        drawn = min((sum(box.area for box in each.drawn) for each in master[1]), default=0.0)
        return -slides, not wide, drawn + sum(box.area for box in master[0].drawn)

    return sorted(masters, key=rank) if inside else list(masters)


def _font(latin: Any) -> tuple[str, str]:
    family = "" if latin is None else latin.get("typeface", "").strip()
    return (family, latin.get("panose", "")) if family else ("Calibri", "")


def _layout(native: Any, master: Any, look: TheirMaster, defaults: Any, slide: Box) -> TheirLayout:
    places = []
    for shape in native.placeholders:
        kind = shape._element.xpath("string(.//p:nvPr/p:ph/@type)") or "obj"
        if box := box_of(shape):
            places.append(_place(shape, kind, box, master, look, defaults))
    role = nearest_role(ground_of(native), look.colours)
    return TheirLayout(
        name=native.name,
        type=native._element.get("type", "cust"),
        part=str(native.part.partname),
        places=tuple(place for place in places if place.type in CONTENT),
        typed=_typed(native, master, look, defaults),
        master_title=_master_title(master, look, defaults),
        footer=next((place for place in places if place.type == "ftr"), None),
        number=any(place.type == "sldNum" for place in places),
        ground=role or "paper",
        plain=role is not None and not look.drawn,
        drawn=tuple(box for shape in native.shapes if (box := _drawn(shape))),
        slide=slide,
        master=look,
    )


def _master_title(master: Any, look: TheirMaster, defaults: Any) -> TheirPlaceholder | None:
    for shape in master.placeholders:
        kind = shape._element.xpath("string(.//p:nvPr/p:ph/@type)")
        if kind == "title" and (box := box_of(shape)):
            return _place(shape, kind, box, master, look, defaults)
    return None


def typed_in(native: Any) -> list[Any]:
    """Return the text boxes with words of a layout that has no place for a title."""
    titles = native._element.xpath(".//p:nvPr/p:ph[@type='title' or @type='ctrTitle']")
    return [
        shape
        for shape in native.shapes
        if not titles
        and not shape.is_placeholder
        and shape.has_text_frame
        and shape._element.xpath("p:nvSpPr/p:cNvSpPr/@txBox")
        and shape.text_frame.text.strip()
    ]


def _typed(
    native: Any, master: Any, look: TheirMaster, defaults: Any
) -> tuple[TheirPlaceholder, ...]:
    found = [
        _place(shape, "ctrTitle", box, master, look, defaults)
        for shape in typed_in(native)
        if (box := box_of(shape))
    ]
    return tuple(sorted(found, key=lambda each: -each.styles[0].size))


def ground_of(native: Any) -> Any:
    """Return the ground that a layout says, else its master's; None when neither says any."""
    own = native._element.find(BACKGROUND)
    return native.slide_master._element.find(BACKGROUND) if own is None else own


def box_of(shape: Any) -> Box | None:
    """Return where a shape stands, in inches; None for one that says nothing of it."""
    corners = (shape.left, shape.top, shape.width, shape.height)
    return None if None in corners else Box(*(at / EMU_PER_INCH for at in corners))


def parts_of(shape: Any) -> Iterator[tuple[Any, Box]]:
    """Yield what a drawing is made of and where each part stands: itself, or those of a group."""
    box = box_of(shape)
    if box is None:
        return
    inner = shape._element.find(f"{qn('p:grpSpPr')}/{qn('a:xfrm')}")
    if inner is None:
        yield shape, box
        return
    ends = (inner.find(qn("a:chOff")), inner.find(qn("a:chExt")))
    x, y, wide, high = (
        int(end.get(name)) / EMU_PER_INCH
        for end, names in zip(ends, (("x", "y"), ("cx", "cy")), strict=True)
        for name in names
    )
    across, down = box.width / wide if wide else 1.0, box.height / high if high else 1.0
    for each in shape.shapes:
        for part, at in parts_of(each):
            corner = box.x + (at.x - x) * across, box.y + (at.y - y) * down
            yield part, Box(*corner, at.width * across, at.height * down)


def _drawn(shape: Any) -> Box | None:
    return None if shape.is_placeholder else box_of(shape)


def _place(
    shape: Any, kind: str, box: Box, master: Any, look: TheirMaster, defaults: Any
) -> TheirPlaceholder:
    parents = [shape._element, *_master_place(master, kind)]
    bodies = [body for each in parents for body in each.iterfind(f".//{qn('a:bodyPr')}")]

    def given(name: str, otherwise: Any) -> Any:
        return next((body.get(name) for body in bodies if body.get(name)), otherwise)

    return TheirPlaceholder(
        name=shape.name,
        type=kind,
        idx=shape.placeholder_format.idx if shape.is_placeholder else NOWHERE,
        box=box,
        styles=styles_of(kind, parents, master, look, defaults),
        anchor=ANCHORS.get(given("anchor", "t"), "top"),
        inset=tuple(int(given(side, emu)) / EMU_PER_INCH for side, emu in INSETS.items()),  # type: ignore[arg-type]
        fill=next((nearest_role(each.find(qn("p:spPr")), look.colours) for each in parents), None),
        vertical=given("vert", "horz") != "horz",
    )


def _master_place(master: Any, kind: str) -> list[Any]:
    """Find the master's placeholder that a layout's inherits from: it goes by type."""
    wanted = {"ctrTitle": "title", "ftr": "ftr", "title": "title"}.get(kind, "body")
    return [
        shape._element
        for shape in master.placeholders
        if shape._element.xpath("string(.//p:nvPr/p:ph/@type)") == wanted
    ][:1]
