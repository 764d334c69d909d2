"""Text that remembers where it was written: a string with an identifier and a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic_core import core_schema

from workshopkit.problems import Source

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


class Integer(int):
    """A whole number loaded from YAML; becomes text where words are expected."""

    id: str
    source: Source | None

    def __new__(cls, value: int, id: str = "", source: Source | None = None) -> Integer:
        """Make a number that was written at ``source``."""
        number = super().__new__(cls, value)
        number.id = id
        number.source = source
        return number


class Text(str):
    """A string loaded from YAML.

    ``id`` is stable under edits elsewhere (``scenarios/alex/situation``): it is what
    goes into markup. ``source`` moves with the lines and stays out of it.
    """

    __slots__ = ("id", "source")
    id: str
    source: Source | None

    def __new__(cls, value: str, id: str = "", source: Source | None = None) -> Text:
        """Make a text that was written at ``source``."""
        text = super().__new__(cls, value)
        text.id = id
        text.source = source
        return text

    def with_value(self, value: str) -> Text:
        """Return other words with the same identifier and source."""
        return Text(value, self.id, self.source)

    def __reduce__(self) -> tuple[Any, ...]:
        return (Text, (str(self), self.id, self.source))

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source_type: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.union_schema(
            [
                core_schema.is_instance_schema(cls),
                core_schema.no_info_after_validator_function(
                    _as_typed, core_schema.is_instance_schema(Integer)
                ),
                core_schema.no_info_after_validator_function(
                    cls, core_schema.str_schema(strict=True)
                ),
            ],
            mode="left_to_right",
            custom_error_type="text_expected",
            custom_error_message="text expected",
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": ["string", "number"]}  # « 12 » without quotes is words too


class Words(NamedTuple):
    """Words of a filled label, without markup; ``id`` names the text that they come from."""

    said: str
    id: str = ""


class Filled(Text):
    """A label filled with other texts, which stay told apart from the label's own words.

    ``pieces`` are all its words in order; those of the label have no identifier.
    """

    __slots__ = ("pieces",)
    pieces: tuple[Words, ...]

    @classmethod
    def of(cls, label: Text, value: str, pieces: tuple[Words, ...]) -> Filled:
        """Return a label that says ``value`` once it is filled."""
        text = cls(value, label.id, label.source)
        text.pieces = pieces
        return text

    def with_value(self, value: str) -> Filled:
        """Return the same words, typeset otherwise."""
        return Filled.of(self, value, self.pieces)

    def __reduce__(self) -> tuple[Any, ...]:
        return (Filled.of, (Text(str(self), self.id, self.source), str(self), self.pieces))


class Plain(str):
    """A text's words without its markup, which know the text they are ``of``."""

    __slots__ = ("of",)
    of: Text

    @classmethod
    def words(cls, value: str, of: Text) -> Plain:
        """Return what is printed of a text."""
        plain = cls(value)
        plain.of = of
        return plain


def _as_typed(number: Integer) -> Text:
    return Text(str(int(number)), number.id, number.source)
