"""The fonts of a template's decks: those that its titles and texts are set in."""

from __future__ import annotations

import io
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from tests.formats.pptx.own_template.awkward import office, two_masters
from workshopkit.formats.pptx.own_template.fonts import say_fonts
from workshopkit.formats.pptx.own_template.template_reader import read_masters
from workshopkit.pipeline import Project


def _set_titles_in(master: Any, family: str) -> None:
    for latin in master._element.xpath("p:txStyles/p:titleStyle/a:lvl1pPr/a:defRPr/a:latin"):
        latin.set("typeface", family)


def test_titles_give_their_font(specimen_project: Project) -> None:
    """The theme says Calibri and the master sets titles in Marianne: so do ours."""
    presentation = Presentation(io.BytesIO(office(specimen_project)))
    _set_titles_in(presentation.slide_master, "Marianne")
    foot = next(presentation.slide_master._element.iter(qn("a:defRPr")))
    etree.SubElement(foot, qn("a:latin")).set("typeface", "+mj-lt")
    say_fonts(presentation, {})
    ((master, _),) = read_masters(presentation)
    assert [master.fonts[use][0] for use in ("heading", "body")] == ["Marianne", "Calibri"]
    assert foot.find(qn("a:latin")).get("typeface") == "Calibri"


def test_what_most_slides_are_on_decides(specimen_project: Project) -> None:
    """LibreOffice saves a master for each page: one deck has one font for its titles."""
    presentation = Presentation(io.BytesIO(two_masters(specimen_project)))
    first, second = presentation.slide_masters
    _set_titles_in(first, "Impact")
    _set_titles_in(second, "Marianne")
    used = {str(second.slide_layouts[0].part.partname): 3}
    say_fonts(presentation, used)
    for master in (first, second):
        theme = etree.fromstring(master.part.part_related_by(RT.THEME).blob)
        latin = theme.find(f".//{qn('a:majorFont')}/{qn('a:latin')}")
        assert dict(latin.attrib) == {"typeface": "Marianne"}


def test_tables_are_set_in_the_new_font(specimen_project: Project) -> None:
    """What they drew keeps the font it had; cells follow the theme, as our texts do."""
    presentation = Presentation(io.BytesIO(office(specimen_project)))
    root = presentation.slide_master._element
    for latin in root.xpath("p:txStyles/p:bodyStyle/a:lvl1pPr/a:defRPr/a:latin"):
        latin.set("typeface", "Marianne")
    say_fonts(presentation, {})
    cells = root.xpath("p:txStyles/p:otherStyle/a:lvl1pPr/a:defRPr/a:latin/@typeface")
    assert cells == ["+mn-lt"]
