"""Paragraphs in styles → their height in a box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from workshopkit.fit.measure import LINE_EM, Styled, widest_word, wrap
from workshopkit.model.deck import Paragraph, Run
from workshopkit.model.layout import Style

POINTS_PER_INCH = 72
CM_PER_INCH = 2.54
FULL = 0.95
"""A box is full at this share of its height: the line rule may be 1 % short, and
PowerPoint's own text engine is not measured here."""


class FontFiles(Protocol):
    """Finds the file that a use and style of font is measured with."""

    def __call__(self, use: str, *, bold: bool, italic: bool) -> Path:
        """Return the file for ``heading``, ``body``, ``notes`` or ``code`` in that style."""
        ...


@dataclass(frozen=True, slots=True)
class Fitted:
    """How paragraphs stand in a box. Heights in points."""

    lines: int
    height: float
    room: float
    room_lines: int
    wide_word: str = ""

    @property
    def ratio(self) -> float:
        """Height over room: more than ``FULL`` is too much."""
        return self.height / self.room if self.room > 0 else 9.0


def fit_paragraphs(
    paragraphs: Sequence[Paragraph],
    styles: Sequence[Style],
    width: float,
    height: float,
    files: FontFiles,
) -> Fitted:
    """Lay paragraphs in a box of ``width`` × ``height`` points, one style for each level."""
    total, lines, wide_word = 0.0, 0, ""
    for number, paragraph in enumerate(paragraphs):
        style, margin = at_level(paragraph, styles)
        if number:
            total += style.before
        for words in split_breaks(paragraph):
            runs = [styled(run, style, files) for run in words]
            word, wide = widest_word(runs)
            if wide > width - margin:
                wide_word = word
            broken = wrap(runs, width - margin)
            lines += max(1, len(broken))
            sizes = [line.size for line in broken] or [style.size]
            total += sum(size * LINE_EM * style.line / 100 for size in sizes)
    per_line = max(styles[0].size * LINE_EM * styles[0].line / 100, 1)
    room = int(FULL * height / per_line)
    if total > FULL * height:  # what is between paragraphs takes room from lines
        room = min(room, int(lines * FULL * height / total))
    return Fitted(lines, total, height, room, wide_word)


def at_level(paragraph: Paragraph, styles: Sequence[Style]) -> tuple[Style, float]:
    """Return the style of a paragraph's level, and the points that its lines hang from the left."""
    level = min(paragraph.level, len(styles) - 1)
    return styles[level], sum(each.hang for each in styles[: level + 1])


def split_breaks(paragraph: Paragraph) -> list[list[Run]]:
    """Cut a paragraph at its line breaks."""
    pieces: list[list[Run]] = [[]]
    for run in paragraph.runs:
        first, *others = run.text.split("\v")
        pieces[-1].append(replace(run, text=first))
        for other in others:
            pieces.append([replace(run, text=other)])
    return pieces


def styled(run: Run, style: Style, files: FontFiles) -> Styled:
    """Return the run's words with the file and size they are set in."""
    file = files(style.font, bold=style.bold or run.strong, italic=style.italic or run.em)
    words = run.text.upper() if style.caps else run.text
    return Styled(words, file, style.size, run.code)
