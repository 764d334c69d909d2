"""A document → what a validator lets pass and someone who hears or searches it would miss.

veraPDF says nothing of a table without headers, of a field that has only the name machines
give it, or of a lost language; ISO 14289-1 wants the rest, and here it has its line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workshopkit.formats.pdf.box_tree import pages_of
from workshopkit.formats.pdf.sources import Sources, words
from workshopkit.problems import Problem

SVG = "{http://www.w3.org/2000/svg}svg"
SVG_TITLE = "{http://www.w3.org/2000/svg}title"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
FIELDS = ("input", "select", "textarea")


def check_reading(document: Any, sources: Sources, silenced: Iterable[Any]) -> Iterator[Problem]:
    """Yield a problem for each thing that is seen and not said.

    ``silenced`` are the elements whose language no tag says.
    """
    title = sources.root.find("head/title")
    if title is None or not (title.text or "").strip():
        yield Problem("no-document-title", sources.near(sources.root))
    yield from _check_headings(sources)
    for element in sources.root.iter("*"):
        if element.tag == SVG and element.find(SVG_TITLE) is None:
            yield Problem("figure-untitled", sources.near(element))
        elif element.tag == "table" and element.find(".//th") is None:
            yield _about(element, "table-headless", sources)
    yield from _check_fields(sources)
    yield from _check_styles(document, sources)
    for element in silenced:
        yield _about(element, "lost-language", sources, lang=element.get("lang"))


def told_by_layout(message: str, args: tuple[Any, ...], sources: Sources) -> Problem | None:
    """Turn a complaint of WeasyPrint's about links or images into a problem at its line."""
    name = str(args[0]) if args else ""
    if message.startswith("No anchor"):
        return Problem("dead-link", _where(sources, "href", f"#{name}"), "", {"name": f"#{name}"})
    if message.startswith("Anchor defined twice"):
        return Problem("anchor-repeated", _where(sources, "id", name), "", {"name": name})
    if "no required alt" in message:
        source = next(
            (each for each in sources.root.iter("img") if not each.get("alt")), sources.root
        )
        return Problem("image-untold", sources.near(source), "", {"text": _short(name)})
    return None


def _where(sources: Sources, attribute: str, value: str) -> Any:
    found = [each for each in sources.root.iter("*") if each.get(attribute) == value]
    return sources.near(found[-1] if found else sources.root)


def _check_headings(sources: Sources) -> Iterator[Problem]:
    """Headings begin at h1 and go down one level at a time (ISO 14289-1, 7.4.2)."""
    above = 0
    for element in sources.root.iter("*"):
        if element.tag not in HEADINGS:
            continue
        level = int(element.tag[1])
        if level > above + 1:
            yield _about(element, "heading-skip", sources, got=level, expected=above + 1)
        above = level


def _check_fields(sources: Sources) -> Iterator[Problem]:
    seen: set[tuple[str, str]] = set()
    for element in (each for each in sources.root.iter("*") if each.tag in FIELDS):
        name = element.get("name", "")
        choice = element.get("value", "") if element.get("type") == "radio" else ""
        if not (element.get("title") or "").strip():
            yield Problem("field-unasked", sources.near(element), "", {"name": name})
        if (name, choice) in seen or (choice and (name, "") in seen):
            yield Problem("field-repeated", sources.near(element), "", {"name": name})
        seen.add((name, choice))


def _check_styles(document: Any, sources: Sources) -> Iterator[Problem]:
    """Text in a faded group is untagged (7.1-3); a soft hyphen becomes a letter of the text."""
    for page in pages_of(document):
        for box in page.descendants():
            if box.element is None:
                continue
            if box.style["opacity"] < 1 and words(box.element):
                yield _about(box.element, "faded-text", sources)
            if box.style["hyphens"] == "auto" and getattr(box, "text", "").strip():
                yield _about(box.element, "hyphenated-text", sources)


def _about(element: Any, rule: str, sources: Sources, **values: Any) -> Problem:
    return Problem(rule, sources.near(element), "", {"text": words(element), **values})


def _short(address: str, length: int = 40) -> str:
    return address if len(address) <= length else f"{address[:length]}…"
