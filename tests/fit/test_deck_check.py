import re

import pytest

from tests.workshop import ROOT, Workshop, load
from workshopkit.fit import check_deck
from workshopkit.pipeline import Options, Project
from workshopkit.problems import Source
from workshopkit.rules.untouched import OPENINGS
from workshopkit.templating import parse_deck

NBSP = "\u00a0"
SESSION = "content/sessions/causerie-20.yaml"
DECK = "diaporama de « Causerie de 20 minutes »"
CLOSING = "templates/decks/slides/closing.xml.j2"
TITLE = "        title: Un pas suffit\n"
BULLET = "          - Une heure, un lieu, une personne.\n"
LONG_BULLET = (
    "          - Un point bien trop long, qui explique tout ce qu'il faudrait seulement dire\n"
)


def line_of(workshop: Workshop, path: str, words: str) -> int:
    """Return the number of the first line that holds ``words``."""
    lines = (workshop.folder / path).read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if words in line)


@pytest.fixture(scope="module")
def project() -> Project:
    """The shipped content with its layouts and fonts."""
    return load(Options(ROOT / "content", ROOT / "templates", ROOT / "output"))


def told(project: Project, slides: str) -> list[str]:
    """Return what is said of slides written as deck markup; every text is on line 7."""
    deck = parse_deck(f"<deck><section name='s'>{slides}</section></deck>", "fr-CA", "essai")
    found = check_deck(
        deck, project.layouts, project.font, lambda text_id: Source("essai.yaml", 7, 3)
    )
    return [problem.line("fr") for problem in found]


@pytest.mark.parametrize("session", ["conference-60", "atelier-180"])
def test_the_shipped_decks_fit(workshop: Workshop, session: str) -> None:
    """Nothing is said of the decks of the kit, with or without an hour of beginning."""
    assert workshop.errors(only=("deck",), session=session) == []
    assert workshop.errors(only=("deck",), session=session, start=13 * 60 + 30) == []


