"""Builds of the kit in miniature, while somebody edits, renames or loses files of output/."""

import pytest

from tests.workshop import Workshop
from workshopkit import ContentError, MachineError
from workshopkit.cli.build import report
from workshopkit.cli.request import Request
from workshopkit.cli.say import sentences
from workshopkit.desk import build
from workshopkit.desk.ledger import LEDGER

TIMER = "fr-CA/causerie-20/minuteur.html"
NEW = "fr-CA/causerie-20/minuteur.nouveau.html"
DECK = "fr-CA/causerie-20/diaporama.pptx"
PAGE = "index.html"
ONLY = ("timer",)


def retitle(specimen: Workshop, old: str, new: str) -> None:
    """Change the title of the session."""
    specimen.edit("content/sessions/causerie-20.yaml", f"title: {old}\n", f"title: {new}\n")


def test_an_edit_saved_while_the_build_runs_is_kept(specimen: Workshop) -> None:
    """The new file goes beside, and the build says so: README promises it."""
    specimen.build(ONLY)
    retitle(specimen, "Oser un premier pas", "Oser encore")
    file = specimen.output / TIMER

    def edit(name: str, rank: int, total: int) -> None:
        file.write_text("ma retouche", "utf-8")

    result = build(specimen.options(only=ONLY), edit)
    assert file.read_text("utf-8") == "ma retouche"
    assert "Oser encore" in (specimen.output / NEW).read_text("utf-8")
    assert result.beside == ((TIMER, NEW),)


def test_a_file_made_by_another_build_meanwhile_is_made_again(specimen: Workshop) -> None:
    """What was current when the build began is looked at again when it writes."""
    only = ("timer", "worksheet")
    specimen.build(only)
    specimen.edit("content/worksheets/f1-objectif.yaml", "title: Mon objectif", "title: Mon but")
    right = (specimen.output / TIMER).read_text("utf-8")

    def other(name: str, rank: int, total: int) -> None:
        if "fiches" in name:
            (specimen.output / TIMER).unlink(missing_ok=True)

    assert TIMER in build(specimen.options(only=only), other).made
    assert (specimen.output / TIMER).read_text("utf-8") == right


def test_a_lost_ledger_says_nothing_false(
    specimen: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files that are as they would be made are ours again; others are kept, in one message."""
    specimen.build(("timer", "deck"))
    (specimen.output / LEDGER).unlink()
    result = specimen.build(("timer", "deck"))
    assert (result.beside, result.unknown) == ((), ())
    assert specimen.build(("timer", "deck")).made == ()
    (specimen.output / LEDGER).write_bytes(b"[" * 100_000)
    retitle(specimen, "Oser un premier pas", "Oser encore")
    result = specimen.build(("timer", "deck"))
    assert result.beside == ()
    assert {place for place, _ in result.unknown} == {TIMER, DECK, PAGE}
    report(result, Request({}, "fr", sentences("fr")))
    said = capsys.readouterr().out
    assert "retouché" not in said
    assert said.count("ont été fabriqués ici") == 1
    assert f"{TIMER} → output/{NEW}" in said


def test_the_new_version_renamed_over_the_edited_one_is_current(specimen: Workshop) -> None:
    """The person took it: only the page is made, nothing is beside, nothing is said."""
    specimen.build(ONLY)
    (specimen.output / TIMER).write_text("ma retouche", "utf-8")
    retitle(specimen, "Oser un premier pas", "Oser encore")
    assert specimen.build(ONLY).beside == ((TIMER, NEW),)
    (specimen.output / NEW).rename(specimen.output / TIMER)
    result = specimen.build(ONLY)
    assert (result.made, result.beside, result.unknown) == ((PAGE,), (), ())
    assert not (specimen.output / NEW).exists()


def test_a_folder_in_the_place_of_a_file_stays(specimen: Workshop) -> None:
    """It is not ours; the file goes beside it."""
    (specimen.output / TIMER).mkdir(parents=True)
    result = specimen.build(ONLY)
    assert result.unknown == ((TIMER, NEW),)
    assert (specimen.output / TIMER).is_dir()


def test_an_output_that_is_a_file_is_told(specimen: Workshop) -> None:
    """Not a traceback."""
    specimen.output.write_bytes(b"")
    with pytest.raises(MachineError, match="cannot write"):
        specimen.build(ONLY)


def test_a_mistake_of_the_page_of_documents_leaves_everything_as_it_was(
    specimen: Workshop,
) -> None:
    """It is made last, out of what was made; it was found out after the others were written."""
    only = specimen.options(only=("timer", "template"))
    build(only)
    before = {file: file.read_bytes() for file in specimen.output.rglob("*") if file.is_file()}
    specimen.edit("content/kit.yaml", "motto: ", "motto: Encore un pas. # ")
    page = specimen.templates / "index.html.j2"
    page.write_text(page.read_text("utf-8") + "{{ kit.nowhere }}", "utf-8")
    with pytest.raises(ContentError, match=r"index\.html\.j2"):
        build(specimen.options(only=("deck", "timer", "template")))
    after = {file: file.read_bytes() for file in specimen.output.rglob("*") if file.is_file()}
    assert after == before


@pytest.mark.quick
def test_a_file_where_a_folder_must_go_stops_nothing_else(specimen: Workshop) -> None:
    """Exit code 3 and one sentence; the file is somebody's, the rest is made, then all of it."""
    own = specimen.output / "fr-CA" / "causerie-20"
    own.parent.mkdir(parents=True)
    own.write_text("à moi", "utf-8")
    done = specimen.run("--only=timer,worksheet")
    assert done.returncode == 3
    assert "« output/fr-CA/causerie-20 » n’est pas un dossier" in done.stderr
    assert "[folder-is-a-file]" in done.stderr
    assert own.read_text("utf-8") == "à moi"
    assert (specimen.output / "index.html").is_file()
    assert specimen.run("--only=timer").returncode == 3  # nothing says that all is well
    assert specimen.run("pack").returncode == 3
    own.unlink()
    assert specimen.run("--only=timer").returncode == 0
    assert (own / "minuteur.html").is_file()
