"""A deck just written and the one that somebody retouched → the deck with the slides they added.

Texts, notes, shapes and pictures come along; what needs other parts (charts, sounds) does not.
"""

from __future__ import annotations

import copy
import io
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from workshopkit.formats.pptx.imprinting import (
    FOOTER,
    OF_THE_PAGE,
    is_hidden,
    placeholder_of,
    replace_imprint,
    said_in,
)
from workshopkit.formats.pptx.own_template.cleaning import TITLES
from workshopkit.formats.pptx.own_template.opening import as_presentation
from workshopkit.formats.pptx.own_template.setting import R_NAMESPACE
from workshopkit.formats.pptx.package import canonical
from workshopkit.formats.pptx.preflight import check_package
from workshopkit.formats.pptx.sections import P14
from workshopkit.model.imprint import KEPT, Kept, Piece, Printed, Spot
from workshopkit.problems import raise_errors

THEIR_OWN = (
    "alt-file-name", "alt-missing", "colour-own", "font-own", "placeholder-empty",
    "placeholder-unknown",
)  # fmt: skip
"""What a slide made by hand may lack without being damaged."""


def with_kept(data: bytes, kept: Kept) -> bytes:
    """Return the deck with the slides of ``kept``, each behind the slide that it followed."""
    ours = Presentation(io.BytesIO(data))
    theirs = Presentation(io.BytesIO(as_presentation(kept.data)))
    slides = list(theirs.slides)
    own = list(ours.slides._sldIdLst)
    last: dict[int, Any] = {}
    added: list[tuple[int, Printed]] = []
    parts: set[str] = set()
    for number, after in kept.slides:
        native = _copied(slides[number - 1], ours, after)
        entry = ours.slides._sldIdLst[-1]
        before = last.get(after, own[after - 1] if after else None)
        _place(entry, before, ours)
        last[after] = entry
        added.append((after, _printed(native)))
        parts.add(str(native.part.partname).removeprefix("/"))
    replace_imprint(ours, added)
    out = io.BytesIO()
    ours.save(out)
    written = canonical(out.getvalue())
    raise_errors(
        each
        for each in check_package(written)
        if not (each.values["part"] in parts and each.values["what"] in THEIR_OWN)
    )
    return written


def _copied(slide: Any, ours: Any, after: int) -> Any:
    """Add a copy of a slide at the end, on our layout of the same name, else its neighbour's."""
    layouts = [each for master in ours.slide_masters for each in master.slide_layouts]
    named = [each for each in layouts if each.name == slide.slide_layout.name]
    beside = ours.slides[max(after - 1, 0)].slide_layout
    native = ours.slides.add_slide(named[0] if named else beside)
    tree = native.shapes._spTree
    for shape in list(native.shapes):
        tree.remove(shape._element)
    ids = _relations(slide, native)
    for shape in slide.shapes:
        element = copy.deepcopy(shape._element)
        if _related(element, ids):
            tree.append(element)
    if is_hidden(slide):
        native._element.set("show", "0")
    if slide.has_notes_slide and (frame := slide.notes_slide.notes_text_frame):
        native.notes_slide.notes_text_frame.text = frame.text
    return native


def _relations(slide: Any, native: Any) -> dict[str, str]:
    """Give a copy the pictures and the addresses of a slide; return the old ids, and the new."""
    ids: dict[str, str] = {}
    for id, relation in slide.part.rels.items():
        if relation.is_external:
            ids[id] = native.part.relate_to(relation.target_ref, relation.reltype, is_external=True)
        elif relation.reltype == RT.IMAGE:
            _, ids[id] = native.part.get_or_add_image_part(io.BytesIO(relation.target_part.blob))
    return ids


def _related(element: Any, ids: dict[str, str]) -> bool:
    """Lead a shape to the parts of its copy; tell whether it has all that it needs."""
    for each in list(element.iter()):
        for name, id in list(each.attrib.items()):
            if not name.startswith(R_NAMESPACE):
                continue
            if id in ids:
                each.set(name, ids[id])
            elif each.tag in (qn("a:hlinkClick"), qn("a:hlinkHover")):
                each.getparent().remove(each)  # a jump to another slide
            else:
                return False
    return True


def _place(entry: Any, before: Any, ours: Any) -> None:
    """Put a slide behind another, or first, in the deck and in its section."""
    listed = entry.getparent()
    listed.remove(entry)
    listed.insert(list(listed).index(before) + 1 if before is not None else 0, entry)
    tag = f"{{{P14}}}sldId"
    known = list(ours.part._element.iter(tag))
    mark = etree.Element(tag)
    mark.set("id", entry.get("id"))
    if before is None:
        known[0].addprevious(mark)
        return
    next(each for each in known if each.get("id") == before.get("id")).addnext(mark)


def _printed(native: Any) -> Printed:
    """Return what a slide says that nothing of the content asked for."""
    title = native.shapes.title
    left_out = (*OF_THE_PAGE, FOOTER, *TITLES)
    words = [
        said_in(each._element) for each in native.shapes if placeholder_of(each) not in left_out
    ]
    spots = [Spot("title", ((Piece(title.text_frame.text),),))] if title is not None else []
    notes = native.notes_slide.notes_text_frame.text if native.has_notes_slide else ""
    rest = tuple((Piece(each),) for each in (*words, notes) if each.strip())
    return Printed(KEPT, is_hidden(native), (*spots, Spot("rest", rest)))
