"""A model and one of its keys → what that key may hold: prose, other models, or neither."""

from __future__ import annotations

import functools
import types
import typing
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal, NamedTuple

from workshopkit.model.base import Part, Refers, Translated, every_model
from workshopkit.model.text import Text


class Held(NamedTuple):
    """What a key or an item of a list may hold."""

    prose: bool = False
    """Words that a person reads, to be written in each language."""
    may_stay: bool = False
    """Prose that may be the same in another language."""
    item: Held | None = None
    """What a list holds."""
    parts: tuple[type[Part], ...] = ()
    """The models of a mapping; several are told apart by ``kind``."""
    is_free: bool = False
    """Whether a mapping of any keys may stand there, of words however deep."""

    @property
    def has_words(self) -> bool:
        """Whether an overlay may have something to say there."""
        return self.prose or bool(self.parts) or (self.item is not None and self.item.has_words)

    def below(self, key: str, kind: object = None) -> Held:
        """Return what the ``key`` of a mapping of that ``kind`` holds."""
        if self.is_free:
            return self
        for part in self.parts:
            if kind is not None and len(self.parts) > 1 and kind not in _kinds(part):
                continue
            if key in part.model_fields:
                return _held_by(part, key)
        return Held()

    def step(self, within: Any, step: str | int) -> Held:
        """Return what stands at a ``step`` of data that is held so."""
        if isinstance(step, int):
            return self.item or Held()
        return self.below(step, within.get("kind") if isinstance(within, dict) else None)


def held_by(model: type[Part]) -> Held:
    """Return what a file of that model holds."""
    return Held(parts=(model,))


def free_keys() -> set[str]:
    """Return the keys below which any key may stand (``words``)."""
    fields = ((model, key) for model in every_model() for key in model.model_fields)
    return {key for model, key in fields if _held_by(model, key).is_free}


@functools.cache
def kinds_named(model: type[Part]) -> Mapping[str, tuple[str, ...]]:
    """Return the keys of a model, and the kinds of things that the slugs of each name."""
    return {
        key: next((mark.kinds for mark in field.metadata if isinstance(mark, Refers)), ())
        for key, field in model.model_fields.items()
    }


def _kinds(part: type[Part]) -> tuple[object, ...]:
    field = part.model_fields.get("kind")
    return typing.get_args(field.annotation) if field else ()


@functools.cache
def _held_by(part: type[Part], key: str) -> Held:
    part.model_rebuild()  # a model named before it is defined is known by its name until then
    field = part.model_fields[key]
    return _held(field.annotation, field.metadata)


def _held(annotation: Any, marks: typing.Iterable[Any] = ()) -> Held:
    marks = list(marks)
    if Translated.WORD_BY_WORD in marks:
        return Held(prose=True, item=Held(prose=True), is_free=True)
    origin, given = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        return _held(given[0], [*given[1:], *marks])
    if origin is tuple:
        return Held(item=_held(given[0]))
    if origin in (typing.Union, types.UnionType):
        several = [_held(each, marks) for each in given if each is not types.NoneType]
        parts = tuple(part for each in several for part in each.parts)
        return several[0] if len(several) == 1 else Held(parts=parts)
    if not isinstance(annotation, type):
        return Held()
    if issubclass(annotation, Part):
        return Held(parts=(annotation,))
    prose = issubclass(annotation, Text) and Translated.NEVER not in marks
    return Held(prose=prose, may_stay=prose and Translated.AT_WILL in marks)


def keys_at(model: type[Part], loc: Iterable[str | int]) -> set[str]:
    """Return the keys known at pydantic's location ``loc`` in a file of that model."""
    return {key for each in _annotations(model, loc) for key in _fields(each)}


def is_open_at(model: type[Part], loc: Iterable[str | int]) -> bool:
    """Tell whether a mapping there has keys of its own (``editions``), which no model names."""
    return any(
        each is Mapping or typing.get_origin(each) is Mapping for each in _annotations(model, loc)
    )


def allowed_at(model: type[Part], loc: Iterable[str | int]) -> list[str]:
    """Return the values allowed there: those of a choice, or the kinds of part."""
    found = _annotations(model, loc)
    choices = [each for each in found if typing.get_origin(each) is Literal]
    parts = [each for each in found if _fields(each)]
    kinds = [str(kind) for part in parts for kind in _kinds(part)]
    return kinds or [str(value) for each in choices for value in typing.get_args(each)]


def _annotations(model: type[Part], loc: Iterable[str | int]) -> list[Any]:
    """Return what may stand at ``loc``, one annotation for each side of a union.

    A tag of pydantic's, which is the ``kind`` of a part, leads to that part.
    """
    found: list[Any] = [model]
    for step in loc:
        tagged = [each for each in found if _fields(each) and step in _kinds(each)]
        found = tagged or [side for each in found for side in _below(each, step)] or found
    return found


def _below(annotation: Any, step: str | int) -> list[Any]:
    given = typing.get_args(annotation)
    if isinstance(step, str) and step in _fields(annotation):
        annotation.model_rebuild()  # a model named before it is defined is known by its name
        return _sides(annotation.model_fields[step].annotation)
    is_list = isinstance(step, int) and typing.get_origin(annotation) is tuple
    return _sides(given[0 if is_list else -1]) if is_list or len(given) == 2 else []


def _sides(annotation: Any) -> list[Any]:
    origin, given = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is Annotated:
        return _sides(given[0])
    if origin in (typing.Union, types.UnionType):
        return [side for each in given if each is not types.NoneType for side in _sides(each)]
    return [annotation]


def _fields(annotation: Any) -> Mapping[str, Any]:
    is_part = isinstance(annotation, type) and issubclass(annotation, Part)
    return annotation.model_fields if is_part else {}
