"""Parts of people, as layers of path data → a portrait, painted in three colours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from workshopkit.model.base import Part
from workshopkit.model.strokes import SIDE, Path, Sketch, of_path
from workshopkit.model.text import Text

DISC = "disc"
"""The kind of part that stands behind all others, and behind an initial."""
LIGHT = "light"
"""What a portrait says for hair that is only outlined."""
LIGHTENED = ("hair", "beard")

Colour = Literal["ground", "tint", "ink"]
"""That of the disc, that of the face, that of what is drawn; each place gives them a role."""


@dataclass(frozen=True, slots=True)
class Painted:
    """A sketch in one of the colours of a portrait."""

    colour: Colour
    sketch: Sketch


class Layer(Part):
    """What a part draws at once: grounds, then tints, then ink, each over the one before."""

    ground: Path | None = None
    """What is solid, in the colour of the disc."""
    tint: Path | None = None
    """What is solid, in the colour of the face."""
    fill: Path | None = None
    """What is solid, in ink; a part inside another is a hole."""
    line: Path | None = None
    """What is drawn in ink with a pen of ``width``."""
    width: Annotated[float, Field(gt=0, le=6)] = 0.7
    behind: bool = False
    """Whether it is drawn before the parts that come first: hair behind the shoulders."""

    def lightened(self) -> Layer:
        """Return the same with its solid ink outlined."""
        line = " ".join(filter(None, (self.fill, self.line))) or None
        return self.model_copy(update={"ground": self.fill, "fill": None, "line": line})

    def painted(self) -> Iterator[Painted]:
        """Yield what it draws, one colour at a time."""
        for colour in ("ground", "tint"):
            if path := getattr(self, colour):
                yield Painted(colour, Sketch(SIDE, SIDE, (), of_path(path), 0))
        if self.fill or self.line:
            ink = Sketch(SIDE, SIDE, of_path(self.line), of_path(self.fill), self.width)
            yield Painted("ink", ink)


class PortraitParts(Part):
    """``portraits`` in ``drawings.yaml``."""

    usual: Mapping[str, Text] = Field(default_factory=dict)
    """The parts that are drawn when a portrait names none of their kind."""
    parts: Mapping[str, Mapping[str, tuple[Layer, ...]]] = Field(default_factory=dict)
    """By kind, in the order in which they are drawn, then by name."""

    def of_kind(self, kind: str) -> Mapping[str, tuple[Layer, ...]]:
        """Return the parts of a kind by name; none when nobody drew one."""
        return self.parts.get(kind, {})

    def composed(self, chosen: Mapping[str, str]) -> tuple[Painted, ...]:
        """Return a portrait of the parts chosen, by kind, and of the usual ones.

        ``light`` among them lightens hair. Raise KeyError when there is no such part.
        """
        names = {**self.usual, **chosen}
        layers = [
            layer.lightened() if LIGHT in chosen and kind in LIGHTENED else layer
            for kind, parts in self.parts.items()
            if kind in names and kind != DISC
            for layer in parts[names[kind]]
        ]
        layers.sort(key=lambda layer: not layer.behind)
        return (*self.disc(), *(each for layer in layers for each in layer.painted()))

    def disc(self) -> tuple[Painted, ...]:
        """Return what stands behind a portrait or an initial."""
        layers = self.of_kind(DISC).get(self.usual.get(DISC, ""), ())
        return tuple(each for layer in layers for each in layer.painted())
