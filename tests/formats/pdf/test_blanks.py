"""A page that is too blank is remarked, to designers only."""

import pytest

from tests.formats.pdf.conftest import FAMILIES, PAGE, TEMPLATES, written
from tests.workshop import Workshop
from workshopkit.formats.pdf import write_pdf

FULL = '<div style="height: 220mm">plein</div>'
BREAK = "break-before: page"


def remarks(body):
    """Return the rule, the page and the percentage of each remark."""
    made = write_pdf(PAGE.format(body=body, css=""), TEMPLATES, FAMILIES, written)
    return [(each.rule, each.values["page"], each.values["blank"]) for each in made.remarks]


def page(millimetres, attributes=""):
    """Return a block so high on a page of its own, on letter paper with 239 mm of room."""
    return f'<div {attributes} style="{BREAK}; height: {millimetres}mm">un mot</div>'


@pytest.mark.quick
@pytest.mark.parametrize(("height", "told"), [(100, [(2, 58)]), (155, [(2, 35)]), (165, [])])
def test_a_page_over_a_third_blank_is_remarked(height, told):
    """Below its last word, and where that was written."""
    expected = [("blank-page", number, blank) for number, blank in told]
    assert remarks(FULL + page(height) + page(220)) == expected


def test_covers_last_pages_and_what_is_airy_on_purpose_are_not():
    """Nor a page turned over blank."""
    assert remarks("<p>Titre</p>" + page(220) + page(20)) == []
    assert remarks(FULL + page(50, "data-sparse") + page(220)) == []
    assert remarks(FULL + '<div style="break-before: right; height: 220mm">recto</div>' * 2) == []


def test_a_paragraph_that_goes_on_counts_where_its_lines_are():
    """A page that ends in the middle of a paragraph is full."""
    assert remarks(FULL + page(0) + "<p>" + "Des mots qui se suivent. " * 900 + "</p>") == []


def test_only_check_with_pages_tells_it(specimen: Workshop):
    """A build is for who leads the session: it says nothing of it, nor counts it."""
    guide = specimen.templates / "print/guide.html.j2"
    airy = '<div style="break-before: page">{{ kit.settings.title }}</div>' * 3
    guide.write_text(
        guide.read_text("utf-8").replace("{% block body %}", "{% block body %}" + airy), "utf-8"
    )
    found = specimen.check(only=("guide",), pages=True, jobs=1)
    assert "blank-page" in {each.rule for each in found}
    assert "blank-page" not in {each.rule for each in specimen.check(only=("guide",))}
    built = specimen.build(only=("guide",), jobs=1)
    assert "blank-page" not in {each.rule for each in built.problems}
