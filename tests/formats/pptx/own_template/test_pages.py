"""Our slides on the pages of an organisation: its ground, its drawings, its logo, its titles."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from tests.formats.pptx.own_template.awkward import (
    BAND,
    LOGO,
    add_logo,
    branded,
    ground,
    office,
    recoloured,
    saved,
    small,
    two_masters,
    with_brand,
)
from tests.formats.pptx.own_template.conftest import InTemplate, Put
from workshopkit.fit.design.colour import contrast
from workshopkit.formats.pptx.base_deck import build_base_deck
from workshopkit.formats.pptx.own_template.backdrops import read_backdrops
from workshopkit.formats.pptx.own_template.injecting import add_table_style, inject
from workshopkit.formats.pptx.own_template.legibility import Legibility, tables_on_paper
from workshopkit.formats.pptx.own_template.template_reader import read_masters, working_first
from workshopkit.model.layout import Box
from workshopkit.pipeline import Project


@pytest.fixture(name="built")
def _built(specimen_project: Project, put: Put) -> InTemplate:
    return put(branded(specimen_project))


def _drawn(layout: Any) -> list[str]:
    """Return the names of what shows on a layout, its master's included."""
    shown = [] if layout._element.get("showMasterSp") == "0" else list(layout.slide_master.shapes)
    return [each.name for each in (*shown, *layout.shapes) if not each.is_placeholder]


def test_the_logo_is_on_every_slide(built: InTemplate) -> None:
    """The most ordinary template of all: a logo on the master, and nothing else."""
    assert built.own_template.off_pages == ()
    for slide in built.presentation.slides:
        assert "Logo" in _drawn(slide.slide_layout), slide.slide_layout.name


def test_the_cover_is_theirs(built: InTemplate) -> None:
    """Its ground and its own logo, not the band of other pages; the picture is in the file."""
    cover = built.presentation.slides[0].slide_layout
    assert "Bande" not in _drawn(cover)
    assert (
        cover._element.find(f"{qn('p:cSld')}/{qn('p:bg')}//{qn('a:schemeClr')}").get("val") == "tx2"
    )
    (picture,) = [each for each in cover.shapes if each.name == "Logo"]
    assert picture.image.size == (60, 40)


def test_no_text_lies_on_what_they_draw(built: InTemplate) -> None:
    """Band and logo stay clear, whatever the slide."""
    top, left = Inches(BAND), Inches(LOGO[0])
    for slide in list(built.presentation.slides)[1:-1]:
        for place in slide.placeholders:
            layout = {each.placeholder_format.idx: each for each in slide.slide_layout.placeholders}
            if place.placeholder_format.idx in (11, 12):
                continue
            box = layout[place.placeholder_format.idx]
            assert box.top >= top, (slide.slide_layout.name, place.name)
            under = box.top + box.height > Inches(LOGO[1]) and box.left + box.width > left
            assert not under, (slide.slide_layout.name, place.name)


def test_titles_have_their_type(built: InTemplate) -> None:
    """Font and colour come from their master; only the size is said."""
    content = built.presentation.slides[1].slide_layout
    assert content._element.get("userDrawn")
    (title,) = [each for each in content.placeholders if each.placeholder_format.type == 1]
    (run,) = title._element.iter(qn("a:defRPr"))
    assert run.get("sz")
    assert not len(run)  # neither a colour nor a font


def test_a_title_in_a_column_shrinks_by_itself(built: InTemplate) -> None:
    """One long title beside a panel makes no other smaller."""
    layouts = built.project.layouts.layouts
    titles = {each.ours: layouts[each.ours].title for each in built.own_template.choices}
    styles = {name: each.styles[0].partition("-as-")[0] for name, each in titles.items() if each}
    assert styles["activity"] == "title-theirs-inner-narrow"
    assert "title-theirs-inner" in styles.values()


def test_our_motif_makes_way(built: InTemplate) -> None:
    """No quarter of a circle of ours beside their band."""
    for layout in _ours(built):
        assert not layout._element.xpath(".//a:prstGeom[@prst='pie' or @prst='flowChartDelay']")
        bleeding = [
            each for each in layout.shapes if each.name.startswith("Forme") and not each.left
        ]
        assert not bleeding, layout.name


def _ours(built: InTemplate) -> Iterator[Any]:
    yield from (each for each in built.presentation.slide_layouts if each._element.get("userDrawn"))


