"""The preview in a real browser, as a person with a mouse, a keyboard or a zoom meets it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.preview.chromium import AXE, CHROMIUM, opened, page_of, violations
from tests.preview.served import Served, served
from tests.workshop import SPECIMEN, Workshop

ONLY = "deck,worksheet,timer"
"""The documents that the preview of these tests makes."""
DECK = "voir/causerie-20/diaporama.pptx"
SHEET = "voir/fiches/f1-objectif.pdf"
TIMER = "minuteur/causerie-20"
FORM = "activite"

pytestmark = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")


@pytest.fixture
def page(browser: Browser, shared: tuple[Served, Workshop]) -> Iterator[Page]:
    """A new page on the deck, that hears the news."""
    with page_of(browser, shared[0], DECK, 1440, 900) as page:
        yield page


def test_a_proposed_line_is_written_and_taken_back(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """The faulty line, the caret, the line instead, as in the terminal; one press writes it."""
    file, right, wrong = "content/kit.yaml", "motto: Un pas suffit", "motto = Un pas suffit"
    shared[1].edit(file, right, wrong)
    told = page.locator("#problems .error").first
    expect(told.locator("a")).to_have_text("content/kit.yaml:5")
    lines = told.locator("pre").inner_text().splitlines()
    assert lines == [
        "      5 | motto = Un pas suffit",
        "        |      ^",
        "Essayez | motto: Un pas suffit",
    ]
    expect(page.locator("#problems .hint")).to_contain_text("Bloc-notes")
    told.get_by_role("button", name="Appliquer").click()
    expect(page.locator("#problems .error")).to_have_count(0)
    assert right in (shared[1].folder / file).read_text("utf-8")
    expect(page.locator("#written")).to_contain_text("content/kit.yaml:5")
    page.get_by_role("button", name="Annuler").click()
    expect(page.locator("#problems .error")).to_have_count(1)
    assert wrong in (shared[1].folder / file).read_text("utf-8")
    expect(page.locator("#written")).to_have_count(0)
    shared[1].edit(file, wrong, right)
    expect(page.locator("#problems .error")).to_have_count(0)


def test_a_save_changes_the_slide_without_reload(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """Edit, break and mend scenarios.yaml: the slide follows, then stays, then all is well."""
    file, hook = "content/scenarios.yaml", "Alex cherche depuis six mois."
    page.evaluate("window.stayed = true")
    slide = page.locator(".row", has_text="Alex, 23").locator(".frame")
    expect(slide).to_contain_text(hook)
    shared[1].edit(file, hook, "Alex cherche depuis un an.")
    expect(slide).to_contain_text("Alex cherche depuis un an.")
    assert page.evaluate("window.stayed")
    shared[1].edit(file, "\nscenarios:", "\nscenario:")
    link = page.locator("#problems .error a").first
    expect(link).to_have_text(re.compile(r"content/scenarios\.yaml:\d+"))
    expect(page.locator("#problems")).to_contain_text("vouliez-vous dire « scenarios »")
    assert re.search(r"^vscode://file/.*/content/scenarios\.yaml:\d+:\d+$", _href(link))
    expect(slide).to_contain_text("Alex cherche depuis un an.")
    shared[1].edit(file, "\nscenario:", "\nscenarios:")
    expect(page.locator("#problems .error")).to_have_count(0)
    shared[1].edit(file, "Alex cherche depuis un an.", hook)
    expect(slide).to_contain_text(hook)
    assert page.evaluate("window.stayed")


def test_a_save_makes_the_worksheet_looked_at_and_no_other(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """A word of one fiche converts that fiche; its page shows the new words and picture."""
    page.goto(shared[0].address + SHEET)
    page.wait_for_selector("[data-live]")
    picture = page.locator("figure img").first
    before = picture.get_attribute("src")
    made: list[str] = []
    old = "title: Mon objectif"
    with shared[0].news() as news:
        shared[1].edit("content/worksheets/f1-objectif.yaml", old, "title: Mon but")
        for heard in news:
            made += heard["names"] if heard["kind"] == "made" else []
            if heard["kind"] == "ready" and "fiches/f1-objectif.pdf" in made:
                break
    expect(page.locator(".words").first).to_contain_text("Mon but")
    expect(picture).not_to_have_attribute("src", str(before))
    assert "fiches/f2-action.pdf" not in made
    shared[1].edit("content/worksheets/f1-objectif.yaml", "title: Mon but", old)
    expect(page.locator(".words").first).not_to_contain_text("Mon but")


def test_a_click_on_a_word_leads_to_its_line(page: Page, shared: tuple[Served, Workshop]) -> None:
    """What opens over the word has a link that opens the file editor there."""
    page.locator(".frame [data-text='scenarios/alex/says']").first.click()
    link = page.locator("#editor .open")
    lines = (shared[1].content / "scenarios.yaml").read_text("utf-8").splitlines()
    line = next(n for n, each in enumerate(lines, start=1) if "says:" in each)
    expect(link).to_have_attribute("title", f"content/scenarios.yaml:{line}")
    assert _href(link).startswith(f"vscode://file{shared[1].content}/scenarios.yaml:{line}:")


def test_a_click_on_a_word_of_a_page_leads_to_its_line(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """Words of a worksheet lie over its picture, show under the mouse, and open their line."""
    page.goto(shared[0].address + SHEET)
    word = page.locator("#p1 [data-text='worksheets/f1-objectif/title'] i").first
    expect(word).to_have_css("opacity", "0")
    word.hover()
    expect(word).to_have_css("opacity", "1")
    for width in (1440, 500):  # it follows the picture, whatever its size
        page.set_viewport_size({"width": width, "height": 900})
        across, down = _share(page.locator("#p1"))
        assert 0.1 < across < 0.3
        assert 0.05 < down < 0.15
    word.click()
    link = page.locator("#editor .open")
    place = f"content/worksheets/f1-objectif.yaml:{_title_line(shared[1])}"
    expect(link).to_have_attribute("title", place)
    assert _href(link).startswith(f"vscode://file{shared[1].folder}/{place}:")


@pytest.mark.parametrize("density", [1, 2])
def test_a_page_s_picture_is_as_sharp_as_the_screen(
    browser: Browser, shared: tuple[Served, Workshop], density: int
) -> None:
    """A Letter page is 816 dots wide, or twice that where there are two to a CSS pixel."""
    page = browser.new_page(device_scale_factor=density)
    page.goto(shared[0].address + SHEET)
    shown = page.locator("#p1 img").evaluate("each => each.currentSrc")
    picture = page.request.get(str(shown)).body()
    page.close()
    assert int.from_bytes(picture[16:20]) == 816 * density  # PNG: IHDR's width


def test_the_places_of_a_page_are_read_and_walked(
    page: Page, shared: tuple[Served, Workshop]
) -> None:
    """Without a mouse: one more stop for a page, then its words, each shown where it lies."""
    page.goto(shared[0].address + SHEET)
    page.locator("#p1 .where summary").press("Enter")
    item = page.locator("#p1 .where li", has_text="Mon objectif").first
    expect(item).to_have_text(
        f"content/worksheets/f1-objectif.yaml:{_title_line(shared[1])} Mon objectif"
    )
    item.locator("a").focus()
    word = page.locator("#p1 [data-text='worksheets/f1-objectif/title'] i").first
    expect(word).to_have_css("opacity", "1")
    assert page.locator("#p1 .page :focus, #p1 .page [tabindex]").count() == 0
    page.locator("#p1 .where summary").focus()
    expect(word).to_have_css("opacity", "0")


def test_a_page_made_earlier_has_its_words_too(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A file of ``output/`` is shown as it is; its words come, and it is not written again."""
    workshop = Workshop(tmp_path_factory.mktemp("earlier"), SPECIMEN)
    workshop.run("--only=worksheet")
    file = next(workshop.output.rglob("f1-objectif.pdf"))
    before = file.stat().st_mtime_ns
    with served(workshop, "--only=worksheet") as running, running.news() as news:
        page = browser.new_page()
        page.goto(running.address + SHEET)
        picture = page.locator("#p1 img")
        picture.evaluate("each => { each.isSame = true }")
        expect(page.locator("#p1 [data-text='worksheets/f1-objectif/title']")).to_be_attached()
        assert picture.evaluate("each => each.isSame")  # the page does not blink
        kinds = [next(heard for heard in news if heard["kind"] in ("made", "placed"))["kind"]]
        page.close()
    assert kinds == ["placed"]
    assert file.stat().st_mtime_ns == before


