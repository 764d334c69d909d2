"""The event and who facilitates, filled in as forms, in a real browser."""

import pytest
import yaml
from playwright.sync_api import Browser, expect

from tests.preview.chromium import AXE, CHROMIUM, opened, page_of, take_back, violations
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
        day = page.locator("#event-date")
        day.click()
        page.keyboard.type("02312027")
        page.keyboard.press("Tab")
        expect(page.locator("#event-date-told .error")).to_contain_text("rien n’est écrit")
        assert "date: 2026-03-05" in event.read_text("utf-8")
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
        # The hour that was refused is tried again as the kit changes: only the mail is counted.
        page.on(
            "request",
            lambda each: sent.append(each.url) if "email" in (each.post_data or "") else None,
        )
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


def test_a_scenario_is_added_and_filled_in(browser: Browser, specimen: Workshop) -> None:
    """From the first screen: a name begins it from its starter, its page has a field for each
    text, those of its roles too; what is too long is told; undone twice, nothing is left."""
    file = specimen.content / "scenarios.yaml"
    before = file.read_text("utf-8")
    with served(specimen, "--only=deck") as running, page_of(browser, running) as page:
        name = page.get_by_label("Le prénom d’une nouvelle personne fictive")
        for taken in ("Alex", "***"):
            name.fill(taken)
            name.press("Enter")
            expect(page.locator("#add-scenario-told .error")).to_be_visible()
        assert file.read_text("utf-8") == before
        name.fill("Maëlle")
        page.get_by_role("button", name="Ajouter une mise en situation").click()
        page.wait_for_url("**/fiche/scenario/maelle")
        page.wait_for_selector("[data-live]")
        begun = file.read_text("utf-8")
        assert "- slug: maelle" in begun
        person = page.get_by_label("Le prénom et l’âge")
        expect(person).to_have_value("Maëlle")
        person.fill("Maëlle, qui a beaucoup trop de prénoms")
        person.press("Tab")
        expect(page.locator("#scenarios-maelle-person-told .error")).to_be_visible()
        person.fill("Maëlle, 31 ans")
        person.press("Tab")
        expect(page.locator("#scenarios-maelle-person-told")).to_contain_text("Enregistré.")
        role = page.get_by_label("Ce que vise la personne accompagnée")
        role.evaluate("each => each.closest('details')?.setAttribute('open', '')")
        role.fill("Répondez peu.")
        role.press("Tab")
        expect(page.locator("#scenarios-maelle-roles-client-told")).to_contain_text("Enregistré.")
        now = yaml.safe_load(file.read_text("utf-8"))["scenarios"][-1]
        assert now["person"] == "Maëlle, 31 ans"
        assert now["roles"]["client"] == "Répondez peu."
        if AXE.is_file():
            assert violations(page) == []
        take_back(page, 3)
        expect(page.locator("#written")).to_have_count(0)
    assert file.read_text("utf-8") == before


def test_settings_and_lists_are_filled_in(browser: Browser, specimen: Workshop) -> None:
    """Boxes that are ticked begin the list they need; lines are items, those that stay are left
    as they are; what is wrong stays unwritten."""
    kit, steps = specimen.content / "kit.yaml", specimen.content / "steps.yaml"
    slug = yaml.safe_load(steps.read_text("utf-8"))["steps"][0]["slug"]
    with served(specimen, "--only=deck") as running, page_of(browser, running) as page:
        page.get_by_role("link", name="Les réglages de la trousse").click()
        page.wait_for_url("**/fiche/kit")
        page.wait_for_selector("[data-live]")
        page.locator("details", has_text="Minuteur").first.evaluate("each => each.open = true")
        skipped = page.locator("[data-id='kit/documents/skip']")
        skipped.get_by_label("Minuteur").check()
        expect(page.locator("#kit-documents-skip-told")).to_contain_text("Enregistré.")
        assert yaml.safe_load(kit.read_text("utf-8"))["documents"] == {"skip": ["timer"]}
        if AXE.is_file():
            assert violations(page) == []
        opened(page, running, f"fiche/step/{slug}")
        questions = page.get_by_label("Les questions de l’étape")
        was = questions.input_value()
        questions.fill(f"{was}\nQu'est-ce qui t'aiderait?")
        questions.press("Tab")
        expect(page.locator(f"#steps-{slug}-questions-told")).to_contain_text("Enregistré.")
        now = yaml.safe_load(steps.read_text("utf-8"))["steps"][0]["questions"]
        assert now == [*was.splitlines(), "Qu'est-ce qui t'aiderait?"]
        before = steps.read_text("utf-8")
        questions.fill("Une seule question?")
        questions.press("Tab")
        expect(page.locator(f"#steps-{slug}-questions-told .error")).to_be_visible()
        assert steps.read_text("utf-8") == before


def test_a_text_is_translated_beside_its_original(browser: Browser, specimen: Workshop) -> None:
    """The other language is a press away, on the same page; the translation is what is written."""
    specimen.edit("content/kit.yaml", "locales: [fr-CA]", "locales: [fr-CA, en-CA]")
    overlay = specimen.content / "translations" / "en-CA"
    overlay.mkdir(parents=True)
    steps = specimen.content / "steps.yaml"
    before = steps.read_text("utf-8")
    step = yaml.safe_load(before)["steps"][0]
    with served(specimen, "--only=deck") as running, page_of(browser, running) as page:
        opened(page, running, f"fiche/step/{step['slug']}")
        page.get_by_role("button", name="English").click()
        expect(page.locator("html")).to_have_attribute("lang", "en-CA")
        page.wait_for_selector("[data-live]")
        verb = page.locator(f"[data-id='steps/{step['slug']}/verb']")
        expect(page.locator(".field", has=verb).locator(".original")).to_have_text(step["verb"])
        verb.fill("Say")
        verb.press("Tab")
        expect(page.locator(f"#steps-{step['slug']}-verb-told")).to_contain_text("Saved.")
        assert "verb: Say" in (overlay / "steps.yaml").read_text("utf-8")
        if AXE.is_file():
            assert violations(page) == []
        page.get_by_role("button", name="Français").click()
        expect(page.locator("html")).to_have_attribute("lang", "fr-CA")
        expect(verb).to_have_value(step["verb"])
    assert steps.read_text("utf-8") == before
