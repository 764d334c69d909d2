import pytest

from tests.workshop import ROOT, Workshop, load
from workshopkit.fit import check_deck, continue_tables
from workshopkit.model.deck import Deck, Table
from workshopkit.pipeline import Options, Project
from workshopkit.problems import Source
from workshopkit.templating import parse_deck

SESSION = "content/sessions/causerie-20.yaml"
TEMPLATE = """{% extends 'decks/slide.xml.j2' %}
{% set layout = 'table' %}
{% block places %}
<title>{{ slide.title|title_line }}</title>
<table><table alt="{{ slide.title|plain }}"CONTINUES>
<tr><td>{{ slide.note }}</td></tr>
{% for point in slide.points %}<tr><td>{{ point }}</td></tr>{% endfor %}
</table></table>
{% endblock %}
"""


@pytest.fixture(scope="module")
def project() -> Project:
    """The shipped content with its layouts and fonts."""
    return load(Options(ROOT / "content", ROOT / "templates", ROOT / "output"))


def deck_of(rows: list[str], attributes: str = 'continues="true"') -> Deck:
    """Return a deck with a slide that holds a table of one column."""
    cells = "".join(f"<tr><td>{row}</td></tr>" for row in ["En-tête", *rows])
    table = f'<table><table alt="Une liste" {attributes}>{cells}</table></table>'
    slide = f'<slide layout="table" timer="5" id="x"><title>Liste</title>{table}</slide>'
    return parse_deck(f"<deck><section name='s'>{slide}</section></deck>", "fr-CA", "essai")


def continued(project: Project, deck: Deck) -> Deck:
    """Cut the tables of ``deck`` with the shipped layouts."""
    return continue_tables(deck, project.layouts, project.font, project.labels["deck"])


def column(deck: Deck) -> list[list[str]]:
    """Return the words of the table of each slide, by row."""
    tables = [slide.contents["table"] for slide in deck.slides]
    return [[row[0][0].text for row in t.rows] for t in tables if isinstance(t, Table)]


def test_thirty_rows_go_on_to_next_slides(project: Project) -> None:
    """Every row is there once, in order, under the same header, and every slide fits."""
    rows = [f"Rangée {n}" for n in range(1, 31)]
    deck = continued(project, deck_of(rows))
    pages = column(deck)
    assert [page[0] for page in pages] == ["En-tête"] * len(pages)
    assert [row for page in pages for row in page[1:]] == rows
    assert len(pages) > 3
    assert max(map(len, pages)) - min(map(len, pages)) <= 1
    titles = [slide.title for slide in deck.slides]
    assert titles[:3] == ["Liste", "Liste (suite)", "Liste (suite 2)"]
    assert [slide.timer for slide in deck.slides] == [5] + [0] * (len(pages) - 1)
    assert check_deck(deck, project.layouts, project.font, lambda text_id: None) == []


@pytest.mark.quick
def test_without_the_attribute_thirty_rows_are_a_problem(project: Project) -> None:
    """Nothing is cut behind the designer's back: the table is told at its line."""
    deck = continued(project, deck_of([f"Rangée {n}" for n in range(1, 31)], ""))
    assert len(deck.slides) == 1
    (problem,) = check_deck(deck, project.layouts, project.font, lambda id: Source("a.yaml", 7))
    assert problem.line("fr").startswith("a.yaml:7:1: diapositive 1 : 30 rangées au tableau")
    assert problem.rule == "table-rows"


def test_rows_of_several_heights_fit_their_slides(project: Project) -> None:
    """A tall row goes where there is room for it; a short table stays whole."""
    rows = ["Une rangée bien plus haute que ses voisines. " * 12, *["Un"] * 9, "Deux. " * 90]
    deck = continued(project, deck_of(rows))
    assert [row for page in column(deck) for row in page[1:]] == [row.strip() for row in rows]
    assert check_deck(deck, project.layouts, project.font, lambda text_id: None) == []
    short = deck_of(["Un", "Deux"])
    assert continued(project, short) == short


@pytest.mark.quick
def test_a_row_taller_than_a_slide_is_still_told(project: Project) -> None:
    """What no slide holds is a problem, attribute or not; so are many rows a little too tall."""
    deck = continued(project, deck_of(["Un", "Bien trop long. " * 200, "Deux"]))
    found = check_deck(deck, project.layouts, project.font, lambda text_id: None)
    assert [problem.rule for problem in found] == ["table-overfull"]
    full = continued(project, deck_of(["Un peu trop long, partout. " * 12] * 4, ""))
    found = check_deck(full, project.layouts, project.font, lambda text_id: Source("a.yaml", 7))
    assert [problem.rule for problem in found] == ["table-overfull-in-all"]


@pytest.mark.parametrize("continues", [True, False])
def test_a_long_table_of_a_session(specimen: Workshop, continues: bool) -> None:
    """From YAML to the deck: cut when the template says so, told at its line otherwise."""
    attribute = ' continues="true"' if continues else ""
    template = TEMPLATE.replace("CONTINUES", attribute)
    (specimen.templates / "decks/slides/liste.xml.j2").write_text(template, "utf-8")
    points = "".join(f"          - Rangée {n}\n" for n in range(30))
    slide = (
        f"      - slide: liste\n        title: Liste\n        note: Nom\n        points:\n{points}"
    )
    specimen.edit(SESSION, "      - slide: closing\n", f"{slide}      - slide: closing\n")
    errors = specimen.errors(only=("deck",))
    if continues:
        assert errors == []
    else:
        (error,) = errors
        assert error.startswith(f"{SESSION}:")
        assert ": 30 rangées au tableau" in error
