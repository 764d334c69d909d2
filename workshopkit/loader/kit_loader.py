"""The content folder → a validated, frozen Kit, or every problem at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from workshopkit.loader.overlays import Overlays, open_overlays
from workshopkit.loader.strangers import files_in, find_strangers
from workshopkit.loader.validation import validate
from workshopkit.loader.yaml_reader import Reading, read_yaml
from workshopkit.memory import Memory
from workshopkit.mentions import Resolved, language_of, names_of, resolve
from workshopkit.mentions.language import Language
from workshopkit.model.base import Located, Part, nothing_of, required_in
from workshopkit.model.kit import Kit
from workshopkit.model.mentions import Mention, Names
from workshopkit.model.settings import KitSettings
from workshopkit.model.text import Text
from workshopkit.model.things import FILES, FOLDERS, MAY_BE_EMPTY, THINGS, Thing
from workshopkit.problems import (
    AtMost,
    ContentError,
    Given,
    Problem,
    Source,
    UsageError,
    shown_path,
)
from workshopkit.rules import check_kit

CHECKED = "checked"
"""In a memory, what is wrong with a kit as a whole."""


def load_kit(
    content: Path, locale: str | None = None, memory: Memory | None = None
) -> tuple[Kit, tuple[Problem, ...]]:
    """Read ``content`` and return the Kit with its warnings and notes.

    Raise UsageError when the folder is missing or the kit has no such locale,
    ContentError with every error found otherwise.
    """
    if not content.is_dir():
        raise UsageError([Problem("no-kit", Source(shown_path(content), 0))])
    memory = memory or Memory()
    overlays = open_overlays(content, shown_path(content), locale, memory)
    loaded = _Loaded(overlays, memory)
    models = parts_of(content)
    for name, model in models.items():
        file = content / f"{name}.yaml"
        if file.is_file():
            loaded.read(file, name, model)
        elif name not in MAY_BE_EMPTY:
            loaded.problems.append(Problem("missing-file", Source(shown_path(file), 0)))
    loaded.problems += _counted(content, loaded.names)
    loaded.resolve_and_validate(models)
    strangers = list(find_strangers(content))
    loaded.problems += [*strangers, *_missing(content, loaded.names, strangers)]
    if overlays:
        loaded.problems += [*overlays.problems, *overlays.strangers(loaded.names)]
    if loaded.problems:
        raise ContentError(loaded.problems)
    kit = _assemble(loaded, locale)
    told = [*overlays.told, *overlays.not_noted()] if overlays else ()
    checked = memory.recall(
        (CHECKED, shown_path(content), kit.locale),
        lambda: check_kit(kit, shown_path(content)),
        tuple(loaded.parts.values()),
    )
    found = [*checked, *told]
    errors = [problem for problem in found if problem.severity == "error"]
    if errors:
        raise ContentError(found)
    return kit, tuple(sorted(found, key=Problem.sort_key))


def parts_of(content: Path) -> dict[str, type[Part]]:
    """Return what each file of ``content`` holds, by its name without ``.yaml``.

    Of the files at the top, those that every kit has, whether or not they are there.
    """
    parts = dict(FILES)
    for folder, model in FOLDERS.items():
        files = files_in(content / folder, "*.yaml")
        parts |= {f"{folder}/{file.stem}": model for file in files}
    return parts


class _Loaded:
    """What has been read so far, and what was wrong with it."""

    def __init__(self, overlays: Overlays | None, memory: Memory) -> None:
        self.overlays = overlays
        self.memory = memory
        self.names: list[str] = []
        self.data: dict[str, Any] = {}
        self.files: dict[str, Source] = {}
        self.known = Names({}, {})
        self.mentions: list[Mention] = []
        self.parts: dict[str, Any] = {}
        self.sources: dict[str, Source] = {}
        self.problems: list[Problem] = []

    def read(self, file: Path, name: str, model: type[Part]) -> None:
        shown = shown_path(file)
        self.names.append(name)
        try:
            data, sources = read_yaml(file, shown, name, self.memory)
            required = required_in(model)
            if data is None and name in MAY_BE_EMPTY and required:
                self.parts[name] = self._same(file, lambda: nothing_of(model, Source(shown)))
                return
            if data is None and not required:
                data = self._same(file, lambda: Located(Source(shown)))
            if data is None:
                keys = {"keys": ", ".join(required)}
                raise ContentError([Problem("empty-file", Source(shown), "", keys)])
            if self.overlays:
                data, sources = self.overlays.translated(name, model, Reading(data, sources))
            self.sources.update(sources)
            self.data[name], self.files[name] = data, Source(shown)
        except ContentError as error:
            self.problems += error.problems

    def _same(self, file: Path, make: Callable[[], Any]) -> Any:
        """Return what stands for a file without a word: the same as long as its bytes are."""
        return self.memory.recall(("empty", str(file), self.memory.read(file)), make)

    def resolve_and_validate(self, models: Mapping[str, type[Part]]) -> None:
        """Say what texts mention, now that every file is read; then validate each.

        While a file cannot be read, nobody knows whether it holds what they mention.
        """
        is_whole = {*self.names} <= self.data.keys() | self.parts.keys()
        self.known = self.memory.same(("names", self._tongue), names_of(self.data))
        for name, data in self.data.items():
            folder, _, slug = name.partition("/")
            session = slug if folder == "sessions" else None
            resolved = self._resolved(data, session)
            if is_whole:
                self.problems += resolved.problems
            self.mentions += resolved.mentions
            try:
                self.parts[name] = validate(
                    models[name], resolved.data, self.files[name], self.memory
                )
            except ContentError as error:
                self.problems += error.problems

    def _resolved(self, data: Any, session: str | None) -> Resolved:
        return self.memory.recall(
            ("resolved", session, self._first, self._tongue),
            lambda: resolve(data, self.known, self._language, session),
            (data, self.known),
        )

    @property
    def _tongue(self) -> str:
        """The language of the translations that are laid over; nothing without any."""
        return str(self.overlays.locale) if self.overlays else ""

    @property
    def _first(self) -> str:
        """The language that the kit is written in, even while nothing is validated."""
        settings = self.data.get("kit")
        locales = settings.get("locales") if isinstance(settings, Located) else None
        return str(locales[0]) if isinstance(locales, list) and locales else "fr"

    def _language(self, text: Text) -> Language:
        """Return the language of a text: the overlay's, or the one the kit is written in."""
        if self.overlays and text.source and text.source.path.startswith(self.overlays.shown):
            return language_of(self.overlays.locale)
        return language_of(self._first)


