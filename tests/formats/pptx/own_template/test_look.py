"""Our layouts in someone else's size, colours and fonts."""

import io

import pytest
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Pt

from tests.formats.pptx.own_template.awkward import (
    branded,
    kin,
    office,
    recoloured,
    saved,
    small,
    with_brand,
)
from tests.formats.pptx.own_template.conftest import Put
from tests.workshop import ROOT
from workshopkit.fit import font_use
from workshopkit.fit.design.colour import contrast
from workshopkit.formats.pptx.own_template.scaling import scaled
from workshopkit.formats.pptx.own_template.sizing import fitting, largest
from workshopkit.model.deck import Deck, Paragraph, Run, Section, Slide
from workshopkit.pipeline import Project

SQUARE = ("ellipse", "quarter")


@pytest.mark.parametrize(("width", "height"), [(10, 7.5), (10, 5.625), (13.3333, 7.5), (11, 8.5)])
def test_circles_stay_circles_and_edges_stay_edges(
    specimen_project: Project, width: float, height: float
) -> None:
    """On 4:3 a motif is smaller, not flatter, and touches the edges that it touched."""
    ours = specimen_project.layouts
    theirs = scaled(ours, width, height, largest(ours, width, height))
    for name, layout in ours.layouts.items():
        for before, after in zip(layout.shapes, theirs.layouts[name].shapes, strict=True):
            old, new = ours.grid.box(before), theirs.grid.box(after)
            if before.shape in SQUARE:
                assert new.width / new.height == pytest.approx(old.width / old.height)
            if old.x + old.width == pytest.approx(ours.grid.width, abs=0.01):
                assert new.x + new.width == pytest.approx(width, abs=0.01)
            assert new.x >= -0.01
            assert new.y + new.height <= height + 0.01


def test_places_stay_on_the_slide(specimen_project: Project, put: Put) -> None:
    """On a slide of 10 × 5.625 inches nothing leaves it, and type is three quarters."""
    built = put(small(specimen_project))
    slide = built.presentation
    for native in slide.slides:
        for shape in native.placeholders:
            assert shape.left >= 0
            assert shape.left + shape.width <= slide.slide_width
            assert shape.top + shape.height <= slide.slide_height
    cover = next(each for each in slide.slide_layouts if each.name == "Titre")
    sizes = [int(each.get("sz")) for each in cover._element.iter(qn("a:defRPr"))]
    assert max(sizes) == 3450


def test_injected_layouts_name_theme_colours_and_fonts_only(
    specimen_project: Project, put: Put
) -> None:
    """That is how they take the template's look, today and when it changes."""
    built = put(office(specimen_project))
    added = [each for each in built.presentation.slide_layouts if each._element.get("userDrawn")]
    assert added
    for layout in added:
        assert not layout._element.xpath(".//a:srgbClr")
        faces = {each.get("typeface") for each in layout._element.iter(qn("a:latin"))}
        assert faces <= {"+mj-lt", "+mn-lt"}
        assert layout._element.get("showMasterSp") == "0"
        assert layout._element.find(f"{qn('p:cSld')}/{qn('p:bg')}") is not None


def test_what_a_master_would_add_is_refused(specimen_project: Project, put: Put) -> None:
    """Capitals, alignment, fills and columns of their master do not reach our places."""
    built = put(office(specimen_project))
    added = [each for each in built.presentation.slide_layouts if each._element.get("userDrawn")]
    for place in (place for layout in added for place in layout.placeholders):
        element = place._element
        assert element.find(f"{qn('p:spPr')}/{qn('a:ln')}") is not None
        assert element.find(f".//{qn('a:bodyPr')}").get("vert") == "horz"
        for run in element.iter(qn("a:defRPr")):
            assert run.get("cap") is not None
        for number in range(1, 6):
            for level in element.iter(qn(f"a:lvl{number}pPr")):
                assert level.get("algn") is not None


def test_text_that_would_not_read_takes_another_colour(put: Put) -> None:
    """On a pale accent, white becomes dark; every text of an injected layout reads."""
    built = put(recoloured({"accent1": "F7E27A", "accent2": "F2C6B4"}))
    changed = {(each.layout, each.was) for each in built.own_template.recoloured}
    assert ("section", "paper") in changed
    colours = built.own_template.theme.colours
    section = built.project.layouts.layouts["section"]
    for place in section.placeholders.values():
        for name in place.styles:
            style = built.project.layouts.style(name)
            ground, text = str(colours.primary), str(getattr(colours, style.colour))
            assert contrast(text, ground) >= (3 if style.size >= 24 else 4.5)


