"""Words stand clear of what is drawn in a picture that is the ground of a page."""

import io

import pytest
from PIL import Image, ImageDraw
from pptx import Presentation
from pptx.util import Inches

from tests.formats.pptx.own_template.awkward import saved
from tests.formats.pptx.own_template.conftest import Put
from workshopkit.formats.pptx.own_template.busy import busy_part
from workshopkit.model.layout import Box

SLIDE = Box(0, 0, 10, 7.5)


def _lattice(start: float, ground: str = "white") -> io.BytesIO:
    """A picture with a lattice from a share of its width."""
    image = Image.new("RGB", (1000, 750), ground)
    draw = ImageDraw.Draw(image)
    for x in range(round(start * 1000), 1000, 60):
        draw.line((x, 0, x, 750), "navy", 4)
    image.save(file := io.BytesIO(), "PNG")
    return file


def _shown(file: io.BytesIO, cut: float = 0.0):
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    picture = slide.shapes.add_picture(file, 0, 0, Inches(10), Inches(7.5))
    picture.crop_left = cut
    return picture


def test_the_plain_left_of_a_picture_is_left_to_words() -> None:
    """From the first column with something drawn; as the picture is cropped."""
    part = busy_part(_shown(_lattice(0.6)), SLIDE)
    assert part is not None
    assert part.x == pytest.approx(6.0, abs=0.2)
    assert part.right == pytest.approx(10)
    cropped = busy_part(_shown(_lattice(0.6), cut=0.2), SLIDE)
    assert cropped is not None
    assert cropped.x == pytest.approx(5.0, abs=0.2)


@pytest.mark.parametrize("file", [_lattice(0.1), _lattice(1.0), io.BytesIO(b"no picture")])
def test_a_picture_that_leaves_no_such_part_is_a_ground(file: io.BytesIO) -> None:
    """Drawn nearly everywhere, nowhere, or spoilt."""
    picture = _shown(_lattice(0.6))
    picture.part.related_part(picture._element.blip_rId)._blob = file.getvalue()
    assert busy_part(picture, SLIDE) is None


def test_a_section_is_clear_of_their_lattice(put: Put) -> None:
    """Title and words, on a page where a picture fills the slide."""
    presentation = Presentation()
    section = next(each for each in presentation.slide_layouts if each.name == "Section Header")
    for place in list(section.placeholders):
        if place.placeholder_format.idx == 1:
            place._element.getparent().remove(place._element)
    slide = presentation.slides.add_slide(section)
    picture = slide.shapes.add_picture(_lattice(0.6), 0, 0, Inches(10), Inches(7.5))
    r_id = section.part.relate_to(
        slide.part.related_part(picture._element.blip_rId),
        slide.part.rels[picture._element.blip_rId].reltype,
    )
    picture._element.blipFill.blip.rEmbed = r_id
    section.shapes._spTree.insert(2, picture._element)
    layouts = put(saved(presentation)).own_template.layouts
    ours = layouts.layouts["section"]
    for name in ("title", "body"):
        assert layouts.grid.box(ours.placeholders[name]).right <= 6.2, name
    assert "back" not in ours.placeholders
