"""A layout of ours, injected → the same on a page of theirs: ground, drawings, title, footer."""

from __future__ import annotations

import copy
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from workshopkit.formats.pptx.own_template.backdrops import Backdrop, drawings
from workshopkit.formats.pptx.own_template.sizing import RECOLOURED
from workshopkit.formats.pptx.own_template.spelling_out import FILLS
from workshopkit.formats.pptx.own_template.template_reader import BACKGROUND
from workshopkit.model.layout import Layout

THEIRS = "title-theirs-"
"""How the styles of their titles begin."""
FEET = ("ftr", "sldNum")
NUMBER = ".//a:fld[@type='slidenum']"
"""The number of a slide, typed in a drawing: it shows without a place for it."""
R_NAMESPACE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def set_on(part: Any, back: Backdrop, layout: Layout, *, words: bool) -> None:
    """Set ``part``, a layout of ours in their presentation, on a page of theirs, in place.

    ``layout`` is ours as data, already in the page's room; ``words`` says whether the footer
    holds in their place for it, or is left out.
    """
    root = part._element
    tree = root.find(f"{qn('p:cSld')}/{qn('p:spTree')}")
    ours = [each for each in tree if each.tag in (qn("p:sp"), qn("p:cxnSp"))]
    for stand_in in ours[: len(back.shapes)]:
        tree.remove(stand_in)
    _ground(root, part, back)
    own = [each._element for each in back.native.shapes]
    drawn = [each._element for each in drawings(back.native) if each._element in own]
    for place, element in enumerate(drawn, start=2):  # after p:nvGrpSpPr and p:grpSpPr
        tree.insert(place, copied(element, back.native.part, part))
    title = layout.title
    if title and title.styles[0].startswith(THEIRS) and RECOLOURED not in title.styles[0]:
        _type_of_theirs(tree, back, band=title.fill is not None)
    _footer(tree, part, back, words=words)
    for number, named in enumerate(tree.iter(qn("p:cNvPr")), start=1):
        named.set("id", str(number))


def _ground(root: Any, part: Any, back: Backdrop) -> None:
    """Let their page's own ground, or their master's, show through."""
    theirs = back.native._element
    if theirs.get("showMasterSp") == "0":
        root.set("showMasterSp", "0")
    else:
        root.attrib.pop("showMasterSp", None)
    slide = root.find(qn("p:cSld"))
    slide.remove(slide.find(qn("p:bg")))
    ground = theirs.find(BACKGROUND)
    if ground is not None:
        slide.insert(0, copied(ground, back.native.part, part))
    colours = theirs.find(qn("p:clrMapOvr"))
    if colours is not None:
        root.replace(root.find(qn("p:clrMapOvr")), copy.deepcopy(colours))


def copied(element: Any, source: Any, part: Any) -> Any:
    """Return a copy of an element of theirs, with what it leads to: pictures, mostly."""
    new = copy.deepcopy(element)
    for each in new.iter():
        if not isinstance(each.tag, str):
            continue
        for name, r_id in list(each.attrib.items()):
            if name.startswith(R_NAMESPACE) and r_id in source.rels:
                rel = source.rels[r_id]
                if not rel.is_external:
                    each.set(name, part.relate_to(rel.target_part, rel.reltype))
    return new


def _type_of_theirs(tree: Any, back: Backdrop, *, band: bool) -> None:
    """Let the title take their type: font, colour, capitals; only its size and side are said."""
    (ours,) = tree.xpath("p:sp[.//p:nvPr/p:ph[@type='title' or @type='ctrTitle']]")
    (size,) = ours.xpath("./p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/@sz")
    aligned = ours.xpath("./p:txBody/a:lstStyle/a:lvl1pPr/@algn")
    named = [each._element for each in back.native.shapes if each.name == back.title.name]
    theirs = named[0] if named else parse_xml(f"<p:sp {nsdecls('p', 'a')}><p:spPr/></p:sp>")
    if band:
        _fill_of_theirs(ours.find(qn("p:spPr")), theirs.find(qn("p:spPr")))
    (old,) = ours.xpath("./p:txBody/a:lstStyle")
    given = theirs.xpath("./p:txBody/a:lstStyle")
    new = copy.deepcopy(given[0]) if given else parse_xml(f"<a:lstStyle {nsdecls('a')}/>")
    level, run = first_level(new)
    run.set("sz", size)
    level.attrib.update({"marL": "0", "indent": "0"})  # theirs may be a place for a list
    if aligned:
        level.set("algn", aligned[0])
    old.getparent().replace(old, new)


def first_level(listed: Any) -> tuple[Any, Any]:
    """Return the first level of an ``a:lstStyle`` and what its letters are, both there now."""
    level = listed.find(qn("a:lvl1pPr"))
    if level is None:
        level = parse_xml(f"<a:lvl1pPr {nsdecls('a')}/>")
        listed.insert(0, level)
    run = level.find(qn("a:defRPr"))
    if run is None:
        run = parse_xml(f"<a:defRPr {nsdecls('a')}/>")
        level.append(run)
    return level, run


def _fill_of_theirs(ours: Any, theirs: Any) -> None:
    """Let the ground on which their title lies show: said in their layout, or by their master."""
    for tag in FILLS:
        for each in ours.findall(qn(tag)):
            ours.remove(each)
    said = [each for tag in FILLS for each in theirs.findall(qn(tag))]
    if said:
        ours.find(qn("a:prstGeom")).addnext(copy.deepcopy(said[0]))


def _footer(tree: Any, part: Any, back: Backdrop, *, words: bool) -> None:
    """Put their footer and slide number in the place of ours."""
    found = {
        each.xpath("string(.//p:nvPr/p:ph/@type)"): each
        for each in (shape._element for shape in back.native.placeholders)
    }
    for ours in tree.xpath("p:sp[.//p:nvPr/p:ph[@type='ftr' or @type='sldNum']]"):
        tree.remove(ours)
    numbered = any(each._element.xpath(NUMBER) for each in drawings(back.native))
    for kind in FEET if words else FEET[1:]:
        if kind in found and not (numbered and kind == "sldNum"):
            new = copied(found[kind], back.native.part, part)
            new.find(f".//{qn('p:ph')}").set("idx", str(11 + FEET.index(kind)))
            tree.append(new)
