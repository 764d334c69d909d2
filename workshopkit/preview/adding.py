"""What a person adds by hand, as it begins: a slide, a block of a sheet, a part of a form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any

from workshopkit.desk.scheduler import Scheduler
from workshopkit.documents.samples import Samples, blocks_to_add
from workshopkit.preview.beginning import Beginning
from workshopkit.preview.filling import added
from workshopkit.preview.formed import FIELD, Schemas, defined_for
from workshopkit.writer import Change, Typing, read_bytes
from workshopkit.writer.lookup import file_of, unknown


class Adding:
    """Begins entries, with slugs of their own and words to write over."""

    def __init__(self, scheduler: Scheduler, schemas: Schemas) -> None:
        self._scheduler = scheduler
        self._schemas = schemas

    async def part(self, id: str, kind: str, picture: Mapping[str, Any] | None = None) -> Change:
        """Return what adds a part of a ``kind`` to a list, with words to write over, and the
        picture that it begins with."""
        drawn, content = self._scheduler.drawn, self._scheduler.options.content
        if drawn is None or not FIELD.fullmatch(id):
            raise unknown(id)
        parts = await self._scheduler.think(defined_for, drawn, self._schemas, id)
        list_of = id.rpartition("/")[2]
        slug = self.own_slugs(id, [list_of])[list_of]
        beginning = Beginning(parts, self.to_write(), drawn.project.kit.locale, picture)
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
        if drawn is None:
            return {}
        labels = drawn.project.labels
        if list_of == "blocks" and (model := blocks_to_add().get(kind)):
            made = Samples(drawn.project.layouts, labels, self.to_write()).block(model)
            own = self.own_slugs(home, [kind])[kind]
            return {"kind": kind, **made} | ({"slug": own} if "slug" in made else {})
        words = dict(labels["preview"]["hand"]["kinds"].get(kind, {}))
        words.pop("name", None)
        return {"slide": kind, **words} if list_of == "slides" and words else {}

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
