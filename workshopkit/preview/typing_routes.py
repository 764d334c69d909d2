"""What a page asks while somebody types over a text: the text, is it right, write it."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from workshopkit.preview.naming import Naming
from workshopkit.preview.orders import answered, ordered
from workshopkit.preview.panel import Panel
from workshopkit.preview.texts import Texts


def typing_routes(texts: Texts, panel: Panel, naming: Naming, lang: str) -> list[Route]:
    """Return the routes; only a page that holds the panel's key may try or write."""

    async def opened(request: Request) -> Response:
        asked = request.query_params
        return JSONResponse(await texts.opened(asked.get("id", ""), asked.get("page", "")))

    async def tried(form: Mapping[str, str]) -> Response:
        found = await texts.tried(form["id"], form["text"], form["was"], "", pages=False)
        return JSONResponse({"problems": texts.told(found), "other": found.other})

    async def written(form: Mapping[str, str]) -> Response:
        async with panel.writing:
            id, page = form["id"], form.get("page", "")
            field = form.get("field", "")
            found = await texts.tried(id, form["text"], form["was"], page, pages=True, field=field)
            return await answered(found, texts.place(id), texts, panel, await naming.of(id))

    return [
        Route("/text", opened),
        Route("/try", ordered(tried, panel, lang), methods=["POST"]),
        Route("/text", ordered(written, panel, lang), methods=["POST"]),
    ]
