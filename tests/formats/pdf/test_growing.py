"""Lines to write on fill what is left of a page, in proportion to what each question has."""

import io
import re

import pytest
from pypdf import PdfReader

from tests.formats.pdf.conftest import FAMILIES, PAGE, TEMPLATES, written
from workshopkit.formats.pdf import write_pdf
from workshopkit.formats.pdf.growing import longer_lines
from workshopkit.formats.pdf.layout import Draft, recorded
from workshopkit.formats.pdf.tightening import Laid

CSS = """
i { display: block; height: 10mm } .two { display: flex }
.two > * { flex: 1 } .grid { display: grid; grid-template-columns: 1fr 1fr }
textarea { display: block; border: none; margin: 0; padding: 0; height: calc(var(--rows) * 10mm) }
"""
NEXT = '<div style="break-before: page; height: 220mm">suite</div>'
FIELD = '<div data-grows><textarea name="a" title="a" rows="2" style="--rows: 2"></textarea></div>'
FONT = TEMPLATES / "fonts/atkinson-hyperlegible/AtkinsonHyperlegible-Regular.ttf"


def lines(count, attributes="data-grows"):
    """Return so many lines to write on, which may have more."""
    return f"<div {attributes}>{'<i></i>' * count}</div>"


def grown(body, room):
    """Return how many lines more each question has on a page with so many millimetres left."""
    above = f'<div style="height: {239 - room}mm">plein</div>'
    markup = PAGE.format(body=above + body + NEXT, css=CSS)
    draft = Draft(markup, TEMPLATES, forms=True)
    more = longer_lines(draft.lay_out(), draft.root)
    elements = list(draft.root.iter())
    growing = [n for n, each in enumerate(elements) if each.get("data-grows") is not None]
    return [more.get(n, 0) for n in growing]


@pytest.mark.parametrize(
    ("body", "room", "expected"),
    [
        (lines(2) + lines(2), 87, [2, 2]),
        (lines(4) + lines(2), 127, [4, 2]),
        (lines(2) + lines(2), 47, [0, 0]),
        (lines(2), 200, [10]),
        (lines(2, 'data-grows="6"'), 200, [4]),
        (f"<div class='two'>{lines(2)}{lines(2)}</div>", 47, [2, 2]),
        (f"<div data-evenly>{lines(2)}{lines(2)}</div>", 57, [0, 0]),
        (f"<div style='height: 60mm'>{lines(2)}</div>", 100, [0]),
        (f"<div class='grid'><div>{lines(2)}</div><div>{lines(3)}</div></div>", 47, [1, 1]),
        (FIELD + lines(2), 87, [2, 2]),
    ],
    ids=[
        "alike",
        "in proportion",
        "full",
        "no more than ten",
        "no more than it says",
        "beside",
        "evenly",
        "note",
        "grid",
        "field",
    ],
)
def test_what_is_left_is_shared(body, room, expected):
    """What stands side by side or belongs together has as many more each, or none."""
    assert grown(body, room) == expected


def test_no_page_is_added_and_a_field_is_as_tall_as_its_lines():
    """The same pages, and a field that covers the place of the lines it stands for."""
    above = '<div style="height: 160mm">plein</div>'
    heights = []
    for body, font in ((lines(2), None), (FIELD, FONT)):
        markup = PAGE.format(body=above + body + NEXT, css=CSS)
        made = write_pdf(markup, TEMPLATES, FAMILIES, written, font)
        assert made.problems == ()
        pages = PdfReader(io.BytesIO(made.data)).pages
        assert len(pages) == 2
        heights += [each.get_object()["/Rect"] for each in pages[0].get("/Annots", ())]
    ((_, bottom, _, top),) = heights
    assert float(top - bottom) == pytest.approx(70 * 72 / 25.4, abs=2)


ROW = '<p data-airs style="height: 20mm; margin: 0; padding-top: var(--air, 0px)"></p>'
LINES = lines(2, 'data-grows="3" data-airs="60"')
WORDS = ROW.replace("></p>", ">une ligne<br>une autre</p>")
FREER = ROW.replace("data-airs", 'data-airs="60"')
SIDE = f'<div class="two"><div>{ROW}</div><div>{ROW}</div></div>'


@pytest.mark.parametrize(
    ("body", "room", "expected"),
    [
        (ROW * 4, 95, (95 - 80 - 2) / 4),
        (SIDE * 2, 50, (50 - 40 - 2) / 2),
        (ROW * 2, 200, 6.35),
        (FREER * 2, 200, 15.88),
        (WORDS * 4, 95, (95 - 80 - 2) / 4),
        (ROW * 4, 82, 0),
        (ROW * 2 + lines(2), 120, 0),
        (FREER + LINES, 90, (90 - 20 - 30 - 6) / 4),
    ],
    ids=[
        "shared",
        "beside",
        "no more than 24 px",
        "as said",
        "by row",
        "full",
        "lines grow instead",
        "with lines that take some",
    ],
)
def test_rows_share_what_is_left_of_their_page(body, room, expected):
    """The pages stay as many, and what follows the rows ends near the foot."""
    above = f'<div style="height: {239 - room}mm">plein</div>'
    markup = PAGE.format(body=above + body + NEXT, css=CSS)
    with recorded():
        laid = Laid(Draft(markup, TEMPLATES), 0)
    rows = [each for each in laid.root.iter() if each.get("data-airs") is not None]
    given = [re.search(r"--air: ([\d.]+)px", each.get("style")) for each in rows]
    airs = [float(each[1]) * 25.4 / 96 if each else 0 for each in given]
    assert airs == pytest.approx([expected] * len(airs), abs=0.15)
    assert len(laid.document.pages) == 2


def test_rows_that_look_alike_are_as_tall_on_each_of_their_pages():
    """They take what the fullest of their pages leaves; others take what theirs does."""
    row = ROW.replace("data-airs", 'data-airs data-alike="a"')
    body = (
        f'<div style="height: 100mm">plein</div>{row * 3}<div style="break-before: page; '
        f'height: 190mm">plein</div>{row * 2}<div style="break-before: page">{ROW * 2}</div>'
    )
    with recorded():
        laid = Laid(Draft(PAGE.format(body=body, css=CSS), TEMPLATES), 0)
    rows = [each for each in laid.root.iter() if each.get("data-airs") is not None]
    airs = [float(re.search(r"--air: ([\d.]+)px", each.get("style"))[1]) for each in rows]
    assert len(laid.document.pages) == 3
    assert len(set(airs[:5])) == 1
    assert airs[0] < airs[5] == airs[6] == 24
