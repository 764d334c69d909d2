"""Decks whose titles are typed in text boxes: their slides tell what titles look like."""

from __future__ import annotations

from typing import Any

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches, Pt

from tests.formats.pptx.own_template.awkward import (
    add_logo,
    branded,
    ground,
    saved,
    with_brand,
)
from tests.formats.pptx.own_template.conftest import InTemplate, Put
from tests.workshop import Workshop
from workshopkit.formats.pptx.own_template.backdrops import read_backdrops
from workshopkit.formats.pptx.own_template.dressing import dressed
from workshopkit.formats.pptx.own_template.template_reader import read_masters
from workshopkit.model.layout import Box
from workshopkit.model.text import Text
from workshopkit.pipeline import Project
from workshopkit.pipeline.project import load_files

TITLE = (2.6, 0.25, 7.0, 0.9)
"""Where people type their titles: x, y, width and height in inches, on a slide of 10 × 7.5."""


def exported(*, slides: int = 6, titled: int = 6) -> Any:
    """A deck as Google exports: a logo in a group and a rule on layouts without any title, and
    slides of which so many have theirs typed."""
    presentation = Presentation()
    cover, page = presentation.slide_layouts[5], presentation.slide_layouts[6]
    for layout in (cover, page):
        for place in [each for each in layout.placeholders if each.placeholder_format.idx == 0]:
            place._element.getparent().remove(place._element)
        layout._element.attrib.pop("type", None)
        layout._element.find(qn("p:cSld")).set("name", f"TITLE_AND_BODY_{len(layout.name)}")
        add_logo(layout, 0.2, 0.2, 1.0, 0.5)
        tree = layout.shapes._spTree
        group, rule = _drawn_apart()
        tree.extend((group, rule))
        logo = tree.findall(qn("p:pic"))[-1]
        group.append(logo)
    first = presentation.slides.add_slide(cover)
    _type(first, "Le nom de leur présentation", (2.6, 0.8, 6.0, 0.5), 26, bold=True)
    _type(first, "Printemps 2027", (2.6, 2.0, 6.0, 0.4), 20, bold=False)
    for number in range(slides):
        slide = presentation.slides.add_slide(page)
        _type(slide, "Ce que disent les chiffres", (3.0, 2.5, 5.0, 3.0), 16, bold=False)
        if number < titled:
            x, y, width, height = TITLE
            _type(slide, f"Un titre {number}", (x + number / 100, y, width, height), 24, bold=True)
    return presentation


def _drawn_apart() -> tuple[Any, Any]:
    """A group at twice the size of what it holds, and a rule from top to bottom."""
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    group = slide.shapes.add_group_shape()._element
    line = slide.shapes.add_connector(1, Inches(2.3), 0, Inches(2.3), Inches(7.5))
    line.line.color.rgb, line.line.width = RGBColor(0, 0, 0), Pt(1)
    frame = group.find(qn("p:grpSpPr")).get_or_add_xfrm()
    for tag, x, y in (("off", 0.4, 0.4), ("ext", 2.0, 1.0), ("chOff", 0.2, 0.2), ("chExt", 1, 0.5)):
        names = ("x", "y") if tag.endswith("ff") else ("cx", "cy")
        at = frame.find(qn(f"a:{tag}"))
        at = frame.makeelement(qn(f"a:{tag}")) if at is None else at
        at.attrib.update(zip(names, (str(Inches(x)), str(Inches(y))), strict=True))
        frame.append(at)
    return group, line._element


def _type(slide: Any, words: str, at: tuple[float, ...], size: int, *, bold: bool) -> None:
    box = slide.shapes.add_textbox(*(Inches(each) for each in at))
    run = box.text_frame.paragraphs[0].add_run()
    run.text, run.font.size, run.font.bold = words, Pt(size), bold
    run.font.color.rgb = RGBColor(0x12, 0x12, 0x12)


@pytest.fixture(name="built")
def _built(put: Put) -> InTemplate:
    return put(saved(exported()))


def test_ours_are_set_on_the_page_where_they_type_their_titles(built: InTemplate) -> None:
    """With what it draws, the title where theirs is and as bold."""
    pages = built.own_template.pages
    assert pages["inner"] == f"TITLE_AND_BODY_{len('Blank')}"
    titles = [
        each
        for slide in list(built.presentation.slides)[1:-1]
        for each in slide.slide_layout.placeholders
        if each.placeholder_format.idx == 0 and "title-theirs-inner" in _style(built, slide)
    ]
    assert titles
    for title in titles:
        assert title.left >= Inches(TITLE[0]) - 1
        assert title._element.xpath("string(.//a:lvl1pPr/a:defRPr/@b)") == "1"


