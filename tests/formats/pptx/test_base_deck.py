import io
from collections.abc import Mapping
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches

from tests.decks import BuiltDeck
from tests.formats.pptx.reading import DECORATIVE, kind
from workshopkit.formats.pptx.base_deck import build_base_deck
from workshopkit.model.several import layout_label
from workshopkit.pipeline import Project


@pytest.fixture(scope="module")
def project(shipped_decks: Mapping[str, BuiltDeck]) -> Project:
    """The shipped theme, layouts and labels."""
    return shipped_decks["conference-60"].project


@pytest.fixture(scope="module")
def base(project: Project) -> Any:
    """An empty presentation on our layouts, as python-pptx opens it."""
    words = project.labels["deck"]
    data = build_base_deck(project.theme, project.layouts, words, "fr-CA", "Pied")
    return Presentation(io.BytesIO(data))


def test_it_opens_empty_on_a_wide_slide(base: Any, project: Project) -> None:
    """No slide yet, and the size that layouts.yaml gives."""
    assert len(base.slides) == 0
    assert len(base.slide_masters) == 1
    grid = project.layouts.grid
    assert base.slide_width == pytest.approx(Inches(grid.width), abs=1)
    assert base.slide_height == pytest.approx(Inches(grid.height), abs=1)


def test_layouts_have_names_that_a_person_reads(base: Any, project: Project) -> None:
    """« Nouvelle diapositive » lists them in the order of layouts.yaml, in French."""
    names = [layout.name for layout in base.slide_layouts]
    labels = project.labels["deck"]["layouts"]
    assert names == [layout_label(labels, name) for name in project.layouts.layouts]
    assert len(set(names)) == len(names)


def test_placeholders_stand_where_layouts_yaml_says(base: Any, project: Project) -> None:
    """One geometry for the master, the fit check and the preview."""
    grid = project.layouts.grid
    for native, layout in zip(base.slide_layouts, project.layouts.layouts.values(), strict=True):
        places = {each.name: each for each in native.placeholders}
        for name, place in layout.placeholders.items():
            box = grid.box(place)
            found = places[name]
            for got, wanted in (
                (found.left, box.x),
                (found.top, box.y),
                (found.width, box.width),
                (found.height, box.height),
            ):
                assert got == pytest.approx(Inches(wanted), abs=1), f"{native.name}, {name}"


def test_an_empty_place_says_what_goes_in_it(base: Any, project: Project) -> None:
    """A person who adds a slide by hand reads a prompt, not the name of a variable."""
    for native in base.slide_layouts:
        for place in native.placeholders:
            if kind(place) not in ("ftr", "sldNum"):
                assert place._element.xpath("string(.//p:ph/@hasCustomPrompt)") == "1"
                assert place.text_frame.text
                assert place.text_frame.text != place.name, f"{native.name}: {place.name}"


def test_the_drawings_of_a_layout_are_decorative(base: Any) -> None:
    """Circles and quarter-circles are never read aloud."""
    for native in base.slide_layouts:
        for shape in native.shapes:
            if not shape.is_placeholder:
                assert shape._element.xpath(DECORATIVE), f"{native.name}: {shape.name}"


def test_sizes_are_those_of_the_styles(base: Any, project: Project) -> None:
    """Body text is at least 20 points, labels 16, the footer and a picture's credit 12."""
    smallest = {"ftr": 12, "sldNum": 12, "body": 16, "title": 30, "ctrTitle": 30}
    for native in base.slide_layouts:
        for place in native.placeholders:
            if kind(place) in smallest:
                sizes = [int(e.get("sz")) / 100 for e in place._element.iter(qn("a:defRPr"))]
                least = 12 if place.name == "credit" else smallest[kind(place)]
                assert min(sizes) >= least, f"{native.name}: {place.name}"


def test_a_layout_that_its_label_forgot_keeps_its_own_name(project: Project) -> None:
    """A designer's new layout works before anyone has named it in the labels."""
    words = {**project.labels["deck"], "layouts": {}}
    data = build_base_deck(project.theme, project.layouts, words, "fr-CA", "Pied")
    names = [layout.name for layout in Presentation(io.BytesIO(data)).slide_layouts]
    assert names == list(project.layouts.layouts)
