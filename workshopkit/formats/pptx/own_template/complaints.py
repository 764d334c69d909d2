"""What is wrong or uncertain in a template → problems, where the theme asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from workshopkit.fit.design.colour import contrast, mixed
from workshopkit.fit.stand_ins import FontUse
from workshopkit.formats.own_template import Recoloured
from workshopkit.formats.pptx.own_template.legibility import (
    CHOICES,
    TEXT,
    Legibility,
    least_contrast,
)
from workshopkit.formats.pptx.own_template.mapping import Match
from workshopkit.formats.pptx.own_template.scaling import touch
from workshopkit.formats.pptx.own_template.template import TheirLayout, TheirMaster
from workshopkit.model.theme import Theme
from workshopkit.problems import Problem, Source, nearest

MOST, LONGEST = 4, 60
"""Addresses that are told at most, and their characters."""


def find(
    theme: Theme,
    source: Source | None,
    masters: Sequence[tuple[TheirMaster, Sequence[TheirLayout]]],
    matches: Mapping[str, Match],
    fonts: Iterable[FontUse],
    legible: Legibility,
    seen: Legibility,
) -> Iterator[Problem]:
    """Give every problem of a template: the map, the places, the colours, the fonts.

    ``legible`` mended the layouts that are ours, ``seen`` what we draw on theirs.
    """
    known = [layout.name for _, layouts in masters for layout in layouts]
    for name, wanted in theme.layouts.items():
        if name not in legible.layouts.layouts:
            near = nearest(name, legible.layouts.layouts)
            values: dict[str, object] = {"what": "layout", "got": name, "nearest": near}
            yield Problem("unknown-reference", wanted.source, "", values)
        elif name in matches and matches[name].layout is None:
            values = {"got": wanted, "known": ", ".join(dict.fromkeys(known))}
            values["nearest"] = nearest(wanted, known)
            yield Problem("unknown-base-layout", wanted.source, "", values)
    asked = {str(name): wanted.source for name, wanted in theme.layouts.items()}
    for ours, match in matches.items():
        if match.layout:
            at = asked.get(ours, source)
            yield from _lacking(match, at)
            yield from _hard_to_read(match, match.layout, at)
    yield from _unreadable((*legible.unreadable, *seen.unreadable), legible.colours, source)
    for family, files in dict.fromkeys((use.family, use.files) for use in fonts if not use.twin):
        values = {"got": family, "used": files.rpartition("/")[2]}
        yield Problem("stand-in-font", source, "", values)


def _unreadable(
    found: Sequence[Recoloured], colours: Mapping[str, str], source: Source | None
) -> Iterator[Problem]:
    """Tell once each ground on which no colour reads, and what it would take.

    Two grounds that do not read on each other are told once: to change both would be too much.
    """
    told: set[frozenset[str]] = set()
    for ground in dict.fromkeys(colours[each.now] for each in found):
        best = max((colours[role] for role in CHOICES), key=lambda each: contrast(each, ground))
        if frozenset((ground, best)) in told:
            continue
        told.add(frozenset((ground, best)))
        on = {str(each.layout) for each in found if colours[each.now] == ground}
        values: dict[str, object] = {"ground": ground, "got": best, "count": len(on)}
        values |= {"contrast": contrast(best, ground), "needed": TEXT}
        yield Problem("unreadable-colours", source, "", values | {"wanted": _read_on(ground, best)})


def _read_on(ground: str, colour: str) -> str:
    """Return the colour nearest to ``colour`` that reads on a ground, darker or lighter."""
    nuances = (mixed(colour, end, n / 40) for n in range(1, 41) for end in ("#000000", "#FFFFFF"))
    return next(each for each in nuances if contrast(each, ground) >= TEXT)


def left_out(file: Path, source: Source | None, outside: Sequence[str]) -> Iterator[Problem]:
    """Tell, once, what a template would have asked for elsewhere, or run."""
    if outside:
        named = [each if len(each) <= LONGEST else f"{each[:LONGEST]}…" for each in outside[:MOST]]
        what = ", ".join([*named, *(["…"] if len(outside) > MOST else [])])
        values = {"got": file.name, "what": what, "count": len(outside)}
        yield Problem("outside-base", source, "", values)


def _lacking(match: Match, source: Source | None) -> Iterator[Problem]:
    for place in match.choice.missing:
        values = {"got": match.choice.theirs, "layout": match.choice.ours, "place": place}
        yield Problem("base-without-place", source, "", values)


def _hard_to_read(match: Match, theirs: TheirLayout, source: Source | None) -> Iterator[Problem]:
    """Warn about text of theirs that is pale on a plain ground of theirs."""
    if not theirs.plain:
        return
    colours = theirs.master.colours
    for place in theirs.places:
        bare = not any(touch(place.box, drawn) for drawn in theirs.drawn)
        if match.indexes and place.idx in match.indexes.values() and place.styles and bare:
            style, ground = place.styles[0], place.fill or theirs.ground
            found = contrast(colours[style.colour], colours[ground])
            if found < least_contrast(style):
                values = {"got": theirs.name, "place": place.name, "contrast": f"{found:.1f}"}
                yield Problem("pale-base", source, "", values)
