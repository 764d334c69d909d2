"""The slides of a segment by hand: moved, hidden, copied, taken out, added; a picture on one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workshopkit.desk.scheduler import Scheduler
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.model.deck import Slide
from workshopkit.pictures import FOLDER as IMAGES
from workshopkit.preview.texts import Tried
from workshopkit.problems import ContentError, Problem, UsageError, shown_path
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
    rewrites_of,
)

SPEC = re.compile(r"(?P<list>sessions/(?P<session>[^/]+)/segments/(?P<segment>[^/]+)/slides)/(\d+)")
NAMED = 60
"""Characters of a picture's name that are kept."""


@dataclass(frozen=True)
class ByHand:
    """What a page must know of a slide to let a person move it.

    ``was`` stands for what its file says of it: an order about another is not followed.
    """

    id: str
    was: str
    is_first: bool
    is_last: bool
    is_hidden: bool


class Hand:
    """Tries what a person asks of a slide."""

    def __init__(self, scheduler: Scheduler) -> None:
        self._scheduler = scheduler
        self._read: tuple[tuple[Path, bytes], Any] = ((Path(), b""), None)
        """The last file read: a page asks for each of its slides."""

    def of(self, slide: Slide) -> ByHand | None:
        """Return what a page must know of a slide; None for one that no file asks for now."""
        found = SPEC.fullmatch(slide.spec_id.removesuffix("/slide"))
        slides = self._slides(found) if found else []
        if found is None or not (rank := int(found[4])) < len(slides):
            return None
        first, last = rank == 0, rank == len(slides) - 1
        return ByHand(found[0], _stamp(slides[rank]), first, last, slide.hidden)

    @property
    def kinds(self) -> Mapping[str, Any]:
        """The kinds of slides that a person may add: their names and first words."""
        drawn = self._scheduler.drawn
        return drawn.project.labels["preview"]["hand"]["kinds"] if drawn else {}

    async def tried(self, id: str, does: str, was: str, kind: str) -> Tried:
        """Try an order in the whole kit: ``earlier``, ``later``, ``hide``, ``show``, ``double``,
        ``remove``, or ``add`` a slide of a ``kind`` behind.

        Raise UsageError for what is no slide, no order or no kind.
        """
        found = _spec(id)
        if _stamp(self._slide(found)) != was:
            return Tried(other="")
        rank = int(found[4])
        words = {key: value for key, value in self.kinds.get(kind, {}).items() if key != "name"}
        orders: dict[str, Change] = {
            "earlier": Move(id, max(0, rank - 1)),
            "later": Move(id, rank + 1),
            "hide": Set(f"{id}/hidden", True),
            "show": Delete(f"{id}/hidden"),
            "double": Duplicate(id),
            "remove": Delete(id),
            "add": Add(found["list"], {"slide": kind, **words}, rank + 1),
        }
        if does not in orders or (does == "add" and not words):
            raise _unknown(f"{does} {kind}".strip())
        return await self._try([orders[does]])

    async def pictured(
        self, id: str, was: str, name: str, data: bytes, alt: str
    ) -> tuple[Tried, str]:
        """Try a picture on a slide: a file of ``content/images/`` and its key, or another file
        for the key that is there. Return the name that the file takes too.

        ``alt`` says what it shows; nothing for one that decorates. Raise UsageError, OSError.
        """
        found = _spec(id)
        slide = self._slide(found)
        if _stamp(slide) != was:
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
            tried = await self._try(changes)
        if tried.is_refused:
            return tried, file.name
        return Tried(tried.problems, (*tried.rewrites, Rewrite(file, before, data))), file.name

    async def _try(self, changes: Sequence[Change]) -> Tried:
        content = self._scheduler.options.content
        try:
            rewrites = await self._scheduler.think(rewrites_of, content, changes)
        except ContentError as error:
            return Tried(error.problems)
        _, problems = await self._scheduler.suppose(rewrites)
        return Tried(problems, tuple(rewrites))

    def _slide(self, found: re.Match[str]) -> Mapping[str, Any]:
        """Return what the file says of a slide; nothing when it has no such slide any more."""
        slides, rank = self._slides(found), int(found[4])
        return slides[rank] if rank < len(slides) else {}

    def _slides(self, found: re.Match[str]) -> list[dict[str, Any]]:
        """Return what the file says of the slides of a segment."""
        file = self._scheduler.options.content / "sessions" / f"{found['session']}.yaml"
        raw = read_bytes(file) or b""
        if self._read[0] != (file, raw):
            try:
                self._read = ((file, raw), read_raw(raw, shown_path(file), "").data)
            except ContentError:
                self._read = ((file, raw), None)
        try:
            segments = {str(each["slug"]): each for each in self._read[1]["segments"]}
            return [dict(each) for each in segments[found["segment"]]["slides"]]
        except (KeyError, TypeError, ValueError):
            return []

    def _image(self, name: str, data: bytes) -> Path:
        """Return where a picture goes: its own name made plain, another if that one is taken."""
        stem, dot, ending = Path(name).name.rpartition(".")
        plain = as_slug(stem if dot else ending)[:NAMED].strip("-") or "image"
        ending = re.sub(r"[^a-z0-9]", "", ending.lower()) if dot else ""
        folder = self._scheduler.options.content / IMAGES
        for number in range(1, 1000):
            tail = f"-{number}" if number > 1 else ""
            file = folder / f"{plain}{tail}{'.' if ending else ''}{ending}"
            if read_bytes(file) in (None, data):
                return file
        raise _unknown(name)


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


def _spec(id: str) -> re.Match[str]:
    found = SPEC.fullmatch(id)
    if found is None:
        raise _unknown(id)
    return found


def _unknown(said: str) -> UsageError:
    return UsageError([Problem("unknown-identifier", None, "", {"got": said, "nearest": None})])


def _stamp(slide: Mapping[str, Any]) -> str:
    return hashlib.sha256(repr(slide).encode()).hexdigest()[:16]
