"""The name of a font → the files it is measured with, and the room to keep beside."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from workshopkit.fit.measure import advance, family_name
from workshopkit.loader import font_file
from workshopkit.model.layout import Box, Layouts, Placeholder
from workshopkit.model.theme import Face, Theme
from workshopkit.problems import Problem

AS_WIDE = {
    "arial": ("arimo", "liberation sans"),
    "calibri": ("carlito",),
    "cambria": ("caladea",),
    "courier new": ("cousine", "liberation mono"),
    "georgia": ("gelasio",),
    "helvetica": ("arimo", "liberation sans"),
    "helvetica neue": ("arimo", "liberation sans"),
    "times": ("tinos", "liberation serif"),
    "times new roman": ("tinos", "liberation serif"),
}
"""Free fonts made as wide as those of Office, letter for letter: they measure in their stead.
Arial has the widths of Helvetica, and Times New Roman those of Times."""

SERIF = "gelasio/Gelasio"
SANS = "liberation/LiberationSans"
MARGIN = 1.1
"""Room kept for a font measured with a stand-in, in width and, unless its lines are known to
be no taller than ours, in height."""
MEASURED = {"verdana": 1.14}
"""Width of a family over that of its stand-in, on a French sentence (Verdana's from its kin
DejaVu Sans). Their lines are 1.22 em or less."""
SAMPLE = "Les personnes repartent avec un premier geste daté, et quelqu’un à qui en parler."
"""A sentence on which the widths of two fonts are compared."""
SERIFS = (
    "antiqua", "baskerville", "bodoni", "bookman", "cambria", "century school", "constantia",
    "didot", "garamond", "merriweather", "minion", "palatino", "playfair", "serif", "times",
)  # fmt: skip
PANOSE_SERIF = range(2, 11)
"""Second figure of a PANOSE number: 2 to 10 have serifs, 11 to 15 have none."""


@dataclass(frozen=True, slots=True)
class FontUse:
    """A font that is asked for by name and the files it is measured with.

    ``wide`` and ``tall`` are the room kept in width and height: 1.1 is 10 %.
    """

    use: str
    """``heading`` or ``body``."""
    family: str
    files: str
    wide: float = 1.0
    tall: float = 1.0
    twin: bool = False
    """Whether the files have the family's own widths."""


def font_use(use: str, family: str, templates: Path, panose: str = "") -> FontUse:
    """Choose what ``family`` is measured with, of ``templates/fonts/``, and the margin to keep."""
    name = family.casefold().strip()
    known = families_in(templates)
    for each in (name, *AS_WIDE.get(name, ())):
        if each in known:
            return FontUse(use, family, known[each], twin=True)
    files = SERIF if _has_serifs(name, panose) else SANS
    if name in MEASURED:
        return FontUse(use, family, files, MEASURED[name] * MARGIN)
    return FontUse(use, family, files, MARGIN, MARGIN)


def families_in(templates: Path) -> dict[str, str]:
    """Return the families of ``templates/fonts/`` in lower case, and their files without style."""
    fonts = templates / "fonts"
    return {
        family_name(file).casefold(): file.relative_to(fonts)
        .as_posix()
        .removesuffix("-Regular.ttf")
        for file in sorted(fonts.glob("*/*-Regular.ttf"))
    }


def check_faces(theme: Theme, templates: Path) -> Iterator[Problem]:
    """Find the fonts whose lines would break elsewhere than where they are measured."""
    for _, face in theme.fonts:
        file = font_file(templates, face.files, bold=False, italic=False)
        found = family_name(file)
        named = str(face.family).casefold()
        if found.casefold() != named and found.casefold() not in AS_WIDE.get(named, ()):
            values = {"family": face.family, "file": file.name, "got": found}
            yield Problem("other-font", face.files.source, "", values)


def roomier(layouts: Layouts, fonts: Mapping[str, FontUse]) -> Layouts:
    """Return ``layouts`` with less room where a font is measured with a stand-in.

    The places keep their box: their inner margins grow, which is as if every letter were
    that much larger. ``fonts`` are by use, ``heading`` or ``body``.
    """
    if all(use.wide == use.tall == 1.0 for use in fonts.values()):
        return layouts
    changed = {}
    for name, layout in layouts.layouts.items():
        places = {
            place_name: _narrowed(place, layouts.grid.box(place), _margins(place, layouts, fonts))
            for place_name, place in layout.placeholders.items()
        }
        changed[name] = layout.model_copy(update={"placeholders": places})
    return layouts.model_copy(update={"layouts": changed})


def smaller(layouts: Layouts, share: float) -> Layouts:
    """Return ``layouts`` whose type is set smaller, so that wide letters take no more room.

    What is small already, at the foot of slides and in notes, stays as it is.
    """
    kept = {*layouts.uses["footer"], *layouts.notes.styles}
    styles = {
        name: style
        if name in kept
        else style.model_copy(update={"size": math.floor(2 * style.size * share) / 2})
        for name, style in layouts.styles.items()
    }
    return layouts.model_copy(update={"styles": styles})


def share_of(use: FontUse, ours: Face, templates: Path) -> float:
    """Return how much smaller a font must be set to take the room of ours: 1 when it need not."""
    bold = use.use == "heading"
    before, now = (
        advance(SAMPLE, font_file(templates, files, bold=bold, italic=False))
        for files in (ours.files, use.files)
    )
    return min(1.0, before / (now * use.wide))


def _margins(
    place: Placeholder, layouts: Layouts, fonts: Mapping[str, FontUse]
) -> tuple[float, float]:
    named = [layouts.style(style).font for style in place.styles] or ["body"]
    uses = [fonts[each] for each in named if each in fonts]  # code has its own font, as wide
    return max([1.0, *(use.wide for use in uses)]), max([1.0, *(use.tall for use in uses)])


def _narrowed(place: Placeholder, box: Box, margins: tuple[float, float]) -> Placeholder:
    wide, tall = margins
    if place.kind == "table":
        return place.at(Box(box.x, box.y, box.width / wide, box.height / tall))
    left, top, right, bottom = place.inset
    right += (box.width - left - right) * (1 - 1 / wide)
    bottom += (box.height - top - bottom) * (1 - 1 / tall)
    return place.model_copy(update={"inset": (left, top, right, bottom)})


def _has_serifs(name: str, panose: str) -> bool:
    if len(panose) == 20 and panose[:2] == "02":
        return int(panose[2:4], 16) in PANOSE_SERIF
    return "sans" not in name and any(word in name for word in SERIFS)
