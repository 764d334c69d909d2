"""Where words lie on a page, against the pixels and the characters of the PDF itself."""

from itertools import pairwise

import numpy as np
import pypdfium2
import pytest

from tests.formats.pdf.conftest import FAMILIES, PAGE, TEMPLATES, written
from workshopkit.formats.pdf import write_pdf

ALONE = '<p style="margin-left: 60mm"><span data-text="text-7">Voilà</span></p>'
LONG = '<p style="width: 60mm">Avant <span data-text="text-7">{words}</span>, après</p>'
SENTENCE = "des mots qui ne tiennent <strong>pas sur</strong> une ligne"


def lay_out(body, css=""):
    """Lay out a body; nothing else than its spots is looked at."""
    return write_pdf(PAGE.format(body=body, css=css), TEMPLATES, FAMILIES, written)


def inked(data, number=1):
    """Return the left, top, right and bottom of what is drawn on a page, as fractions."""
    with pypdfium2.PdfDocument(data) as pdf:
        dark = np.asarray(pdf[number - 1].render(scale=2).to_pil().convert("L")) < 160
    height, width = dark.shape
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    return columns[0] / width, rows[0] / height, (columns[-1] + 1) / width, (rows[-1] + 1) / height


def holds(spot, ink, slack=0.003):
    """Tell whether a spot holds what is drawn, to a few pixels, and little else."""
    left, top, right, bottom = ink
    assert spot.x - slack <= left
    assert spot.y - slack <= top
    assert right <= spot.x + spot.width + slack
    assert bottom <= spot.y + spot.height + slack
    return spot.width * spot.height <= 3 * (right - left) * (bottom - top)


@pytest.mark.parametrize(
    "css",
    [
        "",
        "@page { size: 140mm 90mm; margin: 5mm 12mm }",
        "p { position: absolute; top: 30mm; left: -20mm }",
        "p { line-height: 3 }",
        "p { line-height: 0; padding-top: 20mm }",
        "p { transform: rotate(180deg) }",
        "body { transform: translate(10mm, 40mm) } p { width: 40mm; transform: rotate(90deg) }",
    ],
    ids=["flow", "small page", "absolute", "far apart", "no height", "upside down", "turned"],
)
def test_words_lie_where_they_are_drawn(css):
    """Whatever the paper, the position or the direction."""
    paper = lay_out(ALONE, css)
    (spot,) = paper.spots
    assert (spot.page, spot.text_id, spot.words) == (1, "text-7", "Voilà")
    assert holds(spot, inked(paper.data))


def test_words_elsewhere_would_be_seen():
    """The guard is awake: the ink of one page is not where another's words are."""
    (spot,) = lay_out(ALONE).spots
    with pytest.raises(AssertionError):
        holds(spot, inked(lay_out(ALONE, "p { position: absolute; top: 80mm }").data))


def test_each_line_of_a_text_has_its_place():
    """One rectangle to a line, bold words included, below one another and apart."""
    first, second, *more = spots = lay_out(LONG.format(words=SENTENCE)).spots
    assert not more
    assert {spot.text_id for spot in spots} == {"text-7"}
    assert {spot.words for spot in spots} == {
        SENTENCE.replace("<strong>", "").replace("</strong>", "")
    }
    assert first.x > second.x  # « Avant » comes before, on the first line
    assert first.y + first.height <= second.y + 0.001


def test_a_text_over_two_pages_is_on_both():
    """Each of its lines is on its own page, from the top of the paper."""
    spots = lay_out(
        f"<p>{'<br>' * 39}<span data-text='text-7'>Un<br>Deux<br>Trois</span></p>"
    ).spots
    pages = [spot.page for spot in spots]
    assert len(spots) == 3
    assert pages == sorted(pages)
    assert set(pages) == {1, 2}
    last, next_ = next((a, b) for a, b in pairwise(spots) if a.page != b.page)
    assert last.y > 0.85
    assert next_.y < 0.15


def test_what_is_not_seen_or_not_written_has_no_place():
    """Words of nobody, hidden words and what lies off the paper are not to be clicked."""
    hidden = '<p style="visibility: hidden"><span data-text="text-7">Caché</span></p>'
    outside = '<p style="position: absolute; left: -90mm"><span data-text="text-7">Loin</span></p>'
    assert lay_out(f"<p>Sans auteur</p>{hidden}{outside}").spots == ()
