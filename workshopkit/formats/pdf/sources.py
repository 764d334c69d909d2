"""An element on a page → the place in the content or the templates where it was written."""

from __future__ import annotations

from typing import Any

from workshopkit.problems import Locate, Source


class Sources:
    """Where the elements of a document come from.

    ``data-text`` and ``data-source`` hold identifiers; ``locate`` turns one into a Source.
    """

    def __init__(self, root: Any, locate: Locate) -> None:
        self.root = root
        self._locate = locate
        self._parents = {child: parent for parent in root.iter() for child in parent}

    def around(self, element: Any) -> Source | None:
        """Return the place of the nearest element that has one, ``element`` included."""
        while element is not None:
            if place := self._place(element, "data-text") or self._place(element, "data-source"):
                return place
            element = self._parents.get(element)
        return None

    def inside(self, element: Any) -> Source | None:
        """Return the place of the first text in ``element``, else of what is around it."""
        for name in ("data-text", "data-source"):
            for each in element.iter():
                if place := self._place(each, name):
                    return place
        return self.around(element)

    def near(self, element: Any) -> Source | None:
        """Return the closest place: around ``element``, in it, or where the document begins."""
        body = self.root.find("body")
        return self.around(element) or self.inside(element) or self.inside(body)

    def named(self, identifier: str) -> Source | None:
        """Return the place of the text of that identifier."""
        return self._locate(identifier)

    def _place(self, element: Any, name: str) -> Source | None:
        identifier = element.get(name)
        return self._locate(identifier) if identifier else None


def words(element: Any, length: int = 40) -> str:
    """Return the first words of ``element``, on one line."""
    text = " ".join("".join(element.itertext()).split())
    return text[:length].rstrip()
