"""What is done while an answer, or the news, is on its way: it is neither lost nor mixed up."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, expect

from tests.preview.chromium import CHROMIUM, opened, page_of, take_back, until
from tests.preview.served import Served
from tests.workshop import Workshop

ONLY = "deck"
"""The documents that the preview of these tests makes."""
BOARD = "plan/causerie-20"
DECK = "voir/causerie-20/diaporama.pptx"

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")


@pytest.fixture
def page(browser: Browser, shared: tuple[Served, Workshop]) -> Iterator[Page]:
    """A new page on the plan, that hears the news."""
    with page_of(browser, shared[0], BOARD, height=900) as page:
        yield page


def test_minutes_shared_meanwhile_are_written_too(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """A segment moves; its parts are shared before that is answered; both are written."""
    answered = _late(page, "plan")
    block, told = page.locator(".block[data-slug='pratique']"), page.locator("#board .told")
    block.locator("summary").click()
    block.focus()
    page.keyboard.press("Alt+ArrowUp")
    answer = answered()
    for rank, minutes in enumerate(("3", "7")):
        block.locator(".part").nth(rank).fill(minutes)
        block.locator(".part").nth(rank).press("Tab")
    with page.expect_request("**/plan") as second:
        answer()
    assert "pratique%3A3%2B7" in str(second.value.post_data)
    expect(told).to_have_text("Enregistré.")
    segments = yaml.safe_load((shared[1].content / "sessions/causerie-20.yaml").read_text("utf-8"))
    parts = next(each["parts"] for each in segments["segments"] if each["slug"] == "pratique")
    assert [each["minutes"] for each in parts] == [3, 7]
    _take_back(page, 2)


def test_a_segment_put_back_meanwhile_stays(page: Page) -> None:
    """It was dropped, and that is being written; put back, it does not go with the answer."""
    held: list[Route] = []
    page.route("**/plan", lambda route: route.abort() if held else held.append(route))
    block = page.locator(".block[data-slug='pratique']")
    block.locator(".drop").click()
    until(page, held)
    block.locator(".drop").click()
    with page.expect_request("**/plan"):
        held[0].fulfill(status=200, json={"problems": []})
    expect(page.locator("#board .told .error")).to_contain_text("ne répond pas")
    expect(block).to_be_visible()


def test_a_segment_put_back_too_late_comes_back(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """It is dropped in the file already: that is taken back, and nothing else is left behind."""
    file = shared[1].content / "sessions/causerie-20.yaml"
    before = file.read_text("utf-8")
    block = page.locator(".block[data-slug='pratique']")
    block.locator(".drop").click()
    expect(page.locator("#board .told")).to_contain_text("Pas encore écrit")
    answered = _late(page, "plan")
    page.locator("#board .adopt").click()
    answer = answered()
    assert "slug: pratique" not in file.read_text("utf-8")
    block.locator(".drop").click()
    with page.expect_request("**/undo"):
        answer()
    until_said = page.locator("#board .told > *")
    expect(until_said).to_have_count(0)
    expect(page.locator("#written")).to_have_count(0)
    expect(block).to_be_visible()
    expect(page.locator("#board .total")).to_contain_text("20 min sur 20")
    assert file.read_text("utf-8") == before


def test_a_field_left_twice_is_written_twice(page: Page, shared: tuple[Served, Workshop]) -> None:
    """Before the first answer comes: the second waits for it, and nobody is told of another."""
    opened(page, shared[0], "activite")
    answered = _late(page, "text")
    place, told = page.get_by_label("Le lieu ou la salle"), page.locator("#event-place-told")
    place.fill("Salle 1")
    place.press("Tab")
    answer = answered()
    place.fill("Salle 2")
    place.press("Tab")
    with page.expect_request("**/text") as second:
        answer()
    assert "text=Salle+2&was=Salle+1&" in str(second.value.post_data)
    expect(told).to_contain_text("Enregistré.")
    assert "place: Salle 2" in (shared[1].content / "event.yaml").read_text("utf-8")
    _take_back(page, 2)


def test_a_page_older_than_what_was_written_changes_nothing(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """The kit is being read when a field is written: what is drawn then does not say it yet."""
    opened(page, shared[0], "activite")
    place, told = page.get_by_label("Le lieu ou la salle"), page.locator("#event-place-told")
    old = page.request.get(f"{page.url}?part=view").text()
    came: list[Route] = []

    def older(route: Route) -> None:
        route.fulfill(body=old, content_type="text/html")
        came.append(route)

    page.route("**/activite?part=view", older)
    place.fill("Salle 1")
    place.press("Tab")
    expect(told).to_contain_text("Enregistré.")
    came.clear()
    shared[1].edit("content/facilitator.yaml", "Camille Essai", "Dominique Essai")
    until(page, came)
    page.wait_for_timeout(200)
    expect(told).to_contain_text("Enregistré.", timeout=1)
    expect(place).to_have_value("Salle 1", timeout=1)
    page.unroute_all()
    shared[1].edit("content/facilitator.yaml", "Dominique Essai", "Camille Essai")
    expect(page.get_by_label("Votre nom")).to_have_value("Camille Essai")
    _take_back(page, 1)


def test_an_answer_leaves_another_text_alone(page: Page, shared: tuple[Served, Workshop]) -> None:
    """A save is left, another word is opened: what is typed there stays when the answer comes."""
    opened(page, shared[0], DECK)
    answered = _late(page, "text")
    field = page.locator("#editor textarea")
    page.locator(".frame [data-text='scenarios/alex/says']").first.click()
    field.fill("Je veux que ce soit bien.")
    field.press("Enter")
    answer = answered()
    page.keyboard.press("Escape")
    page.locator(".frame [data-text='worksheets/f1-objectif/title']").first.click()
    expect(field).to_have_value("Mon objectif")
    field.fill("Mon but")
    answer()
    expect(page.locator("#written")).to_be_visible()
    expect(field).to_be_visible()
    expect(field).to_have_value("Mon but")
    page.keyboard.press("Escape")
    _take_back(page, 1)


@pytest.mark.parametrize("view", [BOARD, "activite"])
def test_a_page_that_was_hidden_catches_up(
    page: Page, shared: tuple[Served, Workshop], view: str
) -> None:
    """What a file editor wrote meanwhile shows when one comes back."""
    name, old, new = {
        BOARD: ("sessions/causerie-20.yaml", "title: Préciser", "title: Repréciser"),
        "activite": ("event.yaml", "Salle 204", "Salle 999"),
    }[view]
    opened(page, shared[0], view)
    _hide(page, hidden=True)
    with shared[0].news() as news:
        shared[1].edit(f"content/{name}", old, new)
        next(heard for heard in news if heard["kind"] == "drawn")
    _hide(page, hidden=False)
    if view == BOARD:
        expect(page.locator(".block h2", has_text="Repréciser")).to_be_visible()
    else:
        expect(page.get_by_label("Le lieu ou la salle")).to_have_value("Salle 999")
    shared[1].edit(f"content/{name}", new, old)


def test_what_cannot_be_undone_says_why(page: Page) -> None:
    """By Ctrl+Z, whether the preview refuses or does not answer."""
    expect(page.locator("#state")).to_have_text(
        "Tout est à jour.", timeout=60_000
    )  # no news is due
    page.route("**/undo", lambda route: route.fulfill(status=409, body="Le fichier a changé."))
    page.keyboard.press("Control+z")
    expect(page.locator("#place")).to_have_text("Le fichier a changé.")
    page.unroute("**/undo")
    page.route("**/undo", lambda route: route.abort())
    page.keyboard.press("Control+z")
    expect(page.locator("#state")).to_have_text(
        "L’aperçu est arrêté. Relancez-le dans la fenêtre de commande."
    )


def _late(page: Page, order: str) -> Callable[[], Callable[[], None]]:
    """Keep the answer to the first order of a kind: wait until it is there, then give it."""
    held: list[Route] = []
    page.route(f"**/{order}", lambda route: route.continue_() if held else held.append(route))

    def answered() -> Callable[[], None]:
        route = until(page, held)
        return partial(route.fulfill, response=route.fetch())

    return answered


def _take_back(page: Page, times: int) -> None:
    """Undo what a test wrote."""
    page.unroute_all()
    take_back(page, times)


def _hide(page: Page, *, hidden: bool) -> None:
    """Go to another tab, or come back."""
    page.evaluate(
        """hidden => {
            Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
            document.dispatchEvent(new Event("visibilitychange"));
        }""",
        hidden,
    )
