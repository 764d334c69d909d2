"""The papers of the room, read back from their PDFs: who sees what, sizes, fronts and backs."""

import re
import shutil

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pptx import Presentation

from tests.test_counts_pages import smallest
from tests.workshop import Workshop, load_kit

MM_PER_PT = 25.4 / 72
LETTER = 215.9
"""Width of the sheet in millimetres."""
CARDS = "cartes/roles.pdf"


@pytest.fixture(scope="module")
def papers(shipped_output, tmp_path_factory):
    """Everything that leaves the facilitator's hands: the shipped kit, for 23 people.

    Their number is on the print lists and the table signs only: the rest is as shipped.
    """
    workshop = Workshop(tmp_path_factory.mktemp("papers"))
    shutil.copytree(shipped_output, workshop.output)
    workshop.build(only=("print-list", "table-signs"), participants=23, tables=4)
    for guide in [*workshop.output.rglob("guide-*"), *workshop.output.rglob("plan-*")]:
        guide.unlink()
    return workshop


@pytest.fixture(scope="module")
def kit(papers):
    """The kit that the papers were made of."""
    return load_kit(papers.content, None)[0]


def opened(workshop, name):
    """Open a PDF of the kit."""
    return pypdfium2.PdfDocument(workshop.output / "fr-CA" / name)


def letters(text):
    """Return the letters and digits only: line breaks and typography do not count."""
    return re.sub(r"\W+", "", text).lower()


def text_of(document):
    """Return the letters of a whole document."""
    return letters("".join(page.get_textpage().get_text_bounded() for page in document))


def frames(page):
    """Return the cards of a page: left, bottom, right, top in millimetres, from the left."""
    found = set()
    for shape in page.get_objects():
        if shape.type == pdfium.FPDF_PAGEOBJ_PATH:
            left, bottom, right, top = (value * MM_PER_PT for value in shape.get_bounds())
            if right - left > 80 and top - bottom > 100:
                found.add((left, bottom, right, top))
    return sorted(found)


def misregistration(document):
    """Return how far apart, in millimetres, fronts and backs stand after a long-edge flip."""
    worst = 0.0
    for number in range(0, len(document), 2):
        fronts = frames(document[number])
        turned = sorted(
            (LETTER - right, bottom, LETTER - left, top)
            for left, bottom, right, top in frames(document[number + 1])
        )
        assert len(fronts) == len(turned) == 3
        for front, back in zip(fronts, turned, strict=True):
            worst = max(worst, *(abs(a - b) for a, b in zip(front, back, strict=True)))
    return worst


def leaks(workshop, kit):
    """Return the papers that hold a secret line, the role cards aside."""
    found = []
    for file in sorted(workshop.output.rglob("*.pdf")):
        name = file.relative_to(workshop.output / "fr-CA").as_posix()
        text = "" if name == CARDS else text_of(opened(workshop, name))
        found += [name for each in kit.scenarios.scenarios if letters(each.secret) in text]
    return found


def test_no_paper_but_the_role_cards_holds_a_secret_line(papers, kit):
    """Every PDF that a participant or an organiser may see."""
    assert leaks(papers, kit) == []


def test_a_leak_would_be_seen(workshop, kit):
    """The same search finds a secret line put on a poster."""
    poster = "templates/print/posters/steps.html.j2"
    secret = "{{ kit.scenarios.scenarios[0].secret }}"
    workshop.edit(poster, "{{ step.purpose|title_line }}", secret)
    workshop.build(only=("poster",))
    assert "affiches/etapes.pdf" in leaks(workshop, kit)


def test_the_secret_line_is_on_the_client_s_card_only(papers, kit):
    """In the upper half of each front: neither on the other roles' cards nor on a back."""
    document = opened(papers, CARDS)
    assert len(document) == 2 * len(kit.cases) + 2  # the last two are blank
    for number, scenario in enumerate(kit.cases):
        front = document[2 * number]
        (_, under, _, _), *_ = sorted(frames(front), key=lambda card: -card[1])
        words = front.get_textpage()
        secret = letters(scenario.secret)
        assert secret in letters(words.get_text_bounded(bottom=under / MM_PER_PT))
        assert secret not in letters(words.get_text_bounded(top=under / MM_PER_PT))
        assert secret not in letters(document[2 * number + 1].get_textpage().get_text_bounded())


def test_what_is_hidden_is_on_no_card(papers, kit):
    """The likely barrier is for the facilitator: nobody who plays reads it."""
    text = text_of(opened(papers, CARDS))
    for scenario in kit.scenarios.scenarios:
        assert letters(scenario.hidden) not in text


def test_fronts_and_backs_of_cards_coincide(papers):
    """Within 0.1 mm, measured on the frames that the PDF draws."""
    assert misregistration(opened(papers, CARDS)) < 0.1


