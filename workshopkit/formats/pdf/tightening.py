"""A page that holds a little too much → the same page, its lines closer, on as many sheets as said.

An element with ``data-tightens`` may stand closer: its style sheet says how, for the class
``tight``, then for ``tighter`` too when that is not enough. It does only where it would otherwise
take more pages than it declares, so that a longer title or one more row changes neither what else
it holds nor how other pages look. What has ``data-gathers`` takes as many pages as it needs; where
it leaves one of them over a third blank, it stands closer if that spares a page. Then lines to
write on fill what is left (``blanks``).
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workshopkit.formats.pdf.blanks import longer_lines
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
        self._longer: dict[int, int] = {}
        for name in CLOSER:
            crowded = _crowded(self.document, draft)
            if not crowded:
                break
            self._marked.append((name, crowded))
            draft.mark(name, crowded)
            self.document = draft.lay_out()
        self._gather(draft)
        self._fill()

    def _gather(self, draft: Draft) -> None:
        """Let what leaves a page blank stand closer, as little as spares the most pages."""
        taken = _gathering(self.document, draft)
        fewest = {n: len(pages) for n, pages in taken.items()}
        blank = tuple(n for n, pages in taken.items() if _is_blank(pages))
        kept: dict[int, int] = {}
        before = tuple(self._marked)
        closer, document = draft, self.document
        for steps in range(1, len(CLOSER) + 1):
            if not blank:
                break
            self._marked = [*before, *_marks(dict.fromkeys(blank, steps))]
            closer = self.again()
            document = closer.lay_out()
            after = _gathering(document, closer)
            spared = [n for n in blank if len(after[n]) < fewest[n]]
            fewest |= {n: len(after[n]) for n in spared}
            kept |= dict.fromkeys(spared, steps)
            blank = tuple(n for n in blank if n not in spared or _is_blank(after[n]))
        tried, self._marked = self._marked, [*before, *_marks(kept)]
        if not kept:
            return
        if self._marked != tried:
            closer = self.again()
            document = closer.lay_out()
        self.root, self.document = closer.root, document

    def _fill(self) -> None:
        """Give more lines to write on to what leaves a page blank, where that adds no page."""
        self._longer = longer_lines(self.document, self.root)
        if not self._longer:
            return
        draft = self.again()
        document = draft.lay_out()
        if len(document.pages) > len(self.document.pages):
            self._longer = {}
        else:
            self.root, self.document = draft.root, document

    def again(self) -> Draft:
        """Read it anew, as close as it is and with as many lines, to be laid out otherwise."""
        draft = self._draft()
        for name, places in self._marked:
            draft.mark(name, places)
        draft.lengthen(self._longer)
        return draft

    def _draft(self) -> Draft:
        markup, base, forms = self._read
        return Draft(markup, base, forms=forms)


def _crowded(document: Any, draft: Draft) -> tuple[int, ...]:
    """Return the places, counted from the root, of what may and should stand closer."""
    may = {n: e for n, e in enumerate(draft.root.iter()) if e.get("data-tightens") is not None}
    crowded = too_many_pages(document) if may else ()
    return tuple(n for n, each in may.items() if each in crowded)


def _marks(steps: Mapping[int, int]) -> list[tuple[str, tuple[int, ...]]]:
    """Return the classes of what stands so many steps closer, each with its places."""
    found = [
        (name, tuple(n for n, many in steps.items() if many >= step))
        for step, name in enumerate(CLOSER, start=1)
    ]
    return [(name, places) for name, places in found if places]


def _is_blank(pages: tuple[float, ...]) -> bool:
    """Tell whether one of several pages is over a third blank."""
    return len(pages) > 1 and min(pages) < FULL


def _gathering(document: Any, draft: Draft) -> dict[int, tuple[float, ...]]:
    """Return how full is each page of what gathers, by its place counted from the root."""
    may = {e: n for n, e in enumerate(draft.root.iter()) if e.get("data-gathers") is not None}
    found = fullness(document) if may else {}
    return {may[each]: pages for each, pages in found.items() if each in may}
