"""What a validator lets pass: each fault has its sentence, at the line of the words."""

import pytest

from tests.formats.pdf.conftest import TEMPLATES, written
from workshopkit.formats.pdf import write_pdf

CASES = [
    ("heading-skip", "<h1>Un</h1><h3>Trois</h3>", "", "« Trois » est un <h3>; ici, on attend <h2>"),
    ("heading-skip", "<h2>Deux</h2>", "", "ici, on attend <h1>"),
    ("figure-untitled", '<svg viewBox="0 0 1 1"></svg>', "", "commencez-le par <title>"),
    ("image-untold", '<img src="data:image/svg+xml,%3Csvg/%3E">', "", 'ajoutez alt="…"'),
    ("table-headless", "<table><tr><td>Un</td></tr></table>", "", "« Un… » n’a aucune cellule"),
    ("field-unasked", '<input type="text" name="f1/but">', "", "« f1/but » ne dit pas"),
    (
        "field-repeated",
        '<input name="but" title="x"><textarea name="but" title="y"></textarea>',
        "",
        "deux champs portent le nom « but »",
    ),
    (
        "field-repeated",
        '<input type="radio" name="q" value="oui" title="Oui">'
        '<input type="radio" name="q" value="oui" title="Ouïe">',
        "",
        "deux champs portent le nom « q »",
    ),
    ("faded-text", "<p>Pâle</p>", "p { opacity: 0.9 }", "« Pâle… » est pâli"),
    ("hyphenated-text", "<p>Coupé</p>", "p { hyphens: auto }", "« Coupé… » serait coupé"),
    ("dead-link", '<p><a href="#nulle-part">x</a></p>', "", "« #nulle-part » ne mène nulle part"),
    ("anchor-repeated", '<p id="a">x</p><p id="a">y</p>', "", "portent l’identifiant « a »"),
]


@pytest.mark.quick
@pytest.mark.parametrize(("rule", "body", "css", "told"), CASES)
def test_what_nobody_sees_is_a_problem(check, rule, body, css, told):
    """Each fault alone is one problem, at the line of what is around it."""
    before = "" if rule == "heading-skip" else "<h1>Titre</h1>"
    problems = check(f'{before}<div data-source="page-3">{body}</div>', css)
    assert [problem.rule for problem in problems] == [rule]
    assert told in problems[0].sentence("fr")
    assert str(problems[0].source) == "content/page.yaml:3:1"


@pytest.mark.parametrize(
    ("body", "css"),
    [
        ("<h1>Un</h1><h2>Deux</h2><h3>Trois</h3><h2>Deux</h2><h1>Un</h1>", ""),
        ("<p><em lang='en'>deadline</em> <span lang='fr-CA'>mot</span></p>", ""),
        ("<p>Net</p><i></i>", "i { opacity: 0.5 }"),
        (
            "<input type='radio' name='q' value='1' title='1'>"
            "<input type='radio' name='q' value='2' title='2'>",
            "",
        ),
        (
            "<p class='foot' lang='en'>Terms</p><p>Texte</p>",
            ".foot { position: running(foot) } @page { @bottom-left { content: element(foot) } }",
        ),
    ],
    ids=["headings", "languages", "no-text", "radios", "footer"],
)
def test_what_is_sound_is_not_a_problem(check, body, css):
    """Headings one level at a time, a language that a tag says, a group of circles."""
    assert check(body, css) == []


@pytest.mark.quick
def test_a_language_that_no_tag_can_say_is_a_problem():
    """The body has no tag of its own: what is said there would be read in French."""
    body = '<body lang="en"><p data-text="text-7">Deadline</p></body>'
    markup = f'<html lang="fr"><head><title>x</title></head>{body}</html>'
    paper = write_pdf(markup, TEMPLATES, frozenset(), written)
    (problem,) = [each for each in paper.problems if each.rule != "foreign-font"]
    assert problem.rule == "lost-language"
    assert "la langue « en » de « Deadline… » se perd" in problem.sentence("fr")
    assert str(problem.source) == "content/text.yaml:7:1"


def test_a_document_without_title_or_language_is_reported(tmp_path):
    """Both are read aloud first."""
    problems = write_pdf("<p>x</p>", tmp_path, frozenset(), lambda identifier: None).problems
    assert "no-document-title" in {problem.rule for problem in problems}
    assert '"lang"' in " ".join(problem.sentence("en") for problem in problems)
