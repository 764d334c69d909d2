"""The browser that drives the preview, and what axe-core finds in its pages."""

import shutil

from playwright.sync_api import Page

from tests.workshop import ROOT

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
AXE = ROOT / ".tools" / "node_modules" / "axe-core" / "axe.min.js"
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
LATEST = 20_000
"""Milliseconds after which a busy machine is wrong rather than slow."""


def violations(page: Page) -> list[str]:
    """Return what axe-core finds in a page as it is now."""
    page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate("axe.run()")
    return [
        f"{each['id']}: {node['html'][:120]}"
        for each in found["violations"]
        for node in each["nodes"]
    ]
