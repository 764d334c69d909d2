import re
from collections.abc import Mapping

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from tests.decks import BuiltDeck
from tests.formats.pptx.reading import (
    is_decorative,
    kind,
    notes,
    parts,
    properties,
    sections,
    slide_ids,
    written_properties,
)
from tests.workshop import Workshop
from workshopkit.model.several import layout_label
from workshopkit.templating.typography import typeset

SESSION = "content/sessions/causerie-20.yaml"
CLOSING = "      - slide: closing\n"
LINK = "https://www.example.org/camille"


@pytest.fixture(params=["conference-60", "atelier-180"])
def built(request: pytest.FixtureRequest, shipped_decks: Mapping[str, BuiltDeck]) -> BuiltDeck:
    """Each of the shipped decks."""
    return shipped_decks[request.param]


def test_every_shape_is_in_a_placeholder_of_its_layout(built: BuiltDeck) -> None:
    """No stray text box: an editor who resets a slide or changes its layout loses nothing."""
    parts = built.project.labels["deck"]["parts"]
    drawn = [str(parts[name]) for name in ("progress", "drawing", "portrait")]
    for number, slide in enumerate(built.presentation.slides, start=1):
        for shape in slide.shapes:
            known = shape.is_placeholder or shape.name in drawn
            assert known or is_decorative(shape), f"{number}: {shape.name}"


def test_a_text_box_would_be_seen(built: BuiltDeck) -> None:
    """The rule above is not blind: neither words nor a picture pass for decoration."""
    presentation = Presentation(str(built.file))
    box = presentation.slides[0].shapes.add_textbox(0, 0, 914400, 914400)
    box.text_frame.text = "Un mot"
    assert not box.is_placeholder
    assert not is_decorative(box)


def test_placeholders_have_the_names_of_layouts_yaml(built: BuiltDeck) -> None:
    """What a designer named « kicker » is called « kicker » in PowerPoint's selection pane."""
    layouts = built.project.layouts.layouts
    for slide, native in zip(built.deck.slides, built.presentation.slides, strict=True):
        names = {s.name for s in native.placeholders if kind(s) not in ("ftr", "sldNum")}
        assert names == set(slide.contents)
        assert names <= set(layouts[slide.layout].placeholders)


def test_no_placeholder_is_left_empty(built: BuiltDeck) -> None:
    """« Cliquez pour ajouter du texte » never waits on a slide."""
    for slide in built.presentation.slides:
        for shape in slide.placeholders:
            assert not shape.has_text_frame or shape.text_frame.text.strip()


def test_slides_have_the_words_of_the_content(built: BuiltDeck) -> None:
    """Each placeholder says what the deck says, paragraph by paragraph."""
    for slide, native in zip(built.deck.slides, built.presentation.slides, strict=True):
        shapes = {shape.name: shape for shape in native.placeholders}
        for name, content in slide.contents.items():
            if isinstance(content, tuple):
                said = [paragraph.text for paragraph in shapes[name].text_frame.paragraphs]
                assert said == [paragraph.text for paragraph in content]


def test_titles_are_there_and_unique(built: BuiltDeck) -> None:
    """A person who navigates by titles finds every slide."""
    titles = [slide.shapes.title.text_frame.text for slide in built.presentation.slides]
    assert all(title.strip() for title in titles)
    assert len(set(titles)) == len(titles)


def test_the_title_is_read_first(built: BuiltDeck) -> None:
    """Screen readers follow the order of drawing: title, then as layouts.yaml lists."""
    layouts = built.project.layouts.layouts
    for slide, native in zip(built.deck.slides, built.presentation.slides, strict=True):
        read = [shape.name for shape in native.shapes if shape.name in slide.contents]
        listed = [name for name in layouts[slide.layout].placeholders if name in slide.contents]
        assert read == ["title", *(name for name in listed if name != "title")]