@pytest.mark.quick
def test_too_many_bullets_are_told_at_their_line_with_what_to_cut(specimen: Workshop) -> None:
    """Twenty-five long bullets: the line of one of them, and how many characters to remove."""
    specimen.edit(SESSION, BULLET, LONG_BULLET * 25)
    (error,) = specimen.errors(only=("deck",))
    line = line_of(specimen, SESSION, "bien trop long")
    said = re.fullmatch(
        rf"{SESSION}:{line}:13: {DECK}, diapositive 6, le texte : 50 lignes où il en tient 5; "
        r"raccourcissez ou retirez des textes, environ (\d+) caractères en tout\. "
        r"\[slide-overfull-in-all\]",
        error,
    )
    assert said is not None, error
    length = len(LONG_BULLET.strip()) - len("- ")
    too_many = -(-int(said[1]) // length)
    assert 25 - 5 <= too_many <= 25
    too_many = min(too_many, 24)
    specimen.edit(SESSION, LONG_BULLET * 25, LONG_BULLET * (25 - too_many))
    assert specimen.errors(only=("deck",)) == []


def test_it_is_said_in_english_too(specimen: Workshop) -> None:
    """The same complaint for a person who reads English."""
    specimen.edit(SESSION, TITLE, TITLE.replace("Un pas", "Un pas, puis un autre, " * 9 + "et"))
    (error,) = specimen.errors("en", only=("deck",))
    said = r"slide 7, the title: \d+ lines where 2 fit; shorten by about \d+ ch"
    assert re.search(rf"slide deck of “Causerie de 20 minutes”, {said}", error)


def test_a_title_of_two_hundred_characters_is_told_at_its_line(specimen: Workshop) -> None:
    """The place is that of the title in the session."""
    title = " ".join(["oser un premier pas"] * 10)
    assert len(title) == 199
    specimen.edit(SESSION, "Dites votre pas à quelqu'un", title)
    (error,) = specimen.errors(only=("deck",))
    line = line_of(specimen, SESSION, title)
    said = re.fullmatch(
        rf"{SESSION}:{line}:16: {DECK}, diapositive 6, le titre : 6 lignes où il en tient 2; "
        r"raccourcissez d’environ (\d+) caractères\. \[slide-overfull\]",
        error,
    )
    assert said is not None, error
    specimen.edit(SESSION, title, title[: -int(said[1])].strip())
    assert specimen.errors(only=("deck",)) == []


@pytest.mark.quick
def test_a_word_of_forty_letters_is_named(specimen: Workshop) -> None:
    """Shortening the text would not help: the word itself is too wide."""
    word = "désinstitutionnalisationnellementlongues"
    specimen.edit(SESSION, TITLE, TITLE.replace("Un pas suffit", word))
    (error,) = specimen.errors(only=("deck",))
    assert error == (
        f"{SESSION}:{line_of(specimen, SESSION, word)}:16: {DECK}, diapositive 7, le titre : "
        f"le mot « {word} » est plus large que son emplacement. [slide-wide-word]"
    )


def test_a_table_too_tall_is_told_at_its_longest_cell(workshop: Workshop) -> None:
    """The four columns, with an example that a table cannot hold."""
    steps = (workshop.content / "steps.yaml").read_text("utf-8")
    (example, *_) = re.findall(r"      example: (.+)\n", steps)
    long = "Appeler trois personnes qui font ce travail, " * 12 + "puis choisir."
    workshop.edit("content/steps.yaml", f"example: {example}\n", f"example: {long}\n")
    errors = [line for line in workshop.errors(only=("deck",)) if "table-overfull" in line]
    line = line_of(workshop, "content/steps.yaml", long)
    place = (
        rf"content/steps.yaml:{line}:16: diaporama de « .+ », diapositive \d+ : le tableau déborde"
    )
    assert errors
    assert all(re.match(place, error) for error in errors), errors


@pytest.mark.quick
def test_notes_too_long_are_told_at_their_longest_sentence(specimen: Workshop) -> None:
    """Speaker notes that the notes page cannot hold."""
    sentence = "Une longue phrase à dire devant la salle entière, sans reprendre son souffle. "
    said = f"        - {sentence * 12}\n"
    specimen.edit(SESSION, "        - Vous connaissez Nadia.\n", said * 3)
    (error,) = specimen.errors(only=("deck",))
    line = line_of(specimen, SESSION, sentence)
    assert re.fullmatch(
        rf"{SESSION}:{line}:11: {DECK}, diapositive 1 : les notes font \d+ lignes, "
        r"la page en tient \d+; "
        r"raccourcissez d’environ \d+ caractères\. \[notes-overfull\]",
        error,
    ), error


@pytest.mark.parametrize("written", ["", '        title: " "\n'])
def test_a_slide_without_a_title_is_told_at_its_line(specimen: Workshop, written: str) -> None:
    """Whether the title is missing or blank."""
    specimen.edit(SESSION, TITLE, written)
    line = line_of(specimen, SESSION, "slide: closing")
    said = "diapositive 7 : elle n’a pas de titre. [untitled-slide]"
    expected = f"{SESSION}:{line}:16: {DECK}, {said}"
    assert specimen.errors(only=("deck",)) == [expected]


@pytest.mark.quick
def test_a_template_that_gives_no_title_is_told_itself(specimen: Workshop) -> None:
    """A designer loses the title: no line of the session is to mend."""
    specimen.edit(CLOSING, "<title>{{ slide.title|title_line }}</title>", "")
    said = "diapositive 7 : elle n’a pas de titre. [untitled-slide]"
    assert specimen.errors(only=("deck",)) == [f"{CLOSING}: {DECK}, {said}"]


@pytest.mark.quick
def test_a_template_that_begins_no_slide_is_told_itself(specimen: Workshop) -> None:
    """The line that says of which template it is one is lost: its places stand alone."""
    specimen.edit(CLOSING, "{% extends 'decks/slide.xml.j2' %}\n", "")
    (told,) = specimen.errors(only=("deck",))
    assert told.startswith(f"{CLOSING}:1:1: {DECK} : ")


def test_a_title_used_twice_is_told_with_the_first_slide(specimen: Workshop) -> None:
    """People who navigate by titles must tell slides apart."""
    specimen.edit(SESSION, TITLE, TITLE.replace("Un pas suffit", "À vous!"))
    specimen.edit(SESSION, "Dites votre pas à quelqu'un", "À vous!")
    line = line_of(specimen, SESSION, "slide: closing")
    assert specimen.errors(only=("deck",)) == [
        f"{SESSION}:{line}:16: {DECK}, diapositive 7 : la diapositive 6 porte déjà le titre "
        "« À vous! ». [repeated-title]"
    ]


@pytest.mark.parametrize("opening", OPENINGS)
def test_titles_left_to_write_may_be_the_same(project: Project, opening: str) -> None:
    """Two things begun one after the other: each is told as left to write already."""
    title = f"<title>{opening.replace(' ', NBSP)}un titre de quelques mots)</title>"
    slides = "".join(f"<slide layout='question' spec='{n}'>{title}</slide>" for n in (1, 2))
    assert not [each for each in told(project, slides) if "repeated-title" in each]
    written = slides.replace(opening.replace(" ", NBSP), "Fait (")
    assert [each for each in told(project, written) if "repeated-title" in each]


@pytest.mark.quick
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "{% block places %}",
            "{% set layout = 'closng' %}{% block places %}",
            "la disposition « closng » n’existe pas dans layouts.yaml. "
            "— vouliez-vous dire « closing »? [unknown-layout]",
        ),
        (
            "{% if slide.text %}<body>{{ slide.text }}</body>{% endif %}",
            "<boddy>{{ slide.text }}</boddy>",
            "la disposition « closing » n’a pas d’emplacement « boddy ». "
            "— vouliez-vous dire « body »? [unknown-placeholder]",
        ),
    ],
)
def test_a_place_that_does_not_exist_is_told_with_the_nearest(
    specimen: Workshop, old: str, new: str, said: str
) -> None:
    """A designer mistypes the name of a layout or of a placeholder."""
    specimen.edit(CLOSING, old, new)
    assert specimen.errors(only=("deck",)) == [f"{CLOSING}: {DECK} : {said}"]


