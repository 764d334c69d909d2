"""The preview's local page: routes, events and the server around a scheduler."""

from __future__ import annotations

import asyncio
import base64
import dataclasses
import hashlib
import json
import logging
import mimetypes
import re
import signal
import socket
import sys
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import (
    HTMLResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from workshopkit.desk.news import News, problems_in
from workshopkit.desk.scheduler import Scheduler
from workshopkit.formats.pages import page_picture
from workshopkit.loader import find_unreadable
from workshopkit.model.settings import parse_clock
from workshopkit.pictures import FOLDER as IMAGES
from workshopkit.pipeline import Options, decks_of
from workshopkit.preview.board import Board, Helpers
from workshopkit.preview.board_routes import board_routes
from workshopkit.preview.cards import card_routes
from workshopkit.preview.guard import LOCAL, POLICY, Guard
from workshopkit.preview.hand import Hand
from workshopkit.preview.hand_routes import hand_routes
from workshopkit.preview.orders import ordered
from workshopkit.preview.pages import Pages
from workshopkit.preview.picturing import Picturing
from workshopkit.preview.typing_routes import typing_routes
from workshopkit.problems import ContentError, MachineError, Problem

PARTS = ("page", "view", "frame", "rows")
DENSITIES = {"1": 1, "2": 2}
"""Dots to a CSS pixel of a page's picture: an ordinary screen's, and sharp at 200 %."""
NEWS = "/events"
TYPED = ("/text", "/try")
BRIEF = 0.0005
"""Seconds that a thread which draws keeps Python for itself while a page waits: a tenth of the
usual. What answers asks for it back after each file that it reads."""
AGAIN = {"Refresh": "2"}
"""Has a browser ask again after two seconds: of a page that could not be written, for it has no
script that would."""
FOREVER = {"Cache-Control": "max-age=31536000, immutable"}


class _Files(StaticFiles):
    """The files of a folder, which may not be there, or no longer."""

    async def check_config(self) -> None:
        """A folder that is not there has no file."""


class Preview:
    """The routes, and the open pages that wait for news."""

    def __init__(self, options: Options, editor: str, lang: str, helpers: Helpers) -> None:
        scheduler = Scheduler(options, self._tell, lane=True)
        self._pages = Pages(scheduler, editor, lang, helpers.schemas)
        self._board = Board(scheduler, helpers)
        texts, panel, naming = self._pages.texts, self._pages.panel, self._pages.naming
        hand = Hand(scheduler, helpers.schemas)
        self._hand = hand_routes(hand, Picturing(scheduler, hand), texts, panel, naming, lang)
        self._cards = card_routes(scheduler, helpers, texts, panel, naming, lang)
        self._typing = typing_routes(texts, panel, naming, lang)
        self._plans = board_routes(self._board, texts, panel, naming, lang)
        scheduler.begin()
        self._scheduler = scheduler
        self._lang = lang
        self._waiting: set[asyncio.Queue[News | None]] = set()

    def app(self, opened: Callable[[], None]) -> Starlette:
        """Return the application; it works from its start, and calls ``opened`` then."""

        options = self._scheduler.options

        @asynccontextmanager
        async def lifespan(app: Starlette) -> AsyncIterator[None]:
            work = asyncio.create_task(self._scheduler.run())
            work.add_done_callback(self._end)
            opened()
            yield
            work.cancel()
            with suppress(asyncio.CancelledError):
                await work

        templates, images = options.templates, options.content / IMAGES
        return Starlette(
            routes=[
                Route("/", self._first),
                Route("/voir/{name:path}", self._document),
                Route("/pages/{density}x/{name:path}/{number}.png", self._picture),
                Route("/fichier/{name:path}", self._file),
                Route("/minuteur", self._timer),
                Route("/minuteur/{session}", self._timer),
                *self._typing,
                Route("/activite", self._activity),
                Route("/fiche/{kind}", self._card),
                Route("/fiche/{kind}/{slug}", self._card),
                Route("/plan/{session}", self._plan),
                *self._hand,
                *self._cards,
                *self._plans,
                Route(NEWS, self._events),
                Route("/apply", self._writing(self._apply), methods=["POST"]),
                Route("/undo", self._writing(self._undo), methods=["POST"]),
                Route("/redo", self._writing(self._redo), methods=["POST"]),
                *self._showing(),
                Route("/theme.css", self._theme),
                Mount("/images", _Files(directory=images, check_dir=False)),
                Mount("/fonts", _Files(directory=templates / "fonts", check_dir=False)),
                Mount("/static", _Files(directory=templates / "preview", check_dir=False)),
            ],
            middleware=[
                Middleware(Guard),
                Middleware(_Net, self._lang),
                Middleware(_Attended, self._scheduler),
            ],
            exception_handlers={ContentError: self._complain, OSError: self._complain},
            lifespan=lifespan,
        )

    def close(self) -> None:
        """Let the open pages go: they wait for news that will not come."""
        for queue in self._waiting:
            queue.put_nowait(None)

    def _end(self, work: asyncio.Task[None]) -> None:
        """Stop the server when the scheduler broke down: a page that no longer follows lies."""
        if not work.cancelled() and work.exception() is not None:
            signal.raise_signal(signal.SIGINT)

    def _tell(self, news: News) -> None:
        for queue in self._waiting:
            queue.put_nowait(news)

    async def _first(self, request: Request) -> Response:
        first = self._pages.first
        return RedirectResponse(first) if first else _html(self._pages.page(None))

    async def _document(self, request: Request) -> Response:
        only = frozenset(map(int, re.findall(r"\d{1,4}", request.query_params.get("only", ""))))
        return _html(self._pages.page(request.path_params["name"], _part(request, PARTS), only))

    async def _activity(self, request: Request) -> Response:
        return _html(await self._pages.activity(_part(request)))

    async def _card(self, request: Request) -> Response:
        kind, slug = request.path_params["kind"], request.path_params.get("slug", "")
        return _html(await self._pages.card(kind, slug, _part(request)))

    async def _plan(self, request: Request) -> Response:
        return _html(await self._pages.board(request.path_params["session"], _part(request)))

    async def _complain(self, request: Request, error: Exception) -> Response:
        """Say what is wrong with a template of the preview itself, until it is mended."""
        options = self._scheduler.options
        problems = [*find_unreadable(options.content, options.templates)]
        if not problems and isinstance(error, ContentError):
            problems = [*error.problems]
        told = "\n".join(each.line(self._lang) for each in problems) or str(error)
        return PlainTextResponse(told, 409, headers=AGAIN)

    async def _theme(self, request: Request) -> Response:
        return Response(self._pages.theme(), media_type="text/css")

    async def _picture(self, request: Request) -> Response:
        name, number = request.path_params["name"], request.path_params["number"]
        file = self._scheduler.files.get(name) if name.endswith(".pdf") else None
        density = DENSITIES.get(request.path_params["density"])
        if file is None or density is None or not re.fullmatch(r"[0-9]{1,4}", number):
            return PlainTextResponse("404", 404)
        try:
            png = await asyncio.to_thread(page_picture, file.data, int(number), density)
        except IndexError:
            return PlainTextResponse("404", 404)
        return Response(png, media_type="image/png", headers=FOREVER)

    async def _file(self, request: Request) -> Response:
        file = self._scheduler.files.get(name := request.path_params["name"])
        if file is None:
            return PlainTextResponse("404", 404)
        return Response(file.data, media_type=mimetypes.guess_type(name)[0])

    async def _timer(self, request: Request) -> Response:
        drawn = self._scheduler.drawn
        timers = [each for each in drawn.documents if each.kind == "timer"] if drawn else []
        session = request.path_params.get("session")
        if session is None and timers:
            return RedirectResponse(f"/minuteur/{timers[0].session}")
        document = next((each for each in timers if each.session == session), None)
        if drawn is None or document is None:
            return PlainTextResponse("404", 404)
        project = drawn.project
        context = project.context(document, decks_of(document, drawn.decks))
        markup = project.templates.render(document.template, **context)
        markup = markup.replace('url("fonts/', 'url("/fonts/')
        script = re.findall(r"<script>(.*?)</script>", markup, re.S)
        seal = base64.b64encode(hashlib.sha256("".join(script).encode()).digest()).decode()
        headers = {"Content-Security-Policy": POLICY.format(script=f" 'sha256-{seal}'")}
        return HTMLResponse(markup, headers=headers)

    def _writing(self, do: Callable[[Mapping[str, str]], bool]) -> Callable[..., Any]:
        """Write a line, then show the page again; 404 when nobody proposes it any more."""

        async def answer(request: Request) -> Response:
            async def done(form: Mapping[str, str]) -> Response:
                back = RedirectResponse(request.headers.get("referer", "/"), 303)
                async with self._pages.panel.writing:  # never while another change is written
                    is_done = do(form)
                return back if is_done else PlainTextResponse("404", 404)

            return await ordered(done, self._pages.panel, self._lang, is_shown=True)(request)

        return answer

    def _apply(self, form: Mapping[str, str]) -> bool:
        return self._pages.panel.apply(form.get("fix", ""))

    def _undo(self, form: Mapping[str, str]) -> bool:
        return self._pages.panel.take_back(form.get("token", ""))

    def _redo(self, form: Mapping[str, str]) -> bool:
        return self._pages.panel.do_again()

    def _showing(self) -> list[Route]:
        """Return the routes that change what is shown, not what is written."""
        orders = (("/start", self._start), ("/event", self._event), ("/language", self._language))
        return [
            Route(path, ordered(do, self._pages.panel, self._lang, is_shown=True), methods=["POST"])
            for path, do in orders
        ]

    async def _event(self, form: Mapping[str, str]) -> Response:
        """Show another event, from its own start."""
        drawn, name = self._scheduler.drawn, form["event"]
        if drawn is None or name not in drawn.project.kit.events:
            return PlainTextResponse("404", 404)
        options = dataclasses.replace(self._scheduler.options, event=name, start=None)
        await self._scheduler.change(options)
        return RedirectResponse("/", 303)

    async def _language(self, form: Mapping[str, str]) -> Response:
        """Show the same page in another language of the kit."""
        drawn, locale = self._scheduler.drawn, form["locale"]
        if drawn is None or locale not in drawn.project.kit.settings.locales:
            return PlainTextResponse("404", 404)
        await self._scheduler.change(dataclasses.replace(self._scheduler.options, locale=locale))
        return RedirectResponse(self._pages.again(drawn, form.get("view", "")), 303)

    async def _start(self, form: Mapping[str, str]) -> Response:
        """Show the same page from another hour."""
        drawn, start = self._scheduler.drawn, parse_clock(form["start"])
        await self._scheduler.change(dataclasses.replace(self._scheduler.options, start=start))
        again = self._pages.again(drawn, form.get("view", "")) if drawn else "/"
        return RedirectResponse(again, 303)

    async def _events(self, request: Request) -> Response:
        return StreamingResponse(
            self._news(request.query_params.get("view", "")), media_type="text/event-stream"
        )

    async def _news(self, view: str) -> AsyncIterator[str]:
        queue: asyncio.Queue[News | None] = asyncio.Queue()
        self._waiting.add(queue)
        await self._scheduler.look(view)
        try:
            yield "retry: 500\n\n"
            while (news := await queue.get()) is not None:
                yield f"data: {json.dumps(dataclasses.asdict(news))}\n\n"
        finally:
            self._waiting.discard(queue)
            self._scheduler.look_away(view)


def _part(request: Request, parts: Sequence[str] = PARTS[:3]) -> str:
    part = request.query_params.get("part", "page")
    return part if part in parts else "page"


def _html(page: str | None) -> Response:
    return HTMLResponse(page) if page is not None else PlainTextResponse("404", 404)


class _Net:
    """Has what nobody foresaw told in the page: no traceback is for who prepares a workshop."""

    def __init__(self, app: ASGIApp, lang: str) -> None:
        self._app = app
        self._lang = lang

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with a sentence, unless something is answered already."""
        has_begun = False

        async def send_noted(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, send_noted)
        except Exception as error:
            if scope["type"] != "http" or has_begun:
                raise
            told = "\n".join(each.line(self._lang) for each in problems_in(error))
            await PlainTextResponse(told, 500)(scope, receive, send)


class _Attended:
    """Has the scheduler attend to whoever looks or types.

    Not to pages that wait for news, nor to an order to show something else: what they wait for is
    the scheduler's own work.
    """

    def __init__(self, app: ASGIApp, scheduler: Scheduler) -> None:
        self._app = app
        self._scheduler = scheduler

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, before what can wait."""
        path = scope.get("path")
        looks = scope.get("method") == "GET" and path != NEWS
        if scope["type"] != "http" or not (looks or path in TYPED):
            await self._app(scope, receive, send)
            return
        with self._scheduler.attending():
            await self._app(scope, receive, send)


class _Server(uvicorn.Server):
    """Lets the open pages go before it waits for them to close."""

    def __init__(self, config: uvicorn.Config, preview: Preview) -> None:
        super().__init__(config)
        self._preview = preview

    def handle_exit(self, sig: int, frame: Any) -> None:
        """Stop at the first Ctrl-C."""
        self._preview.close()
        super().handle_exit(sig, frame)


def listen(port: int | None, usual: int) -> socket.socket:
    """Return a socket of this computer alone, on ``port``; without one, ``usual`` or any.

    Raise MachineError when the port that was asked for is taken.
    """
    for wanted in (port,) if port is not None else (usual, 0):
        found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind((LOCAL[0], wanted))
        except OSError:
            found.close()
            continue
        found.listen()  # from here on the browser may come: it will be answered
        return found
    raise MachineError([Problem("port-taken", None, "", {"got": port})])


def serve(
    options: Options,
    editor: str,
    lang: str,
    found: socket.socket,
    opened: Callable[[], None],
    helpers: Helpers,
) -> None:
    """Serve the page until Ctrl-C, then raise KeyboardInterrupt."""
    preview = Preview(options, editor, lang, helpers)
    sys.setswitchinterval(BRIEF)
    logging.getLogger("uvicorn.error").setLevel(logging.ERROR)  # what is no HTTP is refused, unsaid
    config = uvicorn.Config(
        preview.app(opened), loop="asyncio", http="h11", ws="none", lifespan="on",
        log_config=None, access_log=False, timeout_graceful_shutdown=1, proxy_headers=False,
    )  # fmt: skip
    _Server(config, preview).run([found])
