"""Whether one is ready for the stage stands at the head of the page of documents."""

import html
import re
from contextlib import chdir
from pathlib import Path

from tests.workshop import Workshop


def _head(workshop: Workshop) -> str:
    workshop.build(("timer",))
    page = (workshop.output / "index.html").read_text("utf-8")
    page = html.unescape(page[page.index('<h2 id="ready"') : page.index("</section>")])
    return " ".join(re.sub("<[^>]*>", " ", page).replace("\xa0", " ").split())


def test_the_page_lists_what_a_person_must_check(specimen: Workshop) -> None:
    """A helpline nobody has confirmed and a start left as a remark, each with its line."""
    specimen.edit("content/kit.yaml", "    checked: true\n", "    checked: false\n")
    specimen.edit("content/event.yaml", "start: 9 h 30", "# start: 9 h 30")
    words = _head(specimen)
    assert "Prêt pour la scène? Pas encore" in words
    assert "« Service d'essai » doit être vérifié par une personne" in words
    assert "content/kit.yaml, ligne 14" in words
    assert "l’heure réelle de chaque segment" in words
    assert "content/event.yaml, ligne 4" in words
    assert "checked :" not in words  # nobody should copy a no-break space into YAML


def test_a_page_says_what_the_command_says(specimen: Workshop) -> None:
    """One source: the same points, in the same words and the same order."""
    words = _head(specimen)
    said = specimen.run("ready").stdout
    for sign in "✓✗•":
        said = said.replace(f"  {sign} ", "")
    said = " ".join(said.replace("\xa0", " ").split())
    shown = " ".join(words.translate({ord(sign): " " for sign in "✓✗•"}).split())
    assert shown.startswith(said[: said.index("Les papiers")])
    assert shown[shown.index("À vérifier") :] == said[said.index("À vérifier") :]


def test_the_page_is_the_same_from_any_folder(specimen: Workshop) -> None:
    """It is handed round: no place of the machine is in it, wherever one stands to build."""
    specimen.edit("content/kit.yaml", "    checked: true\n", "    checked: false\n")
    pages = []
    for folder in (specimen.folder, specimen.output.parent / "content", Path("/")):
        with chdir(folder):
            specimen.build(("timer",), force=True)
        pages.append((specimen.output / "index.html").read_text("utf-8"))
    assert "content/kit.yaml" in pages[0]
    assert str(specimen.folder) not in pages[0]
    assert pages[0] == pages[1] == pages[2]
    deck = specimen.output / "fr-CA/causerie-20/minuteur.html"
    deck.write_text("retouche", "utf-8")
    with chdir("/"):
        specimen.build(("timer",), start=615)
    page = (specimen.output / "index.html").read_text("utf-8")
    assert "output/fr-CA/causerie-20/minuteur" in page
    assert str(specimen.folder) not in page