def test_words_typed_on_a_cover_are_not_shown(specimen_project: Project, put: Put) -> None:
    """A title page whose title is a text box: ours takes its place and its size."""
    presentation = with_brand(specimen_project)
    cover = presentation.slide_layouts[0]
    for place in list(cover.placeholders):
        place._element.getparent().remove(place._element)
    tree = cover.shapes._spTree
    tree.append(
        parse_xml(
            f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='95' name='Titre ici'/>"
            "<p:cNvSpPr txBox='1'/><p:nvPr userDrawn='1'/></p:nvSpPr><p:spPr><a:xfrm>"
            f"<a:off x='{Inches(0.7)}' y='{Inches(2)}'/><a:ext cx='{Inches(8)}' cy='{Inches(2)}'/>"
            "</a:xfrm><a:prstGeom prst='rect'><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/>"
            "<a:lstStyle><a:lvl1pPr algn='l'><a:defRPr sz='4800'/></a:lvl1pPr></a:lstStyle>"
            "<a:p><a:r><a:rPr lang='fr'/><a:t>Votre titre ici</a:t></a:r></a:p></p:txBody></p:sp>"
        )
    )
    built = put(saved(presentation))
    first = built.presentation.slides[0].slide_layout
    assert "Logo" in _drawn(first)
    assert "Titre ici" not in _drawn(first)


def test_links_read_on_a_dark_template(put: Put) -> None:
    """PowerPoint takes the theme's colour whatever the run says: the theme's is changed."""
    dark = {
        "dk1": "FFFFFF",
        "lt1": "000000",
        "lt2": "222222",
        "hlink": "0563C1",
        "folHlink": "954F72",
    }
    built = put(recoloured(dark))
    colours = built.own_template.theme.colours
    assert contrast(str(colours.link), "#000000") >= 4.5
    assert contrast(str(colours.visited), "#000000") >= 4.5
    master = built.presentation.slide_masters[0].part
    theme = next(rel.target_part for rel in master.rels.values() if rel.reltype.endswith("/theme"))
    assert str(colours.link).lstrip("#").encode() in theme.blob


def test_a_page_that_slides_come_back_to_is_their_section_page(specimen_project: Project) -> None:
    """Two slides on a purple layout with a line of text, five on a white one: nobody named it."""
    presentation = with_brand(specimen_project)
    layouts = list(presentation.slide_layouts)
    inner, purple = layouts[1], layouts[6]
    for layout in (layouts[2], purple):
        layout._element.attrib.pop("type", None)
        layout._element.find(qn("p:cSld")).set("name", f"Page {layout.name[:3]}")
    ground(purple, "<a:srgbClr val='57068C'/>")
    tree = purple.shapes._spTree
    tree.append(
        parse_xml(
            f"<p:sp {nsdecls('p', 'a')}><p:nvSpPr><p:cNvPr id='95' name='Ligne'/><p:cNvSpPr/>"
            "<p:nvPr><p:ph type='body' idx='31'/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>"
            f"<a:off x='{Inches(1)}' y='{Inches(3)}'/><a:ext cx='{Inches(8)}' cy='{Inches(1)}'/>"
            "</a:xfrm></p:spPr><p:txBody><a:bodyPr/><a:lstStyle><a:lvl1pPr marL='400000'><a:defRPr"
            " sz='4000'><a:solidFill><a:schemeClr val='bg1'/></a:solidFill></a:defRPr></a:lvl1pPr>"
            "</a:lstStyle><a:p/></p:txBody></p:sp>"
        )
    )
    ((_, theirs),) = read_masters(presentation)
    used = {str(inner.part.partname): 5, str(purple.part.partname): 2}
    section = read_backdrops(presentation, theirs, used, "")["section"]
    assert section.layout.part == str(purple.part.partname)
    assert section.title.name == "Ligne"
    assert section.title.styles[0].colour == "paper"


def test_a_page_without_room_is_not_used(specimen_project: Project, put: Put) -> None:
    """A picture over more than half of their pages: ours keep their own, and it is told."""
    presentation = Presentation(io.BytesIO(office(specimen_project)))
    add_logo(presentation.slide_masters[0], 0, 0, 10, 4.4)
    built = put(saved(presentation))
    assert not [each for each in built.problems if each.severity == "error"]


def test_a_picture_under_all_of_their_words_is_no_traceback(
    specimen_project: Project, put: Put
) -> None:
    """Their texts stand in the right half, and a picture fills it."""
    presentation = Presentation(io.BytesIO(office(specimen_project)))
    for layout in presentation.slide_layouts:
        for place in layout.placeholders:
            place.left, place.width = Inches(5.2), Inches(4.4)
            place.top, place.height = place.top or 0, place.height or 0
    add_logo(presentation.slide_masters[0], 5, 0, 5, 7.5)
    built = put(saved(presentation))
    assert not [each for each in built.problems if each.severity == "error"]


