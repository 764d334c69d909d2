"""A written document → characters without a glyph and fonts that are not the project's."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from workshopkit.fit.letters import not_drawn, passages_with
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
            yield from not_drawn_in(characters, sources)


def not_drawn_in(characters: Collection[str], sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each passage of the page with characters that no font can draw."""
    placed: list[Problem] = []
    unplaced: list[Problem] = []  # in the page's <title>, which has no place
    for element in sources.root.iter():
        for text in (element.text, element.tail):
            for passage in passages_with(characters, text or ""):
                place = sources.around(element)
                (placed if place else unplaced).append(not_drawn(passage, place))
    told = placed or unplaced
    met = "".join(str(problem.values["text"]) for problem in told)
    yield from told
    yield from (not_drawn(each, None) for each in sorted(characters) if each.strip() not in met)


def _asked_families(document: Any, fonts: frozenset[str]) -> Iterator[tuple[str, Any]]:
    """Yield the families outside ``fonts`` that text is styled with, and where."""
    for page in pages_of(document):
        for box in page.descendants(placeholders=True):
            if not getattr(box, "text", ""):
                continue
            for family in box.style["font_family"]:
                if family not in fonts:
                    yield family, box.element
