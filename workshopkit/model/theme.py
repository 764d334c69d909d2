"""A theme: the colours and fonts that the deck and the pages share."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from workshopkit.model.base import Part, Slug, Words
from workshopkit.model.text import Text


def _is_colour(value: Text) -> Text:
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise PydanticCustomError("colour", "a colour")
    return value


Colour = Annotated[Text, AfterValidator(_is_colour)]
"""A colour written ``#RRGGBB``."""


class Colours(Part):
    """Colours by role; each is a slot of the PowerPoint theme (ECMA-376 §20.1.6.2)."""

    ink: Colour
    """Text (dk1)."""
    paper: Colour
    """Ground (lt1)."""
    deep: Colour
    """Dark ground, titles (dk2)."""
    tint: Colour
    """Light ground (lt2)."""
    primary: Colour
    """accent1."""
    signal: Colour
    """accent2."""
    sun: Colour
    """accent3."""
    plum: Colour
    """accent4."""
    sky: Colour
    """accent5."""
    neutral: Colour
    """accent6."""
    link: Colour
    visited: Colour

    def __getitem__(self, role: str) -> Text:
        """Return a colour by its role."""
        colour: Text = getattr(self, role)
        return colour


class Face(Part):
    """A font family and the files it is measured with (and, on pages, drawn with)."""

    family: Words
    files: Words
    """Path below ``templates/fonts/`` without the style: ``carlito/Carlito``."""


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
    colours: Colours
    fonts: Fonts
    notes_font: Face | None = None
    """Font of the speaker notes, when it is not the body font of slides."""
