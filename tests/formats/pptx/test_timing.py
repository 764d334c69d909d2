from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from tests.formats.pptx.test_conformity import complaints, needs_validator
from tests.slides import with_slides
from tests.workshop import Workshop

POINTS = "        points: [Un mot., Deux mots., Trois mots.]\n"


@pytest.fixture
def slide(specimen: Workshop) -> Any:
    """An activity whose three points come one at a time, before its countdown."""
    with_slides(specimen, f"{POINTS}        reveal: true\n")
    specimen.build()
    path = specimen.output / "fr-CA/causerie-20/diaporama.pptx"
    return Presentation(str(path)).slides[3]


def clicks(slide: Any) -> list[list[tuple[str, str]]]:
    """Return what each click does: the shape's name and the paragraph, or « all »."""
    names = {str(shape.shape_id): shape.name for shape in slide.shapes}
    (main,) = slide._element.xpath(".//p:cTn[@nodeType='mainSeq']")
    found = []
    for click in main.find(qn("p:childTnLst")):
        targets = []
        for each in click.iter(qn("p:set")):
            target = next(each.iter(qn("p:spTgt")))
            paragraph = next(target.iter(qn("p:pRg")), None)
            place = "all" if paragraph is None else paragraph.get("st")
            targets.append((names[target.get("spid")], place))
        found.append(targets)
    return found


def test_points_come_one_at_a_time_then_the_countdown(slide: Any) -> None:
    """Three clicks for three points, a fourth for the bar, in one timing."""
    assert clicks(slide) == [
        [("point-1", "0")],
        [("point-2", "0")],
        [("point-3", "0")],
        [("Minuteur d'activité", "all")],
    ]
    (timing,) = slide._element.findall(qn("p:timing"))
    assert timing.getnext() is None


def test_no_two_effects_have_one_identifier(slide: Any) -> None:
    """PowerPoint repairs a slide whose time nodes share an identifier."""
    ids = [node.get("id") for node in slide._element.iter(qn("p:cTn"))]
    assert len(ids) == len(set(ids)) > 10
    built = [each.get("spid") for each in slide._element.iter(qn("p:bldP"))]
    assert len(built) == len(set(built)) == 4


@needs_validator
def test_the_open_xml_sdk_accepts_both_together(slide: Any, specimen: Workshop) -> None:
    """Items and countdown on one slide make a valid file."""
    assert complaints(specimen.output / "fr-CA/causerie-20/diaporama.pptx") == []


def test_nothing_moves_unless_it_is_asked(specimen: Workshop) -> None:
    """Without « reveal » nor activity, a slide has no timing at all."""
    specimen.build()
    path = specimen.output / "fr-CA/causerie-20/diaporama.pptx"
    slides = Presentation(str(path)).slides
    timed = [n for n, each in enumerate(slides) if each._element.find(qn("p:timing")) is not None]
    assert timed == [3]
    assert len(clicks(slides[3])) == 1
