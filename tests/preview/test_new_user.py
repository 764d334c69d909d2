"""What a person does who has never seen the page, from the first screen, in a real browser."""

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from tests.photos import photo
from tests.preview.chromium import AXE, CHROMIUM, page_of, violations
from tests.preview.served import served
from tests.workshop import Workshop

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")

EVENT = "Rendez-vous annuel de l’Association québécoise du développement de carrière"
PLACE = "Centre des congrès, salle Jean-Paul-Riopelle, porte 308 A"


def test_a_conference_is_prepared_without_a_file(browser: Browser, specimen: Workshop) -> None:
    """Long names for the event, a scenario and its picture, a word of a slide, a shorter version:
    each step is a link or a button that the page before shows, and the decks are made."""
    content = specimen.content
    with served(specimen, "--only=deck") as running, page_of(browser, running) as page:
        _fill(page, "event/name", EVENT)
        _fill(page, "event/place", PLACE)
        name = page.locator("[data-id='event/name']")
        assert name.evaluate("each => each.scrollWidth <= each.clientWidth")  # it shows whole
        page.get_by_role("link", name="Alex, 23 ans").click()
        page.wait_for_selector("[data-live]")
        _fill(page, "scenarios/alex/title", "Le tout premier emploi")
        with page.expect_file_chooser() as chosen:
            page.get_by_role("button", name="Mettre une image").click()
        chosen.value.set_files(photo(specimen.folder / "Bureau.png"))
        page.locator("#hand-alt").fill("Un bureau devant une fenêtre")
        page.locator("#hand").get_by_role("button", name="Enregistrer").click()
        expect(page.locator(".picture img")).to_have_count(1)
        page.locator("#list").get_by_role("link", name="Diaporama").click()
        page.wait_for_selector("[data-live]")
        page.locator(".frame [data-text='scenarios/alex/says']").first.click()
        field = page.locator("#editor textarea")
        expect(field).not_to_have_value("")
        field.fill("Je veux seulement oser.")
        field.press("Enter")
        expect(page.locator("#editor")).to_be_hidden()
        page.locator("#list").get_by_role("link", name="Plan de la séance").click()
        page.wait_for_selector("[data-live]")
        page.get_by_role("spinbutton", name="Tenir en").fill("16")
        page.get_by_role("button", name="Voir ce que cela donne").click()
        page.get_by_role("button", name="En faire une nouvelle séance").click()
        expect(page.locator(".fitted")).to_contain_text("se prépare")
        if AXE.is_file():
            assert violations(page) == []
        page.get_by_role("link", name="Voir son plan").click()
        page.wait_for_url("**/plan/causerie-16")
        expect(page.locator(".total")).to_contain_text("16 min sur 16")
        expect(page.locator("#state")).to_contain_text("Tout est à jour")
    event = yaml.safe_load((content / "event.yaml").read_text("utf-8"))
    assert (event["name"], event["place"]) == (EVENT.replace("’", "'"), PLACE)
    assert len([*specimen.output.rglob("diaporama.pptx")]) == 2


def _fill(page: Page, id: str, words: str) -> None:
    field = page.locator(f"[data-id='{id}']")
    field.fill(words.replace("’", "'"))
    field.press("Tab")
    expect(page.locator(f"[id='{id.replace('/', '-')}-told']")).to_contain_text("Enregistré.")
