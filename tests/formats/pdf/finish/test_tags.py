"""The tags of a finished PDF, read back: what the HTML said is still said."""

import io

import pikepdf
import pytest


class Tags:
    """The tag tree of a PDF."""

    def __init__(self, data):
        self.pdf = pikepdf.open(io.BytesIO(data))
        self.root = self.pdf.Root.StructTreeRoot

    def all(self, kind):
        """Return the elements of a kind, in reading order."""
        return [each for each in self._below(self.root) if each.get("/S") == f"/{kind}"]

    def _below(self, element):
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield kid
                yield from self._below(kid)

    def text(self, page=0):
        """Return the content stream of a page."""
        content = self.pdf.pages[page].Contents.read_bytes()
        return content.decode("latin-1")


@pytest.fixture
def tags(write):
    """Write a body and return its tags."""

    opened = []  # a pikepdf object lives as long as its file

    def tagged(body, css=""):
        data, problems = write(body, css)
        assert problems == ()
        opened.append(Tags(data))
        return opened[-1]

    yield tagged
    opened.clear()


def test_foreign_words_keep_their_language(tags):
    """A screen reader changes its voice for them (ISO 14289-1, 7.2)."""
    (span,) = tags("<p>Une <em lang='en'>deadline</em>.</p>").all("NonStruct")
    assert span.Lang == "en"


def test_an_abbreviation_is_expanded(tags):
    """The title of an abbr is its expansion (ISO 32000-1, 14.9.5)."""
    tree = tags("<p><abbr title='Grille d’analyse'>GA</abbr></p>")
    assert [str(each.E) for each in tree.all("Span") if "/E" in each] == ["Grille d’analyse"]


def test_headers_of_a_table_say_what_they_head(tags):
    """Scope, and a tree of the identifiers that cells name."""
    tree = tags(
        "<table><tr><th scope='col'>Quoi</th><th scope='col'>Quand</th></tr>"
        "<tr><th scope='row'>Appeler</th><td>Mardi</td></tr></table>"
    )
    scopes = [str(each.A.Scope) for each in tree.all("TH")]
    assert scopes == ["/Column", "/Column", "/Row"]
    names = [str(each) for each in list(tree.root.IDTree.Names)[::2]]
    (cell,) = tree.all("TD")
    assert {str(each) for each in cell.A.Headers} < set(names)
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("body", "numbering"),
    [
        ("<ul><li>Un</li></ul>", "/Disc"),
        ("<ol><li>Un</li></ol>", "/Decimal"),
        ("<ol style='list-style-type: lower-alpha'><li>Un</li></ol>", "/LowerAlpha"),
        ("<ul style='list-style: none'><li>Un</li></ul>", "/None"),
    ],
)
def test_a_list_says_how_it_is_numbered(tags, body, numbering):
    """ListNumbering (ISO 14289-1, 7.6)."""
    (items,) = tags(body).all("L")
    assert items.A.ListNumbering == numbering


def test_items_are_right_under_their_list(tags):
    """The divisions of a definition list lay it out and say nothing."""
    (items,) = tags("<dl><div><dt>Mot</dt><dd>Sens</dd></div></dl>").all("L")
    assert [str(each.S) for each in items.K] == ["/LI", "/LI"]
    assert all(each.P.objgen == items.objgen for each in items.K)


def test_a_link_is_told_by_its_words_and_printed(tags):
    """Not by its address (ISO 14289-1, 7.18.5)."""
    tree = tags("<p><a href='https://exemple.org/x'>La page d’aide</a></p>")
    (link,) = tree.pdf.pages[0].Annots
    assert link.Contents == "La page d’aide"
    assert link.F == 4


def test_page_numbers_are_not_content(tags):
    """They are pagination artifacts, and no orphan of the tree claims them."""
    tree = tags("<p>Texte</p>", '@page { @bottom-right { content: "Page 1" } }')
    assert "/Artifact\n<</Type /Pagination>>" in tree.text()
    kinds = {
        str(each.get("/S")) for each in tree.pdf.objects if isinstance(each, pikepdf.Dictionary)
    }
    assert "/MarginBox" not in kinds
    (nums,) = [tree.root.ParentTree.Nums[1]]
    assert [each is None for each in nums].count(True) == 1


FOOT = ".foot { position: running(foot) } @page { @bottom-left { content: element(foot) } }"


def test_what_a_footer_says_is_heard_once(tags):
    """On two pages it is drawn twice, read once, after the page where it is written."""
    tree = tags(
        "<article><div class='foot'><p>Fiche sans nom.</p></div><h1>Un</h1>"
        "<p style='break-before: page'>Deux</p></article>",
        FOOT,
    )
    articles = tree.all("Art")
    assert len(articles) == 2  # one for each page
    assert [str(each.S) for each in articles[0].K] == ["/H1", "/Div"]
    assert [str(each.S) for each in articles[1].K] == ["/P"]
    assert "/Artifact" not in tree.text(0)
    assert "/Artifact" in tree.text(1)


def test_empty_tags_are_gone(tags):
    """A rule to write on is drawn and not read."""
    tree = tags("<div><i></i></div><p>Texte <b></b></p><dl><dt><i></i></dt></dl>")
    assert [str(each.S) for each in tree.all("Document")[0].K] == ["/P"]


def test_a_list_on_one_line_has_only_items(tags):
    """The spaces between them are no content (ISO 14289-1, 7.6)."""
    body = "<ol><li>Un</li> <li>Deux</li></ol>"
    (items,) = tags(body, "ol { list-style: none } li { display: inline-block }").all("L")
    assert [str(each.S) for each in items.K] == ["/LI", "/LI"]


def test_a_title_repeated_in_a_footer_is_not_heard(tags):
    """It says where one is to those who look."""
    body = "<article><div class='foot' aria-hidden='true'><p>F1</p></div><h1>F1</h1></article>"
    (article,) = tags(body, FOOT).all("Art")
    assert [str(each.S) for each in article.K] == ["/H1"]


def test_a_footnote_is_a_note_with_an_identifier(tags):
    """ISO 14289-1, 7.9."""
    (note,) = tags("<p>Mot<span style='float: footnote'>Sens</span></p>").all("Note")
    assert note.ID == "note-1"
