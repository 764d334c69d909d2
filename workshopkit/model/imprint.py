"""A deck → what it said when it was written: each text by its identifier, to compare with later."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from workshopkit.model.deck import Deck, Paragraph, Slide, Table
from workshopkit.model.look import Look

NOTES = "notes"
"""The place of what is said under a slide."""
GROUND = ""
"""What the ground of a slide is called among its shapes."""
KEPT = "kept"
"""What asked for a slide that a person added and a build kept."""
VERSION = 1
Box = tuple[int, int, int, int]
"""Left, top, width and height, in EMU."""
Stood = tuple[Mapping[str, Box], Mapping[str, Look], Mapping[str, str]]
"""Of a slide: where shapes stood, what they looked like, what was said outside of its places."""


@dataclass(frozen=True)
class Piece:
    """Words of a line that come from one text; ``id`` is empty for those that come from none."""

    text: str
    id: str = ""


Line = tuple[Piece, ...]


def said(line: Line) -> str:
    """Return a line as it is read."""
    return "".join(piece.text for piece in line)


@dataclass(frozen=True)
class Spot:
    """The lines of a placeholder, of a cell (``row`` and ``column`` from 0) or of the notes."""

    name: str
    lines: tuple[Line, ...]
    row: int = -1
    column: int = -1

    @property
    def words(self) -> tuple[str, ...]:
        """The lines as they are read."""
        return tuple(map(said, self.lines))


@dataclass(frozen=True)
class Printed:
    """What a slide said, who asked for it (``spec``), and where its places stood."""

    spec: str
    hidden: bool
    spots: tuple[Spot, ...]
    boxes: Mapping[str, Box] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)
    """What shapes say that are no place of it, such as the progress marker; an older deck names
    none, and numbers them."""
    looks: Mapping[str, Look] | None = None
    """What shapes looked like, the ground of the slide under ``GROUND``; of no old deck."""

    @property
    def title(self) -> str:
        """The words of its title, on one line."""
        return " ".join(" ".join(each.words) for each in self.spots if each.name == "title")


@dataclass(frozen=True)
class Imprint:
    """What a deck said: its language, its slides in order."""

    locale: str
    slides: tuple[Printed, ...]

    def standing(self, stood: Iterable[Stood]) -> Imprint:
        """Return the same, knowing how the shapes of each slide stood."""
        made = tuple(
            replace(each, boxes=boxes, looks=looks, marks=marks)
            for each, (boxes, looks, marks) in zip(self.slides, stood, strict=True)
        )
        return replace(self, slides=made)

    def to_json(self) -> str:
        """Return it as text, to be kept in the file of the deck."""
        slides = [
            {
                "spec": each.spec,
                "hidden": each.hidden,
                "boxes": each.boxes,
                "marks": each.marks,
                "looks": {
                    name: packed
                    for name, look in (each.looks or {}).items()
                    if (packed := look.packed())
                },
                "spots": [
                    [spot.name, spot.row, spot.column, [_packed(line) for line in spot.lines]]
                    for spot in each.spots
                ],
            }
            for each in self.slides
        ]
        data = {"version": VERSION, "locale": self.locale, "slides": slides}
        return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True)
class Kept:
    """A retouched deck, and the slides of it to keep: each by its number, from 1.

    Each goes behind the slide of that number in the new deck; 0 puts it first.
    """

    data: bytes
    slides: tuple[tuple[int, int], ...]


def imprint_of(deck: Deck) -> Imprint:
    """Return what a deck says."""
    return Imprint(deck.locale, tuple(_printed(slide) for slide in deck.slides))


def read_imprint(text: str) -> Imprint | None:
    """Read what was kept in a file; None for what is not that."""
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            return None
        slides = tuple(
            Printed(
                str(each["spec"]),
                bool(each["hidden"]),
                tuple(
                    Spot(str(name), tuple(_unpacked(line) for line in lines), int(row), int(column))
                    for name, row, column, lines in each["spots"]
                ),
                {str(name): _box(box) for name, box in each["boxes"].items()},
                _marks(each["marks"]),
                _looks(each.get("looks")),
            )
            for each in data["slides"]
        )
        return Imprint(str(data["locale"]), slides)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _marks(data: Mapping[str, str] | list[str]) -> dict[str, str]:
    named = data.items() if isinstance(data, Mapping) else enumerate(data)
    return {str(name): str(words) for name, words in named}


def _looks(data: Mapping[str, Any] | None) -> Mapping[str, Look] | None:
    if data is None:
        return None
    return {str(name): Look.unpacked(look) for name, look in data.items()}


def _printed(slide: Slide) -> Printed:
    return Printed(slide.spec_id, slide.hidden, tuple(_spots(slide)))


def _spots(slide: Slide) -> Iterator[Spot]:
    for name, content in slide.contents.items():
        if isinstance(content, Table):
            for row, cells in enumerate(content.rows):
                for column, cell in enumerate(cells):
                    yield Spot(name, _lines(cell), row, column)
        elif isinstance(content, tuple):
            yield Spot(name, _lines(content))
    if slide.notes:
        yield Spot(NOTES, _lines(slide.notes))


def _lines(paragraphs: Iterable[Paragraph]) -> tuple[Line, ...]:
    return tuple(_line(each) for each in paragraphs)


def _line(paragraph: Paragraph) -> Line:
    pieces: list[Piece] = []
    for run in paragraph.runs:
        if pieces and pieces[-1].id == run.text_id:
            pieces[-1] = Piece(pieces[-1].text + run.text, run.text_id)
        else:
            pieces.append(Piece(run.text, run.text_id))
    return tuple(pieces)


def _packed(line: Line) -> list[str]:
    return [each for piece in line for each in (piece.text, piece.id)]


def _unpacked(line: list[str]) -> Line:
    return tuple(Piece(str(text), str(id)) for text, id in zip(line[::2], line[1::2], strict=True))


def _box(box: list[int]) -> Box:
    left, top, width, height = map(int, box)
    return left, top, width, height
