"""Deck markup (XML written by templates) → Deck; what is malformed is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from workshopkit.model.deck import Content, Deck, Figure, Paragraph, Run, Section, Slide, Table
from workshopkit.problems import ContentError, Problem, Source

INLINE = {"span", "strong", "em", "a", "br"}
BLOCKS = {"p", "ul", "ol", "table", "figure"}


def parse_deck(markup: str, locale: str, template: str) -> Deck:
    """Return the Deck that ``markup`` describes.

    ``template`` is named in messages. Raise ContentError when the XML is malformed or
    holds an element that is not of the vocabulary.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    try:
        root = etree.fromstring(markup.encode(), parser)
    except etree.XMLSyntaxError as error:
        raise _refused("not-xml", template, error.lineno or 1, detail=error.msg) from None
    reader = _DeckReader(template)
    sections = tuple(
        Section(section.get("name", ""), tuple(reader.slide(slide) for slide in section))
        for section in root
    )
    return Deck(
        title=root.get("title", ""),
        locale=locale,
        footer=root.get("footer", ""),
        author=root.get("author", ""),
        sections=tuple(section for section in sections if section.slides),
    )


def _refused(rule: str, template: str, line: int, **values: object) -> ContentError:
    return ContentError([Problem(rule, Source(template, line), "", values)])


class _DeckReader:
    def __init__(self, template: str) -> None:
        self.template = template

    def slide(self, element: Any) -> Slide:
        contents: dict[str, Content] = {}
        notes: tuple[Paragraph, ...] = ()
        for child in element:
            content = self.content(child)
            if child.tag == "notes" and isinstance(content, tuple):
                notes = content
            elif content != ():
                contents[child.tag] = content
        return Slide(
            layout=element.get("layout", ""),
            spec_id=element.get("id", ""),
            segment=element.get("segment", ""),
            contents=contents,
            notes=notes,
            hidden=element.get("hidden") == "true",
            timer=int(element.get("timer", "0")),
        )

    def content(self, element: Any) -> Content:
        """Read what one placeholder holds."""
        for child in element:
            if child.tag == "table":
                return self.table(child)
            if child.tag == "figure":
                return Figure("qr", child.get("data", ""), child.get("alt", ""))
        return tuple(p for p in self.paragraphs(element, 0, "") if p.text.strip())

    def table(self, element: Any) -> Table:
        rows = tuple(
            tuple(tuple(self.paragraphs(cell, 0, "")) for cell in row) for row in element.iter("tr")
        )
        widths = tuple(int(width) for width in element.get("widths", "").split())
        return Table(rows, element.get("alt", ""), widths)

    def paragraphs(self, element: Any, level: int, kind: Any) -> Iterator[Paragraph]:
        """Yield the paragraphs below an element: its own words, then its blocks."""
        runs: list[Run] = list(_words(element.text))
        for child in element:
            if child.tag in BLOCKS:
                if _has_words(runs):
                    yield _paragraph(runs, level, kind)
                runs = []
                yield from self.block(child, level)
            elif child.tag in INLINE:
                runs += self.runs(child, Run(""))
            else:
                raise _refused(
                    "unknown-element", self.template, child.sourceline or 1, got=child.tag
                )
            runs += _words(child.tail)
        if _has_words(runs):
            yield _paragraph(runs, level, kind)

    def block(self, element: Any, level: int) -> Iterator[Paragraph]:
        if element.tag == "p":
            below = int(element.get("level", level))
            yield from self.paragraphs(element, below, "")
            return
        for item in element:
            first = True
            for paragraph in self.paragraphs(item, level, element.tag):
                nested = paragraph.list and paragraph.level == level and not first
                yield replace(paragraph, level=level + 1) if nested else paragraph
                first = False

    def runs(self, element: Any, style: Run) -> list[Run]:
        """Read an inline element as runs in the style it inherits."""
        if element.tag == "br":
            return [replace(style, text="\v")]
        if element.tag == "strong":
            style = replace(style, strong=True)
        elif element.tag == "em":
            style = replace(style, em=True)
        elif element.tag == "a":
            style = replace(style, link=element.get("href"))
        elif element.get("data-text"):
            style = replace(style, text_id=element.get("data-text"))
        found = [replace(style, text=run.text) for run in _words(element.text)]
        for child in element:
            if child.tag not in INLINE:
                raise _refused(
                    "unknown-element", self.template, child.sourceline or 1, got=child.tag
                )
            found += self.runs(child, style)
            found += [replace(style, text=run.text) for run in _words(child.tail)]
        return found


def _words(text: str | None) -> list[Run]:
    folded = re.sub(r"[ \t\r\n]+", " ", text or "")
    return [Run(folded)] if folded else []


def _has_words(runs: list[Run]) -> bool:
    return any(run.text.strip() for run in runs)


def _paragraph(runs: list[Run], level: int, kind: Any) -> Paragraph:
    """Trim the ends and drop spaces beside a break."""
    runs = [run for run in runs if run.text]
    while runs and not runs[0].text.strip(" "):
        runs = runs[1:]
    while runs and not runs[-1].text.strip(" "):
        runs = runs[:-1]
    if runs:
        runs[0] = replace(runs[0], text=runs[0].text.lstrip(" "))
        runs[-1] = replace(runs[-1], text=runs[-1].text.rstrip(" "))
    return Paragraph(tuple(runs), level, kind)
