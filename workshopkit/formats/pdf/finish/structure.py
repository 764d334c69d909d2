"""The tag tree that WeasyPrint built, with the box behind each of its elements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pydyf

Element = Any
"""A structure element: a pydyf dictionary (ISO 32000-1, 14.7.2)."""


def number_of(reference: bytes) -> int:
    """Return the number of the object that ``12 0 R`` refers to."""
    return int(reference.split()[0])


class Structure:
    """The objects of a PDF, its structure elements, and the boxes they come from."""

    def __init__(self, pdf: Any, boxes: dict[int, Any], html: Any) -> None:
        self.pdf = pdf
        self._root = html
        self.parents = {child: parent for parent in html.iter() for child in parent}
        """The element around each HTML element."""
        self._boxes = boxes
        self.apart: set[Any] = set()
        """HTML elements that are read by nobody: running heads, empty boxes."""
        self.root = self.at(pdf.catalog["StructTreeRoot"])
        self.document: Element = self.at(self.root["K"][0])
        self.elements: dict[int, Element] = {
            each.number: each
            for each in pdf.objects
            if isinstance(each, pydyf.Dictionary) and each.get("Type") == "/StructElem"
        }

    def at(self, reference: bytes) -> Any:
        """Return the object that a reference leads to."""
        return self.pdf.objects[number_of(reference)]

    def add(self, item: Any) -> bytes:
        """Add an object to the file and return its reference."""
        self.pdf.add_object(item)
        reference: bytes = item.reference
        return reference

    def children(self, element: Element) -> list[Element]:
        """Return the structure elements right under ``element``."""
        numbers = (number_of(kid) for kid in element["K"] if isinstance(kid, bytes))
        return [self.elements[number] for number in numbers if number in self.elements]

    def box(self, element: Element) -> Any | None:
        """Return the box of an element, or None for what WeasyPrint adds of its own."""
        return self._boxes.get(element.number)

    def html(self, element: Element) -> Any | None:
        """Return the HTML element behind a structure element, unless it is a pseudo-element."""
        box = self.box(element)
        if box is None or box.element is None or ":" in (box.element_tag or ""):
            return None
        return box.element

    def remove(self, element: Element) -> None:
        """Forget an element that the tree no longer leads to."""
        self.apart.add(self.html(element))
        del self.elements[element.number]
        element.clear()

    def boxes(self) -> Iterator[Any]:
        """Walk the boxes that gave a structure element."""
        yield from self._boxes.values()

    def silenced(self) -> list[Any]:
        """Return the HTML elements in another language than the root's, which no tag says."""
        root = self._root
        said = {self.html(each) for each in self.elements.values() if "Lang" in each}
        plain = ("", root.get("lang"))
        foreign = (each for each in root.iter("*") if each.get("lang", "") not in plain)
        return [each for each in foreign if each not in said and each not in self.apart]
