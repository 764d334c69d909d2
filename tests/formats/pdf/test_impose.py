"""Sheets for a print shop: every page once, at its size, where folding and cutting want it."""

import io

import pikepdf
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.pdf.conftest import Write
from workshopkit.documents import KINDS
from workshopkit.formats.pdf.impose import BLEED, SLUG, WAYS, booklet_order, impose

NOTE = "impression seulement"
PAGES = "".join(f'<p style="break-before:page">Page{number}</p>' for number in range(1, 6))
AGAIN = '<p style="page: across; break-before: page">Travers</p>'
ACROSS = '<p style="page: across">Travers</p>'
CSS = "@page across { size: letter landscape }"


@pytest.fixture
def five(write: Write) -> bytes:
    """Five pages on Letter."""
    return write(PAGES)[0]


def _words(data: bytes) -> list[list[tuple[str, float]]]:
    """Return for each sheet its words, each with how far to the right it stands."""
    sheets = []
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            text = page.get_textpage()
            rects = [text.get_rect(number) for number in range(text.count_rects())]
            sheets.append([(text.get_text_bounded(*rect).strip(), rect[0]) for rect in rects])
    return sheets


@given(st.integers(1, 60))
def test_a_booklet_reads_in_order(pages: int) -> None:
    """Folded and nested, the leaves give every page once, in order, the last one on the back."""
    sides = booklet_order(pages)
    assert len(sides) % 2 == 0
    leaves = [(sides[number], sides[number + 1]) for number in range(0, len(sides), 2)]
    first = [page for front, back in leaves for page in (front[1], back[0])]
    second = [page for front, back in reversed(leaves) for page in (back[1], front[0])]
    read = [page for page in first + second]
    assert [page for page in read if page is not None] == list(range(pages))
    assert len(read) - pages < 4
    assert read[-1] == pages - 1


def test_a_booklet_is_two_pages_wide(five: bytes) -> None:
    """On 11 × 17 in, nothing is reduced; the first sheet holds both covers, the front at right."""
    data = impose(five, "booklet", NOTE)
    with pikepdf.open(io.BytesIO(data)) as sheets:
        assert len(sheets.pages) == 4
        assert [float(each) for each in sheets.pages[0].mediabox] == pytest.approx(
            [0, 0, 1224, 792]
        )
    first, second, *_ = _words(data)
    assert [word for word, _ in first] == ["Page5", "Page1"]
    assert first[0][1] < 612 < first[1][1]
    assert [word for word, _ in second] == ["Page2"]
    assert second[0][1] < 612


def test_two_pages_go_on_a_sheet(five: bytes) -> None:
    """The same paper on its side, two pages of it, the last one alone."""
    sheets = _words(impose(five, "two-up", NOTE))
    assert [[word for word, _ in sheet] for sheet in sheets] == [
        ["Page1", "Page2"],
        ["Page3", "Page4"],
        ["Page5"],
    ]


def test_pages_on_their_side_all_turn_the_same_way(write: Write) -> None:
    """On both sides of a leaf the top is at the right: nobody turns the booklet round to read."""
    pages = f"<p>Un</p><p style='break-before:page'>Deux</p>{ACROSS}{AGAIN}"
    sheets = _words(impose(write(pages, CSS)[0], "booklet", NOTE))
    tops = [left for sheet in sheets for word, left in sheet if word.startswith("T")]
    assert len(tops) == 2
    assert all(left % 612 > 612 - 110 for left in tops), tops


def test_marks_stand_outside_the_trim(five: bytes) -> None:
    """The page keeps its size; 3 mm of bleed; marks that no ink of the page touches."""
    with pikepdf.open(io.BytesIO(impose(five, "marks", NOTE))) as sheets:
        page = sheets.pages[0]
        trim = [float(each) for each in page.trimbox]
        assert trim == pytest.approx([SLUG, SLUG, SLUG + 612, SLUG + 792])
        bleed = [float(each) for each in page.obj["/BleedBox"]]
        assert trim[0] - bleed[0] == pytest.approx(BLEED)
        assert pytest.approx(3) == 25.4 * BLEED / 72
    picture = pypdfium2.PdfDocument(impose(five, "marks", NOTE))[0].render(scale=2).to_pil()
    corner = picture.convert("L").crop((0, 0, int(2 * SLUG) - 2, int(2 * SLUG) - 2))
    assert corner.getextrema()[0] == 255
    top = picture.convert("L").crop((int(2 * SLUG) - 2, 0, int(2 * SLUG) + 3, 12))
    assert top.getextrema()[0] < 128


def test_each_way_that_a_document_asks_for_is_known() -> None:
    """What the print list promises a print shop can be laid out; nothing is laid out for nobody."""
    assert {way for kind in KINDS.values() for way in kind.press} == set(WAYS)


@pytest.mark.parametrize("way", WAYS)
def test_the_same_pages_give_the_same_sheets(five: bytes, way: str) -> None:
    """Whatever the day and the process, and the title says what they are for."""
    data = impose(five, way, NOTE)
    assert data == impose(five, way, NOTE)
    with pikepdf.open(io.BytesIO(data)) as sheets:
        assert str(sheets.docinfo["/Title"]) == "Essai – impression seulement"
        assert "/StructTreeRoot" not in sheets.Root
