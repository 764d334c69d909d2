import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from tests.decks import BuiltDeck
from tests.formats.pptx.reading import kind
from tests.formats.pptx.test_conformity import complaints, needs_validator
from workshopkit.formats.pptx import build_base_deck
from workshopkit.pictures.codes import qr_code
from workshopkit.pipeline import Project

TEMPLATE = b"presentationml.template.main+xml"
PRESENTATION = b"presentationml.presentation.main+xml"
TYPES = "[Content_Types].xml"


@pytest.fixture(scope="module")
def project(shipped_decks: Mapping[str, BuiltDeck]) -> Project:
    """The shipped theme, layouts and labels."""
    return shipped_decks["conference-60"].project


def made(project: Project, **kind: Any) -> dict[str, bytes]:
    """Return the parts of the package, by name."""
    words = project.labels["deck"]
    data = build_base_deck(project.theme, project.layouts, words, "fr-CA", "Pied", **kind)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def opened(parts: Mapping[str, bytes]) -> Any:
    """Open a template as python-pptx can: under the type of a presentation."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part.replace(TEMPLATE, PRESENTATION) if name == TYPES else part)
    return Presentation(out)


def test_a_template_differs_from_a_deck_by_one_type(project: Project) -> None:
    """The same layouts, byte for byte; PowerPoint makes a new presentation of it."""
    deck, template = made(project), made(project, kind="template")
    assert deck.keys() == template.keys()
    assert [name for name in deck if deck[name] != template[name]] == [TYPES]
    assert template[TYPES] == deck[TYPES].replace(PRESENTATION, TEMPLATE)


def offered(project: Project) -> Any:
    """Return modele.potx as it is built."""
    layouts, words = project.layouts.for_template(), project.labels["deck"]
    data = build_base_deck(project.theme, layouts, words, "fr-CA", "Pied", "template")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return opened({name: package.read(name) for name in package.namelist()})


def test_every_layout_can_be_filled_in(project: Project, tmp_path: Path) -> None:
    """A slide on each layout, its text, table, chart and picture in their places."""
    deck = offered(project)
    for native in deck.slide_layouts:
        slide = deck.slides.add_slide(native)
        assert slide.shapes.title is not None, native.name
        for place in list(slide.placeholders):
            if kind(place) == "tbl":
                place.insert_table(2, 2)
            elif kind(place) == "chart":
                data: Any = CategoryChartData()
                data.categories = ["Oui", "Non"]
                data.add_series("Voix", (3, 4))
                place.insert_chart(XL_CHART_TYPE.BAR_CLUSTERED, data)
            elif kind(place) == "pic":
                place.insert_picture(io.BytesIO(qr_code("https://www.example.org")))
            else:
                place.text_frame.text = "Un mot"
    deck.save(out := io.BytesIO())
    again = Presentation(io.BytesIO(out.getvalue()))
    assert len(again.slides) == len(project.layouts.for_template().layouts)


def test_the_layouts_that_a_deck_needs_are_there(project: Project) -> None:
    """From the title to the closing, under the names that « Nouvelle diapositive » shows."""
    names = {layout.name for layout in offered(project).slide_layouts}
    assert names >= {
        "Titre", "Section", "Ordre du jour", "Titre et contenu", "Deux contenus", "Citation",
        "Question", "Activité", "Comparaison, avant et après", "Tableau", "Graphique",
        "Schéma en trois temps", "Pause", "Clôture", "Trois personnes", "Un grand chiffre",
        "Ligne du temps", "Quatre cases, deux axes", "Logos des partenaires", "Titre seul",
        "Image à droite", "Image d'un bord à l'autre", "Citation et portrait",
    }  # fmt: skip


def test_no_layout_serves_this_content_alone(project: Project) -> None:
    """Neither barriers, nor cases, nor SMART: who has another subject has no use for them."""
    names = {layout.name for layout in offered(project).slide_layouts}
    own = project.kit.settings.words["deck"]["layouts"]
    assert not names & {str(name) for name in own.values()}
    assert not [name for name in names if "Mise en situation" in name or "Ce qui compte" in name]


def test_pictures_go_in_places_for_pictures(project: Project) -> None:
    """Portraits, logos, a page: PowerPoint offers to insert one, and nothing lies under it."""
    places = {
        layout.name: [kind(place) for place in layout.placeholders]
        for layout in offered(project).slide_layouts
    }
    assert places["Trois personnes"].count("pic") == 3
    assert places["Logos des partenaires"].count("pic") == 6
    assert "pic" in places["Image d'un bord à l'autre"]
    spots = [
        (layout.name, place.left, place.top, place.width)
        for layout in offered(project).slide_layouts
        for place in layout.placeholders
    ]
    assert len(spots) == len(set(spots))


def test_what_a_person_draws_looks_like_the_rest(project: Project) -> None:
    """Guides on the grid, shapes and lines in the theme's colours, a page to print slides on."""
    parts = made(project, kind="template")
    master = parts["ppt/slideMasters/slideMaster1.xml"]
    grid = project.layouts.grid
    for place in (grid.margin, grid.width / 2, grid.width - grid.margin):
        assert b'pos="%d"' % round(place * 576) in master
    assert b"<a:spDef><a:spPr><a:solidFill><a:schemeClr" in parts["ppt/theme/theme1.xml"]
    handout = parts["ppt/handoutMasters/handoutMaster1.xml"]
    assert b'type="ftr"' in handout
    assert b'type="sldNum"' in handout


@needs_validator
def test_the_open_xml_sdk_finds_no_error_in_the_template(project: Project, tmp_path: Path) -> None:
    """PowerPoint opens it without offering to repair it."""
    file = tmp_path / "modele.potx"
    words = project.labels["deck"]
    data = build_base_deck(project.theme, project.layouts, words, "fr-CA", "Pied", "template")
    file.write_bytes(data)
    assert complaints(file) == []
