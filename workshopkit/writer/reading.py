"""An identifier → the text as it is typed in its file, mentions and all."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Any, NamedTuple

from workshopkit.loader.overlays import SETTINGS, without_review
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.problems import ContentError, Problem, UsageError, shown_path
from workshopkit.writer.lookup import file_of, places
from workshopkit.writer.noting import notes_of
from workshopkit.writer.plain import at, plain
from workshopkit.writer.saving import read_bytes
from workshopkit.writer.translating import Beside


class Typing:
    """The files of a kit as they are typed, each read once."""

    def __init__(self, content: FilePath, locale: str | None = None) -> None:
        self.content = content
        self.locale = locale
        self._files: dict[str, Any] = {}

    def value(self, id: str) -> Any:
        """Return what is typed there, a text or a list; None for what is not there."""
        try:
            name = file_of(self.content, id, self.locale).name
        except UsageError:
            return None
        original = self._read(self.content / f"{name}.yaml", name)
        found = [path for path in places(name, plain(original)).get(id, ()) if path]
        if len(found) != 1:
            return None
        if self.locale is None:
            return at(plain(original), found[0])
        overlay = self._read(self.content / "translations" / self.locale / f"{name}.yaml", name)
        if name == SETTINGS:
            overlay = without_review(overlay)
        if original is None or overlay is None:
            return None
        model = file_of(self.content, id, self.locale).model
        noted = notes_of(self.content, self.locale).get(name)
        place = Beside.of(model, original, overlay, noted).place(found[0])
        return at(plain(overlay), place) if place else None

    def _read(self, file: FilePath, name: str) -> Any:
        key = str(file)
        if key not in self._files:
            try:
                raw = read_bytes(file)
                self._files[key] = read_raw(raw, shown_path(file), name).data if raw else None
            except ContentError:
                self._files[key] = None
        return self._files[key]


class Said(NamedTuple):
    """A text as it is in its file; ``is_own`` is false when a translation lacks it."""

    text: str
    is_own: bool = True


def typed_at(content: FilePath, id: str, locale: str | None = None) -> Said:
    """Return the text of an identifier, or of its translation into ``locale``.

    Where the translation has none, the original. Raise UsageError when there is no such text.
    """
    own = Typing(content).value(id)
    if own is None or isinstance(own, dict | list):
        raise UsageError([Problem("unknown-identifier", None, "", {"got": id, "nearest": None})])
    translated = own if locale is None else Typing(content, locale).value(id)
    value = own if translated is None else translated
    said = ("true" if value else "false") if isinstance(value, bool) else str(value)
    return Said(said.rstrip("\n"), translated is not None)
