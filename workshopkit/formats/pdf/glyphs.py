"""A written document → characters without a glyph and fonts that are not the project's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshopkit.formats.pdf.box_tree import pages_of
from workshopkit.formats.pdf.sources import Sources
from workshopkit.problems import Problem


def check_fonts(document: Any, fonts: frozenset[str], sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each font outside ``fonts`` that drew something.

    Such a font was either asked for by a style or, more often, lent by the system for a
    character that the project's fonts lack: then the character is the problem.
    """
    foreign: dict[str, set[str]] = {}
    for font in document.fonts.values():
        if font.family not in fonts:
            foreign.setdefault(font.family, set()).update("".join(font.to_unicode.values()))
    if not foreign:
        return
    asked = dict(_asked_families(document, fonts))
    for family, characters in foreign.items():
        if asked:
            place = sources.around(next(iter(asked.values())))
            yield Problem("foreign-font", place, "", {"got": family})
        else:
            yield from (missing_glyph(character, sources) for character in sorted(characters))


def missing_glyph(character: str, sources: Sources) -> Problem:
    """Return the problem of a character that no font of the project can draw."""
    holders = (e for e in sources.root.iter() if character in (e.text or "") + (e.tail or ""))
    found = (sources.around(holder) for holder in holders)  # the page's <title> has no place
    place = next((each for each in found if each), None)
    return Problem("missing-glyph", place, "", {"text": character})


def _asked_families(document: Any, fonts: frozenset[str]) -> Iterator[tuple[str, Any]]:
    """Yield the families outside ``fonts`` that text is styled with, and where."""
    for page in pages_of(document):
        for box in page.descendants(placeholders=True):
            if not getattr(box, "text", ""):
                continue
            for family in box.style["font_family"]:
                if family not in fonts:
                    yield family, box.element
