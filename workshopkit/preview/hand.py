"""Slides of a segment and blocks of a sheet, by hand: moved, hidden, copied, taken out, added."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, count
from pathlib import Path
from typing import Any

from workshopkit.desk.scheduler import Scheduler
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.pictures import FOLDER as IMAGES
from workshopkit.preview.places import excerpt
from workshopkit.preview.texts import Tried, try_changes
from workshopkit.problems import ContentError, shown_path
from workshopkit.problems.mending import as_slug
from workshopkit.writer import (
    Add,
    Change,
    Delete,
    Duplicate,
    Move,
    Rewrite,
    Set,
    read_bytes,
    replace_file,
)
from workshopkit.writer.lookup import unknown

LISTED = re.compile(
    r"(?P<list>(?P<file>sessions/[^/]+)/segments/(?P<segment>[^/]+)/slides"
    r"|(?P<sheet>worksheets/[^/]+)/blocks)/(?P<rank>\d+)"
)
"""What a page may move: a slide of a segment, a block of a sheet, by its rank."""
LINES = {"lines": 3, "box": 4}
"""Lines to write on, in a new block of a kind that has some."""
NAMED = 60
"""Characters of a picture's name that are kept."""


@dataclass(frozen=True)
class ByHand:
    """What a page must know of an entry to let a person move it.

    ``was`` stands for what its file says of it: an order about another is not followed.
    """

    id: str
    was: str
    is_first: bool
    is_last: bool
    words: str
    """How it begins, for who does not see the page."""
    kind: str
    """Which kind of slide it is; empty for a block."""


class Hand:
    """Tries what a person asks of a slide or a block."""

    def __init__(self, scheduler: Scheduler) -> None:
        self._scheduler = scheduler
        self._read: tuple[tuple[Path, bytes], Any] = ((Path(), b""), None)
        """The last file read: a page asks for each of its entries."""

    def slides_of(self, session: str) -> dict[str, ByHand]:
        """Return what a page must know of the slides of a session, by what a deck says of each."""
        name = f"sessions/{session}"
        segments = _listed_in(self._data(name), "segments")
        homes = [(f"{name}/segments/{each.get('slug')}/slides", each) for each in segments]
        every = [by_hand for home, each in homes for by_hand in _each(home, each, "slides")]
        return {f"{by_hand.id}/slide": by_hand for by_hand in every}

    def blocks_of(self, worksheet: str) -> list[ByHand]:
        """Return what a page must know of the blocks of a sheet."""
        name = f"worksheets/{worksheet}"
        return list(_each(f"{name}/blocks", self._data(name), "blocks"))

    async def tried(self, id: str, does: str, was: str, kind: str) -> Tried:
        """Try an order in the whole kit: ``earlier``, ``later``, ``hide``, ``show``, ``double``,
        ``remove``, or ``add`` a slide or block of a ``kind`` behind.

        Raise UsageError for what is no entry, no order or no kind.
        """
        found = _listed(id)
        entry = self._entry(found)
        if _stamp(entry) != was:
            return Tried(other="")
        home, rank = found["list"], int(found["rank"])
        named = f"{home}/{entry.get('slug', rank)}"
        orders: dict[str, Change] = {
            "earlier": Move(named, max(0, rank - 1)),
            "later": Move(named, rank + 1),
            "hide": Set(f"{named}/hidden", True),
            "show": Delete(f"{named}/hidden"),
            "double": Duplicate(named, self._own_slug(found, entry.get("slug"))),
            "remove": Delete(named),
        }
        if new := self._new(found, kind):
            orders["add"] = Add(home, new, rank + 1)
        if does not in orders:
            raise unknown(f"{does} {kind}".strip())
        return await try_changes(self._scheduler, [orders[does]])

    def _new(self, found: re.Match[str], kind: str) -> dict[str, Any]:
        """Return a new slide or block of a kind, with words to write over; nothing when unknown."""
        drawn = self._scheduler.drawn
        say = drawn.project.labels["preview"]["hand"] if drawn else {}
        key, kinds = ("kind", "answers") if found["sheet"] else ("slide", "kinds")
        words = dict(say.get(kinds, {}).get(kind, {}))
        words.pop("name", None)
        slug = self._own_slug(found, kind) if found["sheet"] and kind != "text" else {}
        lines = {"lines": LINES[kind]} if found["sheet"] and kind in LINES else {}
        return {key: kind, **slug, **words, **lines} if words else {}

    def _own_slug(self, found: re.Match[str], like: Any) -> dict[str, str]:
        """Return a slug that no entry of the file has; nothing for an entry that has none."""
        if not like:
            return {}
        taken = set(re.findall(r"[a-z0-9-]+", repr(self._read[1])))
        stem = re.sub(r"-\d+$", "", str(like))
        return {"slug": next(s for n in count(2) if (s := f"{stem}-{n}") not in taken)}

    async def pictured(
        self, id: str, was: str, name: str, data: bytes, alt: str
    ) -> tuple[Tried, str]:
        """Try a picture on a slide: a file of ``content/images/`` and its key, or another file
        for the key that is there. Return the name that the file takes too.

        ``alt`` says what it shows; nothing for one that decorates. Raise UsageError, OSError.
        """
        found = _listed(id)
        slide = self._entry(found)
        if found["sheet"] or _stamp(slide) != was:
            return Tried(other=""), ""
        file = self._image(name, data)
        shown = {"alt": alt} if alt else {"decorative": True}
        keys = slide.get("picture")
        changes: list[Change] = [Set(f"{id}/picture", {"file": file.name, **shown})]
        if isinstance(keys, dict):
            changes = [Set(f"{id}/picture/file", file.name)]
            gone = keys.keys() & {"alt", "decorative", "focus", "credit"} - shown.keys()
            changes += [Delete(f"{id}/picture/{key}") for key in sorted(gone)]
            changes += [Set(f"{id}/picture/{key}", value) for key, value in shown.items()]
        with _placed(file, data) as before:
            tried = await try_changes(self._scheduler, changes)
        if tried.is_refused:
            return tried, file.name
        return Tried(tried.problems, (*tried.rewrites, Rewrite(file, before, data))), file.name

    def _entry(self, found: re.Match[str]) -> Mapping[str, Any]:
        """Return what the file says of an entry; nothing when it has no such entry any more."""
        held, key = self._data(found["file"] or found["sheet"]), "blocks"
        if found["segment"]:
            segments = _listed_in(held, "segments")
            held = next((e for e in segments if e.get("slug") == found["segment"]), {})
            key = "slides"
        entries, rank = _listed_in(held, key), int(found["rank"])
        return entries[rank] if rank < len(entries) else {}

    def _data(self, name: str) -> Any:
        """Return what a file says now, read again when its bytes are others; None if it cannot."""
        file = self._scheduler.options.content / f"{name}.yaml"
        raw = read_bytes(file) or b""
        if self._read[0] != (file, raw):
            try:
                self._read = ((file, raw), read_raw(raw, shown_path(file), "").data)
            except ContentError:
                self._read = ((file, raw), None)
        return self._read[1]

    def _image(self, name: str, data: bytes) -> Path:
        """Return where a picture goes: its own name made plain, another if that one is taken."""
        stem, dot, ending = Path(name).name.rpartition(".")
        plain = as_slug(stem if dot else ending)[:NAMED].strip("-") or "image"
        ending = re.sub(r"[^a-z0-9]", "", ending.lower()) if dot else ""
        folder = self._scheduler.options.content / IMAGES
        tails = chain([""], (f"-{number}" for number in count(2)))
        files = (folder / f"{plain}{tail}{'.' if ending else ''}{ending}" for tail in tails)
        return next(file for file in files if read_bytes(file) in (None, data))


