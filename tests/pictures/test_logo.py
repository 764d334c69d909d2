"""The organisation's logo: on the layouts of the deck, on slides as drawn, on pages."""

from pptx import Presentation

from tests.photos import DRAWING
from tests.workshop import Workshop
from workshopkit import Options
from workshopkit.documents import plan
from workshopkit.pipeline import load, render, select

LOGO = "data:image/svg+xml;base64,"
"""How a logo begins in a page; what the kit draws itself is not in base64."""
DECK = "fr-CA/causerie-20/diaporama.pptx"


def _with_logo(workshop: Workshop) -> None:
    (workshop.content / "images").mkdir()
    (workshop.content / "images/logo.svg").write_text(DRAWING, "utf-8")
    (workshop.content / "identity.yaml").write_text("logo: {file: logo.svg, alt: Essai}\n", "utf-8")


def test_a_deck_has_the_logo_on_its_layouts(specimen: Workshop) -> None:
    """In its panel or at the foot, undistorted, once in the file; made again when it changes."""
    _with_logo(specimen)
    specimen.build()
    deck = Presentation(specimen.output / DECK)
    logos = [
        shape
        for layout in deck.slide_layouts
        for shape in layout.shapes
        if shape._element.tag.endswith("}pic")
    ]
    assert {round(shape.width / shape.height, 1) for shape in logos} == {1.5}
    assert len(logos) > 10
    images = {shape.part.related_part(shape._element.blip_rId).partname for shape in logos}
    assert images == {"/ppt/media/logo1.png"}
    drawing = DRAWING.replace("#c33", "#363")
    (specimen.content / "images/logo.svg").write_text(drawing, "utf-8")
    assert DECK in specimen.build().made


def _markup(workshop: Workshop, kind: str) -> str:
    options: Options = workshop.options(only=(kind,))
    project = load(options)
    documents = select(plan(project.kit, project.setting), options)
    return "".join(each.markup for each in render(project, documents))


def test_pages_have_the_logo_and_none_without_it(specimen: Workshop) -> None:
    """Slides drawn on pages, the organiser's file, the workbook's cover, the sheets' feet."""
    kinds = ("deck-pdf", "organizer", "workbook", "worksheet")
    assert not [kind for kind in kinds if LOGO in _markup(specimen, kind)]
    _with_logo(specimen)
    assert [kind for kind in kinds if LOGO in _markup(specimen, kind)] == list(kinds)
