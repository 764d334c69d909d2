"""What stands where a file should, and what no browser would send: the page goes on answering."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.preview.served import Answer, Served, served
from tests.workshop import Workshop

ONLY = "deck,timer"
"""The documents that the preview of these tests makes."""
NO_FILE = "il faut ici un fichier, et ce n’en est pas un"
DECK = "voir/causerie-20/diaporama.pptx"
PAGES = (DECK, f"{DECK}?part=frame", "", "activite", "plan/causerie-20", "fiche/scenario/alex",
         "fiche/session/causerie-20", "text?id=scenarios/alex/hook&page=", "minuteur/causerie-20",
         "theme.css", "static/preview.css")  # fmt: skip


def _circle(file: Path) -> None:
    file.symlink_to(file.name)


def _device(file: Path) -> None:
    file.symlink_to("/dev/zero")


def _until(running: Served, is_so: Callable[[Answer], bool]) -> None:
    """Ask for a page until it is as it should be, ten seconds at most."""
    latest = time.monotonic() + 10
    while not is_so(answer := running.get(DECK)):
        assert time.monotonic() < latest, answer
        time.sleep(0.05)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("content/kit.yaml", os.mkfifo),
        ("content/kit.yaml", _circle),
        ("content/sessions/causerie-20.yaml", Path.mkdir),
        ("templates/themes/essai.yaml", _device),
        ("templates/preview/page.html.j2", os.mkfifo),
        ("templates/decks/slides/title.xml.j2", os.mkfifo),
    ],
)
def test_what_takes_the_place_of_a_file_is_told(
    shared: tuple[Served, Workshop], name: str, make: Callable[[Path], object]
) -> None:
    """Every page answers and says what ``check`` says, until the file is back."""
    running, workshop = shared
    file = workshop.folder / name
    aside = file.rename(workshop.folder / "aside")
    make(file)
    try:
        _until(running, lambda answer: NO_FILE in answer.text)
        assert [path for path in PAGES if running.get(path).code >= 500] == []
    finally:
        shutil.rmtree(file) if file.is_dir() and not file.is_symlink() else file.unlink()
        aside.rename(file)
    _until(running, lambda answer: answer.code == 200 and NO_FILE not in answer.text)
    assert running.complaints == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_that_was_there_before_is_told(specimen: Workshop) -> None:
    """The preview opens, says what is wrong, and shows the kit once the file is there."""
    file = specimen.content / "kit.yaml"
    aside = file.rename(specimen.folder / "aside")
    os.mkfifo(file)
    with served(specimen, "--only=timer") as running:
        assert NO_FILE in running.get("").text
        file.unlink()
        aside.rename(file)
        _until(running, lambda _: running.get("activite").code == 200)
        assert running.complaints == ""
