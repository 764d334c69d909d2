"""What a person did to shapes, letters, pictures and figures is told: none of it goes back."""

from __future__ import annotations

import copy
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Emu, Pt

from tests.libreoffice import needs_soffice
from tests.photos import photo
from tests.pulling.retouching import SESSION, Hand, deck_with_table, saved_by_libreoffice
from tests.workshop import Workshop
from workshopkit.formats.pptx.looking import look_of
from workshopkit.pulling import Pulled, What, pull

BODY, PICTURE, CHART, COMMITMENT = 4, 5, 6, 8
"""Slides, by their number."""
ROW = ("Autre", "Pourquoi donc?", "Une rangée", "Ajoutée")
VOTED = "« Devrais-je changer d’emploi? » 12"


@pytest.fixture
def deck(specimen: Workshop) -> Path:
    """The deck of the kit in miniature, with a picture and a chart."""
    photo(specimen.content / "images" / "salle.jpg")
    specimen.edit(
        SESSION,
        "      - slide: activity\n        about: f1-objectif\n",
        "      - slide: activity\n        about: f1-objectif\n"
        "      - slide: content\n        title: Une salle en cercle\n"
        "        points: [Tout le monde se **voit**.]\n"
        "        picture: {file: salle.jpg, alt: Des chaises}\n"
        "      - slide: vote\n",
    )
    specimen.build()
    (file,) = specimen.output.rglob("diaporama.pptx")
    return file


def told(pulled: Pulled) -> list[tuple[int, str, str, tuple[str, ...], str]]:
    """Return what was done, in short; all of it stays in the file."""
    assert not pulled.able
    return [
        (each.slide, each.what.value, each.place, each.looks, each.after.replace("\u00a0", " "))
        for each in pulled.retouches
    ]


def retouched(deck: Path) -> Path:
    """Make words bold, red or larger; move, paint and replace shapes; change figures."""
    hand = Hand(deck)
    run = split(hand.shape(COMMITMENT, "title"), 5)
    run.font.bold = True
    run.font.color.rgb = RGBColor(255, 0, 0)
    split(hand.shape(BODY, "body"), 8).font.italic = True
    hand.shape(BODY, "body").text_frame.paragraphs[0].runs[1].font.size = Pt(40)
    out = BytesIO()
    Image.new("RGB", (600, 400), "green").save(out, "PNG")
    _, id = hand.slides[PICTURE - 1].part.get_or_add_image_part(BytesIO(out.getvalue()))
    hand.shape(PICTURE, "picture")._element.blipFill.blip.set(qn("r:embed"), id)
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    chart = hand.shape(CHART, "chart").chart
    names = [*chart.plots[0].categories]
    data.categories = names
    data.add_series("Votes", [12, *[0] * (len(names) - 1)])
    chart.replace_data(data)
    drawing = hand.shape(BODY, "Dessin")
    drawing.left = Emu(drawing.left + 900_000)
    return hand.save(deck.parent / "retouche.pptx")


def split(shape: Any, letters: int) -> Any:
    """Cut the first run of a shape in two; return the second, to be made otherwise."""
    paragraph = shape.text_frame.paragraphs[0]
    first = paragraph.runs[0]
    words, rest = first.text[:letters], first.text[letters:]
    first.text = words
    other = paragraph.add_run()
    first._r.addnext(other._r)
    other.text = rest
    return other


def test_what_was_done_beside_the_words_is_told(specimen: Workshop, deck: Path) -> None:
    """Words made italic, larger or red, a drawing moved, a picture replaced, figures changed."""
    assert told(pull(specimen.options(), retouched(deck))) == [
        (BODY, "looks", "body", ("italic", "size"), "votre objectif."),
        (BODY, "shape-moved", "Dessin", (), ""),
        (PICTURE, "picture-replaced", "picture", (), ""),
        (CHART, "figures", "chart", (), VOTED),
        (COMMITMENT, "looks", "title", ("bold", "colour"), "votre pas à quelqu’un"),
    ]


@needs_soffice
def test_the_same_is_told_once_libreoffice_saved_it(specimen: Workshop, deck: Path) -> None:
    """LibreOffice writes out what words inherit: only those unlike the rest of their line count."""
    folder = specimen.folder / "libreoffice"
    folder.mkdir()
    pulled = pull(specimen.options(), saved_by_libreoffice(retouched(deck), folder))
    assert pulled.resaved
    assert [each[:3] for each in told(pulled)] == [
        (BODY, "looks", "body"),
        (BODY, "shape-moved", "Dessin"),
        (PICTURE, "picture-replaced", "picture"),
        (CHART, "figures", "chart"),
        (COMMITMENT, "looks", "title"),
    ]
    assert not pull(specimen.options(), saved_by_libreoffice(deck, folder)).retouches


