"""What no single file can check: references, sums of minutes, floors, what is unused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from workshopkit.memory import read_file
from workshopkit.mentions import check_typed_names
from workshopkit.model.kit import Kit
from workshopkit.model.session import OWN_KEYS, Session
from workshopkit.problems import Problem, Source
from workshopkit.rules.agreement import check_agreement
from workshopkit.rules.barriers import check_barriers
from workshopkit.rules.calendars import check_calendars
from workshopkit.rules.cards import check_cards
from workshopkit.rules.citations import check_citations
from workshopkit.rules.deeper_lines import check_deeper_lines
from workshopkit.rules.english import check_english
from workshopkit.rules.facts import check_facts
from workshopkit.rules.fictitious import check_fictitious
from workshopkit.rules.french import check_french
from workshopkit.rules.leftovers import check_leftovers
from workshopkit.rules.links import check_links
from workshopkit.rules.lone_brackets import check_lone_brackets
from workshopkit.rules.names import check_names
from workshopkit.rules.own_example import check_own_example, check_own_example_elsewhere
from workshopkit.rules.pace import check_pace
from workshopkit.rules.plain_sheets import check_plain_sheets
from workshopkit.rules.programme import check_programme
from workshopkit.rules.promises import check_promises
from workshopkit.rules.proofreading import texts_of
from workshopkit.rules.provinces import check_provinces
from workshopkit.rules.quizzes import check_quizzes
from workshopkit.rules.role_cards import check_role_cards
from workshopkit.rules.roles import check_roles
from workshopkit.rules.session_lengths import check_lengths
from workshopkit.rules.split_lists import check_split_lists
from workshopkit.rules.unread import check_unread
from workshopkit.rules.untouched import check_untouched
from workshopkit.rules.uses import check_uses

SITUATION_WORDS = (80, 120)
"""Length of a scenario's situation: read aloud in under a minute (DOMAIN: 80–120 words)."""


def check_kit(kit: Kit, root: str) -> list[Problem]:
    """Return every problem of the kit as a whole, errors and warnings together."""
    texts = texts_of(kit)
    found = [
        *check_names(kit),
        *check_uses(kit, root),
        *check_barriers(kit),
        *check_calendars(kit),
        *check_quizzes(kit),
        *check_plain_sheets(kit),
        *check_cards(kit),
        *_scenarios(kit),
        *check_role_cards(kit),
        *check_unread(kit),
        *check_programme(kit),
        *_offer(kit),
        *check_facts(kit),
        *_left_out(kit),
        *_empty_slides(kit),
        *check_citations(kit, texts),
        *check_links(texts),
        *check_leftovers(texts),
        *check_deeper_lines(texts),
        *check_split_lists(kit),
        *check_untouched(texts),
        *check_fictitious(kit),
        *check_lengths(kit, texts),
        *check_own_example_elsewhere(kit, texts),
        *check_typed_names(texts, kit.names, kit.locale),
        *check_lone_brackets(texts, kit.names, kit.locale),
        *_to_do(kit, root),
    ]
    for session in kit.sessions.values():
        found += _arithmetic(session)
        found += _cuts(session)
        found += check_roles(kit, session)
        found += check_pace(kit, session)
        found += check_promises(session)
        found += check_agreement(kit, session)
        found += check_own_example(kit, session)
    if kit.locale.startswith("fr"):
        found += check_french(texts)
    if kit.locale.startswith("en"):
        found += check_english(texts, kit, root)
    return found


def _arithmetic(session: Session) -> Iterator[Problem]:
    total = sum(segment.minutes for segment in session.segments)
    if total != session.minutes:
        values = _sums(total, session.minutes)
        yield Problem("minutes-sum", session.source_of("minutes"), "minutes", values)
    for segment in session.segments:
        parts = sum(part.minutes for part in segment.parts)
        if parts != segment.minutes:
            values = _sums(parts, segment.minutes)
            field = f"segments[{segment.slug}].minutes"
            yield Problem("parts-sum", segment.source_of("minutes"), field, values)
        if segment.floor > segment.minutes:
            values = {"floor": segment.floor, "minutes": segment.minutes}
            field = f"segments[{segment.slug}].floor"
            yield Problem("floor-above", segment.source_of("floor"), field, values)


def _sums(total: int, slot: int) -> dict[str, object]:
    return {"total": total, "slot": slot, "difference": f"{total - slot:+d} min".replace("-", "−")}


