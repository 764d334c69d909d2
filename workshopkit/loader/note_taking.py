"""An overlay laid over its original → what to note of it, and what is no longer up to date."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workshopkit.loader.noting import NOT_YET, Note, Noted, is_steady, mark_of
from workshopkit.loader.pairing import Partner, is_made_from
from workshopkit.loader.translation import translate
from workshopkit.model.base import Located, LocatedList, Part
from workshopkit.model.fields import Held, held_by
from workshopkit.model.text import Integer, Text
from workshopkit.problems import Source

Beside = Mapping[int, tuple[Any, Noted]]
"""For each item of an overlay, by its rank: its original, and what was noted of it."""
Accepted = Callable[[str], bool]
"""Tells, by its identifier, whether someone has seen that a translation still holds."""


def take_notes(
    model: type[Part], original: Any, overlay: Any, noted: Noted, accepted: Accepted
) -> Noted:
    """Return what to note of a file: each translation with the text it is beside.

    A translation that is stale keeps what was noted of it, unless it is ``accepted``.
    """
    partners = translate(model, original, overlay, Source(""), noted).partners
    return _Taking(partners, accepted).of(original, overlay, held_by(model), noted)


class _Taking:
    def __init__(self, partners: Mapping[Source, Sequence[Partner]], accepted: Accepted) -> None:
        self.partners = partners
        self.accepted = accepted

    def of(
        self, original: Any, given: Any, held: Held, noted: Noted, *, whole: bool = False
    ) -> Noted:
        """Return what to note; ``whole`` notes what waits for its translation too."""
        if isinstance(original, Located):
            return self.mapping(original, given, held, noted, whole=whole)
        if isinstance(original, LocatedList):
            return self.sequence(original, given, held.item or Held(), noted, whole=whole)
        if not held.prose or not isinstance(original, Text | Integer):
            return None
        mark = mark_of(given)
        if mark == NOT_YET and not whole:
            return None
        note = Note.of(noted)
        if note and note.mark == mark != NOT_YET and not self.accepted(original.id):
            return str(note)
        return str(Note(mark, str(original)))

    def mapping(
        self, original: Located, given: Any, held: Held, noted: Noted, *, whole: bool
    ) -> Noted:
        kind = original.get("kind")
        notes = noted if isinstance(noted, dict) else {}
        values = given if isinstance(given, dict) else {}
        found: dict[str, Noted] = {}
        for key, value in original.items():
            below = held.below(key, kind)
            if whole and is_steady(key, below):
                found[key] = str(value)
            elif taken := self.of(value, values.get(key), below, notes.get(key), whole=whole):
                found[key] = taken
        for key in values:
            if key not in original and notes.get(key):
                found[key] = notes[key]  # its original is gone: still told as such
        return found

    def sequence(
        self, original: LocatedList, given: Any, held: Held, noted: Noted, *, whole: bool
    ) -> Noted:
        if not isinstance(given, LocatedList):
            if whole and held.has_words:
                return [self.of(each, None, held, None, whole=True) for each in original]
            return None
        partners = self.partners.get(given.source, ())
        beside = {
            partner.rank: (item, partner.noted)
            for item, partner in zip(original, partners, strict=False)
            if partner.rank is not None
        }
        if original and all(isinstance(each, Located) and "slug" in each for each in original):
            return self.named(given, held, beside, noted, whole=whole)
        return [
            self.of(beside[rank][0], item, held, beside[rank][1], whole=True)
            if rank in beside
            else self.left(item, held, noted)
            for rank, item in enumerate(given)
        ]

    def named(
        self, given: LocatedList, held: Held, beside: Beside, noted: Noted, *, whole: bool
    ) -> Noted:
        """Return what to note of a list whose items have a slug."""
        found: dict[str, Noted] = {}
        notes = noted if isinstance(noted, dict) else {}
        for rank, item in enumerate(given):
            slug = str(item.get("slug")) if isinstance(item, dict) else ""
            if rank in beside:
                found[slug] = self.of(beside[rank][0], item, held, notes.get(slug), whole=whole)
            elif notes.get(slug):
                found.setdefault(slug, notes[slug])
        return found

    def left(self, item: Any, held: Held, noted: Noted) -> Noted:
        """Return what was noted of an item whose original is gone: it is still told as such."""
        notes = noted if isinstance(noted, list) else []
        return next((each for each in notes if is_made_from(item, each, held)), None)
