"""The tag tree → the same without what is not content: running heads, page numbers, empty tags.

ISO 14289-1, 7.1 and 7.8: running headers and footers are pagination artifacts. WeasyPrint
tags them with elements that the tree does not lead to. What a footer says of its own (a fiche
without a name, a licence) is heard once, after the page where it is first written, unless
it is ``aria-hidden``: a title repeated.
"""

from __future__ import annotations

from typing import Any

import pydyf

from workshopkit.formats.pdf.box_tree import boxes
from workshopkit.formats.pdf.finish.structure import Element, Structure, number_of
from workshopkit.formats.pdf.sources import words

PRUNED = ("/Span", "/NonStruct", "/Div", "/P", "/LBody", "/LI", "/L")
"""Elements that say nothing once they hold nothing."""


def set_apart(structure: Structure) -> None:
    """Prune the tree of empty elements, and turn what it does not lead to into artifacts."""
    _hear_footers_once(structure)
    kept: set[int] = set()
    _prune(structure, structure.document, kept)
    pages = {
        number_of(reference): rank for rank, reference in enumerate(structure.pdf.page_references)
    }
    marks: dict[int, set[int]] = {}
    for element in list(structure.elements.values()):
        if element.number in kept:
            continue
        for kid in element["K"]:
            if isinstance(kid, int):
                marks.setdefault(pages[number_of(element["Pg"])], set()).add(kid)
        structure.remove(element)
    for rank, numbers in marks.items():
        _unmark(structure, rank, numbers)


def _hear_footers_once(structure: Structure) -> None:
    """Put each running element in the tree, at the end of what it was written in."""
    tagged: dict[Any, Element] = {}
    for element in structure.elements.values():
        tagged.setdefault(structure.html(element), element)
    reached = {structure.document.number}
    _reach(structure, structure.document, reached)
    heard: set[str] = set()
    for element in list(structure.elements.values()):
        html = structure.html(element)
        is_first = element["P"] == structure.document.reference and element.number not in reached
        text = words(html, 1000) if is_first and _is_heard(html) else ""
        parent = tagged.get(structure.parents.get(html)) if text not in heard else None
        if text and parent is not None and parent.number in reached:
            heard.add(text)
            parent["K"].append(element.reference)
            element["P"] = parent.reference


def _is_heard(html: Any) -> bool:
    """Tell whether a running element says more than what its page is about."""
    return html is not None and html.get("aria-hidden") != "true"


def _reach(structure: Structure, element: Element, reached: set[int]) -> None:
    for child in structure.children(element):
        reached.add(child.number)
        _reach(structure, child, reached)


def _prune(structure: Structure, element: Element, kept: set[int]) -> None:
    kept.add(element.number)
    kids: list[Any] = []
    for kid in element["K"]:
        child = structure.elements.get(number_of(kid)) if isinstance(kid, bytes) else None
        if child is not None:
            _prune(structure, child, kept)
            is_empty = not child["K"] and "Alt" not in child and child["S"] in PRUNED
            if is_empty or _is_gap(structure, element, child):
                kept.discard(child.number)
                continue
        kids.append(kid)
    element["K"] = pydyf.Array(kids)


def _is_gap(structure: Structure, parent: Element, child: Element) -> bool:
    """Tell whether ``child`` is the space between two items that follow on a line."""
    items = structure.box(parent)
    if items is None or (parent["S"], child["S"]) != ("/L", "/Span") or structure.box(child):
        return False
    lines = (line for line in items.children if isinstance(line, boxes.LineBox))
    return not any(getattr(box, "text", "").strip() for line in lines for box in line.children)


def _unmark(structure: Structure, rank: int, numbers: set[int]) -> None:
    """Make artifacts of the marked contents ``numbers`` of a page."""
    page = structure.at(structure.pdf.page_references[rank])
    tokens = structure.at(page["Contents"]).stream
    for at, token in enumerate(tokens):
        if isinstance(token, dict) and token.get("MCID") in numbers:
            tokens[at - 1] = "/Artifact"
            tokens[at] = pydyf.Dictionary({"Type": "/Pagination"})
    parents = structure.at(structure.root["ParentTree"])["Nums"]
    mapped = parents[parents.index(rank) + 1]  # page ranks come first: 0, [...], 1, [...]
    for number in numbers:
        mapped[number] = "null"
