"""The fillable edition: the same pages as on paper, fields that any program can fill and show."""

import io
import itertools
import re
import subprocess

import pikepdf
import pypdfium2
import pytest

from tests.formats.pdf.conftest import CARD
from tests.formats.pdf.filling import (
    DRAWERS,
    FILLERS,
    READERS,
    fields_of,
    text_for,
    without_ink,
)
from tests.formats.pdf.test_templates import CANVASES, EVERY_BLOCK
from tests.libreoffice import needs_pdftotext
from workshopkit.model.blocks import Worksheet, every_block

RADIO, MULTILINE, REQUIRED = 1 << 15, 1 << 12, 1 << 1
NO_SPELLCHECK, NO_SCROLL = 1 << 22, 1 << 23
"""Field flags (ISO 32000-1, tables 226, 228 and 221)."""
WORD = re.compile(r"<word (.*?)>(.*?)</word>")
BLOCKS = [block for block in EVERY_BLOCK if block not in CANVASES]
"""Canvases have a test of their own."""


@pytest.fixture(scope="module")
def all_blocks(printer):
    """A form made of every kind of block but canvases, each required where it can be."""
    blocks = [dict(block, required=True) if can_be_required(block) else block for block in BLOCKS]
    sheet = printer.kit.worksheets["f1-objectif-smart"].model_dump()
    worksheet = Worksheet.model_validate(sheet | {"blocks": blocks, "pages": 4})
    return printer.form("worksheet", "f1-objectif-smart", worksheet=worksheet)


def can_be_required(block):
    """Tell whether a block takes one answer rather than any number of ticks."""
    return "slug" in block and block["kind"] not in ("checklist", "tally")


def opened(data):
    """Open a PDF from its bytes."""
    return pikepdf.open(io.BytesIO(data))


def positions(data):
    """Return every word of each page of a PDF with its place."""
    command = ["pdftotext", "-bbox", "-", "-"]
    done = subprocess.run(command, input=data, check=True, capture_output=True)
    return [WORD.findall(page) for page in done.stdout.decode().split("<page ")[1:]]


@needs_pdftotext
def test_a_form_has_the_pages_of_the_paper(sheets):
    """Every printed word, headings included, stands at the same place of the same page.

    But on a card that one folds, where the screen does not say how.
    """
    assert len(sheets) == 12  # ten fiches, and two workbooks: the pocket card has no field
    for name, (paper, form) in sheets.items():
        pages = list(zip(positions(form), positions(paper), strict=True))
        assert sum(at != on for at, on in pages) == 2 * (name == "conference-60")
        assert all("Détachez" in dict(map(reversed, on)) for at, on in pages if at != on), name


@needs_pdftotext
def test_a_field_too_tall_would_be_seen(workshop):
    """A field a third of a millimetre higher than its line moves what follows."""
    from tests.formats.pdf.printer import Printer

    style = "templates/print/styles/form.css.j2"
    workshop.edit(
        style,
        "input[type=text], textarea {",
        "textarea { margin-bottom: 0.3mm }\ninput[type=text], textarea {",
    )
    printer = Printer(workshop.folder)
    name = ("worksheet", "f0-fiche-conference")
    assert positions(printer.form(*name)) != positions(printer.paper(*name))


@pytest.mark.parametrize("filler", FILLERS)
def test_every_field_can_be_filled_read_and_seen(sheets, filler, tmp_path):
    """Accents, œ, Ÿ, « » and €: read back alike by both libraries, drawn by both programs."""
    for name, (_, form) in sheets.items():
        fields = fields_of(form)
        filled = FILLERS[filler](form, fields)
        for reader in READERS.values():
            read = reader(filled)
            assert {field.name: read[field.name] for field in fields} == {
                field.name: field.value for field in fields
            }, name
        for drawer, draw in DRAWERS.items():
            blank, inked = draw(form, tmp_path), draw(filled, tmp_path)
            assert list(without_ink(blank, inked, fields)) == [], (name, drawer)


def test_ink_is_looked_for_in_each_field(sheets, tmp_path):
    """A form that nobody filled has no ink anywhere: the search would tell."""
    _, form = sheets["f3-benefices-motivation"]
    fields = fields_of(form)
    blank = DRAWERS["PDFium"](form, tmp_path)
    assert len(list(without_ink(blank, blank, fields))) == len(fields) == 22


