"""What a person adds by hand, as it begins: a slide, a block of a sheet, a part of a form."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count
from typing import Any

from workshopkit.desk.scheduler import Scheduler
from workshopkit.preview.beginning import Beginning
from workshopkit.preview.filling import added
from workshopkit.preview.formed import FIELD, Schemas, defined_for
from workshopkit.writer import Change, Typing, read_bytes
from workshopkit.writer.lookup import file_of, unknown

LINES = {"lines": 3, "box": 4}
"""Lines to write on, in a new block of a kind that has some."""
KINDS = {"slides": ("slide", "kinds"), "blocks": ("kind", "answers")}
"""The lists to which a kind is added: the key that says it, and the labels of its words."""


class Adding:
    """Begins entries, with slugs of their own and words to write over."""

    def __init__(self, scheduler: Scheduler, schemas: Schemas) -> None:
        self._scheduler = scheduler
        self._schemas = schemas

    async def part(self, id: str, kind: str) -> Change:
        """Return what adds a part of a ``kind`` to a list, with words to write over."""
        drawn, content = self._scheduler.drawn, self._scheduler.options.content
        if drawn is None or not FIELD.fullmatch(id):
            raise unknown(id)
        parts = await self._scheduler.think(defined_for, drawn, self._schemas, id)
        list_of = id.rpartition("/")[2]
        slug = self.own_slugs(id, [list_of])[list_of]
        beginning = Beginning(parts, self.to_write(), drawn.project.kit.locale)
        new = beginning.part(kind, Typing(content).own(id) or (), slug) if kind in parts else None
        if new is None:
            raise unknown(f"{id} {kind}")
        return added(content, id, new)

    def to_write(self) -> str:
        """Return how a text begins that a person is to write over."""
        drawn = self._scheduler.drawn
        return str(drawn.project.labels["preview"]["forms"]["to_write"]) if drawn else ""

    def entry(self, home: str, kind: str) -> dict[str, Any]:
        """Return a new slide or block of a kind, with words to write over; nothing when unknown."""
        drawn, list_of = self._scheduler.drawn, home.rpartition("/")[2]
        if drawn is None or list_of not in KINDS:
            return {}
        key, kinds = KINDS[list_of]
        words = dict(drawn.project.labels["preview"]["hand"][kinds].get(kind, {}))
        words.pop("name", None)
        if not words:
            return {}
        is_block = list_of == "blocks"
        slug = {"slug": self.own_slugs(home, [kind])[kind]} if is_block and kind != "text" else {}
        lines = {"lines": LINES[kind]} if is_block and kind in LINES else {}
        return {key: kind, **slug, **words, **lines}

    def own_slugs(self, id: str, likes: Iterable[str]) -> dict[str, str]:
        """Return, for each slug, one that no entry of the file has."""
        file = file_of(self._scheduler.options.content, id, None).path
        taken = set(re.findall(r"[a-z0-9-]+", (read_bytes(file) or b"").decode("utf-8", "replace")))
        made: dict[str, str] = {}
        for like in likes:
            stem = re.sub(r"-\d+$", "", like).replace("_", "-")
            made[like] = next(s for n in count(2) if (s := f"{stem}-{n}") not in taken)
            taken.add(made[like])
        return made
