"""Deck markup (XML written by templates) → Deck; what is malformed is refused."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree

from workshopkit.memory import Memory
from workshopkit.model.deck import (
    Chart,
    Content,
    Deck,
    Drawn,
    Figure,
    Paragraph,
    Progress,
    Run,
    Section,
    Slide,
    Table,
)
from workshopkit.problems import ContentError, Given, Problem, Source
from workshopkit.templating.inline import TEXT

INLINE = {"span", "strong", "em", "a", "br", "code"}
BLOCKS = {"p", "ul", "ol", "table", "figure", "chart"}
_HELD = re.compile(r"data:image/(?:jpeg|png|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})")
_MADE_BY = re.compile(r"<\?made-by (\S+)\?>")
BLANKS = re.compile(r"[ \t\r\n]+")
PLAIN = Run("")


def parse_deck(markup: str, locale: str, template: str, memory: Memory | None = None) -> Deck:
    """Return the Deck that ``markup`` describes; slides that ``memory`` knows are not read again.

    ``template`` is named in messages. Raise ContentError when the XML is malformed or
    holds an element that is not of the vocabulary.
    """
    root = _xml(markup, template)
    etree.strip_tags(root, "bdi")  # a name kept on one line on paper
    reader = _DeckReader(template, markup, memory)
    sections = tuple(reader.section(section) for section in root)
    deck = Deck(
        title=root.get("title", ""),
        locale=locale,
        footer=root.get("footer", ""),
        author=root.get("author", ""),
        sections=tuple(section for section in sections if section.slides),
    )
    for link in root.iter("a"):
        address = link.get("href", "")
        if address.startswith("#") and deck.destination(address) is None:
            raise reader.refused("dead-jump", link, got=address)
    return deck


def _xml(markup: str, template: str) -> Any:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(markup.encode(), parser)
    except etree.XMLSyntaxError as error:
        opened = re.search(r"line (\d+)", error.msg or "")  # where the tag left open stands
        line = int(opened[1]) if opened else error.lineno or 1
        place = _origin(markup, line, template)
        raise ContentError([Problem("not-xml", place, "", {"detail": error.msg})]) from None


def _origin(markup: str, line: int, template: str) -> Source:
    """Find the template of the slide that stands at a line of the markup."""
    made_by = _Makers(markup, template).at(line)
    return Source(made_by) if made_by else Source(template, line)


class _Makers:
    """The templates that made the slides of a deck's markup, by the lines where each begins."""

    def __init__(self, markup: str, template: str) -> None:
        folder = f"{template.rpartition('/')[0]}/slides"
        self._lines, self._paths = [0], [""]
        for number, line in enumerate(markup.splitlines(), start=1):
            if found := _MADE_BY.search(line):
                self._lines.append(number)
                self._paths.append(f"{folder}/{found[1]}.xml.j2")

    def at(self, line: int) -> str:
        """Return the path of the template that made what stands at a line; nothing if none did."""
        return self._paths[bisect_right(self._lines, line) - 1]


