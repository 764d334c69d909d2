"""The colours of a template's decks: those that its pages show, whatever its theme says."""

from __future__ import annotations

import io
from typing import Any

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from tests.formats.pptx.own_template.awkward import add_band, office, recoloured
from workshopkit.fit.design.colour import contrast
from workshopkit.formats.pptx.own_template.colours import nearest_role
from workshopkit.formats.pptx.own_template.drawn import drawn_in
from workshopkit.formats.pptx.own_template.palette import palette
from workshopkit.formats.pptx.own_template.restating import restate
from workshopkit.formats.pptx.own_template.scheme import Scheme
from workshopkit.model.theme import SLOTS
from workshopkit.pipeline import Project

PURPLE, CORAL, NAVY = "#57068C", "#E0896F", "#002060"
OFFICES = {
    **{"ink": "#000000", "paper": "#FFFFFF", "deep": "#44546A", "tint": "#E7E6E6"},
    **{"primary": "#4472C4", "signal": "#ED7D31", "sun": "#A5A5A5", "plum": "#FFC000"},
    **{"sky": "#5B9BD5", "neutral": "#70AD47", "link": "#0563C1", "visited": "#954F72"},
}
OURS = {**dict.fromkeys(SLOTS, "#0D3B45"), "ink": "#17212B", "paper": "#FFFFFF"}


def _rectangle(holder: Any, width: float, height: float, colour: str) -> None:
    fill = f"<a:solidFill><a:srgbClr val='{colour.lstrip('#')}'/></a:solidFill>"
    holder.shapes._spTree.append(
        parse_xml(
            f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='80' name='Aplat'/><p:cNvSpPr/>"
            f"<p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='{Inches(width)}'"
            f" cy='{Inches(height)}'/></a:xfrm><a:prstGeom prst='rect'><a:avLst/></a:prstGeom>"
            f"{fill}</p:spPr></p:sp>"
        )
    )


def _palette_of(presentation: Any) -> dict[str, str]:
    master = presentation.slide_master.part
    return palette(Scheme(master).roles, drawn_in(presentation)[master], OURS)


def test_a_band_in_their_colour_gives_ours(specimen_project: Project) -> None:
    """Office's colours in the theme, purple on the page: nothing of ours is blue or orange."""
    presentation = Presentation(io.BytesIO(office(specimen_project)))
    _rectangle(presentation.slide_master, 10, 0.5, PURPLE)
    found = _palette_of(presentation)
    assert {found[role] for role in ("deep", "primary", "signal", "link")} == {PURPLE}
    assert contrast(found["sun"], found["deep"]) >= 4.5
    assert 1 < contrast(found["tint"], "#FFFFFF") < 1.5


def test_a_logo_gives_its_colours(specimen_project: Project) -> None:
    """A picture is all that an organisation put on its pages; a photo is nobody's."""
    presentation = Presentation(io.BytesIO(office(specimen_project)))
    logo = Image.new("RGB", (200, 100), "white")
    logo.paste(PURPLE, (20, 20, 120, 80))
    logo.save(file := io.BytesIO(), "PNG")
    presentation.slides.add_slide(presentation.slide_layouts[0])
    slide = presentation.slides[0]
    slide.shapes.add_picture(file, 0, 0, Inches(2), Inches(1))
    assert _palette_of(presentation)["deep"] == PURPLE
    slide.shapes[-1].width, slide.shapes[-1].height = Inches(10), Inches(7)
    assert _palette_of(presentation)["deep"] == OURS["deep"]


def test_a_pale_colour_draws_the_eye_and_a_dark_one_is_written_in(
    specimen_project: Project,
) -> None:
    """Much coral and little navy: titles are navy, for coral would not be read."""
    presentation = Presentation(io.BytesIO(office(specimen_project)))
    _rectangle(presentation.slide_master, 10, 1, CORAL)
    _rectangle(presentation.slide_master, 1, 0.2, NAVY)
    found = _palette_of(presentation)
    assert (found["deep"], found["primary"], found["signal"]) == (NAVY, NAVY, CORAL)


