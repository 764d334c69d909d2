"""A place in a file of the kit → the same in its translation, made if it is not there yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workshopkit.loader.noting import known_by
from workshopkit.loader.pairing import Partner
from workshopkit.loader.translation import Translation, is_by_slug, translate
from workshopkit.model.base import LocatedList, Part
from workshopkit.model.fields import Held, held_by
from workshopkit.problems import Source
from workshopkit.writer.changes import Add, Change, Delete, Set
from workshopkit.writer.source_text import Path

Partners = Mapping[Source, Sequence[Partner]]


class NotPairedError(Exception):
    """A list of a translation, of which nobody knows what its entries translate: ``source``."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self.source = source


@dataclass(frozen=True)
class Beside:
    """A file of the kit and its translation, read, and what goes with what in their lists."""

    model: type[Part]
    original: Any
    overlay: Any
    partners: Partners
    unknown: frozenset[Source | None]
    """Lists of the translation of which nothing is noted and that are not as long."""

    @classmethod
    def of(cls, model: type[Part], original: Any, overlay: Any, noted: Any) -> Beside:
        """Find what goes with what."""
        found = translate(model, original, overlay, Source(""), noted)
        return cls.by(model, original, overlay, found)

    @classmethod
    def by(cls, model: type[Part], original: Any, overlay: Any, found: Translation) -> Beside:
        """Return what ``translate`` found of the two."""
        unknown = {each.source for each in found.problems if each.rule == "translation-length"}
        return cls(model, original, overlay, found.partners, frozenset(unknown))

    def place(self, path: Path) -> Path | None:
        """Return where the translation of what stands at ``path`` is, if it is anywhere."""
        found: Path = ()
        given = self.overlay
        for step in path:
            below = self._below(given, step)
            if below is None:
                return None
            found, given = (*found, below), given[below]
        return found

    def writing(self, path: Path, value: Any, locale: str) -> Iterator[tuple[Path, Change]]:
        """Yield what to change of the translation, and where, so that it says ``value`` there.

        What is lacking on the way is made: keys, entries with what tells them apart, and, in a
        list, an empty place for each other entry, or for those before it that have none: an entry
        is known by its neighbours until it is noted. Raise NotPairedError when a list is there and
        nobody knows what its entries translate.
        """
        found: Path = ()
        original, given, held = self.original, self.overlay, held_by(self.model)
        for depth, step in enumerate(path):
            below = self._below(given, step)
            within = held.step(original, step)
            inside = _built(original[step], within, path[depth + 1 :], value)
            if given is None or given == {}:
                whole = _built(original, held, path[depth:], value)
                if not found:
                    yield (step,), Set("", inside, locale)
                elif given is None or not isinstance(found[-1], int):
                    yield found, Set("", whole, locale)
                else:
                    yield found, Delete("", locale)
                    yield found[:-1], Add("", whole, found[-1], locale)
                return
            if below is None:
                if isinstance(original, dict):
                    yield (*found, step), Set("", inside, locale)
                elif given.source in self.unknown:
                    raise NotPairedError(given.source)
                else:
                    yield from self._adding(found, original, given, int(step), inside, locale)
                return
            found = (*found, below)
            original, given, held = original[step], given[below], within
        if given == {} and found and isinstance(found[-1], int):
            yield found, Delete("", locale)
            yield found[:-1], Add("", value, found[-1], locale)
        else:
            yield found, Set("", value, locale)

    def _below(self, given: Any, step: str | int) -> str | int | None:
        if isinstance(given, dict):
            return step if step in given else None
        if isinstance(given, LocatedList) and isinstance(step, int):
            partners = self.partners.get(given.source, ())
            return partners[step].rank if step < len(partners) else None
        return None

    def _adding(
        self, found: Path, original: Any, given: LocatedList, step: int, entry: Any, locale: str
    ) -> Iterator[tuple[Path, Change]]:
        """Yield the entry, behind the one before it in the original and those that wait between."""
        ranks = [each.rank for each in self.partners.get(given.source, ())[:step]]
        before = max((n for n, rank in enumerate(ranks) if rank is not None), default=-1)
        rank = (ranks[before] or 0) + 1 if before >= 0 else 0
        if not is_by_slug(original):
            for each in original[before + 1 : step]:
                yield found, Add("", {} if isinstance(each, dict) else None, rank, locale)
                rank += 1
        yield found, Add("", entry, rank, locale)


def _built(original: Any, held: Held, path: Path, value: Any) -> Any:
    """Return what the translation holds there when it held nothing."""
    if not path:
        return value
    made = _built(original[path[0]], held.step(original, path[0]), path[1:], value)
    if isinstance(original, dict):
        return known_by(original, held) | {str(path[0]): made}
    if is_by_slug(original):
        return [made]
    return [
        made if rank == path[0] else ({} if isinstance(each, dict) else None)
        for rank, each in enumerate(original)
    ]
