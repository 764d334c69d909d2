"""The deck as a PDF: a page for each slide, in the order of the .pptx, for every reader."""

import io
import re
from dataclasses import dataclass

import pikepdf
import pypdfium2
import pytest

from tests.decks import BuiltDeck
from tests.formats.test_side_by_side import drawn
from tests.workshop import ROOT, Workshop, load
from workshopkit.formats.pdf import write_pdf
from workshopkit.model.deck import Table
from workshopkit.pipeline import Options
from workshopkit.templating import parse_deck

PDF = "fr-CA/causerie-20/diaporama.pdf"
SESSION = "content/sessions/causerie-20.yaml"
PAGE = """{% import 'print/parts/slide.j2' as slides %}<!DOCTYPE html><html lang="fr-CA"><head>
<title>Essai</title><style>{% include 'print/styles/theme.css.j2' %}</style>
<style>{% include 'print/styles/slide.css.j2' %}@page { size: 13.34in 7.5in; margin: 0 }
body { margin: 0 } .slide { font-size: 1in; break-after: page }</style></head>
<body>
{% for slide in shown %}
{{ slides.draw(slide, layouts, theme, footer='Bas', number=7, heading='h1') }}
{% endfor %}
</body></html>"""


@dataclass(frozen=True)
class Chart:
    """Values by category, as a slide may hold."""

    categories: tuple[str, ...]
    values: tuple[float, ...]
    alt: str


@pytest.fixture(scope="module")
def project():
    """The shipped content with its layouts and fonts."""
    return load(Options(ROOT / "content", ROOT / "templates", ROOT / "output"))


@pytest.fixture
def page(project):
    """Draw one slide on a page of its size; return its markup, its PDF and its problems."""

    def page_of(markup, **contents):
        deck = parse_deck(f"<deck><section>{markup}</section></deck>", "fr-CA", "essai")
        (slide,) = deck.slides
        object.__setattr__(slide, "contents", {**slide.contents, **contents})
        return pages_of(project, [slide])

    return page_of


def pages_of(project, slides):
    """Draw each slide on a page of its size; return their markup, their PDF and its problems."""
    template = project.templates.environment.from_string(PAGE)
    html = template.render(shown=slides, layouts=project.layouts, theme=project.theme)
    paper = write_pdf(html, project.folder, project.font.families, lambda identifier: None)
    return html, paper.data, paper.problems


def tags_of(data):
    """Return the tags of a page in reading order."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [str(e.S) for e in elements(pdf.Root.StructTreeRoot.K[0])]


def elements(element):
    """Give the elements of a tag tree in reading order."""
    yield element
    for kid in element.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from elements(kid)


def text_of(data):
    """Return the text of a PDF, on one line."""
    pages = pypdfium2.PdfDocument(data)
    text = " ".join(page.get_textpage().get_text_range() for page in pages)
    return re.sub(r"\s+", " ", text)


def outline(data):
    """Return the level and the title of each bookmark."""
    found = pypdfium2.PdfDocument(data).get_toc()
    return [(each.level, each.get_title().replace("\u00a0", " ")) for each in found]


@pytest.fixture
def small(specimen: Workshop):
    """Build the PDF of the small kit's deck and return its bytes."""

    def build() -> bytes:
        specimen.build(only=("deck-pdf",))
        return (specimen.output / PDF).read_bytes()

    return build


def test_each_slide_is_a_page_of_its_own_size(shipped_decks, tmp_path):
    """13.33 × 7.5 in, to the edge; the number on the page is the slide's.

    The backup slides, which are hidden, are left out.
    """
    built: BuiltDeck = shipped_decks["conference-60"]
    document = pypdfium2.PdfDocument(drawn(built, tmp_path))
    slides = list(enumerate(built.deck.slides, start=1))
    shown = [(number, slide) for number, slide in slides if not slide.hidden]
    assert len(document) == len(shown) < len(slides)
    for (number, slide), page in zip(shown, document, strict=True):
        assert page.get_size() == pytest.approx((960, 540), abs=0.1)
        text = page.get_textpage().get_text_bounded()
        if built.project.layouts.layouts[slide.layout].footer:
            assert re.search(rf"\b{number}\b", text)
            assert built.deck.footer in text.replace("\u00a0", " ")


def test_sections_and_titles_are_bookmarks(small, specimen):
    """A section for each segment, its slides below, as PowerPoint's outline."""
    found = outline(small())
    assert [level for level, _ in found][:2] == [0, 1]
    with_titles = [title for level, title in found if level == 1]
    assert len(with_titles) == len(pypdfium2.PdfDocument(specimen.output / PDF))
    assert "Un pas suffit" in with_titles


def test_a_hidden_slide_is_left_out(small, specimen):
    """And the others keep the numbers they have on screen; an emptied section goes too."""
    before = outline(small())
    specimen.edit(SESSION, "- slide: closing", "- hidden: true\n        slide: closing")
    after = outline(small())
    assert len(after) < len(before)
    assert {title for _, title in after} <= {title for _, title in before}


def test_the_title_is_read_first_and_is_a_heading(page):
    """Although its placeholder stands below the number on this layout."""
    markup = '<slide layout="section"><number>3</number><title>Le titre</title></slide>'
    html, data, problems = page(markup)
    assert problems == ()
    assert html.index("Le titre") < html.index(">3<")
    tags = tags_of(data)
    assert tags.count("/H1") == 1


def test_signs_and_footers_are_seen_and_not_read(page):
    """What a layout draws and what stands on every page: no reader stops there."""
    titles = "<title>Titre</title>"
    _, data, problems = page(f'<slide layout="quote">{titles}</slide>')
    assert problems == ()
    assert {"«", "Bas", "7"} <= set(text_of(data).split())
    tags = tags_of(data)
    assert (tags.count("/H1"), tags.count("/P")) == (1, 0)


