"""Fictitious people, drawn from parts: any number of them, the same on slides and on pages."""

import re
from itertools import product
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from tests.formats.pptx.reading import properties
from tests.photos import photo
from tests.workshop import ROOT, Workshop, load, load_kit
from workshopkit.desk import job_of
from workshopkit.documents import plan
from workshopkit.fit.faces import Faces
from workshopkit.fit.portraits import portrait
from workshopkit.loader import load_layouts, load_theme
from workshopkit.model.portrait import Portrait
from workshopkit.model.portrait_parts import Painted
from workshopkit.model.strokes import SIDE, Stroke
from workshopkit.model.text import Text
from workshopkit.model.theme import Theme
from workshopkit.pipeline import render

TEMPLATES = ROOT / "templates"
LAYOUTS = load_layouts(TEMPLATES)
PARTS = LAYOUTS.drawings.portraits
KINDS = [kind for kind in PARTS.parts if kind in Portrait.model_fields]
EVERY = [(kind, name) for kind in KINDS for name in PARTS.parts[kind]]
SCENARIOS = "content/scenarios.yaml"
PERSON = "    person: Alex, 23 ans\n"
DECK = "fr-CA/causerie-20/diaporama.pptx"


def _faces(name: str = "elan") -> Faces:
    theme: Theme = load_theme(TEMPLATES, Text(name))
    return Faces(theme, TEMPLATES)


def _strokes(painted: tuple[Painted, ...]) -> list[Stroke]:
    return [s for each in painted for s in (*each.sketch.fill, *each.sketch.line)]


def _portraits(specimen: Workshop) -> list[Any]:
    specimen.build()
    slides = Presentation(str(specimen.output / DECK)).slides
    return [shape for slide in slides for shape in slide.shapes if shape.name == "Portrait"]


def test_content_may_choose_every_kind_of_part_that_is_drawn() -> None:
    """Besides the disc and the neck, which all have; and each part has a name in the forms."""
    assert {*PARTS.parts} - {*KINDS} == {"disc", "bust"}
    assert {*KINDS} == {*Portrait.model_fields} - {"light"}
    for locale in ("fr-CA", "en-CA", "es-MX"):
        labels = (TEMPLATES / f"labels/{locale}.yaml").read_text("utf-8")
        for _, name in EVERY:
            assert re.search(rf"(?m)^      {name}: \S", labels), (locale, name)


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_a_part_changes_the_portrait_and_stays_in_the_disc(kind: str, name: str) -> None:
    """Dark and light hair alike: nothing is cut off, nothing bulges over the rim."""
    bare = {} if PARTS.usual.get(kind) == name else PARTS.composed({})
    for light in ({}, {"light": "true"}):
        painted = PARTS.composed({kind: name, **light})
        assert painted != bare
        for stroke in _strokes(painted):
            for x, y in stroke.points[-1:]:
                far = ((x - SIDE / 2) ** 2 + (y - SIDE / 2) ** 2) ** 0.5
                assert far <= SIDE / 2 + 0.15, (name, stroke)


def test_there_are_portraits_for_any_number() -> None:
    """A thousand people, and no two alike."""
    shown = ("hair", "clothes", "glasses")
    choices = (
        dict(zip((*shown, "light"), chosen, strict=True))
        for chosen in product(*(PARTS.parts[kind] for kind in shown), ("", "true"))
    )
    drawn = {PARTS.composed({k: v for k, v in each.items() if v}) for each in choices}
    assert len(drawn) > 900


def test_each_person_of_the_kit_has_a_portrait_of_their_own() -> None:
    """Scenarios and examples, and none is drawn as another is."""
    scenarios = load_kit(ROOT / "content")[0].scenarios
    people = (*scenarios.scenarios, *scenarios.examples)
    drawn = {PARTS.composed(each.portrait.parts) for each in people if each.portrait}
    assert len(drawn) == len(people) == 22
    assert all(each.first_name for each in people)


@pytest.mark.parametrize("theme", ["elan", "sobre", "contraste"])
def test_an_initial_is_in_the_middle_of_its_disc(theme: str) -> None:
    """Capitals, with their accent above, in the theme's own letters."""
    for letter in "ABÉGIMOQSWÇ":
        *disc, drawn = portrait({}, letter.lower(), LAYOUTS, _faces(theme))
        assert tuple(disc) == PARTS.disc()
        points = [at for stroke in drawn.sketch.fill for at in stroke.points]
        xs, ys = zip(*points, strict=True)
        assert min(xs) + max(xs) == pytest.approx(SIDE)
        assert min(xs) > 3
        assert min(ys) > 1
        assert max(ys) < SIDE - 3
    assert portrait({}, "", LAYOUTS, _faces(theme)) == ()


