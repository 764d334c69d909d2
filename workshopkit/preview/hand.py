"""Entries of lists by hand: slides, blocks of a sheet, parts of a form; moved, copied, added."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from workshopkit.desk.scheduler import Scheduler
from workshopkit.preview.adding import Adding
from workshopkit.preview.by_hand import is_by_hand, mappings_of, stamp_of
from workshopkit.preview.formed import FIELD, Schemas
from workshopkit.preview.texts import Tried, try_changes
from workshopkit.rules.untouched import is_untouched
from workshopkit.writer import Add, Change, Delete, Duplicate, Move, Set, Typing
from workshopkit.writer.lookup import unknown
from workshopkit.writer.plain import slugs_in

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
        self.adding = Adding(scheduler, schemas)

    async def tried(self, id: str, does: str, was: str, kind: str) -> Tried:
        """Try an order in the whole kit: ``earlier``, ``later``, ``hide``, ``show``, ``double``,
        ``remove``, or ``add`` a slide or block of a ``kind`` behind; for a list, ``add`` last.

        Raise UsageError for what is no entry, no order or no kind.
        """
        if not is_by_hand(self._scheduler.drawn):
            return Tried(other="")
        if does == "add" and not RANK.fullmatch(id.rpartition("/")[2]):
            return await try_changes(self._scheduler, [await self.adding.part(id, kind)])
        entry = self.entry(id)
        if entry is None or stamp_of(entry.said) != was:
            return Tried(other="")
        if does == "double" and entry.is_listed:
            return await self._doubled(entry)
        orders = self._orders(entry, kind)
        if does not in orders:
            raise unknown(f"{does} {kind}".strip())
        return await try_changes(self._scheduler, [orders[does]])

    def _orders(self, entry: Entry, kind: str) -> Mapping[str, Change]:
        """Return what each order changes: what stands alone at its key may only go."""
        orders: dict[str, Change] = {"remove": Delete(entry.id)}
        if not entry.is_listed:
            return orders
        orders |= {
            "earlier": Move(entry.id, max(0, entry.rank - 1)),
            "later": Move(entry.id, entry.rank + 1),
            "hide": Set(f"{entry.id}/hidden", True),
            "show": Delete(f"{entry.id}/hidden"),
        }
        if new := self.adding.entry(entry.home, kind):
            orders["add"] = Add(entry.home, new, entry.rank + 1)
        return orders

    async def _doubled(self, entry: Entry) -> Tried:
        """Try a copy of an entry, with slugs and a title of its own: two slides never share one."""
        slugs = self.adding.own_slugs(entry.id, (slug for _, slug in slugs_in(entry.said)))
        if "slide" not in entry.said:
            return await try_changes(self._scheduler, [Duplicate(entry.id, slugs=slugs)])
        title = " ".join(str(entry.said.get("title") or "").split())
        if not title:
            raise unknown(entry.id)
        words = self.adding.to_write()
        tried = Tried()
        for new in (title,) if is_untouched(title) else (f"{words} ({title})", f"{words} (…)"):
            changes = [Duplicate(entry.id, {"title": new}, slugs=slugs)]
            tried = await try_changes(self._scheduler, changes)
            if not tried.is_refused:
                break
        return tried

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
