"""The files of a kit as read, before validation → what can be mentioned, with its names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workshopkit.model.mentions import Names, Thing
from workshopkit.model.told import PIECES

FIRST_NAME_ENDS = ","
"""A scenario's ``person`` is a first name, then an age: « Alex, 23 ans »."""


def names_of(files: Mapping[str, Any]) -> Names:
    """Gather names, numbers and counts from the plain data of the files of a kit.

    ``files`` are by name without extension, such as ``scenarios`` or ``sessions/atelier-180``.
    What is missing or misshapen is passed over: it is told when the file is validated.
    """
    found: dict[str, list[Thing]] = {}
    cards = {
        name.rpartition("/")[2]
        for name, data in files.items()
        if name.startswith("worksheets/") and _text(data, "format") == "card"
    }
    counts = {
        "barriers": len(_entries(files, "barriers", "barriers")),
        "steps": len(_entries(files, "steps", "steps")),
        "scenarios": len(_entries(files, "scenarios", "scenarios")),
        "examples": len(_entries(files, "scenarios", "examples")),
        "sentences": len(_entries(files, "questions", "sentences")),
        "rules": len(_list(_mapping(files.get("kit")).get("ground_rules"), "rules")),
        "sessions": sum(name.startswith("sessions/") for name in files),
        "worksheets": sum(name.startswith("worksheets/") for name in files) - len(cards),
    }
    for slug, thing in _things(files, cards):
        found.setdefault(slug, []).append(thing)
    return Names({slug: tuple(things) for slug, things in found.items()}, counts)


def _things(files: Mapping[str, Any], cards: set[str]) -> Iterator[tuple[str, Thing]]:
    for number, entry in enumerate(_entries(files, "barriers", "barriers"), start=1):
        forms = _forms(entry, short="short", title="short", name="name")
        yield _text(entry, "slug"), Thing("barriers", forms, "short", number)
    for number, entry in enumerate(_entries(files, "steps", "steps"), start=1):
        forms = _forms(entry, title="title", name="title")
        yield _text(entry, "slug"), Thing("steps", forms, "title", number)
    for number, entry in enumerate(_entries(files, "scenarios", "scenarios"), start=1):
        name = _text(entry, "person").partition(FIRST_NAME_ENDS)[0].strip()
        forms = _forms(entry, title="title", code="code") | ({"name": name} if name else {})
        yield _text(entry, "slug"), Thing("scenarios", forms, "name", number, is_proper=True)
    for entry in _entries(files, "scenarios", "examples"):
        forms = _forms(entry, title="title")
        yield _text(entry, "slug"), Thing("examples", forms, "title", is_proper=True)
    for name, data in files.items():
        folder, _, slug = name.partition("/")
        if folder == "worksheets":
            forms = _forms(data, code="code", title="title", name="title")
            yield slug, Thing("worksheets", forms, "code", is_proper=True)
        elif folder == "sessions":
            yield slug, _session(data, cards, _example(files, data))


def _session(data: Any, cards: set[str], example: Mapping[str, str]) -> Thing:
    segments = [each for each in _list(data, "segments") if isinstance(each, dict)]
    played = {str(slug) for each in segments for slug in _list(each, "scenarios")}
    used = {_text(each, "worksheet") for each in _list(data, "worksheets")} - cards
    minutes = _mapping(data).get("minutes")
    return Thing(
        "sessions",
        {**_forms(data, title="title", name="label"), **example},
        "name",
        minutes=int(minutes) if isinstance(minutes, int) else None,
        counts={
            "segments": len(segments),
            "scenarios": len(played),
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
    """Return in how many parts people play the cases of a segment, as ``Session.rounds`` does."""
    cases = len(_list(segment, "scenarios"))
    played = sum(_text(each, "who") == "participants" for each in _list(segment, "parts"))
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
