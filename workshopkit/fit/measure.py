"""Words in a font → widths and lines, with HarfBuzz on metric-compatible files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import uharfbuzz as hb

LINE_EM = 1.2
"""Height of a line in ems. PowerPoint's lines measure 1.115–1.213 em by font; LibreOffice
sets PPTX text at 1.2 em whatever the font."""

_TOKENS = re.compile(r" +|[^ \-–—]*[\-–—]+|[^ \-–—]+")


_kept = ContextVar("kept", default=True)


@dataclass(frozen=True, slots=True)
class Styled:
    """Words in one font file. ``size`` in points. What is ``whole`` is never broken."""

    text: str
    file: Path
    size: float
    whole: bool = False


@dataclass(frozen=True, slots=True)
class WrappedLine:
    """A line as it would be broken: its words, its width and largest size in points."""

    text: str
    width: float
    size: float


Lines = tuple[WrappedLine, ...]


@lru_cache(maxsize=32)
def _font(file: Path) -> tuple[hb.Font, int]:
    face = hb.Face(hb.Blob.from_file_path(str(file)))
    return hb.Font(face), face.upem


def family_name(file: Path) -> str:
    """Return the name that a font file gives its family."""
    face = hb.Face(hb.Blob.from_file_path(str(file)))
    return str(face.get_name(hb.OTNameIdPredefined.FONT_FAMILY))


@lru_cache(maxsize=100_000)
def advance(text: str, file: Path) -> float:
    """Return the width of ``text`` in ems. PowerPoint kerns but sets no ligatures."""
    font, upem = _font(file)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, {"kern": True, "liga": False, "clig": False})
    total: int = sum(position.x_advance for position in buffer.glyph_positions)
    return total / upem


def words_of(runs: Iterable[Styled]) -> list[list[Styled]]:
    """Cut runs into what may not be broken: words, which may span runs, and spaces.

    A line may end after a space or a hyphen, never at a no-break space.
    """
    words: list[list[Styled]] = []
    word: list[Styled] = []
    for run in runs:
        if run.whole:
            word += [run] if run.text else []
            continue
        tokens = _TOKENS.findall(run.text)
        for token, following in zip(tokens, [*tokens[1:], ""], strict=False):
            piece = Styled(token, run.file, run.size)
            if token.isspace() and "\u00a0" not in token:
                if word:
                    words.append(word)
                words.append([piece])
                word = []
                continue
            word.append(piece)
            if token[-1] in "-–—" and not following.startswith("\u00a0"):
                words.append(word)
                word = []
    if word:
        words.append(word)
    return words


@lru_cache(maxsize=20_000)
def _measured(runs: tuple[Styled, ...]) -> Lines:
    """Return each word, and each space, as a line of its own."""
    return tuple(
        WrappedLine(
            "".join(piece.text for piece in word),
            sum(advance(piece.text, piece.file) * piece.size for piece in word),
            max(piece.size for piece in word),
        )
        for word in words_of(runs)
    )


@contextmanager
def trying() -> Iterator[None]:
    """Measure texts that nobody will ask about again, as while one is cut to fit: none is kept."""
    before = _kept.set(False)
    try:
        yield
    finally:
        _kept.reset(before)


def _asked(function: Callable[..., Lines]) -> Callable[..., Lines]:
    """Return a function that keeps its answers, or the same that does not."""
    return function if _kept.get() else function.__wrapped__  # type: ignore[attr-defined]


def wrap(runs: Iterable[Styled], width: float) -> Lines:
    """Break one paragraph into lines no wider than ``width`` points."""
    return _asked(_wrapped)(tuple(runs), width)


@lru_cache(maxsize=20_000)
def _wrapped(runs: tuple[Styled, ...], width: float) -> Lines:
    lines: list[WrappedLine] = []
    text, reached, size = "", 0.0, 0.0
    space, space_text = 0.0, ""
    for word in _asked(_measured)(runs):
        if word.text.strip(" ") == "":
            space, space_text = space + word.width, space_text + word.text
            continue
        if text and reached + space + word.width > width + 1e-6:
            lines.append(WrappedLine(text, reached, size))
            text, reached, size = word.text, word.width, word.size
        else:
            lead = space if text else 0.0
            text += (space_text if text else "") + word.text
            reached, size = reached + lead + word.width, max(size, word.size)
        space, space_text = 0.0, ""
    if text:
        lines.append(WrappedLine(text, reached, size))
    return tuple(lines)


def widest_word(runs: Iterable[Styled]) -> tuple[str, float]:
    """Return the word that needs most room, and its width in points."""
    widest = max(
        _asked(_measured)(tuple(runs)),
        key=lambda word: word.width,
        default=WrappedLine("", 0.0, 0.0),
    )
    return widest.text, widest.width
