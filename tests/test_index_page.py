"""Whether one is ready for the stage stands at the head of the page of documents."""

import html
import io
import re
from contextlib import chdir
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import sync_playwright

from tests.preview.chromium import CHROMIUM, FLAGS, violations
from tests.workshop import Workshop, load
from workshopkit.documents import plan
from workshopkit.index_page import write_index
from workshopkit.pipeline import select


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


@pytest.mark.quick
def test_a_change_of_its_template_alone_is_seen(specimen: Workshop) -> None:
    """No document changes, the page that lists them does."""
    specimen.build(("timer",))
    template = specimen.folder / "templates/index.html.j2"
    text = template.read_text("utf-8")
    template.write_text(text.replace("<title>", '<meta name="robots" content="none"><title>', 1))
    specimen.build(("timer",))
    assert 'name="robots"' in (specimen.output / "index.html").read_text("utf-8")


def test_a_page_says_what_the_command_says(specimen: Workshop) -> None:
    """One source: the same points, in the same words and order; what to print has its own list."""
    words = _head(specimen)
    said = specimen.run("ready").stdout
    for sign in "✓✗•":
        said = said.replace(f"  {sign} ", "")
    said = " ".join(said.replace("\xa0", " ").split())
    shown = " ".join(words.translate({ord(sign): " " for sign in "✓✗•"}).split())
    assert shown.startswith(said[: said.index("Les papiers")])
    rest = shown[shown.index("À vérifier") :]
    assert said[said.index("À vérifier") :].startswith(f"{rest} À imprimer ")


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


def test_the_commands_of_the_page_tell_no_folder(specimen: Workshop) -> None:
    """Whoever receives it has not the folders that were typed to build it."""
    assert specimen.run("--only=timer").returncode == 0
    page = (specimen.output / "index.html").read_text("utf-8")
    assert "build.py" in page
    assert "--content" not in page
    assert "--content content" in specimen.run("ready").stdout  # that is for who typed it


def test_a_session_shows_what_to_print_then_its_documents_by_moment(specimen: Workshop) -> None:
    """The list of what to print, with copies, then before, during and after, each document once."""
    specimen.build(("timer", "print-list", "run-sheet", "deck", "deck-pdf", "take-away"))
    page = (specimen.output / "index.html").read_text("utf-8")
    start = page.index('<h2 id="session-causerie-20">')
    own, shared = page[start:].split('<h2 id="shared">')
    listed = own[own.index("<tbody>") : own.index("</tbody>")]
    assert "plan-animation.pdf" in listed
    assert "carnet.pdf" in listed  # what all sessions share is to be printed too
    own, shared = (
        re.sub("<h3>.*?>([^<]+)<.*?</h3>", r"<h3>\1</h3>", each) for each in (own, shared)
    )
    before, during = own.split("<h3>Avant</h3>")[1].split("<h3>Pendant</h3>")
    assert re.findall(r'class="card" href="[^"]*/([^"]*)"', before) == ["liste-impression.pdf"]
    found = re.findall(r'class="card" href="[^"]*/([^"]*)"', during)
    assert set(found) == {"diaporama.pptx", "diaporama.pdf", "plan-animation.pdf", "minuteur.html"}
    pictures = re.findall(r'<img src="(data:[^"]*)"', during)
    assert pictures[0] in pictures[1:]  # the deck is shown by its own first slide
    assert "carnet.pdf" in shared
    assert "<h3>Après</h3>" in shared


@pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")
def test_the_page_is_legible_in_the_dark_and_enlarged(specimen: Workshop) -> None:
    """At 200 % nothing scrolls sideways; in the light and in the dark, axe-core finds nothing."""
    specimen.build(("timer", "print-list", "take-away"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        for scheme, width in (("light", 1280), ("dark", 1280), ("light", 640)):
            page = browser.new_page(viewport={"width": width, "height": 720})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            page.goto((specimen.output / "index.html").as_uri())
            assert violations(page) == [], (scheme, width)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            page.close()
        browser.close()


@pytest.mark.parametrize("slug", ["shared", "ready", "print-shop"])
def test_a_session_of_any_name_has_a_section_of_its_own(specimen: Workshop, slug: str) -> None:
    """No two parts of the page have the same identifier, and no document is there twice."""
    session = specimen.content / "sessions/causerie-20.yaml"
    session.rename(session.with_name(f"{slug}.yaml"))
    options = specimen.options(only=("run-sheet", "take-away", "print-shop"))
    project = load(options)
    documents = select(plan(project.kit, project.setting), options)
    files = {each.name: (replace(each, format="html"), None, b"") for each in documents}
    page = write_index(project.kit, project.setting, project.templates, files)
    ids = re.findall(r' id="([^"]*)"', page)
    cards = re.findall(r'class="card" href="([^"]*)"', page)
    assert {f"session-{slug}", "shared", "print-shop"} <= set(ids)
    assert sorted(set(ids)) == sorted(ids)
    assert sorted(set(cards)) == sorted(cards)
    assert re.findall('href="#([^"]*)"', page) == re.findall('<h2 id="([^"]*)"', page)


def test_files_for_a_print_shop_tell_their_session_and_their_paper(specimen: Workshop) -> None:
    """They stand together: two booklets, or a poster in two sizes, are not taken for one."""
    project = load(specimen.options(only=("workbook", "poster"), print_shop=True))
    made = {
        (each.kind, each.press, each.paper): each for each in plan(project.kit, project.setting)
    }
    booklet = made["workbook", "booklet", "letter"]
    poster = made["poster", "marks", "a3"]
    sheet = pikepdf.new()
    sheet.add_blank_page(page_size=(900, 1250))  # larger than its paper, which is cut out of it
    data = io.BytesIO()
    sheet.save(data)
    files = {each.name: (each, None, data.getvalue()) for each in (booklet, poster)}
    page = write_index(project.kit, project.setting, project.templates, files)
    words = [re.sub(r"<[^>]*>", "", each) for each in re.findall(r"<p>.*?</p>", page)]
    assert "Causerie de 20\u00a0minutes" in words
    assert words.count("1 page, format A3") == 1
