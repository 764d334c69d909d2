"""Where the lines of the slides' texts end: titles at the sense, no last word by itself."""

import pytest

from tests.workshop import ROOT, load
from workshopkit.fit import end_lines_well
from workshopkit.fit.lines import break_paragraph
from workshopkit.pipeline import Options, Project
from workshopkit.templating import parse_deck

NBSP = "\u00a0"


@pytest.fixture(scope="module")
def project() -> Project:
    """The shipped content with its layouts and fonts."""
    return load(Options(ROOT / "content", ROOT / "templates", ROOT / "output"))


def lines(project: Project, place: str, text: str, locale: str = "fr-CA") -> list[str]:
    """Return the lines of a text on an activity's slide, once they end well."""
    tag = f"<{place}>{text}</{place}>"
    slide = f'<slide layout="activity" id="x">{tag}</slide>'
    deck = parse_deck(f"<deck><section name='s'>{slide}</section></deck>", locale, "essai")
    (slide,) = end_lines_well(deck, project.layouts, project.font).slides
    layout = project.layouts.layouts["activity"].placeholders[place]
    styles = [project.layouts.style(name) for name in layout.styles]
    left, _, right, _ = layout.inset
    width = project.layouts.grid.box(layout).width - left - right
    (paragraph,) = slide.contents[place]
    found = break_paragraph(paragraph, styles, width * 72, project.font)
    return ["".join(run.text for run in line).strip().replace(NBSP, " ") for line in found]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("Un reflet d’abord, une question ensuite", "Un reflet d’abord,/une question ensuite"),
        (
            f"Un reflet d’abord, une question{NBSP}ensuite",
            "Un reflet d’abord,/une question ensuite",
        ),
        ("Lire, jouer, puis se redire les faits", "Lire, jouer,/puis se redire les faits"),
        ("Oui, la suite ne tient pas en une ligne", "Oui, la suite ne tient/pas en une ligne"),
        ("Une seule ligne, et c’est tout", "Une seule ligne, et c’est tout"),
    ],
)
def test_a_title_breaks_where_the_sense_does(project: Project, typed: str, printed: str) -> None:
    """Never after « une » or « pas », at the comma where both lines have their length."""
    assert "/".join(lines(project, "title", typed)) == printed


def test_no_last_word_stands_alone(project: Project) -> None:
    """It takes words with it, and leaves none behind that joins."""
    for words in range(6, 26):
        text = " ".join(["Comptez trois secondes, puis posez une question à la personne"] * 3)
        text = " ".join(text.split()[:words])
        found = lines(project, "body", f"<p>{text}</p>")
        assert " ".join(found) == text
        assert not [line for line in found[1:] if len(line.split()) < 2]
    text = "Lisez-la à l’autre, qui pose ensuite une seule question."
    assert lines(project, "body", f"<p>{text}</p>")[-1] == "une seule question."


def test_as_many_lines_as_before(project: Project) -> None:
    """What would take one more line stays as it was typed."""
    text = "Reconnaissance professionnelle internationale"
    assert len(lines(project, "title", text)) == 2


def test_what_no_line_can_hold_together_is_not_tied(project: Project) -> None:
    """Two words tied by the rules of a language, wider than the place: they part."""
    tied = f"Reconnaissance{NBSP}professionnelle"
    assert lines(project, "title", f"Agenda {tied} {tied}") == [
        "Agenda Reconnaissance",
        "professionnelle",
        "Reconnaissance",
        "professionnelle",
    ]
