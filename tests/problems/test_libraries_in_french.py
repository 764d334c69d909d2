"""A French message does not end in the library's English."""

import jinja2
import pytest
from lxml import etree

from workshopkit.problems import Problem
from workshopkit.problems.libraries_in_french import in_french
from workshopkit.problems.problem import OF_LIBRARIES


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{% if x %}{{{ a }}", "« : » était attendu, « } » a été trouvé"),
        ("{% if x %}", "« if » n’est pas fermé"),
        ("{% foo %}", "la balise « foo » n’existe pas"),
        ("{{ a|zut }}", "« zut » n’existe pas"),
        ("{{ a", "il manque la fin"),
        ("{% for x in %}", "il manque une valeur"),
        ("{{ a $ }}", "« $ » n’a pas sa place ici"),
        ("{# a", "un commentaire n’est pas fermé par #}"),
        ("{% %}", "il manque le nom d’une balise"),
        ("{{ (a }}", "« ) » était attendu, « } » a été trouvé"),
    ],
)
def test_a_template_badly_written(template: str, told: str) -> None:
    """What Jinja really says today is known in French."""
    with pytest.raises(jinja2.TemplateSyntaxError) as error:
        jinja2.Environment().from_string(template)
    assert in_french(str(error.value.message)) == told


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("{{ 'a'.split('') }}", "il manque ce qui sépare"),
        ("{{ '%s'|format(1, 2) }}", "le modèle et ses valeurs ne vont pas ensemble"),
        ("{{ '%s %s'|format(1) }}", "le modèle et ses valeurs ne vont pas ensemble"),
        ("{{ '%d'|format('x') }}", "ce modèle ne convient pas à cette valeur"),
        ("{{ '{:d}'.format('x') }}", "ce modèle ne convient pas à cette valeur"),
        ("{{ dict([1, 2]) }}", "des paires sont attendues"),
        ("{{ {}.popitem() }}", "la liste est vide"),
        ("{{ [].pop() }}", "la liste est vide"),
        ("{{ [1].index(2) }}", "cela n’y est pas"),
        ("{{ 'a'.index('b') }}", "cela n’y est pas"),
        ("{{ 'a' * 'b' }}", "on ne peut pas calculer avec cela"),
        ("{{ -'a' }}", "on ne peut pas calculer avec cela"),
        ("{{ 'a'|abs }}", "on ne peut pas calculer avec cela"),
        ("{{ 1|length }}", "cela n’a pas de longueur"),
        ("{{ 'a'.upper(1) }}", "il y a trop ou trop peu de valeurs entre les parenthèses"),
        ("{{ 'a'|replace('a') }}", "il y a trop ou trop peu de valeurs entre les parenthèses"),
        ("{% set a, b = 1 %}", "il n’y a pas autant de valeurs que de noms"),
        ("{{ range('a') }}", "un nombre entier est attendu"),
        ("{{ 3 // 0 }}", "on divise par zéro"),
        ("{{ 3 % 0 }}", "on divise par zéro"),
        ("{{ 'abc'[::0] }}", "un pas de zéro ne mène nulle part"),
        ("{{ cycler() }}", "il manque une valeur"),
    ],
)
def test_a_value_that_does_not_do(template: str, told: str) -> None:
    """What Python really says today is known in French."""
    with pytest.raises(
        (ArithmeticError, LookupError, RuntimeError, TypeError, ValueError)
    ) as error:
        jinja2.Environment().from_string(template).render()
    assert in_french(str(error.value)) == told


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        ("<a><b></a>", "« b », ouvert à la ligne 1, n’est pas fermé avant « a »"),
        ("<a>& y</a>", "écrivez &amp; au lieu de &"),
        ("<a>", "« a » n’est pas fermé"),
        ("<a <b/>", "le nom d’un attribut est mal écrit"),
        ("<a b=c/>", "la valeur d’un attribut se met entre guillemets"),
        ('<a b="<"/>', "écrivez &lt; au lieu de <"),
        ('<a b="1" b="2"/>', "l’attribut « b » est écrit deux fois"),
        ("<a>&zz;</a>", "« &zz; » n’existe pas"),
        ("<a>< b</a>", "un nom d’élément est mal écrit, ou écrivez &lt; au lieu de <"),
        ("<a/><b/>", "il y a un élément de trop à la fin"),
        ("<a b/>", "l’attribut « b » n’a pas de valeur"),
        ("<a", "la balise « a » n’est pas fermée par >"),
        ("<x:a/>", "le préfixe « x » n’existe pas"),
    ],
)
def test_a_slide_that_is_no_xml(markup: str, told: str) -> None:
    """What libxml2 really says today is known in French."""
    with pytest.raises(etree.XMLSyntaxError) as error:
        etree.fromstring(markup)
    assert in_french(error.value.msg) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("File is not a zip file", "ce n’est pas un fichier .pptx"),
        ("Bad CRC-32 for file 'ppt/a.xml'", "« ppt/a.xml » y est abîmé"),
        ("Bad magic number for file header", "le fichier est abîmé"),
        ("There is no item named 'a.xml' in the archive", "« a.xml » y manque"),
        ("is not a PowerPoint file, content type is 'text/xml'", "il contient « text/xml »"),
        (
            "Extra content at the end of the document, line 1, column 8 (<string>, line 1)",
            "il y a un élément de trop à la fin",
        ),
        ("invalid literal for int() with base 10: 'x'", "« x » n’est pas un nombre"),
    ],
)
def test_a_package_that_cannot_be_read(said: str, told: str) -> None:
    """What is said of a spoilt .pptx."""
    assert in_french(said) == told


@pytest.mark.quick
def test_a_full_disk_is_told_in_each_language() -> None:
    """The system's own words are kept in English and for whatever is not known."""
    problem = Problem(
        "cannot-write", None, "", {"detail": str(OSError(28, "No space left on device"))}
    )
    assert "il n’y a plus de place sur le disque" in problem.sentence("fr")
    assert "No space left on device" in problem.sentence("en")
    assert in_french("Something else") == "Something else"


@pytest.mark.parametrize("rule", sorted(OF_LIBRARIES))
def test_no_english_is_told_in_french_of_a_template(rule: str) -> None:
    """What nobody has put in French yet is told by its line, and how to read the rest."""
    problem = Problem(rule, None, "", {"detail": "Something new went wrong.", "got": "a.pptx"})
    assert "Something" not in problem.sentence("fr")
    assert "--lang en" in problem.sentence("fr")
    assert "Something new went wrong." in problem.sentence("en")
