"""The files of a kit and their translations → each text, its translation, and how they stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from workshopkit.loader.kit_loader import parts_of
from workshopkit.loader.overlays import FOLDER, SETTINGS, without_review
from workshopkit.loader.translation import translate
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.model.fields import Held, held_by
from workshopkit.problems import Source, shown_path
from workshopkit.writer import Beside, at, notes_of, read_bytes


class State(StrEnum):
    """How a translation stands to its text."""

    MISSING = "missing"
    STALE = "stale"
    """The text has changed since it was translated."""
    DONE = "done"
    MAY_STAY = "may-stay"
    """A name or a title that may be the same in both languages."""


@dataclass(frozen=True)
class Row:
    """A text as it is typed, and its translation as it is typed, or nothing."""

    id: str
    file: str
    """The name of its file in the kit, without ``.yaml``."""
    source: str
    translation: str
    state: State
    was: str = ""
    """The words that a stale translation was made from."""
    place: Source | None = None
    """Where the text stands."""


def rows_of(content: Path, locale: str) -> tuple[Row, ...]:
    """Return every text of a kit that has words to translate into ``locale``, file by file.

    Raise ContentError for a file that cannot be read.
    """
    return tuple(
        row
        for name, model in parts_of(content).items()
        for row in _in_file(content, locale, name, model)
    )


def _in_file(content: Path, locale: str, name: str, model: Any) -> Iterator[Row]:
    file, overlay = content / f"{name}.yaml", content / FOLDER / locale / f"{name}.yaml"
    raw = read_bytes(file)
    if raw is None:
        return
    original = read_raw(raw, shown_path(file), name).data
    given = read_raw(read_bytes(overlay) or b"", shown_path(overlay), name).data
    given = without_review(given) if name == SETTINGS else given
    noted = notes_of(content, locale).get(name)
    found = translate(model, original, given, Source(shown_path(overlay), 0), noted)
    beside = Beside.by(model, original, given, found)
    was = {
        str(each.values["id"]): str(each.values["was"])
        for each in found.problems
        if each.rule in ("translation-stale", "translation-of-another")
    }
    for id, path, text, may_stay in _texts(name, original, held_by(model), ()):
        translation = _at(given, beside.place(path))
        state = State.DONE
        if not translation.strip():
            state = State.MAY_STAY if may_stay else State.MISSING
        elif id in was:
            state = State.STALE
        place = getattr(text, "source", None)
        yield Row(id, name, str(text), translation, state, was.get(id, ""), place)


def _texts(
    id: str, data: Any, held: Held, path: tuple[str | int, ...]
) -> Iterator[tuple[str, tuple[str | int, ...], Any, bool]]:
    """Yield each text with its identifier, its path, and whether it may stay as it is."""
    if isinstance(data, dict):
        for key, value in data.items():
            below = held.below(key, data.get("kind"))
            yield from _texts(id if id == key else f"{id}/{key}", value, below, (*path, key))
    elif isinstance(data, list):
        for rank, value in enumerate(data):
            slug = value.get("slug") if isinstance(value, dict) else None
            yield from _texts(f"{id}/{slug or rank}", value, held.item or Held(), (*path, rank))
    elif held.prose and data is not None and any(map(str.isalpha, str(data))):
        yield id, path, data, held.may_stay


def _at(given: Any, path: tuple[str | int, ...] | None) -> str:
    found = at(given, path) if path is not None else None
    return "" if found is None or isinstance(found, dict | list) else str(found)
