"""Points of a slide stand on the best layout that has room for them, and never on a worse one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.workshop import ROOT, Workshop, load
from workshopkit.fit import check_deck, settle
from workshopkit.model.deck import Deck, Slide
from workshopkit.pipeline import Options, Project
from workshopkit.problems import ContentError
from workshopkit.templating import parse_deck

SHORT = "Une idée"
LONG = "Une phrase qui prend plus de la moitié d’une ligne de la diapositive, et même un peu plus"


@pytest.fixture(scope="module")
def project() -> Project:
    """The shipped content with its layouts and fonts."""
    return load(Options(ROOT / "content", ROOT / "templates", ROOT / "output"))


def settled(project: Project, points: list[str], before: str = "", *, plain: bool = False) -> Deck:
    """Settle a slide that shows a text, then points, each with its drawing."""
    items = "".join(f"<li>{point}</li>" for point in points)
    ways = "".join(
        f'<drawing place="way-{n + 1}" name="say" optional="true"/>'
        for n in range(min(3, len(points)))
    )
    body = f"<title>Un titre</title><body>{before}<ul>{items}</ul></body>"
    slide = f'<slide layout="content" id="x">{body}{ways}</slide>'
    deck = parse_deck(f"<deck><section name='s'>{slide}</section></deck>", "fr-CA", "essai")
    layouts = project.layouts.plain() if plain else project.layouts
    return settle(deck, layouts, project.font)


def words(slide: Slide) -> list[str]:
    """Return what a slide says, place by place, its title aside."""
    texts = [each for name, each in slide.contents.items() if name != "title"]
    return [paragraph.text for text in texts if isinstance(text, tuple) for paragraph in text]


@pytest.mark.parametrize(
    ("points", "layout", "drawings"),
    [
        ([SHORT] * 2, "columns-large-2", 2),
        ([SHORT] * 3, "columns-large", 3),
        ([LONG] * 3, "rows-large-3", 0),
        ([SHORT] * 4, "rows-large", 0),
        ([SHORT] * 5, "rows-large-5", 0),
        ([SHORT] * 6, "rows-tall-6", 0),
        ([SHORT], "content", 0),
        ([LONG, LONG * 4], "content", 0),
    ],
)
def test_points_stand_where_they_have_room(
    project: Project, points: list[str], layout: str, drawings: int
) -> None:
    """In cards, with their drawings, else in bands, else in a list as before."""
    (slide,) = settled(project, points).slides
    assert (slide.layout, len(slide.drawings)) == (layout, drawings)
    assert words(slide) == points


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (["<strong>Quoi?</strong> Ceci."] * 3, "Quoi?\vCeci."),
        (["<strong>Quoi?</strong> Ceci."] * 5, "Quoi? Ceci."),  # bands of one line
        (["<strong>Quoi?</strong> Ceci.", "Ceci."], "Quoi? Ceci."),
        (["<strong>Quoi?</strong>"] * 3, "Quoi?"),
    ],
)
def test_bold_words_that_open_points_have_a_line(
    project: Project, points: list[str], said: str
) -> None:
    """On cards and bands, when all the points open so and there is room."""
    (slide,) = settled(project, points).slides
    assert words(slide)[0] == said


def test_a_text_before_the_points_keeps_them_in_a_list(project: Project) -> None:
    """What is more than a list is not cut."""
    (slide,) = settled(project, [SHORT] * 3, "<p>Avant</p>").slides
    assert slide.layout == "content"


def test_the_pages_of_a_template_keep_lists(project: Project) -> None:
    """An organisation's template decides how its own page of points looks."""
    (slide,) = settled(project, [SHORT] * 3, plain=True).slides
    assert (slide.layout, slide.drawings) == ("content", ())


@given(st.lists(st.text("abcdefgh WM", min_size=1, max_size=150).filter(str.strip), max_size=6))
@settings(max_examples=40, deadline=None)
def test_what_fits_a_list_is_never_refused(project: Project, points: list[str]) -> None:
    """Whatever the points, a slide has no fault that it would not have as a list."""

    def faults(*, plain: bool) -> list[str]:
        deck = settled(project, points, plain=plain)
        found = check_deck(deck, project.layouts, project.font, lambda text_id: None)
        return [each.rule for each in found]

    assert set(faults(plain=False)) <= set(faults(plain=True))


def test_an_unknown_layout_is_told_with_the_nearest(specimen: Workshop) -> None:
    """`rather: [colonnes]` is told where it is written."""
    specimen.edit(
        "templates/decks/layouts.yaml",
        "rather: [columns-large, columns-tall, columns, rows-large, rows-tall, rows]",
        "rather: [column]",
    )
    with pytest.raises(ContentError) as refused:
        load(specimen.options())
    (told,) = [each.line("fr") for each in refused.value.problems]
    assert "« column »" in told
    assert "« columns »" in told
