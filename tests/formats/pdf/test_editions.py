"""Editions and papers, measured on the PDF: sizes, lines, margins, and what each page says."""

import functools
import itertools
import re

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from tests.workshop import MEMORY, ROOT, load
from workshopkit.documents import plan
from workshopkit.formats.pdf import write_pdf
from workshopkit.pipeline import Options, render

MM = 25.4 / 72
"""Millimetres in a PDF unit."""
FREE = 12.9
"""Millimetres that stay white at each edge: 13, less a tenth for what a pixel rounds."""
SHEETS = ("f1-objectif-smart", "f4-ce-qui-compte", "f8-carte-questions", "f9-evaluation")
"""Upright, turned, card, one page."""

WHOLE = (
    ("Spécifique", "Temporellement défini"),
    ("Ce que je crains de perdre", "Ce que cela protège"),
    ("3. Peur du jugement", "une approbation avant d’avancer"),
)
"""The first and the last words of what stays on one page in the clear edition."""


@functools.cache
def project_for(edition, paper):
    """Load the kit for an edition and a paper."""
    folders = (ROOT / "content", ROOT / "templates", ROOT / "output")
    return load(Options(*folders, editions=(edition,), paper=paper))


@functools.cache
def laid_out(name, edition, paper="letter"):
    """Lay out a document of the kit; nothing in it may be amiss."""
    project = project_for(edition, paper)
    documents = plan(project.kit, project.setting)
    (document,) = [each for each in documents if name in each.name]
    (rendered,) = render(project, [document], MEMORY)
    paper = write_pdf(
        rendered.markup, project.folder, project.font.families, project.kit.sources.get
    )
    assert paper.problems == ()
    return paper


@functools.cache
def made(name, edition, paper="letter"):
    """Return the pages of a document of the kit."""
    return pypdfium2.PdfDocument(laid_out(name, edition, paper).data)


def words(page):
    """Return a page's words, without what typography puts between them."""
    return re.sub(r"\s+", " ", page.get_textpage().get_text_bounded()).strip()


def bodies(name, edition, paper):
    """Return the words of each page of a document."""
    return [words(page) for page in made(name, edition, paper)]


def inked(page, scale):
    """Return which pixels of a page are dark, ``scale`` of them to a PDF unit."""
    return np.asarray(page.render(scale=scale, grayscale=True).to_pil().convert("L")) < 200


def rules(page):
    """Return how far down the page, in millimetres, its ruled lines are."""
    scale = 6
    long = inked(page, scale).sum(axis=1) * MM / scale > 130
    starts = np.flatnonzero(long & ~np.roll(long, 1))
    return [round(float(each) * MM / scale, 1) for each in starts]


def sizes(page):
    """Return the sizes of the type of a page, in points."""
    return {size_of(each) for each in texts(page)}


def texts(page):
    """Return the runs of text of a page."""
    return list(page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], textpage=page.get_textpage()))


def size_of(text):
    """Return the size of a run of text in points."""
    return round(text.get_font_size() * abs(text.get_matrix().d), 1)


