"""``build.py watch``: builds again at each save, and says so."""

from __future__ import annotations

import asyncio

import typer

from workshopkit.cli.request import Request
from workshopkit.cli.say import print_problems
from workshopkit.pipeline import for_one_event
from workshopkit.problems import Problem, shown_path


def watch(context: typer.Context) -> None:
    """Build again what each save touched, until Ctrl-C."""
    from workshopkit.desk.news import News
    from workshopkit.desk.scheduler import Scheduler

    request: Request = context.obj
    say, options = request.say, for_one_event(request.options)
    folder = shown_path(options.output)
    told: list[Problem] = []
    idle = False

    def tell(news: News) -> None:
        nonlocal idle
        if news.kind == "made":
            for name in news.names:
                print(f"  {say['made']:10} {folder}/{scheduler.place(name)}", flush=True)
        elif news.kind == "problems" and not tell_problems():
            return
        elif news.kind == "ready" and not idle and not _errors(told):
            print(say["watch-ready"], flush=True)
        idle = news.kind == "ready"

    def tell_problems() -> bool:
        """Tell the errors and warnings that were not there before; whether there was news."""
        found = [each for each in scheduler.problems if each.severity != "note"]
        if found == told:
            return False
        broken = _errors(told)
        news = [each for each in found if each not in told]
        told[:] = found
        print_problems(_errors(found) or news, request.lang)
        if _errors(found):
            print(say["watch-broken"], flush=True)
        elif broken:
            print(say["watch-mended"], flush=True)
        return True

    scheduler = Scheduler(options, tell)
    scheduler.begin()
    asyncio.run(scheduler.run())


def _errors(problems: list[Problem]) -> list[Problem]:
    return [each for each in problems if each.severity == "error"]
