"""``content/translations/<locale>/`` → each file of the kit in that language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from workshopkit.loader.noting import read_notes
from workshopkit.loader.translation import Missing, translate
from workshopkit.loader.yaml_reader import Reading, read_yaml
from workshopkit.memory import Memory
from workshopkit.model.base import Located, Part
from workshopkit.model.text import Text
from workshopkit.problems import ContentError, Given, Problem, Source, nearest

FOLDER = "translations"
SETTINGS = "kit"
REVIEWED = "reviewed"
"""The key of the overlay's ``kit.yaml`` that says whether a person has proofread it."""
LISTED = 10
"""Lines that a message lists."""


class Overlays:
    """The translations into one language, and what was found wrong with them."""

    def __init__(self, content: Path, shown: str, locale: Text, memory: Memory) -> None:
        self.memory = memory
        self.folder = content / FOLDER / locale
        self.shown = f"{shown}/{FOLDER}/{locale}"
        self.locale = locale
        self.problems: list[Problem] = []
        """Errors."""
        self.told: list[Problem] = []
        """Warnings and notes."""
        self.notes = read_notes(self.folder, memory)
        self.unnoted: list[str] = []
        """Texts of which nobody noted what they were made from."""
        if not self.folder.is_dir():
            values = {"got": self.shown, "locale": locale}
            self.told.append(Problem("no-translation", locale.source, "locales", values))

    def translated(self, name: str, model: type[Part], original: Reading) -> Reading:
        """Return a file of the kit with the words of its overlay, where it has some."""
        if not self.folder.is_dir():
            return original
        shown = f"{self.shown}/{name}.yaml"
        given = self._read(name, shown)
        noted = self.notes.get(name)
        found = self.memory.recall(
            ("translation", model, shown),
            lambda: translate(model, original.data, given, Source(shown), noted),
            (original.data, given, noted),
        )
        for each in found.problems:
            (self.problems if each.severity == "error" else self.told).append(each)
        self.unnoted += found.unnoted
        if found.missing:
            self.told.append(_untranslated(found.missing, shown))
        return Reading(found.data, {**original.sources, **found.sources})

    def _read(self, name: str, shown: str) -> Any:
        file = self.folder / f"{name}.yaml"
        if not file.is_file():
            return None
        try:
            data = read_yaml(file, shown, name, self.memory).data
        except ContentError as error:
            self.problems += error.problems
            return None
        if name == SETTINGS:
            self._tell_of_review(data)
            return without_review(data)
        return data

    def _tell_of_review(self, data: Any) -> None:
        if not isinstance(data, Located) or REVIEWED not in data:
            return
        reviewed, place = data[REVIEWED], data.values_at[REVIEWED]
        if not isinstance(reviewed, bool):
            got = {"got": Given(str(reviewed or ""))}
            self.problems.append(Problem("not-yes-no", place, REVIEWED, got))
        elif not reviewed:
            values = {"locale": self.locale}
            self.told.append(Problem("unreviewed", place, REVIEWED, values))

    def not_noted(self) -> Iterator[Problem]:
        """Tell how many translations nobody noted the originals of."""
        if self.unnoted:
            values: dict[str, object] = {"n": len(self.unnoted), "locale": self.locale}
            yield Problem("translation-not-noted", Source(self.shown, 0), "", values)

    def strangers(self, known: Iterable[str]) -> Iterator[Problem]:
        """Find the files that translate nothing; ``known`` are the kit's own."""
        known = list(known)
        for file in sorted(self.folder.rglob("*.y*ml")):
            path = file.relative_to(self.folder)
            name = path.with_suffix("").as_posix()
            if file.suffix == ".yaml" and name in known:
                continue
            place = Source(f"{self.shown}/{path.as_posix()}")
            if name in self.notes:
                got = {"got": path.as_posix()}
                self.told.append(Problem("translation-file-left", place, "", got))
                continue
            near = name if name in known else _nearest_file(name, known)
            values = {"got": path.as_posix(), "nearest": f"{near}.yaml" if near else None}
            yield Problem("translation-orphan", place, "", values)


def without_review(data: Any) -> Any:
    """Take off the key of an overlay that says whether it was proofread."""
    if not isinstance(data, Located) or REVIEWED not in data:
        return data
    rest = Located(data.source)
    rest.update({key: value for key, value in data.items() if key != REVIEWED})
    rest.keys_at, rest.values_at = data.keys_at, data.values_at
    return rest


def own_words(content: Path, shown: str, locale: str, memory: Memory) -> Any:
    """Return the kit's ``words:`` in a language: those of its settings, or of their overlay."""
    for folder, where in (
        (content / FOLDER / locale, f"{shown}/{FOLDER}/{locale}"),
        (content, shown),
    ):
        name = f"{SETTINGS}.yaml"
        try:
            settings = read_yaml(folder / name, f"{where}/{name}", SETTINGS, memory).data
        except (ContentError, OSError):
            continue
        if isinstance(settings, Mapping):
            locales = settings.get("locales")
            if folder != content or (isinstance(locales, list) and locales[:1] == [locale]):
                return settings.get("words")
    return None


def open_overlays(content: Path, shown: str, locale: str | None, memory: Memory) -> Overlays | None:
    """Return the translations into ``locale``; None for the language the kit is written in."""
    if locale is None:
        return None
    name = f"{SETTINGS}.yaml"
    try:
        settings = read_yaml(content / name, f"{shown}/{name}", SETTINGS, memory).data
    except (ContentError, OSError):
        return None  # told when the file is read for itself
    locales = settings.get("locales") if isinstance(settings, Mapping) else None
    others = locales[1:] if isinstance(locales, list) else []
    asked = [each for each in others if isinstance(each, Text) and each == locale]
    return Overlays(content, shown, asked[0], memory) if asked else None


def _nearest_file(name: str, known: list[str]) -> str | None:
    """Return the file of the same folder whose name is closest."""
    folder, _, stem = name.rpartition("/")
    stems = {each.rpartition("/")[2]: each for each in known if each.rpartition("/")[0] == folder}
    near = nearest(stem, stems)
    return stems[near] if near else None


def _untranslated(missing: tuple[Missing, ...], shown: str) -> Problem:
    """Say how many words wait, and the first lines where they are."""
    lines = list(dict.fromkeys(str(each.source.line) for each in missing))
    listed = ", ".join(lines[:LISTED]) + ("…" if len(lines) > LISTED else "")
    values = {"n": len(missing), "file": shown, "lines": listed}
    return Problem("untranslated", missing[0].source, missing[0].key, values)
