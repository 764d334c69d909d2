"""A laid-out document → text too pale for a photocopy, rules too thin, washes too dark to write on.

The contrast of WCAG 2.2 (1.4.3) is made of luminances: it is the same in colour and in grey.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshopkit.fit.design.colour import WRITING_GROUND, contrast_of, luminance
from workshopkit.formats.pdf.box_tree import boxes, pages_of, real
from workshopkit.formats.pdf.sources import Sources, words
from workshopkit.problems import Problem

TEXT, LARGE_TEXT = 4.5, 3.0
"""Least contrast, and that of large text: 18 pt, or 14 pt bold (WCAG 2.2)."""
LARGE, LARGE_BOLD = 24.0, 18.66
"""Sizes in pixels from which text is large: 18 pt, 14 pt."""
THINNEST = 0.5 * 96 / 72
"""The thinnest rule that a photocopier keeps, in pixels: 0.5 pt."""
SLIDE = "slide"
"""A slide drawn on a page was checked as a slide, panels included."""
CELLS = (boxes.TableBox, boxes.TableCellBox)
SIDES = ("top", "right", "bottom", "left")

Colour = tuple[float, float, float]
PAPER: Colour = (1.0, 1.0, 1.0)


def check_ink(document: Any, sources: Sources) -> Iterator[Problem]:
    """Yield a problem for each text, rule or writing ground that a photocopy would lose."""
    for number, page in enumerate(pages_of(document), start=1):
        for box, ground in _grounds(page, PAPER):
            if isinstance(box, boxes.TextBox):
                yield from _text(number, box, ground, sources)
            else:
                yield from _rules(number, box, sources)
                if box.element is not None and box.element.get("class") == "lines":
                    yield from _writing(number, box, ground, sources)


def _grounds(box: Any, ground: Colour) -> Iterator[tuple[Any, Colour]]:
    """Yield every box with the colour that lies behind what it holds."""
    box = real(box)
    if box.element is not None and box.element.get("class") == SLIDE:
        return
    if not isinstance(box, boxes.TextBox):
        ground = _over(box.style["background_color"], box, ground)
    yield box, ground
    for child in getattr(box, "children", ()):
        yield from _grounds(child, ground)


def _over(colour: Any, box: Any, ground: Colour) -> Colour:
    """Return what one sees of a colour laid over ``ground``."""
    if colour == "currentcolor":
        colour = box.style["color"]
    alpha = float(colour.alpha)
    red, green, blue = (float(c) for c in colour.to("srgb").coordinates)
    return (
        alpha * red + (1 - alpha) * ground[0],
        alpha * green + (1 - alpha) * ground[1],
        alpha * blue + (1 - alpha) * ground[2],
    )


def _text(number: int, box: Any, ground: Colour, sources: Sources) -> Iterator[Problem]:
    if not box.text.strip():
        return
    size, weight = box.style["font_size"], box.style["font_weight"]
    large = size >= LARGE or (size >= LARGE_BOLD and weight >= 700)
    needed = LARGE_TEXT if large else TEXT
    got = contrast_of(_over(box.style["color"], box, ground), ground)
    if got < needed:
        values = {"page": number, "text": box.text.strip()[:40], "needed": needed, "got": got}
        yield Problem("low-contrast", sources.around(box.element), "", values)


def _rules(number: int, box: Any, sources: Sources) -> Iterator[Problem]:
    shared = isinstance(box, CELLS) and box.style["border_collapse"] == "collapse"
    for side in SIDES:
        width = float(getattr(box, f"border_{side}_width", 0) or 0) * (2 if shared else 1)
        if 0 < width < THINNEST - 0.01 and box.style[f"border_{side}_style"] != "none":
            values = {"page": number, "got": width * 72 / 96}
            yield Problem("thin-rule", sources.around(box.element), "", values)
            return


def _writing(number: int, box: Any, ground: Colour, sources: Sources) -> Iterator[Problem]:
    if luminance(ground) < WRITING_GROUND:
        values = {"page": number, "text": words(box.element)}
        yield Problem("dark-writing", sources.around(box.element), "", values)
