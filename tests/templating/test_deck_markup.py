from pathlib import Path

import pytest

from workshopkit import ContentError
from workshopkit.model.deck import Chart, Content, Deck, Figure, Paragraph, Progress, Run, Table
from workshopkit.templating import parse_deck

TEMPLATE = "templates/decks/session.xml.j2"


def _deck(slides: str) -> Deck:
    return parse_deck(f'<deck><section name="A">{slides}</section></deck>', "fr-CA", TEMPLATE)


def _contents(inside: str) -> dict[str, Content]:
    return dict(_deck(f'<slide layout="content">{inside}</slide>').slides[0].contents)


def _paragraphs(inside: str) -> list[tuple[str, int, str]]:
    content = _contents(f"<body>{inside}</body>")["body"]
    assert isinstance(content, tuple)
    return [(paragraph.text, paragraph.level, paragraph.list) for paragraph in content]


def _refused(markup: str) -> str:
    with pytest.raises(ContentError) as error:
        parse_deck(markup, "fr-CA", TEMPLATE)
    (problem,) = error.value.problems
    return problem.line("fr")


def test_a_deck_has_sections_of_slides() -> None:
    """What the attributes say is kept; a section without slides is left out."""
    deck = parse_deck(
        '<deck title="Oser" footer="Trousse" author="C."><section name="Vide"/>'
        '<section name="A"><slide layout="title" id="sessions/a/0" segment="un" hidden="true" '
        'timer="8"><title>Un</title><notes><p>Dire</p></notes></slide></section></deck>',
        "fr-CA",
        TEMPLATE,
    )
    assert (deck.title, deck.footer, deck.author, deck.locale) == ("Oser", "Trousse", "C.", "fr-CA")
    assert [section.name for section in deck.sections] == ["A"]
    (slide,) = deck.slides
    assert (slide.layout, slide.spec_id, slide.segment) == ("title", "sessions/a/0", "un")
    assert (slide.title, slide.hidden, slide.timer) == ("Un", True, 8)
    assert slide.notes == (Paragraph((Run("Dire"),)),)


def test_an_empty_placeholder_is_left_out() -> None:
    """Nothing to say: the slide has no empty box that says « click to add text »."""
    assert _contents("<title>Un</title><body>\n  </body><note><p> </p></note>").keys() == {"title"}


def test_bold_italics_links_and_identifiers_become_runs() -> None:
    """Styles add up from outside to inside, and each run knows the text it comes from."""
    markup = (
        '<body>Un <span data-text="kit/title">deux <em>trois <strong>quatre</strong></em>'
        '<a href="https://x.org">cinq</a></span></body>'
    )
    (paragraph,) = _contents(markup)["body"]  # type: ignore[misc]
    assert paragraph.runs == (
        Run("Un "),
        Run("deux ", text_id="kit/title"),
        Run("trois ", em=True, text_id="kit/title"),
        Run("quatre", strong=True, em=True, text_id="kit/title"),
        Run("cinq", link="https://x.org", text_id="kit/title"),
    )


