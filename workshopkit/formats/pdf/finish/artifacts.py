"""The tag tree → the same without what is not content: running heads, page numbers, empty tags.

ISO 14289-1, 7.1 and 7.8: running headers and footers are pagination artifacts. WeasyPrint
tags them with elements that the tree does not lead to.
"""

from __future__ import annotations

from typing import Any

import pydyf

from workshopkit.formats.pdf.finish.structure import Element, Structure, number_of

PRUNED = ("/Span", "/NonStruct", "/Div", "/P")
"""Elements that say nothing once they hold nothing."""


def set_apart(structure: Structure) -> None:
    """Prune the tree of empty elements, and turn what it does not lead to into artifacts."""
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


def _prune(structure: Structure, element: Element, kept: set[int]) -> None:
    kept.add(element.number)
    kids: list[Any] = []
    for kid in element["K"]:
        child = structure.elements.get(number_of(kid)) if isinstance(kid, bytes) else None
        if child is not None:
            _prune(structure, child, kept)
            if not child["K"] and "Alt" not in child and child["S"] in PRUNED:
                kept.discard(child.number)
                continue
        kids.append(kid)
    element["K"] = pydyf.Array(kids)


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
