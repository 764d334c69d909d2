"""The organisation's colours and fonts, from ``identity.yaml`` to slides, pages and messages."""

import pytest

from tests.workshop import Workshop, load
from workshopkit.pipeline import Project


def _project(workshop: Workshop, written: str) -> Project:
    (workshop.content / "identity.yaml").write_text(written, "utf-8")
    return load(workshop.options())


def _told(project: Project) -> list[tuple[str, int]]:
    rules = ("colour-changed", "colour-unused", "stand-in-font", "wide-font", "other-font")
    found = [each for each in project.problems if each.rule in rules]
    assert all(each.source and each.source.path == "content/identity.yaml" for each in found)
    return [(each.rule, each.source.column) for each in found if each.source]


def test_colours_given_are_those_of_slides_and_pages(specimen: Workshop) -> None:
    """What is as given is kept; what could not be read is told at its place."""
    project = _project(specimen, 'colours: ["#0072BC", "#FAEB00", "#18375F", "#EF4A60"]\n')
    colours = project.theme.colours
    assert (colours.deep, colours.primary, colours.sun) == ("#18375F", "#0072BC", "#FAEB00")
    assert _told(project) == [("colour-changed", 44)]


@pytest.mark.quick
def test_a_colour_too_like_the_others_is_told(specimen: Workshop) -> None:
    """Six blues that nobody tells apart: those that serve nowhere are named."""
    blues = ", ".join(f'"#0000{n}"' for n in range(91, 97))
    told = _told(_project(specimen, f"colours: [{blues}]\n"))
    assert "colour-unused" in {rule for rule, _ in told}


@pytest.mark.parametrize(
    ("family", "files", "rules"),
    [
        ("Arial", "liberation/LiberationSans", ["wide-font"]),
        ("Cambria", "caladea/Caladea", []),
        ("Verdana", "liberation/LiberationSans", ["stand-in-font", "wide-font"]),
    ],
)
def test_a_font_named_is_that_of_slides(
    specimen: Workshop, family: str, files: str, rules: list[str]
) -> None:
    """Measured with one as wide, else with a margin that is told; wide type is set smaller."""
    plain = load(specimen.options())
    project = _project(specimen, f"fonts: {{text: {family}}}\n")
    body = project.theme.fonts.slide_body
    assert (body.family, body.files) == (family, files)
    assert [rule for rule, _ in _told(project)] == rules
    sizes = [each.layouts.styles["body"].size for each in (plain, project)]
    assert (sizes[1] < sizes[0]) == ("wide-font" in rules)
    assert project.theme.fonts.print_body == plain.theme.fonts.print_body


def test_pages_take_the_font_of_titles(specimen: Workshop) -> None:
    """When files as wide are there to draw it; a font that is only named stays on slides."""
    drawn = _project(specimen, "fonts: {heading: Times New Roman}\n").theme.fonts
    assert drawn.print_heading.files == "liberation/LiberationSerif"
    named = _project(specimen, "fonts: {heading: Montserrat}\n").theme.fonts
    assert named.print_heading.files != named.slide_heading.files


def test_the_colours_are_shown(specimen: Workshop) -> None:
    """Each with its use, the colour it was made from and its least contrast; in two languages."""
    (specimen.content / "identity.yaml").write_text('colours: ["#E30613"]\n', "utf-8")
    done = specimen.run("show", "colours")
    assert done.returncode == 0, done.stderr
    deep = next(line for line in done.stdout.splitlines() if line.startswith("deep "))
    assert "#E30613" in deep
    assert float(deep.split()[-1]) >= 4.5
    made_of = {line.split()[0]: line for line in done.stdout.splitlines() if " #" in line}
    kept = [role for role, line in made_of.items() if "telle quelle" in line]
    assert [role for role in kept if "#E30613" not in made_of[role]] == []
    assert kept
    assert "#E30613" in made_of["tint"]  # a wash of it, which is not it
    assert made_of["neutral"].count("#") == 1  # a grey is made of nothing of theirs
    assert "dark ground" in specimen.run("show", "colours", "--lang", "en").stdout
