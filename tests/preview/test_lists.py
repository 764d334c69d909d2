"""Parts of a list added, moved, copied and taken out in a form, and pictures, in a browser."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, expect

from tests.photos import photo
from tests.preview.chromium import AXE, CHROMIUM, opened, take_back, violations, window
from tests.preview.served import Served
from tests.workshop import Workshop

ONLY = "timer"
"""The documents that the preview of these tests makes."""

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A new window."""
    with window(browser) as page:
        yield page


def test_a_solution_is_added_filled_in_moved_and_taken_out(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """By keyboard: it comes last and open, with words to write over and the focus in its first
    field; it moves once it is filled in; each order is undone."""
    running, workshop = shared
    file = workshop.content / "barriers.yaml"
    before = file.read_text("utf-8")
    barrier = yaml.safe_load(before)["barriers"][0]
    home = f"barriers/{barrier['slug']}/solutions"
    count = len(barrier["solutions"])
    opened(page, running, f"fiche/barrier/{barrier['slug']}")
    page.locator(f"[data-entry='{home}'] button").press("Enter")
    title = page.locator(f"[data-id='{home}/{count}/title']")
    expect(title).to_be_focused()
    expect(title).to_have_value("À écrire (le titre)")
    title.fill("Nommer un allié")
    title.press("Tab")
    expect(page.locator(f"[id='{home.replace('/', '-')}-{count}-title-told']")).to_contain_text(
        "Enregistré."
    )
    if AXE.is_file():
        assert violations(page) == []
    last = page.locator(f"[data-entry='{home}/{count}']")
    last.get_by_role("button", name="Déplacer plus tôt").press("Enter")
    moved = page.locator(f"[data-entry='{home}/{count - 1}']")
    expect(moved.get_by_role("button", name="Déplacer plus tôt")).to_be_focused()
    titles = [each["title"] for each in _barrier(workshop)["solutions"]]
    assert titles[count - 1 :] == ["Nommer un allié", barrier["solutions"][-1]["title"]]
    moved.get_by_role("button", name="Retirer").press("Enter")
    expect(page.locator(f"[data-entry='{home}/{count}']")).to_have_count(0)
    assert _barrier(workshop) == barrier
    take_back(page, 4)
    assert file.read_text("utf-8") == before


def test_the_focus_goes_to_what_came_before_the_answer(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """A busy computer: the new entry is drawn before the page hears that it was written."""

    def late(route: Route) -> None:
        answer = route.fetch()
        time.sleep(2)
        route.fulfill(response=answer)

    running, workshop = shared
    barrier = yaml.safe_load((workshop.content / "barriers.yaml").read_text("utf-8"))["barriers"][0]
    home = f"barriers/{barrier['slug']}/solutions"
    last = f"{home}/{len(barrier['solutions'])}"
    opened(page, running, f"fiche/barrier/{barrier['slug']}")
    page.route("**/entry", late)
    page.locator(f"[data-entry='{home}'] button").press("Enter")
    expect(page.locator(f"[data-id='{last}/title']")).to_be_focused()
    page.unroute("**/entry")
    page.locator(f"[data-entry='{last}']").get_by_role("button", name="Retirer").press("Enter")
    expect(page.locator(f"[data-entry='{last}']")).to_have_count(0)
    assert _barrier(workshop) == barrier


def test_what_a_list_needs_is_told(page: Page, shared: tuple[Served, Workshop]) -> None:
    """Two solutions are the least: a third may go, not the second; the file stays."""
    running, workshop = shared
    file = workshop.content / "barriers.yaml"
    before = file.read_text("utf-8")
    barrier = _barrier(workshop)
    home = f"barriers/{barrier['slug']}/solutions"
    assert len(barrier["solutions"]) == 2
    opened(page, running, f"fiche/barrier/{barrier['slug']}")
    entry = page.locator(f"[data-entry='{home}/0']")
    entry.locator("xpath=..").evaluate("each => each.open = true")
    entry.get_by_role("button", name="Retirer").click()
    expect(entry.locator(".error")).to_be_visible()
    assert file.read_text("utf-8") == before


def test_a_person_who_facilitates_is_added_and_taken_out(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """From the first screen, by a name; then on its own page, from which it goes again."""
    running, workshop = shared
    file = workshop.content / "facilitator.yaml"
    before = file.read_text("utf-8")
    opened(page, running, "")
    name = page.get_by_label("Le nom d’une autre personne qui anime")
    name.fill("Maëlle Bérubé-Desrosiers")
    name.press("Enter")
    page.wait_for_url("**/fiche/facilitator/maelle-berube-desrosiers")
    page.wait_for_selector("[data-live]")
    now = yaml.safe_load(file.read_text("utf-8"))["facilitators"]
    assert now == [{"slug": "maelle-berube-desrosiers", "name": "Maëlle Bérubé-Desrosiers"}]
    if AXE.is_file():
        assert violations(page) == []
    page.get_by_role("button", name="Retirer").click()
    page.wait_for_url("**/activite")
    assert not yaml.safe_load(file.read_text("utf-8")).get("facilitators")
    page.wait_for_selector("[data-live]")
    take_back(page, 2)
    assert file.read_text("utf-8") == before


def test_a_picture_is_put_on_a_scenario(page: Page, shared: tuple[Served, Workshop]) -> None:
    """Its file is chosen, what it shows is asked; the form shows it; it goes again."""
    running, workshop = shared
    file = workshop.content / "scenarios.yaml"
    before = file.read_text("utf-8")
    opened(page, running, "fiche/scenario/alex")
    _give(page, "Mettre une image", photo(workshop.folder / "Mur d'école.PNG"), "Un mur de briques")
    expect(page.locator(".picture img")).to_have_js_property("complete", True)
    assert page.locator(".picture img").evaluate("each => each.naturalWidth") > 0
    assert "picture:\n      file: mur-d-ecole.png\n" in file.read_text("utf-8")
    if AXE.is_file():
        assert violations(page) == []
    page.locator(".picture").get_by_role("button", name="Retirer").click()
    expect(page.locator(".picture img")).to_have_count(0)
    assert file.read_text("utf-8") == before


def test_a_partner_begins_with_its_logo(page: Page, shared: tuple[Served, Workshop]) -> None:
    """Its file is chosen, then its name is written over; the next one is added the same way."""
    running, workshop = shared
    file = workshop.content / "identity.yaml"
    before = file.read_bytes() if file.exists() else None
    opened(page, running, "fiche/identity")
    for rank in (0, 1):
        file_given = photo(workshop.folder / "Centre d'emploi.png")
        _give(page, "Ajouter : Les partenaires", file_given, "Centre d'emploi")
        name = page.locator(f"[data-id='identity/partners/{rank}/name']")
        expect(name).to_have_value("À écrire (son nom)")
        name.evaluate("each => each.closest('details').open = true")
        name.fill(f"Centre d'emploi {rank + 1}")
        name.press("Tab")
        told = page.locator(f"#identity-partners-{rank}-name-told")
        expect(told).to_contain_text("Enregistré.")
        if AXE.is_file():
            assert violations(page) == []
    logo = {"file": "centre-d-emploi.png", "alt": "Centre d'emploi"}
    assert yaml.safe_load(file.read_text("utf-8"))["partners"] == [
        {"name": f"Centre d'emploi {rank}", "logo": logo} for rank in (1, 2)
    ]
    take_back(page, 4)
    assert (file.read_bytes() if file.exists() else None) == before


def _give(page: Page, button: str, file: Path, shows: str) -> None:
    """Give the file of a picture, and say what it shows."""
    with page.expect_file_chooser() as chosen:
        page.get_by_role("button", name=button).click()
    chosen.value.set_files(file)
    dialog = page.locator("#hand")
    dialog.locator("textarea").fill(shows)
    dialog.get_by_role("button", name="Enregistrer").click()
    expect(dialog).to_be_hidden()


def _barrier(workshop: Workshop) -> Any:
    data = yaml.safe_load((workshop.content / "barriers.yaml").read_text("utf-8"))
    return data["barriers"][0]
