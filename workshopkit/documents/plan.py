"""Kit → the documents to produce, each session's deck first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from workshopkit.documents.document import Document, Outline, Setting
from workshopkit.documents.timeline import late_plans, timeline
from workshopkit.model.blocks import Worksheet
from workshopkit.model.kit import Kit
from workshopkit.model.session import Session

Planner = Callable[[Kit, Setting], Iterator[Document]]


def plan(kit: Kit, setting: Setting) -> tuple[Document, ...]:
    """Return every document of the kit, in the order in which to render them."""
    return tuple(document for planner in DOCUMENTS.values() for document in planner(kit, setting))


def _session_document(kind: str, template: str, format: str) -> Planner:
    """Return a planner that makes one document of ``kind`` for each session."""

    def planner(kit: Kit, setting: Setting) -> Iterator[Document]:
        file = setting.labels["files"][kind]
        for slug, session in kit.sessions.items():
            name = f"{slug}/{file}.{format}"
            context = _session_context(kit, setting, slug, session)
            yield Document(kind, name, template, format, slug, context)

    return planner


def _session_context(
    kit: Kit, setting: Setting, slug: str, session: Session
) -> Callable[[Outline], Mapping[str, Any]]:
    def context(outline: Outline) -> Mapping[str, Any]:
        bound = [used.worksheet for used in session.worksheets if used.use == "bound"]
        return _common(kit, setting) | {
            "session": session,
            "session_slug": slug,
            "timeline": timeline(session, outline),
            "late": late_plans(session),
            "worksheets": tuple(_sheet(kit, name) for name in bound or _all_used(session)),
        }

    return context


def _all_used(session: Session) -> list[str]:
    return [used.worksheet for used in session.worksheets]


def _worksheets(kit: Kit, setting: Setting) -> Iterator[Document]:
    folder = setting.labels["files"]["worksheets"]
    for slug in kit.worksheets:
        name = f"{folder}/{slug}.pdf"
        yield Document(
            "worksheet",
            name,
            "print/worksheet.html.j2",
            "pdf",
            None,
            _sheet_context(kit, setting, slug),
        )


def _sheet_context(kit: Kit, setting: Setting, slug: str) -> Callable[[Outline], Mapping[str, Any]]:
    def context(outline: Outline) -> Mapping[str, Any]:
        name, worksheet, step, number = _sheet(kit, slug)
        return _common(kit, setting) | {
            "slug": name,
            "worksheet": worksheet,
            "step": step,
            "step_number": number,
        }

    return context


def _sheet(kit: Kit, slug: str) -> tuple[str, Worksheet, Any, int | None]:
    worksheet = kit.worksheets[slug]
    if worksheet.step is None:
        return slug, worksheet, None, None
    step = kit.step(worksheet.step)
    return slug, worksheet, step, kit.steps.steps.index(step) + 1


def _common(kit: Kit, setting: Setting) -> dict[str, Any]:
    return {
        "kit": kit,
        "theme": setting.theme,
        "event": kit.event,
        "facilitator": kit.facilitator,
        "start": setting.start,
    }


DOCUMENTS: dict[str, Planner] = {
    "deck": _session_document("deck", "decks/session.xml.j2", "pptx"),
    "guide": _session_document("guide", "print/guide.html.j2", "pdf"),
    "run-sheet": _session_document("run-sheet", "print/run-sheet.html.j2", "pdf"),
    "workbook": _session_document("workbook", "print/workbook.html.j2", "pdf"),
    "worksheet": _worksheets,
}
"""Every kind of document, by the name that ``--only`` takes."""
