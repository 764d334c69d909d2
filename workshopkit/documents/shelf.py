"""The documents made → shelves, grouped as a facilitator thinks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from workshopkit.documents.document import Document, Setting
from workshopkit.documents.print_list import attendance_at, print_list
from workshopkit.model.kit import Kit

SHELVES: dict[str, tuple[str, ...]] = {
    "project": ("deck", "deck-pdf", "template"),
    "hold": ("guide", "run-sheet", "timer", "print-list"),
    "hand-out": ("workbook", "handout", "worksheet", "role-cards", "question-cards"),
    "wall": ("poster", "table-signs", "sign-in"),
    "organizer": ("organizer",),
    "print-shop": (),
}
"""Kinds of document by shelf, in order. The last is for what goes to a print shop."""


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
        for item in print_list(kit, slug, session, present, setting.labels["files"], paper):
            before = copies.get(item.file, (0, False))[0]
            copies[item.file] = (max(before, item.copies), item.duplex)
    shelves: dict[str, list[Shelved]] = {name: [] for name in SHELVES}
    for document in documents:
        shelf = _shelf_of(document)
        count, duplex = copies.get(_as_pdf(document.name), (None, False))
        shelves[shelf].append(Shelved(document, count, duplex))
    return {name: tuple(found) for name, found in shelves.items() if found}


def _as_pdf(name: str) -> str:
    """Return the name under which the print list knows a page, HTML or not."""
    return PurePosixPath(name).with_suffix(".pdf").as_posix()


def _shelf_of(document: Document) -> str:
    if document.press:
        return "print-shop"
    found = (name for name, kinds in SHELVES.items() if document.kind in kinds)
    return next(found, "organizer")