@needs_pdftotext
def test_each_answer_is_drawn_in_its_own_field(sheets):
    """pypdf writes into the drawing that it finds: a shared one would show another's answer."""
    _, form = sheets["f6-plan-action"]
    fields = fields_of(form)
    filled = FILLERS["pypdf"](form, fields)
    words = [word for _, word in itertools.chain(*positions(filled))]
    ranks = [rank for rank, field in enumerate(fields) if field.value == text_for(rank)]
    assert len(ranks) > 20
    assert [rank for rank in ranks if f"Ÿ{rank}" not in words] == []


@pytest.mark.parametrize("name", ["f2-quatre-colonnes", "f4-ce-qui-compte", "f6-plan-action"])
def test_a_field_stands_out_from_the_page(sheets, name):
    """In grey too: tinted, and an edge of 3:1 with the paper (WCAG 2.2, 1.4.11) at its left."""
    _, form = sheets[name]
    with pypdfium2.PdfDocument(form) as document:
        pages = [
            page.render(scale=4, may_draw_forms=False).to_pil().convert("L") for page in document
        ]
    found = [each for each in fields_of(form) if each.value.startswith("Ÿ")]
    assert found
    for field in found:
        page, middle = pages[field.page], round(2 * (field.top + field.bottom))
        left = round(4 * field.left)
        assert 200 < page.getpixel((left + 20, middle)) < 250, field.name
        assert min(page.getpixel((left + n, middle)) for n in range(-40, 8)) < 149, field.name


def test_fields_are_named_after_the_content(sheets):
    """worksheet/block, then row and column: what an answer answers, whatever the words."""
    names = {name: [field.name for field in fields_of(form)] for name, (_, form) in sheets.items()}
    assert "f3-benefices-motivation/importance" in names["f3-benefices-motivation"]
    assert "f6-plan-action/actions/2/1" in names["f6-plan-action"]
    assert "f6-plan-action/si-alors/2/cue" in names["f6-plan-action"]
    assert "f9-evaluation/confiance/objectif/2" in names["f9-evaluation"]
    assert (
        "f5-inventaire-barrieres/obstacles-du-milieu/other/text" in names["f5-inventaire-barrieres"]
    )
    assert all(re.fullmatch(r"[a-z0-9/-]+", name) for all_ in names.values() for name in all_)


def test_a_workbook_names_its_fields_as_the_fiches_do(printer, sheets):
    """An answer given in the workbook and one given on the loose fiche are the same answer."""
    for slug, session in printer.kit.sessions.items():
        used = [each.worksheet for each in session.worksheets if each.use == "bound"]
        used = used or [each.worksheet for each in session.worksheets]
        loose = {
            field.name for name in used if name != CARD for field in fields_of(sheets[name][1])
        }
        bound = {field.name for field in fields_of(sheets[slug][1])}
        assert loose < bound
        assert {name.partition("/")[0] for name in bound - loose} == {"workbook"}


def test_every_answer_has_a_field(printer, sheets):
    """No block to write in was forgotten in the form."""
    for slug, (_, form) in sheets.items():
        if slug in printer.kit.sessions:
            continue
        blocks = every_block(printer.kit.worksheets[slug].blocks)
        asked = {f"{slug}/{block.slug}" for block in blocks if hasattr(block, "slug")}
        fields = {"/".join(field.name.split("/")[:2]) for field in fields_of(form)}
        assert asked <= fields, slug


def test_a_tooltip_says_the_whole_question(sheets):
    """With its group, its row, and which one it is of several."""
    with opened(sheets["f6-plan-action"][1]) as pdf:
        said = {str(field.T): str(field.TU) for field in pdf.Root.AcroForm.Fields}
    actions = said["f6-plan-action/actions/2/1"].replace("\u00a0", " ")
    assert actions == "Mes actions (une à trois) – Quoi (2 de 3)"
    assert said["f6-plan-action/si-alors/1/cue"] == "Si (moment, lieu ou signal) (1 de 2)"
    with opened(sheets["f3-benefices-motivation"][1]) as pdf:
        said = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        importance = said["f3-benefices-motivation/importance"]
        assert "De 0 (Pas important du tout) à 10 (Extrêmement important)." in str(importance.TU)
        assert [str(circle.TU) for circle in importance.Kids] == [str(n) for n in range(11)]
        again = said["f3-benefices-motivation/confiance-pas-moins"]
        assert str(again.TU) == "Qu’est-ce qui fait que ce n’est pas moins? (2 de 2)"


