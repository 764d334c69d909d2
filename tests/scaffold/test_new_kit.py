"""A kit to begin from: in the language asked, on another subject, with its schemas."""

import re
from pathlib import Path

import pytest

from tests.test_subjects import OF_THE_FIRST
from tests.workshop import ROOT, Workshop, load_kit
from workshopkit import check_only
from workshopkit.model.programme import slots_of
from workshopkit.pipeline import Options
from workshopkit.problems import UsageError
from workshopkit.scaffold import starter_of

TEMPLATES = ROOT / "templates"
PAGE = "## Un autre atelier"


@pytest.mark.parametrize(
    ("shape", "locale", "written"),
    [
        (None, None, "fr-CA"),
        (None, "en-CA", "en-CA"),
        (None, "es-MX", "es-MX"),
        ("kit", "en-CA", "en-CA"),
        ("course", None, "fr-CA"),
        ("kit", "es-MX", "es-MX"),
        ("course", "en-CA", "en-CA"),
        ("course", "es-MX", "es-MX"),
        ("talk", None, "fr-CA"),
        ("talk", "es-MX", "es-MX"),
    ],
)
def test_a_starter_is_in_the_language_asked(
    shape: str | None, locale: str | None, written: str
) -> None:
    """The usual one, or that of the shape asked."""
    kit, _ = load_kit(starter_of(TEMPLATES, shape, locale))
    assert kit.settings.locales == (written,)


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA", "es-MX"])
@pytest.mark.parametrize("shape", ["kit", "talk", "course"])
def test_every_page_of_a_starter_fits(shape: str, locale: str) -> None:
    """As it is given, before anybody wrote a word in it."""
    options = Options(
        starter_of(TEMPLATES, shape, locale), TEMPLATES, Path("output"), locale=locale, jobs=1
    )
    problems, _ = check_only(options, pages=True)
    assert [each.line("fr") for each in problems if each.severity == "error"] == []
    assert "can-be-upgraded" not in {each.rule for each in problems}  # it is of today


@pytest.mark.quick
def test_a_language_without_a_starter_is_refused() -> None:
    """What there is, and what to do next."""
    with pytest.raises(UsageError) as told:
        starter_of(TEMPLATES, None, "pt-BR")
    (problem,) = told.value.problems
    assert problem.rule == "no-starter"
    assert "il y en a en : fr-CA, es-MX, en-CA" in problem.sentence("fr")


@pytest.mark.quick
@pytest.mark.parametrize("locale", ["fr-CA", "en-CA", "es-MX"])
def test_the_talk_is_really_on_another_subject(locale: str) -> None:
    """No barrier, no role play, none of this workshop's words; it holds together."""
    folder = starter_of(TEMPLATES, "talk", locale)
    assert {file.name for file in folder.glob("*.yaml")} == {
        "event.yaml", "facilitator.yaml", "kit.yaml",
    }  # fmt: skip
    kit, problems = load_kit(folder)
    assert {problem.rule for problem in problems} <= {"to-date", "to-fill"}
    assert not kit.barriers.barriers
    assert not kit.scenarios.scenarios
    words = " ".join(file.read_text("utf-8") for file in folder.rglob("*.yaml"))
    assert OF_THE_FIRST.findall(words.replace("barriers.yaml", "")) == []


@pytest.mark.quick
@pytest.mark.parametrize("locale", ["fr-CA", "en-CA", "es-MX"])
def test_the_course_is_over_two_days(locale: str) -> None:
    """Two groups part and meet again; what is told is what to fill in."""
    kit, problems = load_kit(starter_of(TEMPLATES, "course", locale))
    assert {problem.rule for problem in problems} <= {"past-date", "still-fictitious"}
    first, *others = slots_of(kit)
    assert [slot.day for slot in others] == [others[0].day] * 3
    assert first.day != others[0].day
    assert others[0].overlaps(others[1])
    assert not others[1].overlaps(others[2])


@pytest.mark.parametrize("locale", ["en-CA", "es-MX"])
def test_the_workshop_with_role_plays_is_whole_in_each_language(locale: str) -> None:
    """As many things as in French, and nothing to mend."""
    french, _ = load_kit(starter_of(TEMPLATES, "kit", "fr-CA"))
    other, problems = load_kit(starter_of(TEMPLATES, "kit", locale))
    assert {problem.severity for problem in problems} <= {"note"}
    for kind in ("barrier", "step", "scenario", "worksheet", "session", "sentence"):
        assert len(other.all(kind)) == len(french.all(kind))


def test_the_page_on_another_workshop_is_followed(specimen: Workshop) -> None:
    """Its commands are typed and its words laid on a copy; the schemas are there."""
    page = (ROOT / "content" / "README.md").read_text("utf-8").partition(PAGE)[2]
    commands = re.findall(r"^python3 build.py (.+?)(?:\s+#.*)?$", page, re.M)[:2]
    words, sessions = re.findall(r"```yaml\n(.+?)```", page, re.S)[:2]
    made = specimen.run(*commands[0].split())
    assert made.returncode == 0, made.stderr
    content = specimen.folder / "autre" / "content"
    with (content / "kit.yaml").open("a", encoding="utf-8") as file:
        file.write(words)
    talk = content / "sessions" / "causerie-30.yaml"
    for day in re.findall(r"session: ([\w-]+)", sessions):
        (content / "sessions" / f"{day}.yaml").write_bytes(talk.read_bytes())
    (content / "event.yaml").write_text(sessions, "utf-8")
    for file in ("kit", "session"):
        assert (content / "schema" / f"{file}.json").is_file()
    checked = specimen.run(*commands[1].split()[:1], "--content", str(Path("autre", "content")))
    assert checked.returncode == 0, checked.stderr
