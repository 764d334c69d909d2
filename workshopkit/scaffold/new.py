"""What ``build.py new`` makes, by kind: an entry in a file, or a file of its own."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from string import Template

from workshopkit.model.kit import Kit
from workshopkit.problems import Problem, Source, UsageError, shown_path
from workshopkit.problems.mending import as_slug
from workshopkit.scaffold.insert import append_entry, replace_file
from workshopkit.scaffold.locale import new_locale

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Folders:
    """Where the content and the templates are, and the kit they hold."""

    content: Path
    templates: Path
    kit: Kit


@dataclass(frozen=True)
class Made:
    """A starter: where it stands, and the key of the words that say what to do next."""

    source: Source
    next: str


def new(kind: str, slug: str, folders: Folders) -> Made:
    """Make the starter of ``kind`` under the name ``slug``. Raise UsageError."""
    if kind != "locale" and not SLUG.fullmatch(slug):
        values = {"got": slug, "nearest": as_slug(slug)}
        raise UsageError([Problem("not-a-slug", None, "", values)])
    return KINDS[kind](slug, folders)


def _scenario(slug: str, folders: Folders) -> Made:
    kit = folders.kit
    taken = [str(scenario.slug) for scenario in kit.scenarios.scenarios]
    codes = [str(scenario.code) for scenario in kit.scenarios.scenarios]
    words = {"code": next_code(codes, "S"), "barrier": kit.barriers.barriers[0].slug}
    return _entry("scenario", slug, folders, folders.content / "scenarios.yaml", taken, words)


def _barrier(slug: str, folders: Folders) -> Made:
    kit = folders.kit
    taken = [str(barrier.slug) for barrier in kit.barriers.barriers]
    words = {"reference": kit.references[0].slug}
    return _entry("barrier", slug, folders, folders.content / "barriers.yaml", taken, words)


def _worksheet(slug: str, folders: Folders) -> Made:
    kit = folders.kit
    codes = [str(worksheet.code) for worksheet in kit.worksheets.values()]
    words = {"code": next_code(codes, "F"), "step": kit.steps.steps[0].slug}
    return _file("worksheet", slug, folders, folders.content / "worksheets" / f"{slug}.yaml", words)


def _session(slug: str, folders: Folders) -> Made:
    words = {"worksheet": next(iter(folders.kit.worksheets))}
    return _file("session", slug, folders, folders.content / "sessions" / f"{slug}.yaml", words)


def _theme(slug: str, folders: Folders) -> Made:
    return _file("theme", slug, folders, folders.templates / "themes" / f"{slug}.yaml", {})


def _slide_layout(slug: str, folders: Folders) -> Made:
    decks = folders.templates / "decks"
    template = decks / "slides" / f"{slug}.xml.j2"
    _refuse_existing(template)
    made = _entry("slide-layout", slug, folders, decks / "layouts.yaml", [], {})
    replace_file(template, (_starters(folders) / "slide-layout.xml.j2").read_text("utf-8"))
    return made


def _locale(slug: str, folders: Folders) -> Made:
    locales = folders.kit.settings.locales
    source, named = new_locale(slug, folders.content, folders.templates, locales)
    return Made(source, "next-locale" if named else "next-locale-by-hand")


KINDS: dict[str, Callable[[str, Folders], Made]] = {
    "scenario": _scenario,
    "barrier": _barrier,
    "worksheet": _worksheet,
    "session": _session,
    "slide-layout": _slide_layout,
    "theme": _theme,
    "locale": _locale,
}
"""What can be made, by the word that follows ``new``."""

HOLDERS = {"scenario": "scenarios", "barrier": "barriers", "slide-layout": "layouts"}
"""The key, at the top of the file, to whose entries one more is added."""


def next_code(codes: list[str], letter: str) -> str:
    """Return the code after the greatest: ``S9`` after ``S8``."""
    numbers = [int(code[1:]) for code in codes if code[:1] == letter and code[1:].isdigit()]
    return f"{letter}{max(numbers, default=0) + 1}"


def _entry(
    kind: str, slug: str, folders: Folders, file: Path, taken: list[str], words: Mapping[str, str]
) -> Made:
    if slug in taken:
        raise UsageError([Problem("already-there", Source(shown_path(file)), "", {"got": slug})])
    entry = _filled(folders, kind, slug, words)
    try:
        line = append_entry(file, HOLDERS[kind], entry)
    except KeyError:
        values = {"key": HOLDERS[kind]}
        raise UsageError([Problem("missing-key", Source(shown_path(file)), "", values)]) from None
    return Made(Source(shown_path(file), line), f"next-{kind}")


def _file(kind: str, slug: str, folders: Folders, file: Path, words: Mapping[str, str]) -> Made:
    _refuse_existing(file)
    replace_file(file, _filled(folders, kind, slug, words))
    return Made(Source(shown_path(file), 1), f"next-{kind}")


def _filled(folders: Folders, kind: str, slug: str, words: Mapping[str, str]) -> str:
    """Return the starter with its name, its title and what it may refer to."""
    starter = (_starters(folders) / f"{kind}.yaml").read_text("utf-8")
    title = slug.replace("-", " ").capitalize()
    return Template(starter).safe_substitute(words, slug=slug, title=title)


def _starters(folders: Folders) -> Path:
    folder = folders.templates / "starters"
    if not folder.is_dir():
        raise UsageError([Problem("missing-folder", Source(shown_path(folder), 0))])
    return folder


def _refuse_existing(file: Path) -> None:
    if file.exists():
        source, values = Source(shown_path(file)), {"got": file.name}
        raise UsageError([Problem("already-there", source, "", values)])
