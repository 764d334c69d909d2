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
        turns = 1 if whole.finds_pages else ROUNDS
        for turn in range(turns):
            laid: list[Laid] = []
            before, names = 0, dict[str, int]()
            for rank, part in enumerate(parts):
                printed = _number(part, numbers)
                waits = not turn and turns > 1 and None in printed
                if waits and (pages := _declared(part)):
                    # what it prints is not known yet: it is laid out once, when it is
                    names.setdefault(part.root.find("body")[0].get("id", ""), before + 1)
                    before += pages
                    continue
                place = (rank, before, *printed)
                if place not in known:
                    known[place] = _lay_out(part, before)
                laid.append(known[place])
                _tell(names, laid[-1], before)
                before += len(laid[-1].document.pages)
            settled, self._laid = laid == self._laid, laid
            numbers = names
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


def _declared(part: Draft) -> int:
    """Return how many pages a part says that it takes; 0 when it does not say exactly."""
    said = [each.get("data-pages", "") for each in part.root.find("body")]
    return sum(map(int, said)) if all(each.isdigit() for each in said) else 0


def _tell(names: dict[str, int], laid: Laid, before: int) -> None:
    """Take in the number of the page where each name of a part is first."""
    for number, page in enumerate(laid.document.pages, start=before + 1):
        for name in page.anchors:
            names.setdefault(name, number)
