"""The places of a slide as it was made → the shapes of the slide as it came back."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from workshopkit.formats.pptx.returned import Returned, Shape
from workshopkit.model.imprint import NOTES, Box, Printed, Spot
from workshopkit.model.look import Look
from workshopkit.pulling.likeness import each_once, likeness, same, words_of

NEAR = 30_000
"""EMU within which a shape stands where it stood: LibreOffice rounds to a tenth of that."""


@dataclass(frozen=True)
class Placed:
    """The shape that each place has become, and what became of the other shapes."""

    shapes: Mapping[str, Shape]
    rest: Mapping[str, Shape]
    """Those of ours that are no place for words: pictures, drawings, markers."""
    lost: tuple[str, ...]
    """Those of ours that are not there any more."""
    others: tuple[Shape, ...]
    """Those that were not there."""


def placed(was: Printed, now: Returned) -> Placed:
    """Find the shapes: by name, else by what they say, else by where they stand."""
    spots = _whole(was.spots)
    left = list(now.shapes)
    found: dict[str, Shape] = {}
    for score in (_by_name, _by_words, _by_likeness, _by_place):
        for name, text in spots.items():
            if name in found or not left:
                continue
            box = was.boxes.get(name)
            ranked = [(score(name, text, box, each), -rank) for rank, each in enumerate(left)]
            best, rank = max(ranked)
            if best > 0:
                found[name] = left.pop(-rank)
    rest = _rest(was, spots, left)
    others = [each for each in left if each not in rest.values()]
    if was.looks is None:  # an old deck, which does not tell all its shapes
        marks = was.marks.values()
        others = [each for each in others if not any(same(each.words, mark) for mark in marks)]
        return Placed(found, {}, (), tuple(others))
    lost = [name for name in was.boxes if name not in spots and name not in rest]
    return Placed(found, rest, tuple(lost), tuple(others))


def _rest(was: Printed, spots: Collection[str], left: Sequence[Shape]) -> dict[str, Shape]:
    """Find the shapes that are no place for words: where they stood, else by what they are."""
    names = [name for name in was.boxes if name not in spots]
    scores = sorted(
        (
            (_alike(name, was, shape), -n, -rank)
            for n, name in enumerate(names)
            for rank, shape in enumerate(left)
        ),
        reverse=True,
    )
    pairs = each_once((-n, -rank) for score, n, rank in scores if score > 0)
    return {names[n]: left[rank] for n, rank in pairs.items()}


def _alike(name: str, was: Printed, shape: Shape) -> int:
    look = (was.looks or {}).get(name, Look())
    same_picture = bool(look.picture) and look.picture == shape.look.picture
    same_figures = bool(look.figures) and look.figures == shape.look.figures
    is_near = near(was.boxes[name], shape.box)
    return 4 * is_near + 2 * (same_picture or same_figures) + (shape.name == name)


def near(one: Box | None, other: Box | None) -> bool:
    """Tell whether two shapes stand at the same place."""
    if one is None or other is None:
        return one is other
    return all(abs(a - b) <= NEAR for a, b in zip(one, other, strict=True))


def _whole(spots: Sequence[Spot]) -> dict[str, str]:
    """Return what each place says, all its cells together."""
    whole: dict[str, str] = {}
    for spot in spots:
        if spot.name != NOTES:
            whole[spot.name] = f"{whole.get(spot.name, '')} {' '.join(spot.words)}"
    return whole


def _by_name(name: str, text: str, box: Box | None, shape: Shape) -> float:
    return float(shape.name == name and (bool(shape.lines) or bool(shape.cells)))


def _by_words(name: str, text: str, box: Box | None, shape: Shape) -> float:
    return float(same(text, shape.words)) * (1.5 if near(box, shape.box) else 1)


def _by_likeness(name: str, text: str, box: Box | None, shape: Shape) -> float:
    if name == "title" and shape.is_title and shape.lines:
        return 1
    score = likeness(words_of(text), words_of(shape.words))
    return score if score > 0.4 else 0


def _by_place(name: str, text: str, box: Box | None, shape: Shape) -> float:
    return float(near(box, shape.box) and shape.kind in ("text", "table"))
