"""What a page asks for an entry of a list: move, hide, copy, take out, add; a picture."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from workshopkit.preview.hand import Hand
from workshopkit.preview.naming import Naming
from workshopkit.preview.orders import answered, body_of, carried_out, ordered, refused
from workshopkit.preview.panel import Panel
from workshopkit.preview.picturing import Picturing, framing_of
from workshopkit.preview.texts import Texts

LARGEST = 60_000_000
"""Bytes of a picture that a page may send: what ``open_picture`` may still refuse, in words."""


def hand_routes(
    hand: Hand, pictures: Picturing, texts: Texts, panel: Panel, naming: Naming, lang: str
) -> list[Route]:
    """Return the routes; only a page that holds the panel's key may use them."""

    async def moved(form: Mapping[str, str]) -> Response:
        async with panel.writing:
            kind = form.get("kind", "")
            tried = await hand.tried(form["id"], form["does"], form["was"], kind)
            if form.get("only") == "try":
                return refused(tried, texts)
            called = await naming.of(form["id"], form["does"])
            return await answered(tried, texts.place(form["id"]), texts, panel, called)

    async def pictured(asked: Mapping[str, str], data: bytes) -> Response:
        async with panel.writing:
            id, was, name = (asked[key] for key in ("id", "was", "name"))
            alt, kind = asked.get("alt", "").strip(), asked.get("kind", "")
            framed = framing_of(asked.get("focus", ""), asked.get("whole", ""))
            tried, file = await pictures.tried(id, was, name, data, alt, kind, framed)
            return await answered(tried, file, texts, panel, await naming.of(id, "picture"))

    async def dropped(request: Request) -> Response:
        if not panel.is_ours(request.headers.get("x-key", "")):
            return PlainTextResponse("403", 403)
        data = await body_of(request, LARGEST)
        if data is None:
            return PlainTextResponse("413", 413)
        return await carried_out(pictured(request.query_params, data), lang)

    return [
        Route("/entry", ordered(moved, panel, lang), methods=["POST"]),
        Route("/picture", dropped, methods=["POST"]),
    ]
