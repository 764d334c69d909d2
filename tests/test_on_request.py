"""A session made only on request: checked always, made and named by papers when asked for."""

import pytest

from tests.workshop import FOLDERS, ROOT, Workshop
from workshopkit import UsageError
from workshopkit.cli import main
from workshopkit.documents.overview import sessions
from workshopkit.loader import load_kit
from workshopkit.pipeline import load, wanted


@pytest.fixture
def longer(specimen: Workshop) -> Workshop:
    """The kit in miniature with a second session, of 25 minutes, made only on request."""
    usual = (specimen.content / "sessions" / "causerie-20.yaml").read_text("utf-8")
    said = usual.replace("Causerie de 20", "Causerie de 25").replace("minutes: 20", "minutes: 25")
    said = said.replace("minutes: 10\n", "minutes: 15\n").replace("minutes: 8\n", "minutes: 13\n")
    file = specimen.content / "sessions" / "causerie-25.yaml"
    file.write_text(f"on_request: true\n{said}", "utf-8")
    return specimen


def _made(workshop: Workshop, **asked: object) -> set[str]:
    options = workshop.options(**asked)
    return {each.session for each in wanted(load(options), options) if each.session}


def test_it_is_made_only_when_asked_for(longer: Workshop) -> None:
    """By its name, or by an event that gives it; otherwise nothing is made of it."""
    assert _made(longer) == {"causerie-20"}
    assert _made(longer, session="causerie-25") == {"causerie-25"}
    (longer.content / "event.yaml").write_text("sessions:\n  - session: causerie-25\n", "utf-8")
    assert _made(longer) == {"causerie-25"}


def test_of_sessions_all_on_request_all_are_made(longer: Workshop) -> None:
    """A kit is never left without a session."""
    longer.edit("content/sessions/causerie-20.yaml", "title: Oser", "on_request: true\ntitle: Oser")
    assert _made(longer) == {"causerie-20", "causerie-25"}


def test_no_paper_names_a_session_that_is_not_made(longer: Workshop) -> None:
    """The page of documents tells of what is there: a person would look for the rest in vain."""
    longer.build(("print-list", "run-sheet"))
    page = (longer.output / "index.html").read_text("utf-8")
    assert "Causerie de 20" in page
    assert "Causerie de 25" not in page
    longer.build(("run-sheet",), session="causerie-25")
    page = (longer.output / "index.html").read_text("utf-8")
    assert "Causerie de 20" in page
    assert "Causerie de 25" in page


def test_it_is_checked_always_even_its_slides(
    longer: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    """A title too long for its slide is told, though nobody asked for that session."""
    long = "Un pas suffit, et puis un autre, et encore un autre, et le tout dernier ensuite, ici"
    longer.edit("content/sessions/causerie-25.yaml", "title: Un pas suffit", f"title: {long * 3}")
    assert not longer.errors()
    with pytest.raises(SystemExit) as leaving:
        main(["check", *FOLDERS])
    assert leaving.value.code == 1
    assert "content/sessions/causerie-25.yaml" in capsys.readouterr().err


def test_it_is_listed_and_a_wrong_name_names_it(longer: Workshop) -> None:
    """``show sessions`` has it, and --session with a slip proposes it."""
    kit = load(longer.options(every_session=True)).kit
    assert [row[0] for row in sessions(kit, str).rows] == ["causerie-20", "causerie-25"]
    with pytest.raises(UsageError) as told:
        load(longer.options(session="causerie-26"))
    assert "causerie-25" in told.value.problems[0].line("fr")


@pytest.mark.parametrize("locale", [None, "en-CA"])
def test_the_shipped_ones_keep_every_rule_in_both_languages(locale: str | None) -> None:
    """Nothing is told of them: pace, minutes, agreement, typing, and a text left untranslated."""
    kit, problems = load_kit(ROOT / "content", locale)
    waiting = [slug for slug, session in kit.sessions.items() if session.on_request]
    assert {"salle-90", "en-ligne-90", "journee-360"} <= {*waiting}
    files = tuple(f"sessions/{slug}.yaml" for slug in waiting)
    told = [each for each in problems if each.source and each.source.path.endswith(files)]
    assert [each.line("fr") for each in told] == []
