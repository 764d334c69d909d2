"""The browser that drives the preview, and what axe-core finds in its pages."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, Route, expect

from tests.preview.served import Served, served
from tests.workshop import ROOT, Workshop

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
AXE = ROOT / ".tools" / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
LATEST = 20_000
"""Milliseconds after which a busy machine is wrong rather than slow."""


@contextmanager
def at_rest(workshop: Workshop, *more: str) -> Iterator[Served]:
    """Start a preview, and wait until nothing is left to make."""
    with served(workshop, *more) as running:
        with running.news() as news:
            next(heard for heard in news if heard["kind"] == "ready")
        yield running


@contextmanager
def page_of(
    browser: Browser, running: Served, view: str = "", width: int = 1280, height: int = 720
) -> Iterator[Page]:
    """Open a page of a preview in a window of its own, and wait until it hears the news."""
    with window(browser, width, height) as page:
        yield opened(page, running, view)


@contextmanager
def window(browser: Browser, width: int = 1280, height: int = 720) -> Iterator[Page]:
    """Open a window of its own, with nothing in it yet."""
    context = browser.new_context(viewport={"width": width, "height": height})
    yield context.new_page()
    context.close()


def opened(page: Page, running: Served, view: str) -> Page:
    """Go to a page of a preview, and wait until it hears the news."""
    page.set_default_timeout(LATEST)
    expect.set_options(timeout=LATEST)
    page.goto(running.address + view)
    page.wait_for_selector("[data-live]")
    return page


def until(page: Page, held: list[Route]) -> Route:
    """Wait for an order that a test holds back, half a minute at most, and return it."""
    for _ in range(1500):
        if held:
            return held[0]
        page.wait_for_timeout(20)
    raise AssertionError("the page asked for nothing")


def take_back(page: Page, times: int) -> None:
    """Undo the last changes, one after the other."""
    for _ in range(times):
        with page.expect_response("**/undo"):
            page.get_by_role("button", name="Annuler").click()


def violations(page: Page) -> list[str]:
    """Return what axe-core finds in a page as it is now."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run()")
    return [
        f"{each['id']}: {node['html'][:120]}"
        for each in found["violations"]
        for node in each["nodes"]
    ]
