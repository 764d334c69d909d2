"""Slides that any subject may want: a table, code, free paragraphs and points."""

import re
from typing import Any

import pytest
from pptx import Presentation

from tests.test_counts_pages import words_of
from tests.workshop import Workshop
from workshopkit.problems import ContentError

SESSION = "sessions/causerie-30.yaml"
CODE = """def rustine(trou):
    # poncer... puis "encoller" : 2 min
    if trou > 4:
        return "chambre -- neuve"

    return 'rustine'  # <b> n'est pas du gras, <etape-1> non plus"""
SLIDES = """      - slide: table
        title: Rustine ou chambre neuve
        table:
          headings: ["", Rustine, Chambre neuve]
          rows:
            - cells: [Temps, Dix minutes, Cinq minutes]
            - cells: [Prix, "2", "9"]
          widths: [1, 2, 2]
        note: Les prix sont ceux du quartier.
      - slide: code
        title: La même chose, en code
        code: |
CODE
      - slide: free
        title: Ce qui reste à dire
        body:
          - text: "Une chambre à air porte sa taille : lisez-la."
          - points: [Valve Presta, Valve Schrader]
          - text: La pompe doit aller avec.
""".replace("CODE", re.sub("^(?=.)", " " * 10, CODE, flags=re.MULTILINE))
PLACE = "      - slide: closing\n"


@pytest.fixture
def talk(talk: Workshop) -> Workshop:
    """The talk on flat tyres, with a slide of each kind before the last one."""
    talk.edit(f"content/{SESSION}", PLACE, SLIDES + PLACE)
    return talk


def titled(talk: Workshop, title: str) -> Any:
    """Return a slide of the deck that was built, as python-pptx reads it."""
    (file,) = talk.output.rglob("diaporama.pptx")
    slides = Presentation(str(file)).slides
    titles = [" ".join(each.shapes.title.text_frame.text.split()) for each in slides]
    return slides[titles.index(title)]


def test_a_slide_shows_a_table_whose_corner_is_empty(talk: Workshop) -> None:
    """It is a native table: its header, its rows, its columns as wide as they were asked."""
    talk.build(only=("deck",))
    (table,) = [
        each.table for each in titled(talk, "Rustine ou chambre neuve").shapes if each.has_table
    ]
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    assert rows[0] == ["", "Rustine", "Chambre neuve"]
    assert rows[2] == ["Prix", "2", "9"]
    widths = [column.width for column in table.columns]
    assert widths[1] == pytest.approx(2 * widths[0], abs=2)


def test_code_is_shown_as_it_is_typed(talk: Workshop) -> None:
    """Line for line, spaces included: no typography, no mention, no tag is read in it."""
    assert {each.rule for each in talk.check()} <= {"to-date", "to-fill"}
    talk.build(only=("deck",))
    slide = titled(talk, "La même chose, en code")
    (place,) = [each for each in slide.placeholders if each.name == "code"]
    assert place.text_frame.text.replace("\v", "\n") == CODE
    layout = slide.slide_layout
    (styled,) = [each for each in layout.placeholders if "Courier New" in _xml(each)]
    assert styled.placeholder_format.idx == place.placeholder_format.idx


def _xml(shape: Any) -> str:
    return str(shape._element.xml)


def test_code_too_wide_or_too_long_is_told_at_its_line(talk: Workshop) -> None:
    """Its lines are never broken: one that does not fit is a mistake, and so are too many."""
    wide = "x" * 72
    talk.edit(f"content/{SESSION}", "          def rustine(trou):\n", f"          {wide}\n")
    with pytest.raises(ContentError) as told:
        talk.build(only=("deck",))
    assert [each.rule for each in told.value.problems] == ["slide-wide-word"]
    talk.edit(f"content/{SESSION}", f"          {wide}\n", "          x = 1\n" * 14)
    with pytest.raises(ContentError) as told:
        talk.build(only=("deck",))
    (problem,) = told.value.problems
    assert problem.rule == "slide-overfull"
    assert problem.source is not None
    assert problem.source.path.endswith("causerie-30.yaml")


def test_a_free_slide_has_paragraphs_and_points_in_their_order(talk: Workshop) -> None:
    """Points are marked, paragraphs are not."""
    talk.build(only=("deck",))
    slide = titled(talk, "Ce qui reste à dire")
    (place,) = [each for each in slide.placeholders if each.name == "body"]
    said = [(each.level, each.text) for each in place.text_frame.paragraphs]
    assert said == [
        (0, "Une chambre à air porte sa taille\u00a0: lisez-la."),
        (1, "Valve Presta"),
        (1, "Valve Schrader"),
        (0, "La pompe doit aller avec."),
    ]


def test_the_three_are_drawn_on_pages_too(talk: Workshop) -> None:
    """The copy in PDF has the code with its lines, and the words of the table."""
    talk.build(only=("deck-pdf",))
    (copy,) = talk.output.rglob("diaporama.pdf")
    words = words_of(copy)
    assert "return 'rustine'" in words
    assert "Chambre neuve" in words
    assert "Valve Schrader" in words


def test_a_long_table_goes_on_to_a_next_slide(talk: Workshop) -> None:
    """Its header is repeated, and the title says that it goes on."""
    row = '            - cells: [Prix, "2", "9"]\n'
    talk.edit(f"content/{SESSION}", row, row * 12)
    talk.build(only=("deck",))
    assert titled(talk, "Rustine ou chambre neuve (suite)")


@pytest.mark.quick
@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("      - slide: table\n", "      - slide: content\n", "slide-unshown"),
        ("      - slide: free\n", "      - slide: code\n", "slide-without"),
        ("[Temps, Dix minutes, Cinq minutes]", "[Temps, Dix minutes]", "table-cells"),
        ('["", Rustine, Chambre neuve]', '["", "", Chambre neuve]', "blank"),
    ],
)
def test_what_is_missing_or_misplaced_is_told(
    talk: Workshop, old: str, new: str, rule: str
) -> None:
    """A key on a slide that does not show it, a slide without its key, a cell that lacks."""
    talk.edit(f"content/{SESSION}", old, new)
    with pytest.raises(ContentError) as told:
        talk.build(only=("deck",))
    assert rule in [each.rule for each in told.value.problems]
