"""The schema of a part, and what its file says → the groups of fields of a form."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Any

from workshopkit.desk.drawing import Drawn
from workshopkit.loader import load_labels
from workshopkit.model.base import Part
from workshopkit.model.fields import held_by
from workshopkit.model.things import THINGS
from workshopkit.preview.beginning import PICTURE, Beginning
from workshopkit.preview.by_hand import ByHand, each_by_hand, is_by_hand, stamp_of
from workshopkit.preview.fields import (
    Shape,
    as_lines,
    bounds_of,
    most_of,
    part_of,
    said_of,
    shape_of,
)
from workshopkit.preview.formed import called
from workshopkit.preview.own_words import HOME, LABELS, own_word
from workshopkit.templating import plain
from workshopkit.writer import Typing

NAMED = {thing.model.__name__ for thing in THINGS.values() if thing.key}
"""What lists hold that has a page of its own, or a block on the board."""
FIRST = ("name", "date", "start", "place", "organizer", "participants", "tables", "role", "person")
"""The keys that people fill in first, in their order."""
NAME = 42
"""Characters of the name of a field: a sentence of the templates stands whole below it."""
LONG = 120
"""Characters allowed beyond which a field has several lines."""
WIDE = 40
"""The same of characters that are there."""


@dataclass(frozen=True)
class Field:
    """A key as a form shows it: ``text``, ``long`` text, ``lines``, ``number``, ``date``,
    ``choice`` or ``several``. Choices go with their names; ``original`` is what is translated.
    """

    id: str
    label: str
    help: str
    kind: str
    value: str
    least: int
    most: int
    choices: tuple[tuple[str, str], ...]
    usual: str
    original: str = ""
    required: bool = False


@dataclass(frozen=True)
class Group:
    """The fields of a thing, or of a part of it that has a name of its own."""

    id: str
    name: str
    fields: tuple[Field, ...]
    below: tuple[Group, ...] = ()
    """The groups of the parts that it holds, or the entries of a list."""
    entry: ByHand | None = None
    """For an entry of a list, what lets a person move it."""
    grows: str = ""
    """For a list, the kind of part that a person may add."""
    is_list: bool = False
    is_picture: bool = False
    """Whether it takes a picture's file; a list, for the part that is added."""
    is_of_labels: bool = False
    """Whether its fields say the kit's own words, for labels."""
    was: str = ""
    """Where it takes a picture, what stands for what its file says there."""

    def every(self) -> Iterator[Field]:
        """Yield its fields, then those of the groups that it holds."""
        yield from self.fields
        for each in self.below:
            yield from each.every()

    @property
    def begins(self) -> str:
        """What its first field says, by which people know one among several."""
        if not self.fields:
            return ""
        first = self.fields[0]
        return dict(first.choices).get(first.value, first.value) or first.original


