"""A session made again in another length → its texts that a person must read again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from workshopkit.mentions.language import Language
from workshopkit.mentions.resolving import language_of
from workshopkit.model.kit import Kit
from workshopkit.model.session import Segment, Session
from workshopkit.model.text import Text
from workshopkit.problems.mending import as_slug
from workshopkit.retiming import Retimed, Why
from workshopkit.rules import texts_in

BREAK = {"fr": r"\b(?:la|une|cette) pause\b", "en": r"\b(?:the|a|this) break\b"}
LATE = {"fr": "retard", "en": "late|behind"}
ROUNDS = {"fr": "tours?", "en": "rounds?"}
HOURS = {
    "fr": {60: "une heure", 90: "une heure et demie", 120: "deux heures", 180: "trois heures"},
    "en": {60: "one hour|an hour", 90: "an hour and a half", 120: "two hours", 180: "three hours"},
}
SHOWN = 40
"""Characters shown of a text that is to be read again as a whole."""


@dataclass(frozen=True)
class Stale:
    """A text that speaks of what is gone, of the old length, or of what came next."""

    text: Text
    what: str


def stale_texts(kit: Kit, slug: str, source: Session, made: Retimed) -> tuple[Stale, ...]:
    """Find the texts of the session ``slug`` to read again, in the order of their lines.

    ``source`` is the session it was made from, in the same language.
    """
    found: dict[str, Stale] = {}
    judged = _Judged(kit, slug, source, made)
    for each in judged.found():
        found.setdefault(each.text.id, each)
    return tuple(sorted(found.values(), key=lambda each: getattr(each.text.source, "line", 0)))


class _Judged:
    """What the two sessions differ by, as patterns in the language of the kit."""

    def __init__(self, kit: Kit, slug: str, source: Session, made: Retimed) -> None:
        self.kit, self.source, self.made = kit, source, made
        self.session = kit.sessions[slug]
        self.language: Language = language_of(kit.locale)
        self.short = "fr" if kit.locale.startswith("fr") else "en"
        numbers = {self.language.cardinal(n, f) for n in range(1, 61) for f in (False, True)}
        number = "|".join(sorted(numbers, key=len, reverse=True))
        self.minutes = re.compile(rf"\b(?:{number}|\d+)[ \u00a0-](?:minutes?|min)\b", re.I)
        self.before: dict[str, Segment] = {each.slug: each for each in source.segments}

    def found(self) -> Iterator[Stale]:
        yield from self.gone()
        for rank, segment in enumerate(self.session.segments):
            model = self.before.get(segment.slug)
            following = self.session.segments[rank + 1 : rank + 2]
            if model is None:
                yield from self.added(segment)
                continue
            yield from self.next_changed(segment, following)
            if segment.minutes != model.minutes:
                yield from self.other_minutes(segment, model)

    def gone(self) -> Iterator[Stale]:
        """What mentions or names a thing that is no longer there, or the old length."""
        texts = {each.id: each for _, each in texts_in(self.session)}
        slugs = {*self.made.worksheets, *_unplayed(self.session, self.source)}
        for mention in self.kit.mentions:
            if mention.text in texts and mention.slug in slugs:
                yield Stale(texts[mention.text], mention.slug)
        words = []
        if self.made.minutes != self.source.minutes:
            said = HOURS[self.short].get(self.source.minutes)
            words += [
                rf"{self.source.minutes}[ \u00a0-](?:minutes?|min)\b",
                *([said] if said else []),
            ]
        left = [self.before[each] for each in self.made.dropped]
        words += [rf"\b{re.escape(each.title)}\b" for each in left if not each.pause]
        if any(row.why is Why.PAUSE_DROPPED for row in self.made.rows):
            words.append(BREAK[self.short])
        named = re.compile("|".join(words), re.I) if words else None
        slugs = {each for each in self.made.dropped if re.search(r"[a-z]{3,}-[a-z]{3,}", each)}
        for text in texts.values():
            if named and (hit := named.search(text)):
                yield Stale(text, hit[0])
            plain = f"-{as_slug(text)}-" if slugs else ""
            yield from (Stale(text, each) for each in sorted(slugs) if f"-{each}-" in plain)

    def next_changed(self, segment: Segment, following: tuple[Segment, ...]) -> Iterator[Stale]:
        """The sentence that leads to the next segment, when another comes next."""
        order = [each.slug for each in self.source.segments]
        rank = order.index(segment.slug)
        if [each.slug for each in following] != order[rank + 1 : rank + 2]:
            yield Stale(segment.script.transition, segment.script.transition[:SHOWN])

    def added(self, segment: Segment) -> Iterator[Stale]:
        """What a copied break says of one thing only, or of one length."""
        mentioned = {mention.text for mention in self.kit.mentions if mention.slug}
        for _, text in texts_in(segment):
            hit = self.minutes.search(text)
            if text.id in mentioned or hit:
                yield Stale(text, hit[0] if hit else text[:SHOWN])

    def other_minutes(self, segment: Segment, model: Segment) -> Iterator[Stale]:
        """What states minutes or rounds in a segment that has fewer or more of them."""
        kept = [part for part in self.made.parts[segment.slug] if part]
        same = {
            part.what.id
            for part, now, then in zip(segment.parts, kept, self._parts_kept(model), strict=False)
            if now == then
        }
        rounds = self._rounds(model)
        at_floor = segment.minutes <= segment.floor
        if at_floor:
            yield Stale(segment.cut, segment.cut[:SHOWN])
            for tip in segment.script.tips:
                if re.search(LATE[self.short], tip.when, re.I):
                    yield Stale(tip.then, tip.then[:SHOWN])
        for _, text in texts_in(segment):
            hit = None if text.id in same else self.minutes.search(text)
            hit = hit or (rounds.search(text) if rounds else None)
            if hit:
                yield Stale(text, hit[0])

    def _parts_kept(self, model: Segment) -> list[int]:
        parts = self.made.parts[str(model.slug)]
        return [part.minutes for part, now in zip(model.parts, parts, strict=True) if now]

    def _rounds(self, model: Segment) -> re.Pattern[str] | None:
        """Match the number of rounds that there were, when there are fewer."""
        gone = 0 in self.made.parts[str(model.slug)]
        if not gone or len(model.scenarios) < 2:
            return None
        number = sum(part.by_people for part in model.parts)
        said = [
            self.language.cardinal(number, False),
            self.language.ordinal(number, False),
            str(number),
        ]
        return re.compile(rf"\b(?:{'|'.join(said)}) {ROUNDS[self.short]}\b", re.I)


def _unplayed(session: Session, source: Session) -> set[str]:
    """Return the scenarios that the original played and the new session does not."""
    return set(source.scenarios - session.scenarios)
