"""What makes a slide readable aloud: alternative text, decoration, footers, order."""

from __future__ import annotations

import copy
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
"""Any GUID does for a field; the same one each time keeps builds repeatable."""

DECORATIVE_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
"""What Office calls the mark of what is decorative ([MS-ODRAWXML] 2.29)."""


def properties_of(shape: Any) -> Any:
    """Return the ``p:cNvPr`` of a shape: its id, name and description."""
    return shape._element.xpath("./*[1]/p:cNvPr")[0]


def describe(shape: Any, words: str) -> None:
    """Set the alternative text of a shape.

    python-pptx puts the file's name there for pictures, which reads as noise.
    """
    properties_of(shape).set("descr", words)


def mark_decorative(shape: Any) -> None:
    """Mark a shape as saying nothing: it is not read aloud."""
    properties = properties_of(shape)
    listed = properties.find(qn("a:extLst"))
    if listed is None:
        listed = etree.SubElement(properties, qn("a:extLst"))
    extension = etree.SubElement(listed, qn("a:ext"), uri=DECORATIVE_URI)
    etree.SubElement(extension, f"{{{DECORATIVE}}}decorative", nsmap={"adec": DECORATIVE}, val="1")


def add_footers(slide: Any, footer: str, number: int, lang: str) -> None:
    """Give the slide its own footer and number, which python-pptx does not clone.

    Geometry and type stay in the layout; the number is a field that PowerPoint updates.
    """
    for placeholder in slide.slide_layout.placeholders:
        kind = placeholder._element.xpath("string(.//p:nvPr/p:ph/@type)")
        if kind not in ("ftr", "sldNum") or (kind == "ftr" and not footer.strip()):
            continue
        element = copy.deepcopy(placeholder._element)
        body = element.find(qn("p:txBody"))
        if body is None:
            continue  # a template's place may have none
        for holder in (element.find(qn("p:spPr")), *body.findall(qn("a:lstStyle"))):
            for child in list(holder):
                holder.remove(child)
        settings = body.find(qn("a:bodyPr"))
        for child in list(settings):
            settings.remove(child)
        settings.attrib.clear()
        font = _font_untold(placeholder, kind)
        _say(body, footer if kind == "ftr" else str(number), lang, font, field=kind == "sldNum")
        _give_id(slide, element)
        slide.shapes._spTree.append(element)


def reading_order(slide: Any, names: list[str]) -> None:
    """Put shapes in the order in which to read them: the title, then as listed.

    PowerPoint reads aloud in drawing order.
    """
    tree = slide.shapes._spTree
    by_name = {shape.name: shape._element for shape in slide.shapes}
    title = slide.shapes.title
    ordered = [title._element] if title is not None else []
    ordered += [by_name[name] for name in names if by_name.get(name) not in (None, *ordered)]
    for element in ordered:
        tree.append(element)


def _font_untold(place: Any, kind: str) -> str:
    """Return the font of the theme that a foot has of its master's other texts, "" when its places
    say one.

    PowerPoint takes it from there; LibreOffice sets such a foot in Times.
    """
    master = place.part.slide_layout.slide_master
    said = "p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/a:latin"
    theirs = f"//p:sp[p:nvSpPr/p:nvPr/p:ph/@type='{kind}']/{said}"
    if place._element.xpath(said) or master._element.xpath(theirs):
        return ""
    others = master._element.xpath("p:txStyles/p:otherStyle/a:lvl1pPr/a:defRPr/a:latin/@typeface")
    font = str(others[0]) if others else "+mn-lt"
    return font if font.startswith("+") else ""


def _say(body: Any, words: str, lang: str, font: str, *, field: bool) -> None:
    """Make ``words`` the only paragraph: a template's footer may be empty or in pieces."""
    for paragraph in body.findall(qn("a:p")):
        body.remove(paragraph)
    paragraph = etree.SubElement(body, qn("a:p"))
    run = etree.SubElement(paragraph, qn("a:fld" if field else "a:r"))
    if field:
        run.set("id", NUMBER_FIELD)
        run.set("type", "slidenum")
    look = etree.SubElement(run, qn("a:rPr"))
    look.set("lang", lang)
    if font:
        etree.SubElement(look, qn("a:latin")).set("typeface", font)
    etree.SubElement(run, qn("a:t")).text = words
    if field:
        etree.SubElement(paragraph, qn("a:endParaRPr")).set("lang", lang)


def next_id(slide: Any) -> int:
    """Return an identifier that no shape of a python-pptx slide has."""
    used = [int(value) for value in slide.shapes._spTree.xpath(".//p:cNvPr/@id")]
    return max(used, default=1) + 1


def _give_id(slide: Any, element: Any) -> None:
    properties = element.xpath(".//p:cNvPr")[0]
    properties.set("id", str(next_id(slide)))
    extension = properties.find(qn("a:extLst"))
    if extension is not None:
        properties.remove(extension)
