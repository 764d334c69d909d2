"""A theme has its own ornament, as data: on covers and section pages, projected and printed."""

import re

import pypdfium2
import pytest

from tests.counted import read, write
from tests.workshop import Workshop, load
from workshopkit import ContentError
from workshopkit.documents import plan
from workshopkit.pipeline import render

THEMES = ("elan", "sobre", "contraste")


def dress(workshop: Workshop, theme: str) -> None:
    """Let the kit have a theme."""
    write(workshop.content, "kit.yaml", read(workshop.content, "kit.yaml") | {"theme": theme})


def test_no_two_themes_have_the_same_cover(specimen: Workshop) -> None:
    """Their title and section slides are not one drawing in other colours."""
    drawn = []
    for theme in THEMES:
        dress(specimen, theme)
        drawn.append(load(specimen.options()).layouts.layouts)
    for name in ("title", "title-event", "section"):
        boxes = {tuple((s.shape, s.box) for s in each[name].shapes) for each in drawn}
        assert len(boxes) == len(THEMES), name


@pytest.mark.parametrize("theme", ["sobre", "contraste"])
def test_no_slide_borrows_another_theme_s_ornament(specimen: Workshop, theme: str) -> None:
    """Quarter circles are élan's alone; what means something, a line or a sign, stays."""
    dress(specimen, theme)
    drawn = load(specimen.options()).layouts.layouts
    assert not [
        name for name, each in drawn.items() if any(s.shape == "quarter" for s in each.shapes)
    ]
    assert any(s.sign for s in drawn["quote"].shapes)
    assert drawn["quote-picture"].shapes == ()  # its portrait takes the room
    assert any(s.shape == "line" for s in drawn["closing"].shapes)


@pytest.mark.parametrize("theme", THEMES)
def test_drawings_run_off_the_foot_of_a_slide(specimen: Workshop, theme: str) -> None:
    """None of them is cut above the footer, and the number of the slide stands beside them."""
    dress(specimen, theme)
    layouts = load(specimen.options()).layouts
    for name in ("statement", "content-large", "quote", "motto", "break"):
        layout = layouts.layouts[name]
        assert layout.footer is not None
        _, number = layouts.feet(layout.footer)
        boxes = [layouts.grid.box(shape) for shape in layout.shapes if shape.fill]
        foot = max(box.y + box.height for box in boxes)
        assert foot == pytest.approx(layouts.grid.height, abs=0.001), name
        low = [box for box in boxes if box.y + box.height > layouts.footer[0]]
        assert all(number.x + number.width < box.x for box in low), name


@pytest.mark.parametrize("theme", THEMES)
def test_a_printed_ornament_fills_its_place(specimen: Workshop, theme: str) -> None:
    """The organiser's page of each theme is one page, and its ornament is drawn in its colours."""
    dress(specimen, theme)
    specimen.build(("organizer",))
    (file,) = specimen.output.rglob("*.pdf")
    pages = pypdfium2.PdfDocument(file)
    assert len(pages) == 1
    picture = pages[0].render(scale=0.5).to_pil().convert("RGB")
    right = picture.crop((picture.width * 2 // 3, 0, picture.width, picture.height // 6))
    sun = load(specimen.options()).theme.colours.sun
    wanted = tuple(bytes.fromhex(sun[1:]))
    assert wanted in {colour for _, colour in right.getcolors(100_000) or []}
    if theme == "contraste":  # one flight of stairs, whatever its place
        columns = [
            sum(right.getpixel((x, y)) == wanted for y in range(right.height))
            for x in range(right.width)
        ]
        steps = list(dict.fromkeys(n for n in columns if n))
        assert len(steps) >= 3, steps
        assert steps == sorted(steps), steps


def test_an_unknown_ornament_is_told_with_the_nearest(specimen: Workshop) -> None:
    """At its line in the theme's file."""
    specimen.edit("templates/themes/sobre.yaml", "ornament: bandes", "ornament: bande")
    dress(specimen, "sobre")
    with pytest.raises(ContentError) as refused:
        load(specimen.options())
    (told,) = [each.line("fr") for each in refused.value.problems]
    assert told.startswith("templates/themes/sobre.yaml:4:")
    assert "« bandes »" in told


def test_pages_have_no_colour_that_the_theme_does_not_have(specimen: Workshop) -> None:
    """Arrows, bubbles and emblems are as black as the words beside them."""
    dress(specimen, "contraste")
    project = load(specimen.options())
    given = {str(colour) for _, colour in project.theme.colours}
    for document in render(project, plan(project.kit, project.setting)):
        painted = set(re.findall(r'(?:fill|stroke)="(#\w{6})"', document.markup))
        assert painted <= given, document.markup[:200]


def test_no_piece_of_the_motif_melts_into_the_paper(specimen: Workshop) -> None:
    """Quarters and discs stand on grounds that end where the paper begins."""
    project = load(specimen.options())
    drawn = [each.markup for each in render(project, plan(project.kit, project.setting))]
    assert any('<i class="deep">' in each for each in drawn)
    assert not [each for each in drawn if '<i class="tint">' in each]
