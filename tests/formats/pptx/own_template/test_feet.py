"""Footers and slide numbers in a template's own places can be read on the deck."""

from __future__ import annotations

from typing import Any

import pytest
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from tests.formats.pptx.own_template.awkward import add_band, add_logo, saved, with_brand
from tests.formats.pptx.own_template.conftest import InTemplate, Put
from workshopkit.formats.pptx.own_template.colours import told
from workshopkit.pipeline import Project

PALE, WHITE = "<a:srgbClr val='999999'/>", "<a:srgbClr val='FFFFFF'/>"
NUMBER = ".//p:nvPr/p:ph[@type='sldNum']"
LETTERS = "./p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr"


def _numbered(project: Project, colour: str = PALE) -> Any:
    """A template of somebody's, its slide numbers in a colour."""
    presentation = with_brand(project)
    (letters,) = _number(presentation.slide_masters[0])._element.xpath(LETTERS)
    for old in list(letters):
        letters.remove(old)
    letters.append(parse_xml(f"<a:solidFill {nsdecls('a')}>{colour}</a:solidFill>"))
    return presentation


def _number(page: Any) -> Any:
    (found,) = [each for each in page.placeholders if each._element.xpath(NUMBER)]
    return found


def _recoloured(built: InTemplate) -> dict[str, tuple[str, str]]:
    """Return what became of slide numbers, by layout."""
    found = built.own_template.recoloured
    return {each.layout: (each.was, each.now) for each in found if each.place == "sldNum"}


def test_a_pale_number_takes_the_nearest_colour_that_reads(
    specimen_project: Project, put: Put
) -> None:
    """Grey on white becomes their ink, not one of the colours of their brand; it is told."""
    built = put(saved(_numbered(specimen_project)))
    assert _recoloured(built)["content-large"] == ("#999999", "ink")
    part = built.own_template.base.layouts["content-large"].part
    layouts = {str(e.slide_layout.part.partname): e.slide_layout for e in built.presentation.slides}
    said = _number(layouts[part])._element.xpath(f"{LETTERS}/a:solidFill/*/@val")
    assert said == ["tx1"]


@pytest.mark.parametrize(
    "colour",
    ["<a:srgbClr val='555555'/>", "<a:schemeClr val='tx1'/>"],
    ids=["a darker grey", "ink"],
)
def test_a_number_that_reads_is_left_alone(
    specimen_project: Project, put: Put, colour: str
) -> None:
    """Their colour is theirs."""
    assert "content-large" not in _recoloured(put(saved(_numbered(specimen_project, colour))))


def test_a_number_is_judged_on_what_lies_under_it(specimen_project: Project, put: Put) -> None:
    """White reads on a dark band of theirs, and not on their white page."""
    presentation = _numbered(specimen_project, WHITE)
    assert "content-large" in _recoloured(put(saved(presentation)))
    master = presentation.slide_masters[0]
    add_band(master, presentation.slide_width)
    band, number = master.shapes[-1], _number(master)
    band.top, band.height = number.top, number.height
    (fill,) = band._element.xpath(".//a:solidFill/a:schemeClr")
    fill.set("val", "tx1")
    assert "content-large" not in _recoloured(put(saved(presentation)))


def test_a_number_on_a_picture_is_left_alone(specimen_project: Project, put: Put) -> None:
    """Nobody can tell what reads there."""
    presentation = _numbered(specimen_project)
    master = presentation.slide_masters[0]
    number = _number(master)
    box = (number.left, number.top, number.width, number.height)
    add_logo(master, *(each / 914_400 for each in box))
    assert "content-large" not in _recoloured(put(saved(presentation)))


def test_a_tint_is_as_pale_as_powerpoint_shows_it() -> None:
    """Three quarters of black, as Office's own slide numbers are: mixed as light is."""
    tint = f"<a:schemeClr {nsdecls('a')} val='tx1'><a:tint val='75000'/></a:schemeClr>"
    assert told(parse_xml(tint), {"tx1": "#000000"}) == "#898989"
