"""A word of a page → its whole text to type over, and what is typed → its file, when it may be."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from workshopkit.desk.drawing import Drawn
from workshopkit.desk.scheduler import Scheduler
from workshopkit.fit import room_of
from workshopkit.index_page import title_of
from workshopkit.mentions.resolving import mentions_in
from workshopkit.model.kit import Kit
from workshopkit.model.things import THINGS
from workshopkit.preview.filling import change_of, said_at
from workshopkit.preview.formed import ACTIVITY, FIELD, page_of
from workshopkit.preview.own_words import own_word
from workshopkit.preview.places import Places
from workshopkit.problems import ContentError, Problem, shown_path
from workshopkit.templating import plain
from workshopkit.writer import (
    Change,
    Rewrite,
    Said,
    Saved,
    Set,
    locales_of,
    rewrites_of,
    save,
    typed_at,
)
from workshopkit.writer import Typed as AsTyped
from workshopkit.writer.lookup import file_of, unknown

SHOWN = 6
"""Documents that are named; the others are counted."""

TOO_MANY = 5000
"""Characters that no bounded text may have."""


@dataclass(frozen=True)
class Tried:
    """What came of a text that was typed: what is in the way, what is to be known, or a change.

    ``other`` is what the file says when it no longer says what the person began with.
    """

    problems: tuple[Problem, ...] = ()
    rewrites: tuple[Rewrite, ...] = ()
    other: str | None = None
    lead: str = ""
    """What is to be known before the problems: what takes the place of an emptied text."""

    @property
    def is_refused(self) -> bool:
        """Whether something forbids to write it."""
        return self.other is not None or any(p.severity == "error" for p in self.problems)


async def try_changes(scheduler: Scheduler, changes: Sequence[Change], page: str = "") -> Tried:
    """Try changes in the whole kit, without writing; ``page`` is a printed document to lay out."""
    return (await _supposed(scheduler, changes, page))[0]


async def _supposed(
    scheduler: Scheduler, changes: Sequence[Change], page: str
) -> tuple[Tried, Drawn | None]:
    """Try changes; return the kit as it would be too, when it can be read."""
    try:
        rewrites = await scheduler.think(rewrites_of, scheduler.options.content, changes)
    except ContentError as error:
        return Tried(error.problems), None
    drawn, problems = await scheduler.suppose(rewrites, page)
    return Tried(problems, tuple(rewrites)), drawn


class Texts:
    """Reads and writes the texts that pages show."""

    def __init__(self, scheduler: Scheduler, editor: str, lang: str) -> None:
        self._scheduler = scheduler
        self._editor = editor
        self._lang = lang
        self._last: tuple[int, tuple[str, ...], Tried] = (-1, (), Tried())
        """The last text that was tried, of which version of the kit: Enter asks for it again."""

    async def opened(self, id: str, page: str) -> dict[str, Any]:
        """Return all that a page needs to let a person type over a text."""
        drawn = self._scheduler.drawn
        place = Places(drawn.project, self._editor).of(id) if drawn else None
        if drawn is None or place is None:
            return {"kind": "made", "form": f"/{ACTIVITY}"}
        found: dict[str, Any] = {"kind": "label", "shown": place.shown, "href": place.href}
        think, own = self._scheduler.think, own_word(drawn.project.labels, id)
        if own:
            bound = await think(_room, drawn, id)
            found |= {"kind": "text", "text": own.words, "is_label": True, "room": bound}
            return found | self._shown_in(drawn, id)
        if not self._is_content(id):
            return found
        try:
            typed = await think(self._typed, drawn.project.kit, id)
        except ContentError:
            return found
        found |= {"kind": "text", "text": typed.text, "is_own": typed.is_own}
        rooms = [await think(_room, drawn, id), await think(self._bound, drawn.project.kit, id)]
        found["room"] = min((each for each in rooms if each is not None), default=None)
        found["others"] = await think(self._others, drawn.project.kit, id)
        found["form"] = page_of(id)
        found["mentions"] = [*self._mentions(drawn, id, typed.text)]
        return found | self._shown_in(drawn, id)

    def _shown_in(self, drawn: Drawn, id: str) -> dict[str, Any]:
        titles = [*self._showing(drawn, id)]
        return {"documents": titles[:SHOWN], "more": max(0, len(titles) - SHOWN)}

    async def tried(
        self, id: str, text: str, was: str, page: str, *, pages: bool, field: str = ""
    ) -> Tried:
        """Try a text in the whole kit, without writing; ``pages`` lays out the printed one too.

        ``field`` is its kind when it is one of a form: without words its key goes. A label is
        a field too: what is typed is the kit's own word, and without one the label comes back.
        """
        drawn = self._scheduler.drawn
        label = own_word(drawn.project.labels, id) if drawn else None
        if label:
            id, field = label.id, "text"
        is_field = bool(label or (field and FIELD.fullmatch(id)))
        if drawn is None or not (is_field or self._is_content(id)):
            raise unknown(id)
        content, locale = self._scheduler.options.content, drawn.project.kit.overlay
        said = said_at if is_field else typed_at
        now = await asyncio.to_thread(said, content, id, locale)  # whatever is drawn meanwhile
        if label and not now.is_own:
            now = Said(label.words)  # it stands there already, typed again or erased
            text = text or label.words
        if now.text != was:
            return Tried(other=now.text)
        if now.is_own and text == now.text:
            return Tried()
        printed = page if pages and page.endswith(".pdf") else ""
        asked = (id, text, was, printed, field)
        version = self._scheduler.version
        if self._last[:2] != (version, asked):
            change = change_of(content, id, text, field, locale) if is_field else None
            wanted = change or Set(id, AsTyped(text), locale)
            found, there = await _supposed(self._scheduler, [wanted], printed)
            if there and not text.strip() and found.is_refused:
                found = replace(found, lead=self._instead(there, id))
            self._last = (version, asked, found)
        return self._last[2]

    def _instead(self, drawn: Drawn, id: str) -> str:
        """Say what title a slide takes once its own is emptied: what is wrong is that one's."""
        home, _, key = id.rpartition("/")
        decks = [each.deck for each in drawn.decks.values() if each.deck]
        slides = [each for deck in decks for each in deck.slides if each.spec_id == f"{home}/slide"]
        titles = [each.title for each in slides if key == "title" and each.title.strip()]
        say = drawn.project.labels["preview"]["editor"]["emptied"]
        return plain(say.format(title=titles[0]), drawn.project.kit.locale) if titles else ""

    async def written(self, tried: Tried, said: str) -> Saved:
        """Write what was tried. Raise ContentError when a file changed meanwhile, OSError."""
        content = self._scheduler.options.content
        saved: Saved = await asyncio.to_thread(save, content, tried.rewrites, said)
        self._scheduler.come_true(tried.rewrites)
        return saved

    @property
    def saves(self) -> int:
        """The saves of pages so far: a page that says fewer is older than the last one."""
        return self._scheduler.saves

    def place(self, id: str) -> str:
        """Return where a text is, as messages say it."""
        drawn = self._scheduler.drawn
        place = Places(drawn.project, self._editor).of(id) if drawn else None
        if place:
            return place.shown
        return shown_path(file_of(self._scheduler.options.content, id, None).path)

    def told(self, tried: Tried, *, fields: bool = False) -> list[dict[str, str]]:
        """Return problems as a page shows them, each once, with their ``fields`` or without."""
        lang = self._lang
        lead = {tried.lead: "error"} if tried.lead else {}
        found = {p.said(lang) if fields else p.sentence(lang): p.severity for p in tried.problems}
        told = lead | found
        return [{"severity": severity, "sentence": sentence} for sentence, severity in told.items()]

    def _is_content(self, id: str) -> bool:
        """Tell whether a text is in the content: a label of the templates is not."""
        drawn = self._scheduler.drawn
        return drawn is not None and id in drawn.project.kit.sources

    def _typed(self, kit: Kit, id: str) -> Any:
        return typed_at(self._scheduler.options.content, id, kit.overlay)

    def _bound(self, kit: Kit, id: str) -> int | None:
        """Return the characters that the model allows: it tells when there are far too many."""
        change = Set(id, "m" * TOO_MANY, kit.overlay)
        try:
            rewrites_of(self._scheduler.options.content, [change])
        except ContentError as error:
            found = [each.values.get("most") for each in error.problems]
            return next((each for each in found if isinstance(each, int)), None)
        return None

    def _others(self, kit: Kit, id: str) -> list[dict[str, str]]:
        """Return the text in the other languages of the kit."""
        content = self._scheduler.options.content
        here, first = kit.overlay, kit.settings.locales[0]
        locales = [each for each in (None, *locales_of(content)) if each != here]
        found = [(each or first, typed_at(content, id, each)) for each in locales]
        return [
            {"locale": str(locale), "text": typed.text} for locale, typed in found if typed.is_own
        ]

    def _showing(self, drawn: Drawn, id: str) -> Iterator[dict[str, str]]:
        """Yield the documents whose markup holds a text."""
        kit, wanted = drawn.project.kit, f'"{id}"'
        known: set[str] = set()
        for each in drawn.documents:
            if wanted not in self._scheduler.markup(each.name):
                continue
            title = title_of(kit, drawn.project.setting, each)
            if each.session:
                title = f"{title} – {kit.sessions[each.session].label}"
            if title not in known:  # the same on another paper
                known.add(title)
                href = f"/minuteur/{each.session}" if each.kind == "timer" else f"/voir/{each.name}"
                yield {"title": plain(title, kit.locale), "href": href}

    def _mentions(self, drawn: Drawn, id: str, text: str) -> Iterator[dict[str, str]]:
        """Yield what the text mentions, with the words it stands for and where those are."""
        kit = drawn.project.kit
        named = [each for each in kit.mentions if each.text == id]
        for found, mention in zip(mentions_in(text), named, strict=False):
            card = next((c for c in THINGS.values() if c.name == mention.kind), None)
            target = _piece(kit, id, mention.slug) if mention.kind == "pieces" else ""
            if card and card.called and mention.slug:
                home, keys = card.home(mention.slug), card.called.forms
                target = f"{home}/{keys.get(card.called.usual, '')}"
                target = target if target in kit.sources else home
            yield {"words": found[0], "id": target if target in kit.sources else ""}


def _piece(kit: Kit, id: str, key: str) -> str:
    """Return what names a piece of the example that a session tells, if it is a fictitious one."""
    session = kit.sessions.get(id.removeprefix("sessions/").split("/")[0])
    lived = [each.lived for each in session.segments if each.lived] if session else []
    return f"scenarios/examples/{lived[0]}/{key}" if lived and not kit.own_examples else ""


def _room(drawn: Drawn, id: str) -> int | None:
    project = drawn.project
    decks = [each.deck for each in drawn.decks.values() if each.deck]
    return room_of(decks, project.layouts, project.font, id)
