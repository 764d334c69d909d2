"""Typing over a word of a page, in a real browser: it is tried in the whole kit, then written."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.preview.chromium import AXE, CHROMIUM, at_rest, opened, page_of, violations
from tests.preview.served import Served
from tests.workshop import SPECIMEN, Workshop

DECK = "voir/causerie-20/diaporama.pptx"
SHEET = "voir/fiches/f1-objectif.pdf"
DURATION = ".frame [data-text='labels/deck/duration']"
TITLE_IN_LABEL = ".frame [data-text='labels/deck/sheet'] ~ [data-text$='f1-objectif/title']"
SAYS = ".frame [data-text='scenarios/alex/says']"

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Workshop]]:
    """A preview of the kit in miniature, with a mention and a translation, nothing left to make."""
    workshop = Workshop(tmp_path_factory.mktemp("typing"), SPECIMEN)
    workshop.edit("content/scenarios.yaml", "Il craint un refus.", "Il lit <f1-objectif>.")
    workshop.edit("content/kit.yaml", "locales: [fr-CA]", "locales: [fr-CA, en-CA]")
    english = workshop.content / "translations" / "en-CA"
    english.mkdir(parents=True)
    says = "scenarios:\n  - slug: alex\n    says: I only want it to be perfect.\n"
    (english / "scenarios.yaml").write_text(says, "utf-8")
    with at_rest(workshop, "--only=deck,worksheet,timer") as running:
        yield running, workshop


@pytest.fixture
def page(browser: Browser, shared: tuple[Served, Workshop]) -> Iterator[Page]:
    """A new page on the deck, that hears the news."""
    with page_of(browser, shared[0], DECK) as page:
        yield page


def test_a_word_of_a_slide_is_typed_over_and_put_back(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """The whole text opens in place with its room, its other language and where it is shown;
    what is too long is told with the amount and not written; Enter saves; Ctrl+Z puts back."""
    file = shared[1].content / "scenarios.yaml"
    before = file.read_text("utf-8")
    field = _clicked(page, SAYS)
    expect(field).to_be_focused()
    expect(field).to_have_value("Je veux seulement que ce soit parfait.")
    dialog = page.locator("#editor")
    expect(dialog).to_contain_text(re.compile(r"38 caractères; il en tient environ \d+"))
    expect(dialog.locator(".beside")).to_contain_text("En anglais")
    expect(dialog.locator(".beside")).to_contain_text("I only want it to be perfect.")
    expect(dialog.locator(".where-else")).to_contain_text("Diaporama – Causerie de 20 minutes")
    field.fill("Je veux que ce soit parfait. " * 20)
    told = page.locator("#editor-told .error")
    expect(told).to_contain_text(re.compile(r"raccourcissez d’environ \d+ caractères"))
    field.press("Enter")
    expect(told).to_contain_text("raccourcissez")
    assert file.read_text("utf-8") == before
    if AXE.is_file():
        assert violations(page) == []
    field.fill('Je veux <b>oser</b>: "parfait" #1')
    expect(page.locator("#editor-told")).to_contain_text("<b>")  # text is text, never markup
    assert dialog.locator("b").count() == 0
    field.fill("Je veux que ce soit bien : « oui ».")
    expect(page.locator("#editor-told .right")).to_have_text("Ça tient.")
    field.press("Enter")
    expect(dialog).to_be_hidden()
    expect(page.locator(SAYS).first).to_contain_text("oui")
    assert "Je veux que ce soit bien : « oui »." in file.read_text("utf-8")
    page.keyboard.press("Control+z")
    expect(page.locator(SAYS).first).to_contain_text("seulement")
    assert file.read_text("utf-8") == before


def test_a_word_of_a_sheet_and_of_a_cell_are_typed_over(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """By keyboard alone from the list of words; the page is laid out before it is written."""
    opened(page, shared[0], SHEET)
    page.locator("#p1 .where summary").press("Enter")
    cell = page.locator("#p1 .where .word", has_text="Actions")
    cell.press("Enter")
    field = page.locator("#editor textarea")
    field.fill("Pas")
    field.press("Enter")
    expect(page.locator("#editor")).to_be_hidden()
    expect(page.locator("#p1 .words")).to_contain_text("Objectif Pas")
    file = shared[1].content / "worksheets/f1-objectif.yaml"
    assert "headings: [Objectif, Pas]" in file.read_text("utf-8")
    page.get_by_role("button", name="Annuler").click()
    expect(page.locator("#p1 .words")).to_contain_text("Objectif Actions")
    field = _clicked(page, "#p1 [data-text='worksheets/f1-objectif/aim'] i")
    field.fill("Dire mon objectif en une phrase. " * 90)
    field.press("Enter")
    expect(page.locator("#editor-told .error")).to_contain_text("page")
    field.press("Escape")
    expect(page.locator("#editor")).to_be_hidden()
    assert "Dire mon objectif en une phrase.\n" in file.read_text("utf-8")


def test_a_title_in_a_label_opens_the_title(page: Page, shared: tuple[Served, Workshop]) -> None:
    """« F1 – Mon objectif » of an activity: the title is typed over on the slide and goes to the
    worksheet, which is said to be seen in the deck; the dash alone is the label's."""
    field = _clicked(page, TITLE_IN_LABEL)
    expect(field).to_have_value("Mon objectif")
    expect(page.locator("#editor .where-else")).to_contain_text("Diaporama")
    field.fill("Mon pas")
    field.press("Enter")
    expect(page.locator("#editor")).to_be_hidden()
    expect(page.locator(TITLE_IN_LABEL)).to_have_text("Mon pas")
    file = shared[1].content / "worksheets/f1-objectif.yaml"
    assert "title: Mon pas" in file.read_text("utf-8")
    page.get_by_role("button", name="Annuler").click()
    expect(page.locator(TITLE_IN_LABEL)).to_have_text("Mon objectif")


