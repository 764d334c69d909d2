import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pptx import Presentation

from tests.workshop import FOLDERS, ROOT, Workshop
from workshopkit.cli import main

COMMANDS = (
    "check",
    "preview",
    "watch",
    "pack",
    "show",
    "new",
    "set",
    "undo",
    "schema",
    "upgrade",
    "doctor",
    "template",
)


def test_help_is_worth_reading(specimen: Workshop) -> None:
    """It names every option, the exit codes and the hand-edit guard."""
    said = specimen.run("--help").stdout
    for option in (
        *("--content", "--templates", "--output", "--locale", "--session", "--only", "--start"),
        *("--participants", "--tables", "--jobs", "--force", "--strict", "--lang"),
    ):
        assert option in said
    assert "Codes de sortie" in said
    for code in ("0 fabriqué", "1 un texte", "2 commande", "3 il manque"):
        assert code in " ".join(said.split())
    assert "diaporama.nouveau.pptx" in said


@pytest.mark.parametrize(
    "command",
    [(), *([name] for name in COMMANDS), ("template", "check")],
    ids=lambda command: " ".join(command) or "build",
)
def test_help_is_in_french_to_the_last_word(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing of the library's own page is left: neither its headings nor its option."""
    with pytest.raises(SystemExit) as leaving:
        main([*command, "--help"])
    said = capsys.readouterr().out
    assert leaving.value.code == 0
    assert " ".join(["python3 build.py", *command]) in said or os.name == "nt"
    assert "-h, --help" in said
    assert "Montre cette aide." in said
    assert not re.search(r"Usage|Show|Commands|Arguments|required|default|OPTIONS|<bool>", said)


def test_help_is_in_english_for_whoever_asks() -> None:
    """``new --help --lang en``: headings, kinds and options in English."""
    command = [sys.executable, "build.py", "new", "--help", "--lang", "en"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8").stdout
    assert "build.py new KIND NAME" in said
    assert "Options of every command:" in said
    assert not re.search(r"[éèà]|dossier|langue", said)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--lang", "en", "--content", "nowhere"), "nowhere: this folder does not exist"),
        (("--lang=en", "check", "--content=nowhere"), "nowhere: this folder does not exist"),
        (("check", "--content", "nowhere"), "nowhere: ce dossier n’existe pas"),
        (("--lang", "en", "chek"), "unknown command “chek”"),
        (("chek", "--lang", "en"), "unknown command “chek”"),
    ],
)
def test_main_speaks_the_language_of_its_arguments(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever the arguments of the process are, those that ``main`` is given decide."""
    with pytest.raises(SystemExit):
        main(arguments)
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "references", "--session", "causerie-20"),
        ("show", "--session=causerie-20", "references"),
        ("--session", "causerie-20", "show", "references"),
        ("--session", "autre", "show", "references", "--session", "causerie-20"),
    ],
    ids=["after", "between", "before", "the last one counts"],
)
def test_an_option_is_the_same_wherever_it_stands(
    specimen: Workshop, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """Before the command, after it, or among its arguments."""
    with pytest.raises(SystemExit) as leaving:
        main([*arguments, *FOLDERS])
    assert leaving.value.code == 0
    assert capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "--paper"), "l’option --paper attend une valeur.\nVoir : {} check --help"),
        (("check", "--pages=oui"), "l’option --pages n’attend aucune valeur"),
        (("check", "ceci"), "« ceci » est de trop"),
        (("check", "--facilitator"), "option inconnue « --facilitator »"),
        (("pack", "--facilitateur"), "vouliez-vous dire « --facilitator »?"),
        (("template", "chek"), "vouliez-vous dire « check »?\nVoir : {} template --help"),
    ],
)
def test_what_is_wrong_with_a_command_is_told_in_its_words(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each mistake has its sentence, and the help of the command it is in."""
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 2
    typed = "py build.py" if os.name == "nt" else "python3 build.py"
    assert said.format(typed) in capsys.readouterr().err


def test_every_option_and_command_is_in_the_readme() -> None:
    """What the command accepts, the README documents."""
    readme = (ROOT / "README.md").read_text("utf-8")
    help_ = subprocess.run(
        [sys.executable, "build.py", "--help"], cwd=ROOT, capture_output=True, encoding="utf-8"
    ).stdout
    options = {word for word in help_.split() if word.startswith("--") and word != "--help"}
    assert options >= {"--start", "--participants"}
    missing = [option for option in sorted(options) if f"`{option}" not in readme]
    assert not missing
    assert "`build.py check`" in readme
    assert "`build.py check --pages`" in readme
    assert "`build.py template check FICHIER`" in readme


def test_a_build_says_what_it_made(specimen: Workshop) -> None:
    """In a pipe: the files, the count, no progress and no escape codes."""
    done = specimen.run("--only", "deck")
    assert done.returncode == 0
    assert "fabriqué   output/fr-CA/causerie-20/diaporama.pptx" in done.stdout
    assert "fabriqué   output/index.html" in done.stdout
    assert "2 document(s) fabriqué(s), 0 inchangé(s)" in done.stdout
    assert "\x1b" not in done.stdout + done.stderr
    assert done.stderr == ""


def test_check_writes_nothing(specimen: Workshop) -> None:
    """check says that all is well, of what it looked at, and leaves no output."""
    done = specimen.run("check")
    assert done.returncode == 0
    assert "Tout est bon pour les textes et les diapositives" in done.stdout
    assert "check --pages" in done.stdout
    assert not specimen.output.exists()


def test_check_does_not_say_that_all_is_well_of_what_it_refuses(specimen: Workshop) -> None:
    """What a strict check refuses is not well."""
    specimen.edit("content/kit.yaml", "motto: Un pas suffit", "motto: À écrire (la devise)")
    assert "Tout est bon" in specimen.run("check").stdout
    done = specimen.run("check", "--strict")
    assert done.returncode == 1
    assert "Tout est bon" not in done.stdout


@pytest.mark.parametrize("arguments", [("--lang", "en", "check"), ("check", "--lang", "en")])
def test_options_count_on_either_side_of_the_command(
    specimen: Workshop, arguments: tuple[str, ...]
) -> None:
    """An option may come before or after the subcommand."""
    assert "All is well" in specimen.run(*arguments).stdout


def test_the_computer_s_language_is_heard(specimen: Workshop) -> None:
    """English where the computer speaks English."""
    assert "All is well" in specimen.run("check", LANG="en_CA.UTF-8").stdout


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--colour",), 2, "option inconnue « --colour »"),
        (("--participant", "9"), 2, "vouliez-vous dire « --participants »?"),
        (("biuld",), 2, "commande inconnue « biuld »"),
        (("chek",), 2, "vouliez-vous dire « check »?"),
        (("--force=oui",), 2, "l’option --force n’attend aucune valeur"),
        (("new", "barrier"), 2, "il manque NOM. Le nom du modèle"),
        pytest.param(
            *(("template", "check", "rien.potx"), 2, "[no-such-file]"), marks=pytest.mark.quick
        ),
        (("template", "check"), 2, "build.py template check --help"),
        (("--only", "posters"), 2, "valeurs possibles : deck, template, guide"),
        (("--only", "poter"), 2, "vouliez-vous dire « poster »?"),
        (("--start", "25:00"), 2, "« 25:00 »"),
        (("--lang", "de"), 2, "« de »"),
        (("--participants", "0"), 2, "« 0 » n’est pas accepté"),
        (("--jobs", "deux"), 2, "« deux » n’est pas accepté"),
        pytest.param(*(("--jobs", "trois"), 2, "[bad-option]"), marks=pytest.mark.quick),
        pytest.param(*(("new", "kit", "content"), 2, "[not-empty]"), marks=pytest.mark.quick),
        (("--session", "causerie"), 2, "vouliez-vous dire « causerie-20 »?"),
    ],
)
def test_wrong_usage(specimen: Workshop, arguments: tuple[str, ...], code: int, said: str) -> None:
    """Each wrong option has its sentence and exit code 2; nothing is written."""
    done = specimen.run(*arguments)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not specimen.output.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--colour",), "unknown option “--colour”."),
        (("check", "--colour"), "unknown option “--colour”."),
        (("biuld",), "unknown command “biuld”."),
        (("--only", "poter"), "option --only: “poter” is not accepted; possible values: deck,"),
        (("--session", "causerie"), "possible values: causerie-20. — did you mean “causerie-20”?"),
        (("--start", "9h75"), "option --start: “9h75” is not accepted; possible values: 0:00 …"),
    ],
)
def test_wrong_usage_in_english(specimen: Workshop, arguments: tuple[str, ...], said: str) -> None:
    """The same sentences for a person who reads English."""
    done = specimen.run("--lang", "en", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert not specimen.output.exists()


@pytest.mark.parametrize("arguments", [("--only",), ("check", "encore"), ("--force=oui",)])
def test_wrong_usage_is_told_in_one_language(arguments: tuple[str, ...]) -> None:
    """A French sentence does not end in English."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), *arguments], capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 2
    assert not re.search(r"requires an argument|unexpected|argument\(s\)|does not", done.stderr)


@pytest.mark.parametrize("start", ["13:30", "13h30", "13 h 30", "13H30"])
def test_a_start_is_typed_as_people_write_it(specimen: Workshop, start: str) -> None:
    """All of these are half past one."""
    done = specimen.run("--only", "deck", "--start", start)
    assert done.returncode == 0, done.stderr
    deck = Presentation(str(specimen.output / "fr-CA/causerie-20/diaporama.pptx"))
    notes = deck.slides[0].notes_slide.notes_text_frame.text
    assert notes.startswith("13\u00a0h\u00a030 à 13\u00a0h\u00a034")


def test_a_missing_folder_is_wrong_usage(specimen: Workshop) -> None:
    """The bare path, and exit code 2."""
    shutil.rmtree(specimen.content)
    done = specimen.run("check")
    assert done.returncode == 2
    assert done.stderr.startswith(
        "content: ce dossier n’existe pas : placez-vous dans le dossier d’une trousse"
    )


def test_strict_makes_a_warning_fail(specimen: Workshop) -> None:
    """A warning passes, unless --strict."""
    specimen.edit("content/sessions/causerie-20.yaml", "\nsegments:", "\n# un mot\nsegments:")
    sheet = specimen.content / "worksheets" / "f2-action.yaml"
    (sheet.with_name("f9-orpheline.yaml")).write_text(sheet.read_text("utf-8"), "utf-8")
    assert specimen.run("check").returncode == 0
    done = specimen.run("check", "--strict")
    assert done.returncode == 1
    assert "avertissement : la fiche « f9-orpheline » ne sert dans aucune séance" in done.stderr


def test_strict_builds_all_the_same(specimen: Workshop) -> None:
    """A build with a warning and --strict makes the files, and fails."""
    sheet = specimen.content / "worksheets" / "f2-action.yaml"
    (sheet.with_name("f9-orpheline.yaml")).write_text(sheet.read_text("utf-8"), "utf-8")
    done = specimen.run("--only", "deck", "--strict")
    assert done.returncode == 1
    assert "f9-orpheline" in done.stderr
    assert (specimen.output / "fr-CA/causerie-20/diaporama.pptx").is_file()
    assert specimen.run("--only", "deck").returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_progress_shows_on_a_terminal(specimen: Workshop) -> None:
    """A person sees which document is in hand; nothing of it stays on the screen."""
    import pty

    screen, terminal = pty.openpty()
    command = [sys.executable, str(ROOT / "build.py"), "--only", "deck", *FOLDERS]
    environment = os.environ | {"TERM": "xterm"}
    with subprocess.Popen(
        command, cwd=specimen.folder, stdout=subprocess.PIPE, stderr=terminal, env=environment
    ) as running:
        os.close(terminal)
        seen = b""
        while chunk := _read(screen):
            seen += chunk
        assert running.stdout is not None
        printed = running.stdout.read().decode()
    assert running.returncode == 0
    assert "fr-CA/causerie-20/diaporama.pptx" in seen.decode()
    assert "\x1b" not in printed


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 4096)
    except OSError:  # Linux says so when the other end is closed
        return b""


def test_a_mistake_is_exit_code_one(specimen: Workshop) -> None:
    """Every error with its line, then their number."""
    specimen.edit("content/kit.yaml", "\nmotto:", "\nmoto:")
    done = specimen.run()
    assert done.returncode == 1
    assert "vouliez-vous dire « motto »?" in done.stderr
    assert "rien n’a été écrit" in done.stderr
    assert not specimen.output.exists()


def test_an_unwritable_output_is_the_machine_s(specimen: Workshop) -> None:
    """A file where the folder should be: one line, exit code 3."""
    specimen.output.write_text("a file")
    done = specimen.run("--only", "deck")
    assert done.returncode == 3
    assert "impossible d’écrire" in done.stderr
    assert "Traceback" not in done.stderr


def _without(folder: Path, module: str, error: str) -> dict[str, str]:
    """Return an environment in which importing ``module`` raises ``error``."""
    (folder / "hidden").mkdir()
    (folder / "hidden" / f"{module}.py").write_text(f"raise {error}\n")
    return {"PYTHONPATH": str(folder / "hidden")}


@pytest.mark.quick
def test_without_pango_a_build_and_a_check_of_pages_say_so(specimen: Workshop) -> None:
    """The build makes pages to print from a browser; the check has nothing to lay out with."""
    hidden = _without(specimen.folder, "weasyprint", "OSError('cannot load libpango')")
    built = specimen.run("--only", "worksheet", **hidden)
    assert (built.returncode, "[html-instead]" in built.stderr) == (0, True)
    checked = specimen.run("check", "--pages", "--only", "worksheet", **hidden)
    assert (checked.returncode, "[no-pango]" in checked.stderr) == (3, True)


def test_without_pango_pages_come_as_html(specimen: Workshop) -> None:
    """Decks still build; pages are printed from a browser, and a line says how to get PDFs."""
    hidden = _without(specimen.folder, "weasyprint", "OSError('cannot load libpango')")
    assert specimen.run("check", **hidden).returncode == 0
    assert specimen.run("--only", "deck", **hidden).returncode == 0
    done = specimen.run("--only", "worksheet,workbook,print-shop", **hidden)
    assert done.returncode == 0
    told = done.stderr.splitlines()[0]
    assert "[html-instead]" in told
    assert "apt-get install libpango" in told
    folder = specimen.output / "fr-CA"
    fiche = (folder / "fiches" / "f1-objectif.html").read_text("utf-8")
    assert "Mon objectif" in fiche
    assert 'src: url("data:font/ttf' in fiche
    assert (folder / "causerie-20" / "cahier-participation.gros-caracteres.html").is_file()
    assert not list(folder.rglob("*.pdf"))
    again = specimen.run("--only", "worksheet,workbook,print-shop", **hidden)
    assert "Pango" in again.stderr
    assert "0 document(s) fabriqué(s)" in again.stdout


def test_pdfs_take_the_place_of_html(specimen: Workshop) -> None:
    """Once the libraries are there, the pages for browsers are removed, unless edited."""
    hidden = _without(specimen.folder, "weasyprint", "OSError('cannot load libpango')")
    specimen.make_only("worksheet")
    specimen.run(**hidden)
    folder = specimen.output / "fr-CA" / "fiches"
    assert "f1-objectif.html" in (specimen.output / "index.html").read_text("utf-8")
    with (folder / "f2-action.html").open("a") as retouched:
        retouched.write("<!-- retouché -->")
    done = specimen.run()
    assert done.returncode == 0, done.stderr
    assert (folder / "f1-objectif.pdf").is_file()
    assert not (folder / "f1-objectif.html").exists()
    assert (folder / "f2-action.html").exists()


def test_without_its_libraries_one_line_says_what_to_do(specimen: Workshop) -> None:
    """The system's Python: one line, exit code 3."""
    missing = "ModuleNotFoundError(\"No module named 'pydantic'\", name='pydantic')"
    done = specimen.run(**_without(specimen.folder, "pydantic", missing))
    assert done.returncode == 3
    assert (
        done.stderr == "build.py : il manque « pydantic ». Tapez « make kit » (voir README.md).\n"
    )


def test_a_python_without_packages_says_what_to_do(tmp_path: Path) -> None:
    """``python3 -S build.py``: nothing is installed, one line says what to type."""
    _bare_project(tmp_path)
    done = subprocess.run(
        [sys.executable, "-S", str(tmp_path / "build.py"), "check"],
        capture_output=True,
        encoding="utf-8",
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
    )
    assert done.returncode == 3
    assert re.fullmatch(r"build\.py : il manque « \w+ »\. Tapez « make kit ».*\n", done.stderr)


def test_the_system_python_hands_over_to_the_project_s(tmp_path: Path) -> None:
    """``python3 build.py`` after ``make kit``: the packages of .venv serve, and the code is its."""
    _bare_project(tmp_path)
    own = tmp_path / ".venv" / "bin" / "python"
    own.parent.mkdir(parents=True)
    own.write_text('#!/bin/sh\necho "$@"\nexit 7\n', "utf-8")
    own.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-S", str(tmp_path / "build.py"), "check", "--strict"],
        capture_output=True,
        encoding="utf-8",
        env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
    )
    assert done.returncode == 7
    assert done.stdout == f"{tmp_path / 'build.py'} check --strict\n"


def test_a_group_without_its_command_is_told_which() -> None:
    """``build.py template`` alone: the word that is missing, in French."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "build.py"), "template"], capture_output=True, encoding="utf-8"
    )
    assert done.returncode == 2
    assert done.stderr.startswith("build.py : il manque check.\n")


def _bare_project(folder: Path) -> None:
    """Put the command and its package in ``folder``, without any ``.venv``."""
    shutil.copy(ROOT / "build.py", folder)
    (folder / "workshopkit").symlink_to(ROOT / "workshopkit")


def test_one_process_leaves_cleanly(specimen: Workshop) -> None:
    """The libraries of layout are let go in order: no crash once everything is written."""
    done = specimen.run("--only", "sign-in", "--jobs", "1")
    assert done.returncode == 0, done.stderr
