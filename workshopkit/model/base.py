"""The base of every content model: frozen, strict about keys, and aware of its source."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, TypeVar, get_origin

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import no_info_after_validator_function

from workshopkit.model.text import Text
from workshopkit.problems import Sentence, Source
from workshopkit.problems.reserved import is_reserved


class Located(dict[str, Any]):
    """A mapping read from YAML that knows where it and each of its keys stand."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self.source = source
        self.keys_at: dict[str, Source] = {}
        self.values_at: dict[str, Source] = {}


class LocatedList(list[Any]):
    """A sequence read from YAML that knows where it and each of its items stand."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self.source = source
        self.items_at: list[Source] = []


class Translated(Enum):
    """What becomes of a text in another language, when it is not simply to be translated."""

    NEVER = "never"
    """An address, a code: the same in every language."""
    AT_WILL = "at will"
    """A proper name, a published title: it may well stay."""
    WORD_BY_WORD = "word by word"
    """A mapping of any keys: all that it holds, however deep, is words."""


@dataclass(frozen=True)
class Refers:
    """What the slugs of a key name: things of these kinds.

    The kinds are those of ``things.py``; ``theme`` and ``slide`` stand for templates.
    """

    kinds: tuple[str, ...]

    def __init__(self, *kinds: str) -> None:
        object.__setattr__(self, "kinds", kinds)


class Part(BaseModel):
    """A frozen piece of content. Unknown keys are refused."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, arbitrary_types_allowed=True, use_attribute_docstrings=True
    )
    _source: Source | None = PrivateAttr(None)
    _values_at: Mapping[str, Source] = PrivateAttr(default_factory=dict)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_source(cls, data: Any, handler: ModelWrapValidatorHandler[Any]) -> Any:
        part = handler(data)
        if isinstance(data, Located):
            part._source = data.source
            part._values_at = data.values_at
        return part

    def source_of(self, field: str = "") -> Source | None:
        """Return where ``field``'s value was written, else where this part begins."""
        return self._values_at.get(field, self._source)


Model = TypeVar("Model", bound=Part)


def required_in(model: type[Part]) -> list[str]:
    """Return the keys that a part cannot do without."""
    return [key for key, field in model.model_fields.items() if field.is_required()]


def nothing_of(model: type[Model], source: Source | None = None) -> Model:
    """Return what a file holds that a kit leaves out: no list has an item, no text a word.

    ``source`` is the file's, when it is there and empty.
    """
    part: Model = model.model_construct(**dict(_blanks(model)))  # type: ignore[assignment]
    part._source = source
    return part


def _blanks(model: type[Part]) -> Iterator[tuple[str, Any]]:
    for key in required_in(model):
        of = model.model_fields[key].annotation
        yield key, () if get_origin(of) is tuple else Text("") if of is Text else None


def is_nothing(part: Part) -> bool:
    """Tell whether a file says nothing at all: it is not there, or empty."""
    return not any(getattr(part, key) for key in type(part).model_fields)


def every_model() -> Iterator[type[Part]]:
    """Yield every kind of part that is defined."""
    models = [Part]
    while models:
        model = models.pop()
        yield model
        models += model.__subclasses__()


def every_key() -> set[str]:
    """Return the keys of every kind of part that is defined."""
    return {key for model in every_model() for key in model.model_fields}


def _is_slug(value: Text) -> Text:
    head = value.replace("-", "")
    if not value or not head.isascii() or not head.isalnum() or head != head.lower():
        raise PydanticCustomError("slug", "not a slug")
    if value.startswith("-") or value.endswith("-") or "--" in value:
        raise PydanticCustomError("slug", "not a slug")
    if is_reserved(value):
        raise PydanticCustomError("reserved_name", "a name that Windows keeps")
    return value


def _not_blank(value: Text) -> Text:
    if not value.strip():
        raise PydanticCustomError("blank", "empty text")
    return value


@dataclass(frozen=True)
class AtMost:
    """Refuses a text of more characters than there is room for in every document that shows it.

    ``fr`` and ``en`` name, for the message, the documents that have the least room.
    """

    characters: int
    fr: str
    en: str

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        """Check the text once it is one."""
        return no_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        """Tell editors of the bound; what a mention says is not known to them."""
        found: dict[str, Any] = handler(schema)
        return found | {"anyOf": [{"maxLength": self.characters}, {"pattern": "<"}]}

    def _check(self, value: Text) -> Text:
        excess = len(value.strip()) - self.characters
        if excess > 0:
            where = Sentence(self.fr, self.en)
            counted = {"most": self.characters, "excess": excess, "where": where}
            raise PydanticCustomError("text_too_long", "a shorter text", counted)
        return value


Words = Annotated[
    Text, AfterValidator(_not_blank), WithJsonSchema({"type": ["string", "number"], "minLength": 1})
]
"""Words a person reads: never empty; inline ``**strong**``, ``*em*`` and links allowed."""


def _only_a_corner(values: tuple[Text, ...]) -> tuple[Text, ...]:
    for value in values[1:]:
        _not_blank(value)
    return values


Headings = Annotated[tuple[Text, ...], AfterValidator(_only_a_corner)]
"""The headings of a table; the first, in its corner, may be empty."""

Lines = Annotated[tuple[Words, ...], Field(min_length=1)]
"""Sentences or points, at least one."""

Code = Annotated[Words, Translated.NEVER]
"""A code people read, such as F1: the same in every language."""

Address = Annotated[Text, Translated.NEVER]
"""A Web address or an electronic one."""

Name = Annotated[Text, Translated.AT_WILL]
"""A proper name, which may be the same in another language; left empty at will."""

Term = Annotated[Words, Translated.AT_WILL]
"""Words that may be the same in another language: an initial, a published title."""

Slug = Annotated[
    Text,
    AfterValidator(_is_slug),
    Translated.NEVER,
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}),
]
"""A name for machines: lower-case ASCII letters, digits and single hyphens."""

Minutes = Annotated[int, Field(strict=True, ge=1, le=600)]
"""A duration in whole minutes."""


def parts_within(value: Any) -> Iterator[Part]:
    """Yield every part in a value, that value included, each before what it holds."""
    if isinstance(value, Part):
        yield value
        for field in type(value).model_fields:
            held = getattr(value, field)
            if isinstance(held, Part | tuple):
                yield from parts_within(held)
    elif isinstance(value, tuple):
        for each in value:
            yield from parts_within(each)