def _style(built: InTemplate, slide: Any) -> str:
    layouts = built.own_template.layouts.layouts
    (name,) = [
        n for n, part in built.own_template.base.layouts.items() if _part(slide) == part.part
    ]
    return " ".join(str(s) for p in layouts[name].placeholders.values() for s in p.styles)


def _part(slide: Any) -> str:
    return str(slide.slide_layout.part.partname)


def test_the_title_of_their_first_slide_is_that_of_the_cover(built: InTemplate) -> None:
    """The words typed largest on it, wherever they are; it is as bold as theirs."""
    assert built.own_template.pages["cover"].startswith("TITLE_AND_BODY_")
    cover = built.presentation.slides[0].slide_layout
    (title,) = [each for each in cover.placeholders if each.placeholder_format.idx == 0]
    assert title.left == Inches(2.6)
    assert title.top < Inches(1.6)
    assert title._element.xpath("string(.//a:lvl1pPr/a:defRPr/@b)") == "1"


@pytest.mark.parametrize(("slides", "titled"), [(6, 3), (3, 3)])
def test_a_few_slides_tell_nothing_of_titles(put: Put, slides: int, titled: int) -> None:
    """Half of the slides, or fewer slides than a habit takes: the page stays as it is."""
    built = put(saved(exported(slides=slides, titled=titled)))
    assert built.own_template.pages.get("inner") != f"TITLE_AND_BODY_{len('Blank')}"


def test_a_group_and_a_rule_are_drawn_beside_words_too(built: InTemplate) -> None:
    """The preview and the deck on paper show what PowerPoint shows: at the size of the group."""
    layout = built.own_template.layouts.layouts["content-large"]
    (logo,) = layout.logos
    assert logo.box == Box(*(pytest.approx(at) for at in (0.4, 0.4, 2.0, 1.0)))
    rules = [each for each in layout.shapes if each.shape == "line" and each.box]
    assert any(each.box[0] == pytest.approx(2.3, abs=0.01) for each in rules if each.box)


def test_words_typed_on_a_cover_tell_its_colour(put: Put) -> None:
    """White typed over a style that says black, as somebody's cover has it: ours is white."""
    presentation = Presentation()
    cover = presentation.slide_layouts[0]
    for place in list(cover.placeholders):
        place._element.getparent().remove(place._element)
    ground(cover, "<a:srgbClr val='000000'/>")
    donor = presentation.slides.add_slide(presentation.slide_layouts[6])
    _type(donor, "Titre", (1.0, 2.0, 7.0, 1.5), 40, bold=True)
    box = donor.shapes[0]._element
    for colour in box.iter(qn("a:srgbClr")):
        colour.set("val", "FFFFFF")
    style = box.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}")
    if style is None:
        style = box.makeelement(qn("a:lstStyle"))
        box.find(qn("p:txBody")).insert(1, style)
    black = "<a:lvl1pPr {} algn='ctr'><a:defRPr sz='1800'><a:solidFill><a:srgbClr val='000000'/>"
    style.append(parse_xml(f"{black.format(nsdecls('a'))}</a:solidFill></a:defRPr></a:lvl1pPr>"))
    cover.shapes._spTree.append(box)
    add_logo(presentation.slide_masters[0], 8.6, 6.6, 1.2, 0.8)
    built = put(saved(presentation))
    layouts = built.own_template.layouts
    (name,) = layouts.layouts["title"].placeholders["title"].styles[:1]
    assert layouts.styles[name].colour == "paper"
    assert layouts.styles[name].align == "center"
    assert layouts.styles[name].bold


def test_what_is_above_a_title_is_near_it(specimen_project: Project, put: Put) -> None:
    """The kicker of a cover is just above its title, below their logo: not at the slide's edge."""
    cover = put(branded(specimen_project)).presentation.slides[0].slide_layout
    places = {each.name: each for each in cover.placeholders}
    (logo,) = [each for each in cover.shapes if each.name == "Logo"]
    kicker, title = places["kicker"], places["title"]
    assert logo.top + logo.height <= kicker.top
    assert 0 <= title.top - (kicker.top + kicker.height) < Inches(0.5)


