"""English words typed against Canadian usage → warnings with what to write.

What the engine mends by itself (spaces, quotation marks, apostrophes) is no mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.problems import Problem
from workshopkit.problems.telling import SourceLines
from workshopkit.rules.proofreading import Texts, where

SPELLED: dict[str, str] = {
    r"counsel(?=(?:ing|ed|ors?)\b)": "counsell",
    r"center(?=s?\b)": "centre",
    r"programme(?=s?\b)": "program",
    r"enroll(?=(?:s|ments?)?\b)": "enrol",
    r"behavior": "behaviour",
    r"color(?!ado)": "colour",
    r"favor(?!it\b)": "favour",
    r"labor(?=s?\b)": "labour",
    r"neighbor": "neighbour",
    r"travel(?=(?:ing|ed|ers?)\b)": "travell",
    r"model(?=(?:ing|ed)\b)": "modell",
}
"""Beginnings of words as others spell them → as Canadians do (Canadian Oxford Dictionary)."""
_SPELLING = re.compile(r"\b(?:" + "|".join(f"({each})" for each in SPELLED) + r")(\w*)", re.I)
_HOUR = re.compile(
    r"\b(?P<hour>1[0-2]|0?[1-9])(?::(?P<minutes>[0-5]\d))?\s?(?P<half>[ap])(?:m\b|\.\s?m\.)", re.I
)
_FRENCH_HOUR = re.compile(r"\b(?P<hour>[6-9]|1\d|2[0-3])\s?h\s?(?P<minutes>[0-5]\d)\b")
"""« 9 h 30 »; « 1 h 30 » may be a duration."""
_MONEY = re.compile(r"(?<![\w$])(?P<sum>\d[\d,.]*)\s?\$")


def check_english(texts: Texts, kit: Kit, root: str) -> Iterator[Problem]:
    """Warn of what is typed against usage, once for each text and rule.

    Texts of a kit written in another language that wait for their translation, in the files
    of ``root``, are left alone.
    """
    files = SourceLines()
    for field, text in texts:
        path = text.source.path if text.source else ""
        if kit.is_translated and path and not path.startswith(f"{root}/translations/"):
            continue
        for rule, got, better in _mistakes(text):
            yield Problem(rule, where(text, got, files), field, {"got": got, "better": better})


def _mistakes(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the rule, what is written and what to write, once for each rule."""
    if found := _SPELLING.search(text):
        yield "english-spelling", found[0], _spelled(found)
    hours = [*_HOUR.finditer(text), *_FRENCH_HOUR.finditer(text)]
    for better, got in ((_hour(found), found[0]) for found in hours):
        if better != " ".join(got.split()):
            yield "english-hour", got, better
            break
    if found := _MONEY.search(text):
        yield "english-money", found[0], f"${found['sum']}"


def _spelled(found: re.Match[str]) -> str:
    *parts, rest = found.groups()
    better = next(new for new, part in zip(SPELLED.values(), parts, strict=True) if part)
    return (better.capitalize() if found[0][0].isupper() else better) + rest


def _hour(found: re.Match[str]) -> str:
    """Return 9:30 a.m. for what was found."""
    hour, minutes = int(found["hour"]), found["minutes"]
    half = found.groupdict().get("half") or "ap"[hour >= 12]
    return f"{(hour - 1) % 12 + 1}" + (f":{minutes}" if minutes else "") + f" {half.lower()}.m."
