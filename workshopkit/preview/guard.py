"""What a page of this computer may do, and who may ask for it."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LOCAL = ("127.0.0.1", "localhost", "[::1]")
"""Names by which this computer calls itself. A page of another site that gives its own name
to this address (« DNS rebinding ») is refused."""
USUAL_PORT = 80
"""The port that browsers leave out (RFC 9110 §4.2.1)."""
POLICY = (
    "default-src 'none'; script-src 'self'{script}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing comes from elsewhere; slides carry their geometry in ``style`` attributes."""


class Guard:
    """Refuses whoever calls this computer by another name, and orders from other pages."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, with headers that keep the page to itself."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        host = headers.get("host", "").lower()
        origins = {*headers.getlist("origin")}
        if host not in _names_of(scope) or origins - {f"http://{host}"}:
            await PlainTextResponse("403", 403)(scope, receive, send)
            return

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer = MutableHeaders(scope=message)
                answer.setdefault("Content-Security-Policy", POLICY.format(script=""))
                answer.setdefault("Cache-Control", "no-store")
                answer["X-Content-Type-Options"] = "nosniff"
                answer["Referrer-Policy"] = "same-origin"
            await send(message)

        await self._app(scope, receive, send_guarded)


def _names_of(scope: Scope) -> set[str]:
    """Return what a browser of this computer calls this server."""
    port = scope["server"][1]
    return {f"{name}:{port}" for name in LOCAL} | ({*LOCAL} if port == USUAL_PORT else set())
