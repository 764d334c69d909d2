"""A form that a page of ours sends → what it asks is done; what goes wrong is told in words."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from workshopkit.preview.panel import Panel
from workshopkit.preview.texts import Texts, Tried
from workshopkit.problems import ContentError, Problem

LONGEST = 100_000
"""Bytes of what a page may send: no text is that long."""
Order = Callable[[Mapping[str, str]], Awaitable[Response]]


def ordered(
    do: Order, panel: Panel, lang: str, *, is_shown: bool = False
) -> Callable[[Request], Awaitable[Response]]:
    """Do what a form asks when it comes from a page of ours.

    What goes wrong is told to a script, or when ``is_shown`` as lines that a person reads.
    """

    def refused(told: Mapping[str, str]) -> Response:
        if is_shown:
            return PlainTextResponse("\n".join(told), 409)
        sentences = [{"severity": "error", "sentence": each} for each in told.values()]
        return JSONResponse({"problems": sentences}, 409)

    def said(problem: Problem) -> tuple[str, str]:
        return problem.line(lang), problem.sentence(lang)

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
            return refused(dict(map(said, error.problems)))
        except OSError as error:
            return refused({str(error): str(error)})

    return answer


async def answered(
    tried: Tried, said: str, texts: Texts, panel: Panel, *, fields: bool = False
) -> Response:
    """Write what was tried unless it is refused, and tell the page; ``said``: what it is called."""
    if not tried.is_refused:
        panel.wrote(await texts.written(tried, said))
    told = texts.told(tried.problems, fields=fields)
    answer = {"problems": told, "other": tried.other, "name": said}
    return JSONResponse(answer, 409 if tried.is_refused else 200)
