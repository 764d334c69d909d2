import hashlib
import shutil
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from tests.workshop import ROOT, Workshop
from workshopkit import ContentError, build
from workshopkit.desk.ledger import LEDGER

DECK = "fr-CA/causerie-20/diaporama.pptx"
NEW = "fr-CA/causerie-20/diaporama.nouveau.pptx"
INDEX = "index.html"
SESSION = "content/sessions/causerie-20.yaml"
FIRST_SHEET, SHEET = "fr-CA/fiches/f1-objectif.pdf", "fr-CA/fiches/f2-action.pdf"
ORPHAN = "fr-CA/fiches/f3-orpheline.pdf"
COLOUR = 'deep: "#0D3B45"'
EVERYTHING = ()


def fillable(sheet: str) -> str:
    """Return the name of a worksheet's edition to fill on screen."""
    return sheet.replace(".pdf", ".remplissable.pdf")


SHEETS = (FIRST_SHEET, fillable(FIRST_SHEET), SHEET, fillable(SHEET))


def hashes(folder: Path) -> dict[str, str]:
    """Return the hash of every file below ``folder``."""
    return {
        file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_the_shipped_kit_gives_the_same_bytes_twice(
    shipped_output: Path, workshop: Workshop
) -> None:
    """Every file, in another folder, with another number of processes and order of sets."""
    done = workshop.run("--jobs", "1", PYTHONHASHSEED="2", TZ="Asia/Tokyo")
    assert done.returncode == 0, done.stderr
    first, second = hashes(shipped_output), hashes(workshop.output)
    assert set(first) == set(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_the_shipped_kit_makes_what_the_readme_promises(shipped_output: Path) -> None:
    """The conference's deck, guide, run sheet and workbook, its three fiches, and the page."""
    made = {name.removeprefix("fr-CA/") for name in hashes(shipped_output)}
    papers = ("diaporama.pptx", "guide-animation.pdf", "plan-animation.pdf")
    assert {f"conference-60/{name}" for name in (*papers, "cahier-participation.pdf")} <= made
    for slug in ("f0-fiche-conference", "f1-objectif-smart", "f8-carte-questions"):
        assert f"fiches/{slug}.pdf" in made
    assert {INDEX, LEDGER} <= made
    readme = (ROOT / "README.md").read_text("utf-8")
    promised = [line.split("`")[1] for line in readme.splitlines() if line.startswith("| `conf")]
    assert promised
    assert set(promised) <= made


def test_an_unchanged_kit_converts_nothing(built: Workshop) -> None:
    """A second full build keeps every file and writes none of them."""
    before = {file: file.stat().st_mtime_ns for file in built.output.rglob("*.*")}
    result = built.build(EVERYTHING)
    assert (result.made, result.removed, result.left, result.beside) == ((), (), (), ())
    assert set(result.kept) | {LEDGER} == set(hashes(built.output))
    del before[built.output / LEDGER]
    assert {file: file.stat().st_mtime_ns for file in before} == before


def test_an_unchanged_kit_needs_neither_pango_nor_powerpoint_s_library(built: Workshop) -> None:
    """What converts is imported only when there is something to convert."""
    for module in ("weasyprint", "pptx", "openpyxl"):
        (built.folder / "hidden").mkdir(exist_ok=True)
        (built.folder / "hidden" / f"{module}.py").write_text("raise OSError('absent')\n")
    done = built.run(PYTHONPATH=str(built.folder / "hidden"))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("0 document(s) fabriqué(s), ")


def test_a_word_of_a_scenario_converts_what_says_it(built: Workshop) -> None:
    """The secret is on the role cards and in the guide: the deck and the fiches are kept."""
    secret = "Une première candidature a été refusée."
    built.edit("content/scenarios.yaml", secret, secret.replace("refusée", "perdue"))
    result = built.build(EVERYTHING)
    assert set(result.made) == {
        "fr-CA/causerie-20/guide-animation.pdf",
        "fr-CA/cartes/roles.pdf",
        INDEX,
    }
    assert {DECK, SHEET} <= set(result.kept)


def test_a_comment_converts_nothing(built: Workshop) -> None:
    """Lines that move dirty no document, PDF or deck."""
    for file in built.content.rglob("*.yaml"):
        file.write_text("# Un commentaire\n\n" + file.read_text("utf-8"), "utf-8")
    assert built.build(EVERYTHING).made == ()


def test_a_colour_of_the_theme_changes_decks_and_pages(built: Workshop) -> None:
    """One line of YAML: no template and no Python is touched."""
    before = hashes(built.output)
    built.edit("templates/themes/essai.yaml", COLOUR, COLOUR.replace("0D3B45", "3B0D45"))
    result = built.build(("deck", "run-sheet"))
    assert set(result.made) == {DECK, "fr-CA/causerie-20/plan-animation.pdf", "index.html"}
    after = hashes(built.output)
    assert all(after[name] != before[name] for name in result.made)


def test_a_new_worksheet_is_made_and_listed(built: Workshop) -> None:
    """One new YAML file: its PDF says its words, and the page of documents shows it."""
    sheets = built.content / "worksheets"
    text = (sheets / "f2-action.yaml").read_text("utf-8")
    title = next(line for line in text.splitlines() if line.startswith("title:"))
    text = text.replace(title, "title: Une fiche toute neuve")
    (sheets / "f3-orpheline.yaml").write_text(text, "utf-8")
    assert set(built.build(EVERYTHING).made) >= {ORPHAN, INDEX}
    with pypdfium2.PdfDocument(built.output / ORPHAN) as pages:
        said = pages[0].get_textpage().get_text_range()
        assert "Une fiche toute neuve" in said.replace("\u00a0", " ")
    page = (built.output / INDEX).read_text("utf-8")
    assert ORPHAN in page
    assert "Une fiche toute neuve" in page


def test_force_converts_everything_to_the_same_bytes(built: Workshop) -> None:
    """--force makes again what has not changed, and gets the same files."""
    before = hashes(built.output)
    before.pop(LEDGER)  # it remembers what was asked for last
    result = built.build(("deck", "worksheet"), force=True)
    assert set(result.made) == {DECK, *SHEETS, "index.html"}
    after = hashes(built.output)
    after.pop(LEDGER)
    assert after == before


def test_a_worksheet_taken_out_leaves_the_output(built: Workshop) -> None:
    """Its PDF is removed, the build says so, and what named it is made again."""
    (built.content / "worksheets" / "f2-action.yaml").unlink()
    built.edit(SESSION, "  - worksheet: f2-action\n    use: take-home\n", "")
    done = built.run()
    assert done.returncode == 0, done.stderr
    assert f"retiré (plus prévu) : output/{SHEET}" in done.stdout
    assert not (built.output / SHEET).exists()
    assert SHEET not in (built.output / INDEX).read_text("utf-8")


def test_the_page_of_documents_forgets_what_was_removed(built: Workshop) -> None:
    """Even a worksheet that no other document named."""
    sheets = built.content / "worksheets"
    shutil.copy(sheets / "f2-action.yaml", sheets / "f3-orpheline.yaml")
    built.build(EVERYTHING)
    assert ORPHAN in (built.output / INDEX).read_text("utf-8")
    (sheets / "f3-orpheline.yaml").unlink()
    assert built.build(EVERYTHING).removed == (ORPHAN, fillable(ORPHAN))
    assert ORPHAN not in (built.output / INDEX).read_text("utf-8")


def test_a_partial_build_removes_nothing(built: Workshop) -> None:
    """--only and --session leave files that a full build would remove."""
    (built.content / "worksheets" / "f2-action.yaml").unlink()
    built.edit(SESSION, "  - worksheet: f2-action\n    use: take-home\n", "")
    before = set(hashes(built.output))
    assert built.build(("deck", "worksheet")).removed == ()
    assert built.build(("deck",), session="causerie-20").removed == ()
    assert set(hashes(built.output)) == before


def retouch(workshop: Workshop, name: str) -> bytes:
    """Edit a file by hand, and return its bytes."""
    file = workshop.output / name
    file.write_bytes(file.read_bytes() + b" ")
    return file.read_bytes()


def test_a_retouched_file_is_kept_beside_the_new_one(built: Workshop) -> None:
    """The build names both, at the first build and at the next."""
    mine = retouch(built, DECK)
    for _ in range(2):
        done = built.run()
        assert done.returncode == 0, done.stderr
        assert (
            f"« output/{DECK} » a été retouché à la main : il est gardé tel quel. "
            f"La nouvelle version est à côté : output/{NEW}" in done.stdout
        )
        assert (built.output / DECK).read_bytes() == mine
    assert (built.output / NEW).is_file()


def test_a_retouched_file_is_not_said_to_be_unplanned(built: Workshop) -> None:
    """It is still planned: only its new version stands elsewhere."""
    retouch(built, DECK)
    assert built.build(EVERYTHING).left == ()


def test_a_retouched_page_of_documents_is_kept_and_told(built: Workshop) -> None:
    """It is a file like the others: kept, the new one beside it, made only when it changes."""
    mine = retouch(built, INDEX)
    result = built.build(EVERYTHING)
    assert (built.output / INDEX).read_bytes() == mine
    assert (INDEX, "index.nouveau.html") in result.beside
    assert result.left == ()
    assert built.build(EVERYTHING).made == ()


def test_a_retouched_file_no_longer_planned_is_kept_and_told(built: Workshop) -> None:
    """A full build removes only what is ours."""
    mine = retouch(built, SHEET)
    (built.content / "worksheets" / "f2-action.yaml").unlink()
    built.edit(SESSION, "  - worksheet: f2-action\n    use: take-home\n", "")
    done = built.run()
    assert f"« output/{SHEET} » n’est plus prévu mais a été retouché" in done.stdout
    assert (built.output / SHEET).read_bytes() == mine


def second_language(workshop: Workshop) -> None:
    """Give the kit a second locale, whose labels are the first's."""
    labels = workshop.templates / "labels"
    shutil.copy(labels / "fr-CA.yaml", labels / "en-CA.yaml")
    kit = (workshop.content / "kit.yaml").read_text("utf-8")
    line = next(line for line in kit.splitlines() if line.startswith("locales:"))
    workshop.edit("content/kit.yaml", line, "locales: [fr-CA, en-CA]")


def test_building_one_language_keeps_the_other(built: Workshop) -> None:
    """The French files are not « no longer planned » because English was asked for."""
    second_language(built)
    french = {name for name in hashes(built.output) if name.startswith("fr-CA/")}
    result = built.build(EVERYTHING, locale="en-CA")
    assert result.removed == ()
    assert french <= set(hashes(built.output))


def spoil_a_text(workshop: Workshop) -> None:
    """Write a line that YAML cannot read."""
    workshop.edit(SESSION, "title: Un pas suffit", "title: Un pas : suffit")


def spoil_a_slide(workshop: Workshop) -> None:
    """Write a title that no slide can hold."""
    workshop.edit(SESSION, "title: Un pas suffit", "title: " + "Un pas suffit " * 20)


def spoil_a_page(workshop: Workshop) -> None:
    """Write a worksheet that takes more pages than it says."""
    sheet = workshop.content / "worksheets" / "f1-objectif.yaml"
    lines = "\n".join(f"  - {'Une consigne bien trop longue. ' * 12}" for _ in range(20))
    text = sheet.read_text("utf-8")
    sheet.write_text(f"{text}instructions:\n{lines}\n", "utf-8")


def spoil_a_template(workshop: Workshop) -> None:
    """Ask for a value that does not exist, in the last document to be rendered."""
    file = workshop.templates / "print" / "print-list.html.j2"
    file.write_text(file.read_text("utf-8").replace("{{ ", "{{ personne.", 1), "utf-8")


@pytest.mark.parametrize(
    "spoil", [spoil_a_text, spoil_a_slide, spoil_a_page, spoil_a_template], ids=lambda f: f.__name__
)
def test_a_mistake_anywhere_leaves_the_output_alone(
    built: Workshop, spoil: Callable[[Workshop], None]
) -> None:
    """Nothing is written, wherever on the way the mistake is found."""
    before = hashes(built.output)
    built.edit("content/scenarios.yaml", "Alex cherche", "Alex attend")  # something to write
    spoil(built)
    with pytest.raises(ContentError):
        built.build(EVERYTHING)
    assert hashes(built.output) == before


def test_progress_counts_every_conversion(built: Workshop) -> None:
    """Each document in hand is named once, with its rank and the total."""
    told: list[tuple[str, int, int]] = []
    build(
        built.options(only=("worksheet",), force=True),
        lambda name, rank, total: told.append((name, rank, total)),
    )
    assert told == [(name, rank, 4) for rank, name in enumerate(SHEETS, start=1)]


def test_an_unchanged_build_is_quick(built: Workshop) -> None:
    """Rendering is cheap: an unchanged kit takes seconds on the slowest machine."""
    began = time.monotonic()
    result = built.build(EVERYTHING)
    assert result.seconds <= time.monotonic() - began < 30


def test_nothing_to_do_is_known_before_anything_is_read(
    built: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same texts, templates and options: files are checked, and the kit is not loaded."""
    built.build(only=EVERYTHING)
    monkeypatch.setattr(sys.modules[build.__module__], "load", _must_not_load)
    before = hashes(built.output)
    result = built.build(only=EVERYTHING)
    assert result.made == ()
    assert INDEX in result.kept
    assert len(result.kept) == len(before) - 1  # but the ledger
    assert hashes(built.output) == before


def _must_not_load(options: object) -> None:
    raise AssertionError("the kit was loaded")


def test_warnings_are_told_again_when_nothing_changed(specimen: Workshop) -> None:
    """What is kept with the ledger is told word for word."""
    specimen.edit("content/kit.yaml", "subtitle: Trousse d'essai", "subtitle: La 2ème trousse")
    first, again = specimen.build(), specimen.build()
    assert (first.made, again.made) == ((DECK, INDEX), ())
    told = [problem.line("fr") for problem in first.problems]
    assert [problem.line("fr") for problem in again.problems] == told
    assert "french-ordinal" in told[-1]


@pytest.mark.parametrize("change", ["text", "template", "option", "document"])
def test_any_change_is_seen(specimen: Workshop, change: str) -> None:
    """A text, a template, an option, or a file that is gone: the build looks again."""
    specimen.build()
    wanted = {}
    if change == "text":
        specimen.edit("content/kit.yaml", "title: Oser un premier pas", "title: Oser encore")
    elif change == "template":
        specimen.edit("templates/themes/essai.yaml", COLOUR, 'deep: "#0D3B46"')
    elif change == "option":
        wanted = {"start": 600}
    else:
        (specimen.output / DECK).unlink()
    assert DECK in specimen.build(**wanted).made
