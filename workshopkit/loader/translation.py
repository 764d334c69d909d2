"""What a file says + what its overlay says in another language → the file in that language.

Both are plain data with places, before validation. Words keep the original's identifier
and get the overlay's place: ``content/translations/en-CA/barriers.yaml``, line 12.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from workshopkit.loader.written import described
from workshopkit.model.base import Located, LocatedList, Part
from workshopkit.model.fields import Held, held_by
from workshopkit.model.text import Integer, Text
from workshopkit.problems import Problem, Source, nearest

IN_STEP = ("slide", "kind", "code")
"""Keys that an item matched by its place repeats, to show that both files are in step."""


class Missing(NamedTuple):
    """Words that the overlay leaves out: their key and their place in the original."""

    key: str
    source: Source


class Translation(NamedTuple):
    """The file in the other language, the places of its words, and what is to be told."""

    data: Any
    sources: Mapping[str, Source]
    missing: tuple[Missing, ...]
    problems: tuple[Problem, ...]


def translate(model: type[Part], original: Any, overlay: Any, file: Source) -> Translation:
    """Lay ``overlay`` over ``original``; None stands for an overlay without a word.

    ``file`` is told for what has no place of its own.
    """
    merging = _Merging()
    place = getattr(overlay, "source", None) or file
    data = merging.value(original, overlay, place, held_by(model), "")
    return Translation(data, merging.sources, tuple(merging.missing), tuple(merging.problems))


class _Merging:
    """What has been found so far."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}
        self.missing: list[Missing] = []

    def tell(self, rule: str, source: Source | None, field: str, **values: Any) -> None:
        self.problems.append(Problem(rule, source, field, values))

    def value(self, original: Any, given: Any, at: Source, held: Held, field: str) -> Any:
        """Return ``original`` with the words of ``given``, which stands ``at`` a place."""
        if given is None or (isinstance(given, Text) and not given.strip()):
            self.missing += awaited(original, held, field)
        elif isinstance(original, Located):
            if isinstance(given, Located):
                return self.mapping(original, given, held, field)
            self.tell("not-a-mapping", at, field, got=described(given))
        elif isinstance(original, LocatedList):
            if isinstance(given, LocatedList):
                return self.sequence(original, given, held.item or Held(), field)
            self.tell("not-a-list", at, field, got=described(given))
        elif held.prose and isinstance(original, Text | Integer):
            if isinstance(given, Text | Integer):
                self.sources[original.id] = at
                return Text(str(given), original.id, at)
            self.tell("not-text", at, field, got=described(given))
        elif given != original:
            shown = described(given), described(original)
            self.tell("translation-differs", at, field, got=shown[0], wanted=shown[1])
        return original

    def mapping(self, original: Located, given: Located, held: Held, field: str) -> Located:
        merged = Located(original.source)
        merged.keys_at, merged.values_at = original.keys_at, dict(original.values_at)
        kind = original.get("kind")
        for key, value in original.items():
            at = given.values_at.get(key, given.source)
            below, inside = held.below(key, kind), f"{field}.{key}".lstrip(".")
            merged[key] = self.value(value, given.get(key), at, below, inside)
            if merged[key] is not value and isinstance(merged[key], Text):
                merged.values_at[key] = at
        free = sorted(k for k in original if k not in given and held.below(k, kind).has_words)
        for key in given:
            if key not in original:
                near = nearest(key, free)
                at, place = given.keys_at[key], original.source
                self.tell("translation-extra", at, field, key=key, place=place, nearest=near)
        return merged

    def sequence(
        self, original: LocatedList, given: LocatedList, held: Held, field: str
    ) -> LocatedList:
        by_slug = bool(original) and all(
            isinstance(item, Located) and "slug" in item for item in original
        )
        if by_slug:
            found = self.by_slug(original, given, field)
        elif len(given) == len(original):
            found = list(zip(given, given.items_at, strict=True))
        else:
            values = {"got": len(given), "wanted": len(original), "place": original.source}
            self.tell("translation-length", given.source, field, **values)
            return original
        merged = LocatedList(original.source)
        for index, (item, (value, at)) in enumerate(zip(original, found, strict=True)):
            inside = f"{field}[{index}]"
            if by_slug or self.is_in_step(item, value, inside):
                merged.append(self.value(item, value, at, held, inside))
            else:
                merged.append(item)
            merged.items_at.append(at if merged[-1] is not item else original.items_at[index])
        return merged

    def by_slug(
        self, original: LocatedList, given: LocatedList, field: str
    ) -> list[tuple[Any, Source]]:
        """Return, for each item of the original, what the overlay has under its slug."""
        slugs = [str(item["slug"]) for item in original]
        found: dict[str, tuple[Any, Source]] = {}
        for index, (item, at) in enumerate(zip(given, given.items_at, strict=True)):
            inside = f"{field}[{index}]"
            if not isinstance(item, Located):
                self.tell("not-a-mapping", at, inside, got=described(item))
            elif item and "slug" not in item:
                self.tell("missing-key", at, inside, key="slug")
            elif item and (slug := str(item["slug"])) not in slugs:
                near = nearest(slug, slugs)
                where = item.values_at["slug"]
                place = original.source
                self.tell(
                    "translation-stranger", where, inside, got=slug, place=place, nearest=near
                )
            elif item and slug in found:
                first = found[slug][1].line
                self.tell("duplicate-slug", item.values_at["slug"], "", got=slug, first=first)
            elif item:
                found[slug] = (item, at)
        return [found.get(slug, (None, original.source)) for slug in slugs]

    def is_in_step(self, original: Any, given: Any, field: str) -> bool:
        """Tell whether an item matched by its place says that it is the same one."""
        if not isinstance(original, Located) or not isinstance(given, Located) or not given:
            return True
        before = len(self.problems)
        for key in IN_STEP:
            if key not in original:
                continue
            fix, place = f"{key}: {original[key]}", original.source
            if key not in given:
                self.tell("translation-step", given.source, field, fix=fix, place=place)
            elif given[key] != original[key]:
                got, at = f"{key}: {given[key]}", given.values_at[key]
                self.tell("translation-order", at, field, got=got, fix=fix, place=place)
        return len(self.problems) == before


def awaited(original: Any, held: Held, field: str = "") -> Iterator[Missing]:
    """Find the words of the original that a translation is waited for, however deep."""
    if isinstance(original, dict):
        for key, value in original.items():
            below = held.below(key, original.get("kind"))
            yield from awaited(value, below, f"{field}.{key}".lstrip("."))
    elif isinstance(original, list):
        for index, item in enumerate(original):
            yield from awaited(item, held.item or Held(), f"{field}[{index}]")
    elif held.prose and not held.may_stay and isinstance(original, Text) and original.source:
        yield from [Missing(field, original.source)] if any(map(str.isalpha, original)) else ()