def test_grounds_shapes_and_what_came_or_went_are_told(specimen: Workshop, deck: Path) -> None:
    """A slide and a shape painted, words for the blind, a picture taken out, a drawing added."""
    hand = Hand(deck)
    hand.slides[0].background.fill.solid()
    hand.slides[0].background.fill.fore_color.rgb = RGBColor(0, 0, 0)
    title = hand.shape(1, "title")
    title.fill.solid()
    title.fill.fore_color.rgb = RGBColor(255, 255, 0)
    title.text_frame.paragraphs[0].runs[0].hyperlink.address = "https://exemple.org"
    hand.shape(CHART, "chart")._element.nvGraphicFramePr.cNvPr.set("descr", "Autre chose")
    picture = hand.shape(PICTURE, "picture")._element
    picture.getparent().remove(picture)
    hand.slides[PICTURE - 1].shapes.add_shape(1, 0, 0, Pt(40), Pt(40))
    pulled = pull(specimen.options(), hand.save(deck.parent / "retouche.pptx"))
    assert [each[:4] for each in told(pulled)] == [
        (1, "ground", "", ()),
        (1, "looks", "title", ("link", "paint")),
        (PICTURE, "shape-gone", "picture", ()),
        (PICTURE, "shape-added", "", ()),
        (CHART, "looks", "chart", ("alt",)),
    ]


def test_rows_comments_and_footers_are_told(specimen: Workshop) -> None:
    """A row put among others moves none of their words; a comment and another footer are told."""
    hand = Hand(deck_with_table(specimen))
    table = next(each for each in hand.slides[4].shapes if each.has_table).table
    row = copy.deepcopy(table._tbl.tr_lst[1])
    table._tbl.tr_lst[1].addprevious(row)
    for rank, words in enumerate(ROW):
        table.cell(1, rank).text = words
    hand.cell(5, 2, 1, "Comment donc?")
    name = PackURI("/ppt/comments/comment1.xml")
    said = f"<p:cmLst {nsdecls('p')}><p:cm><p:text>À revoir</p:text></p:cm></p:cmLst>"
    part = Part(name, CT.PML_COMMENTS, hand.presentation.part.package, said.encode())
    hand.slides[5].part.relate_to(part, RT.COMMENTS)
    hand.shape(6, "Pied de page").text_frame.text = "Autre pied"
    pulled = pull(specimen.options(), hand.save(specimen.folder / "retouche.pptx"))
    assert [(each.slide, each.what, each.after) for each in pulled.retouches] == [
        (5, What.TEXT, "Comment donc?"),
        (5, What.ROW_ADDED, " ".join(ROW)),
        (6, What.COMMENT, "À revoir"),
        (6, What.TEXT, "Autre pied"),
    ]
    assert [each.after for each in pulled.able] == ["Comment donc?"]


def test_a_link_to_a_slide_is_the_same_wherever_the_slide_went() -> None:
    """Programs number the files of slides anew when one moves; only addresses are compared."""
    presentation: Any = Presentation()
    first, second = (presentation.slides.add_slide(presentation.slide_layouts[0]) for _ in "ab")
    first.shapes.title.text = "Le programme"
    (run,) = first.shapes.title.text_frame.paragraphs[0].runs
    link = etree.SubElement(run._r.get_or_add_rPr(), qn("a:hlinkClick"))
    link.set(qn("r:id"), first.part.relate_to(second.part, RT.SLIDE))
    before = look_of(first.shapes.title)
    assert before.runs == {"link=": (0, 11)}
    second.part.partname = PackURI("/ppt/slides/slide7.xml")
    assert look_of(first.shapes.title) == before


def test_the_report_says_it_in_words(specimen: Workshop, deck: Path) -> None:
    """What was done, where, to which words, and why it stays."""
    shown = specimen.run("pull", str(retouched(deck)))
    assert (
        "  apparence changée (le texte) : italique, taille\n"
        "    + votre objectif.\n"
        "    Reste dans le fichier : les places, les images et l’apparence sont celles de t"
    ) in shown.stdout, shown.stdout
    assert "  chiffres changés (le graphique)\n    - " in shown.stdout
    assert "\n    + « Devrais-je changer d’emploi? » 12\n" in shown.stdout.replace("\u00a0", " ")
    assert "0 retouche(s) que les textes peuvent reprendre, 5 qui restent" in shown.stdout