@contextmanager
def _placed(file: Path, data: bytes) -> Iterator[bytes | None]:
    """Have a file there while it is tried; yield what was there."""
    before = read_bytes(file)
    if before is None:
        replace_file(file, data)
    try:
        yield before
    finally:
        if before is None:
            file.unlink(missing_ok=True)


def _listed(id: str) -> re.Match[str]:
    found = LISTED.fullmatch(id)
    if found is None:
        raise unknown(id)
    return found


def _listed_in(held: Any, key: str) -> list[Mapping[str, Any]]:
    """Return the entries of a list, of a file that may say anything."""
    entries = held.get(key) if isinstance(held, Mapping) else None
    return [e for e in entries if isinstance(e, Mapping)] if isinstance(entries, list) else []


def _each(home: str, held: Any, key: str) -> Iterator[ByHand]:
    entries = _listed_in(held, key)
    for rank, entry in enumerate(entries):
        is_last = rank == len(entries) - 1
        kind, words = str(entry.get("slide", "")), _first_words(entry)
        yield ByHand(f"{home}/{rank}", _stamp(entry), rank == 0, is_last, words, kind)


def _stamp(entry: Mapping[str, Any]) -> str:
    return hashlib.sha256(repr(dict(entry)).encode()).hexdigest()[:16]


def _first_words(value: Any) -> str:
    """Return the first words that a person reads in what a file says."""
    if isinstance(value, Mapping):
        keys = ("title", "label", "text", "cue", "caption", "items", "headings", "scale", "rows")
        held = [value[key] for key in keys if key in value] or [
            each for each in value.values() if isinstance(each, list | Mapping)
        ]
        return next((words for each in held if (words := _first_words(each))), "")
    if isinstance(value, list):
        return next((words for each in value if (words := _first_words(each))), "")
    return excerpt(value) if isinstance(value, str) else ""
