"""A theme: the colours and fonts that the deck and the pages share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from workshopkit.model.base import Part, Slug, Translated, Words
from workshopkit.model.text import Text


def _is_colour(value: Text) -> Text:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise PydanticCustomError("colour", "a colour")
    return value


Colour = Annotated[Text, AfterValidator(_is_colour), Translated.NEVER]
"""A colour written ``#RRGGBB``: the same in every language."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The slot of a PowerPoint theme that holds a colour (ECMA-376 §20.1.6.2)."""

    name: str


class Colours(Part):
    """Colours by role, each with its slot: the one list of roles, all others are made of it."""

    ink: Annotated[Colour, Slot("dk1")]
    """Text."""
    paper: Annotated[Colour, Slot("lt1")]
    """Ground."""
    deep: Annotated[Colour, Slot("dk2")]
    """Dark ground, titles."""
    tint: Annotated[Colour, Slot("lt2")]
    """Light ground."""
    primary: Annotated[Colour, Slot("accent1")]
    signal: Annotated[Colour, Slot("accent2")]
    sun: Annotated[Colour, Slot("accent3")]
    plum: Annotated[Colour, Slot("accent4")]
    sky: Annotated[Colour, Slot("accent5")]
    neutral: Annotated[Colour, Slot("accent6")]
    link: Annotated[Colour, Slot("hlink")]
    visited: Annotated[Colour, Slot("folHlink")]

    def __getitem__(self, role: str) -> Text:
        """Return a colour by its role."""
        colour: Text = getattr(self, role)
        return colour


SLOTS: Mapping[str, str] = {
    role: each.name
    for role, field in Colours.model_fields.items()
    for each in field.metadata
    if isinstance(each, Slot)
}
"""The slot of each role, links included, in the order of a PowerPoint theme."""
ROLES = tuple(role for role, slot in SLOTS.items() if not slot.endswith("link"))
"""The roles that a layout may name: links have theirs by themselves."""
ACCENTS = tuple(role for role in ROLES if SLOTS[role].startswith("accent"))

if TYPE_CHECKING:
    Role = str
else:
    Role = Literal[ROLES]
"""A colour of the theme by its role, for a layout: any of ``ROLES``."""


class Face(Part):
    """A font family and the files it is measured with (and, on pages, drawn with)."""

    family: Words
    files: Words
    """Path below ``templates/fonts/`` without the style: ``carlito/Carlito``."""


CODE = Face(family=Text("Courier New"), files=Text("liberation-mono/LiberationMono"))
"""What code is set in, whatever the theme: every letter is as wide."""


class Fonts(Part):
    """Fonts by use."""

    slide_heading: Face
    slide_body: Face
    print_heading: Face
    print_body: Face
    symbols: Face
    """Fallback for signs such as ✓; one file, whatever the style."""


class Theme(Part):
    """``templates/themes/<name>.yaml``."""

    name: Words
    base: Words | None = None
    """An organisation's template, .pptx or .potx, beside the theme's file: its colours and
    fonts take the place of the theme's on slides."""
    layouts: Mapping[Slug, Words] = Field(default_factory=dict)
    """The template's layout to use for one of ours, by name."""
    ornament: Slug | None = None
    """What decorates covers and section pages: one of the ornaments of ``layouts.yaml``; its
    print is in ``print/motif.j2``. None: quarters and discs."""
    colours: Colours
    fonts: Fonts
    notes_font: Face | None = None
    """Font of the speaker notes, when it is not the body font of slides."""