@pytest.mark.parametrize(
    ("inside", "read"),
    [
        ("Un", [("Un", 0, "")]),
        ("<p>Un</p>\n <p>Deux</p>", [("Un", 0, ""), ("Deux", 0, "")]),
        ("Un<p>Deux</p>trois", [("Un", 0, ""), ("Deux", 0, ""), ("trois", 0, "")]),
        ('<p>5</p><p level="1">min</p>', [("5", 0, ""), ("min", 1, "")]),
        ("<ul><li>Un</li><li>Deux</li></ul>", [("Un", 0, "ul"), ("Deux", 0, "ul")]),
        ("<p>Un</p><ol><li>Deux</li></ol>", [("Un", 0, ""), ("Deux", 0, "ol")]),
        (
            "<ul><li>Un<ul><li>Deux</li><li>Trois</li></ul></li><li>Quatre</li></ul>",
            [("Un", 0, "ul"), ("Deux", 1, "ul"), ("Trois", 1, "ul"), ("Quatre", 0, "ul")],
        ),
        ("<ol><li>Un<ul><li>Deux</li></ul></li></ol>", [("Un", 0, "ol"), ("Deux", 1, "ul")]),
        (
            "<ul><li>Un<ul><li>Deux<ul><li>Trois</li></ul></li></ul></li></ul>",
            [("Un", 0, "ul"), ("Deux", 1, "ul"), ("Trois", 2, "ul")],
        ),
        ("  Un\n  <strong> deux </strong>\n", [("Un  deux", 0, "")]),
        ("Un<br/>deux", [("Un\vdeux", 0, "")]),
        ("Un <em>deux<br/>trois</em>", [("Un deux\vtrois", 0, "")]),
        ("Un<!-- remarque --> deux", [("Un deux", 0, "")]),
        ("5\u00a0min", [("5\u00a0min", 0, "")]),
    ],
)
def test_blocks_become_paragraphs_at_their_levels(
    inside: str, read: list[tuple[str, int, str]]
) -> None:
    """Words, paragraphs, lists in lists and breaks read as they are nested."""
    assert _paragraphs(inside) == read


def test_a_table_has_rows_of_cells_widths_and_words_for_who_cannot_see_it() -> None:
    """Cells hold paragraphs; the widths are relative."""
    table = _contents(
        '<table><table alt="Deux colonnes" widths="2 1"><tr><td>A</td><td><em>B</em></td></tr>'
        "<tr><td>1</td><td/></tr></table></table>"
    )["table"]
    assert isinstance(table, Table)
    assert (table.alt, table.widths) == ("Deux colonnes", (2, 1))
    words = [["".join(p.text for p in cell) for cell in row] for row in table.rows]
    assert words == [["A", "B"], ["1", ""]]


def test_a_figure_is_drawn_from_its_data() -> None:
    """A QR code says its address in words too."""
    contents = _contents('<qr><figure qr="https://x.org" alt="Adresse : x.org"/></qr>')
    assert contents["qr"] == Figure("qr", "https://x.org", "Adresse : x.org")


@pytest.mark.quick
def test_a_link_to_no_slide_is_refused() -> None:
    """A click that would do nothing on stage is told when the deck is read."""
    slides = '<slide layout="x" id="a/1" segment="un"><body><a href="#{}">Ici</a></body></slide>'
    assert _deck(slides.format("un")).slides[0].contents
    told = _refused(f'<deck><section name="A">{slides.format("deux")}</section></deck>')
    assert told.endswith("le lien « #deux » ne mène à aucune diapositive montrée. [dead-jump]")


def test_a_slide_knows_its_step() -> None:
    """A word for each step and the one in hand; a slide without a step has no marker."""
    (slide,) = _deck(
        '<slide layout="x"><progress current="2" alt="Étape 2"><step>Un</step><step>Deux</step>'
        "</progress><title>T</title></slide>"
    ).slides
    assert slide.progress == Progress(("Un", "Deux"), 2, "Étape 2")
    assert slide.contents.keys() == {"title"}
    assert _deck('<slide layout="x"><title>T</title></slide>').slides[0].progress is None


def test_a_chart_has_a_value_for_each_category() -> None:
    """Words keep their no-break spaces; a bar without a value is 0; no bar, no chart."""
    contents = _contents(
        '<chart><chart alt="Vote"><bar value="3">Oui\n <em>un\u00a0peu</em></bar><bar>Non</bar>'
        "</chart></chart><note><chart alt='Rien'/></note>"
    )
    assert contents == {"chart": Chart(("Oui un\u00a0peu", "Non"), (3.0, 0.0), "Vote")}


@pytest.mark.parametrize(
    ("inside", "element"),
    [
        ("<div>Un</div>", "div"),
        ("<p>Un <b>deux</b></p>", "b"),
        ("<em>Un <p>deux</p></em>", "p"),
        ("<li>Un</li>", "li"),
        ("<ul><li><h1>Un</h1></li></ul>", "h1"),
        ("<img/>", "img"),
    ],
)
def test_an_element_out_of_the_vocabulary_is_refused(inside: str, element: str) -> None:
    """What a slide cannot show is told, with the line of the markup and the element."""
    slide = f'<slide layout="x">\n<body>{inside}</body></slide>'
    assert _refused(f'<deck>\n<section name="A">\n{slide}</section></deck>') == (
        f"{TEMPLATE}:4:1: l’élément <{element}> n’est pas admis ici. [unknown-element]"
    )


