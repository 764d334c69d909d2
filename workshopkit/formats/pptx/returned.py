"""A .pptx that somebody may have retouched → its slides as they are now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lxml import etree
from pptx.oxml.ns import qn

from workshopkit.formats.pptx.imprinting import (
    box_of,
    is_hidden,
    is_of_the_page,
    kept_imprint,
    placeholder_of,
)
from workshopkit.formats.pptx.looking import look_of, look_of_ground, named
from workshopkit.formats.pptx.own_template.cleaning import TITLES
from workshopkit.formats.pptx.own_template.opening import open_template
from workshopkit.model.imprint import Box, Imprint
from workshopkit.model.look import Look
from workshopkit.problems import ContentError, Problem, UsageError, shown_path
from workshopkit.problems.refusing import refuse_unreadable

FIRST_ID = 256
"""What the format calls the first slide of a file."""
LENIENT = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)


@dataclass(frozen=True)
class Shape:
    """A shape of a slide: its name, its lines or its cells, where it stands."""

    name: str
    kind: str
    """``text``, ``table``, ``picture``, ``chart``, ``group`` or ``other``."""
    placeholder: str
    """What its place is called in the file (``title``, ``body``…), or nothing."""
    lines: tuple[str, ...]
    cells: tuple[tuple[tuple[str, ...], ...], ...]
    box: Box | None
    look: Look = field(default_factory=Look)

    @property
    def is_title(self) -> bool:
        """Whether it is the title of its slide."""
        return self.placeholder in TITLES

    @property
    def words(self) -> str:
        """All that it says."""
        return " ".join(self.all_lines)

    @property
    def all_lines(self) -> tuple[str, ...]:
        """Its lines, or those of its cells, row by row."""
        return (*self.lines, *(line for row in self.cells for cell in row for line in cell))


@dataclass(frozen=True)
class Returned:
    """A slide as it came back."""

    number: int
    """Its rank in the file, from 1."""
    title: str
    hidden: bool
    shapes: tuple[Shape, ...]
    notes: tuple[str, ...]
    ground: Look = field(default_factory=Look)
    comments: tuple[str, ...] = ()
    """What reviewers wrote on it."""
    id: int = 0
    """What the file calls it, whatever its rank; the first slide ever made is ``FIRST_ID``."""


@dataclass(frozen=True)
class ReturnedDeck:
    """A file as it came back, with what it said when we wrote it, if it still tells."""

    title: str
    slides: tuple[Returned, ...]
    imprint: Imprint | None
    resaved: bool
    """Whether LibreOffice saved it: shapes have lost their names, words their looks."""


def read_returned(file: Path) -> ReturnedDeck:
    """Read a deck and leave it as it is. Raise UsageError when it is none."""
    refuse_unreadable(file)
    try:
        presentation = open_template(file, None)
    except ContentError as error:
        values = {"got": shown_path(file)}
        raise UsageError([Problem("not-a-deck", None, "", values)]) from error
    slides = tuple(
        _slide(number, native) for number, native in enumerate(presentation.slides, start=1)
    )
    title = str(presentation.core_properties.title or "")
    imprint = kept_imprint(file.read_bytes())
    return ReturnedDeck(title, slides, imprint, _is_resaved(presentation))


def _is_resaved(presentation: Any) -> bool:
    """Tell whether the program that saved the file last was LibreOffice."""
    told = [
        part.blob
        for part in presentation.part.package.iter_parts()
        if str(part.partname) == "/docProps/app.xml"
    ]
    return any(b"LibreOffice" in each or b"OpenOffice" in each for each in told)


def _slide(number: int, native: Any) -> Returned:
    shapes = tuple(_shapes(native.shapes))
    titles = [each for each in shapes if each.is_title]
    notes: tuple[str, ...] = ()
    if native.has_notes_slide and native.notes_slide.notes_text_frame is not None:
        notes = _lines(native.notes_slide.notes_text_frame)
    title = titles[0].words if titles else ""
    ground, comments = look_of_ground(native), tuple(_comments(native.part))
    return Returned(
        number, title, is_hidden(native), shapes, notes, ground, comments, native.slide_id
    )


def _comments(part: Any) -> Iterator[str]:
    """Yield the comments on a slide, as PowerPoint writes them today or did, and LibreOffice."""
    for relation in part.rels.values():
        if relation.is_external or not relation.reltype.endswith("/comments"):
            continue
        root = etree.fromstring(relation.target_part.blob, LENIENT)
        for each in () if root is None else root.iter("{*}cm", "{*}reply"):
            own = [child for child in each if etree.QName(child).localname in ("text", "txBody")]
            words = " ".join(str(text) for child in own for text in child.itertext()).strip()
            if words:
                yield words


def _shapes(shapes: Any) -> Iterator[Shape]:
    for name, shape in named(shapes):
        if is_of_the_page(shape):
            continue
        kind = _kind(shape)
        lines: tuple[str, ...] = ()
        cells: tuple[tuple[tuple[str, ...], ...], ...] = ()
        if kind == "group":
            lines = tuple(each.words for each in _shapes(shape.shapes) if each.words.strip())
        elif kind == "table":
            cells = tuple(
                tuple(_lines(cell.text_frame) for cell in row.cells) for row in shape.table.rows
            )
        elif shape.has_text_frame:
            lines = _lines(shape.text_frame)
        placeholder, look = placeholder_of(shape), look_of(shape)
        yield Shape(name, kind, placeholder, lines, cells, box_of(shape), look)


def _kind(shape: Any) -> str:
    if hasattr(shape, "shapes"):
        return "group"
    if getattr(shape, "has_table", False):
        return "table"
    if getattr(shape, "has_chart", False):
        return "chart"
    if shape._element.tag == qn("p:pic"):
        return "picture"
    return "text" if shape.has_text_frame else "other"


def _lines(frame: Any) -> tuple[str, ...]:
    return tuple(text for each in frame.paragraphs if (text := each.text).strip())
