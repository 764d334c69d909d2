"""What does not fit is reported at the line where it was written, with how much to cut."""

import math
import random
import re

import pytest

from benchmarks.amounts import WORDS
from workshopkit.templating.headings import keep_lines

LINE = 16.8 * 25.4 / 72
"""Millimetres that a line of the test page takes: 12 points, at 1.4."""
LONG = "Une phrase qui prend de la place sur la ligne. " * 12


def rules(problems):
    """Return the rules that problems break."""
    return [problem.rule for problem in problems]


def test_a_page_on_which_all_fits_is_silent(check):
    """Blocks, grids, flex rows, tables and clipped notes that fit raise nothing."""
    body = """<section data-pages="1"><h1>Titre</h1>
    <div class="grid"><p>Un</p><p>Deux</p></div><div class="flex"><p>Un</p><p>Deux</p></div>
    <table><tr><th scope="row">Un</th><td>Deux</td></tr></table>
    <ul><li>Un point</li></ul><div class="box"><p>Deux lignes<br>au plus</p></div>
    <div class="clip" data-clip><p>Des lignes<br>coupées<br>exprès</p></div></section>"""
    css = """.grid { display: grid; grid-template-columns: 1fr 1fr } .flex { display: flex }
    .box { height: 13mm; padding: 2mm; border: 1pt solid }
    .clip { height: 8mm; overflow: hidden }"""
    assert check(body, css) == []


@pytest.mark.quick
def test_a_page_too_many_says_how_much_to_cut(check):
    """Three blocks of 100 mm in 239 mm of page: the third spills over, less what was left."""
    block = '<div style="height: 100mm; break-inside: avoid"></div>'
    body = f'<section data-pages="1" data-source="fiche-5"><p>Titre</p>{block * 3}</section>'
    (problem,) = check(body)
    assert problem.rule == "page-count"
    assert problem.line("fr") == (
        "content/fiche.yaml:5:1: 2 page(s) mises en page, 1 déclarée(s); "
        "retirez l’équivalent d’environ 12 ligne(s) de texte. [page-count]"
    )


def test_what_spills_before_a_page_break_is_what_to_cut(check):
    """The back is a page of its own: only what runs over from the front counts."""
    front = '<div style="height: 150mm"></div><p style="break-inside: avoid; height: 120mm">x</p>'
    back = '<div style="break-before: page; height: 200mm"><p>Verso</p></div>'
    (problem,) = check(f'<section data-pages="2" data-source="fiche-5">{front}{back}</section>')
    assert problem.values["got"] == 3
    lines = math.ceil((120 - (239.4 - 150)) / LINE)
    assert f"environ {lines} ligne(s)" in problem.sentence("fr")


def test_a_range_of_pages_is_accepted(check):
    """``data-pages="1-2"`` allows either."""
    body = '<section data-pages="1-2"><div style="height: {}mm">x</div><p>y</p></section>'
    assert check(body.format(100)) == []
    assert check(body.format(239)) == []


@pytest.mark.quick
def test_fewer_pages_than_declared_are_reported(check):
    """A worksheet that says two pages and takes one is mended by writing one."""
    (problem,) = check('<section data-pages="2" data-source="fiche-5"><p>Un</p></section>')
    assert problem.rule == "page-unused"
    assert "pages: 1" in problem.sentence("fr")


def test_the_innermost_count_is_the_one_reported(check):
    """A spread whose left half overflows is reported once, at the left half."""
    halves = [
        f'<div data-pages="1" data-source="{name}" style="break-before: {side}">'
        f'<p style="height: {height}mm">x</p><p>y</p></div>'
        for name, side, height in (("gauche-3", "left", 235), ("droite-9", "right", 100))
    ]
    spread = f'<section data-pages="2" data-source="double-1">{"".join(halves)}</section>'
    problems = check(f"<p>Couverture</p>{spread}")
    assert [str(problem.source) for problem in problems] == ["content/gauche.yaml:3:1"]


@pytest.mark.parametrize("overflow", ["visible", "hidden"])
def test_an_overfull_box_is_reported_at_its_text(check, overflow):
    """Text that leaves a box, shown or cut, is traced to its YAML line."""
    body = f'<div class="card"><p><span data-text="carte-12">{LONG}</span></p></div>'
    css = f".card {{ width: 80mm; height: 30mm; overflow: {overflow} }}"
    (problem,) = check(body, css)
    assert problem.rule == "box-overfull"
    assert str(problem.source) == "content/carte.yaml:12:1"
    number = int(re.search(r"d’environ (\d+) caractère", problem.sentence("fr"))[1])
    shown = LONG.strip()
    assert check(body.replace(LONG, shown[:-number]), css) == []
    assert rules(check(body.replace(LONG, shown[: 2 - number]), css)) == ["box-overfull"]


@pytest.mark.parametrize(
    "frame",
    [
        "display: grid; grid-template-rows: 20mm",
        "display: flex; height: 20mm; align-items: start",
        "max-height: 20mm",
    ],
)
def test_every_kind_of_frame_is_watched(check, frame):
    """Grid cells, flex rows and limited heights hold their content, or say so."""
    body = f'<div class="frame"><p><span data-text="carte-12">{LONG}</span></p></div>'
    problems = check(body, f".frame {{ width: 90mm; {frame} }}")
    assert rules(problems) == ["box-overfull"]


@pytest.mark.quick
def test_a_word_wider_than_its_column_is_reported(check):
    """A long word in a narrow cell leaves its cell, not the page."""
    word = '<span data-text="mot-4">anticonstitutionnellement</span>'
    (problem,) = check(f'<div style="width: 20mm">{word}</div>')
    assert (problem.rule, str(problem.source)) == ("wide-word", "content/mot.yaml:4:1")
    assert 8 <= problem.values["excess"] <= 16


