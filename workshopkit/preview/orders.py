"""A form that a page of ours sends → what it asks is done; what goes wrong is told in words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from workshopkit.preview.panel import Panel
from workshopkit.preview.texts import Texts, Tried
from workshopkit.problems import ContentError

LONGEST = 100_000
"""Bytes of what a page may send: no text is that long."""
Order = Callable[[Mapping[str, str]], Awaitable[Response]]


def ordered(
    do: Order, panel: Panel, lang: str, *, is_shown: bool = False
) -> Callable[[Request], Awaitable[Response]]:
    """Do what a form asks when it comes from a page of ours.

    What goes wrong is told to a script, or when ``is_shown`` as lines that a person reads.
    """

    async def answer(request: Request) -> Response:
        body = await body_of(request, LONGEST)
        if body is None:
            return PlainTextResponse("413", 413)
        sent = parse_qs(body.decode("utf-8", errors="replace"), keep_blank_values=True)
        form = {name: values[0] for name, values in sent.items()}
        if not panel.is_ours(form.get("key", "")):
            return PlainTextResponse("403", 403)
        return await carried_out(do(form), lang, is_shown=is_shown)

    return answer


async def body_of(request: Request, most: int) -> bytes | None:
    """Return what a page sends; None for more than ``most`` bytes, or when it is gone."""
    body = bytearray()
    with suppress(ClientDisconnect):
        async for piece in request.stream():
            body += piece
            if len(body) > most:
                return None
        return bytes(body)
    return None


async def carried_out(order: Awaitable[Response], lang: str, *, is_shown: bool = False) -> Response:
    """Return what an order answers, or in words what goes wrong, as ``ordered`` says."""
    try:
        return await order
    except KeyError:
        return PlainTextResponse("400", 400)
    except ContentError as error:
        told = {problem.line(lang): problem.sentence(lang) for problem in error.problems}
    except OSError as error:
        told = {str(error): str(error)}
    if is_shown:
        return PlainTextResponse("\n".join(told), 409)
    sentences = [{"severity": "error", "sentence": each} for each in told.values()]
    return JSONResponse({"problems": sentences}, 409)


async def answered(
    tried: Tried, said: str, texts: Texts, panel: Panel, called: str = "", *, fields: bool = False
) -> Response:
    """Write what was tried unless it is refused, and tell the page.

    ``said`` is where it is, ``called`` what a person calls it.
    """
    token = ""
    if not tried.is_refused:
        panel.wrote(saved := await texts.written(tried, said), called)
        token = saved.token
    told = texts.told(tried, fields=fields)
    answer = {"problems": told, "other": tried.other, "name": said, "token": token}
    return JSONResponse(answer | {"saves": texts.saves}, 409 if tried.is_refused else 200)


def refused(tried: Tried, texts: Texts) -> Response:
    """Tell whether what was tried would be refused now; nothing is written."""
    answer = {"problems": texts.told(tried), "other": tried.other}
    return JSONResponse(answer, 409 if tried.is_refused else 200)
