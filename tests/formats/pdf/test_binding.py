"""A long page laid out in parts is the page laid out whole; a change costs its part alone."""

import io
import re

import pytest
from pypdf import PdfReader

from tests.formats.pdf.conftest import Write
from workshopkit.formats.pdf import kept_parts, tightening

CSS = """
@page { @bottom-right { content: "Page " counter(page) " de " counter(pages) } }
section { break-before: page }
.at::after { content: attr(data-page) }
"""
BODY = """<section data-apart><h1>Table</h1><p><a href="#trois">Trois</a>
<b class="at" data-target="#trois"></b></p></section>
<section data-apart><h2>Deux</h2>{long}</section>
<section data-apart id="trois" style="break-before: right"><h2>Trois</h2></section>"""
LINE = "<p>Une ligne de texte.</p>"


def _pages(data: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages]


@pytest.mark.parametrize("lines", [1, 60])
def test_the_parts_bound_are_the_whole(write: Write, lines: int) -> None:
    """With or without parts the bytes are the same: numbers, blank pages, links, tags."""
    body = BODY.format(long=LINE * lines)
    made, problems = write(body, CSS)
    assert problems == ()
    assert made == write(body.replace(" data-apart", ""), CSS)[0]


def test_a_number_of_a_page_is_that_of_what_it_points_at(write: Write) -> None:
    """Two pages of lines push the third section to the fifth page: it begins on a right page."""
    pages = _pages(write(BODY.format(long=LINE * 60), CSS)[0])
    assert pages[0] == "Table Trois 5 Page 1 de 5"
    assert pages[3] == "Page 4 de 5"
    assert pages[4] == "Trois Page 5 de 5"


def test_a_page_whose_styles_look_for_other_pages_is_laid_out_whole(write: Write) -> None:
    """Templates of the version before do: their numbers are printed as they were."""
    css = CSS.replace("attr(data-page)", "target-counter(attr(data-target), page)")
    assert _pages(write(BODY.format(long=LINE), css)[0])[0] == "Table Trois 3 Page 1 de 3"


def test_a_change_costs_its_part_alone(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a warm process, a word more lays its section out, and the bytes are right."""
    laid = []
    monkeypatch.setattr(kept_parts.KEPT, "most_pages", 50)
    lay_out = tightening.Laid._lay_out
    monkeypatch.setattr(
        tightening.Laid, "_lay_out", lambda self: (laid.append(self), lay_out(self))[1]
    )
    before = write(BODY.format(long=LINE), CSS)[0]
    laid.clear()
    again = write(BODY.format(long=LINE), CSS)[0]
    assert (again, laid) == (before, [])
    after = write(BODY.format(long=LINE.replace("Une", "Une autre")), CSS)[0]
    assert len(laid) == 1
    assert "Une autre ligne" in _pages(after)[1]
    kept_parts.KEPT.clear()
    assert write(BODY.format(long=LINE.replace("Une", "Une autre")), CSS)[0] == after


def test_what_a_part_holds_too_much_is_told_where_it_was_written(write: Write) -> None:
    """A section that takes two pages: the amount is that of the page laid out whole."""
    text = "<p data-text='text-7'>" + "Un mot de trop. " * 400 + "</p>"
    body = BODY.format(long=text).replace(
        "<section data-apart><h2>", "<section data-apart data-pages='1'><h2>"
    )
    found = write(body, CSS)[1]
    assert [(each.rule, each.source and each.source.line) for each in found] == [("page-count", 7)]
    assert found == write(body.replace(" data-apart", ""), CSS)[1]


def test_what_is_kept_has_an_end() -> None:
    """The oldest goes when there are too many pages; what was just used stays."""
    kept = kept_parts.KeptParts()
    kept.most_pages = 3
    for name in "abc":
        kept.keep(name, name, 1)
    kept.keep("a", "a", 1)
    kept.keep("d", "d", 1)
    assert re.sub("None", "-", "".join(str(kept.get(each)) for each in "abcd")) == "a-cd"
    kept.keep("long", "long", 4)
    assert kept.get("long") is None
