"""Slides moved, hidden, copied, added by hand, and a picture dropped on one, in a real browser."""

from collections.abc import Iterator

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.photos import photo
from tests.preview.chromium import AXE, CHROMIUM, page_of, take_back, violations
from tests.preview.served import Served
from tests.workshop import Workshop
from workshopkit.writer import Delete, Set, undo, write

ONLY = "deck,worksheet"
"""The documents that the preview of these tests makes."""
DECK = "voir/causerie-20/diaporama.pptx"
FILE = "sessions/causerie-20.yaml"
SLIDES = "sessions/causerie-20/segments/pratique/slides"

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")


@pytest.fixture
def page(browser: Browser, shared: tuple[Served, Workshop]) -> Iterator[Page]:
    """A new page on the deck, that hears the news."""
    with page_of(browser, shared[0], DECK) as page:
        yield page


def test_slides_are_moved_hidden_copied_and_taken_out(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """By keyboard, the focus going along; each order is one change of the file, and is undone."""
    before = (shared[1].content / FILE).read_text("utf-8")
    _button(page, 0, "Déplacer plus tard").press("Enter")
    expect(_button(page, 1, "Déplacer plus tard")).to_be_focused()
    assert _kinds(shared[1]) == ["activity", "section", "scenario"]
    _button(page, 1, "Déplacer plus tard").press("Enter")
    expect(_button(page, 2, "Déplacer plus tôt")).to_be_focused()
    assert _kinds(shared[1]) == ["activity", "scenario", "section"]
    expect(_button(page, 2, "Déplacer plus tard")).to_be_disabled()
    if AXE.is_file():
        assert violations(page) == []
    _button(page, 1, "Cacher").click()
    expect(_button(page, 1, "Montrer")).to_be_visible()
    assert _slides(shared[1])[1] == {"slide": "scenario", "about": "alex", "hidden": True}
    _button(page, 1, "Montrer").click()
    expect(_button(page, 1, "Cacher")).to_be_visible()
    _button(page, 1, "Retirer").click()
    expect(page.locator(f"[data-entry='{SLIDES}/2']")).to_have_count(0)
    assert _kinds(shared[1]) == ["activity", "section"]
    for _ in range(5):
        page.get_by_role("button", name="Annuler").click()
    expect(page.locator(f".row:has([data-entry='{SLIDES}/0'])")).to_contain_text(
        "Définir l’objectif"
    )
    assert (shared[1].content / FILE).read_text("utf-8") == before
    closing = "sessions/causerie-20/segments/engagement/slides"
    expect(_button(page, 0, "Copier")).to_have_count(0)  # its title is the step's
    for rank, count in ((0, 3), (1, 4)):
        copied = page.locator(f"[data-entry='{closing}/{rank}']")
        copied.get_by_role("button", name="Copier").click()
        expect(page.locator(f"[data-entry^='{closing}/']")).to_have_count(count)
    text = (shared[1].content / FILE).read_text("utf-8")
    assert text.count("title: À écrire (Dites votre pas à quelqu'un)") == 2
    for _ in range(2):
        page.get_by_role("button", name="Annuler").click()
    expect(page.locator(f"[data-entry^='{closing}/']")).to_have_count(2)
    assert (shared[1].content / FILE).read_text("utf-8") == before


def test_an_open_menu_stays_open_when_slides_come_and_go(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """A slide is taken out of another segment meanwhile, and put back: what one chooses stays."""
    closing = "sessions/causerie-20/segments/engagement/slides"
    group, last = (
        page.locator(f"[data-entry='{each}']") for each in (f"{SLIDES}/2", f"{closing}/1")
    )
    group.locator("summary").click()
    write(shared[1].content, [Delete(f"{closing}/0")])
    expect(last).to_have_count(0)
    expect(group.get_by_role("button", name="Question")).to_be_visible()
    undo(shared[1].content)
    expect(last).to_have_count(1)
    expect(group.get_by_role("button", name="Question")).to_be_visible()


def test_what_is_moved_by_hand_follows_its_file(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """Even when no slide looks other than before: what was read meanwhile may be no longer so."""
    with page.expect_request(lambda asked: f"{DECK}?part=view" in asked.url):
        write(shared[1].content, [Set("kit/motto", "Un pas suffira")])
    with page.expect_request(lambda asked: f"{DECK}?part=view" in asked.url):
        undo(shared[1].content)


LYING = """row => {
  row.querySelector(".notes").append("mot ".repeat(1500));
  const end = (what) => row.querySelector(what).getBoundingClientRect();
  return [...Array(40).keys()].map((step) => {
    scrollTo(0, step * 60);
    return end(".frame").bottom - end(".by-hand").top;
  });
}"""
"""How far the slide of a row comes down over its buttons, as one scrolls along its notes."""


def test_the_buttons_of_a_slide_never_lie_on_it(page: Page) -> None:
    """The slide stays in sight beside long notes, no lower than its buttons."""
    assert max(page.locator("article.row").first.evaluate(LYING)) <= 0


def test_a_slide_is_added_and_another_is_left_alone(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """It comes behind with words to write over; a slide that another page changed is left."""
    before = (shared[1].content / FILE).read_text("utf-8")
    group = page.locator(f"[data-entry='{SLIDES}/2']")
    group.locator("summary").click()
    group.get_by_role("button", name="Question").click()
    title = page.locator(f".frame [data-text='{SLIDES}/3/title']").first
    expect(title).to_contain_text("À écrire")
    expect(page.locator("#hand")).to_have_count(1)  # the slides were drawn again around it
    title.click()
    expect(page.locator("#editor textarea")).to_have_value("À écrire (une question ouverte)")
    page.locator("#editor .leave").click()
    page.keyboard.press("Control+z")
    expect(page.locator(f"[data-entry='{SLIDES}/3']")).to_have_count(0)
    assert (shared[1].content / FILE).read_text("utf-8") == before
    page.route("**/entry", _about_another)
    _button(page, 0, "Retirer").click()
    expect(page.locator(f"[data-entry='{SLIDES}/0'] .error")).to_contain_text("a changé")
    renewed = page.locator("body").get_attribute("data-renewed") or ""
    write(shared[1].content, [Set("kit/motto", "Un pas suffira")])
    expect(page.locator("body")).not_to_have_attribute("data-renewed", renewed)
    undo(shared[1].content)
    expect(page.locator(f"[data-entry='{SLIDES}/0'] .error")).to_contain_text("a changé")
    assert (shared[1].content / FILE).read_text("utf-8") == before


def test_a_picture_is_dropped_on_a_slide(page: Page, shared: tuple[Served, Workshop]) -> None:
    """It asks what the picture shows; its file and its key are written at once, and undone at
    once; a slide that shows none has no button; a file that is no picture says so."""
    content = shared[1].content
    before = (content / FILE).read_text("utf-8")
    slides = "sessions/causerie-20/segments/engagement/slides"
    data = list(photo(shared[1].folder / "Mur d'école.PNG").read_bytes())
    _drop(page, f"{slides}/0", data, "Mur d'école.PNG")
    dialog = page.locator("#hand")
    dialog.get_by_role("button", name="Enregistrer").click()
    expect(dialog.locator(".error")).to_contain_text("Dites ce que l’image montre")
    dialog.locator("textarea").fill("Un mur de briques")
    if AXE.is_file():
        assert violations(page) == []
    dialog.get_by_role("button", name="Enregistrer").click()
    expect(dialog).to_be_hidden()
    expect(page.locator(f".row:has([data-entry='{slides}/0']) .frame img")).to_have_count(1)
    assert (content / "images" / "mur-d-ecole.png").read_bytes() == bytes(data)
    assert "picture:\n          file: mur-d-ecole.png\n          alt: Un mur de briques" in (
        content / FILE
    ).read_text("utf-8")
    page.keyboard.press("Control+z")
    expect(page.locator(f".row:has([data-entry='{slides}/0']) .frame img")).to_have_count(0)
    assert (content / FILE).read_text("utf-8") == before
    assert not (content / "images" / "mur-d-ecole.png").exists()
    expect(page.locator(f"[data-entry='{slides}/0'] [data-does=picture]")).to_have_count(1)
    expect(page.locator(f"[data-entry='{SLIDES}/0'] [data-does=picture]")).to_have_count(0)
    _drop(page, f"{slides}/0", [0, 1, 2], "autre.png")
    dialog.locator("#hand-decorative").check()
    dialog.get_by_role("button", name="Enregistrer").click()
    expect(dialog.locator(".error").first).to_be_visible()
    dialog.get_by_role("button", name="Laisser").click()
    assert not [*content.glob("images/*")]
    assert (content / FILE).read_text("utf-8") == before


def test_what_is_cut_off_a_picture_shows_before_it_is_written(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """Light is what the slide will show, in its shape; a click moves it there, the arrows too;
    what was seen is what is written, and whole it is not cut."""
    file = shared[1].content / FILE
    before = file.read_text("utf-8")
    home = "sessions/causerie-20/segments/engagement/slides"
    data = list(photo(shared[1].folder / "Mur.png").read_bytes())
    _drop(page, f"{home}/0", data, "Mur.png")
    dialog = page.locator("#hand")
    crop, whole = dialog.locator(".whole i"), dialog.locator(".whole img")
    expect(crop).to_be_visible()
    ratio = float(page.locator(f"[data-entry='{home}/0']").get_attribute("data-ratio") or 0)
    box, all = crop.bounding_box(), whole.bounding_box()
    assert box
    assert all
    assert abs(box["width"] / box["height"] - ratio) < 0.03
    assert box["width"] < all["width"] - 2 or box["height"] < all["height"] - 2
    whole.click(position={"x": 2, "y": all["height"] / 2})
    moved = crop.bounding_box()
    assert moved
    assert abs(moved["x"] - all["x"]) < 1
    dialog.locator("#hand-x").press("ArrowRight")
    expect(dialog.locator("#hand-x")).not_to_have_value("0")
    dialog.locator("#hand-x").fill("10")
    dialog.locator("textarea").fill("Un mur de briques")
    if AXE.is_file():
        assert violations(page) == []
    dialog.get_by_role("button", name="Enregistrer").click()
    expect(dialog).to_be_hidden()
    written = yaml.safe_load(file.read_text("utf-8"))["segments"][-1]["slides"][0]["picture"]
    assert written["focus"] == [10, 50]
    expect(page.locator(f".row:has([data-entry='{home}/0']) .frame img")).to_have_count(1)
    _drop(page, f"{home}/0", data, "Mur.png")
    dialog.get_by_label("La montrer entière").check()
    expect(crop).to_be_hidden()
    dialog.locator("textarea").fill("Un mur de briques")
    dialog.get_by_role("button", name="Enregistrer").click()
    expect(dialog).to_be_hidden()
    written = yaml.safe_load(file.read_text("utf-8"))["segments"][-1]["slides"][0]["picture"]
    assert written == {"file": "mur.png", "alt": "Un mur de briques", "whole": True}
    take_back(page, 2)
    assert file.read_text("utf-8") == before


def test_an_answer_is_added_to_a_sheet_and_moved(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """It comes behind the block that asked for it, with a name of its own; up and away again."""
    file = shared[1].content / "worksheets/f1-objectif.yaml"
    before = file.read_text("utf-8")
    page.goto(shared[0].address + "voir/fiches/f1-objectif.pdf")
    page.wait_for_selector("[data-live]")
    page.locator(".blocks-of > summary").click()
    blocks = page.locator(".blocks-of > ol > li")
    expect(blocks).to_have_count(4)
    expect(blocks.nth(1)).to_contain_text("Mon objectif, comme il me vient")
    blocks.nth(0).locator("summary").click()
    blocks.nth(0).get_by_role("button", name="Lignes pour écrire").click()
    expect(blocks).to_have_count(5)
    expect(blocks.nth(1)).to_contain_text("À écrire (la question")
    assert "- kind: lines\n    slug: lines-2\n    label: À écrire" in file.read_text("utf-8")
    blocks.nth(1).get_by_role("button", name="Déplacer plus tard").click()
    expect(blocks.nth(2)).to_contain_text("À écrire (la question")
    if AXE.is_file():
        assert violations(page) == []
    blocks.nth(2).get_by_role("button", name="Retirer").click()
    expect(blocks).to_have_count(4)
    assert file.read_text("utf-8") == before
    blocks.filter(has_text="Ce qui m").get_by_role("button", name="Copier").click()
    expect(blocks).to_have_count(5)
    assert "slug: aide-2" in file.read_text("utf-8")
    assert "slug: frein-2" in file.read_text("utf-8")
    page.get_by_role("button", name="Annuler").click()
    expect(blocks).to_have_count(4)
    assert file.read_text("utf-8") == before


def _about_another(route: Route) -> None:
    """Send an order as a page does that shows what the file no longer says."""
    sent = route.request.post_data
    assert sent is not None
    route.continue_(post_data=sent.replace("was=", "was=x"))


def _drop(page: Page, id: str, data: list[int], name: str) -> None:
    carried = page.evaluate_handle(
        """([data, name]) => {
            const carried = new DataTransfer();
            carried.items.add(new File([new Uint8Array(data)], name));
            return carried;
        }""",
        [data, name],
    )
    frame = f".row:has([data-entry='{id}']) .frame"
    for kind in ("dragover", "drop"):
        page.dispatch_event(frame, kind, {"dataTransfer": carried})


def _button(page: Page, rank: int, name: str) -> Locator:
    return page.locator(f"[data-entry='{SLIDES}/{rank}']").get_by_role("button", name=name)


def _slides(workshop: Workshop) -> list[dict[str, object]]:
    data = yaml.safe_load((workshop.content / FILE).read_text("utf-8"))
    return next(each["slides"] for each in data["segments"] if each["slug"] == "pratique")


def _kinds(workshop: Workshop) -> list[object]:
    return [each["slide"] for each in _slides(workshop)]
