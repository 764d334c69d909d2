"""A place in a file of the kit → the same in its translation, made if it is not there yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workshopkit.loader.noting import STEADY
from workshopkit.loader.pairing import Partner
from workshopkit.loader.translation import translate
from workshopkit.model.base import LocatedList, Part
from workshopkit.problems import Source
from workshopkit.writer.changes import Add, Change, Delete, Set
from workshopkit.writer.source_text import Path

Partners = Mapping[Source, Sequence[Partner]]


class NotPairedError(Exception):
    """A list of a translation, of which nobody knows what its entries translate."""


@dataclass(frozen=True)
class Beside:
    """A file of the kit and its translation, read, and what goes with what in their lists."""

    original: Any
    overlay: Any
    partners: Partners

    @classmethod
    def of(cls, model: type[Part], original: Any, overlay: Any, noted: Any) -> Beside:
        """Find what goes with what."""
        found = translate(model, original, overlay, Source(""), noted)
        return cls(original, overlay, found.partners)

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
        list, an empty place for each other entry. Raise NotPairedError when a list is there
        and nobody knows what its entries translate.
        """
        found: Path = ()
        original, given = self.original, self.overlay
        for depth, step in enumerate(path):
            below = self._below(given, step)
            inside = self._built(original[step], path[depth + 1 :], value)
            if given is None or given == {}:
                whole = self._built(original, path[depth:], value)
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
                elif given and not self._pairs(given):
                    raise NotPairedError
                else:
                    yield found, Add("", inside, self._rank(given, int(step)), locale)
                return
            found = (*found, below)
            original, given = original[step], given[below]
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

    def _pairs(self, given: LocatedList) -> bool:
        """Tell whether anything of a list of the translation is known to translate something."""
        return any(each.rank is not None for each in self.partners.get(given.source, ()))

    def _rank(self, given: LocatedList, step: int) -> int:
        """Return where an entry goes in a list of the translation: behind the one before it."""
        partners = self.partners.get(given.source, ())
        before = [each.rank for each in partners[:step] if each.rank is not None]
        return before[-1] + 1 if before else 0

    def _built(self, original: Any, path: Path, value: Any) -> Any:
        """Return what the translation holds there when it held nothing."""
        if isinstance(original, dict):
            steady = {key: str(original[key]) for key in STEADY if key in original}
            if not path:
                return value
            return steady | {str(path[0]): self._built(original[path[0]], path[1:], value)}
        if not path:
            return value
        by_slug = all(isinstance(each, dict) and "slug" in each for each in original)
        made = self._built(original[path[0]], path[1:], value)
        if by_slug:
            return [made]
        return [
            made if rank == path[0] else ({} if isinstance(each, dict) else None)
            for rank, each in enumerate(original)
        ]
