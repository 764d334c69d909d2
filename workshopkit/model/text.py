"""Text that remembers where it was written: a string with an identifier and a source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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


def _as_typed(number: Integer) -> Text:
    return Text(str(int(number)), number.id, number.source)
