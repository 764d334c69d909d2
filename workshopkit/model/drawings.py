"""``drawings.yaml``: emblems, icons, textures and parts of portraits, as path data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from workshopkit.model.base import Part
from workshopkit.model.portrait_parts import PortraitParts
from workshopkit.model.strokes import SIDE, Path, Sketch, of_path
from workshopkit.model.text import Text


class Drawing(Part):
    """Lines and solid parts, in one colour, on a square of 24 units."""

    line: Path | None = None
    """What is drawn with a pen of ``width``, round at its ends."""
    fill: Path | None = None
    """What is solid; a part inside another is a hole."""
    width: Annotated[float, Field(gt=0, le=6)] = 1.75


class Texture(Drawing):
    """A tile, repeated a whole number of times to fill a place."""

    width: Annotated[float, Field(gt=0, le=6)] = 1.25
    tile: tuple[Annotated[float, Field(gt=0)], Annotated[float, Field(gt=0)]]
    """Its width and height; its lines meet those of the next tile at its edges."""


class Drawings(Part):
    """Every drawing by name."""

    icons: Mapping[str, Drawing] = Field(default_factory=dict)
    """Emblems of barriers and icons: a barrier names one, a slide or a page shows any."""
    textures: Mapping[str, Texture] = Field(default_factory=dict)
    """What tells barriers apart without a colour."""
    steps: tuple[Text, ...] = ()
    """The icons of the steps, in their order; they go round."""
    portraits: PortraitParts = Field(default_factory=PortraitParts)
    """What the portraits of people are composed of."""

    def of_step(self, number: int) -> Text | None:
        """Return the icon of a step, from 1."""
        return self.steps[(number - 1) % len(self.steps)] if self.steps else None

    def icon(self, name: str) -> Sketch:
        """Return an emblem or an icon. Raise KeyError when there is none of that name."""
        drawn = self.icons[name]
        return Sketch(SIDE, SIDE, of_path(drawn.line), of_path(drawn.fill), drawn.width)

    def texture(self, name: str, width: float, height: float) -> Sketch:
        """Return a texture that fills ``width`` × ``height`` units with whole tiles.

        Tiles are stretched a little where they would not fill it. Raise KeyError when there
        is no texture of that name.
        """
        drawn = self.textures[name]
        across = max(1, round(width / drawn.tile[0]))
        down = max(1, round(height / drawn.tile[1]))
        wide, high = width / across / drawn.tile[0], height / down / drawn.tile[1]
        places = [
            (column * width / across, row * height / down)
            for row in range(down)
            for column in range(across)
        ]
        line, fill = (
            tuple(stroke.moved(x, y, wide, high) for x, y in places for stroke in of_path(path))
            for path in (drawn.line, drawn.fill)
        )
        return Sketch(width, height, line, fill, drawn.width)
