"""A template's masters → the same without what comes from elsewhere or runs, and what that was.

A presentation asks for linked pictures as it opens, and its links may start programs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MICROSOFT = "http://schemas.microsoft.com/office/2007/relationships"
INSIDE = frozenset({
    RT.SLIDE_MASTER, RT.SLIDE_LAYOUT, RT.THEME, RT.THEME_OVERRIDE, RT.IMAGE, RT.TABLE_STYLES,
    RT.FONT, RT.DIAGRAM_COLORS, RT.DIAGRAM_DATA, RT.DIAGRAM_LAYOUT, RT.DIAGRAM_QUICK_STYLE,
    RT.OFFICE_DOCUMENT, f"{MICROSOFT}/hdphoto", f"{MICROSOFT}/diagramDrawing",
})  # fmt: skip
"""What only shows. The rest plays, runs or holds a file: sounds, videos, objects, controls."""
WEB = ("http", "https", "mailto")
"""Where a link may lead: nothing is asked for until a person clicks on it."""
MOVES = ("ppaction://hlinkshowjump", "ppaction://noaction", "ppaction://hlinksldjump")
"""What a click may do by itself: move through the slides."""
LINKS = tuple(map(qn, ("a:hlinkClick", "a:hlinkHover", "a:hlinkMouseOver")))
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
TREES = tuple(map(qn, ("p:spTree", "p:grpSp")))
PICTURE, FILLS = qn("p:pic"), (qn("a:blipFill"), qn("p:blipFill"))
PLAIN = f'<a:solidFill xmlns:a="{DRAWING}"><a:schemeClr val="phClr"/></a:solidFill>'
"""The fill of a theme that stands for one made of a picture."""


def close_off(presentation: Any) -> tuple[str, ...]:
    """Take out of a presentation what it links to or runs; return the addresses and names."""
    found: dict[str, None] = {}
    for part in _reached(presentation.part):
        root = _root(part)
        for r_id, rel in list(part.rels.items()):
            if not _may_stay(rel):
                found[rel.target_ref if rel.is_external else _name(rel)] = None
                if root is not None:
                    _forget(root, r_id)
                part.rels.pop(r_id)
        if root is None:
            continue
        for link in list(root.iter(*LINKS)):
            action = link.get("action", "")
            if action and not action.startswith(MOVES):
                found[action] = None
                _detach(link)
        if not hasattr(part, "_element"):
            part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return tuple(found)


def _reached(first: Any) -> Iterator[Any]:
    """Give every part that a part leads to, itself first; the caller prunes what it gets."""
    seen, waiting = set(), [first]
    while waiting:
        part = waiting.pop()
        if part.partname in seen:
            continue
        seen.add(part.partname)
        yield part
        waiting += [rel.target_part for rel in part.rels.values() if not rel.is_external]


def _root(part: Any) -> Any:
    """Return the XML of a part; None for a picture."""
    if hasattr(part, "_element"):
        return part._element
    kind = part.content_type
    drawn = kind.startswith("image/")  # an SVG leads nowhere by relationships
    return etree.fromstring(part.blob) if kind.endswith("xml") and not drawn else None


def _may_stay(rel: Any) -> bool:
    if rel.is_external:
        return bool(rel.reltype == RT.HYPERLINK and urlsplit(rel.target_ref).scheme in WEB)
    return rel.reltype in INSIDE


def _name(rel: Any) -> str:
    return str(rel.target_part.partname).rpartition("/")[2]


def _forget(root: Any, r_id: str) -> None:
    """Remove what uses a relationship: the link, the fill, or the whole shape."""
    for element in list(root.iter("{*}*")):
        for name in [name for name, value in element.attrib.items() if value == r_id]:
            if not name.startswith(f"{{{R}}}") or element.getroottree().getroot() is not root:
                continue
            del element.attrib[name]
            if element.tag in (*LINKS, qn("a:snd")):
                _detach(element)
            elif element.tag != qn("a:blip"):
                _detach_shape(root, element)
            elif not element.get(qn("r:embed")):
                _unfill(root, element)


def _unfill(root: Any, blip: Any) -> None:
    """Put a plain colour where a picture filled something; remove a shape that is a picture."""
    holder = blip.getparent()
    if holder.tag not in FILLS or holder.getparent().tag == PICTURE:
        _detach_shape(root, blip)
    elif holder.getparent().tag in (qn("a:fillStyleLst"), qn("a:bgFillStyleLst")):
        holder.getparent().replace(holder, parse_xml(PLAIN))
    else:
        holder.getparent().replace(holder, etree.Element(qn("a:noFill")))


def _detach_shape(root: Any, element: Any) -> None:
    """Remove the shape that holds an element, or all of the kind of thing that it stands in."""
    while element.getparent() is not None and element.getparent() is not root:
        if element.getparent().tag in TREES or element.getparent().tag == qn("p:cSld"):
            break
        element = element.getparent()
    _detach(element)
    for timing in list(root.iterchildren(qn("p:timing"))):  # it may name the shape
        _detach(timing)


def _detach(element: Any) -> None:
    if element.getparent() is not None:
        element.getparent().remove(element)