def test_a_list_is_a_list(page):
    """Bullets and numbers are read as items, and each level has its mark."""
    body = "<ul><li>Un<ul><li>Dedans</li></ul></li><li>Deux</li></ul>"
    _, data, problems = page(f'<slide layout="content"><title>T</title><body>{body}</body></slide>')
    assert problems == ()
    tags = tags_of(data)
    assert (tags.count("/L"), tags.count("/LI")) == (1, 3)
    assert "•Un–Dedans•Deux" in text_of(data).replace(" ", "")


def test_a_table_has_its_headers_and_the_heights_that_were_measured(project, page):
    """Row by row as in the .pptx, whatever its words."""
    rows = "".join(f"<tr><td>{n}</td><td>{'mot ' * 40 * (n % 2)}fin</td></tr>" for n in range(4))
    markup = (
        '<slide layout="table"><title>T</title><table><table alt="Essai" widths="1 2">'
        f"{rows}</table></table></slide>"
    )
    html, data, problems = page(markup)
    assert problems == ()
    tags = tags_of(data)
    assert (tags.count("/TH"), tags.count("/TD")) == (2, 6)
    heights = [float(found) for found in re.findall(r'<tr style="height: ([\d.]+)em', html)]
    box = project.layouts.grid.box(project.layouts.layouts["table"].placeholders["table"])
    deck = parse_deck(f"<deck><section>{markup}</section></deck>", "fr-CA", "essai")
    table = deck.slides[0].contents["table"]
    assert isinstance(table, Table)
    measured = project.templates.environment.filters["row_heights"](table, box)
    assert heights == pytest.approx(measured, abs=0.001)
    assert heights[1] > heights[2]


def test_a_figure_says_what_it_shows(page):
    """A QR code has the alternative text that it has on the slide."""
    figure = '<figure qr="https://exemple.ca" alt="Code QR : exemple.ca"/>'
    markup = f'<slide layout="closing"><title>T</title><qr>{figure}</qr></slide>'
    _, data, problems = page(markup)
    assert problems == ()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (found,) = [e for e in elements(pdf.Root.StructTreeRoot.K[0]) if e.S == "/Figure"]
        assert str(found.Alt).replace("\u00a0", " ") == "Code QR : exemple.ca"


def test_a_link_leads_where_the_slide_s_does(page):
    """Its words are underlined and the PDF follows it."""
    body = '<p>Voir <a href="https://exemple.ca/a">la page</a>.</p>'
    _, data, problems = page(f'<slide layout="content"><title>T</title><body>{body}</body></slide>')
    assert problems == ()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (link,) = pdf.pages[0].Annots
        assert link.A.URI == "https://exemple.ca/a"
        left, bottom, right, top = map(float, link.Rect)
        assert right - left > 60
        assert abs(top - bottom) > 20


def test_a_link_to_a_slide_that_is_not_there_is_only_words(page):
    """A slide drawn alone has nowhere to lead to, though the link is good in its deck."""
    body = '<p>Revenir au <a href="#accueil">programme</a>.</p>'
    html, data, problems = page(
        f'<slide layout="content" segment="accueil"><title>T</title><body>{body}</body></slide>'
    )
    assert problems == ()
    assert "<a " not in html
    assert "Revenir au programme." in text_of(data)


def test_bars_are_as_long_as_their_values(page):
    """From 0, each with its value at its end; a vote not yet taken reads 0 everywhere."""
    chart = Chart(("Peur de l’échec", "Manque de temps", "Autre"), (12, 3, 0), "Le vote")
    markup = '<slide layout="content"><title>T</title></slide>'
    html, data, problems = page(markup, body=chart)
    assert problems == ()
    wide = [float(found) for found in re.findall(r'class="bar" style="width: ([\d.]+)em', html)]
    assert wide[0] == pytest.approx(4 * wide[1], abs=0.01)
    assert wide[2] == 0
    assert "Peur de l’échec 12 Manque de temps 3 Autre 0" in text_of(data)
    html, data, problems = page(markup, body=Chart(("Un", "Deux"), (0, 0.5), "Le vote"))
    assert problems == ()
    assert "Un 0 Deux 0,5" in text_of(data)


def test_a_shape_is_turned_and_a_timer_is_drawn(page):
    """What the layout draws, and the bar of an activity."""
    still, _, _ = page('<slide layout="activity"><title>T</title></slide>')
    timed, _, problems = page('<slide layout="activity" timer="5"><title>T</title></slide>')
    assert problems == ()
    assert timed.count('class="shape') == still.count('class="shape') + 1
    assert "turn-90" in still


def test_every_layout_is_drawn_without_complaint(project):
    """Shapes, fills, signs and footers, on any ground."""
    slides = []
    for name, layout in project.layouts.layouts.items():
        texts = "".join(
            f"<{place}>M</{place}>"
            for place, spec in layout.placeholders.items()
            if spec.kind in ("title", "body")
        )
        deck = f'<deck><section><slide layout="{name}">{texts}</slide></section></deck>'
        (slide,) = parse_deck(deck, "fr-CA", "essai").slides
        slides.append(slide)
    _, data, problems = pages_of(project, slides)
    assert problems == ()
    with pypdfium2.PdfDocument(data) as document:
        said = [each.get_textpage().get_text_bounded() for each in document]
    assert len(said) == len(slides)
    for slide, words in zip(slides, said, strict=True):
        footer = project.layouts.layouts[slide.layout].footer
        assert ("Bas" in words) == (footer is not None), slide.layout
