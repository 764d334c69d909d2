"""The documents made → shelves, grouped as a facilitator thinks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from workshopkit.documents.attendance import attendance_at
from workshopkit.documents.document import Document, Setting
from workshopkit.documents.kind import SHELVES
from workshopkit.documents.kinds import KINDS
from workshopkit.documents.print_list import print_list
from workshopkit.documents.print_shop import PRINT_SHOP
from workshopkit.model.kit import Kit


@dataclass(frozen=True)
class Shelved:
    """A document on its shelf: where it is, and how many copies to print, if any."""

    document: Document
    copies: int | None
    duplex: bool


def shelve(
    kit: Kit, setting: Setting, documents: Iterable[Document]
) -> Mapping[str, tuple[Shelved, ...]]:
    """Return the documents of each shelf that has any."""
    copies: dict[str, tuple[int, bool]] = {}
    for slug, session in kit.sessions.items():
        present = attendance_at(session, setting.present)
        paper = setting.paper or kit.settings.paper
        for item in print_list(kit, slug, session, present, setting.labels, paper):
            before = copies.get(item.file, (0, False))[0]
            copies[item.file] = (max(before, item.copies), item.duplex)
    shelves: dict[str, list[Shelved]] = {shelf: [] for shelf in SHELVES}
    for document in documents:
        shelf = _shelf_of(document)
        count, duplex = copies.get(as_pdf(document.name), (None, False))
        shelves[shelf].append(Shelved(document, count, duplex))
    return {name: tuple(found) for name, found in shelves.items() if found}


def as_pdf(name: str) -> str:
    """Return the name under which the print list knows a page, HTML or not."""
    return PurePosixPath(name).with_suffix(".pdf").as_posix()


def _shelf_of(document: Document) -> str:
    return PRINT_SHOP if document.press else KINDS[document.kind].shelf
