"""The parts of pages that a warm process has laid out: the same part again is there at once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any


class KeptParts:
    """What was laid out last, by all that it depends on: at most ``most_pages`` pages in all.

    A process that converts once keeps nothing: ``most_pages`` is 0 until it says otherwise.
    """

    def __init__(self) -> None:
        self.most_pages = 0
        self._laid: OrderedDict[Hashable, Any] = OrderedDict()

    def recall(self, key: Hashable, lay_out: Callable[[], Any]) -> Any:
        """Return what was laid out under ``key``, else what ``lay_out`` returns, and keep it."""
        if key not in self._laid:
            self._laid[key] = lay_out()
        self._laid.move_to_end(key)
        laid = self._laid[key]
        pages = sum(len(each.document.pages) for each in self._laid.values())
        while self._laid and pages > self.most_pages:
            _, oldest = self._laid.popitem(last=False)
            pages -= len(oldest.document.pages)
        return laid

    def clear(self) -> None:
        """Forget everything: the fonts that it was drawn with go."""
        self._laid.clear()


KEPT = KeptParts()
"""Those of this process."""
