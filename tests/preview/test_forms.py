"""The event and who facilitates, filled in as forms, in a real browser."""

import pytest
from playwright.sync_api import Browser, expect

from tests.preview.chromium import AXE, CHROMIUM, page_of, violations
from tests.preview.served import served
from tests.workshop import Workshop

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")


def test_the_event_is_filled_in_without_a_file(browser: Browser, specimen: Workshop) -> None:
    """The first screen: a field that is left is written; what is wrong is told beside it and not
    written; emptied, its key goes; what an editor writes meanwhile shows."""
    event, person = specimen.content / "event.yaml", specimen.content / "facilitator.yaml"
    before = event.read_text("utf-8")
    with served(specimen, "--only=deck") as running, page_of(browser, running) as page:
        place = page.get_by_label("Le lieu ou la salle")
        expect(place).to_have_value("Salle 204")
        place.fill("Bibliothèque: l'étage")
        place.press("Tab")
        told = page.locator("#event-place-told")
        expect(told).to_contain_text("Enregistré.")
        assert 'place: "Bibliothèque: l\'étage"' in event.read_text("utf-8")
        start = page.get_by_label("L’heure de début")
        start.fill("midi et quart")
        start.press("Enter")
        expect(page.locator("#event-start-told .error")).to_be_visible()
        expect(start).to_have_attribute("aria-invalid", "true")
        assert "midi" not in event.read_text("utf-8")
        if AXE.is_file():
            assert violations(page) == []
        tables = page.get_by_label("Le nombre de tables")
        tables.fill("")
        tables.press("Tab")
        expect(page.locator("#event-tables-told")).to_contain_text("Enregistré.")
        assert "tables" not in event.read_text("utf-8")
        email = page.get_by_label("Votre courriel")
        email.fill("camille@example.org")
        email.press("Tab")
        expect(page.locator("#facilitator-email-told")).to_contain_text("Enregistré.")
        assert "email: camille@example.org" in person.read_text("utf-8")
        sent: list[str] = []
        page.on("request", lambda each: sent.append(each.url) if each.method == "POST" else None)
        email.fill("camille.essai@example.org")
        email.press("Enter")
        expect(page.locator("#facilitator-email-told")).to_contain_text("Enregistré.")
        assert len(sent) == 1
        specimen.edit("content/facilitator.yaml", "Camille Essai", "Dominique Essai")
        expect(page.get_by_label("Votre nom")).to_have_value("Dominique Essai")
        for _ in range(4):
            page.get_by_role("heading", level=1).click()
            page.keyboard.press("Control+z")
    assert event.read_text("utf-8") != before
