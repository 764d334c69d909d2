"""What an own template becomes: an empty deck, its look, and what went where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from workshopkit.fit.stand_ins import FontUse
from workshopkit.model.layout import Layouts
from workshopkit.model.theme import Theme
from workshopkit.problems import Problem, Source

Why = Literal["explicit", "name", "type", "signature", "injected"]
"""How a layout was found in a template; ``injected`` when ours was added to it."""


@dataclass(frozen=True, slots=True)
class LayoutPart:
    """Where a layout of ours is in a .pptx: the name of its part, its placeholders' indexes."""

    part: str
    indexes: Mapping[str, int]
    marks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What must mark the paragraphs of each level of a placeholder (``number``, ``none``…)
    where the layout marks them otherwise; an empty word leaves it to the layout."""


@dataclass(frozen=True, slots=True)
class BaseDeck:
    """A presentation without slides, and where each of our layouts is in it."""

    package: bytes
    layouts: Mapping[str, LayoutPart]


@dataclass(frozen=True, slots=True)
class LayoutChoice:
    """The layout of a template that stands for one of ours, and why that one.

    When ours was injected, ``theirs`` is the layout that came nearest (or nothing) and
    ``missing`` the placeholders that it lacks; ``full`` says that it has them all, but that
    the texts do not fit in them.
    """

    ours: str
    theirs: str
    why: Why
    missing: tuple[str, ...] = ()
    full: bool = False


@dataclass(frozen=True, slots=True)
class Recoloured:
    """A text that would not have been read in the template's colours, by roles; ``was`` is a
    colour for what is theirs."""

    layout: str
    place: str
    was: str
    now: str


@dataclass(frozen=True)
class OwnTemplate:
    """A template ready to receive slides."""

    name: str
    """That of its file."""
    source: Source | None
    """Where the theme names it."""
    base: BaseDeck
    theme: Theme
    """Ours with the template's colours and fonts."""
    layouts: Layouts
    """Ours with the template's geometry, sizes and margins."""
    choices: tuple[LayoutChoice, ...]
    fonts: tuple[FontUse, ...]
    sizes: Mapping[str, float]
    """Styles of the injected layouts that had to shrink, and by how much (0.9 is 90 %)."""
    recoloured: tuple[Recoloured, ...]
    pages: Mapping[str, str]
    """The layouts of theirs whose ground, drawings and title ours are set on: its ``cover``, its
    ``section``, its ``inner`` page. Empty when nothing is drawn on any."""
    set_on: Mapping[str, str]
    """Each layout of ours that is set on one of those pages, and which."""
    off_pages: tuple[str, ...]
    """Layouts of ours that had more to say than there is room on those pages."""
    decks: int
    slides: int
    """How many decks and slides were tried in it."""
    problems: tuple[Problem, ...]
