"""Translations and their originals, on disk or about to be → what is noted of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from workshopkit.loader.kit_loader import parts_of
from workshopkit.loader.note_taking import Accepted, take_notes
from workshopkit.loader.noting import MADE_FROM, Notes, notes_as_bytes, parse_notes
from workshopkit.loader.overlays import FOLDER, SETTINGS, without_review
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.model.base import Part
from workshopkit.problems import ContentError, shown_path
from workshopkit.writer.saving import Rewrite, read_bytes, replace_file


def locales_of(content: Path) -> list[str]:
    """Return the languages that have a folder of translations."""
    return sorted(each.name for each in (content / FOLDER).glob("*") if each.is_dir())


def has_notes(content: Path, locale: str) -> bool:
    """Tell whether something is noted of the translations into a language."""
    return (content / FOLDER / locale / MADE_FROM).is_file()


def notes_of(content: Path, locale: str) -> Notes:
    """Return what is noted of the translations into a language."""
    return parse_notes(read_bytes(content / FOLDER / locale / MADE_FROM) or b"{}")


def note_copy(content: Path, locale: str, source: str, name: str) -> None:
    """Note of a file that was copied what was noted of the one it comes from."""
    notes = notes_of(content, locale)
    if source in notes:
        file = content / FOLDER / locale / MADE_FROM
        replace_file(file, notes_as_bytes({**notes, name: notes[source]}))


def noting(
    content: Path,
    locale: str,
    accepted: Accepted = lambda id: False,
    now: Mapping[Path, bytes | None] | None = None,
    only: Collection[Path] | None = None,
) -> list[Rewrite]:
    """Return what to write to note what each translation into ``locale`` was made from.

    One whose original has changed since keeps its note, unless its identifier is ``accepted``.
    ``now`` holds files that are about to be written. Files that cannot be read, or have no
    original, keep what was noted of them; so do those that are not among ``only``, if given, nor
    their originals.
    """
    folder = content / FOLDER / locale
    before = read_bytes(folder / MADE_FROM)
    was = parse_notes(before or b"{}")
    found: dict[str, Any] = {}
    for name, model in parts_of(content).items():
        own, overlay = content / f"{name}.yaml", folder / f"{name}.yaml"
        if only is not None and own not in only and overlay not in only:
            continue
        raw, translated = (_bytes(each, now or {}) for each in (own, overlay))
        if raw is None or translated is None:
            continue
        taken = _taken(name, model, (own, raw), (overlay, translated), was.get(name), accepted)
        if taken:
            found[name] = taken
    left = {name: was[name] for name in was if (folder / f"{name}.yaml").is_file()}
    return [Rewrite(folder / MADE_FROM, before, notes_as_bytes(left | found))]


def _bytes(file: Path, now: Mapping[Path, bytes | None]) -> bytes | None:
    return now[file] if file in now else read_bytes(file)


def _taken(
    name: str,
    model: type[Part],
    own: tuple[Path, bytes],
    overlay: tuple[Path, bytes],
    noted: Any,
    accepted: Accepted,
) -> Any:
    try:
        original, given = (
            read_raw(raw, shown_path(file), name).data for file, raw in (own, overlay)
        )
    except ContentError:
        return noted
    given = without_review(given) if name == SETTINGS else given
    return take_notes(model, original, given, noted, accepted) or noted
