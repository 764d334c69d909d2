"""What a file says + what its overlay says in another language → the file in that language.

Both are plain data with places, before validation. Words keep the original's identifier
and get the overlay's place: ``content/translations/en-CA/barriers.yaml``, line 12.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from workshopkit.loader.noting import Note, Noted, known_by, mark_of, words_of
from workshopkit.loader.pairing import Partner, pair, resembles
from workshopkit.loader.written import described
from workshopkit.model.base import Located, LocatedList, Part
from workshopkit.model.fields import Held, held_by
from workshopkit.model.text import Integer, Text
from workshopkit.problems import Given, Problem, Source, nearest

IN_STEP = ("slide", "kind", "code")
"""Keys that an item matched by its place repeats, to show that both files are in step."""


class Missing(NamedTuple):
    """Words that the overlay leaves out: their key and their place in the original."""

    key: str
    source: Source


class Translation(NamedTuple):
    """The file in the other language, the places of its words, and what is to be told.

    ``partners`` tells, for each list of the overlay, by its place, what it has for each item
    of the original. ``unnoted`` are texts of which nobody noted what they were made from.
    """

    data: Any
    sources: Mapping[str, Source]
    missing: tuple[Missing, ...]
    problems: tuple[Problem, ...]
    partners: Mapping[Source, Sequence[Partner]]
    unnoted: tuple[str, ...]


def translate(
    model: type[Part], original: Any, overlay: Any, file: Source, noted: Noted = None
) -> Translation:
    """Lay ``overlay`` over ``original``; None stands for an overlay without a word.

    ``file`` is told for what has no place of its own; ``noted`` is what was noted of the file.
    """
    merging = _Merging()
    place = getattr(overlay, "source", None) or file
    data = merging.value(original, overlay, place, held_by(model), "", noted)
    missing, problems = tuple(merging.missing), tuple(merging.problems)
    return Translation(
        data, merging.sources, missing, problems, merging.partners, tuple(merging.unnoted)
    )


class _Merging:
    """What has been found so far."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}
        self.missing: list[Missing] = []
        self.partners: dict[Source, Sequence[Partner]] = {}
        self.unnoted: list[str] = []

    def tell(self, rule: str, source: Source | None, field: str, **values: Any) -> None:
        self.problems.append(Problem(rule, source, field, values))

    def value(
        self, original: Any, given: Any, at: Source, held: Held, field: str, noted: Noted
    ) -> Any:
        """Return ``original`` with the words of ``given``, which stands ``at`` a place."""
        if given is None or given == {} or (isinstance(given, Text) and not given.strip()):
            self.missing += awaited(original, held, field)
        elif isinstance(original, Located):
            if isinstance(given, Located):
                return self.mapping(original, given, held, field, noted)
            self.tell("not-a-mapping", at, field, got=described(given))
        elif isinstance(original, LocatedList) and (held.item or held).has_words:
            if isinstance(given, LocatedList):
                return self.sequence(original, given, held.item or Held(), field, noted)
            self.tell("not-a-list", at, field, got=described(given))
        elif held.prose and isinstance(original, Text | Integer):
            if isinstance(given, Text | Integer):
                return self.words(original, given, at, field, Note.of(noted))
            self.tell("not-text", at, field, got=described(given))
        elif given != original:
            shown = described(given), described(original)
            self.tell("translation-differs", at, field, got=shown[0], wanted=shown[1])
        return original

    def words(
        self,
        original: Text | Integer,
        given: Text | Integer,
        at: Source,
        field: str,
        note: Note | None,
    ) -> Text | Integer:
        """Return a translation, unless it is that of another text than what stands there now."""
        if note is None or note.mark != mark_of(given):
            self.unnoted.append(original.id)
        elif note.source != str(original):
            values: dict[str, Any] = {"got": str(given), "now": str(original)}
            values |= {"id": original.id, "place": original.source, "was": note.source}
            if not resembles(str(original), note.source):
                self.tell("translation-of-another", at, field, **values)
                if original.source:
                    self.missing.append(Missing(field, original.source))
                return original
            self.tell("translation-stale", at, field, **values)
        self.sources[original.id] = at
        return Text(str(given), original.id, at)

    def mapping(
        self, original: Located, given: Located, held: Held, field: str, noted: Noted
    ) -> Located:
        merged = Located(original.source)
        merged.keys_at, merged.values_at = original.keys_at, dict(original.values_at)
        kind = original.get("kind")
        notes = noted if isinstance(noted, dict) else {}
        for key, value in original.items():
            at = given.values_at.get(key, given.source)
            below, inside = held.below(key, kind), f"{field}.{key}".lstrip(".")
            merged[key] = self.value(value, given.get(key), at, below, inside, notes.get(key))
            if merged[key] is not value and isinstance(merged[key], Text):
                merged.values_at[key] = at
        free = sorted(k for k in original if k not in given and held.below(k, kind).has_words)
        for key in given:
            if key in original:
                continue
            if notes.get(key):
                self.leave(given[key], given.keys_at[key], held.below(key, kind), field)
                continue
            is_a_word = held.below(key, kind).is_free  # its own: the labels tell if there is such
            if is_a_word:
                continue
            near = nearest(key, free)
            at, place = given.keys_at[key], original.source
            self.tell("translation-extra", at, field, key=key, place=place, nearest=near)
        return merged

    def leave(self, given: Any, at: Source, held: Held, field: str) -> None:
        """Tell that a translation is no longer of anything."""
        told = (leaf for leaf in words_of(given, held) if not leaf.is_steady or leaf.key == "slug")
        words = [leaf.text for leaf in told]
        self.tell("translation-left", at, field, got=Given(words[0]) if words else described(given))

    def sequence(
        self, original: LocatedList, given: LocatedList, held: Held, field: str, noted: Noted
    ) -> LocatedList:
        by_slug = is_by_slug(original)
        if by_slug:
            partners = self.by_slug(original, given, held, field, noted)
        else:
            partners = self.by_words(original, given, held, field, noted)
        self.partners[given.source] = partners
        merged = LocatedList(original.source)
        for index, (item, partner) in enumerate(zip(original, partners, strict=True)):
            own = original.items_at[index]
            value = None if partner.rank is None else given[partner.rank]
            at = own if partner.rank is None else given.items_at[partner.rank]
            merged.append(self.value(item, value, at, held, f"{field}[{index}]", partner.noted))
            merged.items_at.append(at if merged[-1] is not item else own)
        return merged

    def by_words(
        self, original: LocatedList, given: LocatedList, held: Held, field: str, noted: Noted
    ) -> list[Partner]:
        """Return what the overlay has for each item, by what was noted, else by their ranks."""
        if noted and (isinstance(noted, list) or not original):
            noted = noted if isinstance(noted, list) else []
            partners = pair(original, given, noted, held)
            taken = {partner.rank for partner in partners}
            for rank, item in enumerate(given):
                if rank not in taken and any(words_of(item, held)):
                    self.leave(item, given.items_at[rank], held, f"{field}[{rank}]")
            return partners
        if len(given) != len(original):
            values = {"got": len(given), "wanted": len(original), "place": original.source}
            self.tell("translation-length", given.source, field, **values)
            return [Partner()] * len(original)
        return [
            Partner(rank if self.is_in_step(item, given[rank], held, f"{field}[{rank}]") else None)
            for rank, item in enumerate(original)
        ]

    def by_slug(
        self, original: LocatedList, given: LocatedList, held: Held, field: str, noted: Noted
    ) -> list[Partner]:
        """Return, for each item of the original, what the overlay has under its slug."""
        notes = noted if isinstance(noted, dict) else {}
        slugs = [str(item["slug"]) for item in original]
        found: dict[str, int] = {}
        for index, (item, at) in enumerate(zip(given, given.items_at, strict=True)):
            inside = f"{field}[{index}]"
            if not isinstance(item, Located):
                self.tell("not-a-mapping", at, inside, got=described(item))
            elif item and "slug" not in item:
                self.tell("missing-key", at, inside, key="slug")
            elif item and (slug := str(item["slug"])) not in slugs:
                if slug in notes:
                    self.leave(item, item.values_at["slug"], held, inside)
                    continue
                near = nearest(slug, _may_be(slug, slugs, given))
                values = {"got": slug, "place": original.source, "nearest": near}
                self.tell("translation-stranger", item.values_at["slug"], inside, **values)
            elif item and slug in found:
                first = given[found[slug]].values_at["slug"].line
                self.tell("duplicate-slug", item.values_at["slug"], "", got=slug, first=first)
            elif item:
                found[slug] = index
        return [Partner(found.get(slug), notes.get(slug)) for slug in slugs]

    def is_in_step(self, original: Any, given: Any, held: Held, field: str) -> bool:
        """Tell whether an item matched by its place says that it is the same one."""
        if not isinstance(original, Located) or not isinstance(given, Located) or not given:
            return True
        before = len(self.problems)
        known = known_by(original, held)
        for key in (each for each in IN_STEP if each in known):
            fix, place = f"{key}: {original[key]}", original.source
            if key not in given:
                self.tell("translation-step", given.source, field, fix=fix, place=place)
            elif given[key] != original[key]:
                got, at = f"{key}: {given[key]}", given.values_at[key]
                self.tell("translation-order", at, field, got=got, fix=fix, place=place)
        return len(self.problems) == before


def _may_be(slug: str, slugs: list[str], given: LocatedList) -> list[str]:
    """Return the slugs that an unknown one may be typed for: not « etape-3 » for « etape-2 »."""
    taken = {str(each["slug"]) for each in given if isinstance(each, Located) and "slug" in each}
    digits = re.findall(r"\d+", slug)
    return [each for each in slugs if each not in taken and re.findall(r"\d+", each) == digits]


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


def is_by_slug(original: Any) -> bool:
    """Tell whether the entries of a list are found by their slugs, wherever they stand."""
    return bool(original) and all(isinstance(each, dict) and "slug" in each for each in original)
