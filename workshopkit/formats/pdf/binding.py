"""The parts of a page, laid out one by one → one document, whose parts know each other's pages.

What begins a part is said in the page (``data-apart``). An element with ``data-target="#name"`` is
given ``data-page``, the number of the page where that name is: its style prints it. A part is
laid out again when a number that it prints, or how many pages come before it, has changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workshopkit.formats.pdf.kept_parts import KEPT
from workshopkit.formats.pdf.layout import Draft
from workshopkit.formats.pdf.mending import bound
from workshopkit.formats.pdf.tightening import Laid

TARGET, PAGE = "data-target", "data-page"
ROUNDS = 8
"""How often numbers of pages may move one another: WeasyPrint's own count."""


class Page:
    """A page laid out: ``document`` is WeasyPrint's, ``root`` the element that it shows."""

    def __init__(self, markup: str, base: Path, *, forms: bool) -> None:
        whole = Draft(markup, base, forms=forms)
        parts = whole.parts
        self._laid: list[Laid] = []
        known: dict[tuple[object, ...], Laid] = {}
        numbers: dict[str, int] = {}
        for _ in range(1 if whole.finds_pages else ROUNDS):
            laid: list[Laid] = []
            before = 0
            for rank, part in enumerate(parts):
                place = (rank, before, *_number(part, numbers))
                if place not in known:
                    known[place] = _lay_out(part, before)
                laid.append(known[place])
                before += len(laid[-1].document.pages)
            settled, self._laid = laid == self._laid, laid
            numbers = _numbers(laid)
            if settled:
                break
        self.root = self._whole(whole)
        margins = [margin for each in self._laid for margin in each.margins]
        self.document: Any = bound([each.document for each in self._laid], margins)
        self.complaints = [record for each in self._laid for record in each.complaints]

    def _whole(self, draft: Draft) -> Any:
        """Return the root of the page, which holds the elements that were laid out."""
        if len(self._laid) == 1:
            return self._laid[0].root
        draft.root.find("body")[:] = [
            child for each in self._laid for child in each.root.find("body")
        ]
        return draft.root

    def again(self, element: Any) -> tuple[Draft, Any]:
        """Return the part that an element is in, to be laid out otherwise, and its like there."""
        for laid in self._laid:
            elements = list(laid.root.iter())
            if element in elements:
                draft = laid.again()
                return draft, list(draft.root.iter())[elements.index(element)]
        raise ValueError(element)


def _lay_out(part: Draft, before: int) -> Laid:
    if not KEPT.most_pages:
        return Laid(part, before)
    key = (part.key, before)
    laid = KEPT.get(key) or Laid(part, before)
    if not part.reads_files:  # which may change
        KEPT.keep(key, laid, len(laid.document.pages))
    return laid


def _number(part: Draft, numbers: Mapping[str, int]) -> list[int | None]:
    """Write in a part the numbers that it prints, and return them."""
    printed = []
    for element in part.root.iter():
        if target := element.get(TARGET):
            printed.append(numbers.get(target.removeprefix("#")))
            element.set(PAGE, str(printed[-1] or ""))
    return printed


def _numbers(laid: list[Laid]) -> dict[str, int]:
    """Return the number of the page where each name is first."""
    pages = [page for each in laid for page in each.document.pages]
    found: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for name in page.anchors:
            found.setdefault(name, number)
    return found