def _with_a_section_page(*, body: bool = True) -> tuple[Any, Any]:
    """Return a template with a logo, and its section page: a title, and words below if ``body``."""
    presentation = Presentation()
    section = next(each for each in presentation.slide_layouts if each.name == "Section Header")
    add_logo(presentation.slide_masters[0], 8.6, 6.6, 1.2, 0.8)
    for place in list(section.placeholders):
        if place.placeholder_format.idx == 1 and not body:
            place._element.getparent().remove(place._element)
    return presentation, section


@pytest.mark.parametrize("body", [True, False])
def test_a_section_is_written_as_theirs_are(put: Put, body: bool) -> None:
    """« 1. Title » and a few words: no numeral, marker, drawing or link of ours, whoever's page."""
    presentation, _ = _with_a_section_page(body=body)
    built = put(saved(presentation))
    at, slide = next((n, e) for n, e in enumerate(built.deck.slides) if e.layout == "section")
    assert (slide.progress, slide.drawings) == (None, ())
    assert built.why("section") == ("name" if body else "injected")
    shown = built.presentation.slides[at]
    assert shown.shapes.title.text_frame.text.startswith("1.\u00a0")
    assert [each.is_placeholder for each in shown.shapes] == [True] * len(shown.shapes)
    assert {each.placeholder_format.type for each in shown.placeholders} <= {
        PP_PLACEHOLDER.TITLE,
        PP_PLACEHOLDER.BODY,
        PP_PLACEHOLDER.FOOTER,
        PP_PLACEHOLDER.SLIDE_NUMBER,
    }


def test_a_section_goes_on_no_other_page_than_the_one_they_use(put: Put) -> None:
    """A bare « Section Header » that has all the places, and one they drew on, without."""
    presentation, section = _with_a_section_page()
    drawn = presentation.slide_layouts[5]
    drawn._element.set("type", "secHead")
    add_logo(drawn, 0, 1, 3, 1)
    section._element.find(qn("p:cSld")).set("name", "Autre")
    built = put(saved(presentation))
    assert built.own_template.pages["section"] == drawn.name
    assert built.why("section") == "injected"


@pytest.mark.parametrize("axis", ["left", "center", "right"])
def test_a_section_is_composed_as_theirs_is(put: Put, axis: str) -> None:
    """Its words keep to the axis of their title."""
    presentation, section = _with_a_section_page(body=False)
    (title,) = [each for each in section.placeholders if each.placeholder_format.idx == 0]
    (words,) = title._element.iter(qn("a:lvl1pPr"))
    words.set("algn", {"left": "l", "center": "ctr", "right": "r"}[axis])
    layouts = put(saved(presentation)).own_template.layouts
    places = layouts.layouts["section"].placeholders
    assert {layouts.style(places[each].styles[0]).align for each in ("title", "body")} == {axis}


def test_a_title_stops_at_the_panel_beside_it(put: Put) -> None:
    """A logo low on the right narrows what is below the title: the panel, and the title with it."""
    presentation = Presentation()
    add_logo(presentation.slide_masters[0], 8.6, 3.0, 1.2, 4.2)
    layouts = put(saved(presentation)).own_template.layouts
    grid, ours = layouts.grid, layouts.layouts["activity"]
    assert ours.title is not None
    panel = max(map(grid.box, ours.shapes), key=lambda box: box.height)
    assert panel.right <= 8.6
    assert grid.box(ours.title).right <= panel.x
    assert grid.box(ours.placeholders["kicker"]).right <= panel.x


def test_a_centred_title_is_in_the_middle_of_the_page(put: Put) -> None:
    """As theirs is, wherever ours ends."""
    presentation = Presentation()
    add_logo(presentation.slide_masters[0], 8.6, 6.6, 1.2, 0.8)
    layouts = put(saved(presentation)).own_template.layouts
    titles = [each.title for each in layouts.layouts.values() if each.title is not None]
    boxes = [layouts.grid.box(each) for each in titles if each.styles[0] == "title-theirs-inner"]
    assert layouts.style(Text("title-theirs-inner")).align == "center"
    assert boxes
    for box in boxes:
        assert box.x + box.width / 2 == pytest.approx(5.0, abs=0.01)


