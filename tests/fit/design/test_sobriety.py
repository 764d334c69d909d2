import re

import pytest

from tests.workshop import ROOT, Workshop, load
from workshopkit.fit import check_deck, check_slides
from workshopkit.fit.design.sobriety import _split
from workshopkit.pipeline import Options, Project
from workshopkit.problems import Source
from workshopkit.problems.catalogue import CATALOGUE
from workshopkit.templating import parse_deck

LONG_TITLE = "Un titre bien trop long, qui court sur trois lignes quand deux diraient mieux"


@pytest.fixture(scope="module")
def project() -> Project:
    """The shipped content with its layouts and fonts."""
    return load(Options(ROOT / "content", ROOT / "templates", ROOT / "output"))


def told(project: Project, slides: str) -> list[str]:
    """Return what is said of slides written as deck markup; every text is on line 7."""
    deck = parse_deck(f"<deck><section name='s'>{slides}</section></deck>", "fr-CA", "essai")

    def locate(text_id: str) -> Source:
        return Source("essai.yaml", 7, 3)

    assert check_deck(deck, project.layouts, project.font, locate) == []
    found = check_slides(deck, project.theme, project.layouts, project.font, locate)
    return [problem.line("fr") for problem in found]


def slide(words: str, layout: str = "content", title: str = "Un titre qui affirme") -> str:
    """Return a slide as deck markup."""
    return f"<slide layout='{layout}' id='x'><title>{title}</title>{words}</slide>"


def bullets(count: int, words: str = "Un point") -> str:
    """Return a body of bullets."""
    return "<body><ul>" + f"<li>{words}</li>" * count + "</ul></body>"


def test_a_quiet_slide_passes(project: Project) -> None:
    """Six short bullets under a title of one line: nothing to say."""
    assert told(project, slide(bullets(6), "rules")) == []


@pytest.mark.quick
@pytest.mark.parametrize(
    ("markup", "said"),
    [
        (
            slide(f"<body><ol><li>Oui<ul>{'<li>Non</li>' * 7}</ul></li></ol></body>", "activity"),
            "diapositive 1, le texte : 8 puces, au plus 6. [too-many-bullets]",
        ),
        (
            slide("<body><p>" + "un mot " * 21 + "</p></body>"),
            "diapositive 1 : 46 mots à lire, au plus 40; dites le reste. [crowded-slide]",
        ),
        (
            slide("<body><ul><li>Un<ul><li>Deux<ul><li>Trois</li></ul></li></ul></li></ul></body>"),
            "diapositive 1, le texte : une liste a plus de 2 niveaux. [too-many-levels]",
        ),
        (
            slide("<body><p>Prêts ? Allons-y !</p></body>"),
            "diapositive 1, le texte : la typographie de « Prêts ? Allons-y ! » n’est pas celle "
            "de la langue; le gabarit ajoute un signe ou une espace. [slide-typography]",
        ),
        (
            slide("", "statement", LONG_TITLE),
            "diapositive 1, le titre : un titre de 3 lignes, au plus 2; raccourcissez d’environ "
            "19 caractères. [long-title]",
        ),
        (
            slide("", title="Voici un titre qui va un peu trop loin complètement"),
            "diapositive 1, le titre : « complètement » est seul sur la dernière ligne du titre; "
            "raccourcissez ou allongez-le. [lone-word]",
        ),
    ],
)  # fmt: skip
def test_a_slide_that_breaks_a_rule_is_told(project: Project, markup: str, said: str) -> None:
    """Each with its number, its place and what to do; none of them stops the build."""
    assert told(project, markup) == [f"essai.yaml:7:3: avertissement : {said}"]


def test_a_long_word_may_be_the_last_line_of_a_title(project: Project) -> None:
    """It makes a line, from half of the one above on."""
    title = "Voici un titre qui va un peu trop loin complètement-de-bout-en-bout"
    assert told(project, slide("", title=title)) == []


def test_labels_do_not_count_as_words(project: Project) -> None:
    """A kicker and a note are read at a glance."""
    label = "<kicker>" + "un mot " * 6 + "</kicker>"
    assert told(project, slide(label + "<body><p>" + "un mot " * 17 + "</p></body>")) == []


