"""What « pull » and « translate » refuse, without a build."""

from pathlib import Path

import pytest
from pptx import Presentation

from tests.workshop import FOLDERS, Workshop
from workshopkit.cli import main
from workshopkit.problems import UsageError
from workshopkit.pulling import pull


def test_a_file_that_is_no_deck_of_this_kit_is_refused_by_its_name(
    specimen: Workshop, tmp_path: Path
) -> None:
    """A file renamed to .pptx, and the deck of somebody else."""
    renamed, other = tmp_path / "notes.pptx", tmp_path / "autre.pptx"
    renamed.write_text("Bonjour", "utf-8")
    Presentation().save(str(other))
    for file, rule in ((renamed, "not-a-deck"), (other, "not-our-deck")):
        with pytest.raises(UsageError) as refused:
            pull(specimen.options(), file)
        (problem,) = refused.value.problems
        assert problem.rule == rule
        assert file.name in problem.line("fr")


def test_among_several_languages_one_is_asked_for(
    specimen: Workshop, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Two translations: « translate » asks which one, and names them."""
    for locale in ("en-CA", "es-MX"):
        (specimen.content / "translations" / locale).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(specimen.folder)
    with pytest.raises(SystemExit) as left:
        main(["translate", "status", *FOLDERS, "--format", "json"])
    said = capsys.readouterr().out
    assert left.value.code == 2
    assert "which-language" in said
    assert "en-CA, es-MX" in said
