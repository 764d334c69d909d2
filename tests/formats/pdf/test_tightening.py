"""A page that holds a little too much stands closer; a page that holds enough does not."""

import io
import re

import pytest
from pypdf import PdfReader

from tests.formats.pdf.conftest import Write
from tests.workshop import Workshop

LINES = "<section {} data-pages='1'>" + "<p>Une ligne de texte.</p>" * 40 + "</section>"
LONGEST = "Ce qui compte vraiment pour vous et ce qui freine"
CLOSER = "section { line-height: 30pt } section.tight { line-height: 12pt }"


def test_only_what_may_stand_closer_does(write: Write) -> None:
    """Forty lines fit on a page once they are closer; without leave they are told."""
    assert [each.rule for each in write(LINES.format(""), CLOSER)[1]] == ["page-count"]
    assert write(LINES.format("data-tightens"), CLOSER)[1] == ()


def test_a_box_that_holds_too_much_stands_closer(write: Write) -> None:
    """Four lines in a box of two; without leave it is told."""
    boxed = "<section {}><div>" + "<p>Une ligne.</p>" * 4 + "</div></section>"
    closer = "div { height: 60pt } " + CLOSER
    assert [each.rule for each in write(boxed.format(""), closer)[1]] == ["box-overfull"]
    assert write(boxed.format("data-tightens"), closer)[1] == ()


def test_what_fits_is_left_as_it_is(write: Write) -> None:
    """The same page, with and without leave, is the same when it has room."""
    few = "<section {} data-pages='1'><p>Une ligne.</p></section>"
    assert write(few.format("data-tightens"), CLOSER)[0] == write(few.format(""), CLOSER)[0]


def test_it_stands_closer_still_only_when_it_must(write: Write) -> None:
    """One page that the first step is enough for, and one that needs the second."""
    steps = CLOSER + " section.tighter { line-height: 9pt }"
    for lines, needed in ((40, CLOSER), (60, steps)):
        body = LINES.format("data-tightens")
        body = body.replace("<p>Une ligne de texte.</p>" * 40, "<p>Une ligne.</p>" * lines)
        assert write(body, steps) == write(body, needed)
        assert write(body, steps)[1] == ()
    assert [each.rule for each in write(body, CLOSER)[1]] == ["page-count"]


@pytest.mark.parametrize(("lines", "pages"), [(18, 1), (26, 1), (56, 3), (80, 3)])
def test_what_leaves_a_page_blank_stands_closer_if_that_spares_it(
    write: Write, lines: int, pages: int
) -> None:
    """Thirty points a line, 22 lines a page: closer only where a page was blank and is spared."""
    gathered = "<section data-gathers data-pages='1-'>" + "<p>Une ligne.</p>" * lines + "</section>"
    closer = "section { line-height: 30pt } section.tight { line-height: 25pt }"
    assert len(PdfReader(io.BytesIO(write(gathered, closer)[0])).pages) == pages


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_the_shipped_worksheets_have_room_for_the_longest_title(
    workshop: Workshop, paper: str
) -> None:
    """Each sheet keeps its pages under a title of fifty characters, the most that is allowed."""
    for file in sorted((workshop.content / "worksheets").glob("*.yaml")):
        words = re.sub(r"(?m)^title: .*$", f"title: {LONGEST}", file.read_text("utf-8"), count=1)
        file.write_text(words, "utf-8")
    found = workshop.check(only=("worksheet",), paper=paper, pages=True, jobs=1)
    assert not [each.line("fr") for each in found if each.severity == "error"]
