"""A PDF → its words and the ink of each, the same for the same glyphs whoever wrote the file."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

import pypdfium2

from tests.libreoffice import Word


def inked_words(pdf: Path) -> list[list[Word]]:
    """Return the words of each page, from the page's top left corner.

    Unlike the boxes of pdftotext, which depend on what a file says of its fonts, these are
    the boxes of the letters as drawn. A hyphen ends a word: a line may end there.
    """
    with pypdfium2.PdfDocument(pdf) as document:
        return [_words(page) for page in document]


def _words(page: pypdfium2.PdfPage) -> list[Word]:
    text, height = page.get_textpage(), page.get_height()
    letters = []
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        left, bottom, right, top = text.get_charbox(index)
        letters.append(Word(left, height - top, right, height - bottom, letter))
    return [
        Word(
            min(letter.left for letter in word),
            min(letter.top for letter in word),
            max(letter.right for letter in word),
            max(letter.bottom for letter in word),
            "".join(letter.text for letter in word),
        )
        for blank, group in groupby(letters, key=lambda letter: not _is_ink(letter.text))
        if not blank and (word := list(group))
    ]


def _is_ink(letter: str) -> bool:
    return bool(letter.strip("\ufffe\x02-\u00ad")) and not letter.isspace()
