"""A text of a deck → how many characters it may have where it is shown."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from workshopkit.fit.amount import most, quoted
from workshopkit.fit.blocks import FontFiles
from workshopkit.fit.filling import filling, is_tight, with_words, words_of
from workshopkit.model.deck import Content, Deck, Paragraph
from workshopkit.model.layout import Layouts, Placeholder
from workshopkit.templating.typography import NBSP

MOST = 1200
"""Characters beyond which nobody counts."""
PLACES = 8
"""Places measured at most of a deck; a text is seldom shown in more."""
Place = tuple[Content, Placeholder]
"""What a placeholder of a slide holds, and the placeholder."""


def room_of(decks: list[Deck], layouts: Layouts, files: FontFiles, text_id: str) -> int | None:
    """Return the characters that fit wherever the decks show a text; None when none does.

    Its own words are repeated to fill the place: other words may need a little more or less.
    """
    return rooms_of(decks, layouts, files, [text_id]).get(text_id)


def rooms_of(
    decks: list[Deck], layouts: Layouts, files: FontFiles, text_ids: Collection[str]
) -> dict[str, int]:
    """Return the same of several texts, but those that no deck shows."""
    shown: dict[str, list[Place]] = {}
    for deck in decks:
        found: dict[str, list[Place]] = {}
        for id, place in _shown(deck, layouts):
            if id in text_ids:
                found.setdefault(id, []).append(place)
        for id, places in found.items():
            shown.setdefault(id, []).extend(places[:PLACES])
    return {
        id: min(_room(content, place, layouts, files, id) for content, place in places)
        for id, places in shown.items()
    }


def _shown(deck: Deck, layouts: Layouts) -> Iterator[tuple[str, Place]]:
    """Yield each text of the places of a deck, with its place."""
    for slide in deck.slides:
        layout = layouts.layouts.get(slide.layout)
        for name, content in slide.contents.items() if layout else ():
            assert layout is not None
            if name in layout.placeholders:
                place = content, layout.placeholders[name]
                ids = (run.text_id for each in words_of(content) for run in each.runs)
                yield from ((id, place) for id in dict.fromkeys(ids))


def _room(
    content: Content, place: Placeholder, layouts: Layouts, files: FontFiles, text_id: str
) -> int:
    words = words_of(content)
    text = "".join(run.text for each in words for run in each.runs if run.text_id == text_id)
    opening, own, closing = quoted(text.strip())
    own = own.replace(NBSP, " ")  # what ties words here would part them elsewhere
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
