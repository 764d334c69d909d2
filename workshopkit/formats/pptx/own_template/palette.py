"""What a template's pages are drawn in → the colour of each of our roles.

Theirs come first, those that they draw most with before the others; then what their theme says,
unless it is nobody's; then mixtures of those: a deck in few colours looks more like
theirs than one in twelve.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from workshopkit.fit.design.colour import contrast, mixed
from workshopkit.formats.pptx.own_template.colours import distance, is_grey
from workshopkit.formats.pptx.own_template.drawn import SAME, Drawn
from workshopkit.formats.pptx.own_template.legibility import LARGE, TEXT
from workshopkit.formats.pptx.own_template.scheme import NOBODYS

LEAST = 0.01
"""A colour under this share of all that is drawn in colours is an accident."""
SIGNAL, FAINT = 2.0, 1.25
"""Least contrast of what draws the eye to a text without being one: of a colour that they draw
with, and of one that their theme says is for that."""
TINT, SHADE = (1.11, 1.35), (1.3, 1.6)
"""Between which contrasts the ground of a card differs from a light page, from a dark one."""
PALE = 0.25
"""The channels of a light ground are closer than this."""
STEPS = tuple(n / 40 for n in range(1, 40))


def palette(theirs: Mapping[str, str], drawn: Drawn, ours: Mapping[str, str]) -> dict[str, str]:
    """Return the colour of each role. ``theirs`` is what their theme says, their own or nobody's.

    ``ours`` are the colours of roles where a template says nothing at all.
    """
    ink, paper = _ground(theirs, drawn)
    shown = [each for each in drawn if distance(each, paper) > SAME]
    whole = sum(drawn[each] for each in shown)
    coloured = sum(drawn[each] for each in shown if not is_grey(each))
    brand = [e for e in shown if not is_grey(e) and drawn[e] >= LEAST * coloured]
    said = {role for role, each in theirs.items() if each not in (ink, paper, *NOBODYS)}
    if not said and not brand:
        same = contrast(paper, ours["paper"]) < TINT[0]
        return {**(ours if same else theirs), "ink": ink, "paper": paper}
    found = {"ink": ink, "paper": paper}

    def choose(role: str, fits: Callable[[str], bool], drawn: Sequence[str], *mixtures: str) -> str:
        """Take the first that fits; the last of ``mixtures`` when none does."""
        new = [each for each in drawn if each not in found.values()]
        own = [theirs[role]] if role in said and paper == theirs["paper"] else []
        found[role] = next((e for e in (*new, *own, *mixtures) if fits(e)), mixtures[-1])
        return found[role]

    def seen(ground: str, least: float, *letters: str) -> Callable[[str], bool]:
        """Tell what is seen on a ground, and is one on which some letters read."""
        return lambda each: (
            contrast(each, ground) >= least
            and (not letters or max(contrast(each, other) for other in letters) >= TEXT)
        )

    def dark(least: float) -> list[str]:
        return [each for each in brand if contrast(each, paper) >= least]

    deep = choose("deep", seen(paper, TEXT), brand, ink)
    primary = choose("primary", seen(paper, FAINT, paper, ink), dark(LARGE), deep)
    choose("signal", seen(paper, FAINT, paper, ink), dark(SIGNAL), primary)
    low, high = TINT if contrast(paper, "#FFFFFF") < contrast(paper, "#000000") else SHADE
    choose(
        "tint",
        lambda each: (
            low <= contrast(each, paper) <= high
            and min(contrast(each, ink), contrast(each, deep)) >= TEXT
        ),
        [each for each in shown if is_grey(each, PALE) and drawn[each] >= LEAST * whole],
        *(mixed(paper, other, share) for other in (*brand[:1], deep, "#000000") for share in STEPS),
        paper,
    )
    paler = [mixed(primary, paper, share) for share in STEPS]
    choose("sun", seen(deep, TEXT), [], *paler[len(paler) // 2 :], paper)
    lit = [each for each in brand if contrast(each, deep) >= LARGE and each != primary]
    found["sun"] = next(iter(lit), found["sun"])
    choose("sky", seen(deep, LARGE), [], *paler, paper)
    choose("plum", seen(paper, TEXT), [], mixed(deep, ink, 0.4), ink)
    greys = [each for each in shown if is_grey(each)]
    choose("neutral", seen(paper, SIGNAL), greys, mixed(ink, paper, 0.5))
    for role in ("link", "visited"):
        choose(role, seen(paper, TEXT), [], deep)
    return found


def _ground(theirs: Mapping[str, str], drawn: Drawn) -> tuple[str, str]:
    """Return the colours of text and of pages: what most of theirs lie on, whatever is declared."""
    paper = next(iter(drawn), theirs["paper"])
    if distance(paper, theirs["paper"]) <= SAME:
        return theirs["ink"], theirs["paper"]
    ink = max((theirs["ink"], theirs["paper"]), key=lambda each: contrast(each, paper))
    return (ink, paper) if contrast(ink, paper) >= TEXT else (theirs["ink"], theirs["paper"])