def test_an_emptied_title_says_what_takes_its_place(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """A slide's title may be left out; when what would stand there does not do, it is that title
    which is told to be wrong, and not the empty field."""
    session = shared[1].content / "sessions/causerie-20.yaml"
    before = session.read_text("utf-8")
    shown = before.replace(
        "about: f1-objectif\n", "about: f1-objectif\n        title: Dites-le\n", 1
    )
    session.write_text(shown.replace("Dites votre pas à quelqu'un", "Mon objectif"), "utf-8")
    field = _clicked(page, ".frame [data-text$='slides/1/title']:text-is('Dites-le')")
    field.fill("")
    told = page.locator("#editor-told .error")
    expect(told.first).to_contain_text("Sans titre à elle, la diapositive prend « Mon objectif »")
    page.keyboard.press("Escape")
    session.write_text(before, "utf-8")
    expect(page.locator(".frame [data-text]:text-is('Dites-le')")).to_have_count(0)


def test_words_from_elsewhere_say_where(page: Page, shared: tuple[Served, Workshop]) -> None:
    """A mention leads to the text it stands for, a label to its file; a computed word has none."""
    answer = shared[0].get("text?id=scenarios/alex/hidden&page=").text
    assert '"words":"<f1-objectif>","id":"worksheets/f1-objectif/code"' in answer
    title = _clicked(page, ".frame [data-text='worksheets/f1-objectif/title']")
    expect(title).to_have_value("Mon objectif")
    shown = page.locator("#editor .where-else li")
    expect(shown).to_have_count(2)
    page.keyboard.press("Escape")
    page.locator("#s5 .frame [role=img] .place", has_text="Préciser").click()
    dialog = page.locator("#editor")
    expect(dialog).to_contain_text(re.compile("étiquette|pas de ligne"))
    expect(dialog.locator("textarea")).to_be_hidden()
    if AXE.is_file():
        assert violations(page) == []
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


def test_a_label_is_typed_over_for_this_kit_alone(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """What is typed goes to ``words:`` of the kit; erased, the label and the file are as before."""
    file, templates = shared[1].content / "kit.yaml", shared[1].templates / "labels/fr-CA.yaml"
    before, labels = file.read_bytes(), templates.read_bytes()
    field = _clicked(page, DURATION)
    expect(field).to_have_value("Durée")
    expect(page.locator("#editor")).to_contain_text("le même partout où la trousse l’emploie")
    field.fill("Durée de {n}")
    expect(page.locator("#editor-told .error")).to_contain_text("{n}")
    field.fill("Minutage")
    expect(page.locator("#editor-told .right")).to_be_visible()
    field.press("Enter")
    expect(page.locator(DURATION).first).to_have_text("Minutage")
    assert "\n    duration: Minutage\n" in file.read_text("utf-8")
    assert templates.read_bytes() == labels
    field = _clicked(page, DURATION)
    field.fill("")
    field.press("Enter")
    expect(page.locator(DURATION).first).to_have_text("Durée")
    assert file.read_bytes() == before


def test_the_later_of_two_writers_is_told(
    page: Page, browser: Browser, shared: tuple[Served, Workshop]
) -> None:
    """Two pages on one text, then an editor on its file: both texts are shown, none is lost."""
    context = browser.new_context(color_scheme="dark", viewport={"width": 640, "height": 450})
    other = opened(context.new_page(), shared[0], DECK)
    mine, theirs = _clicked(page, SAYS), _clicked(other, SAYS)
    assert other.evaluate("document.documentElement.scrollWidth") <= 640
    mine.fill("Je veux que ce soit beau.")
    theirs.fill("Je veux que ce soit vrai.")
    mine.press("Enter")
    expect(page.locator("#editor")).to_be_hidden()
    told = other.locator("#editor .other")
    expect(told.locator("blockquote")).to_have_text("Je veux que ce soit beau.")
    theirs.press("Enter")
    expect(told).to_be_visible()
    expect(theirs).to_have_value("Je veux que ce soit vrai.")
    if AXE.is_file():
        assert violations(other) == []
    told.get_by_role("button", name="Garder le mien").click()
    theirs.press("Enter")
    expect(other.locator("#editor")).to_be_hidden()
    expect(page.locator(SAYS).first).to_contain_text("vrai")
    mine = _clicked(page, SAYS)
    mine.fill("Je veux que ce soit fini.")
    shared[1].edit("content/scenarios.yaml", "que ce soit vrai.", "que ce soit simple.")
    expect(page.locator("#editor .other blockquote")).to_have_text("Je veux que ce soit simple.")
    expect(mine).to_have_value("Je veux que ce soit fini.")
    page.get_by_role("button", name="Reprendre celui du fichier").click()
    expect(mine).to_have_value("Je veux que ce soit simple.")
    shared[1].edit(
        "content/scenarios.yaml", "que ce soit simple.", "seulement que ce soit parfait."
    )
    context.close()


def _clicked(page: Page, word: str) -> Locator:
    page.locator(word).first.click()
    field = page.locator("#editor textarea")
    expect(field).to_be_visible()
    return field
