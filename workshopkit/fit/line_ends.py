"""A deck → the same deck, the lines of whose texts end where the sense does.

In the room that a text has on its slide, no line of a title ends on a word that joins what follows
(« et », « une », a number) and one that may break at a comma does; no text leaves its last word
alone on a line. No-break spaces tie what must not part, where that takes no more lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workshopkit.fit.blocks import FontFiles, at_level, styled
from workshopkit.fit.filling import room_in
from workshopkit.fit.measure import WrappedLine, wrap
from workshopkit.memory import Memory
from workshopkit.model.deck import Content, Deck, Paragraph, Slide
from workshopkit.model.layout import Layouts, Placeholder, Style
from workshopkit.templating.typography import LONG, NBSP, PAUSES, joins

SHORTEST = 1 / 3
"""How long a line that ends at a comma is at least, of the longest line."""
TOGETHER = 0.97
"""How much of a line is tied at most: another program may draw words a little wider."""
_BETWEEN = re.compile(rf"(?<=[^\W\d_]){NBSP}(?=[^\W\d_])|(?<=[,;]){NBSP}(?=\w)")
"""Spaces between words, which no rule of typing makes fast."""
_PAUSE = re.compile(rf"[{''.join(PAUSES)}][ {NBSP}]\w")
NEAR = 3
"""How many words at most join the last one of a text that is no title."""


def end_lines_well(
    deck: Deck,
    layouts: Layouts,
    files: FontFiles,
    memory: Memory | None = None,
    about: tuple[object, ...] = (),
) -> Deck:
    """Tie the words of the slides' texts that a line must not part.

    A slide that ``memory`` knows, for the objects ``about`` that shape it, is not worked out again.
    """
    memory = memory or Memory()

    def ended(slide: Slide) -> Slide:
        layout = layouts.layouts.get(slide.layout)
        places = layout.placeholders if layout else {}
        contents = {
            name: _ended(content, places.get(name), deck.locale, layouts, files)
            for name, content in slide.contents.items()
        }
        return slide if contents == slide.contents else replace(slide, contents=contents)

    def remembered(slide: Slide) -> Slide:
        return memory.recall(("ended", deck.locale), lambda: ended(slide), (slide, *about))

    return deck.with_each(remembered)


def _ended(
    content: Content, place: Placeholder | None, locale: str, layouts: Layouts, files: FontFiles
) -> Content:
    if place is None or not place.styles or not isinstance(content, tuple):
        return content
    styles = tuple(layouts.style(name) for name in place.styles)
    width, _ = room_in(place, layouts)
    room = _Room(styles, width, files, locale, place.kind == "title")
    return tuple(room.best(each) for each in content)


@dataclass(frozen=True)
class _Room:
    """Where a paragraph stands: ``width`` in points, a style for each level."""

    styles: tuple[Style, ...]
    width: float
    files: FontFiles
    locale: str
    is_title: bool

    def best(self, paragraph: Paragraph) -> Paragraph:
        """Return the paragraph with the ties that let its lines, no more of them, end best."""
        if any(run.code for run in paragraph.runs) or "\v" in paragraph.text:
            return paragraph
        lines = self._lines(paragraph)
        if self._are_too_wide(paragraph, lines):
            paragraph = _loosened(paragraph)
            lines = self._lines(paragraph)
        if len(lines) < 2 or not (self.is_title or _is_alone(lines[-1].text)):
            return paragraph
        count, fewest = len(lines), self._faults(lines)
        for start in (paragraph, _loosened(paragraph)):
            for _ in range(1, count):  # a tie moves the ends of the lines below
                for tied in (start, *self._tied(start)) if fewest else ():
                    now = self._lines(tied)
                    is_safe = len(now) <= count and self._hold(tied, now)
                    if is_safe and self._faults(now) < fewest:
                        start = paragraph = tied
                        fewest = self._faults(now)
        return paragraph

    def _are_too_wide(self, paragraph: Paragraph, lines: Sequence[WrappedLine]) -> bool:
        """Tell whether words are tied that no line of this place can hold together."""
        _, margin = at_level(paragraph, self.styles)
        return any(line.width > self.width - margin for line in lines if NBSP in line.text)

    def _hold(self, paragraph: Paragraph, lines: Sequence[WrappedLine]) -> bool:
        """Tell whether what is tied stands on its lines with room to spare."""
        _, margin = at_level(paragraph, self.styles)
        most = TOGETHER * (self.width - margin)
        return all(line.width <= most for line in lines if NBSP in line.text)

    def _lines(self, paragraph: Paragraph) -> Sequence[WrappedLine]:
        style, margin = at_level(paragraph, self.styles)
        runs = [styled(each, style, self.files) for each in paragraph.runs]
        return wrap(runs, self.width - margin)

    def _faults(self, lines: Sequence[WrappedLine]) -> int:
        """Return how badly lines end; 0 when nothing is where it should not be."""
        texts = [line.text for line in lines]
        joined = [joins(text.rpartition(" ")[2], self.locale) for text in texts[:-1]]
        if not self.is_title:
            return 3 * sum(map(_is_alone, texts[1:][-2:])) + sum(joined[-1:])
        widths = [line.width for line in lines]
        pauses = any(text.endswith(PAUSES) for text in texts[:-1])
        misses = not pauses and any(map(_PAUSE.search, texts))
        lame = pauses and min(widths) < max(widths) * SHORTEST
        return 4 * sum(joined) + 3 * sum(map(_is_alone, texts)) + 2 * lame + misses

    def _tied(self, paragraph: Paragraph) -> Iterator[Paragraph]:
        """Yield the paragraph with one of its lines ending sooner: of a title, any."""
        text, lines, start = paragraph.text, self._lines(paragraph), 0
        for number, line in enumerate(lines[:-1], start=1):
            end = start + len(line.text)
            if text[end : end + 1] != " ":  # after a hyphen
                start = end
                continue
            after = text.find(" ", end + 1) if " " in text[end + 1 :] else len(text)
            spaces = [at for at in range(start, end) if text[at] == " "]
            near = spaces[-NEAR:] if number == len(lines) - 1 else []
            for space in reversed(spaces if self.is_title else near):
                yield _with_ties(paragraph, space + 1, after)
            start = end + 1


def _is_alone(line: str) -> bool:
    """Tell whether a line is one word, and no long one: signs beside it are none."""
    words = [each for each in line.replace(NBSP, " ").split(" ") if any(map(str.isalnum, each))]
    return len(words) < 2 and len("".join(words).strip(".,;:?!…")) < LONG


def _loosened(paragraph: Paragraph) -> Paragraph:
    """Return the paragraph without what ties two words that another place would part."""
    runs = (run.saying(_BETWEEN.sub(" ", run.text)) for run in paragraph.runs)
    return replace(paragraph, runs=tuple(runs))


def _with_ties(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    """Return the paragraph whose words from one character to another stand together."""
    runs, before = [], 0
    for run in paragraph.runs:
        first, last = max(start - before, 0), max(end - before, 0)
        words = run.text
        tied = words[:first] + words[first:last].replace(" ", NBSP) + words[last:]
        runs.append(run.saying(tied))
        before += len(words)
    return replace(paragraph, runs=tuple(runs))
