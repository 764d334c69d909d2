"""A page that holds a little too much → the same page, its lines closer, on as many sheets as said.

An element with ``data-tightens`` may stand closer: its style sheet says how, for the class
``tight``, then for ``tighter`` too when that is not enough. It does only where it would otherwise
take more pages than it declares, so that a longer title or one more row changes neither what else
it holds nor how other pages look.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workshopkit.formats.pdf.layout import Draft
from workshopkit.formats.pdf.overflow import too_many_pages

CLOSER = ("tight", "tighter")
"""The classes, in the style sheets, of what stands closer, then closer still."""


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
