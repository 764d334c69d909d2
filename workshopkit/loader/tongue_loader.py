"""``templates/labels/typing/<locale>.yaml`` → how a language is typed, and what to tell of it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path

from workshopkit.home import brought_templates
from workshopkit.loader.validation import validate
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.memory import Memory
from workshopkit.model.text import Text
from workshopkit.model.tongue import NEUTRAL, Rules, Tongue, Typing
from workshopkit.problems import ContentError, Problem, Source, raise_errors, shown_path

FOLDER = Path("labels", "typing")
ALIKE = {"fr": "fr-CA", "en": "en-CA"}
"""The languages whose rules serve every country."""
NBSP = "\u00a0"
CLOCKS = {"hours": 0, "hours12": 0, "minutes": "", "half": ""}
"""What the pattern of an hour may name."""


def load_tongue(
    templates: Path, locale: str, named: Source | None, memory: Memory
) -> tuple[Tongue, tuple[Problem, ...]]:
    """Return a locale with its rules: the neutral ones when nobody wrote any, which is told.

    Templates that lack those of a language are completed by what comes with the engine. ``named``
    is where the kit names it. Raise ContentError when the file is wrong.
    """
    file = _file_of(templates, locale) or _file_of(brought_templates(), locale)
    if not file:
        wanted = shown_path(templates / FOLDER / f"{locale}.yaml")
        values = {"got": locale, "file": wanted}
        return Tongue(locale), (Problem("neutral-typing", named, "locales", values),)
    said = _read(file, memory)
    place = said.source_of("reviewed")
    told = () if said.reviewed else (Problem("unreviewed", place, "", {"locale": locale}),)
    rules = memory.recall(("rules", locale), lambda: _rules(said), (said,))
    return Tongue(locale, rules), told


def rules_of(locale: str) -> Rules:
    """Return how a language is typed: the kit's own rules, else those that come with the engine."""
    own: Rules | None = getattr(locale, "rules", None)
    return own or _brought(locale)


@functools.cache
def _brought(locale: str) -> Rules:
    file = _file_of(brought_templates(), locale)
    return _rules(_read(file, Memory())) if file else NEUTRAL


def _file_of(templates: Path, locale: str) -> Path | None:
    names = (locale, ALIKE.get(locale[:2], locale))
    files = (templates / FOLDER / f"{name}.yaml" for name in names)
    return next((file for file in files if file.is_file()), None)


def _read(file: Path, memory: Memory) -> Typing:
    shown = shown_path(file)
    data = read_yaml(file, shown, f"typing/{file.stem}", memory).data
    if data is None:
        keys = {"keys": "quotes, inner_quotes"}
        raise ContentError([Problem("empty-file", Source(shown), "", keys)])
    said = validate(Typing, data, Source(shown), memory)
    raise_errors(_unreadable(said))
    return said


def _unreadable(said: Typing) -> Iterator[Problem]:
    """Find the patterns that no text and no hour could be put in."""
    for clock in filter(None, (said.clock, said.clock_exact)):
        try:
            clock.format(**CLOCKS)
        except (LookupError, ValueError, AttributeError):
            yield Problem("typing-pattern", clock.source, "", {"got": clock})
    for find, put in said.replace:
        try:
            re.sub(*_replacement(said, find, put), "")
        except re.error:
            yield Problem("typing-pattern", find.source, "replace", {"got": find})


def _replacement(said: Typing, find: Text, put: Text) -> tuple[str, str]:
    units = find.replace("{units}", said.units or "")
    return units.replace("~", NBSP), put.replace("~", NBSP)


def _rules(said: Typing) -> Rules:
    def pair(of: tuple[Text, ...]) -> tuple[str, str]:
        return str(of[0]), str(of[1])

    replaced = (_replacement(said, find, put) for find, put in said.replace)
    return Rules(
        quotes=pair(said.quotes),
        inner=pair(said.inner_quotes),
        before="".join(map(str, said.no_space_before)),
        tied=tuple(map(str, said.tied)),
        nested=said.nested,
        date=str(said.date or ""),
        first_day=str(said.first_day or "1"),
        clock=str(said.clock or ""),
        clock_exact=str(said.clock_exact or said.clock or ""),
        halves=pair(said.halves),
        joining=frozenset((said.joining or "").split()),
        whole=frozenset((said.whole or "").split()),
        replace=tuple((re.compile(find), put) for find, put in replaced),
    )