@pytest.mark.parametrize(("signal", "marks"), [("F2C6B4", "buClrTx"), ("B8431A", "buClr")])
def test_numbers_of_a_list_read(put: Put, signal: str, marks: str) -> None:
    """In a pale accent they would not: they take the colour of their text."""
    built = put(recoloured({"dk2": "3D1152", "accent1": "7A1FA2", "accent2": signal}))
    ours = [each for each in built.presentation.slide_layouts if each._element.get("userDrawn")]
    found = {
        each.tag for layout in ours for each in layout._element.xpath(".//a:buClr|.//a:buClrTx")
    }
    assert found == {qn(f"a:{marks}")}


@pytest.mark.quick
def test_colours_among_which_nothing_reads_are_an_error(put: Put) -> None:
    """Grey on grey: no role can mend it. It is told once for each pair, with what would read."""
    slots = ["dk1", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"]
    grey = {**dict.fromkeys(slots, "808080"), "lt1": "909090", "lt2": "858585"}
    built = put(recoloured(grey), activity="Title and Content")
    told = [each for each in built.own_template.problems if each.rule == "unreadable-colours"]
    pairs = [{each.values["ground"], each.values["got"]} for each in told]
    assert {"#808080", "#909090"} in pairs
    assert all(pairs.count(each) == 1 for each in pairs)
    for each in told:
        assert each.severity == "error"
        assert contrast(each.values["got"], each.values["ground"]) < 4.5
        assert contrast(each.values["wanted"], each.values["ground"]) >= 4.5


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [("#000000", "#FFFFFF", 21), ("#777777", "#FFFFFF", 4.48), ("#FFFFFF", "#FFFFFF", 1)],
)
def test_contrast_is_that_of_wcag(first: str, second: str, ratio: float) -> None:
    """Values that everyone publishes."""
    assert contrast(first, second) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    ("family", "panose", "files", "wide", "tall"),
    [
        ("Georgia", "", "gelasio/Gelasio", 1, 1),
        ("Calibri", "", "carlito/Carlito", 1, 1),
        ("Arial", "", "liberation/LiberationSans", 1, 1),
        ("Helvetica", "", "liberation/LiberationSans", 1, 1),
        ("Times New Roman", "", "liberation/LiberationSerif", 1, 1),
        ("Cambria", "", "caladea/Caladea", 1, 1),
        ("Gelasio", "", "gelasio/Gelasio", 1, 1),
        ("Verdana", "", "liberation/LiberationSans", 1.254, 1),
        ("Garamond", "", "gelasio/Gelasio", 1.1, 1.1),
        ("Maison Neue", "", "liberation/LiberationSans", 1.1, 1.1),
        ("Maison Texte", "02040503050406030204", "gelasio/Gelasio", 1.1, 1.1),
        ("PT Sans", "", "liberation/LiberationSans", 1.1, 1.1),
    ],
)
def test_a_font_has_a_twin_or_a_stand_in_with_a_margin(
    family: str, panose: str, files: str, wide: float, tall: float
) -> None:
    """Serifs are measured with serifs; what is not known exactly keeps room to spare."""
    use = font_use("body", family, ROOT / "templates", panose)
    assert (use.files, use.wide, use.tall) == (files, pytest.approx(wide), pytest.approx(tall))
    assert use.twin == (wide == 1)


def test_an_unknown_font_leaves_less_room_and_is_told(specimen_project: Project, put: Put) -> None:
    """The same template with Verdana: a warning, and inner margins that grow."""
    known = put(recoloured({}))
    unknown = put(recoloured({}, ("Verdana", "Verdana")))
    told = [each.rule for each in unknown.own_template.problems]
    assert told == ["stand-in-font"]
    assert [each.rule for each in known.own_template.problems] == []
    right = [
        built.project.layouts.layouts["section"].placeholders["title"].inset[2]
        for built in (known, unknown)
    ]
    assert right[1] > right[0]


