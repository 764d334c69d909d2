"""The name of a new thing → its entry or its file, tried in the whole kit, then written."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import Response
from starlette.routing import Route

from workshopkit.desk.scheduler import Scheduler
from workshopkit.model.things import THINGS
from workshopkit.preview.board import Helpers
from workshopkit.preview.orders import answered, ordered
from workshopkit.preview.panel import Panel
from workshopkit.preview.texts import Texts, Tried
from workshopkit.problems.mending import as_slug
from workshopkit.writer.lookup import unknown


def card_routes(
    scheduler: Scheduler, helpers: Helpers, texts: Texts, panel: Panel, lang: str
) -> list[Route]:
    """Return the route; only a page that holds the panel's key may use it."""

    async def begun(form: Mapping[str, str]) -> Response:
        drawn, kind, name = scheduler.drawn, form["kind"], form["name"].strip()
        if drawn is None or kind not in THINGS or not THINGS[kind].next:
            raise unknown(kind)
        async with panel.writing:
            options, kit = drawn.options, drawn.project.kit
            rewrites = await scheduler.think(
                helpers.entry, kind, name, options.content, options.templates, kit
            )
            _, problems = await scheduler.suppose(rewrites)
            tried = Tried(problems, tuple(rewrites))
            return await answered(tried, f"fiche/{kind}/{as_slug(name) or name}", texts, panel)

    return [Route("/fiche", ordered(begun, panel, lang), methods=["POST"])]
