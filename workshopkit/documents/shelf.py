"""The documents made → shelves, grouped as a facilitator thinks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workshopkit.documents.document import Document
from workshopkit.documents.kind import SHELVES
from workshopkit.documents.kinds import KINDS
from workshopkit.documents.print_shop import PRINT_SHOP


def shelve(documents: Iterable[Document]) -> Mapping[str, tuple[Document, ...]]:
    """Return the documents of each shelf that has any."""
    shelves: dict[str, list[Document]] = {shelf: [] for shelf in SHELVES}
    for document in documents:
        shelves[PRINT_SHOP if document.press else KINDS[document.kind].shelf].append(document)
    return {name: tuple(found) for name, found in shelves.items() if found}