def test_a_person_without_a_portrait_gets_their_initial(specimen: Workshop) -> None:
    """Beside their name it says nothing new: screen readers pass it over."""
    shape = _portraits(specimen)[-1]
    assert len(shape.shapes) == 2
    assert properties(shape).get("descr") == ""
    assert properties(shape).findall(qn("a:extLst"))


def test_a_portrait_is_a_group_of_freeforms_in_theme_colours(specimen: Workshop) -> None:
    """With words for those who do not see it; each layer can be changed in PowerPoint."""
    specimen.edit(SCENARIOS, PERSON, f"{PERSON}    portrait: {{hair: bob, glasses: rounded}}\n")
    shape = _portraits(specimen)[-1]
    assert properties(shape).get("descr") == "Portrait dessiné\u00a0: Alex, personne fictive"
    painted = PARTS.composed({"hair": "bob", "glasses": "rounded"})
    assert len(shape.shapes) == len(painted)
    assert len({*(e.get("val") for e in shape._element.iter(qn("a:schemeClr")))}) == 3
    assert not [*shape._element.iter(qn("a:srgbClr"))]
    for layer, each in zip(shape.shapes, painted, strict=True):
        drawn = (*each.sketch.fill, *each.sketch.line)
        written = [(int(p.get("x")), int(p.get("y"))) for p in layer._element.iter(qn("a:pt"))]
        assert written == [(round(100 * x), round(100 * y)) for s in drawn for x, y in s.points]


def test_pages_draw_the_same_as_slides(specimen: Workshop) -> None:
    """The role card of the person accompanied, in the colours of the theme."""
    specimen.edit(SCENARIOS, PERSON, f"{PERSON}    portrait: {{hair: bun, light: true}}\n")
    project = load(specimen.options())
    wanted = [d for d in plan(project.kit, project.setting) if d.kind == "role-cards"]
    (rendered,) = render(project, wanted)
    page = job_of(project, rendered, "").markup
    for each in PARTS.composed({"hair": "bun", "light": "true"}):
        assert not each.sketch.fill or f'd="{each.sketch.fill_path}"' in page
        assert not each.sketch.line or f'd="{each.sketch.line_path}"' in page


def test_a_picture_of_the_case_takes_the_place_of_the_portrait(specimen: Workshop) -> None:
    """A real one wins; the example told keeps its own."""
    photo(specimen.content / "images" / "cas.jpg", (3000, 2000))
    picture = "    picture: {file: cas.jpg, alt: Une gare}\n"
    specimen.edit(SCENARIOS, PERSON, f"{PERSON}{picture}    portrait: {{hair: bob}}\n")
    assert len(_portraits(specimen)) == 1


def test_a_part_that_nobody_drew_is_told_at_its_line(specimen: Workshop) -> None:
    """With the nearest of its kind; a kind that does not exist, as any key."""
    specimen.edit(SCENARIOS, PERSON, f"{PERSON}    portrait: {{hair: bobb}}\n")
    (told,) = specimen.errors()
    assert told.startswith(f"{SCENARIOS}:14:")
    assert "le dessin « bobb » n’existe pas. — vouliez-vous dire « bob »?" in told
    specimen.edit(SCENARIOS, "hair: bobb", "hairs: bob")
    (told,) = specimen.errors()
    assert "« hair »" in told


def test_a_part_is_added_without_python(specimen: Workshop) -> None:
    """A path in drawings.yaml, its name in the scenario."""
    specimen.edit(
        "templates/drawings.yaml",
        "    hair:",
        "    hair:\n      mohawk:\n        - fill: M11 1H13V5H11Z\n    was-hair:",
    )
    specimen.edit(SCENARIOS, PERSON, f"{PERSON}    portrait: {{hair: mohawk}}\n")
    assert specimen.errors() == []


def test_a_usual_part_that_nobody_drew_is_told_at_its_line(specimen: Workshop) -> None:
    """Every portrait would lack it."""
    specimen.edit("templates/drawings.yaml", "head: oval}", "head: ovale}")
    (told,) = specimen.errors()
    assert told.startswith("templates/drawings.yaml:")
    assert "vouliez-vous dire « oval »?" in told
