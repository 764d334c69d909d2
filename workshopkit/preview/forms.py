"""The schemas of the event and of who facilitates → forms: a field for each key that is words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workshopkit.desk.drawing import Drawn
from workshopkit.model.kit import Kit
from workshopkit.pipeline import Project
from workshopkit.templating import plain
from workshopkit.writer import Typing, as_typed

Schemas = Callable[[Project, Iterable[str]], Mapping[str, Mapping[str, Any]]]
SCHEMAS = ("event", "facilitator")
"""Those that forms are made of."""
FIELD = re.compile(r"(event|events/[a-z0-9-]+|facilitator(/facilitators/[a-z0-9-]+)?)/[a-z0-9_]+")
"""The identifiers that forms may write, whether or not their files say something there."""
FIRST = ("name", "date", "start", "place", "organizer", "participants", "tables", "role")
"""The keys that people fill in first, in their order."""
LONG = 120
"""Characters beyond which a field has several lines."""


@dataclass(frozen=True)
class Field:
    """A key as a form shows it: as ``text``, ``long`` text, ``number``, ``date`` or ``choice``."""

    id: str
    label: str
    help: str
    kind: str
    value: str
    most: int
    choices: tuple[str, ...]
    usual: str


@dataclass(frozen=True)
class Form:
    """The fields of one thing; ``id`` names its file, or its entry in one."""

    id: str
    kind: str
    name: str
    fields: tuple[Field, ...]
    rest: tuple[str, ...]
    """What the file may say beside, for which there is no field: lists."""


def forms_of(drawn: Drawn, schemas: Mapping[str, Mapping[str, Any]]) -> list[Form]:
    """Return the form of the event, then one for each person who facilitates."""
    return list(_forms(drawn, schemas))


def _forms(drawn: Drawn, schemas: Mapping[str, Mapping[str, Any]]) -> Iterator[Form]:
    kit, typing = drawn.project.kit, Typing(drawn.options.content)
    event = f"events/{drawn.project.event}" if drawn.project.event else "event"
    yield _form(typing, kit, event, "event", schemas["event"])
    people = schemas["facilitator"]
    several = list(kit.all("facilitator"))
    if not several or kit["facilitator"].name:
        yield _form(typing, kit, "facilitator", "facilitator", people)
    for slug in several:
        of_one = people["$defs"]["Facilitator"]
        id = f"facilitator/facilitators/{slug}"
        yield _form(typing, kit, id, "facilitator", of_one)


def _form(typing: Typing, kit: Kit, id: str, kind: str, schema: Mapping[str, Any]) -> Form:
    fields, rest = [], []
    for key, told in schema["properties"].items():
        label, help = _said(told.get("description", ""), kit.locale)
        shape = _shape(told)
        if key == "slug":
            continue
        if shape is None:
            rest.append(label)
            continue
        most = _bound(told)
        kind_of = "long" if shape[0] == "text" and most > LONG else shape[0]
        usual = str(told.get("default") or "")
        value = _value(typing, f"{id}/{key}")
        fields.append(Field(f"{id}/{key}", label, help, kind_of, value, most, shape[1], usual))
    named = next((each.value for each in fields if each.id == f"{id}/name"), "")
    fields.sort(key=lambda each: _rank(each.id.rpartition("/")[2]))
    return Form(id, kind, named, tuple(fields), tuple(rest))


def _rank(key: str) -> int:
    return FIRST.index(key) if key in FIRST else len(FIRST)


def _value(typing: Typing, id: str) -> str:
    """Return what a field holds; nothing where its file says nothing, or cannot be read."""
    try:
        value = typing.value(id)
    except OSError:
        return ""
    return "" if value is None or isinstance(value, dict | list) else as_typed(value)


def _said(description: str, locale: str) -> tuple[str, str]:
    """Return the name of a key and its help, out of what editors say of it."""
    french, _, english = description.partition("\n\n")
    said = (french if locale.startswith("fr") else english.partition("\n\n")[0]) or french
    label = re.split(r"\s*[,;:.]", said, maxsplit=1)[0]
    help = said[len(label) :].strip(" ,;:.")
    return plain(label, locale), plain(help[:1].upper() + help[1:], locale)


def _sides(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield a schema and those of which one is enough, but for nothing at all."""
    yield schema
    for each in schema.get("anyOf", ()):
        yield from _sides(each)


def _shape(schema: Mapping[str, Any]) -> tuple[str, tuple[str, ...]] | None:
    """Return what kind of field fits a schema, with its choices; None for lists and parts."""
    sides = list(_sides(schema))
    kinds = {kind for each in sides for kind in _listed(each.get("type"))}
    if any("$ref" in each for each in sides) or kinds & {"array", "object"}:
        return None
    choices = [str(each) for side in sides for each in side.get("enum", ())]
    if choices:
        return "choice", tuple(choices)
    if any(each.get("format") == "date" for each in sides):
        return "date", ()
    if "integer" in kinds and "string" not in kinds:
        return "number", ()
    return "text", ()


def _listed(kind: object) -> list[str]:
    return [str(each) for each in kind] if isinstance(kind, list) else [str(kind)] if kind else []


def _bound(schema: Mapping[str, Any]) -> int:
    """Return the greatest length or number that a schema allows; 0 when it tells none."""
    keys = ("maxLength", "maximum")
    return max(
        (int(side[key]) for side in _sides(schema) for key in keys if key in side), default=0
    )
