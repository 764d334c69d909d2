"""The parts of pages that a warm process has laid out: the same part again is there at once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from typing import Any


class KeptParts:
    """What was laid out last, by all that it depends on: at most ``most_pages`` pages in all.

    A process that converts once keeps nothing: ``most_pages`` is 0 until it says otherwise.
    """

    def __init__(self) -> None:
        self.most_pages = 0
        self._laid: OrderedDict[Hashable, tuple[Any, int]] = OrderedDict()

    def get(self, key: Hashable) -> Any:
        """Return what was laid out under ``key``, None when it is not there."""
        return self._laid[key][0] if key in self._laid else None

    def keep(self, key: Hashable, laid: Any, pages: int) -> None:
        """Keep what was laid out, of so many pages, and forget what was used the longest ago."""
        self._laid[key] = laid, pages
        self._laid.move_to_end(key)
        total = sum(pages for _, pages in self._laid.values())
        while total > self.most_pages:
            _, (_, pages) = self._laid.popitem(last=False)
            total -= pages

    def clear(self) -> None:
        """Forget everything: the fonts that it was drawn with go."""
        self._laid.clear()


KEPT = KeptParts()
"""Those of this process."""
