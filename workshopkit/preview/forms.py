"""The schemas of what content holds → forms: a field for each key, whatever the kind of thing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workshopkit.desk.drawing import Drawn
from workshopkit.mentions.resolving import mentions_in
from workshopkit.preview.by_hand import ByHand, by_hand
from workshopkit.preview.fields import Shape
from workshopkit.preview.formed import FORMED, called, defined_by, model_of, schema_of
from workshopkit.preview.groups import Field, Filling, Group


@dataclass(frozen=True)
class Form:
    """The fields of one thing; ``id`` names its file, or its entry in one."""

    id: str
    kind: str
    slug: str
    name: str
    groups: tuple[Group, ...]
    rest: tuple[str, ...]
    """What the file may say beside, for which there is no field."""
    entry: ByHand | None
    """For a thing of a list, what lets a person move it."""

    @property
    def fields(self) -> list[Field]:
        """Its fields, those of lists and parts too."""
        return [each for group in self.groups for each in group.every()]

    @property
    def has_mentions(self) -> bool:
        """Whether a field says something that is filled in from elsewhere."""
        return any(found for each in self.fields for found in mentions_in(each.value))


def form_of(drawn: Drawn, schemas: Mapping[str, Shape], kind: str, slug: str) -> Form:
    """Return the form of a thing; without a slug, of the file at the top that holds them."""
    thing, schema = FORMED[kind], schemas[schema_of(kind, slug)]
    home, filling = thing.home(slug), Filling(drawn, defined_by(schema, kind, slug))
    groups = tuple(filling.groups(home, model_of(kind, slug)))
    kit = drawn.project.kit
    part = kit.find(kind, slug) if slug else kit[thing.file]
    rest = tuple(dict.fromkeys(filling.rest))
    listed = filling.typing.among(home) if slug and thing.key and filling.is_by_hand else None
    entry = by_hand(home, *listed) if listed else None
    return Form(home, kind, slug, called(part), groups, rest, entry)


def activity_of(drawn: Drawn, schemas: Mapping[str, Shape]) -> list[Form]:
    """Return the form of the event, then one for each person who facilitates."""
    kit, event = drawn.project.kit, drawn.project.event or ""
    several = list(kit.all("facilitator"))
    alone = [""] if not several or kit["facilitator"].name else []
    people = [form_of(drawn, schemas, "facilitator", slug) for slug in (*alone, *several)]
    return [form_of(drawn, schemas, "event", event), *people]
