"""The schema of a part → a new one, with words to write over where it must say something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workshopkit.preview.fields import Shape, bounds_of, fewest_of, part_of, said_of, shape_of

PICTURE = "Picture"
"""The part that a person begins by giving a file."""


@dataclass(frozen=True)
class Beginning:
    """Begins parts of the kinds that a schema tells; ``words`` say that something is to write.

    ``picture`` is what is said of the picture that a person gave.
    """

    parts: Mapping[str, Shape]
    words: str
    locale: str
    picture: Mapping[str, Any] | None = None

    def part(self, name: str, others: Sequence[Any] = (), slug: str = "") -> dict[str, Any] | None:
        """Return a new part beside ``others``; None when it needs what nobody can guess."""
        shape, made = self.parts[name], {}
        for key in shape.get("required", ()):
            taken = [each.get(key) for each in others if isinstance(each, Mapping)]
            value = slug if key == "slug" else self._value(shape["properties"][key], taken)
            if value is None:
                return None
            made[key] = value
        return made

    def _value(self, told: Shape, taken: Sequence[Any]) -> Any:
        part, is_list = part_of(told)
        if part == PICTURE:
            return None if is_list else self.picture
        if part:
            one = self.part(part) if part in self.parts else None
            return [one] * fewest_of(told) if one and is_list else one
        kind, choices = shape_of(told) or ("", ())
        free = [each for each in choices if each not in taken] or [*choices]
        if kind in ("choice", "several"):
            return (free[0] if kind == "choice" else free[:1]) if free else None
        if kind == "number":
            return max(0, bounds_of(told)[0])
        if kind == "lines":
            ranks = range(1, fewest_of(told) + 1)
            return [self._said(told, f" {rank}" if len(ranks) > 1 else "") for rank in ranks]
        return self._said(told) if kind == "text" else None

    def _said(self, told: Shape, more: str = "") -> str:
        label, _ = said_of(told.get("description", ""), self.locale)
        said = f"{self.words} ({label[:1].lower()}{label[1:]}{more})"
        most = bounds_of(told)[1]
        return said if label and len(said) <= (most or len(said)) else f"{self.words} (…{more})"
