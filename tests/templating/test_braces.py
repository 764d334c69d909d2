"""A sign of a style without its pair is told in its own file, before any page is laid out."""

import pytest

from tests.workshop import ROOT, Workshop
from workshopkit.templating.braces import lone_brace, lone_in_template

SHEETS = sorted((ROOT / "templates").rglob("*.css.j2"))
STYLES = "templates/print/styles"


def _told(styles: str) -> str:
    found = lone_brace(styles)
    return f"{found.at} {found.shown}" if found else ""


@pytest.mark.quick
@pytest.mark.parametrize(
    ("styles", "told"),
    [
        (".a { color: red } @media print { .b { margin: 0 } }", ""),
        (".a::before { content: '}' } .b { background: url(a(b.png) } /* { */", ""),
        (".a { color: red\n.b { margin: 0 }", "3 .a {"),
        ("@media print { .a { color: red\n.b { margin: 0 } }", "18 .a {"),
        ("@page { margin: 0 .b { margin: 0 }", "6 @page {"),
        (".a { color: red }} .b { margin: 0 }", "17 }"),
        (".a  color: red }", "15 .a color: red }"),
        (".a { width: calc(1px + var(--b) }", "16 width: calc ("),
        (".a { color: red } /* Titles .b { margin: 0 }", "18 /*"),
        (f".{'a' * 70} {{", f"72 .{'a' * 59}… {{"),
    ],
)
def test_what_has_no_pair_is_found_where_it_is_written(styles: str, told: str) -> None:
    """A rule never closed, or closed twice; signs in texts, addresses and comments are none."""
    assert _told(styles) == told


@pytest.mark.quick
def test_branches_of_a_template_may_share_what_they_open() -> None:
    """Only one of two branches is in a page."""
    whole = "{% if a %}.a { {% else %}.b { {% endif %} color: red }"
    assert lone_in_template(whole, is_style=True) is None
    spoilt = "{% if a %}.a { color: red }{% else %}\n.b { {% endif %}"
    found = lone_in_template(spoilt, is_style=True, whole=True)
    assert found is not None
    assert found.shown == ".b {"


@pytest.mark.quick
def test_a_page_tells_the_line_of_its_own_styles() -> None:
    """Where its style stands in it."""
    found = lone_in_template("<p>x</p>\n<style>\n.a {\n</style>", is_style=False)
    assert found is not None
    assert found.at == "<p>x</p>\n<style>\n.a {".index("{")


@pytest.mark.quick
@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_our_sheets_are_whole_and_each_brace_counts(sheet) -> None:
    """Taken away, the last closing brace of any of them is missed."""
    text = sheet.read_text("utf-8")
    assert lone_in_template(text, is_style=True) is None
    last = max((at for at, sign in enumerate(text) if _closes(text, at, sign)), default=None)
    if last is not None:
        assert lone_in_template(text[:last] + text[last + 1 :], is_style=True)


def _closes(text: str, at: int, sign: str) -> bool:
    around = text[at - 1 : at + 2]
    return sign == "}" and not {"}}", "%}", "#}"} & {around[:2], around[1:]}


@pytest.mark.quick
@pytest.mark.parametrize(
    ("ending", "told"),
    [
        ("", "« .motif { » n’est jamais fermé. [style-unclosed]"),
        ("}}", "« } » ferme ce qui n’a pas été ouvert. [style-overclosed]"),
    ],
)
def test_it_is_told_alone(specimen: Workshop, ending: str, told: str) -> None:
    """Once, in the sheet, at its line; nothing of the pages that it would spoil."""
    sheet = f"{STYLES}/sign-in.css.j2"
    rule = ".motif { display: grid; align-self: start "
    specimen.edit(sheet, f"{rule}}}", rule + ending)
    text = (specimen.folder / sheet).read_text("utf-8")
    (line,) = specimen.errors()
    assert line.startswith(f"{sheet}:{text[: text.index(rule)].count(chr(10)) + 1}:")
    assert line.endswith(told)
