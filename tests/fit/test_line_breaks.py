import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from tests.decks import BuiltDeck
from tests.libreoffice import Word, convert, lines, needs_pdftotext, needs_soffice, words
from tests.rooms import rooms_of
from workshopkit.fit.blocks import POINTS_PER_INCH
from workshopkit.formats.pptx import write_pptx
from workshopkit.model.deck import Deck, Paragraph, Slide
from workshopkit.model.layout import Box
from workshopkit.templating import parse_deck

NEAR = 0.005
"""LibreOffice rounds widths to its own grid: a line may be this share wider or narrower."""
NBSP = "\u00a0"
SAMPLES = (
    "Durée de l’activité, en tout et pour tout, pour chaque personne et chacune des fiches"
    f"{NBSP}: 8{NBSP}minutes.",
    f"Une personne –{NBSP}appelons-la Nadia{NBSP}– sait depuis trois longues rencontres –{NBSP}et"
    f" même un peu plus{NBSP}– ce qu’elle veut vraiment.",
    "Un savoir-faire, un savoir-être, un va-et-vient, un rendez-vous, un bouche-à-oreille.",
    f"«{NBSP}Devrais-je changer d’emploi?{NBSP}» «{NBSP}Serais-je plus heureuse ailleurs?{NBSP}» "
    f"«{NBSP}Confirmez-moi que c’est la bonne décision.{NBSP}»",
    "AVATAR, Toronto, LTAVA. Tous Vont À Yamachiche, Varennes, Terrebonne, Trois-Rivières.",
)
"""What makes lines hard to break: ties, dashes, hyphens, quotation marks, kerned pairs."""


def squeezed(line: str) -> str:
    """Return a line without its mark, its spaces and its capitals."""
    return re.sub(r"^([•–]|\d+(?=\D))", "", re.sub(r"\s", "", line)).casefold()


def inside(found: list[Word], box: Box) -> list[Word]:
    """Keep the words whose middle is in ``box`` (inches)."""
    left, top = box.x * POINTS_PER_INCH, box.y * POINTS_PER_INCH
    right, bottom = left + box.width * POINTS_PER_INCH, top + box.height * POINTS_PER_INCH
    return [
        word
        for word in found
        if left <= (word.left + word.right) / 2 <= right
        and top <= (word.top + word.bottom) / 2 <= bottom
    ]


def differences(built: BuiltDeck, pdf: Path) -> list[str]:
    """Tell every placeholder and cell whose lines LibreOffice breaks elsewhere than we do."""
    told = []
    pages = words(pdf)
    shown = [slide for slide in built.deck.slides if not slide.hidden]  # others have no page
    assert len(pages) == len(shown)
    for number, (slide, page) in enumerate(zip(shown, pages, strict=True), start=1):
        for room in rooms_of(built, slide):
            drawn = [squeezed(line) for line in lines(inside(page, room.box))]
            possible = [
                [squeezed(line) for found in room.lines(stretch) for line in found]
                for stretch in (0, -NEAR, NEAR)
            ]
            if drawn not in possible:
                told.append(f"{number}, {room.name}: measured {possible[0]}, drawn {drawn}")
    return told


@needs_soffice
@needs_pdftotext
@pytest.mark.parametrize("session", ["conference-60", "atelier-180"])
def test_lines_break_where_libreoffice_breaks_them(
    shipped_decks: Mapping[str, BuiltDeck], shipped_pages: Callable[[str], Path], session: str
) -> None:
    """Every placeholder and cell of the shipped decks has the lines that were measured."""
    assert differences(shipped_decks[session], shipped_pages(session)) == []


@needs_soffice
@needs_pdftotext
def test_hard_lines_break_where_libreoffice_breaks_them(
    shipped_decks: Mapping[str, BuiltDeck], tmp_path: Path
) -> None:
    """Ties, dashes, hyphens and kerned pairs, in body text and in titles."""
    project = shipped_decks["conference-60"].project
    slides = "".join(
        f"<slide layout='content'><title>Essai {number}</title><body>{text}</body></slide>"
        f"<slide layout='question'><title>{text}</title></slide>"
        for number, text in enumerate(SAMPLES)
    )
    deck = parse_deck(f"<deck><section>{slides}</section></deck>", "fr-CA", "essai")
    file = tmp_path / "essai.pptx"
    words = project.labels["deck"]
    file.write_bytes(write_pptx(deck, project.theme, project.layouts, words, project.font))
    pdf = convert(file, tmp_path)
    assert differences(BuiltDeck("essai", deck, file, project), pdf) == []


@needs_soffice
@needs_pdftotext
def test_another_break_would_be_seen(
    shipped_decks: Mapping[str, BuiltDeck], shipped_pages: Callable[[str], Path]
) -> None:
    """The comparison itself: words moved from one line to the next are told."""
    built = shipped_decks["conference-60"]
    slides = []
    for slide in (slide for slide in built.deck.slides if not slide.hidden):
        title = slide.contents["title"]
        assert isinstance(title, tuple)
        longer = tuple(Paragraph((*each.runs, *title[0].runs)) for each in title)
        slides.append(Slide(slide.layout, slide.spec_id, slide.segment, {"title": longer}))
    deck = Deck("", "fr-CA", "", "", (type(built.deck.sections[0])("", tuple(slides)),))
    changed = BuiltDeck("", deck, built.file, built.project)
    assert len(differences(changed, shipped_pages("conference-60"))) == len(slides)