class _DeckReader:
    def __init__(self, template: str, markup: str, memory: Memory | None) -> None:
        self.template = template
        self.markup = markup
        self.memory = memory
        self.makers = _Makers(markup, template)

    def refused(self, rule: str, element: Any, **values: object) -> ContentError:
        place = _origin(self.markup, element.sourceline or 1, self.template)
        return ContentError([Problem(rule, place, "", values)])

    def children(self, element: Any, *tags: str) -> list[Any]:
        """Return the elements in a container whose own words nobody would see."""
        for text in (element.text, *(child.tail for child in element)):
            if text and text.strip():
                raise self.refused("lost-words", element, got=text.strip()[:40])
        for child in element:
            if tags and child.tag not in tags:
                raise self.refused("unknown-element", child, got=child.tag)
        return list(element)

    def number(self, element: Any, name: str, default: int) -> int:
        given = element.get(name)
        if given is None:
            return default
        if not given.isascii() or not given.isdigit():
            raise self.refused("not-a-number", element, got=Given(given))
        return int(given)

    def section(self, element: Any) -> Section:
        if element.tag != "section":
            raise self.refused("unknown-element", element, got=element.tag)
        slides = tuple(map(self.remembered, self.children(element, "slide")))
        return Section(element.get("name", ""), slides)

    def remembered(self, element: Any) -> Slide:
        """Return a slide, read anew unless it is written as one that is known."""
        template = self.makers.at(element.sourceline or 1)
        if self.memory is None:
            return self.slide(element, template)
        written = etree.tostring(element, encoding="unicode", with_tail=False)
        return self.memory.recall(
            ("slide", template, written), lambda: self.slide(element, template)
        )

    def slide(self, element: Any, template: str) -> Slide:
        contents: dict[str, Content] = {}
        notes: tuple[Paragraph, ...] = ()
        progress: Progress | None = None
        drawings: list[Drawn] = []
        for child in self.children(element):
            if child.tag == "progress":
                progress = self.progress(child)
                continue
            if child.tag == "drawing":
                drawings.append(self.drawing(child))
                continue
            content = self.content(child)
            if child.tag in contents:
                raise self.refused("repeated-placeholder", child, got=child.tag)
            if child.tag == "notes" and isinstance(content, tuple):
                notes = tuple(replace(p, level=p.level + 1) if p.list else p for p in content)
            elif content != ():
                contents[child.tag] = content
        return Slide(
            layout=element.get("layout", ""),
            spec_id=element.get("id", ""),
            segment=element.get("segment", ""),
            contents=contents,
            notes=notes,
            hidden=element.get("hidden") == "true",
            timer=self.number(element, "timer", 0),
            reveal=element.get("reveal") == "true",
            progress=progress,
            drawings=tuple(drawings),
            template=template,
        )

    def drawing(self, element: Any) -> Drawn:
        place, name, alt, initial = (
            element.get(key, "") for key in ("place", "name", "alt", "initial")
        )
        parts = ((e.get("kind", ""), e.get("name", "")) for e in self.children(element, "part"))
        return Drawn(place, name, alt, tuple(parts), initial, element.get("optional") == "true")

    def progress(self, element: Any) -> Progress:
        steps = tuple("".join(step.itertext()) for step in self.children(element, "step"))
        return Progress(steps, self.number(element, "current", 0), element.get("alt", ""))

    def content(self, element: Any) -> Content:
        """Read what one placeholder holds."""
        for child in element:
            if child.tag == "table":
                return self.table(child)
            if child.tag == "chart":
                return self.chart(child)
            if child.tag == "figure":
                return self.figure(child)
        return tuple(p for p in self.paragraphs(element, 0, "") if p.text.strip())

    def table(self, element: Any) -> Table:
        rows = tuple(
            tuple(tuple(self.paragraphs(cell, 0, "")) for cell in self.children(row, "td", "th"))
            for row in self.children(element, "tr")
        )
        widths = element.get("widths", "").split()
        if not all(width.isascii() and width.isdigit() for width in widths):
            raise self.refused("not-a-number", element, got=Given(" ".join(widths)))
        shares = tuple(int(width) for width in widths)
        continues = element.get("continues") == "true"
        beside = int(self.number(element, "beside", 0))
        return Table(rows, element.get("alt", ""), shares, continues, beside)

    def figure(self, element: Any) -> Figure:
        """Read a picture (``src``, an address that holds it) or a QR code (``qr``)."""
        alt, said = element.get("alt", ""), set(element.attrib)
        if said <= {"qr", "alt"} and "qr" in said:
            return Figure("qr", element.get("qr"), alt)
        address = element.get("src", "")
        if not said <= {"src", "alt", "whole", "decorative"} or not _holds_picture(address):
            got = " ".join(f'{name}="{value[:30]}"' for name, value in element.attrib.items())
            raise self.refused("unknown-figure", element, got=got)
        whole, decorative = (element.get(name) == "true" for name in ("whole", "decorative"))
        return Figure("picture", address, alt, whole, decorative)

    def chart(self, element: Any) -> Content:
        bars = self.children(element, "bar")
        names = [BLANKS.sub(" ", "".join(bar.itertext())).strip() for bar in bars]
        values = tuple(float(self.number(bar, "value", 0)) for bar in bars)
        return Chart(tuple(names), values, element.get("alt", "")) if bars else ()

    def paragraphs(self, element: Any, level: int, kind: Any) -> Iterator[Paragraph]:
        """Yield the paragraphs below an element: its own words, then its blocks."""
        runs: list[Run] = list(_words(element.text))
        for child in element:
            if child.tag in BLOCKS:
                if _has_words(runs):
                    yield _paragraph(runs, level, kind)
                runs = []
                nested = bool(kind) and child.tag in ("ul", "ol")
                yield from self.block(child, level + nested, kind)
            elif child.tag in INLINE:
                runs += self.runs(child, PLAIN)
            else:
                raise self.refused("unknown-element", child, got=child.tag)
            runs += _words(child.tail)
        if _has_words(runs):
            yield _paragraph(runs, level, kind)

    def block(self, element: Any, level: int, kind: Any) -> Iterator[Paragraph]:
        if element.tag == "p":
            yield from self.paragraphs(element, self.number(element, "level", level), kind)
            return
        level = self.number(element, "level", level)
        for item in self.children(element, "li"):
            yield from self.paragraphs(item, level, element.tag)

    def runs(self, element: Any, style: Run) -> list[Run]:
        """Read an inline element as runs in the style it inherits."""
        if element.tag == "br":
            return [style.saying("\v")]
        if element.tag == "strong":
            style = replace(style, strong=True)
        elif element.tag == "em":
            style = replace(style, em=True)
        elif element.tag == "a":
            style = replace(style, link=element.get("href"))
        elif element.tag == "code":
            style = replace(style, code=True, text_id=element.get(TEXT, ""))
        elif element.get(TEXT):
            style = replace(style, text_id=element.get(TEXT))
        found = _words(element.text, style)
        for child in element:
            if child.tag not in INLINE:
                raise self.refused("unknown-element", child, got=child.tag)
            found += self.runs(child, style)
            found += _words(child.tail, style)
        return found


def _holds_picture(address: str) -> bool:
    """Whether an address holds a picture: RFC 2397, RFC 4648 §4."""
    held = _HELD.fullmatch(address)
    return held is not None and len(held[1]) % 4 == 0


def _words(text: str | None, style: Run = PLAIN) -> list[Run]:
    folded = text if style.code and text else BLANKS.sub(" ", text) if text else ""
    return [style.saying(folded)] if folded else []


def _has_words(runs: list[Run]) -> bool:
    return any(run.text.strip() for run in runs)


def _paragraph(runs: list[Run], level: int, kind: Any) -> Paragraph:
    """Trim the ends and drop spaces beside a break; code is left as it is."""
    runs = [run for run in runs if run.text]
    while runs and not runs[0].text.strip(" "):
        runs = runs[1:]
    while runs and not runs[-1].text.strip(" "):
        runs = runs[:-1]
    if runs and not runs[0].code:
        runs[0] = runs[0].saying(runs[0].text.lstrip(" "))
        runs[-1] = runs[-1].saying(runs[-1].text.rstrip(" "))
    return Paragraph(tuple(runs), level, kind)
