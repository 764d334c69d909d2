"""French words typed against the usage of Québec (OQLF) → warnings with what to write.

What the engine mends by itself (spaces, apostrophes, quotation marks, œ) is no mistake.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from workshopkit.problems import Problem
from workshopkit.problems.telling import SourceLines
from workshopkit.rules.proofreading import Texts, where

Better = Callable[[re.Match[str]], str]
TITLES = {"title", "subtitle"}
LONG_WORD = 4
"""Letters from which a word of a title, were it capitalised, would be so in an English title."""
FEWEST_LONG_WORDS = 3


def _hour(found: re.Match[str]) -> str:
    hour, minutes = int(found["hour"]), found["minutes"] or "00"
    half = (found.groupdict().get("half") or "").lower()
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return f"{hour} h" if minutes == "00" else f"{hour} h {minutes}"


TYPING: dict[str, tuple[re.Pattern[str], Better]] = {
    "french-am-pm": (
        re.compile(
            r"\b(?P<hour>1[0-2]|0?[1-9])(?:\s*[:hH]\s*(?P<minutes>[0-5]\d))?\s?"
            r"(?:(?P<half>[apAP])\.\s?[mM]\.|(?P<short>[ap]m)\b)"
        ),
        lambda found: _hour(found) if found["half"] else _hour_of_short(found),
    ),
    "french-hour": (
        re.compile(
            r"\b(?P<hour>[01]?\d|2[0-4])(?:[hH](?P<minutes>[0-5]\d)?|\s[hH]\s(?P<zero>00))\b"
        ),
        lambda found: f"{int(found['hour'])} h" if found["zero"] else _hour(found),
    ),
    "french-ordinal": (
        re.compile(
            r"\b(?P<rank>\d+(?=i?[èe]me)|[IVX]+(?=i?ème)|1(?=[èe]re|i[eè]))"
            r"(?P<end>i?[èe]mes?|i?[eè]res?|iers?)\b"
        ),
        lambda found: _ordinal(found["rank"], found["end"]),
    ),
    "french-number-sign": (re.compile(r"\b([nN])°(?=\s?\d)"), lambda found: f"{found[1]}º"),
    "french-dot": (
        re.compile(r"\b(?P<word>\w+)[·•](?P<end>\w+)(?:[·•]?(?P<plural>s))?\b"),
        lambda found: f"{found['word']}({found['end']}){found['plural'] or ''}",
    ),
}
"""What is typed (OQLF, Banque de dépannage linguistique), and what to write instead."""
WORD_QUOTES = re.compile('“([^“”"\\\\]*)”')
"""A whole text between Word's quotation marks: YAML's were meant, and these would be printed."""
WORTH_A_LOOK = re.compile(r"\d|[·•]|ème")
"""What every one of these holds: most texts have none of it, and are read no further."""


def check_french(texts: Texts) -> Iterator[Problem]:
    """Warn of what is typed against usage, once for each text and rule."""
    files = SourceLines()
    for field, text in texts:
        for rule, (pattern, better) in TYPING.items() if WORTH_A_LOOK.search(text) else ():
            found = pattern.search(text)
            if found and not text[: found.start()].rstrip().endswith("://"):
                values = {"got": found[0], "better": better(found)}
                yield Problem(rule, where(text, found[0], files), field, values)
        if found := WORD_QUOTES.fullmatch(text.strip()):
            values = {"got": found[0], "better": f'"{found[1]}"'}
            yield Problem("french-quotes", text.source, field, values)
        if field in TITLES and (lower := _without_capitals(text)):
            yield Problem("french-capitals", text.source, field, {"got": text, "better": lower})


def _hour_of_short(found: re.Match[str]) -> str:
    hour = int(found["hour"]) % 12 + (12 if found["short"] == "pm" else 0)
    return f"{hour} h {found['minutes']}" if (found["minutes"] or "00") != "00" else f"{hour} h"


def _ordinal(rank: str, end: str) -> str:
    plural = "s" if end.endswith("s") else ""
    if rank in ("1", "I"):
        return rank + ("re" if "re" in end else "er") + plural
    return f"{rank}e{plural}"


def _without_capitals(title: str) -> str | None:
    """Return a title « Écrit À L'anglaise » as it should be, None when it is fine."""
    words = title.split()
    long = [word for word in words[1:] if len(word) >= LONG_WORD and word[0].isalpha()]
    if len(long) < FEWEST_LONG_WORDS or not all(word[0].isupper() for word in long):
        return None
    if title.isupper():
        return None
    return " ".join([words[0], *(word.lower() for word in words[1:])])