def test_a_back_out_of_place_would_be_seen(workshop):
    """Half a millimetre is measured."""
    workshop.edit(
        "templates/print/styles/role-cards.css.j2",
        ".back .counsellor { left: {{ left + 98 }}mm",
        ".back .counsellor { left: {{ left + 98.5 }}mm",
    )
    workshop.build(only=("role-cards",))
    assert misregistration(opened(workshop, CARDS)) == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("poster", ["etapes", "barrieres", "cadre", "phrases"])
@pytest.mark.parametrize(("suffix", "size"), [("", (279.4, 431.8)), (".a3", (297, 420))])
def test_posters_are_tabloid_and_a3(papers, poster, suffix, size):
    """11 × 17 in (ANSI B) and A3 (ISO 216), one page each."""
    (page,) = opened(papers, f"affiches/{poster}{suffix}.pdf")
    assert [value * MM_PER_PT for value in page.get_size()] == pytest.approx(size, abs=0.1)


@pytest.mark.parametrize("session", ["conference-60", "atelier-180"])
def test_the_handout_holds_no_note(papers, kit, session):
    """Of the facilitator's script, only what a slide shows as well: a ground rule, an example."""
    text = text_of(opened(papers, f"{session}/document-accompagnement.pdf"))
    deck = Presentation(papers.output / "fr-CA" / session / "diaporama.pptx")
    projected = letters(
        " ".join(words_on(shape) for slide in deck.slides for shape in slide.shapes)
    )
    projected += "".join(map(letters, kit.settings.ground_rules.rules))
    for segment in kit.sessions[session].segments:
        script = segment.script
        spoken = (script.intention, *script.say, *script.watch, *script.answers, script.transition)
        for sentence in map(letters, spoken):
            assert sentence not in text or sentence in projected


def words_on(shape):
    """Return the words of a shape or of a table's cells."""
    if shape.has_table:
        return " ".join(cell.text for row in shape.table.rows for cell in row.cells)
    return shape.text_frame.text if shape.has_text_frame else ""


def test_the_handout_shows_every_slide_but_the_hidden(papers, workshop):
    """A hidden slide is the facilitator's."""
    name = "conference-60/document-accompagnement.pdf"
    shown = [note for note in bookmarks(opened(papers, name)) if note[0].isdigit()]
    session = "content/sessions/conference-60.yaml"
    workshop.edit(session, "- slide: sources", "- hidden: true\n        slide: sources")
    workshop.build(only=("handout",), session="conference-60")
    left = [note for note in bookmarks(opened(workshop, name)) if note[0].isdigit()]
    assert len(left) == len(shown) - 1
    assert set(left) < set(shown)  # the others keep the numbers they have on screen


@pytest.mark.parametrize("session", ["conference-60", "atelier-180"])
def test_the_handout_shows_two_slides_to_a_page(papers, kit, session):
    """None is alone but beside the sources; a motto and a pause say nothing there."""
    document = opened(papers, f"{session}/document-accompagnement.pdf")
    pages = [(each.get_title(), each.get_dest().get_index()) for each in document.get_toc()]
    slides = [page for title, page in pages if title[0].isdigit()]
    sources = next(page for title, page in pages if title == "Sources")
    for page in range(1, sources):
        assert slides.count(page) == 2, page
    assert slides[-1] == len(document) - 1, "the last slide, with what it asks for, ends it"
    titles = {re.sub(r"[\W\d]", "", title) for title, _ in pages}
    assert re.sub(r"\W", "", kit.settings.motto) not in titles


@pytest.mark.parametrize("session", ["conference-60", "atelier-180"])
def test_the_handout_has_nothing_too_small_to_read(papers, session):
    """Seven points on paper for all that it shows of a slide, labels and tables too."""
    assert smallest(papers.output / "fr-CA" / session / "document-accompagnement.pdf") >= 7


def test_a_smaller_slide_would_be_seen(specimen):
    """A slide as wide as two thirds of a page has its labels under seven points."""
    specimen.edit("templates/print/styles/handout.css.j2", "[157 /", "[118 /")
    specimen.build(only=("handout",))
    (made,) = specimen.output.rglob("document-accompagnement.pdf")
    assert smallest(made) < 7


def bookmarks(document):
    """Return the titles of a document's outline."""
    return [each.get_title() for each in document.get_toc()]


def test_there_is_a_sign_for_each_table(papers):
    """Four tables, four tents, the number on both faces."""
    document = opened(papers, "salle/affichettes-de-table.pdf")
    assert len(document) == 4
    for number, page in enumerate(document, start=1):
        assert page.get_textpage().get_text_bounded().split().count(str(number)) >= 2


def test_the_print_list_says_for_how_many_it_counts(papers, shipped_output):
    """23 people: 5 groups of three and 2 of four; unknown: twelve, and it says so."""
    name = "atelier-180/liste-impression.pdf"
    text = text_of(opened(papers, name))
    assert letters("Quantités pour 23 personnes et 4 tables.") in text
    assert letters("Pour 23 personnes : 5 groupes de trois et 2 groupes de quatre.") in text
    text = text_of(pypdfium2.PdfDocument(shipped_output / "fr-CA" / name))
    assert letters("Quantités pour 12 personnes et 2 tables. C'est le nombre habituel") in text
