"""Lines of titles, steps and heads of tables on printed pages."""

from workshopkit.templating.headings import keep_lines

NBSP = "\u00a0"


def test_every_title_of_a_page_breaks_where_the_sense_does() -> None:
    """In a heading or a head of a table, whatever its template; no text ends on a short word."""
    page = (
        '<h2 id="a">Peur de <em>l’échec</em></h2><p class="motto">Sans action, pas de résultat</p>'
        '<th scope="row">Sortir de la zone de confort</th><p>Un mot et la suite</p>'
        "<ol><li>Dites-le en une phrase</li><li><b>2</b> <p>Posez la question</p></li></ol>"
        "<ul><li>Dites-le en une phrase</li></ul>"
    )
    assert keep_lines(page, "fr-CA").replace(NBSP, "·") == (
        '<h2 id="a">Peur de·<em>l’échec</em></h2><p class="motto">Sans·action, pas·de·résultat</p>'
        '<th scope="row">Sortir de·la·zone de·confort</th><p>Un mot et la·suite</p>'
        "<ol><li>Dites-le en une·phrase</li><li><b>2</b> <p>Posez la·question</p></li></ol>"
        "<ul><li>Dites-le en une·phrase</li></ul>"
    )


def test_nothing_else_of_the_markup_changes() -> None:
    """Attributes, tags and spaces around the words stay as they are."""
    page = (
        '<h1 title="de la">\n<span data-text="de la">Un</span>\n</h1>\n<style>h1 { a: b c }</style>'
    )
    assert keep_lines(page, "fr-CA") == page
