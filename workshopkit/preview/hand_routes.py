"""What a page asks for a slide or a block: move, hide, copy, take out, add; a picture."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from workshopkit.preview.hand import Hand
from workshopkit.preview.orders import answered, ordered
from workshopkit.preview.panel import Panel
from workshopkit.preview.texts import Texts
from workshopkit.problems import ContentError

LARGEST = 60_000_000
"""Bytes of a picture that a page may send: what ``open_picture`` may still refuse, in words."""


def hand_routes(hand: Hand, texts: Texts, panel: Panel, lang: str) -> list[Route]:
    """Return the routes; only a page that holds the panel's key may use them."""
    one_at_a_time = asyncio.Lock()

    async def moved(form: Mapping[str, str]) -> Response:
        async with one_at_a_time:
            kind = form.get("kind", "")
            tried = await hand.tried(form["id"], form["does"], form["was"], kind)
            return await answered(tried, texts.place(form["id"]), texts, panel)

    async def pictured(request: Request) -> Response:
        asked = request.query_params
        if not panel.is_ours(request.headers.get("x-key", "")):
            return PlainTextResponse("403", 403)
        data = b""
        async for piece in request.stream():
            data += piece
            if len(data) > LARGEST:
                return PlainTextResponse("413", 413)
        try:
            async with one_at_a_time:
                id, was, name = (asked[key] for key in ("id", "was", "name"))
                tried, file = await hand.pictured(id, was, name, data, asked.get("alt", "").strip())
                return await answered(tried, file, texts, panel)
        except KeyError:
            return PlainTextResponse("400", 400)
        except ContentError as error:
            return JSONResponse({"problems": texts.told(error.problems)}, 409)
        except OSError as error:
            return JSONResponse({"problems": [{"severity": "error", "sentence": str(error)}]}, 409)

    return [
        Route("/entry", ordered(moved, panel, lang), methods=["POST"]),
        Route("/picture", pictured, methods=["POST"]),
    ]
