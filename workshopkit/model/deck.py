"""A deck before it is a file: slides whose placeholders hold paragraphs, tables, charts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one style. ``text_id`` names the Text they come from.

    A ``link`` that begins with ``#`` leads to a slide of the deck: the identifier of what
    asked for it, or the slug of its segment.
    """

    text: str
    strong: bool = False
    em: bool = False
    link: str | None = None
    text_id: str = ""
    code: bool = False
    """Whether its lines stand as they were typed, spaces included."""

    def saying(self, text: str) -> Run:
        """Return other words in the same style."""
        return replace(self, text=text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph at a level from 0; ``list`` says what marks it."""

    runs: tuple[Run, ...]
    level: int = 0
    list: Literal["", "ul", "ol"] = ""

    @property
    def text(self) -> str:
        """The paragraph's words; a line break is ``\\v``."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of cells; the first row is its header. ``widths`` are relative."""

    rows: tuple[tuple[tuple[Paragraph, ...], ...], ...]
    alt: str
    widths: tuple[int, ...] = ()
    continues: bool = False
    """Whether the rows that do not fit go on to a next slide."""
    beside: int = 0
    """The most rows that it or a table beside it has, header included: theirs line up."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing made by the engine (``qr``: ``data`` is what it says) or a picture.

    The ``data`` of a picture is an address that holds it (``data:image/…``). It fills its
    place, unless it is ``whole``: then it stands in the middle, uncropped. A decorative one
    has no words.
    """

    kind: Literal["qr", "picture"]
    data: str
    alt: str
    whole: bool = False
    decorative: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A native bar chart of one series: a value for each category."""

    categories: tuple[str, ...]
    values: tuple[float, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class Progress:
    """The progress marker: a word for each step, and the step in hand, from 1."""

    steps: tuple[str, ...]
    current: int
    alt: str


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing of ``drawings.yaml`` in a place of the layout; one without words is decoration.

    A person's has no name: it is composed of ``parts`` by kind, or shows their ``initial``.
    """

    place: str
    name: str
    alt: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    initial: str = ""
    optional: bool = False
    """Whether it is left out where the layout has no place for it."""


Content = tuple[Paragraph, ...] | Table | Figure | Chart


def whole_link(paragraphs: tuple[Paragraph, ...]) -> str | None:
    """Return the slide to which every word leads, if so.

    Such a text becomes a button: the shape is the link, and the words keep their colour.
    """
    links = {run.link for paragraph in paragraphs for run in paragraph.runs}
    (link,) = links if len(links) == 1 else {None}
    return link if link and link.startswith("#") else None


@dataclass(frozen=True)
class Slide:
    """A slide: a layout, what its placeholders hold, and its speaker notes."""

    layout: str
    spec_id: str
    """Identifier of the text in the session that asked for this slide."""
    segment: str
    contents: Mapping[str, Content]
    notes: tuple[Paragraph, ...] = ()
    hidden: bool = False
    timer: int = 0
    """Minutes of the countdown; 0 for none."""
    reveal: bool = False
    """Whether the items of its lists come one at a time, at a click."""
    progress: Progress | None = None
    """The progress marker to show, on a layout that has one."""
    drawings: tuple[Drawn, ...] = ()
    template: str = ""
    """The path of the template that made it, as people see it; empty when nobody said."""

    @property
    def title(self) -> str:
        """The slide's title on one line, as people and screen readers meet it."""
        content = self.contents.get("title")
        if not isinstance(content, tuple):
            return ""
        words = " ".join(paragraph.text for paragraph in content).replace("\v", " ")
        return words.replace("\u00a0", " ")


@dataclass(frozen=True)
class Section:
    """A named run of slides."""

    name: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True)
class Deck:
    """A deck, in order."""

    title: str
    locale: str
    footer: str
    author: str
    sections: tuple[Section, ...]

    @property
    def slides(self) -> tuple[Slide, ...]:
        """Every slide, in order."""
        return tuple(slide for section in self.sections for slide in section.slides)

    def with_each(self, change: Callable[[Slide], Slide]) -> Deck:
        """Return the deck with what ``change`` makes of each of its slides."""
        sections = (replace(each, slides=tuple(map(change, each.slides))) for each in self.sections)
        return replace(self, sections=tuple(sections))

    def destination(self, link: str) -> int | None:
        """Return the number, from 1, of the slide that an internal link leads to.

        That is the slide of that identifier, even hidden, else the first one shown of the
        segment of that slug.
        """
        wanted = link.removeprefix("#")
        numbered = list(enumerate(self.slides, start=1))
        found = [n for n, slide in numbered if slide.spec_id == wanted]
        found += [n for n, slide in numbered if slide.segment == wanted and not slide.hidden]
        return found[0] if found else None