def test_footer_and_number_are_on_every_slide_that_has_room(built: BuiltDeck) -> None:
    """The kit's title, and a number that PowerPoint keeps right when slides move."""
    layouts = built.project.layouts.layouts
    without = []
    for number, native in enumerate(built.presentation.slides, start=1):
        slide = built.deck.slides[number - 1]
        found = {kind(shape): shape for shape in native.placeholders}
        if layouts[slide.layout].footer is None:
            without.append(slide.layout)
            continue
        assert found["ftr"].text_frame.text == built.project.kit.settings.title
        (field,) = found["sldNum"]._element.iter(qn("a:fld"))
        assert (field.get("type"), field.findtext(qn("a:t"))) == ("slidenum", str(number))
    assert without == ["title-alone", "closing-plain"]


def test_every_run_says_its_language(built: BuiltDeck) -> None:
    """The spelling checker and the screen reader speak French from Québec."""
    for slide in built.presentation.slides:
        assert {element.get("lang") for element in written_properties(slide)} == {"fr-CA"}
        for table in slide._element.iter(qn("a:tbl")):
            runs = list(table.iter(qn("a:rPr"), qn("a:endParaRPr")))
            assert {run.get("lang") for run in runs} == {"fr-CA"}


def test_looks_come_from_the_layouts(built: BuiltDeck) -> None:
    """No size, colour or font on a run: changing the master changes every slide."""
    for slide in built.presentation.slides:
        for element in written_properties(slide):
            assert "sz" not in element.attrib
            assert [child.tag for child in element if child.tag != qn("a:hlinkClick")] == []


def test_only_theme_colours_are_used(built: BuiltDeck) -> None:
    """Another theme recolours everything: no part but the theme writes a colour."""
    found = parts(built.file, r"^ppt/(slides|slideLayouts|slideMasters|notes\w+|table\w+).*\.xml$")
    assert len(found) > len(built.deck.slides)
    for name, root in found.items():
        colours = root.iter("{*}srgbClr", "{*}sysClr", "{*}prstClr", "{*}hslClr")
        # In a table style a:fontRef must hold a colour; the one after it replaces it.
        assert [e for e in colours if e.getparent().tag != qn("a:fontRef")] == [], name
    themes = parts(built.file, r"^ppt/theme/theme1\.xml$")["ppt/theme/theme1.xml"]
    assert built.project.theme.colours.primary.strip("#") in {
        colour.get("val") for colour in themes.iter("{*}srgbClr")
    }


def test_tables_and_pictures_say_what_they_show(built: BuiltDeck) -> None:
    """Alternative text in words, never the name of a file."""
    described = [
        properties(shape).get("descr")
        for slide in built.presentation.slides
        for shape in slide.placeholders
        if not shape.has_text_frame
    ]
    assert described
    for words in described:
        assert len(words.split()) >= 3
        assert not re.search(r"\.(png|svg|jpe?g)\b", words)


def test_tables_have_a_header_row_and_fit_their_place(built: BuiltDeck) -> None:
    """The header is marked for screen readers; the rows end above the bottom of the place."""
    for slide, native in zip(built.deck.slides, built.presentation.slides, strict=True):
        for shape in native.placeholders:
            if not getattr(shape, "has_table", False) or not shape.has_table:
                continue
            assert shape.table.first_row
            place = built.project.layouts.layouts[slide.layout].placeholders[shape.name]
            box = built.project.layouts.grid.box(place)
            assert shape.height / 914400 <= box.height


def test_sections_follow_the_segments_and_hold_every_slide(built: BuiltDeck) -> None:
    """A facilitator finds a segment by its name in the list of slides."""
    found = sections(built.presentation)
    segments = built.project.kit.sessions[built.session].segments
    assert [name for name, _ in found] == [
        section.name for section in built.deck.sections if section.slides
    ]
    assert len(found) == sum(1 for segment in segments if segment.slides) + 1  # and the backup
    assert [each for _, ids in found for each in ids] == slide_ids(built.presentation)


def test_notes_tell_the_segment_its_cue_and_its_hours(built: BuiltDeck) -> None:
    """With --start 13:30, each slide's notes open with the clock; the first gives the cue."""
    session = built.project.kit.sessions[built.session]
    begins, slides = 13 * 60 + 30, iter(built.presentation.slides)
    for segment in session.segments:
        ends = begins + segment.minutes
        hours = [f"{m // 60} h {m % 60:02d}".removesuffix(" 00") for m in (begins, ends)]
        opening = f"{hours[0]} à {hours[1]} ({segment.minutes} min) : "
        for rank in range(len([*built.project.kit.slides(segment)])):
            said = notes(next(slides))
            assert said.startswith(opening)
            assert ("Phrase clé :" in said) == (rank == 0)
            if rank == 0:
                cue = typeset(segment.cue, "fr-CA").replace("\u00a0", " ")
                assert f"Phrase clé : {cue}\n" in said
        begins = ends