@pytest.mark.parametrize("paper", ["#000000", "#0072BC", "#FFFFFF"])
def test_what_their_pages_lie_on_is_the_ground(paper: str) -> None:
    """A black page under a theme that says white: text is light, and all of it reads."""
    found = palette(OFFICES, {paper: 10.0, "#E9D19D": 0.1}, OURS)
    assert found["paper"] == paper
    assert contrast(found["ink"], paper) >= 4.5
    assert contrast(found["deep"], paper) >= 4.5
    assert contrast(found["deep"], found["tint"]) >= 4.5
    assert max(contrast(found["primary"], found[each]) for each in ("ink", "paper")) >= 4.5


def test_colours_of_their_own_theme_are_kept() -> None:
    """Black letters on white, and a theme in reds: the reds are theirs."""
    reds = {**OFFICES, "deep": "#A02226", "primary": "#D4582A", "signal": "#F68B33"}
    found = palette(reds, {"#FFFFFF": 5.0, "#000000": 0.1}, OURS)
    assert {role: found[role] for role in ("deep", "primary", "signal")} == {
        role: reds[role] for role in ("deep", "primary", "signal")
    }


def test_a_template_that_says_nothing_takes_the_kits_colours() -> None:
    """Office's blue and orange are nobody's: the kit's are at least made to go together."""
    found = palette(OFFICES, {"#FFFFFF": 5.0, "#000000": 0.1}, OURS)
    assert found == {**OURS, "ink": "#000000", "paper": "#FFFFFF"}


def test_what_was_drawn_in_a_colour_of_the_theme_looks_the_same(specimen_project: Project) -> None:
    """The theme's dark colour is another now; the band that was in it is not."""
    presentation = Presentation(io.BytesIO(office(specimen_project)))
    master = presentation.slide_master
    was = Scheme(master.part).roles["deep"]
    add_band(master, presentation.slide_width)
    (band,) = [each for each in master.shapes if each.name == "Bande"]
    next(band._element.iter(qn("a:schemeClr"))).set("val", "tx2")
    _rectangle(master, 10, 2, PURPLE)
    restate(presentation, drawn_in(presentation), OURS)
    assert Scheme(master.part).roles["deep"] == PURPLE
    (colour,) = band._element.iter(qn("a:srgbClr"))
    assert f"#{colour.get('val')}" == was


def test_a_theme_that_says_what_is_drawn_is_left_as_it_is() -> None:
    """Its band follows its accent still, for whoever changes the theme in PowerPoint."""
    presentation = Presentation(io.BytesIO(recoloured({"dk2": "3D1152", "accent1": "7A1FA2"})))
    master = presentation.slide_master
    add_band(master, presentation.slide_width)
    _rectangle(master, 13, 1, "#3D1152")
    restate(presentation, drawn_in(presentation), OURS)
    (band,) = [each for each in master.shapes if each.name == "Bande"]
    (colour,) = band._element.iter(qn("a:schemeClr"))
    assert colour.get("val") == "accent1"
    theme = etree.fromstring(master.part.part_related_by(RT.THEME).blob)
    assert theme.find(f".//{qn('a:accent1')}")[0].get("val") == "7A1FA2"


def test_cards_are_a_tint_of_what_they_draw_most() -> None:
    """Orange pages of a theme that says crimson: crimson letters, and cards of a pale orange."""
    said = {**OFFICES, "deep": "#A02226"}
    found = palette(said, {"#FFFFFF": 2.4, "#EA8E43": 0.02}, OURS)
    assert (found["deep"], found["signal"]) == ("#A02226", "#EA8E43")
    red, green, blue = (int(found["tint"][at : at + 2], 16) for at in (1, 3, 5))
    assert red > green > blue


def test_a_bright_colour_of_theirs_is_on_their_dark_one() -> None:
    """The yellow of their subtitles, on their blue, for what is large: no pale blue of ours."""
    found = palette(OFFICES, {"#FFFFFF": 2.7, "#0072BC": 1.4, "#FAEB00": 0.03}, OURS)
    assert (found["deep"], found["sun"]) == ("#0072BC", "#FAEB00")


def test_a_grey_is_no_colour_of_theirs() -> None:
    """The grey of a line under a title is nearer to a pale purple than to their dark grey."""
    colours = {**OURS, "neutral": "#595959", "sky": "#A080BD"}
    holder = parse_xml(
        f"<p:spPr {nsdecls('p', 'a')}><a:solidFill><a:srgbClr val='898989'/></a:solidFill></p:spPr>"
    )
    assert nearest_role(holder, colours) == "neutral"
