"""Pages as HTML: one file that a browser prints on as many pages as the PDF has."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.workshop import ROOT, load
from workshopkit.desk import job_of
from workshopkit.documents import plan
from workshopkit.formats.convert import convert
from workshopkit.formats.html import write_html
from workshopkit.pipeline import Options, render, select

CHROMIUM = shutil.which("chromium")
needs_chromium = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed")
QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-pdf-header-footer",
)  # fmt: skip


@pytest.fixture(scope="module")
def fiche() -> str:
    """The markup of the shipped fiche F1, two pages long."""
    options = Options(ROOT / "content", ROOT / "templates", Path("output"), only=("worksheet",))
    project = load(options)
    documents = [
        each
        for each in select(plan(project.kit, project.setting), options)
        if each.name.endswith("f1-objectif-smart.pdf")
    ]
    (rendered,) = render(project, documents)
    return rendered.markup


def test_nothing_is_outside_the_file(fiche: str) -> None:
    """Fonts are inside, cut to the characters used: it opens anywhere, without a network."""
    data = write_html(fiche, ROOT / "templates")
    text = data.decode()
    addresses = re.findall(r"""url\(["']?([^"')]{0,30})""", text)
    assert addresses
    assert all(address.startswith("data:") for address in addresses)
    assert len(data) < 500_000
    assert data == write_html(fiche, ROOT / "templates")


def test_the_foot_is_kept(fiche: str) -> None:
    """Browsers have no running elements: the owner's line goes to the margin of each page."""
    text = write_html(fiche, ROOT / "templates").decode()
    assert re.search(r'@bottom-left \{ content: "Cette fiche vous appartient\.', text)


def test_a_file_outside_the_templates_is_refused() -> None:
    """Templates cannot put the machine's files into what is handed out."""
    with pytest.raises(ValueError, match="outside"):
        write_html("<style>p { background: url(../README.md) }</style>", ROOT / "templates")


@needs_chromium
def test_a_browser_prints_the_same_pages(fiche: str, tmp_path: Path) -> None:
    """Two pages on Letter, with the words of the fiche on each."""
    file, printed = tmp_path / "f1.html", tmp_path / "f1.pdf"
    file.write_bytes(write_html(fiche, ROOT / "templates"))
    subprocess.run(
        [str(CHROMIUM), *QUIET, f"--user-data-dir={tmp_path / 'profile'}",
         f"--print-to-pdf={printed}", file.as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    pages = PdfReader(printed).pages
    assert len(pages) == 2
    assert [float(each) for each in pages[0].mediabox[2:]] == pytest.approx([612, 792], abs=1)
    words = [" ".join(page.extract_text().split()) for page in pages]
    assert "Mon objectif SMART" in words[0]
    assert "Page 2 de 2" in words[1]
    assert "Cette fiche vous appartient" in words[1]


def test_the_timer_brings_its_fonts() -> None:
    """It is opened on the room's computer, which has none of ours: they are in the file."""
    options = Options(ROOT / "content", ROOT / "templates", Path("output"), only=("timer",))
    project = load(options)
    timer, *_ = render(project, select(plan(project.kit, project.setting), options))
    text = convert(job_of(project, timer, "")).data.decode()
    assert text.count("@font-face") == text.count("url(") == text.count('url("data:font/ttf') == 3


def test_the_terminal_says_nothing_of_fonts() -> None:
    """The date in a font's file is no business of whoever prints a page."""
    code = (
        "from pathlib import Path; from workshopkit.formats.html import put_inside\n"
        "for font in sorted(Path('templates/fonts').rglob('*.ttf')):\n"
        "    put_inside(f'url(\"{font}\") a', Path())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stderr == b""