def test_a_drawing_without_its_place_is_told_too(specimen: Workshop) -> None:
    """A designer mistypes the place of the drawing of a section."""
    specimen.edit(
        "templates/decks/layouts.yaml", "      step: {box: [9.75", "      stpe: {box: [9.75"
    )
    (told,) = specimen.errors(only=("deck",))
    section = "templates/decks/slides/section.xml.j2"
    assert told.startswith(f"{section}: {DECK} : la disposition « section »")
    assert "« step »" in told
    assert "« stpe »" in told


@pytest.mark.quick
def test_a_figure_must_say_what_it_shows(project: Project) -> None:
    """A QR code needs alternative text; with one, nothing is said."""
    figure = "<figure qr='x' alt='{}'/>"
    slide = f"<slide layout='closing' id='x'><title>Fin</title><qr>{figure}</qr></slide>"
    assert told(project, slide.format("Code QR menant à x")) == []
    assert told(project, slide.format(" ")) == [
        "essai.yaml:7:3: diapositive 1 : une figure n’a pas de texte de remplacement. [no-alt]"
    ]


@pytest.mark.quick
@pytest.mark.parametrize("rows", ["", "<tr><td>Un</td><td>Deux</td></tr><tr><td>Trois</td></tr>"])
def test_a_table_of_uneven_rows_is_told(project: Project, rows: str) -> None:
    """PowerPoint would repair it; the template that writes it is to mend."""
    table = f"<table><table alt='Un tableau'>{rows}</table></table>"
    assert told(project, f"<slide layout='table' id='x'><title>Essai</title>{table}</slide>") == [
        "essai.yaml:7:3: diapositive 1 : les rangées du tableau n’ont pas toutes autant de "
        "cellules; corrigez le gabarit. [ragged-table]"
    ]


def test_every_problem_of_every_slide_is_told_at_once(project: Project) -> None:
    """One pass tells all, each with the number of its slide."""
    text = "<body><span data-text='x'>" + "mot " * 400 + "</span></body>"
    slides = "<slide layout='content' id='a'/>" + f"<slide layout='content' id='b'>{text}</slide>"
    rules = [line.split()[-1] for line in told(project, slides)]
    assert sorted(rules) == ["[slide-overfull]", "[untitled-slide]", "[untitled-slide]"]


@pytest.mark.parametrize(
    ("old", "new", "slide"),
    [
        (
            "      - slide: section\n        about: objectif\n",
            "      - slide: section\n",
            "section",
        ),
        ("slide: content\n", "slide: before-after\n", "before-after"),
    ],
)
def test_what_a_slide_lacks_is_told_at_its_line(
    specimen: Workshop, old: str, new: str, slide: str
) -> None:
    """An editor forgets what the template of a slide needs: its subject, a second point."""
    specimen.edit(SESSION, old, new)
    line = line_of(specimen, SESSION, f"slide: {slide}")
    (error,) = specimen.errors(only=("deck",))
    assert error.startswith(f"{SESSION}:{line}:")


def test_a_chart_is_measured_and_described(project: Project) -> None:
    """A name of a bar that is too long for its room, and a chart without words for it."""
    bars = "<bar>Une phrase</bar>" * 5 + f"<bar>{'Une très longue phrase ' * 9}</bar>"
    slide = f'<slide layout="chart"><title>Un</title><chart><chart>{bars}</chart></chart></slide>'
    rules = [line.rpartition("[")[2] for line in told(project, slide)]
    assert rules == ["no-alt]", "slide-overfull]"]


def test_the_word_of_a_step_stays_in_its_pill(project: Project) -> None:
    """A verb that is too long for the marker is told with the verb."""
    steps = "<step>Un</step><step>Recommencer</step>"
    marker = f'<progress current="2" alt="Étape 2">{steps}</progress>'
    (error,) = told(project, f'<slide layout="content">{marker}<title>Un</title></slide>')
    assert "« 2\u00a0Recommencer » est plus large" in error
