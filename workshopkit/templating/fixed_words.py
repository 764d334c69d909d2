"""Labels for templates: one that is missing is told by its whole name."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import jinja2


class MissingLabel(LookupError):
    """A template or a filter asks for a label that is not in the labels file."""


class Labels(dict[str, Any]):
    """A locale's fixed words, or a branch of them; ``name`` is ``""`` or ``deck.parts``."""

    def __init__(self, words: Mapping[str, Any], name: str = "") -> None:
        super().__init__()
        self.name = name
        for key, value in words.items():
            self[key] = Labels(value, self.whole(key)) if isinstance(value, dict) else value

    def whole(self, key: object) -> str:
        """Return the name of a label from the top: ``deck.parts.title``."""
        return f"{self.name}.{key}".lstrip(".")

    def __missing__(self, key: object) -> Any:
        raise MissingLabel(self.whole(key))


class Unknown(jinja2.StrictUndefined):
    """What a template gets for a name that does not exist: an error, once it is used."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        if isinstance(self._undefined_obj, Labels):
            raise MissingLabel(self._undefined_obj.whole(self._undefined_name))
        return super()._undefined_message


class Environment(jinja2.Environment):
    """Templates where a label comes before whatever a dictionary has under its name."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return ``labels.room.name`` or ``labels.timer.keys`` as the words they are."""
        if isinstance(obj, Labels) and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)