def test_notes_tell_apart_what_to_say_and_what_to_do(built: BuiltDeck) -> None:
    """A label in bold, then a list: one item for each sentence, one for each timed part."""
    session = built.project.kit.sessions[built.session]
    segment = next(each for each in session.segments if len(each.parts) > 2)
    number = [slide.segment for slide in built.deck.slides].index(segment.slug)
    frame = built.presentation.slides[number].notes_slide.notes_text_frame
    lines = [(p.text.replace("\u00a0", " "), p.level) for p in frame.paragraphs]
    say, do = lines.index(("Dire :", 0)), lines.index(("Faire :", 0))
    assert [level for _, level in lines[say + 1 : do]] == [1] * len(segment.script.say)
    items = lines[do + 1 : do + 1 + len(segment.parts)]
    assert [(text.split(" –")[0], level) for text, level in items] == [
        (f"{part.minutes} min", 1) for part in segment.parts
    ]
    assert frame.paragraphs[say].runs[0].font.bold
    (looks,) = frame._txBody.iter(qn("a:lstStyle"))
    assert {level.get("sz") for level in looks.iter(qn("a:defRPr"))} == {"1200"}
    assert looks.find(f"{qn('a:lvl2pPr')}/{qn('a:buChar')}") is not None


def test_hours_in_notes_are_relative_without_a_start(specimen: Workshop) -> None:
    """No hour is invented: 0:00 is the beginning."""
    specimen.edit("content/event.yaml", "start: 9 h 30\n", "")
    specimen.build()
    deck = Presentation(str(specimen.output / "fr-CA/causerie-20/diaporama.pptx"))
    assert notes(deck.slides[0]).startswith("0:00 à 0:04 (4 min) : Ouverture")


def test_a_bar_empties_during_each_activity(built: BuiltDeck) -> None:
    """The countdown lasts the minutes of the activity, starts at a click, and says nothing."""
    count = 0
    for slide, native in zip(built.deck.slides, built.presentation.slides, strict=True):
        drawn = str(built.project.labels["deck"]["parts"]["drawing"])
        bars = [each for each in native.shapes if is_decorative(each) and each.name != drawn]
        assert len(bars) == bool(slide.timer)
        for bar in bars:
            count += 1
            (effect,) = native._element.iter(qn("p:animEffect"))
            assert next(effect.iter(qn("p:cTn"))).get("dur") == str(slide.timer * 60_000)
            assert next(effect.iter(qn("p:spTgt"))).get("spid") == str(bar.shape_id)
    assert count


def test_the_slides_of_a_step_say_which_step_it_is(built: BuiltDeck) -> None:
    """A number, a filled form and a word, said in one sentence to who cannot see them; a motto
    stands alone."""
    marker = str(built.project.labels["deck"]["parts"]["progress"])
    steps = built.project.kit.steps.steps
    of_segment = {s.slug: s.step for s in built.project.kit.sessions[built.session].segments}
    seen = set()
    for slide, native in zip(built.deck.slides, built.presentation.slides, strict=True):
        groups = [shape for shape in native.shapes if shape.name == marker]
        step = of_segment.get(slide.segment)
        alone = slide.layout.startswith("motto")
        assert len(groups) == (step is not None and not alone), slide.title
        for group in groups:
            number = 1 + [each.slug for each in steps].index(step)
            word = steps[number - 1].verb
            words = properties(group).get("descr").replace("\u00a0", " ")
            assert words == f"Étape {number} de 3 : {word}"
            marks = [shape for shape in group.shapes if shape.has_text_frame]
            said = [mark.text_frame.text.replace("\u00a0", " ") for mark in marks]
            assert said == [f"{n} {word}" if n == number else str(n) for n in (1, 2, 3)]
            filled = [bool(mark._element.xpath("p:spPr/a:solidFill")) for mark in marks]
            assert filled == [n == number for n in (1, 2, 3)]
            seen.add(number)
    assert seen == {1, 2, 3}


