"""An organisation's colours → those of a theme, each as near to what was given as can be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from workshopkit.fit.design.colour import contrast, mixed, separation
from workshopkit.fit.design.contrast import APART, READABLE, Pair
from workshopkit.model.text import Text
from workshopkit.model.theme import ACCENTS, Colours, Role

DARK = 8.0
"""Contrast with white of a colour that is a dark ground as it is."""
RECOGNISED = 0.35
"""Share of black or white with which a colour is still the organisation's."""
ANY = 0.95
BLACK, WHITE = "#000000", "#FFFFFF"
STEPS = tuple(number / 50 for number in range(50))
OURS = (
    Pair("paper", "deep", DARK, ""),
    Pair("ink", "sun", 6.5, ""),
    Pair("ink", "sky", DARK, ""),
    Pair("visited", "paper", READABLE, ""),
)
"""What makes a ground dark, a colour bright, beside what layouts and pages ask for."""


@dataclass(frozen=True)
class Chosen:
    """The colour of a role, and the colour given that it was made from: itself, most often.

    ``given`` is None for a grey, which is made of the theme's own ink.
    """

    colour: Text
    given: Text | None


@dataclass(frozen=True)
class Source:
    """What a role may be made of: a colour, and how much black or white it may get at most."""

    colour: str
    most: float
    given: Text | None


Sources = tuple[Role, Sequence[Source]]


@dataclass(frozen=True)
class Palette:
    """What the colours given became."""

    roles: Mapping[Role, Chosen]
    given: tuple[Text, ...]

    def over(self, ours: Colours) -> Colours:
        """Return the colours of a theme: theirs, and its own ink and paper."""
        return ours.model_copy(update={role: each.colour for role, each in self.roles.items()})

    @property
    def changed(self) -> Iterator[tuple[Text, Text]]:
        """Yield the colours that are shown nowhere as they were given, and the nearest instead."""
        shown = {str(each.colour).upper() for each in self.roles.values()}
        for colour in self.given:
            made = [each.colour for each in self.roles.values() if each.given is colour]
            if str(colour).upper() not in shown:
                yield colour, min(made, key=partial(separation, colour), default=Text(""))


def palette(given: Sequence[Text], ours: Colours, pairs: Iterable[Pair]) -> Palette:
    """Give each role a colour of theirs, the first being the main one.

    What cannot be read as it is gets darker or lighter, no more than it must; the roles that
    are left are made of the main colour, else of grey.
    """
    needed = [*pairs, *OURS]
    chosen: dict[Role, Chosen] = {}
    colours: dict[str, str] = {"ink": ours.ink, "paper": ours.paper}
    for role, sources in _sources(given, ours, colours):
        colour, source = _nearest(role, sources, colours, needed)
        colours[role] = colour
        chosen[role] = Chosen((source.given or given[0]).with_value(colour), source.given)
    return Palette(chosen, tuple(given))


def _sources(given: Sequence[Text], ours: Colours, colours: Mapping[str, str]) -> Iterator[Sources]:
    """Yield the roles in order, with what each may be made of and how much it may change.

    ``colours`` are those of the roles before.
    """
    main = given[0]

    def theirs(colour: Text, most: float = RECOGNISED) -> Source:
        return Source(colour, most, colour)

    pale = [each for each in given if contrast(mixed(each, BLACK, RECOGNISED), WHITE) < READABLE]
    strong = [each for each in given if each not in pale]
    dark = [each for each in strong if contrast(each, WHITE) >= DARK and len(strong) > 1]
    deep = max(dark, key=lambda each: contrast(each, WHITE), default=None)
    vivid = [theirs(each) for each in strong if each is not deep]

    def grey(share: float) -> Source:
        return Source(mixed(ours.ink, WHITE, share), ANY, None)

    def unseen() -> list[Source]:
        shown = {each.upper() for each in colours.values()}
        return [theirs(each) for each in given if each.upper() not in shown]

    shade = [theirs(each, 0.7) for each in strong if each is main]
    yield "tint", [Source(mixed(main, WHITE, 0.93), ANY, main)]
    yield "neutral", [grey(0.5)]
    ground, accent = [theirs(deep, 0.1)] if deep else [], [*vivid[:1], grey(0.15)]
    if ground:
        yield "deep", ground
    yield "primary", accent
    if not ground:
        yield "deep", [*(theirs(each, ANY) for each in strong[:1]), grey(0)]
    yield "signal", [*vivid[1:], *shade, grey(0.1)]
    yield "sun", [*unseen(), *(theirs(each, ANY) for each in given)]
    yield "sky", [*unseen(), theirs(main, ANY), grey(0.75)]
    yield "plum", [*unseen(), *shade, grey(0.3)]
    yield "link", [*vivid[:1], grey(0)]
    yield "visited", [*shade, grey(0.3)]


def _nearest(
    role: Role,
    sources: Sequence[Source],
    colours: Mapping[str, str],
    needed: Sequence[Pair],
) -> tuple[str, Source]:
    """Return the colour that can be read and told apart, the least changed of the first source."""
    for is_apart in (True, False):
        for source in sources:
            for share in (step for step in STEPS if step <= source.most):
                for other in (BLACK, WHITE):
                    colour = mixed(source.colour, other, share)
                    found = _contrasts(role, colour, colours, needed)
                    if all(got >= least for least, got in found) and (
                        not is_apart or _is_apart(role, colour, colours)
                    ):
                        return colour, source
    return str(sources[0].colour), sources[0]


def _contrasts(
    role: Role, colour: str, colours: Mapping[str, str], needed: Sequence[Pair]
) -> Iterator[tuple[float, float]]:
    """Yield what is needed and what there is, of every pair that the role makes so far."""
    for pair in needed:
        if role in (pair.text, pair.ground):
            other = pair.ground if pair.text == role else pair.text
            if other in colours:
                yield pair.needed, contrast(colour, colours[other])


def _is_apart(role: Role, colour: str, colours: Mapping[str, str]) -> bool:
    """Tell whether an accent or the dark ground is not taken for another."""
    seen = (*ACCENTS, "deep")
    others = [colours[each] for each in seen if each in colours and each != role]
    return role not in seen or all(separation(colour, each) >= APART for each in others)
