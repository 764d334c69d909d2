"""What is found once gives the pages that WeasyPrint alone lays out."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.formats.pdf.boxes import told
from tests.formats.pdf.conftest import TEMPLATES
from tests.workshop import ROOT
from workshopkit.formats.pdf.layout import Draft

ALONE = f"""
import sys
from pathlib import Path
from weasyprint import HTML
sys.path.insert(0, {str(ROOT)!r})
from tests.formats.pdf.boxes import told
for file in sys.argv[2:]:
    html = HTML(string=Path(file).read_text("utf-8"), base_url=sys.argv[1])
    Path(file + ".told").write_text(told(html.render(pdf_variant="pdf/ua-1")), "utf-8")
assert "workshopkit.formats.pdf.quickening" not in sys.modules
"""
CSS = """
@font-face { font-family: Essai; src: url("fonts/gelasio/Gelasio-Regular.ttf") }
@page { size: 8in 6in; margin: 1in; background: #eee; @bottom-right { content: counter(page) } }
body { font: 11pt/1.3 Essai; --gap: 3mm }
.row { display: grid; grid-template-columns: 1fr 2fr auto; gap: var(--gap) }
.row .row { grid-template-columns: max-content 1fr }
.flex { display: flex; justify-content: space-between } .flex p { flex: 1 }
.box { width: 40%; padding: 5% 1em; box-sizing: border-box; border: thin solid; border-radius: 2mm }
.half { width: calc(50% - 4mm); margin-inline-start: 3mm; text-indent: 5% }
.rtl { direction: rtl; padding-inline-start: 7mm } table { border-collapse: collapse }
td { border: 2px solid red; padding: 1mm 4% } del { text-decoration: line-through } u { color: red }
.side { float: right; width: 3cm; background: currentcolor } .rel { position: relative; top: 2mm }
.abs { position: absolute; right: 0; width: 30% } .named { page: other } .gone { display: none }
.cols { columns: 2 } .note { float: footnote } q { opacity: .5; border-bottom: 1px dotted }
"""
BODY = """
<h1>Titre <u>et <del>plus</del></u></h1>
<div class="row"><p>Un</p><div class="row"><p>Deux mots</p><p class="half">Trois mots ici</p></div>
<p style="color: blue">Bleu</p><p style="color: blue; width: 2cm">Bleu encore</p></div>
<div class="flex"><p>À gauche</p><p class="box">Au milieu, à la ligne</p><p>À droite</p></div>
<ul><li>Un</li><li><p>Deux</p></li></ul><ol start="3" dir="rtl" class="rtl"><li>Trois</li></ol>
<table><tr><td>Un</td><td rowspan="2">Deux</td></tr><tr><td class="half">Trois</td></tr></table>
<p><span class="side">Côté</span>Une <q>citation</q> <span class="rel">un peu bas</span></p>
<div class="rel">Dans <b class="abs">placé</b> <i class="gone">absent</i></div>
<div class="cols"><p>Une colonne, puis une autre, et des mots pour les remplir.</p><p>Fin</p></div>
<div class="named"><p>Une page nommée{note}</p><p>a<br>b</p></div>
"""


SMALL = """
@font-face { font-family: Essai; src: url("fonts/gelasio/Gelasio-Regular.ttf") }
@page { size: 400px 300px; margin: 20px }
html { font: 16px/20px Essai } p { margin: 0 }
"""
TRAPS = {
    "mixed": '<div style="float:left">a<p>bb</p>a much longer text here</div>',
    "cells": "<table><tr><td>a<p>bb</p>a much longer text<td>words that fill the line</table>",
    "centred": '<div style="display:grid;width:200px;justify-items:center"><div><p>A long text '
    "that wraps on several lines of this narrow grid</p></div></div>",
    "counted": "<style>a { float: left } b { display: block } "
    'b::after { content: counter(pages) " pages" } div { break-before: page }</style>'
    "<a><b></b></a>" + "<div>x</div>" * 11,
    "aside": "<style>:root { --d: rtl } p { direction: var(--d) }</style><p>À droite</p>",
    "begun": "<style>@page { size: 400px 140px } p { margin: 20px 0 0 }</style><p>x</p>"
    '<section style="display:grid;break-before:page">'
    + '<div style="grid-row:span 2"><div><p>y</p></div></div>' * 9
    + "</section>",
    "floats": '<div style="display:grid;grid-template-columns:1fr 1fr"><div style="display:grid">'
    '<div><span style="float:left;height:90px">FFF</span>text</div></div></div>',
    "rows": '<div style="display:flex;height:60px;align-items:stretch"><div style="width:30px">'
    'words that wrap on many lines</div><div style="height:10px">a<br>b</div><p>c</p>'
    '<div style="display:flex;flex-wrap:wrap;max-height:30px"><b>d<br>e<br>f</b><u>g</u></div>'
    "</div>"
    '<div style="display:flex"><p style="max-height:10px">a<br>b</p><p>c<br>d</p></div>',
    "capitals": '<p>Une <span style="float:FOOTNOTE">note</span></p>',
    "sums": '<style>p { hyphens: auto; width: 100px }</style><p style="hyphenate-limit-zone:'
    'calc(1% + 1px)">anticonstitutionnellement des mots</p><p style="hyphenate-limit-zone:'
    'calc(10% + 80px)">anticonstitutionnellement des mots</p>',
}
"""What a value that was found elsewhere would make wrong: each was, once."""


pytestmark = pytest.mark.usefixtures("fonts_of_its_own")
"""Both processes know the fonts of the page alone."""


@pytest.fixture(scope="module")
def files(tmp_path_factory, printer):
    """Pages of the kit, and one of all that a style may say, on the disk."""
    folder = tmp_path_factory.mktemp("pages")
    page = f"<html lang=fr><style>{CSS}</style><body>{BODY}</body></html>"
    pages = {
        "styles": page.replace("{note}", ""),
        "notes": page.replace("{note}", "<span class=note>Une note</span>"),
        "marks": page.replace("{note}", '<b style="display: list-item">Puce</b>'),
        "workbook": printer.markup("workbook", "conference-60"),
        "guide": printer.markup("guide", "conference-60"),
        "deck": printer.markup("deck-pdf", "conference-60"),
    }
    for name, body in TRAPS.items():
        pages[name] = f"<html lang=fr><style>{SMALL}</style><body>{body}</body></html>"
    found = [folder / f"{name}.html" for name in pages]
    for file, markup in zip(found, pages.values(), strict=True):
        file.write_text(markup, "utf-8")
    subprocess.run([sys.executable, "-c", ALONE, f"{TEMPLATES}/", *map(str, found)], check=True)
    return {file.stem: file for file in found}


@pytest.mark.parametrize("name", ["styles", "notes", "marks", "workbook", "guide", "deck", *TRAPS])
def test_pages_are_those_of_weasyprint_alone(files, name):
    """In a process where nothing is found once, every box has the same place, size and style.

    Twice: the lines known from the first time are broken alike.
    """
    file = files[name]
    alone = Path(f"{file}.told").read_text("utf-8")
    draft = Draft(file.read_text("utf-8"), TEMPLATES)
    assert told(draft.lay_out()) == alone
    assert told(draft.again().lay_out()) == alone
