"""What texts may name instead of typing it, and which of them do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Mention:
    """A text that names a thing: the text's identifier, then the thing's kind and slug.

    The mention of a count or of a length has a kind and no slug.
    """

    text: str
    kind: str
    slug: str


@dataclass(frozen=True)
class Thing:
    """One thing with a slug. ``usual`` is the form given when none is asked for."""

    kind: str
    forms: Mapping[str, str]
    usual: str
    number: int = 0
    """Its rank among its kind, from 1; 0 when its kind has no order that people see."""
    is_proper: bool = False
    """Whether its name keeps its capital inside a sentence."""
    minutes: int | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    """For a session: how many of each kind it has."""


@dataclass(frozen=True)
class Names:
    """All that a mention may name: the things by slug, and how many there are of each kind."""

    things: Mapping[str, tuple[Thing, ...]]
    counts: Mapping[str, int]
