"""Panels are filled with what an organisation's pages are filled with, and their words read."""

import pytest

from tests.workshop import ROOT
from workshopkit.fit.design.colour import contrast
from workshopkit.formats.pptx.own_template.legibility import (
    LARGE,
    PANEL,
    TEXT,
    Legibility,
    least_contrast,
    panel_of,
    panelled,
)
from workshopkit.loader import load_layouts
from workshopkit.model.layout import Style

VIOLET = {
    **{"ink": "#000000", "paper": "#FFFFFF", "deep": "#000091", "primary": "#696AF5"},
    **{"signal": "#5393FF", "tint": "#F2F2FA", "sun": "#F1F2FF", "sky": "#6D6EF5"},
    **{"plum": "#000057", "neutral": "#888888", "link": "#000091", "visited": "#000091"},
}
"""White letters on the violet of its pages read when they are large: a contrast of 4.2."""
TEAL_ON_BLACK = {
    **{"ink": "#FFFFFF", "paper": "#000000", "deep": "#E9D19D", "primary": "#007598"},
    **{"signal": "#007598", "tint": "#29251B", "sun": "#003A4C", "sky": "#007294"},
    **{"plum": "#F2E3C4", "neutral": "#808080", "link": "#E9D19D", "visited": "#E9D19D"},
}
ORANGE = {
    **{"ink": "#000000", "paper": "#FFFFFF", "deep": "#A02226", "primary": "#D4582A"},
    **{"signal": "#EA8E43", "tint": "#FCF1E8", "sun": "#F3901D", "sky": "#F3901D"},
    **{"plum": "#601417", "neutral": "#898989", "link": "#757575", "visited": "#A02226"},
}
"""Only black letters read on the orange of its pages."""
PANELS = ("barrier", "before-after", "if-then")


def test_panels_are_filled_as_their_pages_are():
    """With the colour that fills more of them; with the one that reads on them, when none does."""
    assert panel_of(VIOLET, {"#FFFFFF": 29.8, "#696AF5": 8.0, "#000091": 0.4}) == "primary"
    assert panel_of(VIOLET, {"#FFFFFF": 29.8, "#696AF5": 0.1, "#000091": 0.4}) == PANEL
    assert panel_of(VIOLET, {"#FFFFFF": 29.8}) == PANEL
    assert panel_of(ORANGE, {"#FFFFFF": 2.4, "#EA8E43": 0.008}) == "signal"


@pytest.mark.parametrize(
    ("colours", "panel", "letters"),
    [(VIOLET, "primary", "paper"), (TEAL_ON_BLACK, "primary", "ink"), (ORANGE, "signal", "ink")],
    ids=["violet", "teal", "orange"],
)
def test_the_words_of_a_panel_read_on_its_new_ground(colours, panel, letters):
    """Its letters are the light ones where they read; a label that is nearly large is large."""
    layouts = panelled(load_layouts(ROOT / "templates"), PANELS, panel)
    mended = Legibility(layouts, colours, panel).mended(PANELS)
    barrier = mended.layouts["barrier"]
    places = [barrier.title, barrier.placeholders["kicker"], barrier.placeholders["number"]]
    assert {mended.style(each.styles[0]).colour for each in places} == {letters}
    assert mended.layouts["barrier"].shapes[0].fill == panel
    for drawing in mended.layouts["barrier"].drawings.values():
        assert contrast(colours[drawing.colour], colours[panel]) >= LARGE
    for name in PANELS:
        layout = mended.layouts[name]
        filled = [each for each in layout.placeholders.values() if each.fill == panel]
        within = [
            each
            for each in layout.placeholders.values()
            if name == "barrier" and mended.grid.box(each).right < 5.38
        ]
        assert filled or within
        for style in [mended.style(each) for place in (*filled, *within) for each in place.styles]:
            assert contrast(colours[style.colour], colours[panel]) >= least_contrast(style)


def test_what_holds_no_words_keeps_its_colour():
    """A dot or an arrow is no panel."""
    layouts = load_layouts(ROOT / "templates")
    changed = panelled(layouts, layouts.layouts, "primary")
    before, after = (
        [each.fill for layout in one.layouts.values() for each in layout.shapes]
        for one in (layouts, changed)
    )
    assert 0 < before.count(PANEL) - after.count(PANEL) < before.count(PANEL)


def test_bold_letters_are_large_from_fourteen_points():
    """As WCAG says; a label in another colour is not let off."""
    assert least_contrast(Style(size=14, bold=True, colour="paper")) == LARGE
    assert least_contrast(Style(size=14, colour="paper")) == TEXT
    assert least_contrast(Style(size=16, bold=True, colour="signal")) == TEXT
    assert least_contrast(Style(size=18, colour="signal")) == LARGE


def test_a_large_number_is_not_dim():
    """A teal that barely reads on a navy gives way; letters keep to what WCAG asks."""
    colours = {**TEAL_ON_BLACK, "tint": "#002233"}
    assert LARGE < contrast(colours["signal"], colours["tint"]) < 3.5
    mended = Legibility(load_layouts(ROOT / "templates"), colours).mended(["activity"])
    style = mended.style(mended.layouts["activity"].placeholders["duration"].styles[0])
    assert contrast(colours[style.colour], colours["tint"]) > 3.5


@pytest.mark.parametrize(
    ("colours", "panel", "head"),
    [
        (VIOLET, PANEL, ("deep", "paper")),
        (VIOLET, "primary", ("sun", "ink")),
        (TEAL_ON_BLACK, "primary", ("primary", "ink")),
        (ORANGE, "signal", ("signal", "ink")),
    ],
    ids=["usual", "violet", "teal", "orange"],
)
def test_the_head_of_a_table_is_filled_as_panels_are(colours, panel, head):
    """Where its small letters read on that; else it is of their bright colour."""
    layouts = load_layouts(ROOT / "templates")
    found = Legibility(layouts, colours, panel).table_roles()
    assert found == (*head, "tint")
    assert contrast(colours[found[0]], colours[found[1]]) >= TEXT
