"""Fonts and styles are read once per process, and by each process for itself."""

import multiprocessing
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor

import pytest

from tests.formats.pdf.conftest import FAMILIES, PAGE, TEMPLATES, Write
from tests.workshop import ROOT
from workshopkit.formats.pdf import write_pdf

NEW_FACE = """@font-face {
  font-family: Fourche; src: url("fonts/gelasio/Gelasio-Regular.ttf");
} p { font-family: Fourche }"""


def _lay_out(base):
    markup = PAGE.format(body="<p>Élan</p>", css=NEW_FACE)
    paper = write_pdf(markup, base, FAMILIES | {"Fourche"}, lambda identifier: None)
    return paper.data, [problem.line("en") for problem in paper.problems]


pytestmark = pytest.mark.usefixtures("fonts_of_its_own")


def test_fonts_are_read_again_when_their_folder_is_gone(tmp_path, monkeypatch, write: Write):
    """A build puts its temporary files in a folder that goes with it: the next page has fonts."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    first = write("<p>Avant</p>")
    (folder,) = tmp_path.iterdir()
    shutil.rmtree(folder)
    assert write("<p>Avant</p>") == first
    assert first[1] == ()


@pytest.mark.skipif(not hasattr(sys, "getdlopenflags"), reason="this system does not fork")
def test_a_forked_process_reads_fonts_of_its_own(tmp_path, write: Write):
    """Two processes forked after the first page find fonts that the first never read."""
    assert write("<p>Avant</p>")[1] == ()
    shutil.copytree(TEMPLATES / "fonts", tmp_path / "fonts")
    context = multiprocessing.get_context("fork")
    made = []
    for _ in range(2):  # one after the other: the second meets what the first left
        with ProcessPoolExecutor(1, mp_context=context) as pool:
            made.append(pool.submit(_lay_out, tmp_path).result())
    assert [problems for _, problems in made] == [[], []]
    assert made[0] == made[1] == _lay_out(tmp_path)
    assert write("<p>Après</p>")[1] == ()


AT_EXIT = """
import atexit, weakref
fonts = []
atexit.register(lambda: print("freed" if fonts[0]() is None else "kept"))  # runs last
from pathlib import Path
from workshopkit.formats.pdf import layout
layout.Draft("<style>p { color: red }</style><p>a</p>", Path(".")).lay_out()
fonts.append(weakref.ref(layout._fonts()))
"""


def test_the_fonts_are_freed_before_python_ends():
    """Freed later, they would call a library that may be unloaded: a crash after the last line."""
    done = subprocess.run(
        [sys.executable, "-c", AT_EXIT], cwd=ROOT, capture_output=True, encoding="utf-8"
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "freed\n", "")
