"""What stands between ``<`` and ``>`` → the words that the page shows in its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from workshopkit.mentions.language import Language
from workshopkit.model.mentions import Names, Thing

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
TYPED = str.maketrans({"’": "'", "\u00a0": " ", "\u202f": " "})


@dataclass(frozen=True)
class Said:
    """What a mention says, and which thing it names (kind and slug; no slug for a count)."""

    value: str
    kind: str
    slug: str = ""


class UnknownMention(Exception):
    """No thing, kind or form is called so. ``known`` are the things it could have meant."""

    def __init__(self, word: str, known: Iterable[str]) -> None:
        super().__init__(word)
        self.word = word
        self.known = tuple(known)


def say(phrase: str, names: Names, language: Language, session: str | None) -> Said:
    """Return what ``phrase`` says. ``session`` is the one in whose file it is written.

    A capital at its beginning asks for one. Raise UnknownMention.
    """
    words = " ".join(phrase.translate(TYPED).split())
    asked = words[:1].lower() + words[1:]
    said = (
        _count(asked, names, language, session)
        or _length(asked, names, language, session)
        or _piece(asked, names, language, session)
        or _one(asked, names, language)
    )
    if words[:1] != asked[:1]:
        return Said(said.value[:1].upper() + said.value[1:], said.kind, said.slug)
    return said


def _count(asked: str, names: Names, language: Language, session: str | None) -> Said | None:
    kinds = {noun.many: kind for kind, noun in language.nouns.items()}
    found = re.fullmatch(
        rf"(?P<bare>(?:{_any(language.number_of)}) ?)?(?P<kind>{_any(kinds)})"
        rf"(?: (?P<here>{_any(language.here)})| (?:{_any(language.of)})(?P<session>{SLUG}))?"
        rf"(?P<digits> (?:{_any(language.in_digits)}))?",
        asked,
    )
    if not found:
        return None
    kind = kinds[found["kind"]]
    counts = names.counts
    if found["here"] or found["session"] or kind not in counts:
        counts = _session(found["session"] or session, names, asked).counts
    if kind not in counts:
        raise UnknownMention(found["kind"], _kinds_in(names.counts, language))
    noun, number = language.nouns[kind], counts[kind]
    if found["bare"]:
        value = str(number) if found["digits"] else language.cardinal(number, noun.feminine)
    else:
        value = language.count(number, noun, bool(found["digits"]))
    return Said(value, kind)


def _length(asked: str, names: Names, language: Language, session: str | None) -> Said | None:
    found = re.fullmatch(
        rf"(?:{_any(language.length)})"
        rf"(?: (?P<here>{_any(language.here)})| (?:{_any(language.of)})(?P<session>{SLUG}))?"
        rf"(?P<hours> (?:{_any(language.in_hours)}))?",
        asked,
    )
    if not found:
        return None
    slug = found["session"] or session
    minutes = _session(slug, names, asked).minutes
    if minutes is None:
        raise UnknownMention(asked, ())
    said = language.hours if found["hours"] else language.minutes
    return Said(said(minutes), "sessions", slug or "")


def _piece(asked: str, names: Names, language: Language, session: str | None) -> Said | None:
    """Return a piece of the example that the session tells: one's own, else the fictitious one."""
    key = language.pieces.get(asked)
    if key is None:
        return None
    forms = _session(session, names, asked).forms
    value = forms.get(f"example-{key}")
    if value is None and "example-own" in forms:
        value = language.own_pieces[key].format(title=forms["example-own"])
    if value is None:
        raise UnknownMention(asked, ())
    return Said(value, "pieces", key)


def _one(asked: str, names: Names, language: Language) -> Said:
    nouns = {noun.one: kind for kind, noun in language.nouns.items()}
    found = re.fullmatch(
        rf"(?:(?P<form>{_any(language.forms)}) (?:{_any(language.of)})?)?"
        rf"(?:(?P<kind>{_any(nouns)}) )?(?P<slug>{SLUG})",
        asked,
    )
    if not found:
        raise UnknownMention(asked, known_words(names, language))
    kind = nouns.get(found["kind"] or "")
    things = [each for each in names.things.get(found["slug"], ()) if kind in (None, each.kind)]
    if not things:
        raise UnknownMention(found["slug"], known_words(names, language))
    thing, form = things[0], language.forms.get(found["form"] or "")
    value = _value(thing, form, language)
    if value is None:
        known = [word for word, name in language.forms.items() if _value(thing, name, language)]
        raise UnknownMention(found["form"], known)
    return Said(value, thing.kind, found["slug"])


def _value(thing: Thing, form: str | None, language: Language) -> str | None:
    if form in ("number", "rank"):
        if not thing.number:
            return None
        noun = language.nouns[thing.kind]
        return (
            str(thing.number) if form == "number" else language.ordinal(thing.number, noun.feminine)
        )
    value = thing.forms.get(form or thing.usual)
    if value is None or thing.is_proper or value[1:2].isupper():
        return value
    return value[:1].lower() + value[1:]


def known_words(names: Names, language: Language) -> tuple[str, ...]:
    """Return all that may stand between the signs without a form: slugs and kinds."""
    return (*names.things, *_kinds_in(names.counts, language))


def _kinds_in(counts: Iterable[str], language: Language) -> list[str]:
    return [language.nouns[kind].many for kind in counts if kind in language.nouns]


def _session(slug: str | None, names: Names, asked: str) -> Thing:
    sessions = {
        known: thing
        for known, things in names.things.items()
        for thing in things
        if thing.kind == "sessions"
    }
    if slug not in sessions:
        raise UnknownMention(slug or asked, sessions)
    return sessions[slug]


def _any(words: Iterable[str]) -> str:
    return _either(tuple(words))


@lru_cache
def _either(words: tuple[str, ...]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
