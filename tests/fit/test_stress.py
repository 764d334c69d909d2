"""What someone pastes the night before: told at its line, and nothing reaches a slide."""

import re
from collections.abc import Callable

import pytest

from tests.workshop import FOLDERS, Workshop
from workshopkit.cli import main

SESSION = "content/sessions/causerie-20.yaml"
BARRIERS = "content/barriers.yaml"
BULLET = "          - Une heure, un lieu, une personne.\n"
TITLE = "        title: Un pas suffit\n"
ROW = "  - value: La fierté\n    barriers: [peur-echec]\n"
CLOSING = "      - slide: closing\n"

LONG_BULLET = (
    "          - Un point si long qu'il dit tout ce que la personne qui anime devait dire\n"
)
LONG_TITLE = "        title: " + " ".join(["oser un premier pas"] * 10) + " !\n"
LONG_WORD = "        title: anticonstitutionnellementinvraisemblable\n"
OTHER_ROW = "  - value: Une valeur qui compte\n    barriers: [manque-de-temps]\n"


def bullets(specimen: Workshop) -> str:
    """Twenty-five long bullets in one placeholder."""
    specimen.edit(SESSION, BULLET, LONG_BULLET * 25)
    return LONG_BULLET


def title(specimen: Workshop) -> str:
    """A title of two hundred characters."""
    assert len(LONG_TITLE.strip().removeprefix("title: ")) == 201
    specimen.edit(SESSION, TITLE, LONG_TITLE)
    return LONG_TITLE


def word(specimen: Workshop) -> str:
    """A word of forty letters."""
    assert len(LONG_WORD.split()[-1]) == 40
    specimen.edit(SESSION, TITLE, LONG_WORD)
    return LONG_WORD


def table(specimen: Workshop) -> str:
    """A table of thirty rows, whose template does not let it go on to a next slide."""
    specimen.edit("templates/decks/slides/matters.xml.j2", ' continues="true"', "")
    specimen.edit(BARRIERS, ROW, ROW + OTHER_ROW * 28)
    specimen.edit(SESSION, CLOSING, f"      - slide: matters\n{CLOSING}")
    return OTHER_ROW.splitlines()[0]


CASES = {
    bullets: (SESSION, r", le texte : \d+ lignes où il en tient \d+; .*environ (\d+) caractères"),
    title: (SESSION, r", le titre : \d+ lignes où il en tient \d; .*environ (\d+) caractères"),
    word: (SESSION, r", le titre : le mot « anticonst\w+ » est plus large .*"),
    table: (BARRIERS, r" : \d+ rangées au tableau, où il en tient (\d+); retirez-en"),
}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_too_much_is_told_and_nothing_is_written(
    specimen: Workshop, case: Callable[[Workshop], str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 1, the file and the line, how much to cut; yesterday's deck is as it was."""
    deck = specimen.output / "fr-CA" / "causerie-20" / "diaporama.pptx"
    deck.parent.mkdir(parents=True)
    deck.write_bytes(b"made yesterday")
    path, said = CASES[case]
    words = case(specimen).strip()
    with pytest.raises(SystemExit) as leaving:
        main(["--only=deck", *FOLDERS])
    assert leaving.value.code == 1
    line, *_, last = capsys.readouterr().err.splitlines()
    found = re.match(rf"{path}:(\d+):\d+: diaporama de « .+ », diapositive \d+{said}", line)
    assert found is not None, line
    written = (specimen.folder / path).read_text("utf-8").splitlines()
    assert written[int(found[1]) - 1].strip() == words
    assert all(int(excess) > 0 for excess in found.groups()[1:])
    assert last == "1 problème(s) à corriger; rien n’a été écrit."
    assert [each for each in specimen.output.rglob("*") if each.is_file()] == [deck]
    assert deck.read_bytes() == b"made yesterday"
