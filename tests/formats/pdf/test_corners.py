"""What stands in a frame with a round corner keeps off its curve, as off its straight edges."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pypdfium2
import pytest

from tests.workshop import Workshop

MM = 72 / 25.4
PATH = 2
"""What pdfium calls a drawn shape."""
Rectangle = tuple[float, float, float, float]


def letters(page: pypdfium2.PdfPage) -> Iterator[Rectangle]:
    """Give where each letter is: left, bottom, right, top, in millimetres."""
    text = page.get_textpage()
    for n in range(text.count_chars()):
        if text.get_text_range(n, 1).strip():
            left, bottom, right, top = (edge / MM for edge in text.get_charbox(n))
            yield left, bottom, right, top


def frames(page: pypdfium2.PdfPage, width: float, height: float) -> list[Rectangle]:
    """Return the shapes of a size, in millimetres: borders and grounds of one frame once."""
    found = set()
    for each in page.get_objects(filter=[PATH]):
        left, bottom, right, top = (edge / MM for edge in each.get_bounds())
        if abs(right - left - width) < 0.6 and abs(top - bottom - height) < 0.6:
            found.add((round(left), round(bottom), round(right), round(top)))
    return sorted(found)


def room(page: pypdfium2.PdfPage, frame: Rectangle, radius: float) -> float:
    """Return how far inside the curve, bottom right, the letter nearest to it stands."""
    left, bottom, right, top = frame
    across, up = right - radius, bottom + radius
    inside = [
        radius - math.hypot(max(0, box[2] - across), max(0, up - box[1]))
        for box in letters(page)
        if left <= box[0] and box[2] <= right + 1 and bottom - 1 <= box[1] and box[3] <= top
    ]
    return min(inside)


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
def test_the_posture_of_the_cards_keeps_off_the_curve_of_its_frame(
    workshop: Workshop, locale: str
) -> None:
    """Its last line does, on each card of the sheet."""
    workshop.build(("question-cards",), locale=locale)
    (file,) = workshop.output.rglob("*.pdf")
    page = pypdfium2.PdfDocument(file)[1]
    found = frames(page, 91, 40)
    assert len(found) == 2
    assert all(room(page, frame, 9) > 2 for frame in found)


def test_a_code_of_three_signs_keeps_off_the_curve_of_its_badge(specimen: Workshop) -> None:
    """« F10 » stands in it as « F1 » does."""
    specimen.edit("content/worksheets/f1-objectif.yaml", "code: F1", "code: F10")
    specimen.build(("worksheet",), editions=("standard",))
    (file,) = specimen.output.rglob("f1-*.pdf")
    page = pypdfium2.PdfDocument(file)[0]
    (badge,) = frames(page, 22, 22)
    assert room(page, badge, 22) > 2


def test_a_letter_on_the_curve_is_seen(specimen: Workshop) -> None:
    """Where the badge's style is that of two signs, three come too near."""
    styles = "templates/print/styles/fiche.css.j2"
    specimen.edit(styles, ".code.wide { font-size: 18pt; padding-right: 3mm }", "")
    specimen.edit("content/worksheets/f1-objectif.yaml", "code: F1", "code: F10")
    specimen.build(("worksheet",), editions=("standard",))
    (file,) = specimen.output.rglob("f1-*.pdf")
    page = pypdfium2.PdfDocument(file)[0]
    (badge,) = frames(page, 22, 22)
    assert room(page, badge, 22) < 1
