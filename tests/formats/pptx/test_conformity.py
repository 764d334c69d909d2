"""What other programs say of the decks: Microsoft's validator and LibreOffice."""

import json
import shutil
import subprocess
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pypdfium2
import pytest

from tests.decks import BuiltDeck
from tests.libreoffice import convert, needs_soffice
from tests.workshop import ROOT

VALIDATOR = ROOT / ".tools" / "node_modules" / ".bin" / "ooxml-validator"
SESSIONS = ("conference-60", "atelier-180")

needs_validator = pytest.mark.skipif(
    not (VALIDATOR.exists() and shutil.which("node")),
    reason="the Open XML SDK validator is not in .tools (sh scripts/setup.sh test)",
)


def complaints(file: Path) -> list[dict[str, object]]:
    """Return the errors that the Open XML SDK finds in a file."""
    run = subprocess.run(
        [str(VALIDATOR), str(file)], capture_output=True, encoding="utf-8", timeout=120
    )
    answer = json.loads(run.stdout)
    assert answer["ok"] == (not answer["errors"])
    found: list[dict[str, object]] = answer["errors"]
    return found


@needs_validator
@pytest.mark.parametrize("session", SESSIONS)
def test_the_open_xml_sdk_finds_no_error(
    shipped_decks: Mapping[str, BuiltDeck], session: str
) -> None:
    """PowerPoint opens the deck without offering to repair it."""
    assert complaints(shipped_decks[session].file) == []


@needs_validator
def test_the_open_xml_sdk_would_find_an_error(
    shipped_decks: Mapping[str, BuiltDeck], tmp_path: Path
) -> None:
    """The validator itself: an attribute that does not exist is an error."""
    broken = tmp_path / "brise.pptx"
    source = zipfile.ZipFile(shipped_decks["conference-60"].file)
    with source, zipfile.ZipFile(broken, "w") as package:
        for name in source.namelist():
            data = source.read(name)
            if name == "ppt/slides/slide1.xml":
                data = data.replace(b"<a:rPr ", b'<a:rPr taille="44" ', 1)
            package.writestr(name, data)
    assert complaints(broken)


@needs_soffice
@pytest.mark.parametrize("session", SESSIONS)
def test_libreoffice_makes_a_page_of_each_slide(
    shipped_decks: Mapping[str, BuiltDeck], tmp_path: Path, session: str
) -> None:
    """No slide is lost or split on the way to PDF; hidden ones are left out."""
    built = shipped_decks[session]
    assert len(built.deck.slides) == len(built.presentation.slides)
    with pypdfium2.PdfDocument(convert(built.file, tmp_path)) as pages:
        assert len(pages) == sum(not slide.hidden for slide in built.deck.slides)
