"""A text of a deck → how many characters it may have where it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from workshopkit.fit.amount import most, quoted
from workshopkit.fit.blocks import FontFiles
from workshopkit.fit.filling import filling, is_tight, with_words, words_of
from workshopkit.model.deck import Content, Deck, Paragraph, Slide
from workshopkit.model.layout import Layouts, Placeholder

MOST = 1200
"""Characters beyond which nobody counts."""
PLACES = 8
"""Places measured at most; a text is seldom shown in more."""


def room_of(decks: list[Deck], layouts: Layouts, files: FontFiles, text_id: str) -> int | None:
    """Return the characters that fit wherever the decks show a text; None when none does.

    Its own words are repeated to fill the place: other words may need a little more or less.
    """
    found = [
        _room(content, place, layouts, files, text_id)
        for deck in decks
        for content, place in islice(_shown(deck, layouts, text_id), PLACES)
    ]
    return min(found, default=None)


def _shown(deck: Deck, layouts: Layouts, text_id: str) -> Iterator[tuple[Content, Placeholder]]:
    for slide in deck.slides:
        yield from _on(slide, layouts, text_id)


def _on(slide: Slide, layouts: Layouts, text_id: str) -> Iterator[tuple[Content, Placeholder]]:
    layout = layouts.layouts.get(slide.layout)
    for name, content in slide.contents.items() if layout else ():
        assert layout is not None
        ids = (run.text_id for each in words_of(content) for run in each.runs)
        if name in layout.placeholders and text_id in ids:
            yield content, layout.placeholders[name]


def _room(
    content: Content, place: Placeholder, layouts: Layouts, files: FontFiles, text_id: str
) -> int:
    words = words_of(content)
    text = "".join(run.text for each in words for run in each.runs if run.text_id == text_id)
    opening, own, closing = quoted(text.strip())
    filler = f"{own} " * (MOST // max(1, len(own)) + 1)

    def fits(count: int) -> bool:
        filled = opening + filler[:count].rstrip() + closing
        longer = with_words(content, _filled(words, text_id, filled))
        return not is_tight(filling(longer, place, layouts, files))

    return most(MOST, fits)


def _filled(words: tuple[Paragraph, ...], text_id: str, filler: str) -> Iterator[Paragraph]:
    """Yield the paragraphs with ``filler`` as the whole of a text, in its first run."""
    left = filler
    for paragraph in words:
        runs = []
        for run in paragraph.runs:
            if run.text_id == text_id:
                run, left = run.saying(left), ""
            runs.append(run)
        yield replace(paragraph, runs=tuple(runs))
