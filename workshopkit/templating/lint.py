"""Templates → problems that no rendering shows: words, texts left raw, labels never asked."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

from workshopkit.memory import read_file
from workshopkit.model.labels import Labels
from workshopkit.problems import Problem, Source
from workshopkit.templating.fixed_words import missing_labels

MARKUP = (".xml.j2", ".html.j2")
"""How the names of templates end whose words people would read."""
_COMMENT = re.compile(r"\{#.*?#\}", re.S)
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.S)
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"<>]*\{\{[^"]*)"')
_EXPRESSION = re.compile(r"\{\{\s*(.*?)\s*\}\}", re.S)
_FILTERED = re.compile(
    r"\|\s*(plain|clock|length|int|round|abs|replace|join|qr|drawn|photo|address)\b"
)
_NOT_TEXT = re.compile(r"^['\d(]|^loop\.|\bif\b.*\belse\b|^m\.|[-+*/~]\s*\d|^\w+\(")
_MACHINE_NAMES = {
    "class", "columns", "height", "href", "icon", "id", "index", "index0", "kind", "lang",
    "last", "lines", "locale", "minutes", "n", "name", "number", "orientation", "pages",
    "pattern", "rows", "slug", "source", "use", "who", "width", "x", "y",
}  # fmt: skip
"""Last names of expressions that hold no words: numbers, identifiers, keywords."""
ELSEWHERE = r"(?:[a-z][a-z+.-]*:)?/|(?!data:|set-aside:)[a-z][a-z+.-]*:"
"""How an address begins that is on the network, or anywhere on this computer."""
LOADS = re.compile(
    r"<(?:script|iframe|frame|object|embed|applet|base|portal)\b"
    r"|<meta\b[^>]*\bhttp-equiv\b"
    r"|<[a-z][^>]*\son[a-z]+\s*=(?=\s*[\"'])"
    r"|<(?!a\b|area\b)[a-z][^>]*\s(?:src|srcset|href|xlink:href|poster|background|data|action"
    rf"|formaction)\s*=\s*[\"']?\s*(?:{ELSEWHERE})"
    r"|<(?:a|area)\b[^>]*\shref\s*=\s*[\"']?\s*(?:javascript|vbscript|data|file):"
    rf"|\burl\(\s*[\"']?\s*(?:{ELSEWHERE})"
    r"|@import\b",
    re.I,
)
"""What would run, or load what is not in the kit. Browsers and page layout refuse it too."""
OWN_SCRIPTS = ("timer/", "mails/", "preview/")
"""The folders of pages that have a script, or rules of their own."""
_SKIPPED_ELEMENTS = re.compile(r"<(style|svg|defs|script)\b.*?</\1>", re.S)
_TAG = re.compile(r"<[^>]*>", re.S)
_WORD = re.compile(r"[^\W\d_]{2,}")
_ENTITY = re.compile(r"&#?\w+;")


def check_templates(folder: Path, shown: str, labels: Labels) -> list[Problem]:
    """Return what no rendering shows, or shows late: words, raw texts, missing labels.

    Every word is content or one of ``labels``; inside an attribute a text goes through
    ``plain``.
    """
    found: list[Problem] = []
    missing: dict[str, Problem] = {}
    for file in sorted(folder.rglob("*.j2")):
        place = f"{shown}/{file.relative_to(folder).as_posix()}"
        try:
            text = read_file(file).decode().replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            values = {"byte": f"0x{error.object[error.start]:02X}"}
            line = error.object.count(b"\n", 0, error.start) + 1
            found.append(Problem("not-utf8", Source(place, line), "", values))
            continue
        for name, problem in missing_labels(text, place, labels):
            missing.setdefault(name, problem)
        if file.name.endswith(MARKUP):
            found += _mistakes(text, place)
        if not file.name.endswith((".js.j2", ".xml.j2")):
            found += _loads(text, place, file.relative_to(folder).as_posix())
    return [*found, *missing.values()]


@functools.lru_cache(512)
def _mistakes(text: str, place: str) -> tuple[Problem, ...]:
    return (*_words(text, place), *_attributes(text, place))


@functools.lru_cache(512)
def _loads(text: str, place: str, name: str) -> tuple[Problem, ...]:
    """Return what a page or style may not ask for: each at its line."""
    if name.startswith("preview/"):
        return ()
    problems = []
    hidden = _COMMENT.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for found in LOADS.finditer(hidden):
        is_own = found[0].lower() == "<script" and name.startswith(OWN_SCRIPTS)
        if not is_own:
            at = found.start()
            source = Source(place, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
            detail = {"detail": " ".join(found[0].split())[-40:]}
            problems.append(Problem("template-forbidden", source, "", detail))
    return tuple(problems)


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
