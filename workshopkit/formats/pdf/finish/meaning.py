"""Tags → tags that say more: languages, headers, kinds of lists, abbreviations, links, notes."""

from __future__ import annotations

from typing import Any

import pydyf

from workshopkit.formats.pdf.box_tree import footnotes
from workshopkit.formats.pdf.finish.structure import Element, Structure
from workshopkit.formats.pdf.sources import words

NUMBERINGS = {
    "decimal": "Decimal",
    "lower-roman": "LowerRoman",
    "upper-roman": "UpperRoman",
    "lower-alpha": "LowerAlpha",
    "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha",
    "upper-latin": "UpperAlpha",
    "circle": "Circle",
    "square": "Square",
}
"""ListNumbering for a list-style-type (ISO 32000-1, table 347); others are discs."""
PRINT = 4
"""The annotation flag that lets an annotation be printed (ISO 32000-1, table 165)."""


def add_meaning(structure: Structure, document: Any) -> None:
    """Add to the tags what the HTML says and WeasyPrint does not carry over."""
    hoisted: set[int] = set()
    for element in structure.elements.values():
        html = structure.html(element)
        if html is None:
            continue
        if html.get("lang") and html.tag != "html":
            element["Lang"] = pydyf.String(html.get("lang"))
        if element["S"] == "/TH":
            is_row = html.get("scope") in ("row", "rowgroup")
            element["A"]["Scope"] = "/Row" if is_row else "/Column"
        elif element["S"] == "/TD" and not element["A"].get("Headers", True):
            del element["A"]["Headers"]
        elif element["S"] == "/L":
            _hoist_items(structure, element, hoisted)
            numbering = f"/{_numbering(structure, element)}"
            element["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": numbering})
        elif html.tag == "abbr" and html.get("title"):
            element["S"] = "/Span"
            element["E"] = pydyf.String(html.get("title"))
        elif html.tag == "figure" and element["S"] == "/NonStruct":
            element["S"] = "/Sect"  # it holds a Figure and its Caption
    for number in hoisted:
        structure.remove(structure.elements[number])
    _index_headers(structure)
    _describe_links(structure)
    _number_notes(structure, document)


def _hoist_items(structure: Structure, items: Element, hoisted: set[int]) -> None:
    """Take the items of a list out of the divisions that only lay them out (``dl > div``)."""
    kids = pydyf.Array()
    for child in structure.children(items):
        if child["S"] != "/Div":
            kids.append(child.reference)
            continue
        for item in structure.children(child):
            item["P"] = items.reference
            kids.append(item.reference)
        hoisted.add(child.number)
    items["K"] = kids


def _numbering(structure: Structure, element: Element) -> str:
    items = structure.children(element)
    if not any(child["S"] == "/Lbl" for item in items for child in structure.children(item)):
        return "None"
    box = structure.box(items[0])
    return NUMBERINGS.get(box.style["list_style_type"] if box else "", "Disc")


def _index_headers(structure: Structure) -> None:
    """Add the tree of identifiers that Headers refer to (ISO 32000-1, table 322)."""
    named = [each for each in structure.elements.values() if "ID" in each]
    if named:
        names = pydyf.Array()
        for element in sorted(named, key=lambda each: each["ID"].data):
            names.extend([element["ID"], element.reference])
        structure.root["IDTree"] = structure.add(pydyf.Dictionary({"Names": names}))


def _describe_links(structure: Structure) -> None:
    """Describe each link by its words, and let it print (ISO 14289-1, 7.18.5)."""
    for box in structure.boxes():
        if box.link_annotation is None or box.element is None:
            continue
        box.link_annotation["F"] = PRINT
        text = box.element.get("title") or words(box.element, 200)
        if text:
            box.link_annotation["Contents"] = pydyf.String(text)


def _number_notes(structure: Structure, document: Any) -> None:
    """Tag footnotes as notes, each with an identifier (ISO 14289-1, 7.9)."""
    tagged = {id(structure.box(each)): each for each in structure.elements.values()}
    for rank, note in enumerate(footnotes(document), start=1):
        element = tagged.get(id(note))
        if element is not None:
            element["S"] = "/Note"
            element["ID"] = pydyf.String(f"note-{rank}")