def test_the_marker_of_the_step_touches_nothing(built: BuiltDeck) -> None:
    """It stands clear of every placeholder of its layout, and inside the slide."""
    layouts = built.project.layouts
    for name, layout in layouts.layouts.items():
        if layout.progress is None:
            continue
        places = [layouts.grid.box(place) for place in layout.placeholders.values()]
        for current in (1, 2, 3):
            for mark in layouts.progress_boxes(layout.progress, 3, current):
                assert 0 < mark.x < mark.x + mark.width < layouts.grid.width
                for box in places:
                    apart = box.y >= mark.y + mark.height or box.y + box.height <= mark.y
                    beside = box.x >= mark.x + mark.width or box.x + box.width <= mark.x
                    assert apart or beside, f"{name}: {box}"


def test_the_qr_code_is_there_only_with_a_link(specimen: Workshop) -> None:
    """Without a link in facilitator.yaml, no code and no empty place for one."""
    deck = specimen.output / "fr-CA/causerie-20/diaporama.pptx"
    specimen.build()
    closing = Presentation(str(deck)).slides[-1]
    assert "qr" not in [shape.name for shape in closing.shapes]
    facilitator = specimen.content / "facilitator.yaml"
    facilitator.write_text(f"name: Camille Exemple\nlink: {LINK}\n", "utf-8")
    specimen.build()
    closing = Presentation(str(deck)).slides[-1]
    (code,) = [shape for shape in closing.placeholders if shape.name == "qr"]
    assert properties(code).get("descr") == f"Code QR menant à {LINK}"
    assert code.image.content_type == "image/png"
    (contact,) = [shape for shape in closing.placeholders if shape.name == "contact"]
    assert LINK in contact.text_frame.text


def test_a_hidden_slide_is_there_but_not_shown(specimen: Workshop) -> None:
    """PowerPoint skips it on stage and keeps it in the list."""
    specimen.edit(SESSION, CLOSING, f"{CLOSING}        hidden: true\n")
    specimen.build()
    deck = Presentation(str(specimen.output / "fr-CA/causerie-20/diaporama.pptx"))
    shown = [slide._element.get("show") for slide in deck.slides]
    assert shown == [None] * (len(shown) - 1) + ["0"]


def test_bold_italics_and_links_survive(specimen: Workshop) -> None:
    """The small markup of the texts becomes PowerPoint's own."""
    text = f'- "Un **pas**, *un seul* : [écrivez-moi]({LINK})"'
    specimen.edit(SESSION, "- Une heure, un lieu, une personne.", text)
    specimen.build()
    deck = Presentation(str(specimen.output / "fr-CA/causerie-20/diaporama.pptx"))
    (body,) = [shape for shape in deck.slides[-2].placeholders if shape.name == "body"]
    runs = body.text_frame.paragraphs[0].runs
    assert body.text_frame.text == "Un pas, un seul\u00a0: écrivez-moi"
    assert {run.text for run in runs if run.font.bold} == {"pas"}
    assert {run.text for run in runs if run.font.italic} == {"un seul"}
    assert {run.text: run.hyperlink.address for run in runs if run.hyperlink.address} == {
        "écrivez-moi": LINK
    }


def test_the_file_says_what_it_is(built: BuiltDeck) -> None:
    """Title and language in the properties, and no date of the day."""
    told = built.presentation.core_properties
    assert told.title == built.deck.title
    assert told.language == "fr-CA"
    assert told.created == told.modified
    assert told.created.year == 2026


def test_the_menu_of_layouts_lists_no_unused_variant(built: BuiltDeck) -> None:
    """« Barrières (6) » comes with six barriers; « Nouvelle diapositive » stays short."""
    names = {layout.name for layout in built.presentation.slide_layouts}
    labels = built.project.labels["deck"]["layouts"]
    assert str(labels["barriers"]) in names
    for variant in ("barriers-3", "barriers-6", "sentences-2", "path-2", "rules-7"):
        assert layout_label(labels, variant) not in names
