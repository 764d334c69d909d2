"""An identifier → the text as it is typed in its file, mentions and all."""

from __future__ import annotations

from pathlib import Path as FilePath
from typing import Any

from workshopkit.loader.overlays import SETTINGS, without_review
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.problems import ContentError, UsageError, shown_path
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
