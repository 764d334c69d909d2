"""A picture beside the text of a slide: in the deck, on the pages, in what has to be made again."""

import io

import pytest
from PIL import Image
from pptx import Presentation

from tests.photos import DRAWING, photo, shown_on_a_slide
from tests.workshop import Workshop
from workshopkit.formats.pptx.accessibility import DECORATIVE

DECK = "fr-CA/causerie-20/diaporama.pptx"


def _picture(workshop: Workshop):
    deck = Presentation(workshop.output / DECK)
    shapes = [shape for slide in deck.slides for shape in slide.placeholders]
    return next(shape for shape in shapes if shape.name == "picture")


def test_a_slide_shows_a_picture_that_powerpoint_can_replace(specimen: Workshop) -> None:
    """It fills a picture placeholder, says what it shows, and is made again when it changes."""
    file = photo(specimen.content / "images/salle.jpg", (900, 900))
    shown_on_a_slide(specimen, "picture: {file: salle.jpg, alt: Douze chaises en cercle}")
    specimen.build()
    shape = _picture(specimen)
    assert shape._element.nvPicPr.cNvPr.get("descr") == "Douze chaises en cercle"
    assert round(shape.width / shape.height, 2) == 0.8
    assert Image.open(io.BytesIO(shape.image.blob)).size == (720, 900)
    assert DECK not in specimen.build().made
    photo(file, (800, 900))
    assert DECK in specimen.build().made


def test_a_drawing_is_shown_whole_and_says_nothing(specimen: Workshop) -> None:
    """It becomes a PNG, stands uncropped in the middle of its place, marked decorative."""
    (specimen.content / "images").mkdir()
    (specimen.content / "images/plan.svg").write_text(DRAWING, "utf-8")
    shown_on_a_slide(specimen, "picture: {file: plan.svg, decorative: true, whole: true}")
    specimen.build()
    shape = _picture(specimen)
    assert shape.image.content_type == "image/png"
    assert round(shape.width / shape.height, 2) == 1.5
    assert shape._element.xpath(f".//*[namespace-uri()='{DECORATIVE}']")


@pytest.mark.quick
def test_a_slide_s_picture_of_few_dots_is_a_remark(specimen: Workshop) -> None:
    """Ninety dots on half a slide are squares that one can count."""
    photo(specimen.content / "images/salle.jpg", (90, 90))
    shown_on_a_slide(specimen, "picture: {file: salle.jpg, decorative: true}")
    found = [each for each in specimen.check() if each.rule == "slide-picture-coarse"]
    assert [(each.severity, each.values["got"]) for each in found] == [("note", 12)]
