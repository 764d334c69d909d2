"""Yesterday's user: a kit, a template and an output made by the version before, and retouched."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from tests.workshop import Workshop
from workshopkit.cli import main
from workshopkit.documents import plan
from workshopkit.memory import Memory
from workshopkit.pipeline import load, render, select
from workshopkit.problems import ContentError, UsageError
from workshopkit.upgrade import (
    MIGRATIONS,
    Migration,
    in_each_file,
    take_back,
    upgrade,
    with_notes,
    write_upgrade,
)

YESTERDAY = Path(__file__).parent / "yesterday"
"""What the version before left: its content, its theme, its ledger and one of its files."""
ENGLISH = Path(__file__).parent / "english"
"""A part of its translation, in that shape."""
SHEET = "fr-CA/salle/feuille-de-presence.pdf"
RUN_SHEET = "fr-CA/causerie-20/plan-animation.pdf"

CALL_IT_MOTTO = Migration(
    name="devise",
    fr="La clé « motto » s’appelle « devise ».",
    en="The key “motto” is called “devise”.",
    folder="content",
    files="kit.yaml",
    rewrite=in_each_file(lambda text: text.replace("\nmotto:", "\ndevise:")),
)
"""A migration for these tests, of one file."""
SHOUT = replace(
    CALL_IT_MOTTO,
    name="fort",
    rewrite=in_each_file(lambda text: text.replace("\ndevise:", "\nDEVISE:")),
)


@pytest.fixture
def yesterday(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    """Yesterday's folders under today's templates, with three edits made by hand."""
    monkeypatch.chdir(tmp_path)
    user = Workshop(tmp_path, YESTERDAY)
    shutil.copytree(YESTERDAY / "output", user.output)
    user.edit("content/event.yaml", "Salle 204", "Salle verte")
    user.edit("templates/labels/fr-CA.yaml", "sign_in: Feuille de présence", "sign_in: Qui est là")
    retouched = user.output / RUN_SHEET
    retouched.parent.mkdir(parents=True)
    retouched.write_bytes(b"retouched")
    return user


def _words(file: Path) -> str:
    return subprocess.run(
        ["pdftotext", str(file), "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout


def test_yesterday_s_kit_builds_as_it_is(yesterday: Workshop) -> None:
    """Both edits of texts show, our file is replaced in its place, the retouched one is kept."""
    result = yesterday.build(only=("sign-in", "run-sheet"))
    assert SHEET in result.made
    words = _words(yesterday.output / SHEET)
    assert "Salle verte" in words
    assert "Qui est là" in words
    assert (yesterday.output / RUN_SHEET).read_bytes() == b"retouched"
    beside = dict(result.beside)[RUN_SHEET]
    assert "Salle verte" in _words(yesterday.output / beside)


def test_nothing_to_upgrade_is_told(
    yesterday: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    """``build.py upgrade`` says in French that there is nothing to do, and writes nothing."""
    write_upgrade(yesterday.content, upgrade(yesterday.content, yesterday.templates))
    before = _files(yesterday.folder)
    with pytest.raises(SystemExit) as leaving:
        main(["upgrade", "--content", "content", "--templates", "templates"])
    assert leaving.value.code == 0
    assert "Rien à mettre à jour" in capsys.readouterr().out
    assert _files(yesterday.folder) == before


def test_an_upgrade_is_shown_written_and_taken_back(
    yesterday: Workshop, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """First the difference alone; then the file, its other lines untouched; then back."""
    monkeypatch.setattr("workshopkit.upgrade.upgrading.upgrade.__defaults__", ((CALL_IT_MOTTO,),))
    file = yesterday.content / "kit.yaml"
    before = file.read_bytes()
    folders = ["--content", "content", "--templates", "templates"]

    def run(*options: str) -> str:
        with pytest.raises(SystemExit) as leaving:
            main(["upgrade", *folders, *options])
        assert leaving.value.code == 0
        return capsys.readouterr().out

    said = run()
    assert "La clé « motto » s’appelle « devise ». [devise]" in said
    assert "    - motto:" in said
    assert "    + devise:" in said
    assert "rien n’est écrit" in said
    assert file.read_bytes() == before
    assert "1 fichier(s) mis à jour" in run("--apply")
    assert file.read_bytes() == before.replace(b"\nmotto:", b"\ndevise:")
    assert "Rien à mettre à jour" in run()
    assert "1 fichier(s) remis" in run("--undo")
    assert file.read_bytes() == before


@pytest.fixture
def retouched(yesterday: Workshop) -> Workshop:
    """Yesterday's kit in two languages, with three edits made by hand to what is to move."""
    yesterday.edit("content/kit.yaml", "[fr-CA]", "[fr-CA, en-CA]")
    shutil.copytree(ENGLISH, yesterday.content / "translations/en-CA")
    yesterday.edit(
        "content/questions.yaml",
        "      - Qui a été témoin d'une réussite?",
        "      # dite par Nadia\n      - >-\n        Qui a vu\n        votre réussite?",
    )
    yesterday.edit(
        "content/worksheets/f5-inventaire.yaml",
        "      - Je me prépare longtemps.",
        '      - "Je prépare tout : trop longtemps."  # à revoir',
    )
    yesterday.edit(
        "content/barriers.yaml",
        "    slide_question: Quel pas tient en quinze minutes?",
        "    slide_question: Quel pas tient en dix minutes?  # dix, pas quinze",
    )
    return yesterday


