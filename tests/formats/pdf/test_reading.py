"""A page read as XML is the page that a reader of HTML finds, or is left to one."""

import pytest
from tinyhtml5 import parse

from workshopkit.documents import plan
from workshopkit.formats.pdf.reading import SVG, read_as_xml
from workshopkit.pipeline import load, render

HEAD = (
    "<!doctype html>\n<html lang=fr><head><title>Un &amp; deux</title></head>\n"
    "<body>{}</body></html>"
)
SAME = {
    "left out": "<section data-apart hidden><p class=a>Un<br>deux</p>"
    '<input disabled value="1"></section>',
    "quotes": "<p title='Dire « \"oui\" »' data-n=3>a</p>",
    "lines of an attribute": '<p title="une ligne\nune\tautre">a</p>',
    "marks": '<p title="a > b, c &lt; d">&amp; &#8217; &#x2019; 3 > 2</p>',
    "drawing": '<svg viewBox="0 0 1 1"><linearGradient id="g"/><path d="M0 0"/></svg><p>a</p>',
    "rows": "<table><caption>a</caption><tr><td>1</td></tr>\n<tr><td>2</td></tr></table>",
    "bodies": "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
    "styles": '<div><style>p > b { content: "</p> <br> & <svg>" }</style>a</div>',
    "writing": '<textarea name="a" rows="2"></textarea><form><button>b</button></form>',
}
LEFT = {
    "no end": "<p>Un<p>Deux",
    "a block in a paragraph": "<p>Un<ul><li>a</li></ul></p>",
    "a link in a link": '<a href="#a">a<a href="#b">b</a></a>',
    "a name of HTML": "<p>a&nbsp;b&eacute;</p>",
    "a bare ampersand": "<p>R & D</p>",
    "a remark": "<p>a<!-- b -->c</p>",
    "an order": "<p>a<?b c?>d</p>",
    "capitals": "<P>a</P>",
    "an attribute in capitals": '<p CLASS="a">b</p>',
    "a first line that is left out": "<textarea>\na</textarea>",
    "crossed": "<b>a<i>b</b>c</i>",
    "said twice": '<p id="a" id="b">c</p>',
}
"""What XML does not allow, or reads otherwise."""


def told(element):
    """Return an element as lists, without what a reader adds at the end of a page."""
    if not isinstance(element.tag, str):
        return "remark"
    attributes = {name: value for name, value in element.attrib.items() if "xmlns" not in name}
    text = "" if element.tag == "html" else element.text or ""
    inner = [(told(each), "" if element.tag == "html" else each.tail or "") for each in element]
    if element.tag == "body" and inner:
        inner[-1] = inner[-1][0], inner[-1][1].rstrip()
    return [element.tag, attributes, text, inner]


def as_html(markup):
    """Read a page as WeasyPrint does."""
    return told(parse(markup, namespace_html_elements=False))


@pytest.mark.parametrize("name", SAME)
def test_what_html_may_leave_out_is_written(name):
    """The elements, attributes, words and spaces are the same."""
    markup = HEAD.format(SAME[name])
    root = read_as_xml(markup)
    assert root is not None
    assert told(root) == as_html(markup)


@pytest.mark.parametrize("name", LEFT)
def test_the_rest_is_left_to_a_reader_of_html(name):
    """It knows what was meant."""
    markup = HEAD.format(LEFT[name])
    assert read_as_xml(markup) is None


def test_a_page_that_defines_names_is_left_to_a_reader_of_html():
    """Which knows no such names: one in another in another could fill the memory."""
    names = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    assert read_as_xml(f"{names}<html><head></head><body>&b;</body></html>") is None


def test_every_page_of_a_kit_is_read_sooner(specimen):
    """Each document of the kit in miniature is XML, and read as it was as HTML."""
    project = load(specimen.options())
    documents = [each for each in plan(project.kit, project.setting) if each.format == "pdf"]
    pages = [each.markup for each in render(project, documents)]
    read = [read_as_xml(each) for each in pages]
    assert len(pages) > 20
    assert None not in read
    assert [told(root) for root in read] == [as_html(each) for each in pages]
    assert any(list(root.iter(f"{{{SVG}}}svg")) for root in read)
