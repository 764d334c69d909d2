"""A picture on a worksheet: seen, said, and told when it has too few dots."""

import pikepdf
import pytest

from tests.photos import photo
from tests.workshop import Workshop

SHEET = "content/worksheets/f2-action.yaml"
ASKED = """blocks:
  - kind: picture
    picture: {file: salle.jpg, alt: Douze chaises en cercle, credit: Louise Roy}
    height: 40
    caption: Notre salle
"""


@pytest.fixture
def with_photo(specimen: Workshop) -> Workshop:
    """The kit in miniature, with a photo of few dots on a worksheet."""
    photo(specimen.content / "images/salle.jpg", (90, 60))
    specimen.edit(SHEET, "blocks:\n", ASKED)
    return specimen


@pytest.mark.quick
def test_a_picture_of_few_dots_is_a_remark(with_photo: Workshop) -> None:
    """Forty dots to an inch: it would print coarse."""
    found = with_photo.check(pages=True, only=("worksheet",))
    coarse = [problem for problem in found if problem.rule == "picture-coarse"]
    assert [str(each.source).rsplit("/", 1)[-1] for each in coarse] == ["f2-action.yaml:10:21"]
    assert coarse[0].severity == "note"


def test_a_sheet_shows_a_picture_with_its_words(with_photo: Workshop) -> None:
    """It is a figure with its alternative text."""
    with_photo.build(only=("worksheet",))
    file = next(with_photo.output.rglob("f2-action.pdf"))
    with pikepdf.open(file) as pdf:
        said = [str(each.Alt) for each in pdf.objects if _is_figure(each)]
        assert said.count("Douze chaises en cercle") == 1


def _is_figure(each: object) -> bool:
    return isinstance(each, pikepdf.Dictionary) and each.get("/S") == pikepdf.Name.Figure
