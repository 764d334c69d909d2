"""Texts and the theme's font files → the words that none of the files can draw.

A picture among the letters (« 🎉 ») would be lent by the reader's machine, or not at all. What one
font draws and another does not is found on the page itself (``formats.pdf.glyphs``).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import uharfbuzz as hb

from workshopkit.problems import Problem, Source
from workshopkit.problems.telling import SourceLines
from workshopkit.rules import Texts, where

NOT_DRAWN = {"Cc", "Cf", "Mn", "Zl", "Zp", "Zs"}
"""Categories (Unicode, table 4-4) that need no glyph: controls, joiners, accents, spaces."""
MOST_SHOWN = 40
"""Characters of a passage that a message quotes."""


def check_letters(texts: Texts, fonts: Iterable[Path]) -> Iterator[Problem]:
    """Yield a problem for each passage of a text that no file of ``fonts`` can draw."""
    met = frozenset[str]().union(*(text for _, text in texts))
    lacking = {
        character
        for character in met.difference(*map(_letters, fonts))
        if unicodedata.category(character) not in NOT_DRAWN
    }
    files = SourceLines()
    for field, text in texts if lacking else ():
        for passage in passages_with(lacking, text):
            yield not_drawn(passage, where(text, passage.split()[0], files), field)


def passages_with(lacking: Collection[str], text: str) -> Iterator[str]:
    """Yield what of ``text`` holds characters that are ``lacking``: whole words, whole signs.

    Neighbouring words in such an alphabet are one passage; so is a sign of several characters.
    """
    spans: list[tuple[int, int]] = []
    for start, character in enumerate(text):
        if character not in lacking or _is_not_drawn(character):
            continue
        end = start + 1
        if character.isalpha():
            while start and text[start - 1].isalnum():
                start -= 1
            while end < len(text) and text[end].isalnum():
                end += 1
        if spans and all(_is_not_drawn(each) for each in text[spans[-1][1] : start]):
            start, end = spans[-1][0], max(end, spans.pop()[1])
        spans.append((start, end))
    yield from dict.fromkeys(text[start:end] for start, end in spans)


def not_drawn(passage: str, place: Source | None, field: str = "") -> Problem:
    """Return the problem of a passage that no font of the project can draw."""
    is_word = any(each.isalpha() for each in passage)
    shown = passage if len(passage) <= MOST_SHOWN else f"{passage[:MOST_SHOWN]}…"
    return Problem("unknown-letters" if is_word else "missing-glyph", place, field, {"text": shown})


def _is_not_drawn(character: str) -> bool:
    return unicodedata.category(character) in NOT_DRAWN


@lru_cache(maxsize=32)
def _letters(file: Path) -> frozenset[str]:
    face = hb.Face(hb.Blob.from_file_path(str(file)))
    return frozenset(map(chr, face.unicodes))
