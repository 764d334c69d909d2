import os
from pathlib import Path

import pytest

from tests.workshop import ROOT, Workshop
from workshopkit import UsageError
from workshopkit.loader import load_kit
from workshopkit.problems import shown_path


def test_the_shipped_content_has_no_error() -> None:
    """What we ship loads: the errors would be raised, and only notes or warnings remain."""
    kit, problems = load_kit(ROOT / "content")
    assert {problem.severity for problem in problems} <= {"note", "warning"}
    assert kit.locale == "fr-CA"
    assert "conference-60" in kit.sessions


def test_the_shipped_conference_fills_its_sixty_minutes() -> None:
    """The segments add up to the hour that the programme gives."""
    conference = load_kit(ROOT / "content")[0].sessions["conference-60"]
    assert conference.minutes == 60
    assert sum(segment.minutes for segment in conference.segments) == 60


@pytest.mark.parametrize("name", ["event", "facilitator"])
@pytest.mark.parametrize("how", ["missing", "empty", "remarks"])
def test_the_event_and_the_facilitator_may_stay_empty(
    specimen: Workshop, name: str, how: str
) -> None:
    """Neither file is needed: one that is missing, empty or all remarks says nothing."""
    file = specimen.content / f"{name}.yaml"
    file.unlink() if how == "missing" else file.write_text(
        "# name: …\n" if how == "remarks" else ""
    )
    kit, problems = load_kit(specimen.content)
    assert (kit.event if name == "event" else kit.facilitator).name is None
    told = ["to-date", "to-date"] if name == "event" else ["to-fill"]
    assert [problem.rule for problem in problems] == told


def test_what_is_left_to_fill_is_noted_with_what_it_would_give(specimen: Workshop) -> None:
    """A note is no error: it says what the documents do without."""
    for name in ("event", "facilitator"):
        (specimen.content / f"{name}.yaml").unlink()
    specimen.edit("content/kit.yaml", "    checked: true\n", "")
    assert [problem.line("fr") for problem in load_kit(specimen.content)[1]] == [
        "content/event.yaml:1:1: à faire : date: laissé vide : les documents s’en passent, mais "
        "ils diraient pour quel jour ils sont. [to-date]",
        "content/event.yaml:1:1: à faire : start: laissé vide : les documents s’en passent, mais "
        "l’heure réelle de chaque segment s’afficherait (ou --start 13:30). [to-date]",
        "content/facilitator.yaml:1:1: à faire : name: laissé vide : les documents s’en passent, "
        "mais votre nom figurerait sur le diaporama et le guide. [to-fill]",
        "content/kit.yaml:14:5: à faire : resources: « Service d'essai » doit être vérifié par une "
        "personne avant l’impression; mettez ensuite checked: true. [to-check]",
    ]


def test_files_that_are_not_yaml_are_left_alone(specimen: Workshop) -> None:
    """A README or a picture in content/ disturbs nobody."""
    (specimen.content / "README.md").write_text("Bonjour")
    (specimen.content / "sessions" / "notes.txt").write_text("Bonjour")
    assert load_kit(specimen.content)[1] == ()


@pytest.mark.quick
def test_a_language_that_the_kit_has_not_is_wrong_usage(specimen: Workshop) -> None:
    """The message leads to the languages of kit.yaml, and offers the nearest."""
    with pytest.raises(UsageError) as error:
        load_kit(specimen.content, "fr-FR")
    assert [problem.line("fr") for problem in error.value.problems] == [
        "content/kit.yaml:7:10: locales: la langue « fr-FR » n’est pas dans kit.yaml (locales). "
        "— vouliez-vous dire « fr-CA »? [unknown-locale]"
    ]


def test_the_name_of_a_file_is_its_slug(specimen: Workshop) -> None:
    """Sessions and worksheets are called by their file names, in their order."""
    kit = load_kit(specimen.content)[0]
    assert list(kit.sessions) == ["causerie-20"]
    assert list(kit.worksheets) == ["f1-objectif", "f2-action"]


def test_a_path_is_shown_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Inside the current folder a path is short, with slashes; outside it stays whole."""
    monkeypatch.chdir(tmp_path)
    assert shown_path(tmp_path / "content" / "kit.yaml") == "content/kit.yaml"
    assert shown_path(Path("content") / ".." / "content") == "content"
    assert shown_path(Path(os.sep) / "ailleurs") == "/ailleurs"


def test_files_that_other_programs_keep_while_one_is_open_are_ignored(specimen: Workshop) -> None:
    """Word and LibreOffice put one beside the file, Emacs another."""
    for name in ("~$kit.yaml", ".#kit.yaml", "sessions/~$causerie-20.yaml", "~$kit.yaml.docx"):
        (specimen.content / name).write_text("", "utf-8")
    assert load_kit(specimen.content)[1] == ()
