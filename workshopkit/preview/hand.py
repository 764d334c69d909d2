"""Entries of lists by hand: slides, blocks of a sheet, parts of a form; moved, copied, added."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from workshopkit.desk.scheduler import Scheduler
from workshopkit.loader.yaml_reader import read_raw
from workshopkit.preview.beginning import Beginning
from workshopkit.preview.by_hand import ByHand, each_by_hand, is_by_hand, mappings_of, stamp_of
from workshopkit.preview.filling import added
from workshopkit.preview.forms import FIELD, Schemas, defined_for
from workshopkit.preview.texts import Tried, try_changes
from workshopkit.problems import ContentError, shown_path
from workshopkit.rules.untouched import is_untouched
from workshopkit.writer import (
    Add,
    Change,
    Delete,
    Duplicate,
    Move,
    Set,
    Typing,
    read_bytes,
)
from workshopkit.writer.lookup import file_of, unknown
from workshopkit.writer.plain import slugs_in

LINES = {"lines": 3, "box": 4}
"""Lines to write on, in a new block of a kind that has some."""
KINDS = {"slides": ("slide", "kinds"), "blocks": ("kind", "answers")}
"""The lists to which a kind is added: the key that says it, and the labels of its words."""

RANK = re.compile(r"\d{1,4}")
"""How an identifier names an entry by its rank."""


class Entry(NamedTuple):
    """An entry as its file says it; ``id`` names it there, and ``home`` its list."""

    id: str
    home: str
    rank: int
    said: Mapping[str, Any]
    is_listed: bool = True
    """Whether it stands in a list, and not alone at a key that may go."""


class Hand:
    """Tries what a person asks of an entry of a list."""

    def __init__(self, scheduler: Scheduler, schemas: Schemas) -> None:
        self._scheduler = scheduler
        self._schemas = schemas
        self._read: tuple[tuple[Path, bytes], Any] = ((Path(), b""), None)
        """The last file read: a page asks for each of its entries."""

    def slides_of(self, session: str) -> dict[str, ByHand]:
        """Return what a page must know of the slides of a session, by what a deck says of each."""
        if not is_by_hand(self._scheduler.drawn):
            return {}
        name = f"sessions/{session}"
        data = self._data(name)
        segments = mappings_of(data.get("segments") if isinstance(data, Mapping) else None)
        homes = [(f"{name}/segments/{each.get('slug')}/slides", each) for each in segments]
        every = [one for home, each in homes for one in each_by_hand(home, each.get("slides"))]
        return {f"{one.id}/slide": one for one in every}

    def blocks_of(self, worksheet: str) -> list[ByHand]:
        """Return what a page must know of the blocks of a sheet."""
        if not is_by_hand(self._scheduler.drawn):
            return []
        name = f"worksheets/{worksheet}"
        data = self._data(name)
        blocks = data.get("blocks") if isinstance(data, Mapping) else None
        return list(each_by_hand(f"{name}/blocks", blocks))

    async def tried(self, id: str, does: str, was: str, kind: str) -> Tried:
        """Try an order in the whole kit: ``earlier``, ``later``, ``hide``, ``show``, ``double``,
        ``remove``, or ``add`` a slide or block of a ``kind`` behind; for a list, ``add`` last.

        Raise UsageError for what is no entry, no order or no kind.
        """
        if not is_by_hand(self._scheduler.drawn):
            return Tried(other="")
        if does == "add" and not RANK.fullmatch(id.rpartition("/")[2]):
            return await try_changes(self._scheduler, [await self._added(id, kind)])
        entry = self.entry(id)
        if entry is None or stamp_of(entry.said) != was:
            return Tried(other="")
        if not entry.is_listed:
            orders: dict[str, Change] = {"remove": Delete(id)}
            return await self._ordered(orders, does, kind)
        if does == "double":
            return await self._doubled(entry)
        orders = {
            "earlier": Move(entry.id, max(0, entry.rank - 1)),
            "later": Move(entry.id, entry.rank + 1),
            "hide": Set(f"{entry.id}/hidden", True),
            "show": Delete(f"{entry.id}/hidden"),
            "remove": Delete(entry.id),
        }
        if new := self._new(entry.home, kind):
            orders["add"] = Add(entry.home, new, entry.rank + 1)
        return await self._ordered(orders, does, kind)

    async def _doubled(self, entry: Entry) -> Tried:
        """Try a copy of an entry, with slugs and a title of its own: two slides never share one."""
        slugs = self._own_slugs(entry.id, (slug for _, slug in slugs_in(entry.said)))
        if "slide" not in entry.said:
            return await try_changes(self._scheduler, [Duplicate(entry.id, slugs=slugs)])
        title = " ".join(str(entry.said.get("title") or "").split())
        if not title:
            raise unknown(entry.id)
        words = self._to_write()
        tried = Tried()
        for new in (title,) if is_untouched(title) else (f"{words} ({title})", f"{words} (…)"):
            changes = [Duplicate(entry.id, {"title": new}, slugs=slugs)]
            tried = await try_changes(self._scheduler, changes)
            if not tried.is_refused:
                break
        return tried

    async def _ordered(self, orders: Mapping[str, Change], does: str, kind: str) -> Tried:
        if does not in orders:
            raise unknown(f"{does} {kind}".strip())
        return await try_changes(self._scheduler, [orders[does]])

    def entry(self, id: str) -> Entry | None:
        """Return an entry, named by its rank, its slug or its key; None when it is gone.

        Raise UsageError for what no page writes.
        """
        if not FIELD.fullmatch(id):
            raise unknown(id)
        typing = Typing(self._scheduler.options.content)
        home, _, tail = id.rpartition("/")
        held, rank = (typing.own(home), int(tail)) if RANK.fullmatch(tail) else (None, 0)
        if held is None and (found := typing.among(id)):
            held, rank = found
        if held is None and isinstance(alone := typing.own(id), dict):
            return Entry(id, home, 0, alone, is_listed=False)
        entries = mappings_of(held)
        if rank >= len(entries):
            return None
        return Entry(f"{home}/{entries[rank].get('slug', rank)}", home, rank, entries[rank])

    async def _added(self, id: str, kind: str) -> Change:
        """Return what adds a part of a ``kind`` to a list, with words to write over."""
        drawn, content = self._scheduler.drawn, self._scheduler.options.content
        if drawn is None or not FIELD.fullmatch(id):
            raise unknown(id)
        parts = await self._scheduler.think(defined_for, drawn, self._schemas, id)
        list_of = id.rpartition("/")[2]
        slug = self._own_slugs(id, [list_of])[list_of]
        beginning = Beginning(parts, self._to_write(), drawn.project.kit.locale)
        new = beginning.part(kind, Typing(content).own(id) or (), slug) if kind in parts else None
        if new is None:
            raise unknown(f"{id} {kind}")
        return added(content, id, new)

    def _to_write(self) -> str:
        """Return how a text begins that a person is to write over."""
        drawn = self._scheduler.drawn
        return str(drawn.project.labels["preview"]["forms"]["to_write"]) if drawn else ""

    def _new(self, home: str, kind: str) -> dict[str, Any]:
        """Return a new slide or block of a kind, with words to write over; nothing when unknown."""
        drawn, list_of = self._scheduler.drawn, home.rpartition("/")[2]
        if drawn is None or list_of not in KINDS:
            return {}
        key, kinds = KINDS[list_of]
        words = dict(drawn.project.labels["preview"]["hand"][kinds].get(kind, {}))
        words.pop("name", None)
        is_block = list_of == "blocks"
        slug = {"slug": self._own_slugs(home, [kind])[kind]} if is_block and kind != "text" else {}
        lines = {"lines": LINES[kind]} if is_block and kind in LINES else {}
        return {key: kind, **slug, **words, **lines} if words else {}

    def _own_slugs(self, id: str, likes: Iterable[str]) -> dict[str, str]:
        """Return, for each slug, one that no entry of the file has."""
        file = file_of(self._scheduler.options.content, id, None).path
        taken = set(re.findall(r"[a-z0-9-]+", (read_bytes(file) or b"").decode("utf-8", "replace")))
        made: dict[str, str] = {}
        for like in likes:
            stem = re.sub(r"-\d+$", "", like).replace("_", "-")
            made[like] = next(s for n in count(2) if (s := f"{stem}-{n}") not in taken)
            taken.add(made[like])
        return made

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
