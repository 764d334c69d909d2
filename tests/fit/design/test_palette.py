"""An organisation's colours become a theme that can be read, as near to them as may be."""

import itertools

import pytest

from tests.workshop import ROOT
from workshopkit.fit import Palette, every_pair, palette
from workshopkit.fit.design.colour import contrast, separation
from workshopkit.fit.design.contrast import check_colours
from workshopkit.loader import load_layouts, load_theme
from workshopkit.model.text import Text

TEMPLATES = ROOT / "templates"
THEME = load_theme(TEMPLATES, Text("elan"))
LAYOUTS = load_layouts(TEMPLATES)
LEVELS = ("00", "66", "AA", "FF")
EVERYWHERE = [f"#{''.join(each)}" for each in itertools.product(LEVELS, repeat=3)]


def _made(*colours: str) -> Palette:
    given = [Text(each) for each in colours]
    return palette(given, THEME.colours, every_pair(LAYOUTS))


def _faults(*colours: str) -> list[str]:
    theme = THEME.model_copy(update={"colours": _made(*colours).over(THEME.colours)})
    return [each.rule for each in check_colours(theme, LAYOUTS)]


@pytest.mark.parametrize("red", LEVELS)
def test_any_colour_alone_makes_a_theme_that_is_read(red: str) -> None:
    """Of the whole cube, pale, vivid or black: every contrast of slides and pages is there."""
    cube = [each for each in EVERYWHERE if each.startswith(f"#{red}")]
    assert {each: "theme-contrast" in _faults(each) for each in cube} == dict.fromkeys(cube, False)


@pytest.mark.parametrize(
    "given",
    [
        ("#0072BC", "#FAEB00", "#18375F", "#EF4A60"),
        ("#000091", "#E1000F"),
        ("#7AC143", "#00AEEF"),
        ("#003366", "#CC0000", "#FFCC00", "#66AA33", "#888888"),
    ],
)
def test_real_palettes_are_read_and_told_apart(given: tuple[str, ...]) -> None:
    """Nothing is reported, whatever the eye, and the main colour is seen as it was given."""
    assert _faults(*given) == []
    shown = [each.colour for each in _made(*given).roles.values()]
    assert min(separation(given[0], each) for each in shown) < 25


def test_colours_that_can_be_read_stay_as_they_are() -> None:
    """A dark one is the ground, a bright one the bright accent; what is told is what changed."""
    made = _made("#0072BC", "#FAEB00", "#18375F", "#EF4A60")
    roles = {role: str(each.colour) for role, each in made.roles.items()}
    assert (roles["deep"], roles["primary"], roles["sun"]) == ("#18375F", "#0072BC", "#FAEB00")
    assert [str(given) for given, _ in made.changed] == ["#EF4A60"]
    assert contrast(roles["signal"], "#FFFFFF") >= 4.5