def _documents(user: Workshop, locale: str) -> dict[str, str]:
    """Return the documents that show barriers, by their names, without the place of each text."""
    options = user.options(only=("deck", "worksheet", "question-cards", "poster"), locale=locale)
    project = load(options, Memory())
    made = render(project, select(plan(project.kit, project.setting), options), Memory())
    places = re.compile(' (data-text|id|data-pages)="[^"]*"')
    return {each.document.name: places.sub("", each.markup) for each in made}


def test_what_is_said_of_barriers_moves_under_them(retouched: Workshop) -> None:
    """In both languages, edits and remarks included, and every document stays as it was."""
    user = retouched
    before = {each: _documents(user, each) for each in ("fr-CA", "en-CA")}
    found = upgrade(user.content, user.templates)
    assert len(found.migrations) == 3
    write_upgrade(user.content, found)
    assert {each: _documents(user, each) for each in ("fr-CA", "en-CA")} == before
    barriers = (user.content / "barriers.yaml").read_text("utf-8")
    for kept in ("# dite par Nadia", "  # à revoir", "  # dix, pas quinze"):
        assert kept in barriers
    assert "card" not in (user.content / "questions.yaml").read_text("utf-8")
    assert "about: barriers" in (user.content / "sessions/causerie-20.yaml").read_text("utf-8")
    assert upgrade(user.content, user.templates).rewrites == ()
    back = _files(user.content)
    take_back(user.content)
    assert _files(user.content) != back
    assert len(upgrade(user.content, user.templates).migrations) == 3


@pytest.mark.parametrize("folder", ["worksheets", "translations/en-CA/worksheets"])
def test_a_sheet_that_says_otherwise_stays(retouched: Workshop, folder: str) -> None:
    """A barrier renamed on the sheet alone would lose its name: nothing of that sheet moves."""
    file = retouched.content / folder / "f5-inventaire.yaml"
    file.write_text(file.read_text("utf-8").replace("label: 1. ", "label: 1. Ah, "), "utf-8")
    found = upgrade(retouched.content, retouched.templates)
    assert [each.name for each in found.migrations] == [
        "questions-de-la-carte",
        "diapositives-des-barrieres",
    ]


def test_a_check_tells_that_there_is_an_upgrade(yesterday: Workshop) -> None:
    """Where each thing stands that would move; and no more once it has."""
    told = [each.line("fr") for each in yesterday.check() if each.rule == "can-be-upgraded"]
    assert [line.partition(": ")[0] for line in told] == [
        "content/questions.yaml:22:1",
        "content/sessions/causerie-20.yaml:115:1",
        "content/worksheets/f5-inventaire.yaml:9:1",
    ]
    assert "sous « card: » de chaque barrière" in told[0]
    assert told[0].endswith("python3 build.py upgrade [can-be-upgraded]")
    write_upgrade(yesterday.content, upgrade(yesterday.content, yesterday.templates))
    assert not [each for each in yesterday.check() if each.rule == "can-be-upgraded"]


