"""An identifier → what a person calls what it names: « Alex, 23 ans – Phrase secrète »."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from workshopkit.desk.drawing import Drawn
from workshopkit.desk.scheduler import Scheduler
from workshopkit.preview.fields import Shape, said_of
from workshopkit.preview.formed import FORMED, Schemas, called, defined_by, form_with, model_of
from workshopkit.preview.formed import schema_of as file_of_schema
from workshopkit.preview.own_words import own_word
from workshopkit.templating import plain

REFERS = re.compile(r"'\$ref': '#/\$defs/(\w+)'")


class Naming:
    """Names what was changed, as the page that changed it does."""

    def __init__(self, scheduler: Scheduler, schemas: Schemas) -> None:
        self._scheduler = scheduler
        self._schemas = schemas
        self._known: dict[tuple[int, str], Mapping[str, Shape]] = {}
        """The parts of which forms are made, of the kit as it is drawn."""

    async def of(self, id: str, does: str = "") -> str:
        """Return the name of what an identifier names; ``does`` is what is asked of an entry."""
        drawn = self._scheduler.drawn
        if drawn is None:
            return ""
        label = own_word(drawn.project.labels, id)
        said: str = await self._scheduler.think(self._said, drawn, label.id if label else id, does)
        return f"{said} « {label.words} »" if label else said

    def thing(self, kind: str, name: str) -> str:
        """Return what a new thing is called: its kind, and its name."""
        drawn = self._scheduler.drawn
        if drawn is None:
            return name
        forms = drawn.project.labels["preview"]["forms"]
        return plain(f"{forms['kinds'].get(kind, '')} – {name}", drawn.project.kit.locale)

    def plan(self, session: str) -> str:
        """Return what the plan of a session is called."""
        drawn = self._scheduler.drawn
        if drawn is None or session not in drawn.project.kit.sessions:
            return ""
        kit, title = drawn.project.kit, drawn.project.labels["preview"]["board"]["title"]
        return plain(f"{kit.sessions[session].label} – {title}", kit.locale)

    def _said(self, drawn: Drawn, id: str, does: str) -> str:
        kind, slug = form_with(id)
        if not kind:
            return ""
        kit, say = drawn.project.kit, drawn.project.labels["preview"]
        home = FORMED[kind].home(slug) if slug else FORMED[kind].file
        path = id.removeprefix(home).strip("/").split("/")
        who = self._who(drawn, kind, slug, path)
        what = self._what(drawn, kind, slug, path)
        done = f" ({say['hand'][does]})" if does in say["hand"] else ""
        return plain(" – ".join(filter(None, (who, what))) + done, kit.locale)

    def _who(self, drawn: Drawn, kind: str, slug: str, path: list[str]) -> str:
        kit, forms = drawn.project.kit, drawn.project.labels["preview"]["forms"]
        usual = str(forms["kinds"].get(kind) or forms.get(kind, ""))
        if kind in ("event", "facilitator") and not slug:
            return called(kit[kind]) or usual
        if not slug or slug not in kit.all(kind):
            return usual
        name = called(kit.find(kind, slug))
        if kind == "session" and path[0] == "segments" and path[1:]:
            segments = kit.every_session[slug].segments
            titles = [str(each.title) for each in segments if each.slug == path[1]]
            return ", ".join([name, *titles])
        return name

    def _what(self, drawn: Drawn, kind: str, slug: str, path: list[str]) -> str:
        """Return the name of the field: that of the last key that a form has a name for."""
        parts = self._parts(drawn, kind, slug)
        shapes, label = [parts.get(model_of(kind, slug).__name__, {})], ""
        for key in path:
            told: Any = next(
                (p[key] for s in shapes if key in (p := s.get("properties", {}))), None
            )
            if told is None:
                continue  # a rank, or a slug
            label = said_of(told.get("description", ""), drawn.project.kit.locale)[0] or label
            shapes = [parts[name] for name in REFERS.findall(str(told)) if name in parts]
        return label

    def _parts(self, drawn: Drawn, kind: str, slug: str) -> Mapping[str, Shape]:
        name = file_of_schema(kind, slug)
        key = (self._scheduler.version, name)
        if key not in self._known:
            shapes = self._schemas(drawn.project, [name])[name]
            kept = {at: each for at, each in self._known.items() if at[0] == key[0]}
            self._known = {**kept, key: defined_by(shapes, kind, slug)}
        return self._known[key]