LONG = "Avant de partir, à qui direz-vous le petit pas que vous ferez?"


@pytest.mark.parametrize(("kicker", "align"), [("Avant de partir", "center"), (LONG, "left")])
def test_what_is_above_a_centred_title_is_centred(
    specimen: Workshop, put: Put, kicker: str, align: str
) -> None:
    """Clear of the progress marker; what is too long for that keeps its page, and the left."""
    presentation = Presentation()
    add_logo(presentation.slide_masters[0], 8.6, 6.6, 1.2, 0.8)
    specimen.edit("content/sessions/causerie-20.yaml", "Avant de partir", kicker)
    built = put(saved(presentation), load_files(specimen.options()))
    layouts = built.own_template.layouts
    ours, grid = layouts.layouts["content-large"], layouts.grid
    above, box = ours.placeholders["kicker"], grid.box(ours.placeholders["kicker"])
    assert "content-large" not in built.own_template.off_pages
    assert layouts.style(above.styles[0]).align == align
    assert (box.x + box.width / 2 == pytest.approx(5.0, abs=0.01)) is (align == "center")
    assert ours.progress is not None
    assert box.right <= grid.box(ours.progress).x


def test_words_of_a_centred_cover_are_on_one_axis(specimen_project: Project, put: Put) -> None:
    """Kicker, title and subtitle have the same middle; so has what is written below."""
    cover = put(branded(specimen_project)).presentation.slides[0].slide_layout
    middles = {
        each.left + each.width // 2
        for each in cover.placeholders
        if each.name in ("kicker", "title", "subtitle", "presenter")
    }
    assert max(middles) - min(middles) < Inches(0.02)


def test_the_last_slide_is_on_the_axis_of_their_cover(specimen_project: Project, put: Put) -> None:
    """Without a picture beside its words, they and the rule between them are centred as theirs."""
    slides = put(branded(specimen_project)).presentation.slides
    first, last = slides[0].slide_layout, slides[-1].slide_layout
    held = [each for each in first.placeholders if each.name == "title"]
    held += [each for each in last.placeholders if each.name in ("title", "body", "contact")]
    held += [each for each in last.shapes if not each.is_placeholder and not each.height]
    middles = [each.left + each.width // 2 for each in held]
    assert len(held) == 5
    assert max(middles) - min(middles) < Inches(0.02)


def test_a_disc_that_means_nothing_is_left_to_our_own_look(specimen_project: Project) -> None:
    """The bubble of a question would be in pieces in their colours; discs on a line are dates."""
    presentation = with_brand(specimen_project)
    ((_, theirs),) = read_masters(presentation)
    pages = read_backdrops(presentation, theirs, {}, "")
    ours = specimen_project.layouts
    assert "ellipse" in [each.shape for each in ours.layouts["question"].shapes]
    layouts = dressed(ours, pages, {"question": "inner", "moments": "inner"}, 1.0, {}).layouts
    kinds = {name: [each.shape for each in layouts[name].shapes] for name in layouts}
    assert kinds["question"] == []
    assert "ellipse" in kinds["moments"]


def test_a_foot_says_its_font_where_only_the_master_does(
    specimen_project: Project, put: Put
) -> None:
    """LibreOffice would set it in Times; a font of the theme, since slides name no other."""
    built = put(branded(specimen_project))
    fonts = {
        each._element.xpath("string(.//a:r/a:rPr/a:latin/@typeface)")
        for slide in list(built.presentation.slides)[1:-1]
        for each in slide.placeholders
        if each.placeholder_format.idx == 11
    }
    assert fonts == {"+mn-lt"}


def test_the_ground_of_their_title_is_as_large_as_theirs(put: Put) -> None:
    """A title on a dark block of its own: a short one of ours does not shorten the block."""
    presentation, section = _with_a_section_page(body=False)
    (title,) = [each for each in section.placeholders if each.placeholder_format.idx == 0]
    title.left, title.top, title.width, title.height = map(Inches, (0.7, 2.0, 8.6, 2.5))
    title.fill.solid()
    title.fill.fore_color.rgb = RGBColor(0x40, 0x40, 0x40)
    layouts = put(saved(presentation)).own_template.layouts
    ours = layouts.layouts["section"].title
    assert ours is not None
    assert layouts.grid.box(ours) == Box(0.7, 2.0, 8.6, 2.5)
