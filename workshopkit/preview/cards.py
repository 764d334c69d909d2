"""The name of a new thing → its entry or its file, tried in the whole kit, then written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from starlette.responses import Response
from starlette.routing import Route

from workshopkit.desk.scheduler import Scheduler
from workshopkit.model.things import THINGS, Thing
from workshopkit.preview.board import Helpers
from workshopkit.preview.by_hand import is_by_hand
from workshopkit.preview.filling import added
from workshopkit.preview.naming import Naming
from workshopkit.preview.orders import answered, ordered
from workshopkit.preview.panel import Panel
from workshopkit.preview.texts import Texts, Tried
from workshopkit.problems.mending import as_slug
from workshopkit.writer import Rewrite, rewrites_of
from workshopkit.writer.lookup import unknown

STARTER = "starter"


def begins_by(thing: Thing) -> str | None:
    """Return how another thing of a kind is begun: from its ``starter``, or with nothing but a
    name, at the key that is returned; None when it cannot be."""
    if thing.next:
        return STARTER
    fields = thing.model.model_fields
    is_bare = thing.key and not any(f.is_required() for key, f in fields.items() if key != "slug")
    return "name" if is_bare and "name" in fields else None


def _listed(content: Path, thing: Thing, entry: Mapping[str, str]) -> Sequence[Rewrite]:
    """Return what adds a thing to the list of its kind."""
    home = thing.home("x").rpartition("/")[0]
    return rewrites_of(content, [added(content, home, entry)])


def card_routes(
    scheduler: Scheduler, helpers: Helpers, texts: Texts, panel: Panel, naming: Naming, lang: str
) -> list[Route]:
    """Return the route; only a page that holds the panel's key may use it."""

    async def started(form: Mapping[str, str]) -> Response:
        drawn, kind, name = scheduler.drawn, form["kind"], form["name"].strip()
        says = begins_by(THINGS[kind]) if kind in THINGS and is_by_hand(drawn) else None
        if drawn is None or not says:
            raise unknown(kind)
        async with panel.writing:
            options, kit = drawn.options, drawn.project.kit
            if says == STARTER:
                rewrites = await scheduler.think(
                    helpers.entry, kind, name, options.content, options.templates, kit
                )
            else:
                entry = {"slug": as_slug(name) or name, says: name}
                rewrites = await scheduler.think(_listed, options.content, THINGS[kind], entry)
            _, problems = await scheduler.suppose(rewrites)
            tried = Tried(problems, tuple(rewrites))
            place = f"fiche/{kind}/{as_slug(name) or name}"
            return await answered(tried, place, texts, panel, naming.thing(kind, name))

    return [Route("/fiche", ordered(started, panel, lang), methods=["POST"])]
