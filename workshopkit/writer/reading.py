"""An identifier → the text as it is typed in its file, mentions and all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from workshopkit.loader.overlays import SETTINGS, without_review
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.problems import ContentError, UsageError, shown_path
from workshopkit.writer.lookup import KitFile, file_of, places, unknown
from workshopkit.writer.noting import notes_of
from workshopkit.writer.plain import at, plain
from workshopkit.writer.saving import read_bytes
from workshopkit.writer.source_text import Path
from workshopkit.writer.translating import Beside


class Typing:
    """The files of a kit as they are typed, each read once."""

    def __init__(self, content: FilePath, locale: str | None = None) -> None:
        self.content = content
        self.locale = locale
        self._files: dict[str, _File] = {}

    def value(self, id: str) -> Any:
        """Return what is typed there, a text or a list; None for what is not there."""
        if self.locale is None:
            return self.own(id)
        file = self._file(id)
        if file is None or file.beside is None:
            return None
        path = file.place(id)
        if path is None:  # the translation alone may say it, in words of its own
            return self.there(id)
        place = file.beside.place(path)
        return plain(at(file.beside.overlay, place)) if place else None

    def there(self, id: str) -> Any:
        """Return what stands under an identifier in the translation's own file."""
        file = self._file(id)
        if file is None or file.beside is None:
            return None
        name, data = file_of(self.content, id, None).name, plain(file.beside.overlay)
        found = places(name, data).get(id, [])
        return at(data, found[0]) if len(found) == 1 and found[0] else None

    def own(self, id: str) -> Any:
        """Return the same of the text itself, whatever the language."""
        file = self._file(id)
        path = file.place(id) if file else None
        return at(file.data, path) if file and path else None

    def among(self, id: str) -> tuple[list[Any], int] | None:
        """Return the list in which an entry stands, whatever the language, and its rank there."""
        file = self._file(id)
        path = file.place(id) if file else None
        if file is None or not path or not isinstance(path[-1], int):
            return None
        return at(file.data, path[:-1]), path[-1]

    def expect(self, id: str) -> None:
        """Raise UsageError, with the nearest identifier, when nothing has this one."""
        file_of(self.content, id, self.locale)
        file = self._file(id)
        if file is None or id not in file.places:
            raise unknown(id, file.places if file else ())

    def _file(self, id: str) -> _File | None:
        """Return the file of an identifier, read once; None when there is none."""
        try:
            found = file_of(self.content, id, self.locale)
        except UsageError:
            return None
        if found.name not in self._files:
            self._files[found.name] = self._read(found)
        return self._files[found.name]

    def _read(self, file: KitFile) -> _File:
        original = _data(self.content / f"{file.name}.yaml", file.name)
        data = plain(original)
        known = {
            id: [each for each in found if each] for id, found in places(file.name, data).items()
        }
        if self.locale is None:
            return _File(data, known, None)
        overlay = _data(file.path, file.name)
        if file.name == SETTINGS:
            overlay = without_review(overlay)
        if original is None or overlay is None:
            return _File(data, known, None)
        noted = notes_of(self.content, self.locale).get(file.name)
        return _File(data, known, Beside.of(file.model, original, overlay, noted))


@dataclass(frozen=True)
class _File:
    """A file as it is typed, where its texts stand, and its translation if there is one."""

    data: Any
    places: Mapping[str, list[Path]]
    beside: Beside | None

    def place(self, id: str) -> Path | None:
        """Return the one place of a text."""
        found = self.places.get(id, [])
        return found[0] if len(found) == 1 else None


def _data(file: FilePath, name: str) -> Any:
    try:
        raw = read_bytes(file)
        return read_raw(raw, shown_path(file), name).data if raw else None
    except (ContentError, OSError):
        return None


class Said(NamedTuple):
    """A text as it is in its file; ``is_own`` is false when a translation lacks it."""

    text: str
    is_own: bool = True


def typed_at(content: FilePath, id: str, locale: str | None = None) -> Said:
    """Return the text of an identifier, or of its translation into ``locale``.

    Where the translation has none, the original. Raise UsageError when there is no such text.
    """
    typing = Typing(content, locale)
    own = typing.own(id)
    if own is None or isinstance(own, dict | list):
        raise unknown(id)
    translated = typing.value(id)
    return Said(as_typed(own if translated is None else translated), translated is not None)


def as_typed(value: Any) -> str:
    """Return a value as a person types it."""
    said = ("true" if value else "false") if isinstance(value, bool) else str(value)
    return said.rstrip("\n")
