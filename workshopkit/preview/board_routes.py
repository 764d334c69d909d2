"""What the board asks: write this plan if it holds, show a re-timing, make a session of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial

from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from workshopkit.loader.yaml_reader import read_raw
from workshopkit.preview.board import Board, answer_of, plan_from
from workshopkit.preview.naming import Naming
from workshopkit.preview.orders import answered, ordered
from workshopkit.preview.panel import Panel
from workshopkit.preview.texts import Texts, Tried
from workshopkit.speech import speech


def board_routes(
    board: Board, texts: Texts, panel: Panel, naming: Naming, lang: str
) -> list[Route]:
    """Return the routes; only a page that holds the panel's key may use them."""
    told = partial(answered, texts=texts, panel=panel, fields=True)

    async def planned(form: Mapping[str, str]) -> Response:
        async with panel.writing:
            minutes = _number(form.get("minutes", ""))
            (was, _), (plan, parts) = plan_from(form["was"]), plan_from(form["plan"])
            tried = await board.tried(form["session"], was, plan, parts, minutes)
            place, called = f"sessions/{form['session']}.yaml", naming.plan(form["session"])
            return await told(tried, place, called=called)

    async def fitted(form: Mapping[str, str]) -> Response:
        found = board.retimed(form["session"], _minutes(form), _locked(form))
        if found is None:
            return JSONResponse({"problems": []}, 404)
        return JSONResponse({"rows": answer_of(*found, speech(lang)), "minutes": found[1].minutes})

    async def made(form: Mapping[str, str]) -> Response:
        async with panel.writing:
            tried = await board.new_session(form["session"], _minutes(form), _locked(form))
            names = [each.file.name for each in tried.rewrites]
            called = naming.thing("session", _label(tried))
            return await told(tried, f"sessions/{names[0]}" if names else "", called=called)

    return [
        Route(path, ordered(do, panel, lang), methods=["POST"])
        for path, do in (("/plan", planned), ("/plan/fit", fitted), ("/plan/make", made))
    ]


def _label(tried: Tried) -> str:
    """Return what a new session is called, as its file says."""
    (first, *_) = (each.after or b"" for each in tried.rewrites)
    data = read_raw(first, "", "").data
    return str(data.get("label", "")) if isinstance(data, dict) else ""


def _minutes(form: Mapping[str, str]) -> int:
    """Return the minutes asked for, within a day."""
    return max(1, min(1440, _number(form["minutes"]) or 1))


def _locked(form: Mapping[str, str]) -> list[str]:
    """Return the segments that keep their minutes."""
    return [each for each in form.get("locked", "").split(",") if each]


def _number(said: str) -> int | None:
    return int(said) if re.fullmatch(r"[0-9]{1,9}", said) else None
