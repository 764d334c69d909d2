"""A theme's fonts → those that are named one thing and measured with another's file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from workshopkit.fit.measure import family_name
from workshopkit.loader import font_file
from workshopkit.model.theme import Theme
from workshopkit.problems import Problem

AS_WIDE = {
    "arial": ("arimo", "liberation sans"),
    "calibri": ("carlito",),
    "cambria": ("caladea",),
    "courier new": ("cousine", "liberation mono"),
    "georgia": ("gelasio",),
    "times new roman": ("tinos", "liberation serif"),
}
"""Free fonts made as wide as those of Office, letter for letter: they measure in their stead."""


def check_faces(theme: Theme, templates: Path) -> Iterator[Problem]:
    """Find the fonts whose lines would break elsewhere than where they are measured."""
    for _, face in theme.fonts:
        file = font_file(templates, face.files, bold=False, italic=False)
        found = family_name(file)
        named = str(face.family).casefold()
        if found.casefold() != named and found.casefold() not in AS_WIDE.get(named, ()):
            values = {"family": face.family, "file": file.name, "got": found}
            yield Problem("other-font", face.files.source, "", values)
