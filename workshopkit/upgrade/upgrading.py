"""Migrations and folders → what would change; and, when asked, the files, with a way back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from workshopkit.problems import Problem, Sentence, Source, UsageError, shown_path
from workshopkit.upgrade.migrations import MIGRATIONS, Migration
from workshopkit.writer import (
    Rewrite,
    Saved,
    differences,
    has_notes,
    last,
    locales_of,
    noting,
    save,
    undo,
)

SAID = "upgrade"
"""How the write is called among those that can be taken back."""

NOTING = Migration(
    name="traductions-notees",
    fr="On note d’après quels mots chaque traduction a été faite, pour dire ensuite lesquelles ne "
    "sont plus à jour (made-from.json, à côté des traductions).",
    en="What words each translation was made from is noted, to tell later which ones are out of "
    "date (made-from.json, beside the translations).",
    folder="content",
    files="translations/**/*.yaml",
    rewrite=lambda files: {},
)
"""What ``with_notes`` does, as migrations are told; it reads more than one folder of texts."""


@dataclass(frozen=True)
class Upgrade:
    """What would change: the migrations that found something, and each file before and after."""

    migrations: tuple[Migration, ...]
    rewrites: tuple[Rewrite, ...]


def upgrade(
    content: Path, templates: Path, migrations: Iterable[Migration] = MIGRATIONS
) -> Upgrade:
    """Return what the migrations change in the two folders; write nothing.

    Each migration sees what those before it made. Files that cannot be read, or are not UTF-8,
    are left alone: the kit's reader tells of them.
    """
    folders = {"content": content, "templates": templates}
    before: dict[Path, bytes | None] = {}
    now: dict[Path, bytes | None] = {}
    found: list[Migration] = []
    for migration in migrations:
        folder = folders[migration.folder]
        made = (each for each in now if before[each] is None and each.is_relative_to(folder))
        texts: dict[str, str] = {}
        for file in sorted({*_files(folder, migration.files), *made}):
            if file not in before:
                before[file] = now[file] = _bytes(file)
            if (text := _text(now[file])) is not None:
                texts[file.relative_to(folder).as_posix()] = text
        for path, new in migration.rewrite(texts).items():
            if new != texts.get(path):
                before.setdefault(folder / path, None)
                now[folder / path] = None if new is None else new.encode()
                found.append(migration)
    rewrites = (Rewrite(file, before[file], now[file]) for file in now)
    changed = tuple(each for each in rewrites if each.before != each.after)
    return Upgrade(tuple(dict.fromkeys(found)), changed)


def with_notes(found: Upgrade, content: Path) -> Upgrade:
    """Return an upgrade that also notes what translations were made from, where nobody did.

    They are taken to be those of the texts beside which they stand today.
    """
    now = {each.file: each.after for each in found.rewrites}
    locales = [each for each in locales_of(content) if not has_notes(content, each)]
    noted = [rewrite for locale in locales for rewrite in noting(content, locale, now=now)]
    if not noted:
        return found
    return Upgrade((*found.migrations, NOTING), (*found.rewrites, *noted))


def outdated(content: Path, templates: Path) -> list[Problem]:
    """Tell each migration that would change something, at the first line that would go."""
    told = []
    for migration in upgrade(content, templates).migrations:
        changed = differences(upgrade(content, templates, (migration,)).rewrites)
        gone = [Source(each.path, each.line) for each in changed if any(each.before)]
        values = {"got": Sentence(migration.fr, migration.en)}
        told.append(Problem("can-be-upgraded", gone[0] if gone else None, "", values))
    return told


def write_upgrade(content: Path, found: Upgrade) -> Saved:
    """Write every file of an upgrade, or none. Raise ContentError or OSError as ``save`` does."""
    return save(content, found.rewrites, SAID)


def take_back(content: Path) -> Saved:
    """Put the files back as they were before the last upgrade.

    Raise UsageError when the last thing that was written is not an upgrade, ContentError when
    a file was changed since.
    """
    written = last(content)
    if written is None or written.said != SAID:
        raise UsageError([Problem("nothing-to-undo", Source(shown_path(content), 0))])
    return undo(content, written.token)


def _files(folder: Path, pattern: str) -> Iterator[Path]:
    """Yield the files of a folder that a pattern names, not those of hidden folders."""
    for file in sorted(folder.glob(pattern)):
        if file.is_file() and not any(part[0] == "." for part in file.relative_to(folder).parts):
            yield file


def _bytes(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None  # told by the kit's reader


def _text(data: bytes | None) -> str | None:
    try:
        return data.decode() if data is not None else None
    except UnicodeDecodeError:
        return None
