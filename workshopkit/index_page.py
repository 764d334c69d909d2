"""The page that lists what was made, with pictures and copies, and what a person must check."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

from babel import Locale
from markupsafe import Markup

from workshopkit.documents.document import Document, Setting
from workshopkit.documents.kinds import KINDS
from workshopkit.documents.print_list import PrintItem
from workshopkit.documents.print_shop import PRINT_SHOP
from workshopkit.documents.sections import Section, Shelved, sections
from workshopkit.formats.html import put_inside, sealed
from workshopkit.formats.thumbnails import OTHER, Thumbnail, thumbnail_of
from workshopkit.model.deck import Deck
from workshopkit.model.kit import Kit
from workshopkit.templating import Templates, babel_locale

NAME = "index.html"
INDEX_TEMPLATE = "index.html.j2"
EVENTS_PAGE = NAME
"""The place of the page that lists the events, when several have their own files."""
SIGNS = {"green": "✓", "note": "•", "red": "✗"}
"""What stands before a point that is well, to be known, to be settled."""
_LANGUAGES = re.compile(r"<!--languages-->.*?<!--/languages-->", re.DOTALL)


@dataclass(frozen=True)
class Other:
    """Another edition of an entry: its file, and copies to print if any."""

    edition: str
    file: str
    copies: int | None


@dataclass(frozen=True)
class Entry:
    """A document as the page shows it, and its other editions. ``file`` starts from the page."""

    file: str
    title: Any
    shelf: Any
    """What one does with it; which session it is of, for a print shop."""
    kind: str
    copies: int | None
    duplex: bool
    preview: Thumbnail | None
    slides: int
    hidden: int
    """Slides that are kept in reserve, among them."""
    about: Any
    """What a file without pages or slides is for."""
    others: tuple[Other, ...] = ()
    is_outdated: bool = False
    """Whether the texts changed since it was made."""
    differs: bool = False
    """Whether it no longer says what a file that was retouched says."""
    today: str = ""
    """The version of today, when the file was retouched."""


@dataclass(frozen=True)
class Part:
    """A section of the page: its title, what to print for it, and its documents by moment."""

    id: str
    """Unlike those of the page's other parts, whatever the slugs of the sessions."""
    title: Any
    to_print: tuple[PrintItem, ...]
    """Each with its file from the page."""
    moments: tuple[tuple[str | None, tuple[Entry, ...]], ...]


@dataclass(frozen=True)
class Reason:
    """One thing that is well, to be known or to be settled, and its line if it has one."""

    text: str
    file: str = ""
    line: int = 0


@dataclass(frozen=True)
class Point:
    """A question to ask before the day, and what answers it. ``title`` is its name in words."""

    topic: str
    title: str
    state: str
    """``green``, ``note`` for what is only to be known, ``red`` for what is to be settled."""
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Readiness:
    """Whether one is ready for the stage, in words, point by point."""

    title: str
    said: str
    is_ready: bool
    points: tuple[Point, ...]


def write_index(
    kit: Kit,
    setting: Setting,
    templates: Templates,
    files: Mapping[str, tuple[Document, Deck | None, bytes]],
    *,
    ready: Readiness | None = None,
    packed: bool = False,
    event: str | None = None,
    outdated: Collection[str] = (),
    differing: Collection[str] = (),
    beside: Mapping[str, str] | None = None,
) -> str:
    """Return the page's markup. ``files`` maps paths to document, deck and bytes.

    ``ready`` comes first: whether all is ready, and what remains for a person to do.
    ``packed`` is for whoever receives the documents and changes none of them.
    ``event`` is the name of the event's own file, if it has one; ``outdated`` are the paths
    of the files that are not of today's texts, ``differing`` of those that no longer say what
    a retouched one says, and ``beside`` maps the retouched ones to the versions of today.
    """
    by_document = {
        id(document): (path, deck, data) for path, (document, deck, data) in files.items()
    }
    pictured = cache(thumbnail_of)  # a deck is shown by the first page of its PDF, shown too
    openings = {
        document.session: data
        for document, _, data in files.values()
        if document.kind == "deck-pdf" and document.format == "pdf"
    }

    def entry_of(first: Shelved, rest: Sequence[Shelved]) -> Entry:
        path, deck, data = by_document[id(first.document)]
        others = tuple(
            Other(each.document.edition, by_document[id(each.document)][0], each.copies)
            for each in rest
        )
        shown = data if first.document.format == "pdf" else None
        if first.document.kind == "deck":
            shown = openings.get(first.document.session)
        entry = _entry(kit, setting, first, path, deck, pictured(shown) if shown else None)
        files_of = {path, *(each.file for each in others)}
        return replace(
            entry,
            others=others,
            is_outdated=not files_of.isdisjoint(outdated),
            differs=not files_of.isdisjoint(differing),
            today=(beside or {}).get(path, ""),
        )

    parts = [
        Part(
            *_named(kit, setting, each),
            tuple(
                replace(item, file=by_document[id(document)][0]) for document, item in each.to_print
            ),
            tuple(
                (moment, tuple(entry_of(first, rest) for first, *rest in _by_document(found)))
                for moment, found in each.moments.items()
            ),
        )
        for each in sections(kit, setting, [document for document, _, _ in files.values()])
    ]
    page = templates.render(
        INDEX_TEMPLATE,
        kit=kit,
        theme=setting.theme,
        present=setting.present,
        parts=parts,
        ready=ready,
        signs=SIGNS,
        packed=packed,
        event_line=event_line(kit, event),
        events_page=f"../../{EVENTS_PAGE}" if event and not packed else "",
    )
    return put_inside(page, templates.folder)


