"""A page that holds a little too much → the same page, its lines closer, on as many sheets as said.

An element with ``data-tightens`` may stand closer: its style sheet says how, for the class
``tight``, then for ``tighter`` too when that is not enough. It does only where it would otherwise
take more pages than it declares, so that a longer title or one more row changes neither what else
it holds nor how other pages look. What has ``data-gathers`` takes as many pages as it needs; where
it leaves one of them over a third blank, it stands closer if that spares a page.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workshopkit.formats.pdf.layout import Draft
from workshopkit.formats.pdf.overflow import fullness, too_many_pages

CLOSER = ("tight", "tighter")
"""The classes, in the style sheets, of what stands closer, then closer still."""
FULL = 2 / 3
"""How much of a page's height is enough."""


class Page:
    """A page laid out: ``document`` is WeasyPrint's, ``root`` the element that it shows."""

    def __init__(self, markup: str, base: Path, *, forms: bool) -> None:
        self._read = (markup, base, forms)
        draft = self._draft()
        self.root = draft.root
        self.document: Any = draft.lay_out()
        self._marked: list[tuple[str, tuple[int, ...]]] = []
        for name in CLOSER:
            crowded = _crowded(self.document, draft)
            if not crowded:
                break
            self._marked.append((name, crowded))
            draft.mark(name, crowded)
            self.document = draft.lay_out()
        self._gather(draft)

    def _gather(self, draft: Draft) -> None:
        """Let what leaves a page blank stand closer, where that spares one."""
        taken = _gathering(self.document, draft)
        blank = tuple(n for n, pages in taken.items() if len(pages) > 1 and min(pages) < FULL)
        tried: list[str] = []
        is_closer = False
        for name in CLOSER if blank else ():
            tried.append(name)
            closer = self.again()
            for each in tried:
                closer.mark(each, blank)
            document = closer.lay_out()
            after = _gathering(document, closer)
            spared = tuple(n for n in blank if len(after[n]) < len(taken[n]))
            self._marked += [(each, spared) for each in tried if spared]
            if spared == blank:  # it is laid out as it is to be
                self.root, self.document = closer.root, document
                return
            is_closer = is_closer or bool(spared)
            blank = tuple(n for n in blank if n not in spared)
        if is_closer:
            draft = self.again()
            self.root, self.document = draft.root, draft.lay_out()

    def again(self) -> Draft:
        """Read it anew, as close as it is, to be laid out with other words."""
        draft = self._draft()
        for name, places in self._marked:
            draft.mark(name, places)
        return draft

    def _draft(self) -> Draft:
        markup, base, forms = self._read
        return Draft(markup, base, forms=forms)


def _crowded(document: Any, draft: Draft) -> tuple[int, ...]:
    """Return the places, counted from the root, of what may and should stand closer."""
    may = {n: e for n, e in enumerate(draft.root.iter()) if e.get("data-tightens") is not None}
    crowded = too_many_pages(document) if may else ()
    return tuple(n for n, each in may.items() if each in crowded)


def _gathering(document: Any, draft: Draft) -> dict[int, tuple[float, ...]]:
    """Return how full is each page of what gathers, by its place counted from the root."""
    may = {e: n for n, e in enumerate(draft.root.iter()) if e.get("data-gathers") is not None}
    found = fullness(document) if may else {}
    return {may[each]: pages for each, pages in found.items() if each in may}
