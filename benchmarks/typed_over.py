"""Enter on a slide's word → the slide redrawn, against its deck cold; then dragging, then memory.

Run from the project's folder: ``python -m benchmarks.typed_over [CHANGES]``, 500 unless told.
Needs Chromium; Linux for the memory.
"""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import time
from itertools import count
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.preview import ROOT, SESSION, SLIDE_WORDS, cold, report, running, settle

ROUNDS = 7
CHANGES = 500
SHARE = 0.06
LONGEST = 50
"""Milliseconds after which the browser itself calls a task long (W3C, Long Tasks)."""
GROWTH = 1.1
"""What a server that keeps nothing may grow by between a fifth of the changes and the last."""
WORD = ".frame [data-text='sessions/conference-60/segments/ouverture/slides/3/title']"
LONG_TASKS = """window.long = [];
new PerformanceObserver((list) => window.long.push(...list.getEntries().map((e) => e.duration)))
    .observe({ type: "longtask", buffered: false });"""


def main(changes: int = CHANGES) -> None:
    """Measure the three and say what is kept."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for each in ("content", "templates"):
            shutil.copytree(ROOT / each, folder / each)
        by_build = cold(folder, "deck", SESSION, SLIDE_WORDS, "--session=conference-60")
        with running(folder) as (server, page, address):
            page.goto(f"{address}voir/conference-60/diaporama.pptx")
            settle(page)
            numbers = count(1)
            report("Enter", [_typed(page, next(numbers)) for _ in range(ROUNDS)], by_build, SHARE)
            _dragged(page, address)
            page.goto(f"{address}voir/conference-60/diaporama.pptx")
            settle(page)
            _grown(page, server.pid, numbers, changes)


def _typed(page: Page, number: int) -> float:
    """Type over a title, and return the seconds from Enter until the slide says it."""
    words = f"Ce que vous savez {number}"
    page.locator(WORD).first.click()
    field = page.locator("#editor textarea")
    field.fill(words)
    page.locator("#editor-told .right").wait_for()
    began = time.perf_counter()
    field.press("Enter")
    page.wait_for_function(
        """([where, words]) => [...document.querySelectorAll(where)]
            .some(e => e.textContent.replace(/\\s/g, " ").includes(words))""",
        arg=[WORD, words],
        polling=20,
    )
    taken = time.perf_counter() - began
    page.locator("#editor").wait_for(state="hidden")
    return taken


def _dragged(page: Page, address: str) -> None:
    """Drag a block of the plan over all others and back, and an edge; tell the longest task."""
    page.goto(f"{address}plan/conference-60")
    page.wait_for_selector("[data-live]")
    settle(page)
    page.evaluate(LONG_TASKS)
    for handle in (".block .grip", ".block .edge"):
        box = page.locator(handle).first.bounding_box()
        assert box is not None
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        page.mouse.move(x, y)
        page.mouse.down()
        page.mouse.move(x, y + 400, steps=60)
        page.mouse.move(x, y, steps=60)
        page.mouse.up()
    longest = max(page.evaluate("window.long"), default=0)
    kept = "kept" if longest <= LONGEST else "NOT KEPT"
    print(f"dragging   longest task {longest:.0f} ms (0: none over {LONGEST})   {kept}")


def _grown(page: Page, pid: int, numbers: count[int], changes: int) -> None:
    """Type so many texts; compare the server's memory after a fifth of them and in the end."""
    held = []
    for number in range(1, changes + 1):
        _typed(page, next(numbers))
        if number in (max(1, changes // 5), changes):
            status = Path(f"/proc/{pid}/status").read_text("utf-8")
            found = re.search(r"VmRSS:\s+(\d+)", status)
            assert found is not None
            held.append(int(found[1]) / 1024)
    ratio = held[-1] / held[0]
    kept = "kept" if ratio <= GROWTH else "NOT KEPT"
    print(f"memory     {held[0]:.0f} MB, then {held[-1]:.0f} after {changes} changes   {kept}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
