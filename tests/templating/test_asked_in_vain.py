"""What a template asked of the kit and did not get is told where it is to be written."""

import pytest

from tests.workshop import Workshop

SESSION = "content/sessions/causerie-20.yaml"
TEMPLATE = "templates/decks/slides/content.xml.j2"


def _told(specimen: Workshop) -> str:
    (line,) = specimen.errors()
    return line


@pytest.mark.quick
@pytest.mark.parametrize(
    "about",
    ["", "\n        about: alex"],
)
def test_a_slide_says_what_its_about_names(specimen: Workshop, about: str) -> None:
    """Left out, or the name of a thing of another kind."""
    specimen.edit(SESSION, "slide: activity\n        about: f1-objectif", f"slide: activity{about}")
    line = _told(specimen)
    assert line.startswith(SESSION)
    assert line.endswith(
        "about: la diapositive « activity » montre la fiche que dit about; écrivez par exemple "
        "about: f1-objectif. [about-what]"
    )


@pytest.mark.quick
def test_a_slide_names_the_part_that_the_kit_lacks(specimen: Workshop) -> None:
    """And the file in which it is to be written, rather than an attribute of the template."""
    specimen.edit(TEMPLATE, "{% block places %}", "{% block places %}{{ kit.steps.ruler.title }}")
    steps = (specimen.content / "steps.yaml").read_text("utf-8")
    ruler = steps[steps.index("ruler:") : steps.index("if_then:")]
    specimen.edit("content/steps.yaml", ruler, "")
    line = _told(specimen)
    assert line.startswith(SESSION)
    assert line.endswith(
        ": « content » a besoin de « ruler », qui manque dans steps.yaml. [needs-part]"
    )


@pytest.mark.quick
@pytest.mark.parametrize("asked", ["slide.nexiste.pas", "slide.nexiste", "slide.title.pas"])
def test_what_no_slide_has_is_told_in_the_template(specimen: Workshop, asked: str) -> None:
    """The session is as it should be: nothing that one could write there would mend it."""
    specimen.edit(TEMPLATE, "{% block places %}", f"{{% block places %}}{{{{ {asked} }}}}")
    line = _told(specimen)
    assert line.startswith(f"{TEMPLATE}:")
    assert line.endswith("[template-value]")


@pytest.mark.quick
def test_what_a_slide_lacks_is_told_at_the_slide_with_its_template(specimen: Workshop) -> None:
    """What is to be written there, and which template asks for it."""
    specimen.edit(TEMPLATE, "{% block places %}", "{% block places %}\n{{ slide.table.rows }}")
    line = _told(specimen)
    assert line.startswith(f"{SESSION}:")
    assert f": « table » manque à cette diapositive, ou n’y est pas complet; {TEMPLATE}:" in line
    assert line.endswith(" le demande. [slide-lacks]")


def test_a_slip_of_the_template_itself_is_told_in_it(specimen: Workshop) -> None:
    """What no kit could have is no part that this one lacks."""
    specimen.edit(TEMPLATE, "{% block places %}", "{% block places %}{{ kit.steps.rulers.title }}")
    assert _told(specimen).endswith("[template-value]")


@pytest.mark.parametrize(
    ("template", "written", "rule"),
    [
        (
            "decks/slides/content.xml.j2",
            "{{ kit.rulers }}",
            "template-value",
        ),
        ("decks/slides/content.xml.j2", "<b", "not-xml"),
        (
            "print/run-sheet.html.j2",
            "{{ kit.rulers }}",
            "template-value",
        ),
        (
            "print/run-sheet.html.j2",
            "{% if %}",
            "template-syntax",
        ),
        (
            "print/run-sheet.html.j2",
            "{{ labels.index[kit.locale] }}",
            "missing-label",
        ),
    ],
)
def test_a_fault_of_a_template_names_the_document_too(
    specimen: Workshop, template: str, written: str, rule: str
) -> None:
    """Where it is to be mended, and which paper or deck could not be made."""
    name = "diaporama" if "slides" in template else "plan d’animation"
    before = "{% block places %}" if "slides" in template else "{% block body %}"
    specimen.edit(f"templates/{template}", before, before + written)
    (line,) = specimen.errors(only=("deck", "run-sheet"))
    assert line.startswith(f"templates/{template}:")
    assert f": {name} de « Causerie de 20 minutes » : " in line
    assert line.endswith(f"[{rule}]")