@pytest.mark.quick
def test_a_word_wider_than_the_page_is_reported(check):
    """What leaves the printable width would be cut by the printer."""
    word = "anticonstitutionnellement" * 5
    (problem,) = check(f'<p><span data-text="mot-4">{word}</span></p>')
    assert (problem.rule, str(problem.source)) == ("too-wide", "content/mot.yaml:4:1")
    assert problem.values["text"] == word[:40]


@pytest.mark.quick
def test_a_table_wider_than_the_page_is_reported(check):
    """A table of fixed width is too wide even when its words are short."""
    body = """<table data-source="tableau-6" style="width: 210mm"><tr><th>Un</th></tr></table>"""
    (problem,) = check(body)
    assert problem.rule == "block-too-wide"
    assert problem.sentence("fr").startswith("page 1 : « Un » est trop large de ")


def test_what_is_placed_by_hand_may_leave_its_frame(check):
    """An absolutely placed ornament is not content; what it holds is still watched."""
    ornament = '<b style="position: absolute; top: 60mm">1</b>'
    frame = "position: relative; height: 20mm"
    assert check(f'<div style="{frame}">{ornament}<p>x</p></div>') == []


@pytest.mark.parametrize("side", ["left: -40mm", "top: -40mm", "left: 190mm", "top: 260mm"])
def test_words_placed_by_hand_stay_on_the_paper(check, side):
    """A badge set beside its block, off any side of the paper, would be cut by the printer."""
    badge = '<span class="badge" data-source="fiche-5">Étape</span>'
    css = ".frame { position: relative } .badge { position: absolute; white-space: nowrap; %s }"
    body = f'<div class="frame"><p>Un bloc</p>{badge}</div>'
    assert check(body, css % "left: -8mm") == []
    (problem,) = check(body, css % side)
    assert problem.rule == "too-wide"
    assert "« Étape » sort de la zone imprimable" in problem.sentence("fr")


def test_words_in_a_margin_stay_on_the_paper(check):
    """A running foot that is too long for its line leaves by the side."""
    css = '@page { @bottom-left { content: "%s"; white-space: nowrap } }'
    assert check("<p>Un</p>", css % "Un pied de page") == []
    assert rules(check("<p>Un</p>", css % ("Un pied de page bien trop long. " * 9))) == ["too-wide"]


def test_the_longest_text_of_a_page_is_told_what_to_take_off(check):
    """A page too many is mended at the line of its longest text, by so many characters."""
    body = (
        '<section data-pages="1" data-source="fiche-5"><p><span data-text="court-3">Bref</span></p>'
        '<div style="height: 200mm"></div><p><span data-text="long-8">{}</span></p></section>'
    )
    text = "un pas de plus " * 90
    (problem,) = check(body.format(text))
    assert (problem.rule, str(problem.source)) == ("page-count", "content/long.yaml:8:1")
    number = int(re.search(r"d’environ (\d+) caractère", problem.sentence("fr"))[1])
    assert check(body.format(text.strip()[:-number])) == []
    assert check(body.format(text.strip()[: 6 - number])) != []


@pytest.mark.parametrize("seed", [19, 21, 54])
def test_the_head_of_a_row_is_shortened_as_its_words_are_tied(check, seed):
    """What is left breaks where the sense does: its last words need more room than counted."""
    text = " ".join(random.Random(seed).choices(WORDS, k=100))

    def printed(words: str) -> str:
        head = f'<th scope="row" style="width: 30mm"><span data-text="texte-7">{words}</span></th>'
        table = f"<table><tr>{head}<td>Oser</td></tr></table>"
        room = '<div style="height: 170mm"></div>'
        return keep_lines(f'<section data-pages="1">{room}{table}</section>', "fr-CA")

    (problem,) = check(printed(text))
    number = int(re.search(r"environ (\d+) caractère", problem.sentence("fr"))[1])
    assert check(printed(text[:-number])) == []


def test_several_texts_are_told_together(check):
    """When no text can give enough alone, the number is for all of them."""
    points = "".join(
        f'<p><span data-text="points-{n}">Un point de plus à dire sur toute la ligne de la page, '
        "et encore bien des mots au-delà de cette ligne.</span></p>"
        for n in range(1, 26)
    )
    (problem,) = check(f'<section data-pages="1" data-source="fiche-5">{points}</section>')
    assert str(problem.source) == "content/fiche.yaml:5:1"
    assert "raccourcissez ou retirez des textes, environ" in problem.sentence("fr")
    assert "shorten texts or take some out, about" in problem.sentence("en")


def test_a_text_printed_twice_is_shortened_in_both_places(check):
    """What is said of a text holds where it is repeated."""
    text = "un pas de plus " * 40
    printed = f'<p><span data-text="carte-12">{text}</span></p>'
    css = ".card { width: 80mm; height: 90mm }"
    (problem,) = check(f'<div class="card">{printed * 2}</div>', css)
    number = int(re.search(r"d’environ (\d+) caractère", problem.sentence("fr"))[1])
    less = printed.replace(text, text.strip()[:-number])
    assert check(f'<div class="card">{less * 2}</div>', css) == []


def test_lines_to_write_on_are_told_as_lines(check):
    """Where it is not the words that take the room, what to take out is told in lines."""
    body = (
        '<section data-pages="1" data-source="fiche-5"><p><span data-text="titre-4">Mon pas</span>'
        '</p><div style="height: 150mm"></div><div style="height: 150mm"></div></section>'
    )
    (problem,) = check(body)
    assert str(problem.source) == "content/fiche.yaml:5:1"
    assert re.search(r"retirez l’équivalent d’environ \d+ ligne", problem.sentence("fr"))
