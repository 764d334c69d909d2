"""Our layouts, notes master and table style → parts of someone else's presentation."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.parts.slide import SlideLayoutPart

from workshopkit.formats.pptx.own_template.spelling_out import spell_out
from workshopkit.formats.pptx.parts import SCHEME

COLOURED = (
    "{*}firstRow/{*}tcStyle/{*}fill/{*}solidFill",
    "{*}firstRow/{*}tcTxStyle",
    "{*}band1H/{*}tcStyle/{*}fill/{*}solidFill",
)
"""What tells the colours of the head of a table, of its letters, and of its bands."""
FIRST_ID = 2**31
"""Masters and layouts are numbered from here, all apart (ECMA-376 §19.7.13, §19.7.16)."""
FROM_OURS = (
    (RT.NOTES_MASTER, "p:notesMasterIdLst", "p:notesMasterId"),
    (RT.HANDOUT_MASTER, "p:handoutMasterIdLst", "p:handoutMasterId"),
    (RT.PRES_PROPS, "", ""),
    (RT.VIEW_PROPS, "", ""),
)


def furnish(theirs: Any, ours: Any) -> None:
    """Give a cleaned presentation our notes and handout masters, settings and properties."""
    root, package = theirs.part._element, theirs.part.package
    after = root.find(qn("p:sldMasterIdLst"))
    for kind, container, entry in FROM_OURS:
        r_id = theirs.part.relate_to(_moved(ours.part.part_related_by(kind), package), kind)
        if container:
            element = parse_xml(f"<{container} {nsdecls('p', 'r')}><{entry}/></{container}>")
            element[0].set(qn("r:id"), r_id)
            after.addnext(element)
            after = element
    size = copy.deepcopy(ours.part._element.find(qn("p:notesSz")))
    root.replace(root.find(qn("p:notesSz")), size)
    for kind in (RT.CORE_PROPERTIES, RT.EXTENDED_PROPERTIES):
        package.relate_to(ours.part.package.part_related_by(kind), kind)


def add_table_style(theirs: Any, ours: Any, roles: tuple[str, str, str], *, filled: bool) -> None:
    """Add our table style to theirs; ``roles`` colour its head, the letters there and its bands.

    ``filled``: its other rows have a ground of their own, ``paper``, for pages that have another.
    """
    source = ours.part.part_related_by(RT.TABLE_STYLES)
    listed = etree.fromstring(source.blob)
    style = listed[0]
    for path, role in zip(COLOURED, roles, strict=True):
        for colour in style.iterfind(f"{path}/{{*}}schemeClr"):
            colour.set("val", SCHEME[role])
    if filled:
        for none in style.iterfind(f"{qn('a:wholeTbl')}//{qn('a:fill')}/{qn('a:noFill')}"):
            none.tag = qn("a:solidFill")
            etree.SubElement(none, qn("a:schemeClr")).set("val", SCHEME["paper"])
    found = [rel for rel in theirs.part.rels.values() if rel.reltype == RT.TABLE_STYLES]
    if not found:
        source._blob = etree.tostring(listed)
        theirs.part.relate_to(_moved(source, theirs.part.package), RT.TABLE_STYLES)
        return
    part = found[0].target_part
    root = etree.fromstring(part.blob)
    for same in [each for each in root if each.get("styleId") == style.get("styleId")]:
        root.remove(same)
    root.append(style)
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def inject(
    theirs: Any, masters: Mapping[str, Any], ours: Mapping[str, Any], called: str
) -> dict[str, Any]:
    """Add layouts of ours to slide masters of theirs; return the part of each, by name.

    ``masters`` gives the part of the master of each one to add. They name theme colours and
    theme fonts only, and so take the template's. ``called`` renames one whose name is taken:
    ``{name}`` stands for it.
    """
    taken = {layout.name for each in theirs.slide_masters for layout in each.slide_layouts}
    parts: dict[str, Any] = {}
    for name, master in masters.items():
        source = ours[name]
        root = copy.deepcopy(source._element)
        spell_out(root)
        if source.name in taken:
            root.find(qn("p:cSld")).set("name", called.format(name=source.name))
        part = SlideLayoutPart.load(
            _free(theirs.part.package, "/ppt/slideLayouts/slideLayout%d.xml"),
            CT.PML_SLIDE_LAYOUT,
            theirs.part.package,
            etree.tostring(root),
        )
        _copy_links(source.part, part)
        part.relate_to(master, RT.SLIDE_MASTER)
        _list(theirs, master, master.relate_to(part, RT.SLIDE_LAYOUT))
        parts[name] = part
    return parts


def mark_as_text(parts: Iterable[Any]) -> None:
    """Give the bullets and numbers of layouts the colour of their text."""
    for part in parts:
        for colour in part._element.iter(qn("a:buClr")):
            colour.tag = qn("a:buClrTx")
            colour.clear()


def _list(theirs: Any, master: Any, r_id: str) -> None:
    entries = master._element.find(qn("p:sldLayoutIdLst"))
    if entries is None:
        entries = parse_xml(f"<p:sldLayoutIdLst {nsdecls('p', 'r')}/>")
        master._element.find(qn("p:clrMap")).addnext(entries)
    used = [int(each) for each in theirs.part._element.xpath("p:sldMasterIdLst/p:sldMasterId/@id")]
    for each in theirs.slide_masters:
        used += map(int, each._element.xpath("p:sldLayoutIdLst/p:sldLayoutId/@id"))
    entry = etree.SubElement(entries, qn("p:sldLayoutId"))
    entry.set("id", str(max([FIRST_ID, *used]) + 1))
    entry.set(qn("r:id"), r_id)


def _copy_links(source: Any, part: Any) -> None:
    """Lead from the new layout to what ours leads to: pictures, if any."""
    for r_id, rel in source.rels.items():
        if rel.reltype != RT.SLIDE_MASTER and not rel.is_external:
            new = part.relate_to(_moved(rel.target_part, part.package), rel.reltype)
            for attribute in part._element.xpath(f".//@r:*[.='{r_id}']"):
                attribute.getparent().set(attribute.attrname, new)


def _moved(part: Any, package: Any) -> Any:
    """Rename a part, and those it leads to, so that they are free to join ``package``."""
    stem, _, ending = str(part.partname).rpartition(".")
    part.partname = _free(package, f"{stem.rstrip('0123456789')}%d.{ending}")
    part._package = package
    for rel in part.rels.values():
        if not rel.is_external and rel.target_part._package is not package:
            _moved(rel.target_part, package)
    return part


def _free(package: Any, pattern: str) -> PackURI:
    used = {str(part.partname) for part in package.iter_parts()}
    number = 1
    while pattern % number in used:
        number += 1
    return PackURI(pattern % number)