def _named(kit: Kit, setting: Setting, section: Section) -> tuple[str, Any]:
    """Return the identifier of a section of the page, and what it is called."""
    if section.session:
        return f"session-{section.session}", kit.sessions[section.session].label
    index = setting.labels["index"]
    if section.is_press:
        return PRINT_SHOP, index["shelves"][PRINT_SHOP]
    return "shared", index["shared"]


def write_events(
    kit: Kit,
    setting: Setting,
    templates: Templates,
    pages: Mapping[str, Mapping[str, str]],
    today: date,
) -> str:
    """Return the page that lists the events. ``pages`` maps each to its pages, by locale.

    Those of before ``today`` are marked as past.
    """
    page = templates.render(
        "events.html.j2",
        kit=kit,
        theme=setting.theme,
        events=[(name, kit.events[name], found) for name, found in pages.items()],
        own_name=_own_name,
        today=today,
    )
    return sealed(page)


def event_line(kit: Kit, event: str | None) -> tuple[Any, ...]:
    """Return what tells an event from another: name, date, place, of those that are filled.

    One with its own file and no name is called as its file.
    """
    told = (kit.event.name or event, kit.event.date, kit.event.place)
    return tuple(each for each in told if each)


def page_of(locale: str, locales: Sequence[str], event: str | None = None) -> str:
    """Return the place of a language's page below the output folder: the first has the top.

    Among several, an event has its page in its own folder.
    """
    if event:
        return f"{locale}/{event}/{NAME}"
    return NAME if locale == locales[0] else f"{locale}/{NAME}"


def link_languages(page: str, place: str, pages: Mapping[str, str]) -> str:
    """Return a page, which stands at ``place``, with links to those in other languages.

    ``pages`` are the places of all that are there, by locale. Each language is called by
    its own name.
    """
    links = Markup(" ").join(
        Markup('<a href="{}" lang="{}" hreflang="{}">{}</a>').format(
            posixpath.relpath(other, posixpath.dirname(place) or "."),
            locale,
            locale,
            _own_name(locale),
        )
        for locale, other in pages.items()
        if other != place
    )
    shown = f'<p class="languages">{links}</p>' if links else ""
    return _LANGUAGES.sub(lambda _: f"<!--languages-->{shown}<!--/languages-->", page)


def _own_name(locale: str) -> str:
    """Return what a language calls itself: « Français », “English”."""
    known = babel_locale(locale)
    return str(Locale(known.language).get_display_name()).capitalize() if known else locale


def _by_document(shelved: Iterable[Shelved]) -> list[list[Shelved]]:
    """Gather the editions of a document: they have its name, with other suffixes."""
    gathered: dict[tuple[str, str], list[Shelved]] = {}
    for each in shelved:
        document = each.document
        alone = document.press or KINDS[document.kind].papers
        whole = document.name if alone else document.name.split(".")[0]
        gathered.setdefault((document.kind, whole), []).append(each)
    return list(gathered.values())


def _entry(
    kit: Kit,
    setting: Setting,
    shelved: Shelved,
    path: str,
    deck: Deck | None,
    preview: Thumbnail | None,
) -> Entry:
    document = shelved.document
    index = setting.labels["index"]
    shelf = index["shelves"][KINDS[document.kind].shelf]
    if document.press and document.session:  # a print shop's files are together, of all sessions
        shelf = kit.sessions[document.session].label
    if preview and preview.paper == OTHER:  # larger than its paper, to be cut to it
        preview = replace(preview, paper=document.paper)
    return Entry(
        file=path,
        title=_laid_out(title_of(kit, setting, document), setting, document),
        shelf=shelf,
        kind=document.kind,
        copies=shelved.copies,
        duplex=shelved.duplex,
        preview=preview,
        slides=len(deck.slides) if deck else 0,
        hidden=sum(slide.hidden for slide in deck.slides) if deck else 0,
        about=index["about"].get(document.kind, index["about"]["page"]),
    )


def _laid_out(title: Any, setting: Setting, document: Document) -> Any:
    """Add to a title how the pages are laid out for a print shop, if they are."""
    if not document.press:
        return title
    pattern = setting.labels["index"]["print-ways"][document.press]
    return pattern.with_value(pattern.format(title=title))


def title_of(kit: Kit, setting: Setting, document: Document) -> Any:
    """Return what a document is called for a person, without its session."""
    return KINDS[document.kind].title(kit, setting.labels, document.piece)
