"""The things that have forms: what names them, their addresses, and the schemas they follow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from workshopkit.desk.drawing import Drawn
from workshopkit.model.base import Part
from workshopkit.model.things import THINGS, Thing
from workshopkit.pipeline import Project
from workshopkit.preview.fields import Shape

Schemas = Callable[[Project, Iterable[str]], Mapping[str, Shape]]
FORMED = {kind: thing for kind, thing in THINGS.items() if not thing.inside}
"""The kinds of things that have a page of their own: a segment is on the board."""
CARDS = {kind: thing for kind, thing in FORMED.items() if kind != "event"}
"""Those whose page is of one kind: the event is on the first page."""
ACTIVITY = "activite"
"""The page of the event and of who facilitates."""
SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
FIELD = re.compile(
    "({})(/[A-Za-z0-9_.-]+)+".format(
        "|".join(
            {re.escape(thing.home()) for thing in FORMED.values() if thing.file}
            | {thing.home(SLUG) for thing in FORMED.values() if thing.name}
        )
    )
)
"""The identifiers that forms may write, whether or not their files say something there."""
NAMES = ("name", "person", "label", "title", "sentence", "citation")
"""The keys by which people know what a form is about, the first that says something."""


def called(part: Part) -> str:
    """Return the name by which people know a thing, as it is typed."""
    return next((str(said) for key in NAMES if (said := getattr(part, key, None))), "")


def has_head(kind: str) -> bool:
    """Tell whether a file at the top says more of a kind than the list of its things."""
    thing = FORMED[kind]
    return bool(thing.file) and {*model_of(kind, "").model_fields} != {thing.key}


def model_of(kind: str, slug: str) -> type[Part]:
    """Return the model of a thing; without a slug, of the file at the top that holds them."""
    thing = FORMED[kind]
    return thing.model if slug else thing.holder or thing.model


def schema_of(kind: str, slug: str) -> str:
    """Return the name of the schema that a form is made of."""
    thing = FORMED[kind]
    return kind if thing.folder and slug else thing.file


def page_of(id: str) -> str:
    """Return the address of the form that shows what an identifier names, or nothing."""
    kind, slug = form_with(id)
    if kind and kind not in CARDS:
        return f"/{ACTIVITY}"
    return f"/fiche/{kind}/{slug}".rstrip("/") if kind else ""


def form_with(id: str) -> tuple[str, str]:
    """Return the kind and the slug of the form that shows what an identifier names, if any."""
    for kind, thing in FORMED.items():
        found = re.match(f"{thing.home(f'({SLUG})')}/", id) if thing.name else None
        if found and not (found[1] in _keys(thing) and not thing.folder):
            return kind, found[1]
    return next((each for each, thing in FORMED.items() if _is_in(thing, id)), ""), ""


def _is_in(thing: Thing, id: str) -> bool:
    return bool(thing.file) and id.startswith(f"{thing.file}/")


def _keys(thing: Thing) -> Iterable[str]:
    return thing.holder.model_fields if thing.holder else ()


def defined_by(schema: Shape, kind: str, slug: str) -> Mapping[str, Shape]:
    """Return the parts that a schema tells, by their names."""
    is_listed = bool(slug and FORMED[kind].key)  # then it is among the parts already
    whole = {} if is_listed else {model_of(kind, slug).__name__: schema}
    return {**schema.get("$defs", {}), **whole}


def defined_for(drawn: Drawn, schemas: Schemas, id: str) -> Mapping[str, Shape]:
    """Return the parts that the form of an identifier is made of, by their names."""
    kind, slug = form_with(id)
    name = schema_of(kind, slug)
    return defined_by(schemas(drawn.project, [name])[name], kind, slug)
