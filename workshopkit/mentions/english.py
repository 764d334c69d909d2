"""Mentions in English: number words, plurals, and “a” or “an”."""

from __future__ import annotations

import re

from workshopkit.mentions.language import Language, Noun
from workshopkit.model.things import LISTS
from workshopkit.problems.numbers import in_english as cardinal

_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_AN = re.compile(r"[AEFHILMNORSX]\d|8|1[18]\b|(?!one|eu|uni)[aeio]|(?!uni|use)u", re.IGNORECASE)
"""A vowel as one hears it: an F0, an 8, an envelope; a unit, a one-day session."""
_ARTICLE = re.compile(r"\b(a)n?(\s+)(\**)$", re.IGNORECASE)


def ordinal(number: int, feminine: bool = False) -> str:
    """Return “first”, “second”, “twentieth”, “twenty-first”."""
    head, dash, last = cardinal(number).rpartition("-")
    if last in _ORDINALS:
        last = _ORDINALS[last]
    else:
        last = f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"
    return f"{head}{dash}{last}"


def count(number: int, noun: Noun, digits: bool) -> str:
    """Return “five barriers”, “one worksheet”, “no segments”, “5 barriers”."""
    name = noun.one if number == 1 else noun.many
    if digits:
        return f"{number} {name}"
    return f"{cardinal(number) if number else 'no'} {name}"


def minutes(length: int) -> str:
    """Return “60 minutes”."""
    return f"{length} minute{'' if length == 1 else 's'}"


def hours(length: int) -> str:
    """Return “one hour”, “three hours”, “an hour and a half”; otherwise minutes."""
    whole, rest = divmod(length, 60)
    if rest == 0 and whole:
        return f"{cardinal(whole)} hour{'' if whole == 1 else 's'}"
    if rest == 30 and whole:
        return "an hour and a half" if whole == 1 else f"{cardinal(whole)} and a half hours"
    return minutes(length)


def join(before: str, value: str) -> str:
    """Write “a” or “an”, as the value asks."""
    article = "an" if _AN.match(value) else "a"
    return _ARTICLE.sub(lambda found: f"{found[1]}{article[1:]}{found[2]}{found[3]}", before)


ENGLISH = Language(
    nouns={name: Noun(noun.en, noun.en_many) for name, noun in LISTS.items()},
    number_of=("number of",),
    in_digits=("in digits",),
    here=("of the session", "of this session"),
    of=("of the ", "of "),
    length=("length", "duration"),
    in_hours=("in hours",),
    forms={
        "number": "number",
        "rank": "rank",
        "title": "title",
        "name": "name",
        "first name": "name",
        "code": "code",
    },
    pieces={
        "beginning of the example": "opening",
        "brake of the example": "held_back",
        "plan of the example": "plan",
        "ending of the example": "ending",
    },
    own_pieces={
        "opening": "The beginning of your example, “{title}”, without the end.",
        "held_back": "What was holding you back, in your example.",
        "ending": "What came of your example.",
    },
    cardinal=cardinal,
    ordinal=ordinal,
    count=count,
    minutes=minutes,
    hours=hours,
    join=join,
)
