"""An identifier in markup → the line where its words were written, and a link that opens it."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from workshopkit.formats.converted import Spot
from workshopkit.model.deck import Paragraph, Slide, Table
from workshopkit.model.text import Text
from workshopkit.pipeline import Project
from workshopkit.problems import Source
from workshopkit.templating import TEXT, named_in

DEFAULT_EDITOR = "vscode://file{path}:{line}:{column}"
"""Opens Visual Studio Code; ``{path}`` is absolute and starts with a slash."""
EXCERPT = 60
"""Characters of a text by which a person recognises it."""


@dataclass(frozen=True)
class Place:
    """Where words were written: what to show, what to open, and their beginning."""

    file: str
    line: int
    href: str
    words: str = ""
    text_id: str = ""

    @property
    def shown(self) -> str:
        """The place as messages write it."""
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True)
class Printed:
    """A text of a page: where it was written, and where each of its lines lies."""

    place: Place
    lines: tuple[Spot, ...]


class Places:
    """Finds places in a project; ``editor`` is the pattern of a link."""

    def __init__(self, project: Project, editor: str) -> None:
        self._editor = editor
        self._sources = {**dict(_label_sources(project.labels)), **project.kit.sources}

    def of(self, identifier: str, words: str = "") -> Place | None:
        """Return the place of an identifier, or None when nobody wrote it."""
        source = self._sources.get(identifier)
        return place_of(source, self._editor, words, identifier) if source else None

    def on_slide(self, slide: Slide) -> tuple[Place, ...]:
        """Return the places of a slide's words, in reading order, each once."""
        words: dict[str, str] = {}
        for content in slide.contents.values():
            for run in (run for each in _paragraphs(content) for run in each.runs):
                if run.text_id:
                    words[run.text_id] = words.get(run.text_id, "") + run.text
        return tuple(
            place
            for identifier, text in words.items()
            if (place := self.of(identifier, excerpt(text)))
        )

    def on_page(self, number: int, spots: Iterable[Spot]) -> tuple[Printed, ...]:
        """Return the texts of a page that somebody wrote, in reading order, each once."""
        lines: dict[str, list[Spot]] = {}
        for spot in spots:
            if spot.page == number:
                lines.setdefault(spot.text_id, []).append(spot)
        return tuple(
            Printed(place, tuple(found))
            for identifier, found in lines.items()
            if (place := self.of(identifier, excerpt(found[0].words)))
        )

    def files_of(self, markup: str) -> tuple[Place, ...]:
        """Return the files whose words are in a markup, each at its first such line."""
        first: dict[str, Place] = {}
        for identifier in named_in(markup, TEXT):
            place = self.of(identifier)
            if place and (place.file not in first or place.line < first[place.file].line):
                first[place.file] = place
        return tuple(first.values())


def place_of(source: Source, editor: str, words: str = "", text_id: str = "") -> Place:
    """Return a source as a place."""
    path = _address(Path.cwd(), source.path)
    href = editor.format(path=path, line=source.line or 1, column=source.column or 1)
    return Place(source.path, source.line, href, words, text_id)


@functools.cache
def _address(folder: Path, path: str) -> str:
    """Return the absolute path of a file as links write it; a page may hold hundreds."""
    absolute = Path(os.path.realpath(folder / path)).as_posix()
    return quote(absolute if absolute.startswith("/") else f"/{absolute}", safe="/:")


def excerpt(text: str) -> str:
    """Return the first words of a text, on one line."""
    words = " ".join(text.split())
    return words if len(words) <= EXCERPT else words[:EXCERPT].rsplit(" ", 1)[0] + "…"


def _paragraphs(content: Any) -> Iterator[Paragraph]:
    if isinstance(content, Table):
        yield from (paragraph for row in content.rows for cell in row for paragraph in cell)
    elif isinstance(content, tuple):
        yield from content


def _label_sources(labels: Mapping[str, Any] | Iterable[Any]) -> Iterator[tuple[str, Source]]:
    values = labels.values() if isinstance(labels, Mapping) else labels
    for value in values:
        if isinstance(value, Text):
            if value.source:
                yield value.id, value.source
        elif isinstance(value, Mapping | list):
            yield from _label_sources(value)
