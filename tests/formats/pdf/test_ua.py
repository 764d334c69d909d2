"""PDF/UA-1: every PDF of the kit passes veraPDF, and a second opinion finds no other fault."""

import importlib.util
import json
import subprocess
import sys

import pytest

from scripts.verapdf import verapdf
from tests.formats.pdf.conftest import PAGE

needs_verapdf = pytest.mark.skipif(
    bool(verapdf.missing()), reason=f"veraPDF lacks {', '.join(verapdf.missing())}"
)
needs_outloud = pytest.mark.skipif(
    importlib.util.find_spec("outloud") is None, reason="outloud is not installed"
)
OUTLOUD = "from outloud.cli import main; main()"
FAULTS = {
    "7.1-3": ("<p>Pâle</p>", "p { opacity: 0.5 }"),
    "7.4.2-1": ("<h1>Un</h1><h3>Trois</h3>", ""),
    "7.3-1": ('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>', ""),
}
"""Rules of ISO 14289-1, each with what breaks it."""
SETTLED = {
    "TAG-002": "a running head repeats a heading; a footer is tagged where it is first written",
    "TBL-010": "a table of two columns with a heading on both sides has few other cells",
}
"""What outloud calls an error and we have looked at, page by page."""
WARNED = {
    "ORD-001": "list markers are painted after their text; tags are in reading order",
    "PAG-001": "the same label opens several cards or segments: it is content on each",
    "TBL-012": "cells are empty because they are to be written in",
}
"""What outloud warns of, and why it stays."""


@pytest.fixture(scope="module")
def everything(shipped_output):
    """Every PDF that the kit makes by default: forms and large print are among them."""
    return sorted(shipped_output.rglob("*.pdf"))


@needs_verapdf
def test_every_pdf_of_the_kit_passes_verapdf(everything):
    """Participants' papers, forms, and guides (ISO 14289-1)."""
    found = verapdf.validate(everything)
    assert len(found) == len(everything) >= 40
    assert {file.name: broken for file, broken in found.items() if broken} == {}


@needs_verapdf
def test_verapdf_refuses_planted_faults(write, tmp_path):
    """Faded text, a skipped heading, a figure without words: each fails by its own rule."""
    files = {}
    for rule, (body, css) in FAULTS.items():
        files[tmp_path / f"{rule}.pdf"] = rule
        (tmp_path / f"{rule}.pdf").write_bytes(write(body, css)[0])
    (tmp_path / "not.pdf").write_bytes(PAGE.encode())
    found = verapdf.validate([*files, tmp_path / "not.pdf"])
    assert {file: rule in [each.rule for each in found[file]] for file, rule in files.items()} == (
        dict.fromkeys(files, True)
    )
    assert [each.rule for each in found[tmp_path / "not.pdf"]] == ["unreadable"]


@needs_verapdf
def test_the_command_leaves_with_1_when_a_file_fails(write, tmp_path):
    """And says which file, which rule, and where."""
    (tmp_path / "titre.pdf").write_bytes(write(*FAULTS["7.4.2-1"])[0])
    command = [sys.executable, verapdf.__file__, tmp_path]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    assert "FAIL" in done.stdout
    assert "7.4.2-1 ×1" in done.stdout
    assert "1 files, 1 that PDF/UA-1 refuses" in done.stdout


@needs_outloud
def test_a_second_opinion_finds_nothing_new(everything, tmp_path):
    """outloud reads what a validator cannot; what it says and we keep is listed, with why."""
    report = tmp_path / "report.json"
    command = [sys.executable, "-c", OUTLOUD, "--no-info", "--json", report, *everything]
    subprocess.run(command, capture_output=True)
    found = {
        (finding["severity"], finding["rule"])
        for result in json.loads(report.read_text("utf-8"))["results"]
        for finding in result["findings"]
    }
    known = {("error", rule) for rule in SETTLED} | {("warning", rule) for rule in WARNED}
    assert found == known
