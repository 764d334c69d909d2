"""Fonts and styles are read once per process, and by each process for itself."""

import multiprocessing
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor

import pytest

from tests.formats.pdf.conftest import FAMILIES, PAGE, TEMPLATES, Write
from workshopkit.formats.pdf import write_pdf

NEW_FACE = """@font-face {
  font-family: Fourche; src: url("fonts/gelasio/Gelasio-Regular.ttf");
} p { font-family: Fourche }"""


def _lay_out(base):
    markup = PAGE.format(body="<p>Élan</p>", css=NEW_FACE)
    data, problems = write_pdf(markup, base, FAMILIES | {"Fourche"}, lambda identifier: None)
    return data, [problem.line("en") for problem in problems]


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