@pytest.mark.quick
def test_a_check_that_fails_tells_it_too(yesterday: Workshop) -> None:
    """The mistake may come from the old shape."""
    yesterday.edit("content/kit.yaml", "theme: essai", "theme: esai")
    assert {"unknown-reference", "can-be-upgraded"} <= {each.rule for each in yesterday.check()}


def test_a_list_that_is_none_is_told(yesterday: Workshop) -> None:
    """« barriers: 5 » is a mistake to tell of, not one to stop at."""
    file = yesterday.content / "barriers.yaml"
    head, _ = file.read_text("utf-8").split("barriers:", 1)
    file.write_text(f"{head}barriers: 5\n", "utf-8")
    done = yesterday.run("check")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "barriers.yaml" in done.stderr


def test_migrations_follow_each_other(yesterday: Workshop) -> None:
    """Each sees what those before it made, and running them again changes nothing."""
    found = upgrade(yesterday.content, yesterday.templates, (CALL_IT_MOTTO, SHOUT))
    assert [each.name for each in found.migrations] == ["devise", "fort"]
    write_upgrade(yesterday.content, found)
    assert "\nDEVISE:" in (yesterday.content / "kit.yaml").read_text("utf-8")
    again = upgrade(yesterday.content, yesterday.templates, (CALL_IT_MOTTO, SHOUT))
    assert again.rewrites == ()


def test_a_file_saved_meanwhile_is_not_overwritten(yesterday: Workshop) -> None:
    """What was shown is no longer what is there: nothing at all is written."""
    found = upgrade(yesterday.content, yesterday.templates, (CALL_IT_MOTTO,))
    with (yesterday.content / "kit.yaml").open("a") as saved:
        saved.write("# noté pendant ce temps\n")
    with pytest.raises(ContentError, match="changed-underneath"):
        write_upgrade(yesterday.content, found)
    assert "\nmotto:" in (yesterday.content / "kit.yaml").read_text("utf-8")


def test_there_is_no_upgrade_to_take_back(yesterday: Workshop) -> None:
    """Before any upgrade, and twice after one."""
    with pytest.raises(UsageError, match="nothing-to-undo"):
        take_back(yesterday.content)
    write_upgrade(
        yesterday.content, upgrade(yesterday.content, yesterday.templates, (CALL_IT_MOTTO,))
    )
    take_back(yesterday.content)
    with pytest.raises(UsageError, match="nothing-to-undo"):
        take_back(yesterday.content)


def test_every_migration_speaks_both_languages() -> None:
    """A card without a name or a sentence would leave the person with a bare difference."""
    for each in (*MIGRATIONS, CALL_IT_MOTTO):
        assert each.name
        assert each.fr
        assert each.en
        assert each.folder in ("content", "templates")


def _files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_yesterdays_translations_are_noted(specimen: Workshop) -> None:
    """Where nobody noted what they were made from; once is enough, and it can be taken back."""
    specimen.edit("content/kit.yaml", "locales: [fr-CA]", "locales: [fr-CA, en-CA]")
    overlay = specimen.content / "translations" / "en-CA" / "steps.yaml"
    overlay.parent.mkdir(parents=True)
    overlay.write_text("title: One step at a time\n", "utf-8")
    found = with_notes(upgrade(specimen.content, specimen.templates, ()), specimen.content)
    assert [each.name for each in found.migrations] == ["traductions-notees"]
    write_upgrade(specimen.content, found)
    assert "Une étape à la fois" in overlay.with_name("made-from.json").read_text("utf-8")
    again = upgrade(specimen.content, specimen.templates, ())
    assert with_notes(again, specimen.content) == again
    take_back(specimen.content)
    assert not overlay.with_name("made-from.json").exists()