def _cuts(session: Session) -> Iterator[Problem]:
    left = {segment.slug: segment.minutes for segment in session.segments}
    segments = {segment.slug: segment for segment in session.segments}
    for index, cut in enumerate(session.cuts):
        segment = segments.get(cut.segment)
        if segment is None:
            continue
        left[cut.segment] -= cut.minutes
        if left[cut.segment] < segment.floor:
            values = {
                "cut": cut.minutes,
                "segment": segment.title,
                "left": left[cut.segment],
                "floor": segment.floor,
            }
            place = cut.source_of("minutes")
            yield Problem("cut-below-floor", place, f"cuts[{index}].minutes", values)
    dropped = session.last_resort
    if dropped and dropped.segment in segments and segments[dropped.segment].protected:
        values = {"segment": segments[dropped.segment].title}
        yield Problem("cut-protected", dropped.segment.source, "last_resort.segment", values)


def _scenarios(kit: Kit) -> Iterator[Problem]:
    low, high = SITUATION_WORDS
    for scenario in kit.scenarios.scenarios:
        words = len(scenario.situation.split())
        if not low <= words <= high:
            values = {"got": words, "low": low, "high": high}
            yield Problem("words-count", scenario.situation.source, "situation", values)
        name, comma, _ = scenario.person.partition(",")
        if comma and name not in scenario.situation:
            named = {"got": name}
            yield Problem("person-unnamed", scenario.situation.source, "situation", named)


def _offer(kit: Kit) -> Iterator[Problem]:
    """Check the lengths that conference programmes ask for."""
    limited = [
        ("abstract_60", kit.offer.abstract_60, 60),
        ("abstract_100", kit.offer.abstract_100, 100),
        *(("bio_35", person.bio_35, 35) for person in kit.facilitators),
        *(("bio_70", person.bio_70, 70) for person in kit.facilitators),
    ]
    for field, text, limit in limited:
        words = len(text.split()) if text else 0
        if text and words > limit:
            yield Problem("too-many-words", text.source, field, {"got": words, "limit": limit})


def _left_out(kit: Kit) -> Iterator[Problem]:
    """Find the slides of parts that the kit leaves out: no deck has them."""
    for session in kit.sessions.values():
        for slide in (slide for segment in session.segments for slide in segment.slides):
            if lacked := kit.lacks(slide.slide):
                values = {"part": lacked[1], "file": f"{lacked[0]}.yaml"}
                yield Problem("slide-left-out", slide.slide.source, "", values)


def _empty_slides(kit: Kit) -> Iterator[Problem]:
    """Find the slides that lack what they show: a slide table without its table, or a cell."""
    for session in kit.sessions.values():
        for slide in (slide for segment in session.segments for slide in segment.slides):
            key = OWN_KEYS.get(str(slide.slide))
            if key and not getattr(slide, key):
                values = {"got": str(slide.slide), "key": key}
                yield Problem("slide-without", slide.slide.source, "", values)
            for row in slide.table.rows if slide.table else ():
                got, most = len(row.cells), len(slide.table.headings) if slide.table else 0
                if got != most:
                    cells = {"got": got, "most": most}
                    yield Problem("table-cells", row.source_of("cells"), "cells", cells)


def _to_do(kit: Kit, root: str) -> Iterator[Problem]:
    for resource in kit.resources:
        if not resource.checked:
            yield Problem("to-check", resource.source_of(), "resources", {"got": resource.name})
    yield from check_provinces(kit)
    if not any(person.name for person in kit.facilitators):
        place = _line_to_fill(f"{root}/facilitator.yaml", "name")
        yield Problem("to-fill", place, "name", {"what": "gain-name"})
    events = {f"events/{name}.yaml": event for name, event in kit.events.items()}
    by_language = kit.province if kit.is_translated else None
    for file, event in (events or {"event.yaml": kit.event}).items():
        if by_language and event.province is None:
            at = _line_to_fill(f"{root}/{file}", "province")
            if event.place:
                yield Problem("province-unsaid", at, "province", {"got": by_language.name})
            else:
                yield Problem("to-fill", at, "province", {"what": "gain-province"})
        for field in ("date", "start"):
            if not any(getattr(each, field) is not None for each in event.every_time):
                place = _line_to_fill(f"{root}/{file}", field)
                yield Problem("to-date", place, field, {"what": f"gain-{field}"})


def _line_to_fill(path: str, key: str) -> Source:
    """Return the line of ``key``, empty or still a remark; the file's first when there is none."""
    try:
        text = read_file(Path(path)).decode("utf-8-sig")
    except OSError:
        text = ""
    found = re.search(rf"^(#? ?){key}:", text, re.MULTILINE)
    if not found:
        return Source(path)
    return Source(path, text.count("\n", 0, found.start()) + 1, len(found[1]) + 1)
