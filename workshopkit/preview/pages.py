"""What the scheduler holds → the preview's pages, through ``templates/preview/``."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from babel import Locale

from workshopkit.desk.drawing import Drawn
from workshopkit.desk.files import digest
from workshopkit.desk.scheduler import Scheduler
from workshopkit.documents import Document, outline_of, timeline
from workshopkit.documents.samples import blocks_to_add
from workshopkit.documents.shelf import shelve
from workshopkit.documents.variants import UNTOLD
from workshopkit.formats.pages import page_sizes, page_texts
from workshopkit.index_page import title_of
from workshopkit.loader import load_labels
from workshopkit.model.session import WHO
from workshopkit.pipeline import slides_showing
from workshopkit.preview.board import MOST, blocks_of
from workshopkit.preview.by_hand import is_by_hand
from workshopkit.preview.cards import begins_by
from workshopkit.preview.formed import (
    ACTIVITY,
    CARDS,
    FORMED,
    Schemas,
    called,
    has_head,
    schema_of,
)
from workshopkit.preview.forms import activity_of, form_of
from workshopkit.preview.listed import Listed
from workshopkit.preview.naming import Naming
from workshopkit.preview.panel import Panel
from workshopkit.preview.places import Places, Printed
from workshopkit.preview.texts import Texts
from workshopkit.problems import shown_path
from workshopkit.templating import Templates
from workshopkit.templating.filters import clock_time

SEVERITIES = ("error", "warning", "note")


@dataclass(frozen=True)
class Entry:
    """A document in the list: where to see it, and whether it is being made."""

    name: str
    href: str
    title: Any
    variants: list[Any]
    format: str
    pending: bool


@dataclass(frozen=True)
class Shelf:
    """The things of a kind that have forms: by slug, each with its name.

    ``is_file``: what they share has a form too; ``grows``: another can be begun.
    """

    kind: str
    name: Any
    is_file: bool
    things: list[tuple[str, str]]
    grows: bool


@dataclass(frozen=True)
class Page:
    """A page of a PDF: its number, its size in CSS pixels, its words and where they lie."""

    number: int
    width: float
    height: float
    text: str
    texts: tuple[Printed, ...]


class Pages:
    """Writes the pages; ``lang`` is the language of problems, ``editor`` opens files."""

    def __init__(self, scheduler: Scheduler, editor: str, lang: str, schemas: Schemas) -> None:
        self._schemas = schemas
        self.panel = Panel(scheduler, editor, lang)
        self.texts = Texts(scheduler, editor, lang)
        self.naming = Naming(scheduler, schemas)
        self._listed = Listed(scheduler)
        self._scheduler = scheduler
        self._editor = editor
        self._lang = lang

    @property
    def first(self) -> str | None:
        """The address to open first, once there is a kit."""
        return f"/{ACTIVITY}" if self._scheduler.drawn else None

    def page(
        self, name: str | None, part: str = "page", only: frozenset[int] = frozenset()
    ) -> str | None:
        """Return the page of a document, or a ``part`` of it: ``view``, ``frame`` or ``rows``.

        ``only`` are the slides of ``rows``. Without a kit to show, the page says why. None
        when there is no such document.
        """
        drawn = self._scheduler.drawn
        if drawn is None:
            return self._blank().render("preview/blank.html.j2", **self._status())
        document = drawn.document(name) if name else None
        if document is None or (part == "rows" and document.kind != "deck"):
            return None
        more = {} if part == "frame" else self._view(drawn, document)
        return self._rendered(
            drawn,
            document.name,
            part,
            document=document,
            only=only,
            session=drawn.project.kit.sessions.get(document.session or ""),
            is_current=self._scheduler.is_current(document.name),
            title=title_of(drawn.project.kit, drawn.project.setting, document),
            **more,
        )

    async def activity(self, part: str) -> str | None:
        """Return the page of the event and of who facilitates; None without a kit."""
        drawn = self._scheduler.drawn
        if drawn is None:
            return None
        names = {"event", "facilitator"}
        shapes = await self._scheduler.think(self._schemas, drawn.project, names)
        forms = await self._scheduler.think(activity_of, drawn, shapes)
        title = drawn.project.labels["preview"]["forms"]["title"]
        shelves = [self._shelf(drawn, kind) for kind in FORMED if kind not in names]
        people = self._shelf(drawn, "facilitator")
        return self._rendered(
            drawn, ACTIVITY, part, forms=forms, title=title, shelves=shelves, people=people
        )

    async def card(self, kind: str, slug: str, part: str) -> str | None:
        """Return the page of a thing, or of the file that holds them; None without one."""
        drawn = self._scheduler.drawn
        if drawn is None or kind not in CARDS or not (slug or has_head(kind)):
            return None
        if slug and (drawn := await self._with(kind, slug)) is None:
            return None
        names = [schema_of(kind, slug)]
        shapes = await self._scheduler.think(self._schemas, drawn.project, names)
        form = await self._scheduler.think(form_of, drawn, shapes, kind, slug)
        view = f"fiche/{kind}/{slug}".rstrip("/")
        shelf, seen = self._shelf(drawn, kind), [*self._seen(drawn, kind, slug)]
        title = form.name or shelf.name
        return self._rendered(drawn, view, part, forms=[form], title=title, shelf=shelf, seen=seen)

    async def _with(self, kind: str, slug: str) -> Drawn | None:
        """Return what is drawn of a kit that holds a thing, written a moment ago perhaps."""
        drawn = self._scheduler.drawn
        if drawn is not None and slug not in drawn.project.kit.all(kind):
            drawn, _ = await self._scheduler.suppose(())
        return drawn if drawn is not None and slug in drawn.project.kit.all(kind) else None

    def _shelf(self, drawn: Drawn, kind: str) -> Shelf:
        thing, kit = FORMED[kind], drawn.project.kit
        names = drawn.project.labels["preview"]["forms"]["kinds"]
        things = (
            [(slug, called(each)) for slug, each in kit.all(kind).items()] if thing.name else []
        )
        own = getattr(kit[thing.file], "title", "") if thing.holder else ""
        homes = [each for each, other in FORMED.items() if other.file == thing.file]
        is_file = has_head(kind) and homes[0] == kind
        grows = begins_by(thing) is not None and is_by_hand(drawn)
        return Shelf(kind, own or names[kind], is_file, things, grows)

    def _seen(self, drawn: Drawn, kind: str, slug: str) -> Iterator[Entry]:
        """Yield the pages on which a thing is moved and typed over, rather than filled in."""
        for group, _, entries in self._groups(drawn):
            for entry in entries:
                is_own = kind == "session" and group == slug
                document = drawn.document(entry.name)
                is_sheet = kind == "worksheet" and document and document.piece == slug
                if is_own or is_sheet:
                    yield entry

    async def board(self, slug: str, part: str) -> str | None:
        """Return the page of a session's plan, or a part of it; None when there is no such one."""
        drawn = await self._with("session", slug)
        if drawn is None:
            return None
        session = drawn.project.kit.sessions[slug]
        kit, start = drawn.project.kit, drawn.project.setting.start
        blocks = list(blocks_of(kit, session))
        clocks = range(session.minutes + MOST + 1)  # what is pulled is on the clock too
        return self._rendered(
            drawn,
            f"plan/{slug}",
            part,
            board=slug,
            session=session,
            title=drawn.project.labels["preview"]["board"]["title"],
            blocks=blocks,
            most=MOST,
            whos=self._whos(drawn),
            leaders={each.leader: each.led_by for each in blocks if each.leader},
            clocks=[clock_time(each, start, kit.locale) for each in clocks],
        )

    def _whos(self, drawn: Drawn) -> dict[str, Any]:
        """Return who may hold the floor, each as the board calls it."""
        names = drawn.project.labels["preview"]["board"]["whos"]
        own = drawn.project.kit.settings.roles
        return {who: names[who] for who in WHO} | {role.slug: role.label for role in own}

    def _rendered(self, drawn: Drawn, view: str, part: str, **more: Any) -> str:
        """Return a part of a page; ``view`` is the page's name in the list of documents."""
        context = self._around(drawn) | {"view": view}
        if part in ("page", "frame") or view == ACTIVITY:
            context["groups"] = list(self._groups(drawn))
        return drawn.project.templates.render(f"preview/{part}.html.j2", **context, **more)

    def _around(self, drawn: Drawn) -> dict[str, Any]:
        """Return what every page shows."""
        context = {**self._status()}
        context |= {"kit": drawn.project.kit, "theme": drawn.project.theme}
        context["deck_theme"] = drawn.project.setting.deck_theme
        context |= {"saves": drawn.saves, "start": drawn.project.setting.start}
        context |= {"languages": self._languages(drawn)}
        context |= {"event_name": drawn.project.event, "events": self._events(drawn)}
        return context

    def again(self, before: Drawn, view: str) -> str:
        """Return the address of what a page showed, now that the language is another."""
        now, was = self._scheduler.drawn, before.document(view)
        if was is None:
            is_page = re.fullmatch(r"[a-z0-9/-]+", view) and not view.startswith("/")
            return f"/{view}" if is_page else "/"
        alike = (dataclasses.replace(was, name=each.name) for each in now.documents) if now else ()
        same = next((each.name for each in alike if now and now.document(each.name) == each), "")
        return f"/voir/{same}" if same else "/"

    def _languages(self, drawn: Drawn) -> list[tuple[str, str]]:
        """Return the languages of the kit, each as those who speak it call it."""
        locales = drawn.project.kit.settings.locales
        named = [(each, Locale.parse(each, sep="-").language_name or each) for each in locales]
        return [(each, name[:1].upper() + name[1:]) for each, name in named] if named[1:] else []

    def _events(self, drawn: Drawn) -> list[tuple[str, Any]]:
        """Return the names of the events that can be shown, each as a person calls it."""
        events = drawn.project.kit.events
        return (
            [(name, each.name or name) for name, each in events.items()] if len(events) > 1 else []
        )

    def theme(self) -> str:
        """Return the styles that the theme gives, or nothing before there is a kit."""
        drawn = self._scheduler.drawn
        if drawn is None:
            return ""
        return drawn.project.templates.render(
            "preview/theme.css.j2",
            theme=drawn.project.theme,
            deck_theme=drawn.project.setting.deck_theme,
        )

    def _status(self) -> dict[str, Any]:
        told = self.panel.told()
        counts = {each: sum(t.severity == each for t in told) for each in SEVERITIES}
        status = {
            "pending": len(self._scheduler.pending),
            "is_complete": self._scheduler.is_complete,
        }
        panel = self.panel
        orders = {"key": panel.key, "written": panel.last, "called": panel.called}
        orders |= {"undone": panel.undone}
        return {"problems": told, "counts": counts, **status, **orders}

    def _groups(self, drawn: Drawn) -> Iterator[tuple[str | None, Any, list[Entry]]]:
        """Yield each session with its documents, then the shelves of what all share."""
        kit = drawn.project.kit
        for slug, session in kit.sessions.items():
            own = [self._entry(drawn, each) for each in drawn.documents if each.session == slug]
            if own:
                board = drawn.project.labels["preview"]["board"]["title"]
                name = f"plan/{slug}"
                yield slug, session.label, [Entry(name, f"/{name}", board, [], "", False), *own]
        shared = [document for document in drawn.documents if document.session is None]
        for shelf, found in shelve(shared).items():
            name = drawn.project.labels["index"]["shelves"][shelf]
            yield None, name, [self._entry(drawn, each) for each in found]

    def _entry(self, drawn: Drawn, document: Document) -> Entry:
        timer = document.kind == "timer"
        return Entry(
            name=document.name,
            href=f"/minuteur/{document.session}" if timer else f"/voir/{document.name}",
            title=title_of(drawn.project.kit, drawn.project.setting, document),
            variants=self._variants(drawn, document),
            format=document.format,
            pending=document.name in self._scheduler.pending,
        )

    def _variants(self, drawn: Drawn, document: Document) -> list[Any]:
        """Say in words what the suffixes of a file's name say."""
        labels = drawn.project.setting.labels
        words = []
        if document.edition != "standard":
            words.append(labels["editions"][document.edition])
        if document.paper not in UNTOLD and document.format == "pdf":
            words.append(labels["print_list"]["papers"][document.paper])
        if document.press:
            words.append(labels["files"]["print-ways"][document.press])
        return words

    def _view(self, drawn: Drawn, document: Document) -> dict[str, Any]:
        places = Places(drawn.project, self._editor)
        if document.kind == "deck":
            assert document.session is not None
            deck = drawn.decks[document.session].deck
            session = drawn.project.kit.sessions[document.session]
            outline = outline_of(deck)
            return {
                "deck": deck,
                "layouts": drawn.project.layouts,
                "timeline": timeline(session, outline),
                "reserve": [each for each in outline if not each.segment],
                "places_on": places.on_slide,
                "by_hand": self._listed.slides_of(document.session),
                "pictured": slides_showing(drawn.project.templates, "picture"),
            }
        is_sheet = document.kind == "worksheet"
        shown = self._blocks(drawn, document.piece) if is_sheet else {}
        file = self._scheduler.files.get(document.name)
        if file is None or document.format != "pdf":
            return {**shown, "pages": [], "version": "", "places": []}
        sizes, texts = page_sizes(file.data), page_texts(file.data)
        spots = file.spots or ()
        pages = [
            Page(number, round(size[0]), round(size[1]), text, places.on_page(number, spots))
            for number, (size, text) in enumerate(zip(sizes, texts, strict=True), start=1)
        ]
        markup = self._scheduler.markup(document.name)
        version = digest(file.data)[:12]
        return {**shown, "pages": pages, "version": version, "places": places.files_of(markup)}

    def _blocks(self, drawn: Drawn, worksheet: str) -> dict[str, Any]:
        """Return the blocks of a sheet, and the kinds that may be added with their names."""
        names = drawn.project.labels["preview"]["hand"]["answers"]
        kinds = {kind: names.get(kind, kind) for kind in blocks_to_add()}
        return {"blocks": self._listed.blocks_of(worksheet), "kinds": kinds}

    def _blank(self) -> Templates:
        """Return templates with the words of a locale: there is no kit to say which."""
        folder = self._scheduler.options.templates
        known = sorted(file.stem for file in (folder / "labels").glob("*.yaml"))
        wanted = self._scheduler.options.locale or self._lang
        locale = next((each for each in known if each.startswith(wanted)), known[0])
        return Templates(folder, shown_path(folder), locale, load_labels(folder, locale))
