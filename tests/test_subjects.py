"""Three kits on other subjects: nothing that they leave out is asked for, nothing leaks."""

import re
import zipfile
from pathlib import Path

import pytest

from tests.rules.test_glossary import said as in_labels
from tests.test_counts_pages import words_of
from tests.workshop import ROOT, SUBJECTS, Workshop, load_kit
from workshopkit.loader import load_labels

KITS = sorted(each.name for each in SUBJECTS.iterdir())
LONGEST = 150
"""Lines of YAML that each kit may take: what it does not say, it does not write."""
OF_THE_FIRST = re.compile(
    r"barri[eè]re?s?\b|personnes? accompagnée|conseill(?:er|ère)|limites du rôle|of your role"
    r"|counsell|\bclients?\b|\bSMART\b|\bOUVER\b|\bOARS\b|carrière|\bcareer",
    re.IGNORECASE,
)
"""What the first workshop calls its things: no other kit says it unless it wants to."""
READ = {".pdf", ".pptx", ".potx", ".html"}


@pytest.fixture(params=KITS)
def subject(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Workshop:
    """A kit on another subject, in the current folder."""
    monkeypatch.chdir(tmp_path)
    return Workshop(tmp_path, SUBJECTS / request.param)


def said(file: Path) -> str:
    """Return the words of a file that was made; those of its name too."""
    if file.suffix == ".pdf":
        return f"{file.name} {words_of(file)}"
    if file.suffix == ".html":  # identifiers of texts are no words
        return f"{file.name} {re.sub(' data-text=.*?>', '>', file.read_text('utf-8'))}"
    with zipfile.ZipFile(file) as whole:
        names = [each for each in whole.namelist() if each.endswith(".xml")]
        shown = [each for each in names if not each.startswith("customXml/")]  # for « pull » alone
        parts = [whole.read(each).decode() for each in shown]
    named = re.findall(r'cSld name="([^"]*)"|descr="([^"]*)"', " ".join(parts))
    words = [re.sub("<[^>]+>", " ", part) for part in parts]
    return " ".join([file.name, *("".join(each) for each in named), *words])


def test_nothing_is_asked_of_a_kit_but_its_settings_and_a_session(subject: Workshop) -> None:
    """It holds few lines; what is told is what to fill in before the day, and no more."""
    files = sorted(subject.content.rglob("*.yaml"))
    lines = [line for file in files for line in file.read_text("utf-8").splitlines() if line]
    assert len(lines) <= LONGEST
    rules = {problem.rule for problem in subject.check()}
    assert rules <= {"to-date", "to-fill"}, rules


def test_no_word_of_the_first_workshop_is_in_what_another_makes(subject: Workshop) -> None:
    """Slides, pages, posters, the empty template, the page of documents, and names of files."""
    subject.build(only=())
    files = [each for each in sorted(subject.output.rglob("*")) if each.suffix in READ]
    assert len(files) > 8
    leaked = {
        str(file.relative_to(subject.output)): found
        for file in files
        if (found := sorted({each.lower() for each in OF_THE_FIRST.findall(said(file))}))
    }
    assert leaked == {}


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
def test_the_first_workshop_says_them_in_its_own_words(locale: str) -> None:
    """A guard: labels hold none of them, and its ``words:`` give them back."""
    bare = load_labels(ROOT / "templates", locale)
    assert OF_THE_FIRST.findall(" ".join(in_labels(bare))) == []
    kit, _ = load_kit(ROOT / "content", locale)
    own = load_labels(ROOT / "templates", locale, words=kit.settings.words)
    assert len(set(OF_THE_FIRST.findall(" ".join(in_labels(own))))) > 5


def test_a_kit_names_its_things(garden: Workshop) -> None:
    """What it calls them is on its slides, in its guide, on its poster and in its name."""
    garden.build(only=("deck", "guide", "poster"))
    (guide,) = garden.output.rglob("guide-animation.pdf")
    assert "Ravageur 2" in words_of(guide).replace("\u00a0", " ")
    (poster,) = garden.output.rglob("ravageurs.pdf")
    assert "Les ravageurs d’ici" in " ".join(words_of(poster).split())
    (deck,) = garden.output.rglob("diaporama.pptx")
    assert "Ravageur" in said(deck)


def test_a_guest_and_teams_have_their_colour_and_minutes(talk: Workshop) -> None:
    """Who else holds the floor is named in the legend with the minutes; teams are at work."""
    session = "content/sessions/causerie-30.yaml"
    talk.edit(session, "minutes: 4, who: facilitator", "minutes: 4, who: helper")
    talk.edit(session, "minutes: 14, who: participants", "minutes: 14, who: group")
    assert {problem.rule for problem in talk.check()} <= {"to-date", "to-fill"}
    talk.build(only=("run-sheet", "guide"))
    for name in ("plan-animation", "guide-animation"):
        (file,) = talk.output.rglob(f"{name}.pdf")
        words = " ".join(words_of(file).split())
        assert "La personne invitée, 4 min" in words
        assert "En équipes, 14 min" in words


def test_roles_of_its_own_have_their_colour_and_minutes(talk: Workshop) -> None:
    """Declared in ``kit.yaml``, people of the group work under that name; another one is told."""
    session = "content/sessions/causerie-30.yaml"
    talk.edit(session, "minutes: 14, who: participants", "minutes: 14, who: mecano")
    (told,) = talk.errors()
    assert "facilitator, participants, helper, group" in told
    role = "roles:\n  - {slug: mecano, label: Les mécanos}\nlocales:"
    talk.edit("content/kit.yaml", "locales:", role)
    assert {problem.rule for problem in talk.check()} <= {"to-date", "to-fill"}
    talk.build(only=("run-sheet", "guide"))
    for name in ("plan-animation", "guide-animation"):
        (file,) = talk.output.rglob(f"{name}.pdf")
        assert "Les mécanos, 14 min" in " ".join(words_of(file).split())


def test_each_day_has_its_own_date_and_place(course: Workshop) -> None:
    """A course over two days: its second deck does not carry the first day's date."""
    course.build(only=("deck",))
    decks = (course.output / f"en-CA/day-{n}/deck.pptx" for n in (1, 2))
    first, second = (said(deck).replace("\u00a0", " ") for deck in decks)
    assert "Saturday, April 11, 2026" in first
    assert "Village bakery" in first
    assert "Sunday, April 12, 2026" in second
    assert "Community oven" in second
    assert "April 11" not in second
