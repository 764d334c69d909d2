"""The organisation's logo: on the layouts of the deck, on slides as drawn, on pages."""

import pytest
from pptx import Presentation

from tests.photos import DRAWING
from tests.workshop import Workshop
from workshopkit import Options
from workshopkit.documents import plan
from workshopkit.pipeline import Project, load, render, select

LOGO = "data:image/svg+xml;base64,"
"""How a logo begins in a page; what the kit draws itself is not in base64."""
DECK = "fr-CA/causerie-20/diaporama.pptx"


def _with_logo(workshop: Workshop) -> None:
    (workshop.content / "images").mkdir()
    (workshop.content / "images/logo.svg").write_text(DRAWING, "utf-8")
    (workshop.content / "identity.yaml").write_text("logo: {file: logo.svg, alt: Essai}\n", "utf-8")


def test_a_deck_has_the_logo_on_its_layouts(specimen: Workshop) -> None:
    """In its panel or at the foot, undistorted, once in the file; made again when it changes."""
    _with_logo(specimen)
    specimen.build()
    deck = Presentation(specimen.output / DECK)
    logos = [
        shape
        for layout in deck.slide_layouts
        for shape in layout.shapes
        if shape._element.tag.endswith("}pic")
    ]
    assert {round(shape.width / shape.height, 1) for shape in logos} == {1.5}
    assert len(logos) > 10
    images = {shape.part.related_part(shape._element.blip_rId).partname for shape in logos}
    assert images == {"/ppt/media/logo1.png"}
    drawing = DRAWING.replace("#c33", "#363")
    (specimen.content / "images/logo.svg").write_text(drawing, "utf-8")
    assert DECK in specimen.build().made


def _markup(workshop: Workshop, kind: str) -> str:
    options: Options = workshop.options(only=(kind,))
    project = load(options)
    documents = select(plan(project.kit, project.setting), options)
    return "".join(each.markup for each in render(project, documents))


def test_pages_have_the_logo_and_none_without_it(specimen: Workshop) -> None:
    """Slides drawn on pages, the organiser's file, the workbook's cover, the sheets' feet."""
    kinds = ("deck-pdf", "organizer", "workbook", "worksheet")
    assert not [kind for kind in kinds if LOGO in _markup(specimen, kind)]
    _with_logo(specimen)
    assert [kind for kind in kinds if LOGO in _markup(specimen, kind)] == list(kinds)


def test_an_event_may_have_its_host_s_look(specimen: Workshop) -> None:
    """In the place of the kit's, in whole, and for that event alone."""
    _with_logo(specimen)
    (specimen.content / "images/hote.svg").write_text(DRAWING.replace("#c33", "#363"), "utf-8")
    events = specimen.content / "events"
    events.mkdir()
    own = 'identity: {logo: {file: hote.svg, alt: Hôte}, colours: ["#0B3D2E"]}\n'
    (events / "chez-nous.yaml").write_text("name: Chez nous\n", "utf-8")
    (events / "chez-eux.yaml").write_text(f"name: Chez eux\n{own}", "utf-8")
    ours, theirs = (load(specimen.options(event=name)) for name in ("chez-nous", "chez-eux"))
    assert str(ours.kit.identity.logo.file) == "logo.svg"
    assert str(theirs.kit.identity.logo.file) == "hote.svg"
    assert theirs.theme.colours != ours.theme.colours
    assert theirs.palette
    (events / "chez-eux.yaml").write_text(
        "identity: {logo: {file: absent.svg, alt: Hôte}}\n", "utf-8"
    )
    (told,) = specimen.errors(event="chez-eux")
    assert told.startswith("content/events/chez-eux.yaml:1:")


def _identity(workshop: Workshop, **logos: str) -> Project:
    """Load a kit with these logos: a colour under each key."""
    (workshop.content / "images").mkdir()
    for key, colour in logos.items():
        drawing = DRAWING.replace("#c33", colour)
        (workshop.content / f"images/{key}.svg").write_text(drawing, "utf-8")
    lines = "".join(f"{key}: {{file: {key}.svg, alt: Essai}}\n" for key in logos)
    (workshop.content / "identity.yaml").write_text(lines, "utf-8")
    return load(workshop.options())


@pytest.mark.quick
def test_a_logo_for_dark_grounds_is_on_those_alone(specimen: Workshop) -> None:
    """Also when it is the only one, which is told: white on teal or blue, never on yellow."""
    project = _identity(specimen, dark_logo="#ffffff")
    layouts = project.layouts.layouts
    assert {layouts[name].ground for name in layouts if layouts[name].logos} == {
        "deep",
        "primary",
        "signal",
    }
    assert not layouts["motto"].logos
    told = [each for each in project.problems if each.field == "dark_logo"]
    assert [each.rule for each in told] == ["dark-logo-alone"]
    assert told[0].source
    assert told[0].source.path == "content/identity.yaml"


def test_a_logo_is_judged_on_each_ground_where_it_lies(specimen: Workshop) -> None:
    """One that is seen on the darkest ground and lost on that of a step is told."""
    colours = load(specimen.options()).theme.colours
    told = _identity(specimen, logo=str(colours.deep), dark_logo=str(colours.primary)).problems
    assert [each.field for each in told if "logo" in each.rule] == ["dark_logo"]