@pytest.mark.quick
@pytest.mark.parametrize(
    "markup",
    [
        "",
        "Un",
        "<deck>",
        "<deck><section></deck>",
        "<deck>Roy & fils</deck>",
        "<deck>&eacute;</deck>",
        '<deck title="a" title="b"/>',
        "<deck a=b/>",
    ],
)
def test_malformed_markup_is_refused(markup: str) -> None:
    """A tag left open or a stray & is told as such, never mended in silence."""
    told = _refused(markup)
    assert told.startswith(f"{TEMPLATE}:1:1: le gabarit ne produit pas un XML bien formé : ")
    assert told.endswith(". [not-xml]")


def test_an_entity_is_not_expanded(tmp_path: Path) -> None:
    """No file of the computer comes into a slide through its markup."""
    secret = tmp_path / "secret.txt"
    secret.write_text("mot de passe")
    doctype = f'<!DOCTYPE deck [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    slide = '<slide layout="x"><body>&x;</body></slide>'
    assert "mot de passe" not in _refused(
        f'{doctype}<deck><section name="A">{slide}</section></deck>'
    )


@pytest.mark.parametrize(
    "slide",
    [
        '<slide layout="x" timer="huit"><title>Un</title></slide>',
        '<slide layout="x"><body><p level="un">Un</p></body></slide>',
        '<slide layout="x"><c><chart alt="a"><bar value="-1">Un</bar></chart></c></slide>',
        '<slide layout="x"><t><table alt="a" widths="a b"><tr><td>1</td></tr></table></t></slide>',
    ],
)
def test_a_word_where_a_number_is_expected_is_refused(slide: str) -> None:
    """A designer's slip in an attribute is told, and ends in no traceback."""
    told = _refused(f'<deck>\n<section name="A">{slide}</section></deck>')
    assert told.startswith(f"{TEMPLATE}:2:1: un nombre entier est attendu, pas « ")


@pytest.mark.quick
@pytest.mark.parametrize(
    ("inside", "rule"),
    [
        ("<slide>perdu<title>Un</title></slide>", "lost-words"),
        ("<slide><title>Un</title>perdu</slide>", "lost-words"),
        ("<slide><body><ul>perdu<li>Un</li></ul></body></slide>", "lost-words"),
        ("<slide><t><table><tr>perdu<td/></tr></table></t></slide>", "lost-words"),
        ("perdu<slide><title>Un</title></slide>", "lost-words"),
        ("<slide><body>perdu</body><body>Un</body></slide>", "repeated-placeholder"),
        ("</section><slide><title>perdu</title></slide><section>", "unknown-element"),
        ("<title>perdu</title>", "unknown-element"),
        ("<slide><t><table><p>perdu</p></table></t></slide>", "unknown-element"),
    ],
)
def test_no_word_is_lost(inside: str, rule: str) -> None:
    """Words that no placeholder shows are refused rather than lost on the way to the slide."""
    assert _refused(f'<deck><section name="A">{inside}</section></deck>').endswith(f"[{rule}]")


@pytest.mark.quick
def test_a_figure_that_is_neither_code_nor_picture_is_refused() -> None:
    """A file's name never becomes a code that says it: the message shows what to write."""
    for written in ('data="schema.png"', 'src="schema.png"', 'qr="x" src="data:,"', ""):
        with pytest.raises(ContentError) as refused:
            _contents(f'<pic><figure {written} alt="x"/></pic>')
        assert refused.value.problems[0].rule == "unknown-figure"
    told = refused.value.problems[0].sentence("fr")
    assert "<figure src=\"{{ 'schema.png'|photo(3, 3) }}\"" in told