def _missing(
    content: Path, names: Sequence[str], strangers: Sequence[Problem]
) -> Iterator[Problem]:
    """Find the files that are not there because they go by another name."""
    meant = {str(each.values.get("nearest")) for each in strangers}
    for name, model in FILES.items():
        is_read = name in names or not required_in(model)
        if name in MAY_BE_EMPTY and not is_read and f"{name}.yaml" in meant:
            yield Problem("missing-file", Source(shown_path(content / f"{name}.yaml"), 0))


def _counted(content: Path, names: Sequence[str]) -> Iterator[Problem]:
    """Find that a folder lacks what every kit has, or holds one file too many."""
    for thing in THINGS.values():
        if not thing.folder:
            continue
        held = sorted((name for name in names if name.startswith(f"{thing.folder}/")), key=_rank)
        if thing.when_none and not held:
            yield Problem(thing.when_none, Source(shown_path(content / thing.folder), 0))
        for name in held[thing.most :][:1] if thing.most else ():
            values = {"most": AtMost(thing.most, thing.noun), "got": Given(f"{name}.yaml")}
            yield Problem("too-many", Source(shown_path(content / f"{name}.yaml")), "", values)


def _assemble(loaded: _Loaded, locale: str | None) -> Kit:
    settings: KitSettings = loaded.parts["kit"]
    locale = locale or settings.locales[0]
    if locale not in settings.locales:
        same = (known for known in settings.locales if known[:2] == locale[:2])
        values = {"got": locale, "nearest": next(same, None)}
        raise UsageError(
            [Problem("unknown-locale", settings.source_of("locales"), "locales", values)]
        )
    contents: dict[str, Any] = {
        name: loaded.parts[name] if name in loaded.parts else nothing_of(model)
        for name, model in FILES.items()
    }
    for thing in THINGS.values():
        if thing.folder:
            contents[thing.folder] = _in_order(loaded.parts, thing)
    return Kit(locale, contents, loaded.sources, loaded.known, tuple(loaded.mentions))


def _in_order(parts: Mapping[str, Part], thing: Thing) -> dict[str, Part]:
    """Return what a folder holds by the names of its files, in the order of its card."""
    held = {
        name.removeprefix(f"{thing.folder}/"): part
        for name, part in parts.items()
        if name.startswith(f"{thing.folder}/")
    }
    if thing.order:
        return dict(sorted(held.items(), key=lambda each: getattr(each[1], thing.order)))
    return dict(sorted(held.items(), key=lambda each: _rank(each[0])))


def _rank(name: str) -> list[int | str]:
    """Order names as people count: f2 before f10."""
    return [int(piece) if piece.isdigit() else piece for piece in re.split(r"(\d+)", name)]
