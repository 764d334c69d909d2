"""The bytes: the same every time, tagged, titled, and made of the project's files only."""

import io
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from tests.formats.pdf.conftest import TEMPLATES
from workshopkit.formats.pdf import libraries, write_pdf
from workshopkit.problems import ContentError, MachineError, shown_path

BODY = "<h1>Titre</h1><p>Un texte, un chiffre : 10&nbsp;%.</p>"
ROOT = Path(__file__).parents[3]
BUILD = """
import hashlib, sys
from pathlib import Path
from workshopkit.formats.pdf import write_pdf
paper = write_pdf(sys.stdin.read(), Path("templates"), frozenset(), lambda identifier: None)
print(hashlib.sha256(paper.data).hexdigest())
"""


def test_the_same_markup_gives_the_same_bytes(write):
    """Twice in one process: nothing is remembered from one document to the next."""
    assert write(BODY)[0] == write(BODY)[0]


def test_another_process_gives_the_same_bytes():
    """Neither the hash seed nor the time of day shows in a PDF."""
    markup = f'<html lang="fr"><head><title>x</title></head><body>{BODY}</body></html>'
    made = {
        subprocess.run(
            [sys.executable, "-c", BUILD],
            input=markup,
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PATH": ""},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "America/Montreal"))
    }
    assert len(made) == 1


def test_the_pdf_is_tagged_titled_and_in_french(write):
    """What PDF/UA-1 asks of the document as a whole (ISO 14289-1, 7.1 and 7.2)."""
    data, problems = write(BODY)
    assert problems == ()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == "fr-CA"
        assert pdf.docinfo["/Title"] == "Essai"
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


def test_headings_become_bookmarks(write):
    """A reader goes from fiche to fiche in the side panel."""
    data, _ = write("<h1>Un</h1><h2>Deux</h2><h1>Trois</h1>")
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["Un", "Trois"]
        assert [item.title for item in outline.root[0].children] == ["Deux"]


def test_what_is_hidden_from_ears_is_in_no_tag(write):
    """Decoration and running words are seen only; what is around them is still read."""
    tags = [tags_of(write(body)[0]) for body in ("<p>Un</p>", "<p>Un</p><p>Deux</p>")]
    assert tags[1].count("/P") == 2
    hidden, problems = write('<p>Un</p><p aria-hidden="true">Deux</p>')
    assert problems == ()
    assert tags_of(hidden) == tags[0]


def tags_of(data):
    """Return the tags of a document in reading order."""

    def walk(element):
        yield str(element.S)
        for kid in element.get("/K", []):
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield from walk(kid)

    with pikepdf.open(io.BytesIO(data)) as pdf:
        return list(walk(pdf.Root.StructTreeRoot.K[0]))


@pytest.mark.quick
@pytest.mark.parametrize(
    "address",
    ["https://exemple.ca/a.png", "file:///etc/hostname", "../pyproject.toml", "fonts/absent.png"],
)
def test_nothing_outside_the_templates_is_read(check, address):
    """A picture on the network or elsewhere on the disk is refused, and said."""
    problems = check(f'<p><img src="{address}" alt="x"></p>')
    assert [problem.rule for problem in problems] == ["layout-warning"]
    assert "ne s’ouvre pas" in problems[0].sentence("fr")


def test_a_picture_inside_the_markup_is_drawn(check):
    """A QR code comes as data in the markup: nothing to fetch."""
    svg = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"
    assert check(f'<p><img src="{svg}" alt="Code QR"></p>') == []


USES = "<svg>{}<g id='a30'></g></svg>".format(
    "".join(f"<g id='a{n}'><use href='#a{n + 1}'/><use href='#a{n + 1}'/></g>" for n in range(30))
)
"""A drawing in which each part takes in the next one twice."""


@pytest.mark.quick
def test_what_layout_complains_of_is_a_problem(check):
    """A style that WeasyPrint refuses fails the build; no line of the content is accused."""
    (problem,) = check('<div data-source="page-3"><p>x</p></div>', "p { colour: red }")
    assert problem.line("fr") == (
        f"{shown_path(TEMPLATES / 'print')}: la mise en page ne comprend pas ce style : "
        "« colour: red ». [style-refused]"
    )


@pytest.mark.quick
def test_a_style_that_layout_cannot_draw_is_told(check):
    """WeasyPrint stops on an image that its grid has to cut: a message, and no traceback."""
    drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>"
    with pytest.raises(ContentError) as stopped:
        check(f"<div>{drawing}</div>", "div { display: grid } svg { display: block; height: 99cm }")
    (problem,) = stopped.value.problems
    assert problem.rule == "layout-stopped"
    assert "(AssertionError, grid.py:" in problem.sentence("fr")


@pytest.mark.quick
@pytest.mark.parametrize(
    ("limit", "least", "body"),
    [
        ("LEAST_SECONDS", 0.5, "<div style='display: flex'>" * 28),
        ("LEAST_SECONDS", 0.5, USES),
        ("MOST_MEMORY", -1_000, "<p>" + "x<br>" * 200_000),
    ],
)
def test_a_layout_without_end_is_stopped(check, monkeypatch, limit, least, body):
    """After its time, or beyond its memory; what is laid out next is as if nothing had been."""
    monkeypatch.setattr(f"workshopkit.formats.pdf.watching.{limit}", least)
    with pytest.raises(ContentError) as stopped:
        check(body)
    (problem,) = stopped.value.problems
    assert problem.rule == "layout-endless"
    monkeypatch.undo()
    assert check("<p>x</p>") == []


def test_a_fault_of_styles_is_told_of_each_page_that_has_them(check):
    """Styles are read once in a process; what is wrong with them is told again."""
    first = check("<p>x</p>", "p { colour: maroon }")
    again = check("<p>y</p>", "p { colour: maroon }")
    assert [each.rule for each in first] == [each.rule for each in again] == ["style-refused"]


@pytest.mark.parametrize("spoilt", ["892", "p { colour: red }"])
def test_a_fault_of_a_style_sheet_is_told_in_it(check, spoilt):
    """The sheet and the line, though the page has the text of several sheets in it."""
    sheets = sorted((TEMPLATES / "print/styles").glob("*.css.j2"))
    sheet = next(each for each in sheets if "{%" not in each.read_text("utf-8"))
    lines = sheet.read_text("utf-8").splitlines()
    problems = check("<p>x</p>", "\n".join([*lines, spoilt, "em { margin: 0 }"]))
    (problem,) = (each for each in problems if spoilt.strip("p {")[:3] in each.sentence("en"))
    assert problem.rule == "style-refused"
    assert str(problem.source).startswith(f"{shown_path(sheet)}:{len(lines)}:")


@pytest.mark.parametrize("system", ["Linux", "Darwin", "Windows"])
def test_without_pango_one_line_says_what_to_install(monkeypatch, capsys, system):
    """The import fails with OSError: the person gets a command, not a traceback."""

    class NoPango:
        def find_spec(self, name, path=None, target=None):
            if name == "workshopkit.formats.pdf.layout":
                print("WeasyPrint could not import some external libraries.")
                raise OSError("cannot load library 'libgobject-2.0-0'")

    import workshopkit.formats.pdf as package

    monkeypatch.delitem(sys.modules, "workshopkit.formats.pdf.layout", raising=False)
    monkeypatch.delattr(package, "layout", raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])
    monkeypatch.setattr(libraries.platform, "system", lambda: system)
    with pytest.raises(MachineError) as caught:
        write_pdf("<p>x</p>", ROOT, frozenset(), lambda identifier: None)
    (problem,) = caught.value.problems
    assert problem.values["command"] == libraries.INSTALL[system]
    assert capsys.readouterr().out == ""