def test_the_keyboard_does_what_the_mouse_does(page: Page) -> None:
    """Arrows go from slide to slide, N hides the notes, / searches, Escape clears."""
    keyboard = page.keyboard
    keyboard.press("ArrowRight")
    keyboard.press("ArrowRight")
    expect(page.locator("#s2")).to_be_focused()
    keyboard.press("ArrowLeft")
    expect(page.locator("#s1")).to_be_focused()
    keyboard.press("n")
    expect(page.locator("#s1 .notes")).to_be_hidden()
    keyboard.press("n")
    expect(page.locator("#s1 .notes")).to_be_visible()
    keyboard.press("/")
    keyboard.type("girafe")
    expect(page.locator("#found")).to_have_text("Aucun résultat")
    keyboard.press("Escape")
    keyboard.type("alex, 23")
    expect(page.locator("#found")).to_have_text("1 résultat")
    assert page.locator(".row:visible").count() == 1
    keyboard.press("Escape")
    expect(page.locator("#found")).to_have_text("")
    keyboard.press("Escape")
    page.locator("#shortcuts").uncheck()
    page.locator("#shortcuts").press("n")
    expect(page.locator("#s1 .notes")).to_be_visible()


def test_the_document_that_is_shown_is_in_view_in_the_list(
    browser: Browser, shared: tuple[Served, Workshop]
) -> None:
    """However far down the list it stands, and however low the window."""
    with page_of(browser, shared[0], "", height=420) as page:
        links = page.locator("#list a[href^='/voir/']")
        last = links.nth(links.count() - 1).get_attribute("href") or ""
        opened(page, shared[0], last.removeprefix("/"))
        expect(page.locator("#list [aria-current]")).to_be_in_viewport(ratio=0.9)
        box, mine = (
            page.locator(each).bounding_box() for each in ("#list", "#list [aria-current]")
        )
        assert box
        assert mine
        assert box["y"] <= mine["y"]
        assert mine["y"] + mine["height"] <= box["y"] + box["height"] + 1
        assert page.locator("#list").evaluate("each => each.scrollTop") > 0


