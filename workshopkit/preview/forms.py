"""The schemas of the event, of who facilitates, of a scenario → forms: a field for each key."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from workshopkit.desk.drawing import Drawn
from workshopkit.model.kit import Kit
from workshopkit.model.things import THINGS
from workshopkit.pipeline import Project
from workshopkit.preview.fields import bound_of, said_of, shape_of
from workshopkit.writer import Typing, as_typed

Shape = Mapping[str, Any]
"""A schema, or schemas by name."""
NO_PARTS: Shape = MappingProxyType({})
Schemas = Callable[[Project, Iterable[str]], Mapping[str, Shape]]
CARDS = ("scenario",)
"""The kinds of things that have a page of their own, made of their schema."""
SCHEMAS = ("event", "facilitator", *(THINGS[kind].file for kind in CARDS))
"""Those that forms are made of."""
FIELD = re.compile(
    r"(event|events/[a-z0-9-]+|facilitator(/facilitators/[a-z0-9-]+)?)/[a-z0-9_]+"
    rf"|({'|'.join(THINGS[kind].file for kind in CARDS)})/[a-z0-9-]+/[a-z0-9_]+(/[a-z0-9_]+)?"
)
"""The identifiers that forms may write, whether or not their files say something there."""
FIRST = ("name", "date", "start", "place", "organizer", "participants", "tables", "role", "person")
"""The keys that people fill in first, in their order."""
NAMES = ("name", "person")
"""The keys by which people know what a form is about."""
LONG = 120
"""Characters beyond which a field has several lines, allowed or already there."""


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


def card_of(drawn: Drawn, schemas: Mapping[str, Mapping[str, Any]], kind: str, slug: str) -> Form:
    """Return the form of one of several things that a file holds."""
    thing = THINGS[kind]
    definitions = schemas[thing.file]["$defs"]
    schema = definitions[thing.model.__name__]
    typing = Typing(drawn.options.content)
    return _form(typing, drawn.project.kit, f"{thing.file}/{slug}", kind, schema, definitions)


def _form(
    typing: Typing, kit: Kit, id: str, kind: str, schema: Shape, parts: Shape = NO_PARTS
) -> Form:
    fields, rest = [], []
    for each in _fields(typing, kit.locale, id, schema, parts):
        if isinstance(each, Field):
            fields.append(each)
        else:
            rest.append(each)
    named = next((each.value for each in fields if each.id.rpartition("/")[2] in NAMES), "")
    fields.sort(key=lambda each: _rank(each.id.rpartition("/")[2]))
    return Form(id, kind, named, tuple(fields), tuple(rest))


def _fields(
    typing: Typing, locale: str, id: str, schema: Shape, parts: Shape
) -> Iterator[Field | str]:
    """Yield a field for each key of words, those of a part too; of a list only its name."""
    for key, told in schema["properties"].items():
        label, help = said_of(told.get("description", ""), locale)
        shape, part = shape_of(told), told.get("$ref", "").rpartition("/")[2]
        if key == "slug" or told.get("type") == "boolean":
            continue
        if part in parts:
            yield from _fields(typing, locale, f"{id}/{key}", parts[part], parts)
        elif shape is None:
            yield label
        else:
            most, value = bound_of(told), _value(typing, f"{id}/{key}")
            is_long = shape[0] == "text" and max(most, len(value)) > LONG
            usual = str(told.get("default") or "")
            kind = "long" if is_long else shape[0]
            yield Field(f"{id}/{key}", label, help, kind, value, most, shape[1], usual)


def _rank(key: str) -> int:
    return FIRST.index(key) if key in FIRST else len(FIRST)


def _value(typing: Typing, id: str) -> str:
    """Return what a field holds; nothing where its file says nothing, or cannot be read."""
    try:
        value = typing.value(id)
    except OSError:
        return ""
    return "" if value is None or isinstance(value, dict | list) else as_typed(value)
