"""What shapes looked like and look like → what was done to them beside their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from workshopkit.formats.pptx.returned import Returned, Shape
from workshopkit.model.imprint import GROUND, Printed
from workshopkit.model.look import Look, letters_of
from workshopkit.pulling.likeness import bare, same
from workshopkit.pulling.places import Placed, near
from workshopkit.pulling.retouch import Retouch, What, Why

NAMES = {
    "b": "bold",
    "i": "italic",
    "u": "underline",
    "strike": "strike",
    "sz": "size",
    "solidFill": "colour",
    "gradFill": "colour",
    "highlight": "highlight",
    "latin": "font",
    "link": "link",
}
"""What is given to letters, as the report calls it; the rest is ``other``."""
ORDER = (*dict.fromkeys(NAMES.values()), "other", "paint", "alt")
LONGEST = 4000
"""Letters beyond which those of another text are not compared: it takes too long."""
Letters = dict[str, set[int]]
"""What was changed → the letters, by their rank in the text as it is now."""


def looked(
    plain: Retouch, was: Printed, now: Returned, found: Placed, *, resaved: bool
) -> Iterator[Retouch]:
    """Yield what was done to the shapes of a slide, ``plain`` but for what is told.

    Of a file that LibreOffice saved (``resaved``), which writes out what shapes inherit, what
    differs within a line is told, and not the grounds.
    """
    looks = was.looks
    ground = looks.get(GROUND, Look()) if looks is not None else now.ground
    if ground != now.ground and not resaved:
        yield replace(plain, what=What.GROUND, why=Why.LAYOUT)
    for name in found.lost:
        yield replace(plain, what=What.SHAPE_GONE, place=name, before=name, why=Why.LAYOUT)
    for name, shape in {**found.shapes, **found.rest}.items():
        here = replace(plain, place=name, why=Why.LAYOUT)
        box = was.boxes.get(name)
        is_set_anew = resaved and shape.kind == "table"
        if box and shape.box and not near(box, shape.box) and not is_set_anew:
            yield replace(here, what=What.SHAPE_MOVED)
        if looks is not None:
            words = [line for each in was.spots if each.name == name for line in each.words]
            yield from _of_shape(here, looks.get(name, Look()), words, shape, resaved=resaved)
        before, after = was.marks.get(name, ""), shape.words.strip()
        if name in found.rest and not any(
            same(after, each) for each in (before, *was.marks.values())
        ):
            yield replace(here, before=before, after=after, why=Why.COMPUTED)


def _of_shape(
    here: Retouch, was: Look, words: Sequence[str], shape: Shape, *, resaved: bool
) -> Iterator[Retouch]:
    now = shape.look
    if was.picture != now.picture:
        yield replace(here, what=What.PICTURE_REPLACED)
    if was.figures != now.figures:
        told = replace(here, what=What.FIGURES, before=was.figures, after=now.figures)
        yield replace(told, why=Why.FIGURES)
    lines = shape.all_lines
    changed = (_across if resaved else _one_by_one)(was, words, now, lines) if words else {}
    looks = [NAMES.get(each, "other") for each in changed]
    if not resaved:
        looks += ["paint"] if was.paint != now.paint else []
        looks += ["alt"] if was.alt != now.alt else []
    if looks:
        letters = {each for some in changed.values() for each in some}
        given = tuple(each for each in ORDER if each in looks)
        why = Why.EMPHASIS if {*given} <= {"bold", "italic"} else here.why
        yield replace(here, what=What.LOOKS, looks=given, after=_words(lines, letters), why=why)


def _one_by_one(was: Look, old: Sequence[str], now: Look, new: Sequence[str]) -> Letters:
    """Return the letters that were given something else."""
    found: Letters = {}
    before, after = was.at(_count(old)), now.at(_count(new))
    for a, b in _pairs(old, new):
        for each in before[a].keys() | after[b].keys():
            if before[a].get(each) != after[b].get(each):
                found.setdefault(each, set()).add(b)
    return found


def _across(was: Look, old: Sequence[str], now: Look, new: Sequence[str]) -> Letters:
    """Return the letters that look unlike others of their line, and did not before."""
    before, after = was.at(_count(old)), now.at(_count(new))
    line = [rank for rank, each in enumerate(new) for _ in letters_of(each)]
    names = {each for given in (*before, *after) for each in given}
    values: dict[tuple[str, int, str], list[tuple[str, int]]] = {}
    for a, b in _pairs(old, new):
        for each in names:
            key = (each, line[b], before[a].get(each, ""))
            values.setdefault(key, []).append((after[b].get(each, ""), b))
    found: Letters = {}
    for (each, _, _), given in values.items():
        usual = Counter(value for value, _ in given).most_common(1)[0][0]
        if others := {b for value, b in given if value != usual}:
            found.setdefault(each, set()).update(others)
    return found


def _pairs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the letters that are there still: their rank before, and now."""
    a, b = (bare(letters_of("".join(each))) for each in (old, new))
    if a == b:
        yield from zip(range(len(a)), range(len(b)), strict=True)
    elif max(len(a), len(b)) < LONGEST:
        for block in SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks():
            yield from ((block.a + each, block.b + each) for each in range(block.size))


def _count(lines: Sequence[str]) -> int:
    return sum(len(letters_of(each)) for each in lines)


def _words(lines: Sequence[str], letters: Collection[int]) -> str:
    """Return the words in which the letters are."""
    found: list[str] = []
    at = 0
    for word in (each for line in lines for each in line.split()):
        end = at + len(letters_of(word))
        if any(at <= each < end for each in letters):
            found.append(word)
        at = end
    return " ".join(found)