def test_fields_follow_the_reading_order(sheets):
    """The tab key goes by the tags (ISO 14289-1, 7.18.3), which go by the page."""
    for name, (_, form) in sheets.items():
        with opened(form) as pdf:
            assert all(page.Tabs == "/S" for page in pdf.pages)
            tagged = [str(field_of(each).T) for each in widgets_below(pdf.Root.StructTreeRoot)]
            listed = [str(field.T) for field in pdf.Root.AcroForm.Fields]
        assert list(dict.fromkeys(tagged)) == listed, name


def widgets_below(element):
    """Walk the widgets of a tag tree, in reading order."""
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            if kid.get("/Type") == "/OBJR":
                if kid.Obj.Subtype == "/Widget":
                    yield kid.Obj
            else:
                yield from widgets_below(kid)


def field_of(widget):
    """Return the field of a widget."""
    return widget.Parent if "/Parent" in widget else widget


def test_circles_and_squares_say_what_they_mean(sheets):
    """A group is listed once and its values are words; an unticked square has its drawing."""
    with opened(sheets["f9-evaluation"][1]) as pdf:
        fields = {str(field.T): field for field in pdf.Root.AcroForm.Fields}
        assert len(fields) == len(pdf.Root.AcroForm.Fields)
        group = fields["f9-evaluation/utilite/1"]
        assert int(group.Ff) == RADIO  # and a choice can be taken back
        values = [{str(state) for state in dict(circle.AP.N)} - {"/Off"} for circle in group.Kids]
        words = ("pas-du-tout", "un-peu", "assez", "tout-a-fait", "sans-objet")
        assert values == [{f"/{word}"} for word in words]
        assert all("/Off" in circle.AP.N for circle in group.Kids)
        assert not any(key in circle for circle in group.Kids for key in ("/T", "/V", "/FT"))


def test_nothing_holds_a_writer_back(all_blocks):
    """Several lines where there are several, spelling checked, scrolling, no limit of length."""
    with opened(all_blocks) as pdf:
        texts = {str(each.T): each for each in pdf.Root.AcroForm.Fields if each.FT == "/Tx"}
        flags = {name: int(field.get("/Ff", 0)) for name, field in texts.items()}
        assert flags["f1-objectif-smart/l"] & MULTILINE
        assert not flags["f1-objectif-smart/p"] & MULTILINE  # one line
        assert not any(each & (NO_SPELLCHECK | NO_SCROLL) for each in flags.values())
        assert not any("/MaxLen" in field for field in texts.values())
        assert all("gs" not in str(field.DA) for field in texts.values())
        drawings = [field.AP.N.objgen for field in texts.values()]
        assert len(set(drawings)) == len(drawings)
        assert "/NeedAppearances" not in pdf.Root.AcroForm
        assert pdf.Root.AcroForm.DR.Font.Answer.Encoding == "/WinAnsiEncoding"


def test_a_required_answer_says_so(all_blocks, sheets):
    """To the program, by a flag; to the reader, in words; otherwise nothing is required."""
    with opened(all_blocks) as pdf:
        flags = {str(each.T): int(each.get("/Ff", 0)) for each in pdf.Root.AcroForm.Fields}
    required = {name.split("/")[1] for name, each in flags.items() if each & REQUIRED}
    assert required == {block["slug"] for block in BLOCKS if can_be_required(block)} - {
        "a",
        "z",
    }
    assert (
        b"obligatoire"
        in subprocess.run(
            ["pdftotext", "-", "-"], input=all_blocks, check=True, capture_output=True
        ).stdout
    )
    for _, form in sheets.values():
        with opened(form) as pdf:
            assert not any(int(each.get("/Ff", 0)) & REQUIRED for each in pdf.Root.AcroForm.Fields)


def test_the_pocket_card_has_no_form(printer):
    """Nothing to fill in: no form, and nothing that looks like one."""
    with opened(printer.form("worksheet", CARD)) as pdf:
        assert "/AcroForm" not in pdf.Root


def test_a_form_is_the_same_every_time(printer):
    """To the byte, font and drawings included."""
    name = ("worksheet", "f9-evaluation")
    assert printer.form(*name) == printer.form(*name)
