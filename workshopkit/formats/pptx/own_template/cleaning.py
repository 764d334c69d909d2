"""A presentation full of someone's slides → its masters and layouts alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

KEPT_OF_PRESENTATION = frozenset({RT.SLIDE_MASTER, RT.THEME, RT.TABLE_STYLES, RT.FONT})
"""What the masters need. The rest is about slides that go: comments and their authors,
tags, custom XML, macros, view settings that name slides; or is replaced by ours: the notes
and handout masters."""
KEPT_OF_PACKAGE = frozenset({RT.OFFICE_DOCUMENT})
"""Properties are ours; the thumbnail, signatures, custom properties and ribbons go."""
GONE = (
    "p:notesMasterIdLst", "p:handoutMasterIdLst", "p:custShowLst", "p:photoAlbum",
    "p:custDataLst", "p:modifyVerifier", "p:smartTags", "p:extLst",
)  # fmt: skip
"""Children of ``p:presentation`` that speak of slides, of people or of parts that go."""
LINKS = ("a:hlinkClick", "a:hlinkHover", "a:hlinkMouseOver")
TAGS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/tags"
CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
R_ID = qn("r:id")
OFF = 0.02
"""What a placeholder may run off the slide, as a share of its width: further, it is no place."""
TITLES = ("title", "ctrTitle")


def empty(presentation: Any) -> None:
    """Remove the slides and all that came with them, and placeholders that are off the slide.

    Nothing is left dangling: a part that nothing leads to is not written.
    """
    root = presentation.part._element
    for entry in list(presentation.slides._sldIdLst):
        presentation.slides._sldIdLst.remove(entry)
    for tag in GONE:
        for element in root.findall(qn(tag)):
            root.remove(element)
    root.attrib.pop("firstSlideNum", None)
    _keep(presentation.part, KEPT_OF_PRESENTATION)
    _keep(presentation.part.package, KEPT_OF_PACKAGE)
    for part in masters_and_layouts(presentation):
        _unlink(part)
        _mend(part)
    sides = presentation.slide_width, presentation.slide_height
    for master in presentation.slide_masters:
        for layout in master.slide_layouts:
            for place in layout.placeholders:
                if not _stands(place, *sides):
                    place._element.getparent().remove(place._element)


def _stands(place: Any, width: int, height: int) -> bool:
    """Tell whether a placeholder has a place on the slide, which its master's may give it."""
    left, top, wide, high = place.left, place.top, place.width, place.height
    if None in (left, top, wide, high) or min(wide, high) <= 0:
        return False
    over = max(-left, -top, left + wide - width, top + high - height)
    return bool(over <= OFF * width)


def masters_and_layouts(presentation: Any) -> Iterator[Any]:
    """Give the part of each slide master and of each of its layouts."""
    for master in presentation.slide_masters:
        yield master.part
        yield from (layout.part for layout in master.slide_layouts)


def _keep(owner: Any, kinds: frozenset[str]) -> None:
    rels = owner._rels
    for r_id in [r_id for r_id, rel in rels.items() if rel.reltype not in kinds]:
        rels.pop(r_id)


def _unlink(part: Any) -> None:
    """Remove what leads from a master or a layout to slides, tags and custom XML."""
    root = part._element
    for r_id, rel in list(part.rels.items()):
        if rel.reltype not in (RT.SLIDE, TAGS, CUSTOM_XML):
            continue
        for element in root.xpath(f".//*[@r:id='{r_id}']"):
            element.getparent().remove(element)
        part.rels.pop(r_id)
    for link in root.iter(*map(qn, LINKS)):
        if link.get(R_ID) == "" and "hlinksldjump" in link.get("action", ""):
            link.getparent().remove(link)
    for element in list(root.iter(qn("p:custDataLst"))):
        if not len(element):
            element.getparent().remove(element)


def _mend(part: Any) -> None:
    """Give each shape its own id and each placeholder its own index (LibreOffice repeats them).

    A layout's placeholder finds its master's by type, and the slides that used its index
    are gone: a new index breaks nothing.
    """
    root = part._element
    _unique(root.xpath("p:cSld/p:spTree//p:cNvPr"), "id", first=2)
    places = root.xpath("p:cSld/p:spTree//p:nvPr/p:ph")
    others = [place for place in places if place.get("type") not in TITLES]
    _unique(others, "idx", first=100, taken=frozenset({"0"}))  # the title's own


def _unique(
    elements: list[Any], attribute: str, first: int, taken: frozenset[str] = frozenset()
) -> None:
    used = {int(each.get(attribute, "0")) for each in elements}
    following = max([first, *used])
    seen = set(taken)
    for element in elements:
        value = element.get(attribute, "0")
        if value in seen:
            following += 1
            element.set(attribute, str(following))
        seen.add(element.get(attribute, "0"))
