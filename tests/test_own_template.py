"""An organisation's template from end to end: two lines of YAML, one command."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation

from tests.formats.pptx.own_template.awkward import branded, office, recoloured
from tests.libreoffice import needs_soffice
from tests.workshop import Workshop, load
from workshopkit import ContentError

THEME = "templates/themes/essai.yaml"
NAME = "name: Essai\n"


@pytest.fixture
def own(specimen: Workshop) -> Workshop:
    """The kit in miniature, whose theme names a template in other colours."""
    _themes(specimen).joinpath("modele.pptx").write_bytes(recoloured({"dk2": "4B1D6B"}))
    specimen.edit(THEME, NAME, f"{NAME}base: modele.pptx\n")
    return specimen


def _themes(workshop: Workshop) -> Path:
    return workshop.templates / "themes"


def test_two_lines_are_enough(own: Workshop) -> None:
    """The deck is made in the template; the handout shows its slides in its colours."""
    own.build(only=("deck", "handout"))
    deck = Presentation(str(own.output / "fr-CA" / "causerie-20" / "diaporama.pptx"))
    assert "Title Slide" in [layout.name for layout in deck.slide_layouts]
    project = load(own.options())
    assert str(project.setting.deck_theme.colours.deep) == "#4B1D6B"


def test_a_second_build_has_nothing_to_do(own: Workshop) -> None:
    """Unchanged texts and template: nothing is made; another template: the deck is."""
    own.build()
    assert own.build().made == ()
    _themes(own).joinpath("modele.pptx").write_bytes(recoloured({"dk2": "1D4B6B"}))
    assert own.build().made == (
        "fr-CA/causerie-20/diaporama.pptx",
        "index.html",
    )


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("base: absent.pptx\n", "essai.yaml:2:7: le modèle « templates/themes/absent.pptx »"),
        pytest.param(
            "base: ../modele.pptx\n",
            "essai.yaml:2:7: « ../modele.pptx » est hors de templates/themes/; copiez le "
            "modèle dans ce dossier et écrivez seulement son nom. [base-elsewhere]",
            marks=pytest.mark.quick,
        ),
        (
            "base: modele.pptx\nlayouts:\n  title: Titel Slide\n",
            "essai.yaml:4:10: le modèle n’a pas de disposition « Titel Slide »",
        ),
        (
            "base: modele.pptx\nlayouts:\n  title: Blank\n",
            "essai.yaml:4:10: « Blank » n’a pas d’emplacement pour « title »",
        ),
        ("base: essai.yaml\n", "n’est pas une présentation PowerPoint"),
    ],
    ids=["missing", "elsewhere", "unknown layout", "no place", "not a deck"],
)
def test_what_is_wrong_is_told_at_its_line(own: Workshop, lines: str, told: str) -> None:
    """The file, the line and what to do; nothing is written."""
    own.edit(THEME, "base: modele.pptx\n", lines)
    with pytest.raises(ContentError) as error:
        own.build()
    assert told in "\n".join(problem.line("fr") for problem in error.value.problems)
    assert not own.output.exists()


def test_the_command_tells_what_goes_where(specimen: Workshop) -> None:
    """Layout by layout, then fonts, sizes and colours, and a word to end on."""
    Path("modele.potx").write_bytes(recoloured({"dk2": "4B1D6B"}, ("Verdana", "Arial")))
    done = specimen.run("template", "check", "modele.potx")
    assert done.returncode == 0, done.stderr
    first, second, third = done.stdout.splitlines()[:3]
    assert first.startswith("Les diaporamas prendront vos couleurs et vos polices, mais pas")
    assert second.startswith("De vous : les couleurs et les polices.")
    assert third == "À corriger : rien."
    assert "Titre (title)" in done.stdout
    assert "la nôtre, ajoutée à votre modèle : « Title Slide » n’a pas" in done.stdout
    assert "titres : Verdana, estimée avec LiberationSans" in done.stdout
    assert "texte : Arial, mesurée exactement" in done.stdout
    assert "avec le décor de la trousse : 1 diaporama(s)" in done.stdout
    assert "Le modèle convient" not in done.stdout
    assert "modele.potx: avertissement : la police « Verdana »" in done.stderr
    assert not specimen.output.exists()


def test_each_kind_of_slide_is_drawn_in_a_template(specimen: Workshop) -> None:
    """As pictures that a communications officer opens; what a folder holds is not written over."""
    Path("modele.potx").write_bytes(recoloured({"dk2": "4B1D6B"}, ("Verdana", "Arial")))
    done = specimen.run("template", "check", "modele.potx", "--pictures", "aperçu")
    assert done.returncode == 0, done.stderr
    drawn = sorted(Path("aperçu").iterdir())
    assert drawn[0].name == "01-titre-en-grand.png"
    assert f"{len(drawn)} image(s) dans aperçu" in done.stdout
    with Image.open(drawn[0]) as title:
        assert title.size == (1280, 720)
    kept = drawn[0].read_bytes()
    again = specimen.run("template", "check", "modele.potx", "--pictures", "aperçu")
    assert again.returncode == 2
    assert "[not-empty]" in again.stderr
    assert drawn[0].read_bytes() == kept
    assert not specimen.output.exists()


@needs_soffice
def test_a_slide_is_drawn_beside_the_page_that_it_is_made_on(specimen: Workshop) -> None:
    """Where LibreOffice is there to draw theirs: theirs at left, ours at right."""
    Path("modele.potx").write_bytes(branded(load(specimen.options())))
    done = specimen.run("template", "check", "modele.potx", "--pictures", "aperçu")
    assert done.returncode == 0, done.stderr
    assert "à gauche, votre page" in done.stdout
    (title,) = Path("aperçu").glob("*-titre-en-grand.png")
    with Image.open(title) as both:
        assert both.size == (2 * 960 + 24, 720)
        theirs, ours = (both.crop((x, 0, x + 960, 720)) for x in (0, 984))
        assert theirs.getpixel((4, 4)) == ours.getpixel((4, 4)) != (255, 255, 255)


def test_without_libreoffice_ours_are_drawn_alone(
    specimen: Workshop,
) -> None:
    """It is no error, and what it would add is said."""
    Path("modele.potx").write_bytes(branded(load(specimen.options())))
    done = specimen.run("template", "check", "modele.potx", "--pictures", "aperçu", PATH="")
    assert done.returncode == 0, done.stderr
    assert "LibreOffice, installé, y mettrait vos dispositions à côté" in done.stdout
    with Image.open(next(Path("aperçu").glob("*-titre-en-grand.png"))) as title:
        assert title.size == (960, 720)


def test_a_template_that_shows_nothing_is_not_said_to_be_theirs(specimen: Workshop) -> None:
    """A blank page in Office's colours: nobody would know the deck."""
    Path("modele.potx").write_bytes(recoloured({}))
    done = specimen.run("template", "check", "modele.potx")
    first, second = done.stdout.splitlines()[:2]
    assert first.startswith("Les diaporamas ne ressembleront pas à ceux de votre organisation")
    assert second.startswith("De vous : les polices.")


