"""What a deck says → a part of its file (``customXml``), which programs keep; and back."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn

from workshopkit.formats.pptx.looking import look_of, look_of_ground, named
from workshopkit.formats.pptx.sections import stable_guid
from workshopkit.model.imprint import GROUND, Box, Imprint, Printed, Stood, read_imprint

NAMESPACE = "urn:workshopkit:imprint:1"
OF_THE_PAGE = ("sldNum", "dt", "hdr")
"""Placeholders that say the same on every slide."""
FOOTER = "ftr"
ITEM = re.compile(r"customXml/item\d+\.xml")
LARGEST = 10_000_000
"""Bytes above which it is none of ours: that of an hour's deck has a hundredth."""
PROPERTIES = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"


def keep_imprint(presentation: Any, imprint: Imprint) -> None:
    """Keep in the file what its slides say, so that what is retouched can be told later."""
    package = presentation.part.package
    name = package.next_partname("/customXml/item%d.xml")
    told = imprint.standing(_stood(native) for native in presentation.slides)
    item = Part(name, "application/xml", package, _as_xml(told))
    properties = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem '
        f'xmlns:ds="{STORE}" ds:itemID="{stable_guid("imprint")}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    its = PackURI(f"/customXml/itemProps{name.idx}.xml")
    beside = Part(its, PROPERTIES, package, properties.encode())
    presentation.part.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
    item.relate_to(beside, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)


def replace_imprint(presentation: Any, added: Sequence[tuple[int, Printed]]) -> None:
    """Tell of slides that were added to a deck of ours, each behind the one of that number."""
    for relation in presentation.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.CUSTOM_XML:
            part = relation.target_part
            imprint = _read(part.blob)
            if imprint is None:
                continue
            slides = [
                each
                for number, slide in enumerate((None, *imprint.slides))
                for each in (slide, *(new for after, new in added if after == number))
                if each is not None
            ]
            part.blob = _as_xml(replace(imprint, slides=tuple(slides)))


def _as_xml(imprint: Imprint) -> bytes:
    told = escape(imprint.to_json())
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<i xmlns="{NAMESPACE}">{told}</i>'.encode()


def _read(part: bytes) -> Imprint | None:
    """Read a part; None when it is none of ours."""
    if NAMESPACE.encode() not in part[:500]:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        return read_imprint(etree.fromstring(part, parser).text or "")
    except etree.XMLSyntaxError:
        return None


def kept_imprint(data: bytes) -> Imprint | None:
    """Return what the slides of a file said when we wrote it, if it still tells.

    The part is looked for by its name: LibreOffice keeps it, and relates it to something else.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for entry in package.infolist():
            if ITEM.fullmatch(entry.filename) and entry.file_size <= LARGEST:
                imprint = _read(package.read(entry))
                if imprint is not None:
                    return imprint
    return None


def _stood(native: Any) -> Stood:
    """Return how the shapes of a slide stand, but those that are the same on every slide."""
    shapes = {name: each for name, each in named(native.shapes) if not is_of_the_page(each)}
    boxes = {name: box for name, shape in shapes.items() if (box := box_of(shape))}
    looks = {name: look_of(shape) for name, shape in shapes.items()}
    marks = {
        name: words
        for name, shape in shapes.items()
        if (not shape.is_placeholder or placeholder_of(shape) == FOOTER)
        and (words := said_in(shape._element))
    }
    return boxes, {GROUND: look_of_ground(native), **looks}, marks


def is_of_the_page(shape: Any) -> bool:
    """Tell whether a shape is a number, a date."""
    return placeholder_of(shape) in OF_THE_PAGE


def placeholder_of(shape: Any) -> str:
    """Return what the place of a shape is called in the file (``title``, ``body``…)."""
    found = shape._element.ph
    return str(found.get("type", "obj")) if found is not None else ""


def said_in(element: Any) -> str:
    """Return all the words in a shape or a group, paragraph by paragraph."""
    found = (paragraph.text for paragraph in element.iter(qn("a:p")))
    return " ".join(each for each in found if each.strip())


def is_hidden(native: Any) -> bool:
    """Tell whether a slide is left out when the deck is shown."""
    return native._element.get("show") in ("0", "false")


def box_of(shape: Any) -> Box | None:
    """Return where a shape stands, by itself or as its layout says."""
    element = shape._element
    sides = [element.x, element.y, element.cx, element.cy]
    if any(each is None for each in sides):
        above = getattr(shape, "_base_placeholder", None)
        inherited = box_of(above) if above is not None else None
        if inherited is None:
            return None
        sides = [b if own is None else own for own, b in zip(sides, inherited, strict=True)]
    left, top, width, height = map(int, sides)
    return left, top, width, height
