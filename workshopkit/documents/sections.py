"""The documents made → the sections of their page: each session by moment, and what to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import PurePosixPath

from workshopkit.documents.attendance import attendance_at
from workshopkit.documents.document import Document, Setting
from workshopkit.documents.kind import MOMENTS, Moment
from workshopkit.documents.kinds import KINDS
from workshopkit.documents.print_list import PrintItem, print_list
from workshopkit.documents.shelf import shelve
from workshopkit.model.kit import Kit


@dataclass(frozen=True)
class Shelved:
    """A document on its shelf, and how many copies to print, if any."""

    document: Document
    copies: int | None
    duplex: bool


@dataclass(frozen=True)
class Section:
    """A section: of a session, of what all sessions share, or of the print shop."""

    session: str | None
    """The slug of its session, if it is of one."""
    is_press: bool
    """Whether it is the print shop's, which has no moments."""
    to_print: tuple[tuple[Document, PrintItem], ...]
    """What to print for the session, shared documents too, in the order of its list."""
    moments: Mapping[Moment | None, tuple[Shelved, ...]]


def sections(kit: Kit, setting: Setting, documents: Iterable[Document]) -> tuple[Section, ...]:
    """Return the sections that hold any document: sessions, what they share, the print shop."""
    documents = tuple(documents)
    there = {_as_pdf(each): each for each in documents}
    listed = _listed(kit, setting)
    shelved = tuple(_counted(chain(*shelve(documents).values()), chain(*listed.values())))
    places = [*((slug, False) for slug in kit.sessions), (None, False), (None, True)]
    found = []
    for session, is_press in places:
        own = tuple(each for each in shelved if _place(each.document) == (session, is_press))
        if own:
            items = listed[session] if session else ()
            to_print = tuple((there[item.file], item) for item in items if item.file in there)
            found.append(Section(session, is_press, to_print, _by_moment(own)))
    return tuple(found)


def _place(document: Document) -> tuple[str | None, bool]:
    """Tell of which session a document is, and whether it is for the print shop."""
    return (None, True) if document.press else (document.session, False)


def _by_moment(own: Iterable[Shelved]) -> Mapping[Moment | None, tuple[Shelved, ...]]:
    """Return the documents of a section by moment; a print shop's have none."""
    moments: dict[Moment | None, list[Shelved]] = {moment: [] for moment in (*MOMENTS, None)}
    for each in own:
        document = each.document
        moments[None if document.press else KINDS[document.kind].moment].append(each)
    return {moment: tuple(found) for moment, found in moments.items() if found}


def _listed(kit: Kit, setting: Setting) -> Mapping[str, tuple[PrintItem, ...]]:
    """Return what the list of each session says to print."""
    paper = setting.paper or kit.settings.paper
    return {
        slug: print_list(
            kit, slug, session, attendance_at(session, setting.present), setting.labels, paper
        )
        for slug, session in kit.sessions.items()
    }


def _counted(documents: Iterable[Document], items: Iterable[PrintItem]) -> Iterator[Shelved]:
    """Yield each document with its copies: the most that a session prints of it."""
    copies: dict[str, tuple[int, bool]] = {}
    for item in items:
        before = copies.get(item.file, (0, False))[0]
        copies[item.file] = (max(before, item.copies), item.duplex)
    for document in documents:
        yield Shelved(document, *copies.get(_as_pdf(document), (None, False)))


def _as_pdf(document: Document) -> str:
    """Return the name under which the print list knows a page, HTML or not."""
    return PurePosixPath(document.name).with_suffix(".pdf").as_posix()
