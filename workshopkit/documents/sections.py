"""The documents made → the sections of their page: each session by moment, and what to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workshopkit.documents.attendance import attendance_at
from workshopkit.documents.document import Document, Setting
from workshopkit.documents.kind import MOMENTS, Moment
from workshopkit.documents.kinds import KINDS
from workshopkit.documents.print_list import PrintItem, print_list
from workshopkit.documents.print_shop import PRINT_SHOP
from workshopkit.documents.shelf import Shelved, as_pdf, shelve
from workshopkit.model.kit import Kit

SHARED = "shared"
"""The section of what all sessions use."""


@dataclass(frozen=True)
class Section:
    """A section: ``name`` is a session's, ``SHARED``, or ``PRINT_SHOP``, which has no moments."""

    name: str
    to_print: tuple[tuple[Document, PrintItem], ...]
    """What to print for the session, shared documents too, in the order of its list."""
    moments: Mapping[Moment | None, tuple[Shelved, ...]]


def sections(kit: Kit, setting: Setting, documents: Iterable[Document]) -> tuple[Section, ...]:
    """Return the sections that hold any document: sessions, what they share, the print shop."""
    documents = tuple(documents)
    shelved = [each for found in shelve(kit, setting, documents).values() for each in found]
    found = []
    for name in (*kit.sessions, SHARED, PRINT_SHOP):
        own = [each for each in shelved if _section_of(each.document) == name]
        moments: dict[Moment | None, tuple[Shelved, ...]] = {
            moment: tuple(each for each in own if KINDS[each.document.kind].moment == moment)
            for moment in MOMENTS
        }
        if name == PRINT_SHOP:
            moments = {None: tuple(own)}
        held = {moment: each for moment, each in moments.items() if each}
        if held:
            found.append(Section(name, _to_print(kit, setting, name, documents), held))
    return tuple(found)


def _section_of(document: Document) -> str:
    return PRINT_SHOP if document.press else document.session or SHARED


def _to_print(
    kit: Kit, setting: Setting, slug: str, documents: Iterable[Document]
) -> tuple[tuple[Document, PrintItem], ...]:
    """Return what a session's list says to print, of the documents that are there."""
    if slug not in kit.sessions:
        return ()
    session = kit.sessions[slug]
    present = attendance_at(session, setting.present)
    paper = setting.paper or kit.settings.paper
    there = {as_pdf(each.name): each for each in documents}
    listed = print_list(kit, slug, session, present, setting.labels, paper)
    return tuple((there[item.file], item) for item in listed if item.file in there)
