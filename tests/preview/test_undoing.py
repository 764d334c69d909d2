"""What was written is called by its name, taken back and done again; what follows from it goes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.preview.chromium import AXE, CHROMIUM, page_of, violations
from tests.preview.served import Served
from tests.workshop import Workshop

ONLY = "deck"
"""The documents that the preview of these tests makes."""
DECK = "voir/causerie-20/diaporama.pptx"
SAYS = ".frame [data-text='scenarios/alex/says']"
NAME = "Alex, 23 ans – La phrase que dit la personne"

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")


@pytest.fixture
def page(browser: Browser, shared: tuple[Served, Workshop]) -> Iterator[Page]:
    """A new page on the deck, that hears the news."""
    with page_of(browser, shared[0], DECK) as page:
        yield page


def test_what_is_taken_back_is_named_and_done_again(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """« Écrit : Alex, 23 ans – La phrase… », its file beside; « Annulé : » the same, and
    « Rétablir » writes it again, by the button or the keyboard; a new write ends that."""
    file = shared[1].content / "scenarios.yaml"
    before = file.read_text("utf-8")
    _type(page, "Je veux oser.")
    written, undone = page.locator("#written"), page.locator("#undone")
    expect(written).to_contain_text(f"Écrit : {NAME}.")
    expect(written.locator("small")).to_contain_text("content/scenarios.yaml:")
    expect(undone).to_have_count(0)
    after = file.read_text("utf-8")
    page.get_by_role("button", name="Annuler").click()
    expect(undone).to_contain_text(f"Annulé : {NAME}.")
    expect(written).to_have_count(0)
    expect(page.locator(SAYS).first).to_contain_text("seulement")
    if AXE.is_file():
        assert violations(page) == []
    undone.get_by_role("button", name="Rétablir").click()
    expect(page.locator(SAYS).first).to_contain_text("oser")
    expect(undone).to_have_count(0)
    assert file.read_text("utf-8") == after
    page.keyboard.press("Control+z")
    expect(undone).to_contain_text("Annulé")
    page.keyboard.press("Control+Shift+z")
    expect(written).to_contain_text(NAME)
    page.keyboard.press("Control+z")
    expect(undone).to_contain_text("Annulé")
    _type(page, "Je veux essayer.")
    expect(written).to_contain_text(NAME)
    expect(undone).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(undone).to_contain_text("Annulé")
    file.write_text(f"{before}# vu\n", "utf-8")
    undone.get_by_role("button", name="Rétablir").click()
    expect(page.locator("#place")).to_be_visible()  # the file is another now, and says so
    file.write_text(before, "utf-8")


def test_a_session_taken_back_leaves_no_link(
    page: Page, browser: Browser, shared: tuple[Served, Workshop]
) -> None:
    """The list, the plan that it was made from and the first page no longer lead to it; its own
    page leaves."""
    page.goto(shared[0].address + "plan/causerie-20")
    page.get_by_role("spinbutton", name="Tenir en").fill("16")
    page.get_by_role("button", name="Voir ce que cela donne").click()
    page.get_by_role("button", name="En faire une nouvelle séance").click()
    link, listed = (
        page.locator(".fitted .told a"),
        page.locator("#list a[href='/plan/causerie-16']"),
    )
    expect(link).to_have_count(1)
    expect(listed).to_have_count(1)
    expect(page.locator("#written")).to_contain_text(
        "Écrit : Les séances – Causerie de 16 minutes."
    )
    with (
        page_of(browser, shared[0], "activite") as first,
        page_of(browser, shared[0], "fiche/session/causerie-16") as own,
    ):
        there = first.locator("[data-part] a[href$='/causerie-16']")
        expect(there).not_to_have_count(0)
        page.get_by_role("button", name="Annuler").click()
        for each in (link, listed, there):
            expect(each).to_have_count(0)
        own.wait_for_url("**/activite")


def test_a_refusal_goes_with_its_cause(page: Page, shared: tuple[Served, Workshop]) -> None:
    """A title that another slide has is refused; once that one is called otherwise, the field is
    saved, and an order that was refused is not told any more."""
    page.goto(shared[0].address + "fiche/scenario/alex")
    page.wait_for_selector("[data-live]")
    title = page.locator("[data-id='scenarios/alex/title']")
    before = title.input_value()
    title.fill("Mon objectif")
    title.press("Tab")
    told = page.locator("#scenarios-alex-title-told")
    expect(told.locator(".error")).to_be_visible()
    shared[1].edit("content/worksheets/f1-objectif.yaml", "Mon objectif\n", "Mon but\n")
    expect(told).to_contain_text("Enregistré.")
    expect(told.locator(".error")).to_have_count(0)
    assert "title: Mon objectif" in (shared[1].content / "scenarios.yaml").read_text("utf-8")
    title.fill(before)
    title.press("Tab")
    expect(told).to_contain_text("Enregistré.")
    shared[1].edit("content/worksheets/f1-objectif.yaml", "Mon but\n", "Mon objectif\n")


def _type(page: Page, words: str) -> None:
    page.locator(SAYS).first.click()
    field = page.locator("#editor textarea")
    expect(field).not_to_have_value("")
    field.fill(words)
    field.press("Enter")
    expect(page.locator("#editor")).to_be_hidden()
    expect(page.locator(SAYS).first).to_contain_text(words.split()[2].strip("."))
