"""What an organisation's pages show beside words is on paper and in the preview too."""

from __future__ import annotations

import io

import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from tests.formats.pptx.own_template.awkward import LOGO, branded, saved, with_brand
from tests.formats.pptx.own_template.conftest import InTemplate, Put
from workshopkit.model.layout import Box
from workshopkit.pipeline import Project


def _boxes(built: InTemplate, layout: str) -> list[Box]:
    return [each.box for each in built.own_template.layouts.layouts[layout].logos]


def test_their_logo_is_drawn_where_powerpoint_shows_it(specimen_project: Project, put: Put) -> None:
    """That of the master on inner pages; on the cover, which hides it, the cover's own."""
    built = put(branded(specimen_project))
    assert _boxes(built, "content-large") == [Box(*(pytest.approx(at) for at in LOGO))]
    assert _boxes(built, "title") == [Box(*(pytest.approx(at) for at in (0.3, 0.3, 2.0, 1.0)))]
    (logo,) = built.own_template.layouts.layouts["content-large"].logos
    assert logo.address.startswith("data:image/png;base64,")


def test_a_shape_filled_with_a_picture_is_one(specimen_project: Project, put: Put) -> None:
    """Somebody's badge is a text box whose fill is a picture, as Google Slides writes it."""
    presentation = Presentation(io.BytesIO(branded(specimen_project)))
    tree = presentation.slide_masters[0].shapes._spTree
    (logo,) = tree.iterchildren(qn("p:pic"))
    filled = etree.tostring(logo).decode()
    before, _, rest = filled.partition("<p:blipFill>")
    fill, _, after = rest.partition("</p:blipFill>")
    swapped = before + after.replace(
        "</a:prstGeom>", f"</a:prstGeom><a:blipFill>{fill}</a:blipFill>"
    )
    names = {"p:pic": "p:sp", "p:nvPicPr": "p:nvSpPr", "p:cNvPicPr": "p:cNvSpPr"}
    for was, now in names.items():
        swapped = swapped.replace(f"<{was}", f"<{now}").replace(f"</{was}", f"</{now}")
    tree.replace(logo, etree.fromstring(swapped))
    assert len(_boxes(put(saved(presentation)), "content-large")) == 1


def test_a_picture_that_cannot_be_drawn_is_left_to_powerpoint(
    specimen_project: Project, put: Put
) -> None:
    """A drawing for Windows (EMF), or a spoilt file: the page on paper goes without."""
    presentation = with_brand(specimen_project)
    master = presentation.slide_masters[0]
    (logo,) = master._element.iter(qn("a:blip"))
    part = master.part.related_part(logo.get(qn("r:embed")))
    part._blob = b"\x01\x00\x00\x00 EMF"
    assert _boxes(put(saved(presentation)), "content-large") == []


def test_texts_are_not_blamed_for_a_template(specimen_project: Project, put: Put) -> None:
    """Labels stay labels in other colours and places: no slide is told to have too many words."""
    built = put(branded(specimen_project))
    told = {each.rule for each in built.problems}
    assert not told & {"crowded-slide", "too-many-sizes"}
    layouts = built.own_template.layouts
    assert layouts.use("label-as-ink") == layouts.use("label-cover-left") == "label"
    assert layouts.use("nothing-of-ours") == "body"
