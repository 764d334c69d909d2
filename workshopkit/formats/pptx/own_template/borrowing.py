"""Layouts of a template that stand for ours → layouts as data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workshopkit.formats.pptx.own_template.backdrops import GROUND, common
from workshopkit.formats.pptx.own_template.mapping import Match
from workshopkit.formats.pptx.own_template.template import TheirLayout, TheirPlaceholder
from workshopkit.formats.pptx.parts import EMU_PER_POINT
from workshopkit.formats.pptx.text import HANG
from workshopkit.model.layout import Box, Footer, Layout, Layouts, Placeholder, Style, Timer
from workshopkit.model.text import Text

BAR = 0.12
"""Height in inches of a countdown bar on a layout that has no place for it."""
DOWN = 0.05
"""Inches by which the progress marker is lowered to be clear of a drawing."""
LOWEST = 0.3
"""The share of the slide above which the marker stays."""


def borrowed(layouts: Layouts, matches: Mapping[str, Match]) -> Layouts:
    """Return ``layouts`` with the geometry and type of theirs where theirs stand for ours."""
    styles = dict(layouts.styles)
    changed = {
        name: _layout(name, layouts, match.layout, match.indexes or {}, styles)
        for name, match in matches.items()
        if match.layout
    }
    update = {"layouts": {**layouts.layouts, **changed}, "styles": styles}
    return layouts.model_copy(update=update)


def _layout(
    name: str,
    layouts: Layouts,
    theirs: TheirLayout,
    indexes: Mapping[str, int],
    styles: dict[str, Style],
) -> Layout:
    ours = layouts.layouts[name]
    by_index = {place.idx: place for place in theirs.places}
    places = {}
    for place_name in ours.placeholders:
        if place_name not in indexes:
            continue
        theirs_place = by_index[indexes[place_name]]
        levels = ours.placeholders[place_name].styles
        named = [f"{level}-{name}-{place_name}-{n}" for n, level in enumerate(levels, start=1)]
        for new, level, look in zip(named, levels, theirs_place.styles, strict=False):
            styles[new] = _marked(look, styles[level].mark)
        places[place_name] = _place(ours.placeholders[place_name], theirs_place, named)
    update: dict[str, Any] = {
        "ground": theirs.ground,
        "shapes": (),
        "placeholders": places,
        "footer": Footer() if theirs.footer or theirs.number else None,
    }
    if ours.progress is not None:
        at = _clear_of_theirs(layouts.grid.box(ours.progress), theirs)
        update["progress"] = ours.progress.at(at) if at else None
    if ours.timer is not None:
        update["timer"] = _timer(places, theirs.slide)
    return ours.model_copy(update=update)


def _clear_of_theirs(at: Box, theirs: TheirLayout) -> Box | None:
    """Lower a box until it is clear of what theirs draw; None when it would not stay above."""
    drawn = [*theirs.drawn, *theirs.master.drawn, *([theirs.footer.box] if theirs.footer else [])]
    blocks = [
        Box(each.x, each.y, each.width, each.height + 2 * DOWN)
        for each in drawn
        if each.area < GROUND * theirs.slide.area
    ]
    while any(common(at, each) > 0 for each in blocks):
        if at.bottom >= LOWEST * theirs.slide.height:
            return None
        at = Box(at.x, at.y + DOWN, at.width, at.height)
    return at


def _marked(look: Style, mark: str) -> Style:
    """Mark paragraphs as ours are: a list stays a list, a sentence gets no bullet."""
    if _alike(mark, look.mark):
        return look
    hang = 0.0 if mark == "none" else HANG / EMU_PER_POINT
    return look.model_copy(update={"mark": mark, "hang": hang})


def marks(layouts: Layouts, layout: str, match: Match) -> dict[str, tuple[str, ...]]:
    """Return what must mark the paragraphs of our placeholders where theirs differ."""
    theirs = {place.idx: place for place in match.layout.places} if match.layout else {}
    found = {}
    for name, idx in (match.indexes or {}).items():
        wanted = [layouts.style(s).mark for s in layouts.layouts[layout].placeholders[name].styles]
        given = [style.mark for style in theirs[idx].styles]
        told = ["" if _alike(a, b) else a for a, b in zip(wanted, given, strict=False)]
        if any(told):
            found[name] = tuple(told)
    return found


def _alike(one: str, other: str) -> bool:
    return one == other or {one, other} == {"disc", "dash"}


def _place(ours: Placeholder, theirs: TheirPlaceholder, styles: list[str]) -> Placeholder:
    named = tuple(Text(name) for name in styles)
    look = {"anchor": theirs.anchor, "inset": theirs.inset, "fill": theirs.fill}
    return ours.at(theirs.box, styles=named, **look)


def _timer(places: Mapping[str, Placeholder], slide: Box) -> Timer:
    """Put the countdown under the duration, else along the top of the slide."""
    duration = places.get("duration")
    if duration is None or duration.box is None:
        return Timer(box=(0, 0, slide.width, BAR))
    x, y, width, height = duration.box
    return Timer(box=(x, y + height, width, BAR))