def test_a_template_without_drawings_keeps_ours(specimen_project: Project, put: Put) -> None:
    """Office's plain pages are nobody's: the kit's decoration is better than nothing."""
    assert put(small(specimen_project)).own_template.pages == {}


def test_a_table_on_their_dark_page_has_a_ground_of_its_own(specimen_project: Project) -> None:
    """Dark words on a dark page could not be read; on a white page nothing is added."""
    ours = specimen_project.layouts
    assert tables_on_paper(ours) == ours
    dark = ours.layouts["table"].model_copy(update={"ground": "ink"})
    layouts = tables_on_paper(ours.model_copy(update={"layouts": {**ours.layouts, "table": dark}}))
    assert layouts.layouts["table"].placeholders["table"].fill == "paper"
    white = re.compile(rb'<a:wholeTbl>.*?</a:tcBdr><a:fill><a:solidFill><a:schemeClr val="bg1"/>')
    words = specimen_project.labels["deck"]
    for filled in (True, False):
        theirs = Presentation()
        base = build_base_deck(specimen_project.theme, ours, words, "fr-CA", "Pied")
        roles = "deep", "paper", "tint"
        add_table_style(theirs, Presentation(io.BytesIO(base)), roles, filled=filled)
        with zipfile.ZipFile(io.BytesIO(saved(theirs))) as package:
            found = white.search(package.read("ppt/tableStyles.xml"))
        assert bool(found) is filled


def test_ours_go_on_the_master_that_they_write_on(specimen_project: Project) -> None:
    """LibreOffice saves the cover's master first; the one that slides use comes before it."""
    masters = read_masters(Presentation(io.BytesIO(two_masters(specimen_project))))
    first, second = masters
    used = second[1][0].part
    assert working_first(masters, {used: 2, first[1][0].part: 1}) == [second, first]
    assert working_first(masters, {}) == [first, second]


def test_each_of_ours_is_put_on_the_master_of_its_page(specimen_project: Project) -> None:
    """In a file of several masters, what the second one draws may show on what goes there."""
    theirs = Presentation(io.BytesIO(two_masters(specimen_project)))
    words = specimen_project.labels["deck"]
    base = build_base_deck(specimen_project.theme, specimen_project.layouts, words, "fr-CA", "Pied")
    natives = dict(
        zip(
            specimen_project.layouts.layouts,
            Presentation(io.BytesIO(base)).slide_layouts,
            strict=True,
        )
    )
    first, second = list(natives)[:2]
    homes = {first: theirs.slide_masters[0].part, second: theirs.slide_masters[1].part}
    parts = inject(theirs, homes, natives, "{name} (trousse)")
    for name, home in homes.items():
        assert parts[name].slide_layout.slide_master.part is home


def test_what_we_draw_is_seen_on_a_layout_of_theirs(specimen_project: Project) -> None:
    """A white emblem on their white page takes a colour that is seen; a dark one stays."""
    layouts, colours = specimen_project.layouts, specimen_project.theme.colours
    named = {role: colours[role] for role in type(colours).model_fields}
    section = layouts.layouts["section"].model_copy(update={"ground": "paper", "shapes": ()})
    layouts = layouts.model_copy(update={"layouts": {**layouts.layouts, "section": section}})
    (seen,) = Legibility(layouts, named).seen(["section"]).layouts["section"].drawings.values()
    assert contrast(named[seen.colour], named["paper"]) >= 3


def test_the_marker_is_clear_of_what_a_layout_of_theirs_draws(put: Put) -> None:
    """Their footer is at the head of the page: the marker goes below it, or is left out."""
    presentation = Presentation()
    head = (5.5, 0.25, 4.2, 0.6)
    for layout in presentation.slide_layouts:
        for each in layout.placeholders:
            if each._element.xpath("string(.//p:nvPr/p:ph/@type)") == "ftr":
                each.left, each.top, each.width, each.height = map(Inches, head)
    built = put(saved(presentation), content_large="Title and Content")
    layouts = built.own_template.layouts
    (theirs,) = [each for each in built.own_template.choices if each.ours == "content-large"]
    assert theirs.why == "explicit"
    mark = layouts.layouts["content-large"].progress
    assert mark is None or min(layouts.grid.box(mark).overlap(Box(*head))) <= 0
    assert mark is not None, "there is room below"
