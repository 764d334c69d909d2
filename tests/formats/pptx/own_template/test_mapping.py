"""Which layout of a template stands for which of ours, and why."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls

from tests.formats.pptx.own_template.awkward import kin, office, recoloured, untitled
from tests.formats.pptx.own_template.conftest import InTemplate, Put
from tests.formats.pptx.reading import properties
from workshopkit.pipeline import Project


def rules(built: InTemplate) -> list[str]:
    """Return the rules that the template breaks, warnings aside."""
    return [each.rule for each in built.own_template.problems if each.severity == "error"]


def layouts(built: InTemplate) -> Mapping[str, str]:
    """Return the name of the layout that each slide stands on, by ours."""
    natives = built.presentation.slides
    return {
        slide.layout: native.slide_layout.name
        for slide, native in zip(built.deck.slides, natives, strict=True)
    }


def test_layouts_are_found_by_name_whatever_the_order(specimen_project: Project, put: Put) -> None:
    """« TITRE ET CONTENU » is ours, in capitals; a deleted layout is added again."""
    built = put(kin(specimen_project))
    assert built.why("title") == built.why("content-large") == "name"
    assert built.why("scenario") == "injected"
    assert layouts(built)["scenario"] == "Mise en situation"


def test_a_renamed_layout_is_found_by_its_placeholders(specimen_project: Project, put: Put) -> None:
    """« Exercice en équipe » has the same placeholders in the same spots as « Activité »."""
    built = put(kin(specimen_project), content_large="TITRE ET CONTENU")
    assert built.why("activity") == "signature"
    assert layouts(built)["activity"] == "Exercice en équipe"


def test_a_layout_that_lacks_a_place_is_not_taken(specimen_project: Project, put: Put) -> None:
    """Office's title slide has no kicker: ours is added, and the report says what it lacks."""
    built = put(office(specimen_project))
    choice = next(each for each in built.own_template.choices if each.ours == "title")
    assert choice.why == "injected"
    assert choice.theirs == "Title Slide"
    assert "kicker" in choice.missing


def test_a_place_named_as_ours_takes_what_ours_holds(specimen_project: Project, put: Put) -> None:
    """Somebody added « Surtitre » to their title slide: it is theirs that is used."""
    presentation = Presentation(BytesIO(recoloured({})))
    layout = presentation.slide_layouts[0]
    for number, name in enumerate(("Surtitre", "presenter"), start=21):
        _add_place(layout, name, number)
    presentation.save(out := BytesIO())
    built = put(out.getvalue())
    assert built.why("title") == "name"
    named = {shape.name for shape in built.presentation.slides[0].placeholders}
    assert {"kicker", "title", "subtitle"} <= named
    assert built.presentation.slides[0].slide_layout.name == "Title Slide"


def _add_place(layout: Any, name: str, number: int) -> None:
    top = 900000 * (number - 20) - 800000
    shape = (
        f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='{number}' name='{name}'/><p:cNvSpPr/>"
        f"<p:nvPr><p:ph type='body' sz='quarter' idx='{number}'/></p:nvPr></p:nvSpPr><p:spPr>"
        f"<a:xfrm><a:off x='914400' y='{top}'/><a:ext cx='9144000' cy='900000'/></a:xfrm></p:spPr>"
        "<p:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr marL='0' indent='0'><a:buNone/>"
        "<a:defRPr sz='1600'/></a:lvl1pPr></a:lstStyle><a:p/></p:txBody></p:sp>"
    )
    layout.shapes._spTree.append(parse_xml(shape))


@pytest.mark.quick
def test_the_theme_s_map_comes_first(specimen_project: Project, put: Put) -> None:
    """A layout that the theme names is taken, and what it has no place for is an error."""
    built = put(office(specimen_project), scenario="Two Content")
    assert built.why("scenario") == "explicit"
    lacking = {
        each.values["place"]
        for each in built.own_template.problems
        if each.rule == "base-without-place"
    }
    assert {"kicker", "person"} <= lacking
    assert "title" not in lacking


@pytest.mark.quick
@pytest.mark.parametrize(
    ("wanted", "rule", "told"),
    [
        ({"title": "Title Slyde"}, "unknown-base-layout", "vouliez-vous dire « Title Slide »?"),
        ({"titel": "Title Slide"}, "unknown-reference", "vouliez-vous dire « title »?"),
    ],
)
def test_an_unknown_name_in_the_map_is_told(
    specimen_project: Project, put: Put, wanted: dict[str, str], rule: str, told: str
) -> None:
    """Theirs or ours: the nearest name is given."""
    built = put(office(specimen_project), **wanted)
    assert rules(built) == [rule]
    assert told in next(
        each.line("fr") for each in built.own_template.problems if each.rule == rule
    )


def test_a_layout_without_a_title_never_takes_a_slide(specimen_project: Project, put: Put) -> None:
    """Every slide keeps a title: who navigates by titles finds it."""
    built = put(untitled(specimen_project))
    assert built.why("content-large") == "injected"


def test_lists_stay_lists_on_their_layouts(specimen_project: Project, put: Put) -> None:
    """Steps are numbered where theirs has bullets, and a sentence gets no bullet."""
    built = put(office(specimen_project), activity="Title and Content", section="Title and Content")
    slides = {slide.layout: n for n, slide in enumerate(built.deck.slides)}
    steps = built.presentation.slides[slides["activity"]]
    body = next(shape for shape in steps.placeholders if shape.name == "body")
    assert body._element.xpath("count(.//a:pPr/a:buAutoNum)") == len(body.text_frame.paragraphs)
    section = built.presentation.slides[slides["section"]]
    held = [shape for shape in section.placeholders if shape.name in ("body", "number")]
    assert all(shape._element.xpath(".//a:pPr/a:buNone") for shape in held)
    assert properties(body).get("name") == "body"


def _cramped(project: Project) -> bytes:
    """Our own template, in which the body of « Titre et contenu » has been squeezed."""
    presentation = Presentation(BytesIO(kin(project)))
    names = [str(project.labels["deck"]["layouts"][name]) for name in ("content", "content-large")]
    for layout in presentation.slide_layouts:
        if layout.name.casefold() in [name.casefold() for name in names]:
            next(each for each in layout.placeholders if each.name == "body").height = 300_000
    presentation.save(out := BytesIO())
    return out.getvalue()


def test_a_layout_too_small_is_given_up(specimen_project: Project, put: Put) -> None:
    """It has every place, but the texts run out of it: ours is added instead."""
    built = put(_cramped(specimen_project))
    choice = next(each for each in built.own_template.choices if each.ours == "content-large")
    assert (choice.why, choice.full, choice.missing) == ("injected", True, ())
    assert built.problems == ()


def test_a_layout_asked_for_is_not_given_up(specimen_project: Project, put: Put) -> None:
    """The theme wants it all the same: it is told that it lacks room, not that texts are long."""
    name = str(specimen_project.labels["deck"]["layouts"]["content-large"])
    built = put(_cramped(specimen_project), content_large=name)
    assert [each.rule for each in built.problems] == ["base-crowded"]


@pytest.mark.quick
def test_pale_text_of_theirs_is_a_warning(specimen_project: Project, put: Put) -> None:
    """Their layouts are theirs: they are shown as they are, and the contrast is told."""
    built = put(recoloured({"dk1": "BBBBBB"}), content_large="Title and Content")
    told = [each for each in built.own_template.problems if each.rule == "pale-base"]
    assert told
    assert all(each.severity == "warning" for each in told)
