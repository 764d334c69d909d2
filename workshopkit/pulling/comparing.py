"""A deck as it was made and as it came back → what was retouched, nothing judged yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from workshopkit.formats.pptx.imprinting import FOOTER
from workshopkit.formats.pptx.returned import FIRST_ID, Returned, ReturnedDeck, Shape
from workshopkit.model.imprint import KEPT, NOTES, Imprint, Line, Printed, Spot, said
from workshopkit.pulling.likeness import Likely, in_order, match
from workshopkit.pulling.lines import LineChange, changed_lines
from workshopkit.pulling.looking import looked
from workshopkit.pulling.places import placed
from workshopkit.pulling.retouch import Retouch, What, Why
from workshopkit.pulling.tables import grid_of


@dataclass(frozen=True)
class Changed:
    """A line that changed, where it is."""

    retouch: Retouch
    line: LineChange
    spot: Spot
    now: tuple[str, ...]
    """All the lines that are in that place now."""


@dataclass(frozen=True)
class Compared:
    """All that differs."""

    pairs: dict[int, int]
    """The rank in the file of each slide of ours → its rank as it was made, from 0."""
    lines: tuple[Changed, ...]
    slides: tuple[Retouch, ...]
    """Slides added, moved, hidden, shown, gone; their ``id`` is what asked for them."""
    rest: tuple[Retouch, ...]
    """Shapes and looks."""

    @property
    def order(self) -> list[int]:
        """The ranks of our slides as they were made, in the order in which they are now."""
        return in_turn(self.pairs)


def compare(was: Imprint, now: ReturnedDeck) -> Compared:
    """Compare a deck with the file that came back."""
    pairs = pairs_of(was, now)
    lines: list[Changed] = []
    rest: list[Retouch] = []
    for rank, before in pairs.items():
        if was.slides[before].spec == KEPT:
            continue
        for each in _on_slide(was.slides[before], now.slides[rank], resaved=now.resaved):
            if isinstance(each, Changed):
                lines.append(each)
            else:
                rest.append(each)
    return Compared(pairs, tuple(lines), tuple(_slides(was, now, pairs)), tuple(rest))


def pairs_of(was: Imprint, now: ReturnedDeck) -> dict[int, int]:
    """Pair the slides of a file with those that were made: ranks, from 0.

    By what they say; then, where the file numbers its slides as they were made, by that number
    one that was written anew from end to end.
    """
    pairs = match([*map(likely_made, was.slides)], [*map(likely, now.slides)])
    made = {rank: slide.id - FIRST_ID for rank, slide in enumerate(now.slides)}
    if any(made[rank] != before for rank, before in pairs.items()):
        return pairs
    left = {*range(len(was.slides))} - {*pairs.values()}
    anew = {
        rank: before
        for rank, before in made.items()
        if before in left and _has_places_of(was.slides[before], now.slides[rank])
    }
    return pairs | anew


def _has_places_of(was: Printed, now: Returned) -> bool:
    """Tell whether a slide has all the places of one that was made, by their names."""
    places = {spot.name for spot in was.spots} - {NOTES}
    return bool(places) and places <= {shape.name for shape in now.shapes}


def in_turn(pairs: Mapping[int, int]) -> list[int]:
    """Return the slides of ours in the order of the file."""
    return [pairs[rank] for rank in sorted(pairs)]


def today_of(was: Imprint, today: Imprint) -> dict[int, int]:
    """Pair the slides that were made with those that content/ asks for today: ranks, from 0."""
    made_today, made = [*map(likely_made, today.slides)], [*map(likely_made, was.slides)]
    return match(made_today, made, by_face=True)


def likely_made(slide: Printed) -> Likely:
    """Return what tells a slide that was made from others."""
    words: dict[bool, list[str]] = {False: [], True: []}
    for spot in slide.spots:
        if spot.name != "title":
            words[spot.name == NOTES] += spot.words
    return Likely(slide.title, " ".join(words[False]), " ".join(words[True]))


def likely(slide: Returned) -> Likely:
    """Return what tells a slide that came back from others."""
    rest = [each.words for each in slide.shapes if not each.is_title and each.placeholder != FOOTER]
    return Likely(slide.title, " ".join(rest), " ".join(slide.notes))


def _slides(was: Imprint, now: ReturnedDeck, pairs: dict[int, int]) -> Iterator[Retouch]:
    steady = in_order(in_turn(pairs))
    for rank, slide in enumerate(now.slides):
        plain = Retouch(What.ADDED, slide.number, slide.title)
        if rank not in pairs:
            yield replace(plain, why=Why.SLIDE)
            continue
        before = was.slides[pairs[rank]]
        plain = replace(plain, id=before.spec, made=pairs[rank])
        if pairs[rank] not in steady:
            yield replace(plain, what=What.MOVED, before=str(pairs[rank] + 1))
        if slide.hidden != before.hidden:
            yield replace(plain, what=What.HIDDEN if slide.hidden else What.SHOWN)
    for n, before in enumerate(was.slides):
        if n not in pairs.values():
            yield Retouch(What.DELETED, n + 1, before.title, n, id=before.spec)


def _on_slide(was: Printed, now: Returned, *, resaved: bool) -> Iterator[Changed | Retouch]:
    found = placed(was, now)
    plain = Retouch(What.TEXT, now.number, now.title or was.title)
    for name in dict.fromkeys(spot.name for spot in was.spots):
        spots = [each for each in was.spots if each.name == name]
        here = replace(plain, place=name)
        shape = found.shapes.get(name)
        if name == NOTES:
            yield from _in_spot(here, spots[0], now.notes)
        elif shape is None:
            before = " ".join(line for each in spots for line in each.words)
            yield replace(here, what=What.SHAPE_GONE, before=before, why=Why.LAYOUT)
        elif spots[0].row < 0:
            yield from _in_spot(here, spots[0], shape.lines)
        else:
            yield from _in_table(here, spots, shape)
    if not any(spot.name == NOTES for spot in was.spots):
        for line in now.notes:
            here = replace(plain, place=NOTES, after=line)
            yield Changed(here, LineChange(None, line), Spot(NOTES, ()), now.notes)
    for words in now.comments:
        yield replace(plain, what=What.COMMENT, after=words, why=Why.NOT_OURS)
    yield from looked(plain, was, now, found, resaved=resaved)
    for shape in found.others:
        is_empty_place = bool(shape.placeholder) and shape.kind == "text"
        if shape.kind == "picture":
            yield replace(plain, what=What.PICTURE, why=Why.LAYOUT, after=shape.name)
        elif shape.words.strip():
            yield replace(plain, what=What.SHAPE_ADDED, why=Why.NOT_OURS, after=shape.words.strip())
        elif shape.kind in ("chart", "table") or (was.looks is not None and not is_empty_place):
            yield replace(plain, what=What.SHAPE_ADDED, why=Why.NOT_OURS, after=shape.name)


def _in_table(here: Retouch, spots: Sequence[Spot], shape: Shape) -> Iterator[Changed | Retouch]:
    grid = grid_of(spots, shape)
    for spot in spots:
        now = grid.cell(spot, shape)
        if now is not None:
            yield from _in_spot(replace(here, row=spot.row, column=spot.column), spot, now)
    for words in grid.added:
        yield replace(here, what=What.ROW_ADDED, after=words, why=Why.ROWS)
    for words in grid.gone:
        yield replace(here, what=What.ROW_GONE, before=words, why=Why.ROWS)


def _in_spot(here: Retouch, spot: Spot, now: Sequence[str]) -> Iterator[Changed]:
    lines: tuple[Line, ...] = tuple(line for line in spot.lines if said(line).strip())
    for change in changed_lines(lines, now):
        told = replace(here, before=change.before, after=change.now or "")
        yield Changed(told, change, replace(spot, lines=lines), tuple(now))