def test_the_command_fails_when_nothing_reads(specimen: Workshop) -> None:
    """Code 1: the template itself has to change."""
    slots = ["dk1", "dk2", *(f"accent{n}" for n in range(1, 7))]
    grey = {**dict.fromkeys(slots, "808080"), "lt1": "909090", "lt2": "858585"}
    Path("gris.pptx").write_bytes(recoloured(grey))
    done = specimen.run("template", "check", "gris.pptx", "--lang", "en")
    assert done.returncode == 1
    assert "no colour of this template can be read" in done.stderr
    assert "problem(s) to mend before using this template" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("template", "check", "absent.pptx"), "« absent.pptx » est introuvable"),
        (("template", "check"), "il manque FICHIER"),
        (("template", "chek", "x.pptx"), "commande inconnue « chek »"),
    ],
)
def test_a_wrong_command_is_told(specimen: Workshop, arguments: tuple[str, ...], told: str) -> None:
    """Code 2: what was typed has to change."""
    done = specimen.run(*arguments)
    assert done.returncode == 2
    assert told in done.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_is_no_file_is_no_template(specimen: Workshop, make: Callable[[str], object]) -> None:
    """It is there: it is told for what it is, and nothing is waited for."""
    make("modele.pptx")
    done = specimen.run("template", "check", "modele.pptx")
    assert done.returncode == 2
    assert done.stderr.startswith("modele.pptx: il faut ici un fichier")


def test_the_command_heeds_the_map_of_the_theme(specimen: Workshop) -> None:
    """One tries a map in the theme before naming the template there."""
    Path("modele.pptx").write_bytes(office(load(specimen.options())))
    specimen.edit(THEME, NAME, f"{NAME}layouts:\n  closing: Title and Content\n")
    done = specimen.run("template", "check", "modele.pptx")
    assert "« Title and Content », comme le demande le thème" in done.stdout