def test_a_style_shrinks_only_where_it_must(specimen_project: Project, put: Put) -> None:
    """A narrow slide makes some type smaller, never below what the report says."""
    built = put(office(specimen_project))
    assert all(0.59 <= size < 1 for size in built.own_template.sizes.values())
    assert len(built.own_template.sizes) < len(specimen_project.layouts.styles)


def test_no_short_word_is_alone_on_a_line_of_a_title(specimen_project: Project) -> None:
    """« Sans action, / pas / de résultat » on a narrow slide: the title gets smaller instead."""
    title = (Paragraph((Run("Sans action, pas de\u00a0résultat"),)),)
    slide = Slide("motto", "", "", {"title": title})
    deck = Deck("", "fr-CA", "", "", (Section("", (slide,)),))
    ours = specimen_project.layouts
    found = fitting(
        largest(ours, 10, 7.5),
        lambda sizes: scaled(ours, 10, 7.5, sizes),
        [deck],
        ["motto"],
        specimen_project.font,
    )
    assert found.least < found["motto"] < 1
    assert found["title"] == 1


def test_pages_keep_their_own_colours(specimen_project: Project, put: Put) -> None:
    """The template recolours slides; what is printed was checked on paper."""
    built = put(kin(specimen_project))
    assert built.project.theme.colours == specimen_project.theme.colours
    colours = built.project.setting.deck_theme.colours
    assert "#7A1FA2" in (colours.primary, colours.signal)
    assert built.project.theme.fonts.print_body == specimen_project.theme.fonts.print_body


def test_notes_keep_their_own_font(specimen_project: Project, put: Put) -> None:
    """Speaker notes are for the facilitator: no template makes them run off their page."""
    built = put(recoloured({}, ("Arial", "Arial")))
    file = built.project.font("notes", bold=False, italic=False)
    assert file == specimen_project.font("body", bold=False, italic=False)
    master = built.presentation.notes_master.part
    theme = next(rel.target_part.blob for rel in master.rels.values())
    assert b'typeface="Calibri"' in theme


def test_feet_stand_where_theirs_do_on_paper_too(specimen_project: Project, put: Put) -> None:
    """In the preview and the handout as in PowerPoint; what their page lacks is not drawn."""
    built = put(branded(specimen_project))
    layouts, parts = built.own_template.layouts, built.own_template.base.layouts
    native = Presentation(io.BytesIO(built.own_template.base.package))
    by_part = {str(each.part.partname): each for each in native.slide_layouts}
    seen = set()
    for name, part in parts.items():
        foot = layouts.layouts[name].footer
        if foot is None or part.part not in by_part:
            continue
        there = by_part[part.part].placeholders
        types = {each._element.xpath("string(.//p:ph/@type)"): each for each in there}
        for kind, box in zip(("ftr", "sldNum"), layouts.feet(foot), strict=True):
            seen.add(kind)
            assert (box is None) == (kind not in types), (name, kind)
            assert box is None or round(box.x * 914400) == types[kind].left
    assert seen


def test_what_is_under_the_title_of_a_cover_is_coloured_as_theirs(
    specimen_project: Project, put: Put
) -> None:
    """A yellow line under a white title, both on their dark ground."""
    presentation = with_brand(specimen_project)
    cover = presentation.slide_layouts[0]
    (lead,) = [each for each in cover.placeholders if each.placeholder_format.idx == 1]
    (level,) = lead._element.xpath(".//a:lvl1pPr/a:defRPr")
    for old in level.xpath("a:solidFill"):
        level.remove(old)
    level.insert(
        0, parse_xml(f"<a:solidFill {nsdecls('a')}><a:srgbClr val='FAEB00'/></a:solidFill>")
    )
    slide = presentation.slides.add_slide(cover)
    slide.placeholders[1].text_frame.text = "Trois rencontres, une question par rencontre"
    (run,) = slide.placeholders[1].text_frame.paragraphs[0].runs
    run.font.color.rgb, run.font.size = RGBColor(0xFA, 0xEB, 0x00), Pt(32)
    built = put(saved(presentation))
    layouts, colours = built.own_template.layouts, built.own_template.theme.colours
    places = layouts.layouts["title"].placeholders
    drawn = {
        name: str(getattr(colours, layouts.style(places[name].styles[0]).colour))
        for name in ("kicker", "title", "subtitle")
    }
    assert drawn["subtitle"] == "#FAEB00"
    assert "#FAEB00" not in (drawn["kicker"], drawn["title"])
