"""A save → the page refreshed in a real browser, against the cold command for that document.

Run from the project's folder: ``.venv/bin/python benchmarks/preview.py``. Needs Chromium.
"""

from __future__ import annotations

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5
COLD_ROUNDS = 3
BUILD = (sys.executable, str(ROOT / "build.py"))
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
FOLDERS = ("--content=content", "--templates=templates")

SESSION = Path("content/sessions/conference-60.yaml")
SHEET = Path("content/worksheets/f1-objectif-smart.yaml")
SLIDE_WORDS = re.compile(r"(?<=- slide: sentences\n        title: )[^\n]*")
SHEET_WORDS = re.compile(r"(?<=\ntitle: )[^\n]*")


def main() -> None:
    """Measure both, and say whether the promises of the preview are kept."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for each in ("content", "templates"):
            shutil.copytree(ROOT / each, folder / each)
        cold_slide = cold(folder, "deck", SESSION, SLIDE_WORDS, "--session=conference-60")
        cold_sheet = cold(folder, "worksheet", SHEET, SHEET_WORDS, "--edition=standard")
        slide, sheet = _warm(folder)
    report("slide", slide, cold_slide, 1 / 10)
    report("worksheet", sheet, cold_sheet, 1 / 3)


def cold(folder: Path, kind: str, file: Path, words: re.Pattern[str], *more: str) -> list[float]:
    """Time ``build.py --only KIND`` after one word changed: it converts one document."""
    command = [*BUILD, "--only", kind, *more, *FOLDERS, "--output=cold"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    times = []
    for number in range(COLD_ROUNDS):
        _edit(folder / file, words, f"Froid {number}")
        began = time.perf_counter()
        done = subprocess.run(
            command, cwd=folder, check=True, capture_output=True, encoding="utf-8"
        )
        times.append(time.perf_counter() - began)
        made = re.findall(r"fabriqué .*\.(?:pptx|pdf)$", done.stdout, re.MULTILINE)
        assert len(made) == 1, done.stdout
    return times


@contextmanager
def running(folder: Path) -> Iterator[tuple[subprocess.Popen[str], Page, str]]:
    """Start a preview; yield it, a page of a real browser, and its address."""
    command = [*BUILD, "preview", "--no-browser", "--port=0", *FOLDERS, "--output=warm"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, encoding="utf-8") as server:
        try:
            assert server.stdout is not None
            address = server.stdout.readline().split()[-1]
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=shutil.which("chromium"), args=FLAGS
                )
                yield server, browser.new_page(), address
                browser.close()
        finally:
            server.terminate()


def _warm(folder: Path) -> tuple[list[float], list[float]]:
    """Time both edits in one preview, once nothing is left to convert."""
    slide, sheet = [], []
    with running(folder) as (_, page, address):
        page.goto(f"{address}voir/conference-60/diaporama.pptx")
        for number in range(ROUNDS):
            settle(page)
            words = f"Chaud {number}"
            slide.append(_refreshed(page, folder / SESSION, SLIDE_WORDS, words, ".frame"))
        page.goto(f"{address}voir/fiches/{SHEET.stem}.pdf")
        for number in range(ROUNDS):
            settle(page)
            words = f"Tiède {number}"
            sheet.append(_refreshed(page, folder / SHEET, SHEET_WORDS, words, ".words"))
    return slide, sheet


def settle(page: Page) -> None:
    """Wait until everything is made, and the page of documents too."""
    page.wait_for_timeout(2_000)
    page.wait_for_selector("#state:not(:has(.working))", timeout=600_000)
    page.wait_for_timeout(500)


def _refreshed(page: Page, file: Path, words: re.Pattern[str], new: str, where: str) -> float:
    """Save ``new`` and return the seconds until it is seen, pictures loaded."""
    _edit(file, words, new)
    began = time.perf_counter()
    page.wait_for_function(
        """([where, words]) =>
            [...document.querySelectorAll(where)]
                .some(e => e.textContent.replace(/\\s/g, " ").includes(words))
            && [...document.querySelectorAll("#view img:not([loading])")].every(e => e.complete)""",
        arg=[where, new],
        timeout=60_000,
    )
    return time.perf_counter() - began


def _edit(file: Path, words: re.Pattern[str], new: str) -> None:
    text = file.read_text("utf-8")
    assert words.search(text), f"{file}: {words.pattern}"
    file.write_text(words.sub(new, text, count=1), "utf-8")


def report(name: str, warm: list[float], cold: list[float], share: float) -> None:
    """Print the ratio of the medians, and whether it is at most its share."""
    ratio = statistics.median(warm) / statistics.median(cold)
    kept = "kept" if ratio < share else "NOT KEPT"
    print(
        f"{name:10} warm {statistics.median(warm):6.3f} s   cold {statistics.median(cold):6.3f} s"
        f"   ratio {ratio:5.3f}   promise < {share:.3f}: {kept}"
    )


if __name__ == "__main__":
    main()