@pytest.mark.quick
def test_four_slides_of_one_layout_in_a_row_are_told(project: Project) -> None:
    """Once from the fourth on; another layout between them starts the count again."""
    slides = [slide("", title=f"Affirmation {n}") for n in range(4)]
    (line,) = told(project, "".join(slides))
    assert line == (
        "essai.yaml:7:3: avertissement : diapositive 4 : plus de 3 diapositives de suite ont la "
        "disposition « content »; variez, ou déclarez-la comme série (series: true). [same-layout]"
    )
    between = slide("", "question", "Une question?")
    assert told(project, "".join([*slides[:3], between, slides[3]])) == []


def test_a_declared_series_may_be_longer(project: Project) -> None:
    """The five barriers come in a row, and say so in layouts.yaml."""
    assert project.layouts.layouts["barrier"].series
    slides = [slide("", "barrier", f"Barrière {n}") for n in range(5)]
    assert told(project, "".join(slides)) == []


@pytest.mark.quick
def test_too_many_sizes_are_told(project: Project) -> None:
    """A slide that uses six sizes looks like none was chosen."""
    layout = project.layouts.layouts["activity"]
    places = layout.placeholders | {
        "grouping": layout.placeholders["grouping"].model_copy(update={"styles": ("answer",)}),
        "sheet": layout.placeholders["sheet"].model_copy(update={"styles": ("statement",)}),
        "duration": layout.placeholders["duration"].model_copy(update={"styles": ("motto",)}),
        "kicker": layout.placeholders["kicker"].model_copy(update={"styles": ("side",)}),
    }
    changed = layout.model_copy(update={"placeholders": places})
    layouts = project.layouts.model_copy(
        update={"layouts": {**project.layouts.layouts, "activity": changed}}
    )
    words = (
        "<kicker>Un</kicker><body><p>Deux</p><p level='1'>Trois</p></body>"
        "<grouping>Quatre</grouping><sheet>F1</sheet><duration>5</duration>"
    )
    markup = f"<deck><section name='s'>{slide(words, 'activity')}</section></deck>"
    deck = parse_deck(markup, "fr-CA", "essai")
    found = check_slides(deck, project.theme, layouts, project.font, lambda text_id: None)
    assert [problem.line("fr") for problem in found] == [
        "avertissement : diapositive 1 : trop de tailles de caractères (14, 20, 24, 28, 34, 46, "
        "60), au plus 5. [too-many-sizes]"
    ]


@pytest.mark.quick
def test_a_link_on_a_dark_ground_is_refused(project: Project) -> None:
    """PowerPoint gives links the theme's colour for links, made for light grounds."""
    link = "<body><p><a href='https://e.org'>Écrivez-moi</a></p></body>"
    assert told(project, slide(link)) == []
    assert told(project, slide(link, "closing", "Fin")) == [
        "essai.yaml:7:3: diapositive 1, le texte : un lien ne se lit pas sur fond « deep »; "
        "écrivez l’adresse sans lien, ou changez de disposition. [illegible-link]"
    ]


def test_a_warning_is_told_at_the_end_of_a_build_and_by_a_check(specimen: Workshop) -> None:
    """It stops nothing, but nobody misses it: at the line of the session, in its file."""
    session = "content/sessions/causerie-20.yaml"
    specimen.edit(
        session,
        "          - Une heure, un lieu, une personne.\n",
        "          - Une heure, un lieu, une personne, et le dire.\n" * 5,
    )
    checked = [problem.line("fr") for problem in specimen.check(only=("deck",))]
    built = [problem.line("fr") for problem in specimen.build().problems]
    (line,) = [each for each in checked if "crowded" in each]
    assert line in built
    said = "avertissement : diaporama de « Causerie de 20 minutes », diapositive 6 : 50 mots"
    assert re.match(rf"{session}:\d+:\d+: {said}", line)


@pytest.mark.parametrize("session", ["conference-60", "atelier-180"])
def test_the_shipped_decks_have_nothing_to_mend(workshop: Workshop, session: str) -> None:
    """Not even a warning about their slides."""
    rules = {problem.rule for problem in workshop.check(only=("deck",), session=session)}
    assert {rule for rule in rules if CATALOGUE[rule].severity != "note"} == set()


def test_a_clock_time_is_read_as_one_word() -> None:
    """« 9 h 30 » on an agenda does not make a slide crowded, whatever its spaces."""
    assert len(_split("9\u00a0h\u00a030 Accueil")) == len(_split("0:00 Accueil")) == 2
    assert len(_split("Le 9 juin, 30 personnes")) == 5
