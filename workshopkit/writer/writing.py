"""Changes → content files, when each file, read again, says that and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any

from workshopkit.loader.noting import STEADY, is_steady
from workshopkit.loader.overlays import SETTINGS, without_review
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.memory import Memory
from workshopkit.model.things import FILES
from workshopkit.problems import ContentError, Problem, Source, UsageError, shown_path
from workshopkit.writer import edits
from workshopkit.writer.changes import (
    Add,
    Change,
    Create,
    Delete,
    Duplicate,
    Move,
    Set,
    Typed,
)
from workshopkit.writer.differences import Difference, differences
from workshopkit.writer.finding import are_lists, by_item, find, is_there
from workshopkit.writer.journal import save
from workshopkit.writer.judging import meant, refused
from workshopkit.writer.lookup import KitFile, file_of, file_to_make, held_at, keys_of, places
from workshopkit.writer.making import first_right, place_of, ways_of, why_not
from workshopkit.writer.noting import has_notes, locales_of, notes_of, noting
from workshopkit.writer.plain import at, changed, plain, same
from workshopkit.writer.saving import Rewrite, read_bytes
from workshopkit.writer.source_text import Path, SourceText
from workshopkit.writer.translating import Beside, NotPairedError

FIRST_LINE = "# yaml-language-server: $schema=schema/{}.json\n"
"""What tells an editor which schema a file of the top follows."""


@dataclass(frozen=True)
class Written:
    """What was written: where it differs from before, and what ``undo`` calls it.

    ``token`` is empty when all was so already.
    """

    token: str
    differences: tuple[Difference, ...]


def write(content: FilePath, changes: Iterable[Change], said: str = "") -> Written:
    """Make all the changes, in order, or none of them; ``said`` names them to who undoes them.

    Raise UsageError for an identifier that is not there, ContentError when the result would
    not be accepted or not be that, or when a file changed in the meantime; OSError.
    """
    changes = list(changes)
    said = said or ", ".join(f"{type(each).__name__.lower()} {each.id}" for each in changes)
    saved = save(content, rewrites_of(content, changes), said)
    return Written(saved.token, differences(saved.rewrites))


def rewrites_of(content: FilePath, changes: Iterable[Change]) -> list[Rewrite]:
    """Return what ``write`` would write, for whoever writes more at the same time.

    Raise UsageError and ContentError as ``write`` does.
    """
    writing = _Writing(content)
    for change in changes:
        writing.make(change)
    return writing.rewrites()


class _Writing:
    """The files as they are to be, so far."""

    def __init__(self, content: FilePath) -> None:
        self.content = content
        self.files: dict[FilePath, KitFile] = {}
        self.before: dict[FilePath, bytes | None] = {}
        self.now: dict[FilePath, bytes] = {}
        self.translated: list[str] = []
        """The identifiers whose translation was set."""
        self.places: dict[FilePath, Source] = {}
        """Where the last change of each file stands, before it."""
        self.memory = Memory()
        """What was read: a file is read once as it is, and once for each change."""

    def rewrites(self) -> list[Rewrite]:
        """Return what to write. Raise ContentError for what a model does not accept."""
        for path, file in self.files.items():
            if found := refused(self.content, file, self.before[path], self.now, self.memory):
                place = self.places[path]
                raise ContentError([replace(each, source=place) for each in found])
        made = [Rewrite(path, self.before[path], self.now[path]) for path in self.files]
        changed = {each.file: each.after for each in made if each.before != each.after}
        locales = {file.locale for path, file in self.files.items() if path in changed}
        for locale in sorted(each for each in locales if each):
            if has_notes(self.content, locale):
                made += noting(self.content, locale, self._is_new, changed, changed)
        return made

    def make(self, change: Change) -> None:
        """Make a change to the files as they are to be."""
        if isinstance(change, Create):
            self._create(change)
            return
        file = file_of(self.content, change.id, change.locale)
        if isinstance(change, Set) and change.locale and self._translate(file, change):
            return
        if isinstance(change, Set | Add) and not change.locale and file.name in FILES:
            self._begin(file, FIRST_LINE.format(file.name))
        data = self._data(file)
        path = self._translated_at(file, change)
        path, is_new = (path, False) if path else find(file, data, change)
        mirrored = [] if change.locale else [*self._mirrored(file, path, change)]
        self._change(file, change, path, is_new=is_new)
        for overlay, its, place in mirrored:
            self._change(overlay, its, place, is_new=False)

    def _is_new(self, id: str) -> bool:
        """Tell whether a translation was just written, by the identifier of its original."""
        return any(id == each or id.startswith(f"{each}/") for each in self.translated)

    def _translate(self, file: KitFile, change: Set) -> bool:
        """Set the translation of what an identifier names in the kit itself, if it does."""
        if (found := self._original(file, change)) is None:
            return False
        beside, place = found
        if is_steady(str(place[-1]), held_at(file.model, beside.original, place)):
            # what a translation is known by; it has no other words
            raise _not_thus(change, Source(shown_path(file.path), 0))
        value = str(change.value) if isinstance(change.value, Typed) else change.value
        assert change.locale is not None
        try:
            made = list(beside.writing(place, value, change.locale))
        except NotPairedError as unknown:  # by its rank, it would be written over another
            raise _not_thus(change, unknown.source) from None
        self._begin(file)
        for path, each in made:
            each = replace(each, id=change.id)
            data = self._data(file)
            is_new = isinstance(each, Set) and not is_there(data, path)
            self._change(file, each, path, is_new=is_new)
        self.translated.append(change.id)
        return True

    def _translated_at(self, file: KitFile, change: Change) -> Path | None:
        """Return where what an identifier names in the kit itself is translated, to take it out.

        None for any other change, and for what only the translation has.
        """
        if not isinstance(change, Delete) or not change.locale:
            return None
        if (found := self._original(file, change)) is None:
            return None
        beside, place = found
        if translated := beside.place(place):
            return translated
        raise _not_thus(change, Source(shown_path(file.path), 0))

    def _mirrored(
        self, file: KitFile, path: Path, change: Change
    ) -> Iterator[tuple[KitFile, Change, Path]]:
        """Yield what becomes of the translations of an entry that is moved, copied, taken out."""
        if not isinstance(change, Duplicate | Move | Delete):
            return
        for locale in locales_of(self.content):
            overlay = file_of(self.content, change.id, locale)
            if overlay.path not in self.now and not overlay.path.is_file():
                continue
            beside = self._beside(overlay)
            place = beside.place(path) if beside else None
            if beside is None or not place:
                continue
            if isinstance(change, Duplicate):
                kept = {key: change.changed[key] for key in STEADY if key in change.changed}
                yield overlay, replace(change, changed=kept, locale=locale), place
                # other words than the entry's: the copy's have no translation yet
                copy, said = (*place[:-1], int(place[-1]) + 1), at(beside.overlay, place)
                for key in [key for key in change.changed.keys() - kept.keys() if key in said]:
                    yield overlay, Delete(change.id, locale), (*copy, key)
                continue
            follows = has_notes(self.content, locale) or place != path
            if isinstance(change, Delete) or not follows:
                yield overlay, replace(change, locale=locale), place

    def _original(self, file: KitFile, change: Change) -> tuple[Beside, Path] | None:
        """Return a translation beside its original, and the one place there of what is changed."""
        beside = self._beside(file)
        found = places(file.name, beside.original).get(change.id, ()) if beside else ()
        return (beside, found[0]) if beside and len(found) == 1 and found[0] else None

    def _beside(self, file: KitFile) -> Beside | None:
        """Return a translation and its original as they are to be; None when one is broken."""
        own = self.content / f"{file.name}.yaml"
        try:
            original, overlay = (
                read_raw(self._bytes(path), shown_path(path), file.name, self.memory).data
                for path in (own, file.path)
            )
        except ContentError:
            return None
        if file.name == SETTINGS:
            overlay = without_review(overlay)
        if original is None or file.locale is None:
            return None
        notes = notes_of(self.content, file.locale)
        return Beside.of(file.model, original, overlay, notes.get(file.name))

    def _bytes(self, path: FilePath) -> bytes:
        """Return what a file is to hold; nothing when there is none."""
        return self.now[path] if path in self.now else read_bytes(path) or b""

    def _data(self, file: KitFile) -> Any:
        raw = self._open(file)
        return plain(read_raw(raw, shown_path(file.path), file.name, self.memory).data)

    def _change(self, file: KitFile, change: Change, path: Path, *, is_new: bool) -> None:
        """Make a change at a place of a file."""
        raw = self._open(file)
        shown = shown_path(file.path)
        data = self._data(file)
        source = SourceText(raw)
        place = self.places[file.path] = place_of(source, path, shown, is_new=is_new)
        if isinstance(change, Set) and isinstance(change.value, Typed):
            value, problems = meant(self.content, file, data, path, change)
            if problems:
                raise ContentError([replace(each, source=place) for each in problems])
            change = replace(change, value=value)
        if isinstance(change, Set) and not is_new and same(at(data, path), plain(change.value)):
            return
        if isinstance(change, Set) and not is_new and are_lists(at(data, path), change.value):
            for step, each in by_item(change, at(data, path)):
                self._change(file, each, (*path, *step), is_new=False)
            return
        if isinstance(change, Add) and is_new:
            change = Set(change.id, [change.entry], change.locale)
        order = keys_of(file.model, data, path[:-1]) if is_new else []
        try:
            wanted = changed(data, path, change)
            if is_new and isinstance(change, Set):
                ways = edits.add_key(source, path, change.value, order)
            else:
                ways = ways_of(source, path, change, data)
            made = first_right(ways, wanted, file, path if is_new else None, self.memory)
        except edits.NOT_POSSIBLE:
            raise _not_thus(change, place) from None
        if made is None:
            raise ContentError([why_not(change, place)])
        self.now[file.path] = made

    def _create(self, change: Create) -> None:
        file = file_to_make(self.content, change.id, change.locale)
        shown = shown_path(file.path)
        if file.path in self.now or file.path.exists():
            values = {"got": file.path.name}
            raise UsageError([Problem("already-there", Source(shown), "", values)])
        self.files[file.path], self.before[file.path] = file, None
        self.now[file.path] = change.text.encode()
        self.places[file.path] = Source(shown, 0)

    def _begin(self, file: KitFile, text: str = "") -> None:
        """Begin a file of the kit that is not there yet, for what is to be written in it."""
        if file.path not in self.files and not file.path.exists():
            self.files[file.path], self.before[file.path] = file, None
            self.now[file.path] = text.encode()

    def _open(self, file: KitFile) -> bytes:
        if file.path not in self.files:
            raw = read_bytes(file.path)
            if raw is None:
                values = {"got": file.path.name}
                raise UsageError(
                    [Problem("no-such-file", Source(shown_path(file.path), 0), "", values)]
                )
            self.files[file.path] = file
            self.before[file.path] = self.now[file.path] = raw
        return self.now[file.path]


def _not_thus(change: Change, place: Source) -> ContentError:
    """Return what says that a file cannot be changed so, there."""
    return ContentError([Problem("not-changed-thus", place, "", {"got": change.id})])
