"""Placeholders of ours × a layout of theirs → which goes where."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from workshopkit.formats.pptx.own_template.names import normal
from workshopkit.formats.pptx.own_template.template import TheirLayout, TheirPlaceholder
from workshopkit.model.layout import Box, Layout, Placeholder

HOLDS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", "ctrTitle"),
    "body": ("body", "obj", "subTitle"),
    "table": ("tbl", "obj"),
    "picture": ("pic",),
}
"""What a kind of ours may go in; a kind that is not listed is never mapped."""
SAME_SHAPE = 0.02
"""A picture of ours was cropped for its place, and a code is square: another shape would cut."""
SAME_SPOT, SAME_PLACE = 0.25, 0.8
"""Least share of the union of two boxes that they have in common to be about in the same spot,
and to be the same."""


def assign(
    layout: Layout,
    used: Collection[str],
    boxes: Mapping[str, Box],
    whole: Box,
    theirs: TheirLayout,
    words: Mapping[str, Any],
    *,
    strict: bool,
) -> dict[str, TheirPlaceholder]:
    """Give each of our ``used`` placeholders one of theirs, when one can hold it.

    By name first, then the title, then the best overlap of boxes (as shares of the slide),
    then whatever is left when it is alone. ``strict`` asks that everything be in the same
    spot, and the same place if some of theirs stays empty: only boxes tell then.
    """
    wanted = [name for name in layout.placeholders if name in used]
    free = [place for place in theirs.places if not place.vertical]
    found: dict[str, TheirPlaceholder] = {}

    def take(name: str, place: TheirPlaceholder) -> None:
        found[name] = place
        free.remove(place)
        wanted.remove(name)

    def fits(name: str, place: TheirPlaceholder) -> bool:
        return _fits(layout.placeholders[name], boxes[name], place)

    for name in list(wanted):
        called = [place for place in free if normal(place.name) in _names(name, words)]
        for place in [place for place in called if fits(name, place)][:1]:
            take(name, place)
    pairs = [
        (overlap(boxes[name], whole, place, theirs), name, place)
        for name in wanted
        for place in free
        if fits(name, place)
    ]
    for common, name, place in sorted(pairs, key=lambda pair: -pair[0]):
        titles = layout.placeholders[name].kind == "title" and not strict
        if name in wanted and place in free and (titles or common >= SAME_SPOT):
            take(name, place)
    if strict:
        least = SAME_PLACE if free else SAME_SPOT
        same = all(overlap(boxes[name], whole, found[name], theirs) >= least for name in found)
        return found if same and not wanted else {}
    for name in list(wanted):
        fitting = [place for place in free if fits(name, place)]
        kind = layout.placeholders[name].kind
        rivals = [each for each in wanted if layout.placeholders[each].kind == kind]
        if len(fitting) == len(rivals) == 1:
            take(name, fitting[0])
    return found


def _fits(place: Placeholder, box: Box, theirs: TheirPlaceholder) -> bool:
    if theirs.type not in HOLDS.get(place.kind, ()):
        return False
    width, height = theirs.box.width, theirs.box.height * box.width / box.height
    return place.kind != "picture" or abs(width - height) <= SAME_SHAPE * width


def _names(name: str, words: Mapping[str, Any]) -> set[str]:
    label = str(words["placeholders"].get(name.rstrip("-0123456789"), name))
    return {normal(name), normal(label)} if label and not name[-1].isdigit() else {normal(name)}


def _share(box: Box, slide: Box) -> Box:
    wide, high = slide.width, slide.height
    return Box(box.x / wide, box.y / high, box.width / wide, box.height / high)


def overlap(box: Box, whole: Box, place: TheirPlaceholder, theirs: TheirLayout) -> float:
    """Return the common area of two boxes over that of their union, as shares of slides."""
    one, other = _share(box, whole), _share(place.box, theirs.slide)
    wide, high = one.overlap(other)
    common = max(wide, 0) * max(high, 0)
    union = one.area + other.area - common
    return common / union if union else 0.0
