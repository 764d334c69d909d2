from tests.workshop import ROOT
from workshopkit.loader import load_layouts
from workshopkit.model.layout import Box

LAYOUTS = load_layouts(ROOT / "templates")
CLEAR = 0.2
"""Inches between the marker of the step and the title below it."""
LINING = ("body", "notes")
"""Faces whose digits stand on the line: Georgia's are old-style."""


def test_a_title_is_never_under_the_marker_of_the_step() -> None:
    """Nor on its shoulder: a title as wide as its place stays well below it, or beside it."""
    seen = 0
    for name, layout in LAYOUTS.layouts.items():
        if layout.progress is None or layout.title is None:
            continue
        seen += 1
        mark, title = LAYOUTS.grid.box(layout.progress), LAYOUTS.grid.box(layout.title)
        across, down = mark.overlap(title)
        assert across <= 0 or down <= -CLEAR, name
    assert seen > 15


def test_digits_alone_in_a_shape_are_lining_figures() -> None:
    """1 and 2 as tall as 3 and 4, in the middle of their squares."""
    seen = 0
    for name, layout in LAYOUTS.layouts.items():
        for shape in layout.shapes:
            if shape.sign and any(each.isdigit() for each in shape.sign):
                seen += 1
                assert LAYOUTS.style(str(shape.style)).font in LINING, (name, shape.sign)
        for place in ("number", "time", "duration"):
            if place in layout.placeholders:
                styles = layout.placeholders[place].styles
                assert {LAYOUTS.style(each).font for each in styles} <= {*LINING}, name
    assert seen > 15


def test_the_number_of_a_slide_touches_no_drawing() -> None:
    """A circle a fiftieth of an inch from a number reads as a stain."""
    for name, layout in LAYOUTS.layouts.items():
        if layout.footer is None:
            continue
        _, number = LAYOUTS.footer_boxes(layout.footer)
        near = Box(number.x, number.y, number.width + 0.1, number.height)
        for shape in layout.shapes:
            if shape.fill and shape.fill != layout.ground:
                box = LAYOUTS.grid.box(shape)
                assert min(near.overlap(box)) <= 0, (name, shape.shape, box)


def test_a_step_has_one_colour_and_one_sign() -> None:
    """On the path, on its section slide and in the marker."""
    path, fills = LAYOUTS.layouts["path"], LAYOUTS.progress.fills
    assert [each.fill for each in path.shapes if each.sign] == [*fills]
    signs = [str(each.drawing) for each in path.shapes if each.drawing]
    assert signs == [*map(str, LAYOUTS.drawings.steps)]
    sections = [LAYOUTS.layouts[LAYOUTS.showing("section", n)] for n in (1, 2, 3)]
    assert [each.ground for each in sections] == [*fills]
    for number in (1, 2, 3):
        mark = LAYOUTS.layouts["content"].progress
        assert mark
        assert LAYOUTS.pill(mark, number) == fills[number - 1]


def test_the_path_leads_from_step_to_step_and_ends_at_the_last() -> None:
    """A chevron on each card but the last: nothing goes on where the path is done."""
    for count in (1, 2, 3):
        path = LAYOUTS.layouts[LAYOUTS.showing("path", count)]
        ways = [LAYOUTS.grid.box(each) for each in path.shapes if each.shape == "chevron"]
        assert len(ways) == count - 1
        last = max(LAYOUTS.grid.box(each).x for each in path.shapes if each.sign)
        assert all(way.right < last for way in ways)


def test_the_panel_of_an_activity_has_one_left_edge() -> None:
    """Marker, duration, bar, words and icons begin at the same place."""
    layout = LAYOUTS.layouts["activity"]
    (panel,) = [LAYOUTS.grid.box(s) for s in layout.shapes if LAYOUTS.grid.box(s).height > 7]
    names = ("duration-label", "duration", "grouping", "sheet")
    lefts = {LAYOUTS.grid.box(layout.placeholders[each]).x for each in names}
    lefts |= {LAYOUTS.grid.box(s).x for s in layout.shapes if LAYOUTS.grid.box(s).x > panel.x}
    lefts.add(LAYOUTS.grid.box(layout.drawings["way-1"]).x)
    assert len(lefts) == 1
