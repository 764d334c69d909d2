"""The files of a kit as read, before validation → what can be mentioned, with its names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from workshopkit.model.mentions import Names, Thing
from workshopkit.model.session import SPEAKERS
from workshopkit.model.things import THINGS, Called
from workshopkit.model.things import Thing as Card
from workshopkit.model.told import PIECES


def names_of(files: Mapping[str, Any]) -> Names:
    """Gather names, numbers and counts from the plain data of the files of a kit.

    ``files`` are by name without extension, such as ``scenarios`` or ``sessions/atelier-180``.
    What is missing or misshapen is passed over: it is told when the file is validated.
    """
    found: dict[str, list[Thing]] = {}
    counts = {"rules": len(_list(_mapping(files.get("kit")).get("ground_rules"), "rules"))}
    cards = {slug for slug, data in _all(files, THINGS["worksheet"]) if _is_card(data)}
    used = {each for _, data in _all(files, THINGS["session"]) for each in _used(data)}
    for card in THINGS.values():
        if not card.name or card.inside:
            continue
        things = list(_all(files, card))
        counts[card.name] = sum(
            not _is_card(data) and (slug in used or not _is_waiting(data)) for slug, data in things
        )
        for number, (slug, data) in enumerate(things, start=1):
            if card.called:
                thing = _thing(card.name, card.called, data, number)
                if card is THINGS["session"]:
                    thing = _of_session(files, thing, data, cards)
                found.setdefault(slug, []).append(thing)
    return Names({slug: tuple(things) for slug, things in found.items()}, counts)


def _all(files: Mapping[str, Any], card: Card) -> Iterator[tuple[str, Any]]:
    """Yield what is written of each thing of a kind, and its slug, in its order."""
    if card.folder:
        for name, data in files.items():
            folder, _, slug = name.partition("/")
            if folder == card.folder:
                yield slug, data
    else:
        for entry in _list(files.get(card.file), card.key):
            if isinstance(entry, dict):
                yield _text(entry, "slug"), entry


def _thing(kind: str, called: Called, data: Any, number: int) -> Thing:
    forms = _forms(data, **called.forms)
    if called.until and "name" in forms:
        forms["name"] = forms["name"].partition(called.until)[0].strip()
    return Thing(
        kind,
        {form: text for form, text in forms.items() if text},
        called.usual,
        number if called.is_numbered else 0,
        is_proper=called.is_proper,
    )


def _is_waiting(thing: Any) -> bool:
    """Tell whether a thing is counted only if a session uses it.

    A scenario that nobody of that life has read, a worksheet in plain language.
    """
    said = _mapping(thing)
    return said.get("reviewed") is False or said.get("plain") is True


def _used(session: Any) -> set[str]:
    """Return the slugs of the scenarios and worksheets that a session lists."""
    sheets = [each for each in _list(session, "worksheets") if isinstance(each, dict)]
    return _played(session) | {_text(each, "worksheet") for each in sheets}


def _played(session: Any) -> set[str]:
    """Return the slugs of the scenarios that a session lists."""
    segments = [each for each in _list(session, "segments") if isinstance(each, dict)]
    return {str(slug) for each in segments for slug in _list(each, "scenarios")}


def _is_card(worksheet: Any) -> bool:
    """Tell whether a worksheet is a card, which is held and not filled in."""
    return _text(worksheet, "format") not in ("", "sheet")


def _of_session(files: Mapping[str, Any], session: Thing, data: Any, cards: set[str]) -> Thing:
    """Return a session with its length, the example it tells, and how many of each it has."""
    segments = [each for each in _list(data, "segments") if isinstance(each, dict)]
    used = {_text(each, "worksheet") for each in _list(data, "worksheets")} - cards
    minutes = _mapping(data).get("minutes")
    return replace(
        session,
        forms={**session.forms, **_example(files, data)},
        minutes=int(minutes) if isinstance(minutes, int) else None,
        counts={
            "segments": len(segments),
            "scenarios": len(_played(data)),
            "worksheets": len(used),
            "rounds": sum(_rounds(each) for each in segments),
        },
    )


def _example(files: Mapping[str, Any], session: Any) -> dict[str, str]:
    """Return the pieces of the example that a session tells: one's own, else the fictitious one.

    By ``example-opening`` and so on; of one's own, ``example-own`` has the title.
    """
    people = [files.get("facilitator"), *_entries(files, "facilitator", "facilitators")]
    own = [each for person in people for each in _list(person, "examples")]
    segments = [each for each in _list(session, "segments") if isinstance(each, dict)]
    lived = next((text for each in segments if (text := _text(each, "lived"))), "")
    fictitious = _entries(files, "scenarios", "examples")
    told = [each for each in fictitious if lived and _text(each, "slug") == lived]
    pieces = {f"example-{key}": key for key in PIECES}
    if not own or not lived:
        return _forms(told[0], **pieces) if told else {}
    usual = _list(_mapping(files.get("steps")).get("if_then"), "examples")
    plan = {"example-plan": str(usual[0])} if usual else {}
    return plan | _forms(own[0], **pieces, **{"example-own": "title"})


def _rounds(segment: Any) -> int:
    """Return in how many parts people play the cases of a segment, as ``Segment.rounds`` does."""
    cases = len(_list(segment, "scenarios"))
    parts = _list(segment, "parts")
    played = sum(_text(each, "who") not in ("", *SPEAKERS) for each in parts)
    return min(cases, played) if cases > 1 else 0


def _forms(entry: Any, **keys: str) -> dict[str, str]:
    """Return the texts of ``entry`` by the form in which they may be asked for."""
    return {form: text for form, key in keys.items() if (text := _text(entry, key))}


def _entries(files: Mapping[str, Any], name: str, key: str) -> list[Any]:
    return [each for each in _list(files.get(name), key) if isinstance(each, dict)]


def _list(data: Any, key: str) -> list[Any]:
    found = _mapping(data).get(key)
    return found if isinstance(found, list) else []


def _text(data: Any, key: str) -> str:
    found = _mapping(data).get(key)
    return str(found) if isinstance(found, str) else ""


def _mapping(data: Any) -> Mapping[str, Any]:
    return data if isinstance(data, dict) else {}