def test_the_first_tab_skips_to_the_content(page: Page) -> None:
    """Someone without a mouse is not made to walk the list each time, and sees the focus."""
    page.keyboard.press("Tab")
    skip = page.locator(".skip")
    expect(skip).to_be_focused()
    assert skip.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    expect(page.locator("#view")).to_be_focused()


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", [DECK, SHEET, TIMER, FORM])
def test_axe_finds_nothing(
    browser: Browser, shared: tuple[Served, Workshop], view: str, scheme: str
) -> None:
    """No violation on any view, in light and dark, with and without something to mend."""
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(shared[0].address + view)
    if view == TIMER:
        page.keyboard.press(" ")
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    assert violations(page) == []
    context.close()


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed")
def test_axe_would_find_something(page: Page) -> None:
    """The guard is awake."""
    page.evaluate("document.querySelector('#q').previousElementSibling.remove()")
    assert any("label" in each for each in violations(page))


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed")
def test_a_kit_that_cannot_be_read_has_a_page(browser: Browser, specimen: Workshop) -> None:
    """From the start: the page says what is wrong, then fills by itself."""
    specimen.edit("content/kit.yaml", "\nmotto:", "\nmoto:")
    with served(specimen, "--only=deck") as running, page_of(browser, running) as page:
        expect(page.locator("#problems")).to_contain_text("vouliez-vous dire « motto »?")
        assert violations(page) == []
        specimen.edit("content/kit.yaml", "\nmoto:", "\nmotto:")
        expect(page.locator("#form")).to_be_visible()


@pytest.mark.parametrize("view", [DECK, SHEET, TIMER, FORM])
def test_at_200_percent_nothing_is_lost(
    browser: Browser, shared: tuple[Served, Workshop], view: str
) -> None:
    """A window of 1280 pixels at 200 %, then at 400 % (WCAG 1.4.10): no sideways scroll."""
    for width in (640, 320):
        context = browser.new_context(viewport={"width": width, "height": 450})
        page = context.new_page()
        page.goto(shared[0].address + view)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        context.close()


def test_the_timer_goes_on_late_and_offline(
    browser: Browser, shared: tuple[Served, Workshop]
) -> None:
    """The space bar goes on; four minutes late it says what to cut; it survives a reload."""
    context = browser.new_context()
    page = context.new_page()
    page.clock.install(time="2026-03-05T09:30:00")
    page.goto(shared[0].address + TIMER)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    expect(page.locator("#digits")).to_have_text(re.compile(r"4\smin"))
    page.keyboard.press(" ")
    expect(page.locator("#status")).to_have_text("À l’heure")
    page.clock.run_for(8 * 60_000)
    expect(page.locator("#digits")).to_have_text("+4:00")
    expect(page.locator("#status")).to_have_text(re.compile(r"En retard de 4\smin"))
    cuts = page.locator("#cuts li:visible")
    expect(cuts).to_have_count(2)  # the practice's two minutes are not enough: last resort
    expect(cuts.first).to_contain_text("Un seul exemple.")
    expect(cuts.last).to_contain_text("Vous le ferez chez vous.")
    cuts.first.locator("input").click()
    expect(page.locator("#status")).to_have_text(re.compile(r"En retard de 2\smin"))
    page.keyboard.press(" ")
    expect(page.locator("#title")).to_have_text("Préciser l’objectif")
    assert requests == []
    page.reload()
    expect(page.locator("#title")).to_have_text("Préciser l’objectif")
    expect(page.locator("#digits")).to_have_text(re.compile("8:00|7:5[0-9]"))  # it runs
    page.keyboard.press("v")
    expect(page.locator("#sheet")).to_be_hidden()
    expect(page.locator("#status")).to_be_hidden()
    page.keyboard.press("v")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#rank")).to_have_text("Segment 1 de 3")
    context.close()


def _share(row: Locator) -> tuple[float, float]:
    """Return how far across and down the picture the title begins, measured at one moment."""
    across, down = row.evaluate("""row => {
        const word = row.querySelector("[data-text='worksheets/f1-objectif/title'] i");
        const inner = word.getBoundingClientRect();
        const outer = row.querySelector("img").getBoundingClientRect();
        return [(inner.x - outer.x) / outer.width, (inner.y - outer.y) / outer.height];
    }""")
    return across, down


def _title_line(workshop: Workshop) -> int:
    lines = (workshop.content / "worksheets/f1-objectif.yaml").read_text("utf-8").splitlines()
    return next(n for n, each in enumerate(lines, start=1) if each.startswith("title:"))


def _href(link: object) -> str:
    return str(link.get_attribute("href"))  # type: ignore[attr-defined]
