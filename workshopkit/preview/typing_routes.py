"""What a page asks while somebody types over a text: the text, is it right, write it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from workshopkit.preview.panel import Panel
from workshopkit.preview.texts import Texts
from workshopkit.problems import ContentError

LONGEST = 100_000
"""Bytes of what a page may send: no text is that long."""


def typing_routes(texts: Texts, panel: Panel, lang: str) -> list[Route]:
    """Return the routes; only a page that holds the panel's key may try or write."""
    one_at_a_time = asyncio.Lock()

    async def opened(request: Request) -> Response:
        asked = request.query_params
        return JSONResponse(await texts.opened(asked.get("id", ""), asked.get("page", "")))

    async def tried(form: Mapping[str, str]) -> Response:
        found = await texts.tried(form["id"], form["text"], form["was"], "", pages=False)
        return JSONResponse({"problems": texts.told(found.problems), "other": found.other})

    async def written(form: Mapping[str, str]) -> Response:
        async with one_at_a_time:
            id, page = form["id"], form.get("page", "")
            of_form = "field" in form
            found = await texts.tried(
                id, form["text"], form["was"], page, pages=True, is_field=of_form
            )
            if not found.is_refused:
                panel.wrote(await texts.written(found, texts.place(id)))
        answer = {"problems": texts.told(found.problems), "other": found.other}
        return JSONResponse(answer, 409 if found.is_refused else 200)

    return [
        Route("/text", opened),
        Route("/try", ordered(tried, panel, lang), methods=["POST"]),
        Route("/text", ordered(written, panel, lang), methods=["POST"]),
    ]


def ordered(
    do: Callable[[Mapping[str, str]], Awaitable[Response]], panel: Panel, lang: str
) -> Callable[[Request], Awaitable[Response]]:
    """Do what a form asks when it comes from a page of ours; tell what goes wrong in words."""

    async def answer(request: Request) -> Response:
        body = b""
        async for piece in request.stream():
            body += piece
            if len(body) > LONGEST:
                return PlainTextResponse("413", 413)
        sent = parse_qs(body.decode("utf-8", errors="replace"), keep_blank_values=True)
        form = {name: values[0] for name, values in sent.items()}
        if not panel.is_ours(form.get("key", "")):
            return PlainTextResponse("403", 403)
        try:
            return await do(form)
        except KeyError:
            return PlainTextResponse("400", 400)
        except ContentError as error:
            told = [{"severity": "error", "sentence": p.sentence(lang)} for p in error.problems]
            return JSONResponse({"problems": told}, 409)
        except OSError as error:
            return JSONResponse({"problems": [{"severity": "error", "sentence": str(error)}]}, 409)

    return answer