def circles(page, least, most):
    """Return the widths, in millimetres, of the round shapes of a page within two bounds."""
    found = []
    for shape in page.get_objects([pdfium.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = (value * MM for value in shape.get_bounds())
        if least <= right - left <= most and abs((right - left) - (top - bottom)) < 0.1:
            found.append(right - left)
    return found


def margins(page):
    """Return the white at the top, right, bottom and left of a page, in millimetres."""
    scale = 3
    ink = inked(page, scale)
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    high, wide = ink.shape
    pixels = (rows[0], wide - 1 - columns[-1], high - 1 - rows[-1], columns[0])
    return tuple(float(each) * MM / scale for each in pixels)


@pytest.mark.parametrize(
    ("name", "edition", "pitch"),
    [
        ("f1-objectif-smart", "standard", 9),
        ("f0-fiche-conference", "clear", 10),
        ("f1-objectif-smart", "large-print", 12),
    ],
)
def test_writing_lines_are_as_far_apart_as_promised(name, edition, pitch):
    """Or a little more: between the rules under the questions of a first page that is full."""
    heights = rules(made(name, edition)[0])
    gaps = [round(b - a, 1) for a, b in itertools.pairwise(heights)]
    assert sum(pitch - 0.15 <= gap < 1.3 * pitch for gap in gaps) >= 2


@pytest.mark.parametrize("edition", ["standard", "large-print"])
def test_circles_and_squares_are_large_enough_for_a_hand(edition):
    """A circle of a scale or of a rating is 7 mm wide or more; a box to tick, 4.5 mm."""
    assert len(circles(made("f9-evaluation", edition)[0], 6.9, 14)) >= 9
    assert circles(made("f1-objectif-smart", edition)[1], 4.4, 7.1)


@pytest.mark.parametrize("name", [*SHEETS, "conference-60/cahier"])
def test_large_print_has_nothing_small(name):
    """18 points for all that is read, who wrote it and under which licence too."""
    for page in made(name, "large-print"):
        assert min(sizes(page)) >= 18, words(page)


def test_the_handout_says_again_what_slides_say_small():
    """In large print, each word of a slide's picture stands beside it, at 18 points.

    But the heads of a table of hours, and the marker of the step in hand.
    """
    pages = list(made("conference-60/document", "large-print"))
    assert len(pages) > 20
    for page in pages:
        said = {True: set(), False: set()}
        for each in texts(page):
            said[size_of(each) < 18] |= set(re.findall(r"[^\W\d_]{3,}", each.extract().lower()))
        left = said[True] - said[False] - {"temps", "sujet", "préciser", "désirer", "agir"}
        assert not left, words(page)


def test_large_print_has_no_italics():
    """What stands out is bold."""
    for page in made("f1-objectif-smart", "large-print"):
        faces = {each.get_font().get_base_name() for each in texts(page)}
        assert not [face for face in faces if "Italic" in face]


def test_large_print_keeps_the_numbers_of_the_pages():
    """« Page 4, suite 1 » goes on from what others have on page 4."""
    pages = [words(page) for page in made("conference-60/cahier", "large-print")]
    numbers = [
        (int(found[-1][0]), int(found[-1][1] or 0))
        for each in pages
        if (found := re.findall(r"Page\s(\d+)(?:, suite\s(\d+))?", each))
    ]
    assert numbers[0] == (2, 0)
    for (page, sheet), following in itertools.pairwise(numbers):
        assert following in ((page, sheet + 1), (page + 1, 0))
    standard = made("conference-60/cahier", "standard")
    assert numbers[-1][0] == len(standard)
    titles = ["Mon plan « si-alors »", "Ma phrase, à dire et à garder"]
    for title in titles:
        plain = re.sub(r"\W+", "", title)
        on_page = [
            n for n, page in enumerate(standard, 1) if plain in re.sub(r"\W+", "", words(page))
        ]
        large = [
            re.findall(r"Page\s(\d+)", each)[-1]
            for each in pages
            if plain in re.sub(r"\W+", "", each)
        ]
        assert int(large[-1]) == on_page[-1]


@pytest.mark.parametrize("name", ["atelier-180/cahier", "conference-60/cahier"])
def test_the_clear_edition_breaks_between_tasks(name):
    """Letters, tables and chains stay whole, and pages are not left to a field or two."""
    pages = [words(page) for page in made(name, "clear")]
    assert len(pages) <= 4 / 3 * len(made(name, "standard"))
    for first, last in WHOLE:
        of_it = [n for n, page in enumerate(pages) if first in page or last in page]
        assert len(of_it) <= 1, (first, of_it)
    alone = [n for n, page in enumerate(pages) if re.match(r"Mon prochain pas.{0,60}$", page)]
    assert not alone


@pytest.mark.parametrize("edition", ["clear", "large-print"])
def test_few_pages_are_left_blank(edition):
    """Over a third blank: at most one page in twenty."""
    name = "atelier-180/cahier"
    assert len(laid_out(name, edition).remarks) <= len(made(name, edition)) / 20


def test_a_question_is_no_dump_of_lines_in_large_print():
    """Six at most, even where a page has room for more: they stand farther apart instead."""
    pages = made("atelier-180/cahier", "large-print")
    pitches = []
    for page in list(pages)[5:]:
        gaps = [round(b - a, 1) for a, b in itertools.pairwise(rules(page))]
        for pitch, run in itertools.groupby(gaps):
            assert len(list(run)) <= 6 or pitch > 16, words(page)
            pitches.append(pitch)
    assert pytest.approx(15.4, abs=0.2) in pitches


def test_the_last_of_a_leaf_is_not_alone():
    """In large print, what not to forget goes with the last field before it."""
    pages = [words(page) for page in made("atelier-180/cahier", "large-print")]
    assert not [page for page in pages if page.startswith("À ne pas oublier")]


def test_a_landscape_table_stacks_in_large_print():
    """Each row becomes a group, on an upright page."""
    pages = made("f2-quatre-colonnes", "large-print")
    assert all(page.get_height() > page.get_width() for page in pages)
    assert "4 Objectif" in " ".join(words(page) for page in pages)


@pytest.mark.parametrize("edition", ["standard", "clear", "large-print"])
@pytest.mark.parametrize("name", SHEETS)
def test_letter_and_a4_have_the_same_pages(name, edition):
    """The same words on each page: the paper changes the margins only."""
    assert bodies(name, edition, "letter") == bodies(name, edition, "a4")


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("edition", ["standard", "clear", "large-print"])
@pytest.mark.parametrize("name", SHEETS)
def test_no_ink_comes_near_the_edge(name, edition, paper):
    """13 mm are white all around, and 19 where a binder's holes go."""
    for number, page in enumerate(made(name, edition, paper)):
        top, right, bottom, left = margins(page)
        assert min(top, right, bottom, left) >= FREE, (number, top, right, bottom, left)
        upright = page.get_height() > page.get_width()
        if name != "f8-carte-questions" or edition != "standard":
            bound = (left if number % 2 == 0 else right) if upright else top
            assert bound >= 18.9, (number, bound)


@pytest.mark.parametrize("paper", ["letter", "a4"])
@pytest.mark.parametrize("name", ["feuille-de-presence", "atelier-180/plan-animation"])
def test_the_papers_of_the_room_stay_clear_of_the_edge_too(name, paper):
    """On both papers."""
    for page in made(name, "standard", paper):
        assert min(margins(page)) >= FREE
