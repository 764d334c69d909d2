"""An identifier → the file and the place in it that it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from workshopkit.loader.kit_loader import parts_of
from workshopkit.model.base import Part
from workshopkit.model.fields import Held, held_by
from workshopkit.model.things import FILES, FOLDERS
from workshopkit.problems import Problem, UsageError, nearest
from workshopkit.writer.source_text import Path

TRANSLATIONS = "translations"


@dataclass(frozen=True)
class KitFile:
    """A file of the kit or its translation: its name (``sessions/atelier-180``) and its model."""

    name: str
    path: FilePath
    model: type[Part]
    locale: str | None = None


def file_of(content: FilePath, id: str, locale: str | None) -> KitFile:
    """Return the file in which ``id`` is. Raise UsageError with the nearest name."""
    parts = parts_of(content)
    for name in sorted(parts, key=len, reverse=True):
        if id == name or id.startswith(f"{name}/"):
            folder = content / TRANSLATIONS / locale if locale else content
            return KitFile(name, folder / f"{name}.yaml", parts[name], locale)
    head = id.split("/")
    tries = ["/".join(head[:2]), head[0]]
    near = next((found for each in tries if (found := nearest(each, parts))), None)
    raise unknown(id, [near] if near else [])


def file_to_make(content: FilePath, id: str, locale: str | None) -> KitFile:
    """Return the file that a name is for, as yet to be made. Raise UsageError."""
    models = FILES | {
        f"{folder}/{id.rpartition('/')[2]}": model for folder, model in FOLDERS.items()
    }
    if id not in models:
        raise unknown(id, [*models])
    folder = content / TRANSLATIONS / locale if locale else content
    return KitFile(id, folder / f"{id}.yaml", models[id], locale)


def places(name: str, data: Any) -> dict[str, list[Path]]:
    """Return where each identifier of a file stands, as the project's reader names them."""
    found: dict[str, list[Path]] = {}
    for id, path in _walk(name, data, ()):
        found.setdefault(id, []).append(path)
    return found


def _walk(id: str, data: Any, path: Path) -> Iterator[tuple[str, Path]]:
    yield id, path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _walk(id if id == key else f"{id}/{key}", value, (*path, key))
    elif isinstance(data, list):
        for rank, value in enumerate(data):
            slug = value.get("slug") if isinstance(value, dict) else None
            yield from _walk(f"{id}/{slug or rank}", value, (*path, rank))


def held_at(model: type[Part], data: Any, path: Path) -> Held:
    """Return what may stand at ``path`` of a file."""
    held: Held = held_by(model)
    for step in path:
        held, data = held.step(data, step), data[step]
    return held


def keys_of(model: type[Part], data: Any, path: Path) -> list[str]:
    """Return the keys that the mapping at ``path`` may have, in the order of its model."""
    held = held_at(model, data, path)
    for step in path:
        data = data[step]
    kind = data.get("kind") if isinstance(data, dict) else None
    for part in held.parts:
        field = part.model_fields.get("kind")
        if len(held.parts) == 1 or (field and kind in getattr(field.annotation, "__args__", ())):
            return list(part.model_fields)
    return []


def unknown(id: str, known: Iterable[str] = ()) -> UsageError:
    """Return the complaint about an identifier, with the nearest one that is known."""
    return UsageError(
        [Problem("unknown-identifier", None, "", {"got": id, "nearest": _near(id, known)})]
    )


def _near(id: str, known: Iterable[str]) -> str | None:
    """Return the known identifier that was meant: mended step by step from its beginning."""
    known = list(known)
    if len(known) == 1:
        return known[0]
    steps, sure = id.split("/"), ""
    for step in steps:
        below = {each.removeprefix(sure).split("/")[0] for each in known if each.startswith(sure)}
        near = step if step in below else nearest(step, below)
        if near is None:
            return nearest(id, known)
        sure += f"{near}/"
    found = sure.removesuffix("/")
    return found if found in known else nearest(id, known)
