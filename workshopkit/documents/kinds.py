"""Every kind of document, a card each, in the order in which to make them: decks first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from workshopkit.documents import copies
from workshopkit.documents.kind import Kind
from workshopkit.documents.programme import has_programme
from workshopkit.documents.sheets import bound_in_all, sheet_alone, sheet_of, walls_of
from workshopkit.model.kit import Kit
from workshopkit.model.papers import SIZES
from workshopkit.model.session import Session
from workshopkit.model.settings import Edition
from workshopkit.model.text import Text

POSTERS: Mapping[str, Callable[[Kit], object]] = {
    "steps": lambda kit: kit.steps.steps,
    "barriers": lambda kit: kit.barriers.barriers,
    "ground-rules": lambda kit: kit.settings.ground_rules,
    "sentences": lambda kit: kit.questions.sentences,
}
"""The posters, by the name of their template, and what each shows."""
POSTER_PAPERS = tuple(size.poster for size in SIZES.values() if size.poster)


def _worksheets(kit: Kit) -> Mapping[str, Text]:
    """Return the worksheets by their name; a plain one only if a session hands it out."""
    used = {each.worksheet for session in kit.sessions.values() for each in session.worksheets}
    return {
        slug: each.title.with_value(f"{each.code} – {each.title}")
        for slug, each in kit.worksheets.items()
        if slug in used or not each.plain
    }


def _walls(kit: Kit) -> Mapping[str, Text]:
    """Return the worksheets of which a wall may hold something, by their name."""
    return {slug: each for slug, each in _worksheets(kit).items() if walls_of(kit, slug)}


def _is_read_only(kit: Kit, piece: str, edition: Edition) -> bool:
    """Tell whether a card, which is read, would be filled in."""
    return edition == "fillable" and kit.worksheets[piece].is_card


def _all_but(*editions: Edition) -> Callable[[Kit, str, Edition], bool]:
    """Tell whether an edition is none of those that a document may have."""
    return lambda kit, piece, edition: edition not in editions


_is_only_read = _all_but("standard", "large-print")
_is_paper_or_screen = _all_but("standard", "fillable")


def _has_cards(kit: Kit, session: Session | None) -> bool:
    return any(worksheet.format == "card" for worksheet in kit.worksheets.values())


def _has_cases_to_read(kit: Kit, session: Session | None) -> bool:
    return bool(kit.cases_to_read)


def _has_worksheets(kit: Kit, session: Session | None) -> bool:
    used = session.worksheets if session else ()
    return session is None or any(not kit.worksheets[each.worksheet].cut for each in used)


def _has_plain_worksheets(kit: Kit, session: Session | None) -> bool:
    return bool(kit.plain_worksheets)


def _plain_context(kit: Kit, piece: str) -> Mapping[str, Any]:
    return {"worksheets": tuple(sheet_of(kit, slug) for slug in kit.plain_worksheets)}


def _has_cases(kit: Kit, session: Session | None) -> bool:
    return bool(kit.cases)


def _has_offer(kit: Kit, session: Session | None) -> bool:
    return bool(kit.offer.title)


def _has_essentials(kit: Kit, session: Session | None) -> bool:
    """Tell whether there is anything to take away: steps, what to say, a posture, barriers."""
    said = kit.questions
    held = (kit.steps.steps, said.sentences, said.posture, said.reflections, said.commitment)
    return any([*held, kit.barriers.barriers, kit.barriers.surroundings])


def _says(*keys: str) -> Callable[[Kit, Session | None], bool]:
    """Tell whether ``logistics.yaml`` has the words of a document."""
    return lambda kit, session: all(getattr(kit.logistics, key) for key in keys)


def _has_date(kit: Kit, session: Session | None) -> bool:
    """Tell whether the calendar has words, and the session a date."""
    days = (
        kit.at_session(slug).event.date for slug in kit.sessions if kit.sessions[slug] is session
    )
    return bool(kit.logistics.calendar) and any(days)


def _evaluation(kit: Kit, session: Session | None) -> bool:
    """Tell whether the session hands out an evaluation, which is returned without a name."""
    used = session.worksheets if session else ()
    return bool(kit.logistics.results) and any(
        kit.worksheets[each.worksheet].anonymous for each in used
    )


def _form(name: str) -> Callable[[Kit, str], Mapping[str, Any]]:
    """Give a template the form of ``logistics.yaml`` that goes by that name."""
    return lambda kit, piece: {"form": getattr(kit.logistics, name), "form_name": name}


def _wall_context(kit: Kit, piece: str) -> Mapping[str, Any]:
    return {**_sheet_context(kit, piece), "canvases": walls_of(kit, piece)}


def _sheet_context(kit: Kit, piece: str) -> Mapping[str, Any]:
    sheet = sheet_alone(kit, piece)
    return {
        "slug": sheet.slug,
        "worksheet": sheet.worksheet,
        "step": sheet.step,
        "step_number": sheet.number,
    }


_CARDS = (
    Kind(
        "deck", "decks/session.xml.j2", "session",
        shelf="project", audience=("facilitator",), format="pptx",
    ),
    Kind(
        "template", "decks/template.xml.j2", "kit",
        moment="before", shelf="project", audience=("facilitator",), format="potx",
    ),
    Kind(
        "guide", "print/guide.html.j2", "session",
        moment="before", shelf="hold", audience=("facilitator",),
        copies=copies.for_each_facilitator_on_two_sides, retells=("deck",),
    ),
    Kind(
        "run-sheet", "print/run-sheet.html.j2", "session",
        shelf="hold", audience=("facilitator",), copies=copies.for_each_facilitator,
        retells=("deck",),
    ),
    Kind(
        "workbook", "print/workbook.html.j2", "session",
        shelf="hand-out", audience=("participants", "facilitator"),
        editions=("standard", "fillable", "large-print"), on_screen="fillable",
        needs=_has_worksheets, copies=copies.workbooks, press=("booklet", "two-up"),
    ),
    Kind(
        "handout", "print/handout.html.j2", "session",
        shelf="hand-out", audience=("participants", "facilitator"), retells=("deck",),
        editions=("standard",), refuses=_is_only_read,
    ),
    Kind(
        "take-away", "print/take-away.html.j2", "kit",
        moment="after", shelf="hand-out", audience=("participants", "facilitator"),
        needs=_has_essentials, copies=copies.for_each_person_on_two_sides, press=("booklet",),
    ),
    Kind(
        "deck-pdf", "print/deck.html.j2", "session",
        shelf="project", audience=("facilitator",), retells=("deck",),
    ),
    Kind(
        "worksheet", "print/worksheet.html.j2", "kit",
        shelf="hand-out", audience=("participants", "facilitator"), folder="worksheets",
        editions=("standard", "fillable"), on_screen="fillable", refuses=_is_read_only,
        pieces=_worksheets, context=_sheet_context, copies=copies.loose_worksheets,
    ),
    Kind(
        "plain-sheets", "print/plain-sheets.html.j2", "kit",
        moment="after", shelf="hand-out", audience=("participants", "facilitator"),
        editions=("standard", "fillable", "large-print"), needs=_has_plain_worksheets,
        context=_plain_context, default=False,
    ),
    Kind(
        "plain-notes", "print/plain-notes.html.j2", "kit",
        moment="after", shelf="hold", audience=("facilitator",), needs=_has_plain_worksheets,
        context=_plain_context, default=False,
    ),
    Kind(
        "role-cards", "print/role-cards.html.j2", "kit",
        shelf="hand-out", audience=("facilitator",), folder="cards",
        editions=("standard",), on_screen="large-print", refuses=_is_only_read,
        needs=_has_cases, copies=copies.for_each_group, press=("marks",),
    ),
    Kind(
        "cases-to-read", "print/cases-to-read.html.j2", "kit",
        moment="before", shelf="hold", audience=("facilitator",), folder="cards",
        needs=_has_cases_to_read, default=False,
    ),
    Kind(
        "question-cards", "print/question-cards.html.j2", "kit",
        shelf="hand-out", audience=("participants", "facilitator"), folder="cards",
        needs=_has_cards, press=("marks",),
    ),
    Kind(
        "poster", "print/posters/{piece}.html.j2", "kit",
        shelf="wall", audience=("participants", "facilitator"), folder="posters",
        series=tuple(POSTERS), papers=POSTER_PAPERS,
        holds=lambda kit, piece: bool(POSTERS[piece](kit)),
        copies=copies.on_the_wall, press=("marks",),
    ),
    Kind(
        "wall", "print/wall.html.j2", "kit",
        shelf="wall", audience=("participants", "facilitator"), folder="walls",
        pieces=_walls, papers=POSTER_PAPERS, context=_wall_context,
        copies=copies.on_the_wall, default=False,
    ),
    Kind(
        "organizer", "print/organizer.html.j2", "event",
        moment="before", shelf="organizer", audience=("organizer", "facilitator"), needs=_has_offer,
    ),
    Kind(
        "programme", "print/programme.html.j2", "event",
        moment="before", shelf="hand-out", audience=("participants", "organizer", "facilitator"),
        needs=lambda kit, session: has_programme(kit), copies=copies.on_the_first_day,
    ),
    Kind(
        "course-guide", "print/course-guide.html.j2", "event",
        moment="before", shelf="hold", audience=("facilitator",),
        needs=lambda kit, session: has_programme(kit),
        copies=copies.for_each_facilitator_on_the_first_day, retells=("deck",), default=False,
    ),
    Kind(
        "course-workbook", "print/workbook.html.j2", "event",
        shelf="hand-out", audience=("participants", "facilitator"),
        editions=("standard", "fillable", "large-print"), on_screen="fillable",
        needs=lambda kit, session: has_programme(kit) and bool(bound_in_all(kit)),
        context=lambda kit, piece: {"worksheets": bound_in_all(kit)},
        copies=copies.on_the_first_day_on_two_sides, press=("booklet", "two-up"), default=False,
    ),
    Kind(
        "sign-in", "print/sign-in.html.j2", "day",
        shelf="wall", audience=("facilitator",), folder="room", copies=copies.at_the_door,
    ),
    Kind(
        "table-signs", "print/table-signs.html.j2", "kit",
        shelf="wall", audience=("facilitator",), folder="room", copies=copies.on_tables,
    ),
    Kind(
        "print-list", "print/print-list.html.j2", "session",
        moment="before", shelf="hold", audience=("facilitator",),
    ),
    Kind(
        "timer", "timer/timer.html.j2", "session",
        shelf="hold", audience=("facilitator",), format="html", retells=("deck",),
    ),
    Kind(
        "distress", "print/distress.html.j2", "kit",
        shelf="hold", audience=("facilitator",), needs=_says("distress"),
        copies=copies.for_each_facilitator,
    ),
    Kind(
        "mails", "mails/session.html.j2", "session",
        moment="before", shelf="around", audience=("facilitator",), format="html",
        needs=_says("mails"), default=False,
    ),
    Kind(
        "calendar", "calendar/session.xml.j2", "session",
        moment="before", shelf="around", audience=("facilitator",), format="ics",
        needs=_has_date, default=False,
    ),
    Kind(
        "attestation", "print/attestation.html.j2", "session",
        moment="after", shelf="around", audience=("facilitator",), needs=_says("attestation"),
        copies=copies.for_each_person, default=False,
    ),
    Kind(
        "accommodation", "print/form.html.j2", "event",
        moment="before", shelf="around", audience=("participants", "organizer", "facilitator"),
        editions=("standard", "fillable"), refuses=_is_paper_or_screen,
        needs=_says("accommodation"), context=_form("accommodation"), default=False,
    ),
    Kind(
        "tally", "print/tally.html.j2", "session",
        moment="after", shelf="around", audience=("facilitator",), needs=_evaluation,
        copies=copies.for_you, default=False,
    ),
    Kind(
        "booking", "print/form.html.j2", "event",
        moment="before", shelf="organizer", audience=("organizer", "facilitator"),
        editions=("standard", "fillable"), refuses=_is_paper_or_screen,
        needs=_says("booking"), context=_form("booking"), default=False,
    ),
    Kind(
        "results", "print/results.html.j2", "session",
        moment="after", shelf="organizer", audience=("organizer", "facilitator"),
        editions=("standard", "fillable"), refuses=_is_paper_or_screen,
        needs=_evaluation, default=False,
    ),
    Kind(
        "style-sheet", "print/style-sheet.html.j2", "kit",
        moment="before", shelf="around", audience=("facilitator",), default=False,
    ),
)  # fmt: skip

KINDS: Mapping[str, Kind] = {kind.name: kind for kind in _CARDS}
"""The cards, by the name of the kind."""