@dataclass
class Filling:
    """Makes the groups of a form."""

    drawn: Drawn
    parts: Mapping[str, Shape]
    rest: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        kit = self.drawn.project.kit
        self.kit, self.locale = kit, kit.overlay
        self.is_by_hand = is_by_hand(self.drawn)
        self.typing = Typing(self.drawn.options.content, self.locale)
        self.words = self.drawn.project.labels["preview"]["forms"]["choices"]
        kinds = [kind for kind, thing in THINGS.items() if thing.name and not thing.inside]
        every = [*(kit.all(kind) for kind in kinds), kit.every_session]
        self.names = {slug: called(part) for all in every for slug, part in all.items()}

    def groups(self, id: str, model: type[Part], name: str = "") -> Iterator[Group]:
        """Yield the fields of a part, then those of the parts that it holds."""
        fields: list[Field] = []
        below: list[Group] = []
        if session := self.kit.every_session.get(id.removeprefix("sessions/")):
            self.names |= {str(each.slug): str(each.title) for each in session.segments}
        required = () if self.locale else self.parts[model.__name__].get("required", ())
        for key, told in self.parts[model.__name__]["properties"].items():
            here, held = f"{id}/{key}", held_by(model).below(key)
            part, is_list = part_of(told)
            if part in NAMED and held.item and not self.locale:
                below += self._referring(here, held.item.parts[0])
            if (
                key == "slug"
                or part == "*"
                or part in NAMED
                or (self.locale and not held.has_words)
            ):
                continue
            label, help = said_of(told.get("description", ""), self.kit.locale)
            value = self.typing.own(here)
            if held.is_free:
                below += self._own_words(here, label)
            elif part and is_list and held.item:
                below += self._list(here, held.item.parts[0], label, told)
            elif part and not is_list and self._can_show(part, told, value):
                below += self._part(here, held.parts[0], label)
            elif told.get("properties"):
                each = told["properties"].items()
                of_each = [self._fields(f"{here}/{at}", self._word(at), "", of) for at, of in each]
                below.append(Group(here, label, tuple(chain.from_iterable(of_each))))
            elif not part and shape_of(told):
                made = self._fields(here, label, help, told)
                fields += [replace(each, required=key in required) for each in made]
            else:
                self.rest.append(label)
        fields.sort(key=lambda each: _rank(each.id.rpartition("/")[2]))
        yield Group(id, name, tuple(fields))
        yield from below

    def _can_show(self, part: str, told: Shape, value: Any) -> bool:
        """Tell whether a part has fields: it is there, or one of its keys alone begins it."""
        is_bare = self.is_by_hand and not self.parts[part].get("required")
        return bool(value) or "anyOf" not in told or part == PICTURE or is_bare

    def _part(self, id: str, model: type[Part], label: str) -> Iterator[Group]:
        """Yield the groups of a part; a picture is a group that takes a file."""
        value = self.typing.own(id)
        if model.__name__ != PICTURE:
            first, *below = self.groups(id, model, label)
            yield replace(first, below=tuple(below))
        elif value:
            (first,) = self.groups(id, model, label)
            was = stamp_of(value) if self.is_by_hand else ""
            yield replace(first, is_picture=True, was=was)
        elif self.is_by_hand:
            yield Group(id, label, (), is_picture=True, was=stamp_of(value))

    def _list(self, id: str, model: type[Part], label: str, told: Shape) -> Iterator[Group]:
        """Yield a list of parts as one group, unless nothing could be done about it."""
        value = self.typing.own(id) or []
        entries, name = [], model.__name__
        moved = [*each_by_hand(id, value)] if self.is_by_hand else []
        for rank, each in enumerate(value):
            slug = each.get("slug", rank) if isinstance(each, dict) else rank
            first, *below = self.groups(f"{id}/{slug}", model, f"{rank + 1}")
            mine = moved[rank] if rank < len(moved) else None
            entries.append(replace(first, below=tuple(below), entry=mine))
        most = most_of(told)
        is_full = most is not None and len(value) >= most
        alone = Beginning(self.parts, "", self.kit.locale)
        given = replace(alone, picture={})
        can_begin, with_picture = (b.part(name, value, "x") is not None for b in (alone, given))
        if not with_picture and self.is_by_hand:
            self.rest.append(label)
        grows = name if self.is_by_hand and with_picture and not is_full else ""
        if entries or grows:
            was = "" if can_begin else stamp_of(self.typing.own(id))
            yield Group(
                id,
                label,
                (),
                tuple(entries),
                grows=grows,
                is_list=True,
                is_picture=not can_begin,
                was=was,
            )

    def _referring(self, id: str, model: type[Part]) -> Iterator[Group]:
        """Yield, for each part that has a place elsewhere, the lists of things that it names.

        Who adds a case finds here the segment that plays cases.
        """
        shapes = self.parts[model.__name__]["properties"]
        keys = [key for key in shapes if (shape_of(shapes[key]) or ("",))[0] == "several"]
        for each in self.typing.own(id) or ():
            if not isinstance(each, Mapping) or "slug" not in each:
                continue
            here, fields = f"{id}/{each['slug']}", list[Field]()
            for key in [key for key in keys if each.get(key)]:
                label, help = said_of(shapes[key].get("description", ""), self.kit.locale)
                fields += self._fields(f"{here}/{key}", label, help, shapes[key])
            if fields:
                name = plain(str(each.get("title") or each["slug"]), self.kit.locale)
                yield Group(here, name, tuple(fields))

    def _own_words(self, id: str, label: str) -> Iterator[Group]:
        """Yield a field for each of the kit's own words, which stand in place of labels."""
        value = self.typing.there(id) if self.locale else self.typing.own(id)
        own = [*_leaves(id, value)]
        if own:
            bounds = bounds_of({})
            options, locale = self.drawn.options, self.kit.locale
            theirs = load_labels(options.templates, locale)
            fields = []
            for each, kind in own:
                keys = " › ".join(each.split("/")[2:])
                word = own_word(theirs, each.replace(HOME, LABELS, 1))
                said = word.words if word else keys
                name = textwrap.shorten(said, NAME, placeholder="…")
                help = keys if name == said else said
                fields.append(self._field(each, name, help, kind, bounds))
            yield Group(id, label, tuple(fields), is_of_labels=True)

    def _fields(self, id: str, label: str, help: str, told: Shape) -> Iterator[Field]:
        """Yield the field of a key; of a list that is translated, or has paragraphs, several."""
        kind, known = shape_of(told) or ("text", ())
        own, bounds = self.typing.own(id), bounds_of(told)
        if kind in ("choice", "several"):
            if not known:
                return
            help = "" if ".yaml" in help else help  # whoever ticks a box types no slug
        if isinstance(own, list) and (self.locale or any("\n" in str(each) for each in own)):
            for rank in range(len(own)):
                yield self._field(f"{id}/{rank}", f"{label} {rank + 1}", help, "text", bounds)
            return
        choices = tuple((each, self._word(each)) for each in known)
        usual = told.get("default")
        usual = "" if usual in (None, []) else as_lines(usual)
        yield self._field(
            id, label, help, kind, bounds, choices, self._word(usual) if usual else ""
        )

    def _field(
        self,
        id: str,
        label: str,
        help: str,
        kind: str,
        bounds: tuple[int, int],
        choices: tuple[tuple[str, str], ...] = (),
        usual: str = "",
    ) -> Field:
        own = as_lines(self.typing.own(id))
        value = as_lines(self.typing.value(id))
        is_wide = max(len(own), len(value)) > WIDE or "\n" in own + value
        if kind == "text" and (bounds[1] > LONG or is_wide):
            kind = "long"
        return Field(
            id, label, help, kind, value, *bounds, choices, usual, own if self.locale else ""
        )

    def _word(self, choice: str) -> str:
        """Return what people call a choice: its label, or the name of the thing it stands for."""
        titles = self.drawn.project.labels["index"]["titles"]
        found = self.words.get(choice) or titles.get(choice) or self.names.get(choice)
        return found if isinstance(found, str) else choice


def _leaves(id: str, value: Any) -> Iterator[tuple[str, str]]:
    """Yield the identifiers of the texts and lists below a mapping, with their kinds of field."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _leaves(f"{id}/{key}", each)
    elif value is not None:
        yield id, "lines" if isinstance(value, list) else "text"


def _rank(key: str) -> int:
    return FIRST.index(key) if key in FIRST else len(FIRST)
