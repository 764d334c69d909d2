"""Migrations and folders → what would change; and, when asked, the files, with a way back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from workshopkit.problems import Problem, Source, UsageError, shown_path
from workshopkit.upgrade.migrations import MIGRATIONS, Migration
from workshopkit.writer import Rewrite, Saved, last, save, undo

SAID = "upgrade"
"""How the write is called among those that can be taken back."""


@dataclass(frozen=True)
class Upgrade:
    """What would change: the migrations that found something, and each file before and after."""

    migrations: tuple[Migration, ...]
    rewrites: tuple[Rewrite, ...]


def upgrade(
    content: Path, templates: Path, migrations: Iterable[Migration] = MIGRATIONS
) -> Upgrade:
    """Return what the migrations change in the two folders; write nothing.

    Each migration sees what those before it made. Files that are not UTF-8 are left alone:
    the kit's reader tells of them.
    """
    folders = {"content": content, "templates": templates}
    before: dict[Path, str] = {}
    after: dict[Path, str] = {}
    found: list[Migration] = []
    for migration in migrations:
        for file in sorted(folders[migration.folder].glob(migration.files)):
            text = after.get(file, _text(file))
            if text is None:
                continue
            changed = migration.rewrite(text)
            if changed != text:
                before.setdefault(file, text)
                after[file] = changed
                found.append(migration)
    rewrites = [Rewrite(file, before[file].encode(), after[file].encode()) for file in after]
    return Upgrade(tuple(dict.fromkeys(found)), tuple(rewrites))


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


def _text(file: Path) -> str | None:
    try:
        return file.read_bytes().decode()
    except UnicodeDecodeError:
        return None
