"""Templates → problems that no rendering shows: words, and texts left raw in attributes."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

from workshopkit.problems import Problem, Source

_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.S)
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"<>]*\{\{[^"]*)"')
_EXPRESSION = re.compile(r"\{\{\s*(.*?)\s*\}\}", re.S)
_FILTERED = re.compile(r"\|\s*(plain|clock|length|int|round|abs|replace|join|qr)\b")
_NOT_TEXT = re.compile(r"^['\d(]|^loop\.|\bif\b.*\belse\b|^m\.|[-+*/~]\s*\d|^\w+\(")
_MACHINE_NAMES = {
    "class", "columns", "height", "href", "icon", "id", "index", "index0", "kind", "lang",
    "last", "lines", "locale", "minutes", "n", "name", "number", "orientation", "pages",
    "pattern", "rows", "slug", "source", "use", "who", "width", "x", "y",
}  # fmt: skip
"""Last names of expressions that hold no words: numbers, identifiers, keywords."""
_SKIPPED_ELEMENTS = re.compile(r"<(style|svg|defs|script)\b.*?</\1>", re.S)
_TAG = re.compile(r"<[^>]*>", re.S)
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENTITY = re.compile(r"&#?\w+;")


def check_templates(folder: Path, shown: str) -> list[Problem]:
    """Return the words that templates hold, and the attributes that print a raw text.

    Every word is content or a label; inside an attribute a text goes through ``plain``.
    """
    found: list[Problem] = []
    for file in sorted(folder.rglob("*.xml.j2")) + sorted(folder.rglob("*.html.j2")):
        place = f"{shown}/{file.relative_to(folder).as_posix()}"
        try:
            text = file.read_text("utf-8")
        except UnicodeDecodeError as error:
            values = {"byte": f"0x{error.object[error.start]:02X}"}
            line = error.object.count(b"\n", 0, error.start) + 1
            found.append(Problem("not-utf8", Source(place, line), "", values))
            continue
        found += _mistakes(text, place)
    return found


@functools.lru_cache(512)
def _mistakes(text: str, place: str) -> tuple[Problem, ...]:
    return (*_words(text, place), *_attributes(text, place))


def _words(text: str, place: str) -> Iterator[Problem]:
    blanked = text
    for pattern in (_JINJA, _SKIPPED_ELEMENTS, _TAG, _ENTITY):
        blanked = pattern.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), blanked)
    for number, line in enumerate(blanked.splitlines(), start=1):
        word = _WORD.search(line)
        if word:
            source = Source(place, number, word.start() + 1)
            yield Problem("words-in-template", source, "", {"got": line.strip()[:40]})


def _attributes(text: str, place: str) -> Iterator[Problem]:
    for attribute in _ATTRIBUTE.finditer(text):
        for expression in _EXPRESSION.finditer(attribute[2]):
            if not _is_safe(expression[1]):
                at = attribute.start(2) + expression.start()
                line = text.count("\n", 0, at) + 1
                column = at - (text.rfind("\n", 0, at) + 1) + 1
                values = {"got": expression[1]}
                yield Problem("raw-attribute", Source(place, line, column), "", values)


def _is_safe(expression: str) -> bool:
    last = re.split(r"[.\[|\s]", expression.strip())[-1]
    return bool(
        _FILTERED.search(expression) or _NOT_TEXT.search(expression) or last in _MACHINE_NAMES
    )
