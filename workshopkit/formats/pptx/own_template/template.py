"""What is read of an own template: its masters, layouts and placeholders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workshopkit.model.layout import Box, Style

WIDE = 2 / 3
"""The least share of the width of the slide that a page they use often leaves to words."""
OFTEN = 5
"""A layout on which a file has this many slides is the one that its people work with."""


@dataclass(frozen=True, slots=True)
class TheirMaster:
    """A slide master: the colour of each of our roles in it, and its fonts."""

    part: Any
    colours: Mapping[str, str]
    fonts: Mapping[str, tuple[str, str]]
    """Family and PANOSE number of ``heading`` and ``body``."""
    drawn: tuple[Box, ...]
    """Where its drawings and pictures stand."""


@dataclass(frozen=True, slots=True)
class TheirPlaceholder:
    """A placeholder of a template's layout. The box is in inches."""

    name: str
    type: str
    idx: int
    box: Box
    styles: tuple[Style, ...]
    anchor: str
    inset: tuple[float, float, float, float]
    fill: str | None
    vertical: bool


@dataclass(frozen=True, slots=True)
class TheirLayout:
    """A layout of a template. ``ground`` is the nearest role to its background."""

    name: str
    type: str
    part: str
    places: tuple[TheirPlaceholder, ...]
    typed: tuple[TheirPlaceholder, ...]
    """Text boxes of a layout that has no title, in which its title and what follows it are
    typed; those with the largest type first."""
    master_title: TheirPlaceholder | None
    """Its master's, for a layout that has no title."""
    footer: TheirPlaceholder | None
    number: bool
    ground: str
    plain: bool
    """Whether the background is one colour: only then can contrast be told."""
    drawn: tuple[Box, ...]
    """Where drawings and pictures of the layout stand, which may be under a text."""
    slide: Box
    master: TheirMaster

    @property
    def is_wide(self) -> bool:
        """Whether it leaves words most of the width of the slide."""
        return any(each.box.width >= WIDE * self.slide.width for each in self.places)
