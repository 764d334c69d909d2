"""What a person did to shapes, letters, pictures and figures is told: none of it goes back."""

from __future__ import annotations

import copy
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
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
from tests.pulling.retouching import (
    Hand,
    add_chart,
    as_made_before,
    deck_with,
    deck_with_table,
    saved_by_libreoffice,
)
from tests.workshop import Workshop
from workshopkit.pulling import Pulled, What, pull

BODY, PICTURE, CHART, COMMITMENT = 4, 5, 6, 8
"""Slides, by their number."""
ROW = ("Autre", "Pourquoi donc?", "Une rangée", "Ajoutée")
VOTED = "« Devrais-je changer d’emploi? » 12"


@pytest.fixture
def deck(specimen: Workshop) -> Path:
    """The deck of the kit in miniature, with a picture and a chart."""
    photo(specimen.content / "images" / "salle.jpg")
    return deck_with(
        specimen,
        "      - slide: content\n        title: Une salle en cercle\n"
        "        points: [Tout le monde se **voit**.]\n"
        "        picture: {file: salle.jpg, alt: Des chaises}\n"
        "      - slide: vote\n",
    )


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
    split(hand.shape(BODY, "point-1"), 8).font.italic = True
    hand.shape(BODY, "point-1").text_frame.paragraphs[0].runs[1].font.size = Pt(40)
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
        (BODY, "looks", "point-1", ("italic", "size"), "votre objectif."),
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
        (BODY, "looks", "point-1"),
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
    table = hand.table(5)
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


def test_what_was_emptied_or_cut_in_lines_is_told_or_not(specimen: Workshop) -> None:
    """An emptied footer and marker are told with what they said; a line cut in two is the same."""
    hand = Hand(deck_with_table(specimen))
    hand.shape(6, "Pied de page").text_frame.text = ""
    for each in hand.shape(6, "Étape en cours").shapes:
        if each.has_text_frame:
            each.text_frame.text = ""
    hand.shape(7, "Pied de page").text_frame.text = "Oser un\vpremier pas"
    file = hand.save(specimen.folder / "retouche.pptx")
    found = [
        (each.slide, each.what, each.place, each.before.replace("\u00a0", " "), each.after)
        for each in pull(specimen.options(), file).retouches
    ]
    assert found == [
        (6, What.TEXT, "Étape en cours", "1 Préciser 2", ""),
        (6, What.TEXT, "Pied de page", "Oser un premier pas", ""),
    ]


def test_where_a_word_may_be_cut_is_no_letter(specimen: Workshop, deck: Path) -> None:
    """A program puts a soft hyphen in before words in bold: they are bold as they were."""
    hand = Hand(deck)
    first = hand.shape(PICTURE, "body").text_frame.paragraphs[0].runs[0]
    first.text = first.text.replace("monde", "mon\u00adde")
    assert not pull(specimen.options(), hand.save(deck.parent / "retouche.pptx")).retouches


def test_a_chart_added_to_an_older_deck_is_told(specimen: Workshop, deck: Path) -> None:
    """It does not tell the looks of its shapes; a chart or a table of somebody's is told."""
    hand = Hand(deck)
    as_made_before(hand)
    add_chart(hand.slides[BODY - 1])
    hand.slides[BODY - 1].shapes.add_table(2, 2, 0, 0, Pt(400), Pt(100))
    pulled = pull(specimen.options(), hand.save(deck.parent / "retouche.pptx"))
    assert [each[:2] for each in told(pulled)] == [(BODY, "shape-added"), (BODY, "shape-added")]


def test_the_report_says_it_in_words(specimen: Workshop, deck: Path) -> None:
    """What was done, where, to which words, and why it stays."""
    shown = specimen.run("pull", str(retouched(deck)))
    assert (
        "  apparence changée (le point 1) : italique, taille\n"
        "    + votre objectif.\n"
        "    Reste dans le fichier : les places, les images et l’apparence sont celles de t"
    ) in shown.stdout, shown.stdout
    assert "  chiffres changés (le graphique)\n    - " in shown.stdout
    assert "\n    + « Devrais-je changer d’emploi? » 12\n" in shown.stdout.replace("\u00a0", " ")
    assert "0 retouche(s) que les textes peuvent reprendre, 5 qui restent" in shown.stdout
