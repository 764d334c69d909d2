"""What a style sheet shows of each layout and each kind of answer: samples made of their cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from workshopkit.model.base import Part
from workshopkit.model.blocks import Block, TextBlock
from workshopkit.model.deck import Paragraph, Run, Slide
from workshopkit.model.labels import Labels
from workshopkit.model.layout import Layout, Layouts
from workshopkit.model.marks import EMBLEMS
from workshopkit.model.portrait import Portrait
from workshopkit.model.several import layout_label, prompts_of
from workshopkit.model.theme import SLOTS

USUAL = 3
"""How many things a list shows, when its card lets it."""
SHOWN: Mapping[str, int] = {"lines": 2, "columns": 2, "empty_rows": 2, "height": 30, "days": 14}
"""What a card says by default or leaves out, and a sample says: enough to see, and no more."""
COUNTS: Mapping[str, int] = {"areas": 4, "signers": 1}
"""How many things a list shows, when it is another number."""
TO_REPLACE = ("label", "name", "test", "text")
"""Keys whose words say what goes there, as numbered ones do; the others may stand as they are."""


@dataclass(frozen=True)
class Samples:
    """Samples in the words of a language."""

    layouts: Layouts
    labels: Labels
    to_write: str = ""
    """How a text begins that a person is to write over; a sample that is only shown has none."""

    @property
    def roles(self) -> tuple[str, ...]:
        """The colours of a theme by their roles, links last."""
        return tuple(SLOTS)

    @property
    def emblems(self) -> tuple[str, ...]:
        """The drawings that stand on a path."""
        return EMBLEMS

    @property
    def icons(self) -> tuple[str, ...]:
        """The other drawings, by name."""
        return tuple(name for name in self.layouts.drawings.icons if name not in EMBLEMS)

    @property
    def portraits(self) -> tuple[tuple[str, str], ...]:
        """Each part of a portrait that content may choose: its kind and its name."""
        kinds = Portrait.model_fields
        drawn = self.layouts.drawings.portraits.parts.items()
        return tuple((kind, name) for kind, parts in drawn if kind in kinds for name in parts)

    @property
    def slides(self) -> tuple[tuple[str, Slide], ...]:
        """Each layout that the template offers, by what people call it, with its prompts."""
        words = self.labels["deck"]
        return tuple(
            (layout_label(words["layouts"], name), self._slide(name, layout))
            for name, layout in self.layouts.for_template().layouts.items()
        )

    def _slide(self, name: str, layout: Layout) -> Slide:
        prompts = self.labels["deck"]["placeholders"]
        contents = {
            place: tuple(
                Paragraph((Run(line),), level)
                for level, line in enumerate(prompts_of(prompts, name, place, len(spec.styles)))
            )
            for place, spec in layout.placeholders.items()
            if spec.styles
        }
        return Slide(name, "", "", contents)

    @property
    def answers(self) -> tuple[Part, ...]:
        """A block of each kind that people answer, filled with words that say what goes where."""
        return tuple(model.model_validate(self.block(model)) for model in kinds_of_answers())

    def block(self, model: type[Part]) -> dict[str, Any]:
        """Return what a file says of a block, filled with words that say what goes where."""
        return self._part("", model, 1)

    def _part(self, within: str, model: type[Part], rank: int) -> dict[str, Any]:
        return {
            key: self._value(within, key, field, rank)
            for key, field in model.model_fields.items()
            if field.is_required() or key in ("label", "items", *SHOWN)
        }

    def _value(self, within: str, key: str, field: FieldInfo, rank: int) -> Any:
        kind = _plain(field.annotation)
        if get_origin(kind) is tuple:
            most = _bound(field, "max_length") or COUNTS.get(key, USUAL)
            count = min(max(COUNTS.get(key, USUAL), _bound(field, "min_length")), most)
            item = _plain(get_args(kind)[0])
            return [self._item(within, key, item, n) for n in range(1, count + 1)]
        if kind is int:
            return SHOWN.get(key, max(1, _bound(field, "ge")))
        return self._item(within, key, kind, rank)

    def _item(self, within: str, key: str, kind: Any, rank: int) -> Any:
        if get_origin(kind) is Literal:
            return get_args(kind)[0]
        if isinstance(kind, type) and issubclass(kind, Part):
            return self._part(key, kind, rank)
        if key == "slug":
            return f"{within or key}-{rank}"
        words = self.labels["style_sheet"]["words"]
        said = str(words.get(f"{within}.{key}", words.get(key, words["label"])))
        filled = said.replace("{n}", str(rank))
        if not self.to_write or not ("{n}" in said or key in TO_REPLACE):
            return filled
        return f"{self.to_write} ({filled[:1].lower()}{filled[1:]})"


def kinds_of_answers() -> Iterator[type[Part]]:
    """Yield the cards of the blocks that people answer: those that name their answer."""
    for model in get_args(get_args(Block)[0]):
        if "slug" in model.model_fields:
            yield model


def blocks_to_add() -> dict[str, type[Part]]:
    """Return the cards of the blocks that a person may add to a worksheet, by their kinds."""
    models: tuple[type[Part], ...] = (*kinds_of_answers(), TextBlock)
    return {get_args(model.model_fields["kind"].annotation)[0]: model for model in models}


def _plain(kind: Any) -> Any:
    """Return a type without its notes; what may be missing is taken to be there."""
    while get_origin(kind) in (Annotated, Union, UnionType):
        kind = get_args(kind)[0]
    return kind


def _bound(field: FieldInfo, name: str) -> int:
    """Return a bound that a card sets on a field; 0 when it sets none."""
    return next((getattr(each, name) for each in field.metadata if hasattr(each, name)), 0)
