"""A session made again in the time there is: its file, its translation, what must be read again."""

import re

import pytest

from tests.workshop import FOLDERS, Workshop, load_kit
from workshopkit.cli import main


@pytest.fixture
def ninety(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> tuple[Workshop, str]:
    """The half-day workshop in ninety minutes, and what the command said."""
    made = ["new", "session", "atelier-90", "--from", "atelier-180", "--minutes", "90", *FOLDERS]
    with pytest.raises(SystemExit) as leaving:
        main(made)
    said = capsys.readouterr()
    assert (leaving.value.code, said.err) == (0, "")
    return workshop, said.out


def test_a_session_is_made_again_in_the_time_there_is(ninety: tuple[Workshop, str]) -> None:
    """It reads without an error in both languages, and only minutes and cuts have changed."""
    workshop, said = ninety
    for locale in (None, "en-CA"):
        kit, problems = load_kit(workshop.content, locale)
        session, before = kit.sessions["atelier-90"], kit.sessions["atelier-180"]
        assert session.minutes == sum(each.minutes for each in session.segments) == 90
        assert not [each for each in problems if each.severity == "error"]
        kept = {each.slug: each.script.intention for each in before.segments}
        assert all(each.script.intention == kept[each.slug] for each in session.segments)
        assert "90" in session.label
    assert "f4-ce-qui-compte" not in [each.worksheet for each in session.worksheets]
    assert "Retirées du cahier, plus personne ne les remet : F4" in said
    assert "pause inutile dans une séance si courte" in said


def test_what_speaks_of_the_break_that_is_gone_is_listed_with_its_line(
    ninety: tuple[Workshop, str],
) -> None:
    """Each line named does hold the word that is named."""
    workshop, said = ninety
    lines = (workshop.content / "sessions" / "atelier-90.yaml").read_text("utf-8").splitlines()
    places = [line.strip() for line in said.splitlines() if "atelier-90.yaml:" in line]
    assert places
    for place in places:
        where, _, named = place.partition(": « ")
        around = " ".join(" ".join(lines[int(where.rpartition(":")[2]) - 1 :][:6]).split())
        words = re.sub(r"\bF\d+\b.*", "", named.removesuffix(" »"))  # what a mention says today
        assert " ".join(words.split()).lower() in around.lower()


def test_minutes_and_cuts_that_are_no_longer_so_are_listed_in_both_languages(
    ninety: tuple[Workshop, str],
) -> None:
    """Texts of shortened segments that state minutes, what may no longer be cut, the next step."""
    workshop, said = ninety
    session = load_kit(workshop.content)[0].sessions["atelier-90"]
    segments = {str(each.slug): each for each in session.segments}
    wanted = [
        segments["etape-1"].parts[2].what,  # Quatre minutes par personne
        segments["mises-en-situation"].cut,  # Deux tours au lieu de trois
        segments["accueil"].script.transition,  # to an exercise that is gone
    ]
    for text in wanted:
        assert text.source
        assert f"atelier-90.yaml:{text.source.line}:" in said
    (english,) = [line for line in said.splitlines() if "translations/en-CA" in line]
    assert english.count(",") >= 20
    assert "Triades, deux tours" in segments["mises-en-situation"].method


def test_slides_say_the_minutes_of_today_and_lose_what_is_gone(
    ninety: tuple[Workshop, str],
) -> None:
    """The plenary leaves the slide with its part; the chart of the wall leaves with the wall."""
    workshop, _ = ninety
    for locale, said in (
        (None, "3 min pour écrire, 7 min à deux"),
        ("en-CA", "3 min to write, 7 min in pairs"),
    ):
        session = load_kit(workshop.content, locale)[0].sessions["atelier-90"]
        slides = {str(each.slug): each.slides for each in session.segments}
        text = slides["etape-1"][-1].text or ""
        assert text.replace("\u00a0", " ").startswith(said)
        assert "8 min" not in text.replace("\u00a0", " ")
        assert "vote" not in [each.slide for each in slides["barrieres"]]


def test_what_can_no_longer_be_promised_is_no_longer_promised(
    workshop: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    """In 45 minutes the title and the outcomes say what is left, in both languages."""
    with pytest.raises(SystemExit):
        main(["new", "session", "midi", "--from", "atelier-180", "--minutes", "45", *FOLDERS])
    said = capsys.readouterr().out
    for locale, title, gone in (
        (None, "Définir l’objectif, trouver les bonnes actions", "bénéfices"),
        ("en-CA", "Define the objective, find the right actions", "benefits"),
    ):
        session = load_kit(workshop.content, locale)[0].sessions["midi"]
        assert (session.title or "").replace("'", "’") == title
        assert not [each for each in session.outcomes if gone in each]
        ranks = {rank for each in session.segments for rank in each.outcomes}
        assert ranks == set(range(1, len(session.outcomes) + 1))
    assert "Le titre est devenu « Définir" in said
    assert "Ôté de ce que les gens sauront faire" in said


def test_a_longer_session_has_more_breaks_in_both_languages(workshop: Workshop) -> None:
    """Breaks are added where they belong; the slides fit."""
    with pytest.raises(SystemExit) as leaving:
        main(["new", "session", "journee", "--from", "atelier-180", "--minutes", "300", *FOLDERS])
    assert leaving.value.code == 0
    for locale in (None, "en-CA"):
        session = load_kit(workshop.content, locale)[0].sessions["journee"]
        assert sum(each.pause for each in session.segments) == 3
        assert workshop.errors(only=("deck",), session="journee", locale=locale) == []


def test_the_new_session_can_be_taken_back(
    ninety: tuple[Workshop, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """One « undo » and both files are gone."""
    workshop, _ = ninety
    with pytest.raises(SystemExit):
        main(["undo", *FOLDERS])
    assert not [*workshop.content.rglob("atelier-90.yaml")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--from", "atelier-18", "--minutes", "90"], "vouliez-vous dire « atelier-180 »?"),
        pytest.param(
            ["--from", "atelier-180", "--minutes", "12"], "[too-short]", marks=pytest.mark.quick
        ),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    workshop: Workshop, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unknown session, a length in which nothing fits."""
    with pytest.raises(SystemExit) as leaving:
        main(["new", "session", "court", *arguments, *FOLDERS])
    assert leaving.value.code == 2
    assert said in capsys.readouterr().err
    assert not (workshop.content / "sessions" / "court.yaml").exists()
