from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.ns import qn

from tests.decks import BuiltDeck
from tests.formats.pptx.reading import properties
from tests.workshop import Workshop

SESSION = "content/sessions/causerie-20.yaml"
AGENDA = """      - slide: agenda
        title: Le programme
"""


@pytest.fixture(params=["conference-60", "atelier-180"])
def built(request: pytest.FixtureRequest, shipped_decks: Mapping[str, BuiltDeck]) -> BuiltDeck:
    """Each of the shipped decks."""
    return shipped_decks[request.param]


def jumps(presentation: Any) -> Iterator[tuple[int, str, int]]:
    """Give each internal link: its slide's number, its words or shape, the number it leads to."""
    numbers = {slide.part: n for n, slide in enumerate(presentation.slides, start=1)}
    for number, slide in enumerate(presentation.slides, start=1):
        for link in slide._element.iter(qn("a:hlinkClick")):
            if link.get("action") == "ppaction://hlinksldjump":
                words = link.getparent().getparent().findtext(qn("a:t"))
                target = slide.part.related_part(link.get(qn("r:id")))
                yield number, words or link.getparent().get("name"), numbers[target]


def test_the_agenda_leads_to_the_first_slide_of_each_segment(built: BuiltDeck) -> None:
    """Each line of the agenda is a link to its segment, in the order of the day."""
    segments = built.project.kit.sessions[built.session].segments
    agenda = next(s for s in built.deck.slides if s.layout.startswith("agenda"))
    number = built.deck.slides.index(agenda) + 1
    found = [target for source, _, target in jumps(built.presentation) if source == number]
    firsts = {}
    for n, slide in enumerate(built.deck.slides, start=1):
        if not slide.hidden:
            firsts.setdefault(slide.segment, n)
    assert found == [firsts[segment.slug] for segment in segments if segment.agenda]
    assert len(found) >= 8


def test_the_agenda_does_not_look_like_a_web_page(built: BuiltDeck) -> None:
    """Its lines lead to their slides in the colour of the text, without a line below."""
    number = [slide.layout.partition("-")[0] for slide in built.deck.slides].index("agenda")
    runs = [*built.presentation.slides[number]._element.iter(qn("a:rPr"))]
    linked = [each for each in runs if each.find(qn("a:hlinkClick")) is not None]
    assert linked
    for written in linked:
        assert written.get("u") == "none"
        (colour,) = written.iter("{*}hlinkClr")
        assert colour.get("val") == "tx"


def test_a_section_leads_back_to_the_agenda(shipped_decks: Mapping[str, BuiltDeck]) -> None:
    """The whole shape is the link, so that its words keep their colour on a dark ground."""
    built = shipped_decks["atelier-180"]
    agenda = 1 + [slide.layout.partition("-")[0] for slide in built.deck.slides].index("agenda")
    sections = [
        n for n, s in enumerate(built.deck.slides, start=1) if s.layout.startswith("section")
    ]
    back = [(n, name, target) for n, name, target in jumps(built.presentation) if n in sections]
    assert back == [(n, "back", agenda) for n in sections]
    assert len(sections) == 3


def test_one_relationship_for_each_target(built: BuiltDeck) -> None:
    """Two relationships with one target are damage to PowerPoint; and none is left over."""
    for slide in built.presentation.slides:
        targets = [
            rel.target_part.partname for rel in slide.part.rels.values() if rel.reltype == RT.SLIDE
        ]
        assert len(targets) == len(set(targets))
        used = {link.get(qn("r:id")) for link in slide._element.iter(qn("a:hlinkClick"))}
        assert len(targets) == len(used)


def test_no_slide_that_is_shown_leads_to_a_hidden_one(built: BuiltDeck) -> None:
    """On stage, a click never lands in the backup."""
    hidden = {n for n, slide in enumerate(built.deck.slides, start=1) if slide.hidden}
    assert hidden
    for number, words, target in jumps(built.presentation):
        assert number in hidden or target not in hidden, words


def test_a_segment_whose_slides_are_hidden_is_listed_without_a_link(specimen: Workshop) -> None:
    """Its line stays in the agenda and leads nowhere."""
    specimen.edit(SESSION, "      - slide: title\n", f"      - slide: title\n{AGENDA}")
    for cue in ("« Bienvenue. »", "« À qui le direz-vous? »"):
        specimen.edit(SESSION, f"    cue: {cue}\n", f"    cue: {cue}\n    agenda: Un mot\n")
    specimen.edit(
        SESSION, "      - slide: content\n", "      - slide: content\n        hidden: true\n"
    )
    closing = "      - slide: closing\n"
    specimen.edit(SESSION, closing, f"{closing}        hidden: true\n")
    specimen.build()
    deck = Presentation(str(specimen.output / "fr-CA/causerie-20/diaporama.pptx"))
    assert [(n, target) for n, words, target in jumps(deck) if words == "Un mot"] == [(2, 1)]
    tables = [shape.table for shape in deck.slides[1].placeholders if hasattr(shape, "table")]
    assert [t.cell(1, 1).text_frame.text for t in tables] == ["Un mot", "Un mot"]


def test_the_backup_comes_last_and_hidden(built: BuiltDeck) -> None:
    """More on each barrier and the scenarios that are not played, in a section of their own."""
    kit, session = built.project.kit, built.project.kit.sessions[built.session]
    section = built.deck.sections[-1]
    assert section.name == "Diapositives de réserve"
    assert all(slide.hidden for slide in section.slides)
    assert not any(slide.hidden for each in built.deck.sections[:-1] for slide in each.slides)
    played = {slug for segment in session.segments for slug in segment.scenarios}
    layouts = [slide.layout.removesuffix("-large") for slide in section.slides]
    assert layouts == ["two-contents"] * 5 + ["scenario"] * (len(kit.cases) - len(played))
    shown = [slide._element.get("show") for slide in built.presentation.slides]
    assert shown[-len(section.slides) :] == ["0"] * len(section.slides)
    for barrier, slide in zip(kit.barriers.barriers, section.slides, strict=False):
        assert "pour aller plus loin" in slide.title
        said = "\n".join(paragraph.text for paragraph in slide.notes)
        assert all(solution.title[:12].split("'")[0] in said for solution in barrier.solutions)


def test_a_session_without_backup_has_none(specimen: Workshop) -> None:
    """Hidden slides come only to who asked for them, and never show a secret line."""
    specimen.build()
    path = str(specimen.output / "fr-CA/causerie-20/diaporama.pptx")
    before = len(Presentation(path).slides)
    specimen.edit(SESSION, "segments:\n", "backup: true\nsegments:\n")
    specimen.build()
    slides = Presentation(path).slides
    assert len(slides) > before
    assert {slide._element.get("show") for slide in list(slides)[before:]} == {"0"}
    assert properties(slides[-1].shapes.title).get("name") == "title"
