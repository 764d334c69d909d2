"""The plan of a session as a board, in a real browser."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.preview.chromium import AXE, CHROMIUM, page_of, take_back, until, violations
from tests.preview.served import Served
from tests.workshop import Workshop

ONLY = "deck"
"""The documents that the preview of these tests makes."""
BOARD = "plan/causerie-20"

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")


@pytest.fixture
def page(browser: Browser, shared: tuple[Served, Workshop]) -> Iterator[Page]:
    """A new page on the plan, that hears the news."""
    with page_of(browser, shared[0], BOARD, height=900) as page:
        yield page


def test_a_segment_is_dragged_and_put_back(page: Page, shared: tuple[Served, Workshop]) -> None:
    """By its handle, then by keyboard; clock times follow, the file too, Ctrl+Z puts it back."""
    before = _file(shared[1]).read_text("utf-8")
    expect(page.locator("#board .total")).to_contain_text("20 min sur 20")
    _drag(page, _block(page, "engagement").locator(".grip"), _block(page, "pratique"), -20)
    told = page.locator("#board .told")
    expect(told).to_have_text("Enregistré.")
    assert [*_plan(shared[1])] == ["ouverture", "engagement", "pratique"]
    expect(_block(page, "pratique").locator("time")).to_have_text(re.compile("40$"))
    page.keyboard.press("Control+z")
    expect(page.locator(".block").last).to_have_attribute("data-slug", "engagement")
    assert _file(shared[1]).read_text("utf-8") == before
    _block(page, "engagement").focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(told).to_have_text("Enregistré.")
    expect(_block(page, "engagement")).to_be_focused()
    page.get_by_role("button", name="Annuler").click()
    expect(page.locator(".block").last).to_have_attribute("data-slug", "engagement")
    assert _file(shared[1]).read_text("utf-8") == before


def test_minutes_wait_until_the_session_adds_up(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """An edge pulled below the floor stops there and says so; what is left over is told and not
    written; given to another segment, all is written at once, parts included."""
    before = _file(shared[1]).read_text("utf-8")
    edge = _block(page, "pratique").locator(".edge")
    _drag(page, edge, edge, -400)
    minutes = _block(page, "pratique").locator(".stepper input")
    expect(minutes).to_have_value("8")
    told = page.locator("#board .told")
    expect(page.locator("#board .total")).to_contain_text("2 min à placer")
    expect(told).to_contain_text("Pas encore écrit :")
    expect(told).to_contain_text("20")
    assert _file(shared[1]).read_text("utf-8") == before
    if AXE.is_file():
        assert violations(page) == []
    minutes.press("ArrowDown")
    expect(minutes).to_have_value("8")
    _block(page, "engagement").focus()
    page.keyboard.press("+")
    page.keyboard.press("+")
    expect(told).to_have_text("Enregistré.")
    assert _plan(shared[1]) == {"ouverture": 4, "pratique": 8, "engagement": 8}
    page.keyboard.press("Control+z")
    expect(minutes).to_have_value("10")
    assert _file(shared[1]).read_text("utf-8") == before


def test_what_is_taken_back_at_once_is_seen(page: Page, shared: tuple[Served, Workshop]) -> None:
    """The page asks what to show only after the undo: it shows what is written, not its draft."""
    before = _file(shared[1]).read_text("utf-8")
    held: list[Route] = []
    undone: list[str] = []
    page.route("**/*part=view*", lambda route: route.continue_() if undone else held.append(route))
    minutes = _block(page, "pratique").locator(".stepper input")
    minutes.press("ArrowDown")
    _block(page, "engagement").focus()
    page.keyboard.press("+")
    expect(page.locator("#board .told")).to_have_text("Enregistré.")
    first = until(page, held)
    held.clear()
    page.keyboard.press("Control+z")
    until(page, held)
    undone.append(before)
    for each in (first, *held):
        each.continue_()
    expect(minutes).to_have_value("10")
    assert _file(shared[1]).read_text("utf-8") == before


@pytest.mark.parametrize("answered_after", [0, 700])
def test_a_second_change_waits_for_the_first(
    page: Page, shared: tuple[Served, Workshop], answered_after: int
) -> None:
    """Whether the first is answered before or after the second would go: both are written."""
    before = _file(shared[1]).read_text("utf-8")
    held: list[Route] = []
    page.route("**/plan", lambda route: route.continue_() if held else held.append(route))
    _block(page, "engagement").focus()
    page.keyboard.press("Alt+ArrowUp")
    first = until(page, held).fetch()
    with page.expect_request("**/plan") as second:
        page.keyboard.press("Alt+ArrowUp")
        page.wait_for_timeout(answered_after)
        held[0].fulfill(response=first)
    assert "was=ouverture%3A4%2Cengagement%3A6%2Cpratique%3A10&" in str(second.value.post_data)
    expect(page.locator("#board .told")).to_have_text("Enregistré.")
    expect(page.locator(".block").first).to_have_attribute("data-slug", "engagement")
    assert [*_plan(shared[1])] == ["engagement", "ouverture", "pratique"]
    for first_block in ("ouverture", "ouverture"):
        page.keyboard.press("Control+z")
        expect(page.locator(".block").first).to_have_attribute("data-slug", first_block)
    expect(page.locator(".block").last).to_have_attribute("data-slug", "engagement")
    assert _file(shared[1]).read_text("utf-8") == before


def test_a_shorter_session_is_shown_before_it_is_made(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """The table of what re-timing would do; then a new session, which can be taken back."""
    page.locator("#fit-minutes").fill("16")
    page.get_by_role("button", name="Voir ce que cela donne").click()
    table = page.locator(".fitted table")
    expect(table).to_contain_text("En 16 minutes")
    expect(table.locator("tr", has_text="Préciser")).to_contain_text("8")
    made = shared[1].content / "sessions" / "causerie-16.yaml"
    assert not made.exists()
    if AXE.is_file():
        assert violations(page) == []
    page.get_by_role("button", name="En faire une nouvelle séance").click()
    expect(page.locator(".fitted")).to_contain_text("sessions/causerie-16.yaml")
    assert made.exists()
    page.get_by_role("button", name="Annuler").click()
    expect(page.locator("#written")).to_have_count(0)
    assert not made.exists()


def test_parts_are_shared_by_hand(page: Page, shared: tuple[Served, Workshop]) -> None:
    """Their sum is the segment's; as long as before it is written at once, timers too; who holds
    the floor is chosen, in its colour; each is taken back."""
    before = _file(shared[1]).read_text("utf-8")
    block, told = _block(page, "pratique"), page.locator("#board .told")
    block.locator("summary").click()
    parts = block.locator(".part")
    parts.nth(0).fill("3")
    parts.nth(0).press("Tab")
    expect(page.locator("#board .total")).to_contain_text("1 min de trop")
    parts.nth(1).fill("7")
    parts.nth(1).press("Tab")
    expect(told).to_have_text("Enregistré.")
    assert _parts(shared[1], "pratique") == [("facilitator", 3), ("participants", 7)]
    expect(block.locator(".inside")).to_have_attribute("open", "")
    block.get_by_label("Qui a la parole : « Lisez la consigne. »").select_option("en équipes")
    expect(block.locator(".parts i").first).to_have_class("group")
    assert _parts(shared[1], "pratique")[0] == ("group", 3)
    if AXE.is_file():
        assert violations(page) == []
    for who in ("facilitator", "facilitator"):
        take_back(page, 1)
        expect(block.locator(".parts i").first).to_have_class(who)
    expect(parts.nth(0)).to_have_value("2")
    assert _file(shared[1]).read_text("utf-8") == before


def test_a_pulled_edge_shares_the_parts_anew(page: Page, shared: tuple[Served, Workshop]) -> None:
    """They were shared by hand, and not written yet: the plan is as long as the board shows."""
    before = _file(shared[1]).read_text("utf-8")
    block, told = _block(page, "pratique"), page.locator("#board .told")
    block.locator("summary").click()
    block.locator(".part").first.fill("3")
    block.locator(".part").first.press("Tab")
    expect(page.locator("#board .total")).to_contain_text("1 min de trop")
    expect(told).to_contain_text("Pas encore écrit :")
    edge = block.locator(".edge")
    _drag(page, edge, edge, -16)
    expect(block.locator(".stepper input")).to_have_value("10")
    expect(told).to_have_text("")
    expect(page.locator("#board .reset")).to_be_hidden()
    assert _file(shared[1]).read_text("utf-8") == before


def test_a_locked_segment_keeps_its_minutes(page: Page, shared: tuple[Served, Workshop]) -> None:
    """In a session of another length, and as long as it is locked."""
    lock = _block(page, "pratique").get_by_role("button", name="Verrouiller")
    row = page.locator(".fitted tr", has_text="Préciser")
    for pressed, minutes in (("true", "10"), ("false", "8")):
        lock.click()
        expect(lock).to_have_attribute("aria-pressed", pressed)
        page.locator("#fit-minutes").fill("18")
        page.get_by_role("button", name="Voir ce que cela donne").click()
        expect(row.locator("td").nth(2)).to_have_text(minutes)


def test_orders_one_upon_the_other(shared: tuple[Served, Workshop]) -> None:
    """A plan put back before the kit is drawn again is written too; what is no number and a
    session that is not there are refused."""
    running, workshop = shared
    key = re.search('data-key="([0-9a-f]+)"', running.get(BOARD).text)
    assert key is not None
    plans = ["ouverture:4,pratique:10,engagement:6", "ouverture:5,pratique:10,engagement:5"]
    assert _plan(workshop) == {"ouverture": 4, "pratique": 10, "engagement": 6}
    order = f"key={key[1]}&session=causerie-20&was={{}}&plan={{}}&minutes={{}}"
    for was, plan in (plans, plans[::-1]):
        assert running.get("plan", order.format(was, plan, "").encode()).code == 200
    assert _plan(workshop) == {"ouverture": 4, "pratique": 10, "engagement": 6}
    elsewhere = order.replace("causerie-20", "nulle-part")
    for number in ("²", "9" * 5000):
        assert running.get("plan", elsewhere.format(*plans, number).encode()).code == 409
        assert running.get("plan/fit", elsewhere.format("", "", number).encode()).code == 404
    answer = running.get("plan/make", elsewhere.format("", "", "16").encode())
    assert answer.code == 409
    assert "« nulle-part »" in answer.text
    for _ in plans:
        running.get("undo", f"key={key[1]}".encode())


@pytest.mark.parametrize("width", [640, 320])
def test_the_board_holds_in_a_narrow_dark_window(
    browser: Browser, shared: tuple[Served, Workshop], width: int
) -> None:
    """At 200 % and 400 % nothing scrolls sideways; in the dark, axe-core finds nothing."""
    context = browser.new_context(
        color_scheme="dark", viewport={"width": width, "height": 450}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(shared[0].address + BOARD)
    expect(page.locator(".block")).to_have_count(3)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    if AXE.is_file():
        assert violations(page) == []
    context.close()


def _block(page: Page, slug: str) -> Locator:
    return page.locator(f".block[data-slug='{slug}']")


def _drag(page: Page, handle: Locator, to: Locator, down: float) -> None:
    """Take the handle and let it go ``down`` pixels below the middle of another element."""
    handle.scroll_into_view_if_needed()
    handle.hover()
    box = to.bounding_box()
    assert box is not None
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + box["height"] / 2 + down, steps=8)
    page.mouse.up()


def _file(workshop: Workshop) -> Path:
    return workshop.content / "sessions" / "causerie-20.yaml"


def _plan(workshop: Workshop) -> dict[str, int]:
    data = yaml.safe_load(_file(workshop).read_text("utf-8"))
    return {each["slug"]: each["minutes"] for each in data["segments"]}


def _parts(workshop: Workshop, slug: str) -> list[tuple[str, int]]:
    data = yaml.safe_load(_file(workshop).read_text("utf-8"))
    parts = next(each["parts"] for each in data["segments"] if each["slug"] == slug)
    return [(each["who"], each["minutes"]) for each in parts]
