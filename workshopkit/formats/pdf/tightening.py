"""A page that holds a little too much → the same page, its lines closer, on as many sheets as said.

An element with ``data-tightens`` may stand closer: its style sheet says how, for the class
``tight``, then for ``tighter`` too when that is not enough. It does only where it would otherwise
take more pages than it declares, or a box of it hold more than it has room for, so that a longer
title or one more row changes neither what else it holds nor how other pages look. What has
``data-gathers`` takes as many pages as it needs; where it leaves one of them over a third blank, it
stands closer if that spares a page. Then lines to write on, and room around rows, fill what is left
(``growing``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from logging import LogRecord
from typing import Any

from workshopkit.formats.pdf.growing import longer_lines, more_air
from workshopkit.formats.pdf.layout import Draft, recorded
from workshopkit.formats.pdf.mending import Margins
from workshopkit.formats.pdf.overflow import fullness, too_tall

CLOSER = ("tight", "tighter")
"""The classes, in the style sheets, of what stands closer, then closer still."""
FULL = 2 / 3
"""How much of a page's height is enough."""


class Laid:
    """A part of a page laid out, as close as it must be.

    ``root`` is the element that it shows, ``document`` WeasyPrint's, ``margins`` those of its
    pages, not laid out yet, and ``complaints`` what WeasyPrint says of it. ``before`` is how many
    pages come before it.
    """

    def __init__(self, part: Draft, before: int) -> None:
        self._part, self._before = part, before
        self._marked: list[tuple[str, tuple[int, ...]]] = []
        self._longer: dict[int, int] = {}
        self._airier: dict[int, float] = {}
        self._keep(self._lay_out())
        for name in CLOSER:
            crowded = _crowded(self.document, self.root)
            if not crowded:
                break
            self._marked.append((name, crowded))
            self._keep(self._lay_out())
        self._gather()
        self._fill()

    def again(self) -> Draft:
        """Return it as close as it is and with as many lines, to be laid out otherwise."""
        draft = self._part.again()
        for name, places in self._marked:
            draft.mark(name, places)
        draft.air(self._airier)
        draft.lengthen(self._longer)
        return draft

    def _lay_out(self) -> _Trial:
        draft = self.again()
        with recorded() as complaints:
            return _Trial(draft.root, *draft.lay_out_after(self._before), complaints)

    def _keep(self, trial: _Trial) -> None:
        self.root, self.document = trial.root, trial.document
        self.margins, self.complaints = trial.margins, trial.complaints

    def _gather(self) -> None:
        """Let what leaves a page blank stand closer, as little as spares the most pages."""
        taken = _gathering(self.document, self.root)
        fewest = {n: len(pages) for n, pages in taken.items()}
        blank = tuple(n for n, pages in taken.items() if _is_blank(pages))
        kept: dict[int, int] = {}
        before, trial = tuple(self._marked), None
        for steps in range(1, len(CLOSER) + 1):
            if not blank:
                break
            self._marked = [*before, *_marks(dict.fromkeys(blank, steps))]
            trial = self._lay_out()
            after = _gathering(trial.document, trial.root)
            spared = [n for n in blank if len(after[n]) < fewest[n]]
            fewest |= {n: len(after[n]) for n in spared}
            kept |= dict.fromkeys(spared, steps)
            blank = tuple(n for n in blank if n not in spared or _is_blank(after[n]))
        tried, self._marked = self._marked, [*before, *_marks(kept)]
        if kept and trial:
            self._keep(trial if self._marked == tried else self._lay_out())

    def _fill(self) -> None:
        """Give more lines to write on, and room, down to the foot of each page: no page more."""
        self._longer = longer_lines(self.document, self.root)
        self._airier = more_air(self.document, self.root, self._longer)
        if not self._longer and not self._airier:
            return
        trial = self._lay_out()
        if self._longer and len(trial.document.pages) > len(self.document.pages):
            self._longer, self._airier = {}, more_air(self.document, self.root, {})
            trial = self._lay_out()
        if len(trial.document.pages) > len(self.document.pages):
            self._longer, self._airier = {}, {}
        else:
            self._keep(trial)


@dataclass(frozen=True)
class _Trial:
    """What ``Laid`` keeps when it is right."""

    root: Any
    document: Any
    margins: list[Margins]
    complaints: list[LogRecord]


def _crowded(document: Any, root: Any) -> tuple[int, ...]:
    """Return the places, counted from the root, of what may and should stand closer."""
    may = {n: e for n, e in enumerate(root.iter()) if e.get("data-tightens") is not None}
    crowded = too_tall(document) if may else ()
    return tuple(n for n, each in may.items() if any(inner in crowded for inner in each.iter()))


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


def _gathering(document: Any, root: Any) -> dict[int, tuple[float, ...]]:
    """Return how full is each page of what gathers, by its place counted from the root."""
    may = {e: n for n, e in enumerate(root.iter()) if e.get("data-gathers") is not None}
    found = fullness(document) if may else {}
    return {may[each]: pages for each, pages in found.items() if each in may}
