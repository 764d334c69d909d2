"""Our layouts × a template's layouts → which of theirs can stand for which of ours."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workshopkit.formats.own_template import LayoutChoice, Why
from workshopkit.formats.pptx.own_template.assigning import assign, overlap
from workshopkit.formats.pptx.own_template.names import ALIASES, normal
from workshopkit.formats.pptx.own_template.template import TheirLayout
from workshopkit.model.layout import Box, Grid, Layout
from workshopkit.model.several import layout_label


@dataclass(frozen=True, slots=True)
class Match:
    """A layout of theirs for one of ours, and the index of each placeholder in it."""

    choice: LayoutChoice
    layout: TheirLayout | None = None
    indexes: Mapping[str, int] | None = None


def map_layout(
    name: str,
    layout: Layout,
    used: Collection[str],
    theirs: Sequence[TheirLayout],
    grid: Grid,
    words: Mapping[str, Any],
    explicit: str | None,
) -> Match:
    """Find the layout of theirs that has a place for each placeholder that slides use.

    In order: the one named in the theme, one of the same name, one of the same type
    (ECMA-376 §19.7.15), one with the same placeholders in the same spots. Otherwise the
    match has no layout and tells which came nearest and what it lacks.
    """
    boxes = {place: grid.box(layout.placeholders[place]) for place in layout.placeholders}
    whole = Box(0, 0, grid.width, grid.height)
    nearest = LayoutChoice(name, "", "injected")
    for why, candidate in _candidates(name, layout, used, boxes, whole, theirs, words, explicit):
        found = assign(layout, used, boxes, whole, candidate, words, strict=why == "signature")
        missing = tuple(place for place in layout.placeholders if place in used - found.keys())
        if why == "explicit" or not missing:
            indexes = {place: found[place].idx for place in found}
            return Match(LayoutChoice(name, candidate.name, why, missing), candidate, indexes)
        if why != "signature" and (not nearest.theirs or len(missing) < len(nearest.missing)):
            nearest = LayoutChoice(name, candidate.name, "injected", missing)
    return Match(nearest)


def _candidates(
    name: str,
    layout: Layout,
    used: Collection[str],
    boxes: Mapping[str, Box],
    whole: Box,
    theirs: Sequence[TheirLayout],
    words: Mapping[str, Any],
    explicit: str | None,
) -> Iterator[tuple[Why, TheirLayout]]:
    if explicit is not None:
        wanted = [each for each in theirs if each.name == explicit]
        wanted += [each for each in theirs if normal(each.name) == normal(explicit)]
        yield from (("explicit", each) for each in wanted[:1])
        return
    names = {normal(name), normal(layout_label(words["layouts"], name)), *ALIASES.get(name, ())}
    yield from (("name", each) for each in theirs if normal(each.name) in names)
    if layout.type != "cust":
        yield from (("type", each) for each in theirs if each.type == layout.type)
    used_boxes = [boxes[place] for place in boxes if place in used]
    # Of two that are alike, the one that bears the name of another of ours is kept for it.
    others = set(map(normal, map(str, words["layouts"].values()))) - names
    closest = sorted(
        theirs,
        key=lambda each: (-_likeness(used_boxes, whole, each), normal(each.name) in others),
    )
    yield from (("signature", each) for each in closest)


def _likeness(boxes: Sequence[Box], whole: Box, theirs: TheirLayout) -> float:
    """Return how well the best places of a layout of theirs cover our boxes."""
    return sum(
        max((overlap(box, whole, place, theirs) for place in theirs.places), default=0)
        for box in boxes
    )
