"""A picture file that a person gives → a file of ``content/images/`` and the key that shows it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import chain, count
from pathlib import Path
from typing import Any

from workshopkit.desk.scheduler import Scheduler
from workshopkit.pictures import FOLDER as IMAGES
from workshopkit.preview.by_hand import is_by_hand, stamp_of
from workshopkit.preview.filling import begun
from workshopkit.preview.formed import FIELD
from workshopkit.preview.hand import RANK, Hand
from workshopkit.preview.texts import Tried, try_changes
from workshopkit.problems.mending import as_slug
from workshopkit.writer import Change, Delete, Rewrite, Set, Typing, read_bytes, replace_file
from workshopkit.writer.lookup import unknown

NAMED = 60
"""Characters of a picture's name that are kept."""


class Picturing:
    """Tries a picture where a person puts one: on a slide, or in a field of a form."""

    def __init__(self, scheduler: Scheduler, hand: Hand) -> None:
        self._scheduler = scheduler
        self._hand = hand

    async def tried(
        self,
        id: str,
        was: str,
        name: str,
        data: bytes,
        alt: str,
        kind: str = "",
        framed: Mapping[str, Any] | None = None,
    ) -> tuple[Tried, str]:
        """Try a picture on a slide, or at its key of a form: a file of ``content/images/`` and
        its key, or another file for the key that is there. Return the name that the file takes.

        With a ``kind``, ``id`` is a list, and a part of that kind begins with the picture. ``alt``
        says what it shows; nothing for one that decorates. ``framed`` are the keys that say how it
        is cropped, where the person saw it. Raise UsageError, OSError.
        """
        id, now = self._key(id)
        if not is_by_hand(self._scheduler.drawn) or stamp_of(now) != was:
            return Tried(other=""), ""
        content, file = self._scheduler.options.content, self._image(name, data)
        shown: dict[str, Any] = {"alt": alt} if alt else {"decorative": True}
        shown |= framed or {}
        keys = Typing(content).own(id)
        changes: list[Change]
        if kind:
            changes = [await self._hand.adding.part(id, kind, {"file": file.name, **shown})]
        elif isinstance(keys, dict):
            changes = [Set(f"{id}/file", file.name)]
            gone = keys.keys() & {"qr", "alt", "decorative", "focus", "credit"} - shown.keys()
            gone |= (keys.keys() & {"whole"}) - shown.keys() if framed is not None else set()
            changes += [Delete(f"{id}/{key}") for key in sorted(gone)]
            changes += [Set(f"{id}/{key}", value) for key, value in shown.items()]
        else:
            changes = [begun(content, id, {"file": file.name, **shown})]
        with _placed(file, data) as before:
            tried = await try_changes(self._scheduler, changes)
        if tried.is_refused:
            return tried, file.name
        return Tried(tried.problems, (*tried.rewrites, Rewrite(file, before, data))), file.name

    def _key(self, id: str) -> tuple[str, object]:
        """Return the identifier of a picture's key, and what the page was shown of it."""
        if not FIELD.fullmatch(id):
            raise unknown(id)
        if not RANK.fullmatch(id.rpartition("/")[2]):
            return id, Typing(self._scheduler.options.content).own(id)
        slide = self._hand.entry(id)
        return f"{id}/picture", slide.said if slide else {}

    def _image(self, name: str, data: bytes) -> Path:
        """Return where a picture goes: its own name made plain, another if that one is taken."""
        stem, dot, ending = Path(name).name.rpartition(".")
        plain = as_slug(stem if dot else ending)[:NAMED].strip("-") or "image"
        ending = re.sub(r"[^a-z0-9]", "", ending.lower()) if dot else ""
        folder = self._scheduler.options.content / IMAGES
        tails = chain([""], (f"-{number}" for number in count(2)))
        files = (folder / f"{plain}{tail}{'.' if ending else ''}{ending}" for tail in tails)
        return next(each for each in files if not os.path.lexists(each) or read_bytes(each) == data)


def framing_of(focus: str, whole: str) -> dict[str, Any] | None:
    """Return the keys of a picture that was framed: ``30,60`` in percent, or whole; None when
    nobody framed it."""
    if whole:
        return {"whole": True}
    found = re.fullmatch(r"(\d{1,3}),(\d{1,3})", focus)
    if found is None:
        return None
    point = [min(100, int(each)) for each in found.groups()]
    return {} if point == [50, 50] else {"focus": point}


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
