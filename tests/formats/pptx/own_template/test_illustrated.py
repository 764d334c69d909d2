"""The pictures of the slide that opens a template are on our cover."""

import io

from PIL import Image
from pptx.util import Inches

from tests.formats.pptx.own_template.awkward import saved, with_brand
from tests.formats.pptx.own_template.conftest import Put
from workshopkit.formats.pptx.own_template.illustrated import illustrate
from workshopkit.pipeline import Project

PICTURE = (7.2, 5.0, 2.4, 2.0)


def _illustrated(project: Project, *, covers: int = 1, size: float = 1.0):
    """A branded deck whose covers show a picture on their slides."""
    presentation = with_brand(project)
    Image.new("RGB", (60, 50), "purple").save(file := io.BytesIO(), "PNG")
    for number in [0] * covers + [1]:
        slide = presentation.slides.add_slide(presentation.slide_layouts[number])
        x, y, wide, high = PICTURE
        box = (x / size, y / size, wide * size, high * size)
        slide.shapes.add_picture(file, *(Inches(each) for each in box)).name = "Illustration"
    return presentation


def _names(layout) -> list[str]:
    return [each.name for each in layout.shapes]


def test_the_picture_of_their_cover_is_on_ours(specimen_project: Project, put: Put) -> None:
    """Where it was, with its file, and clear of our words; that of another slide is left."""
    built = put(saved(_illustrated(specimen_project)))
    first, *others = built.presentation.slides
    (picture,) = [each for each in first.slide_layout.shapes if each.name == "Illustration"]
    assert picture.image.size == (60, 50)
    assert not [each for each in others[:-1] if "Illustration" in _names(each.slide_layout)]
    for place in first.placeholders:
        beside = place.left + place.width <= picture.left
        assert beside or place.top + place.height <= picture.top, place.name


def test_what_shows_an_event_stays_on_its_slide(specimen_project: Project) -> None:
    """A photo over most of the page; a picture of one cover among several."""
    for presentation in (
        _illustrated(specimen_project, size=2.5),
        _illustrated(specimen_project, covers=2),
    ):
        illustrate(presentation)
        assert "Illustration" not in _names(presentation.slide_layouts[0])
