"""A kit and a document → what its template needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workshopkit.documents.agenda import agenda
from workshopkit.documents.annexes import annexes_of
from workshopkit.documents.attendance import attendance_at, supplies
from workshopkit.documents.backup import backup_slides
from workshopkit.documents.document import Document, Setting
from workshopkit.documents.groups import groups_of_three, groups_table
from workshopkit.documents.kinds import KINDS
from workshopkit.documents.print_list import print_list, to_send
from workshopkit.documents.programme import lines_of, programme_of
from workshopkit.documents.samples import Samples
from workshopkit.documents.sheets import sheets_of
from workshopkit.documents.timeline import late_plans, outline_of, timeline
from workshopkit.model.deck import Deck
from workshopkit.model.kit import Kit
from workshopkit.model.programme import facilitators_wanted, rooms_of, slots_of

NONE: Mapping[str, Deck] = {}


def context_of(
    kit: Kit, setting: Setting, document: Document, decks: Mapping[str, Deck] = NONE
) -> Mapping[str, Any]:
    """Return what its template needs.

    ``decks`` are those of the sessions that it tells, which are written first: a guide names
    their slides, a handout draws them.
    """
    of_piece = KINDS[document.kind].context(kit, document.piece)
    told = {
        slug: _of_session(kit, setting, document, slug, decks.get(slug)) for slug in document.tells
    }
    if document.session:
        return {**told[document.session], **of_piece}
    given = kit.event.sessions
    at_event = kit.at_session(given[0].session) if len(given) == 1 else kit
    planned: dict[str, Any] = {
        "programme": programme_of(kit),
        "samples": Samples(setting.layouts, setting.labels),
        "announced": {slug: lines_of(each) for slug, each in kit.sessions.items()},
    }
    if told:
        each = [(own["session"], own["timeline"]) for own in told.values()]
        planned |= {"told": told, "annexed": annexes_of(kit, each)}
    return {**_common(at_event, setting, document), **planned, **of_piece}


def _of_session(
    kit: Kit, setting: Setting, made: Document, slug: str, deck: Deck | None
) -> dict[str, Any]:
    session, slots = kit.sessions[slug], [each for each in slots_of(kit) if each.slug == slug]
    kit = kit.at_session(slug)
    present = attendance_at(session, setting.present)
    timed = timeline(session, outline_of(deck))
    return _common(kit, replace(setting, present=present, start=kit.event.start), made) | {
        "session": session,
        "session_slug": slug,
        "deck": deck,
        "timeline": timed,
        "annexed": annexes_of(kit, [(session, timed)]),
        "late": late_plans(session),
        "backup": backup_slides(kit, session),
        "worksheets": sheets_of(kit, session),
        "print_list": print_list(kit, slug, session, present, setting.labels, made.paper),
        "to_send": to_send(kit, slug, session, present, setting.labels, made.paper),
        "wanted": facilitators_wanted(kit, session, present.people),
        "supplies": supplies(session, present, rooms_of(kit, session)),
        "agenda": agenda(kit, slug, session, kit.event.start),
        "parted": tuple(slots) if len(slots) > 1 else (),
    }


def _common(kit: Kit, setting: Setting, made: Document) -> dict[str, Any]:
    people = setting.present.people
    return {
        "kit": kit,
        "theme": setting.theme,
        "layouts": setting.layouts,
        "deck_theme": setting.deck_theme,
        "event": kit.event,
        "facilitator": kit.facilitator,
        "facilitators": kit.facilitators,
        "start": setting.start,
        "present": setting.present,
        "groups": groups_of_three(people) if people >= 4 else None,
        "groups_table": groups_table(),
        "edition": made.edition,
        "fill": made.edition == "fillable",
        "paper": made.paper,
        "press": made.press,
        "parted": (),
    }
