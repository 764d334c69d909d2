"""Templates that LibreOffice saved: what it moved from styles to prompts, and its own layouts."""

from __future__ import annotations

import io
from typing import Any

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from tests.formats.pptx.own_template.awkward import small
from workshopkit.formats.pptx.own_template.resaved import say_types
from workshopkit.pipeline import Project

TITLE, BODY, CONTENT = 1, 2, 7
"""Types of placeholders."""


def _saved(project: Project) -> Any:
    presentation = Presentation(io.BytesIO(small(project)))
    master = presentation.slide_masters[0]
    master._element.remove(master._element.find(qn("p:txStyles")))
    return presentation


def _place(holder: Any, kind: int) -> Any:
    return next(each for each in holder.placeholders if each.placeholder_format.type == kind)


def test_titles_that_libreoffice_saved_keep_their_type(specimen_project: Project) -> None:
    """It leaves out a master's styles: they are read from the prompt of its title."""
    presentation = Presentation(io.BytesIO(small(specimen_project)))
    assert say_types(presentation) == set()
    master = presentation.slide_masters[0]
    master._element.remove(master._element.find(qn("p:txStyles")))
    prompt = _place(master, TITLE)
    prompt.text_frame.text = "Titre"
    prompt.text_frame.paragraphs[0].runs[0].font.bold = True
    assert say_types(presentation) == {master.part}
    (letter,) = master._element.xpath("p:txStyles/p:titleStyle/a:lvl1pPr/a:defRPr")
    assert letter.get("b") == "1"


def test_its_layouts_stand_where_the_master_says(specimen_project: Project) -> None:
    """Its « Title, Content » is the same for everybody: half a page wide, here."""
    presentation = _saved(specimen_project)
    layout = presentation.slide_layouts[1]
    for kind in (TITLE, CONTENT):
        _place(layout, kind).left, _place(layout, kind).top = Inches(3), Inches(2)
        _place(layout, kind).width, _place(layout, kind).height = Inches(2), Inches(1)
    say_types(presentation)
    for kind, theirs in ((TITLE, TITLE), (CONTENT, BODY)):
        ours, master = _place(layout, kind), _place(presentation.slide_master, theirs)
        assert (ours.left, ours.width) == (master.left, master.width)
    two = presentation.slide_layouts[3]
    assert len({each.left for each in two.placeholders if each.placeholder_format.type == 7}) == 2


def test_prompts_typed_on_a_master_become_its_places(specimen_project: Project) -> None:
    """A title page whose title was a text box: LibreOffice draws it on the master."""
    presentation = _saved(specimen_project)
    master = presentation.slide_master
    for words, size, top in (("Titre", 4800, 1), ("Sous-titre", 3200, 3), ("Devise", 1000, 5)):
        master.shapes._spTree.append(
            parse_xml(
                f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='{top + 90}' name='{words}'/>"
                f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x='0' y='{Inches(top)}'/>"
                f"<a:ext cx='{Inches(6)}' cy='{Inches(1)}'/></a:xfrm><a:prstGeom prst='rect'>"
                "<a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody><a:bodyPr/><a:p><a:r>"
                f"<a:rPr lang='fr' sz='{size}' b='1'/><a:t>{words}</a:t></a:r></a:p></p:txBody>"
                "</p:sp>"
            )
        )
    say_types(presentation)
    assert [each.name for each in master.shapes if not each.is_placeholder] == ["Devise"]
    assert _place(master, TITLE).top == Inches(1)
    assert _place(master, BODY).top == Inches(3)
    (letter,) = master._element.xpath("p:txStyles/p:titleStyle/a:lvl1pPr/a:defRPr")
    assert letter.get("sz") == "4800"
