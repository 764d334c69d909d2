"""A kit → what uses what: each slug that refers to a thing, and what it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from workshopkit.model.base import Part
from workshopkit.model.fields import kinds_named
from workshopkit.model.kit import Kit
from workshopkit.model.session import EACH
from workshopkit.model.text import Text
from workshopkit.model.things import THINGS, kind_of
from workshopkit.problems import Source


class Home(NamedTuple):
    """A thing in which something is written."""

    kind: str
    slug: str


User = tuple[Home, ...]
"""What uses a thing: the things in which the use stands, outermost first."""


class Use(NamedTuple):
    """A slug written somewhere to name a thing."""

    slug: Text
    kinds: tuple[str, ...]
    """The kinds of things that it may name."""
    key: str
    user: User

    def known(self, kit: Kit) -> list[str]:
        """Return the slugs that it might be."""
        homes = {home.kind: home.slug for home in self.user}
        found = [
            slug
            for kind in self.kinds
            for slug in kit.all(kind, homes.get(THINGS[kind].inside, ""))
        ]
        return [*found, *EACH] if self.key == "about" else found

    def named(self, kit: Kit) -> list[str]:
        """Return the slugs that it stands for: one, or those of all things of a kind."""
        kind = EACH.get(self.slug) if self.key == "about" else None
        return [*kit.all(kind)] if kind else [str(self.slug)]


def uses(kit: Kit) -> Iterator[Use]:
    """Yield each use of a kind of thing that has a card: sessions' first, then scenarios'…"""
    for name, held in reversed([*kit.contents.items()]):
        if not isinstance(held, Mapping):
            yield from _in_part(held, name, ())
            continue
        for slug, part in held.items():
            yield from _in_part(part, slug, ())


def _in_part(part: Part, name: str, user: User) -> Iterator[Use]:
    if kind := kind_of(part):
        user = (*user, Home(kind, str(getattr(part, "slug", name))))
    for key, named in kinds_named(type(part)).items():
        value, kinds = getattr(part, key), tuple(kind for kind in named if kind in THINGS)
        if not kinds:
            yield from _below(value, user)
            continue
        for slug in value if isinstance(value, tuple) else (value,):
            if slug:
                yield Use(slug, kinds, key, user)


def _below(value: Any, user: User) -> Iterator[Use]:
    if isinstance(value, Part):
        yield from _in_part(value, "", user)
    elif isinstance(value, tuple):
        for each in value:
            yield from _below(each, user)


def unused(kit: Kit) -> Iterator[tuple[str, str, Source | None]]:
    """Yield what must serve and does not: kind, slug and place of each."""
    used = {
        (kind, slug)
        for use in uses(kit)
        for kind in use.kinds
        for slug in use.named(kit)
        if use.key in THINGS[kind].serves
    }
    for kind, thing in reversed(THINGS.items()):
        if thing.serves:
            for slug, part in kit.all(kind).items():
                if (kind, slug) not in used:
                    yield kind, slug, part.source_of("slug")


def users(kit: Kit) -> Mapping[tuple[str, str], list[User]]:
    """Return what uses each thing, by its kind and slug.

    A session is left out where one of its segments makes use of the same thing.
    """
    found: dict[tuple[str, str], dict[User, None]] = {}
    for use in uses(kit):
        for kind in use.kinds if use.user else ():
            for slug in use.named(kit):
                found.setdefault((kind, slug), {})[use.user] = None
    return {
        thing: [each for each in by if not any(each == other[:-1] for other in by)]
        for thing, by in found.items()
    }
