"""A document laid out by WeasyPrint → its pages, its boxes and where they lie.

The one module that reads what WeasyPrint keeps to itself (``mending`` changes it): its version
is pinned, and another major version is another tree.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from weasyprint.anchors import rectangle_aabb as bounds_of
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.text.ffi import pango

__all__ = ["Box", "bounds_of", "boxes", "footnotes", "pages_of", "real"]

Box = Any
"""A box of the tree. Its sizes and positions are in CSS pixels, 96 to an inch."""


def pages_of(document: Any) -> list[Box]:
    """Return the box of each page of a WeasyPrint Document, margins included."""
    return [page._page_box for page in document.pages]


def real(box: Box) -> Box:
    """Return a box, or the one that a placeholder in the flow stands for: it is placed by hand."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box


def footnotes(document: Any) -> Iterator[Box]:
    """Yield the box of each footnote, page by page."""
    for page in pages_of(document):
        for area in page.children:
            if isinstance(area, boxes.FootnoteAreaBox):
                yield from area.children


def pango_version() -> str:
    """Return the version of the Pango that lays out pages: ``1.56.2``."""
    number = int(pango.pango_version())
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"
