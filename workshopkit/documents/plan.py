"""Kit → the documents to produce, each session's deck first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from workshopkit.documents.backup import backup_slides
from workshopkit.documents.document import Context, Document, Setting
from workshopkit.documents.groups import groups_of_three, groups_table
from workshopkit.documents.print_list import POSTERS, attendance_at, print_list, supplies
from workshopkit.documents.print_shop import print_shop
from workshopkit.documents.timeline import late_plans, outline_of, timeline
from workshopkit.documents.variants import Variant
from workshopkit.model.blocks import Worksheet
from workshopkit.model.deck import Deck
from workshopkit.model.kit import Kit
from workshopkit.model.session import Session
from workshopkit.model.settings import Edition

Planner = Callable[[Kit, Setting], Iterator[Document]]


def plan(kit: Kit, setting: Setting) -> tuple[Document, ...]:
    """Return every document of the kit, in the order in which to render them.

    When ``setting`` asks for editions, only the documents of these editions.
    """
    documents = (document for planner in DOCUMENTS.values() for document in planner(kit, setting))
    wanted = setting.editions
    return tuple(each for each in documents if not wanted or each.edition in wanted)


def _variants(kit: Kit, setting: Setting, kind: str) -> Iterator[Variant]:
    """Yield the variants of a kind; only what people write in has several editions."""
    editions: tuple[Edition, ...] = getattr(kit.settings.editions, kind, ("standard",))
    if setting.editions and kind in type(kit.settings.editions).model_fields:
        editions = setting.editions
    for edition in dict.fromkeys(editions):
        yield Variant(edition, setting.paper or kit.settings.paper)


def _of_each_session(kind: str, template: str, format: str) -> Planner:
    """Return a planner that makes one document of ``kind`` for each session."""

    def planner(kit: Kit, setting: Setting) -> Iterator[Document]:
        files = setting.labels["files"]
        for slug, session in kit.sessions.items():
            for made in _variants(kit, setting, kind):
                name = made.name(f"{slug}/{files[kind]}", format, files)
                context = _session_context(kit, setting, made, slug, session)
                yield Document(
                    kind, name, template, format, slug, context, made.edition, made.paper
                )

    return planner


def _of_the_kit(
    kind: str, folder: str | None, file: str, template: str, format: str = "pdf"
) -> Planner:
    """Return a planner that makes one file for the whole kit."""

    def planner(kit: Kit, setting: Setting) -> Iterator[Document]:
        files = setting.labels["files"]
        stem = f"{files[folder]}/{files[file]}" if folder else files[file]
        for made in _variants(kit, setting, kind):
            name, context = made.name(stem, format, files), _kit_context(kit, setting, made)
            yield Document(kind, name, template, format, None, context, made.edition, made.paper)

    return planner


def _worksheets(kit: Kit, setting: Setting) -> Iterator[Document]:
    files, template = setting.labels["files"], "print/worksheet.html.j2"
    for slug, worksheet in kit.worksheets.items():
        for made in _variants(kit, setting, "worksheet"):
            if made.edition == "fillable" and worksheet.format == "card":
                continue  # a card is read: there is nothing to fill in
            name = made.name(f"{files['worksheets']}/{slug}", "pdf", files)
            context = _sheet_context(kit, setting, made, slug)
            yield Document(
                "worksheet", name, template, "pdf", None, context, made.edition, made.paper
            )


def _question_cards(kit: Kit, setting: Setting) -> Iterator[Document]:
    """Plan the sheet of pocket cards, for a kit that has one."""
    if any(worksheet.format == "card" for worksheet in kit.worksheets.values()):
        yield from _of_the_kit(
            "question-cards", "cards", "question-cards", "print/question-cards.html.j2"
        )(kit, setting)


def _posters(kit: Kit, setting: Setting) -> Iterator[Document]:
    files = setting.labels["files"]
    for poster in POSTERS:
        name = f"{files['posters']}/{files['poster'][poster]}"
        template = f"print/posters/{poster}.html.j2"
        for made in (Variant("standard", "tabloid"), Variant("standard", "a3")):
            file, context = made.name(name, "pdf", files), _kit_context(kit, setting, made)
            yield Document("poster", file, template, "pdf", None, context, made.edition, made.paper)


def _kit_context(kit: Kit, setting: Setting, made: Variant) -> Context:
    return lambda deck: _common(kit, setting, made)


def _session_context(
    kit: Kit, setting: Setting, made: Variant, slug: str, session: Session
) -> Context:
    def context(deck: Deck | None) -> Mapping[str, Any]:
        files = setting.labels["files"]
        present = attendance_at(session, setting.present)
        bound = [used.worksheet for used in session.worksheets if used.use == "bound"]
        used = bound or [each.worksheet for each in session.worksheets]
        return _common(kit, replace(setting, present=present), made) | {
            "session": session,
            "session_slug": slug,
            "deck": deck,
            "layouts": setting.layouts,
            "deck_theme": setting.deck_theme,
            "timeline": timeline(session, outline_of(deck)),
            "late": late_plans(session),
            "backup": backup_slides(kit, session),
            "worksheets": tuple(_sheet(kit, name) for name in used),
            "print_list": print_list(kit, slug, session, present, files, made.paper),
            "supplies": supplies(session, present),
        }

    return context


def _sheet_context(kit: Kit, setting: Setting, made: Variant, slug: str) -> Context:
    def context(deck: Deck | None) -> Mapping[str, Any]:
        name, worksheet, step, number = _sheet(kit, slug)
        sheet = {"slug": name, "worksheet": worksheet, "step": step, "step_number": number}
        return _common(kit, setting, made) | sheet

    return context


def _sheet(kit: Kit, slug: str) -> tuple[str, Worksheet, Any, int | None]:
    worksheet = kit.worksheets[slug]
    if worksheet.step is None:
        return slug, worksheet, None, None
    step = kit.step(worksheet.step)
    return slug, worksheet, step, kit.steps.steps.index(step) + 1


def _common(kit: Kit, setting: Setting, made: Variant) -> dict[str, Any]:
    people = setting.present.people
    return {
        "kit": kit,
        "theme": setting.theme,
        "event": kit.event,
        "facilitator": kit.facilitator,
        "start": setting.start,
        "present": setting.present,
        "groups": groups_of_three(people) if people >= 4 else None,
        "groups_table": groups_table(),
        **made.context,
    }


_PLANNERS: dict[str, Planner] = {
    "deck": _of_each_session("deck", "decks/session.xml.j2", "pptx"),
    "template": _of_the_kit("template", None, "template", "decks/template.xml.j2", "potx"),
    "guide": _of_each_session("guide", "print/guide.html.j2", "pdf"),
    "run-sheet": _of_each_session("run-sheet", "print/run-sheet.html.j2", "pdf"),
    "workbook": _of_each_session("workbook", "print/workbook.html.j2", "pdf"),
    "handout": _of_each_session("handout", "print/handout.html.j2", "pdf"),
    "deck-pdf": _of_each_session("deck-pdf", "print/deck.html.j2", "pdf"),
    "worksheet": _worksheets,
    "role-cards": _of_the_kit("role-cards", "cards", "role-cards", "print/role-cards.html.j2"),
    "question-cards": _question_cards,
    "poster": _posters,
    "organizer": _of_the_kit("organizer", None, "organizer", "print/organizer.html.j2"),
    "sign-in": _of_the_kit("sign-in", "room", "sign-in", "print/sign-in.html.j2"),
    "table-signs": _of_the_kit("table-signs", "room", "table-signs", "print/table-signs.html.j2"),
    "print-list": _of_each_session("print-list", "print/print-list.html.j2", "pdf"),
    "timer": _of_each_session("timer", "timer/timer.html.j2", "html"),
}

DOCUMENTS: dict[str, Planner] = _PLANNERS | {"print-shop": print_shop(_PLANNERS)}
"""Every kind of document, by the name that ``--only`` takes."""
