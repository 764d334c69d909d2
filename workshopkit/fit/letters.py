"""Texts and the theme's font files → the characters that none of the files can draw.

A picture among the letters (« 🎉 ») would be lent by the reader's machine, or not at all. What one
font draws and another does not is found on the page itself (``formats.pdf.glyphs``).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

import uharfbuzz as hb

from workshopkit.problems import Problem
from workshopkit.problems.telling import SourceLines
from workshopkit.rules import Texts, where

NOT_DRAWN = {"Cc", "Cf", "Mn", "Zl", "Zp", "Zs"}
"""Categories (Unicode, table 4-4) that need no glyph: controls, joiners, accents, spaces."""


def check_letters(texts: Texts, fonts: Iterable[Path]) -> Iterator[Problem]:
    """Yield a problem for each character of a text that no file of ``fonts`` can draw."""
    met = frozenset[str]().union(*(text for _, text in texts))
    lacking = {
        character
        for character in met.difference(*map(_letters, fonts))
        if unicodedata.category(character) not in NOT_DRAWN
    }
    files = SourceLines()
    for field, text in texts if lacking else ():
        for character in sorted(lacking.intersection(text)):
            place = where(text, character, files)
            yield Problem("missing-glyph", place, field, {"text": character})


@lru_cache(maxsize=32)
def _letters(file: Path) -> frozenset[str]:
    face = hb.Face(hb.Blob.from_file_path(str(file)))
    return frozenset(map(chr, face.unicodes))
