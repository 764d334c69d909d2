"""``build.py watch``: builds again at each save, and says so."""

from __future__ import annotations

import asyncio
from typing import Any

import typer

from workshopkit.cli.options import accepts_common_options, merge, options_of
from workshopkit.cli.say import SAY, print_problems
from workshopkit.problems import Problem, shown_path


@accepts_common_options
def watch(context: typer.Context, **given: Any) -> None:
    """Build again what each save touched, until Ctrl-C."""
    from workshopkit.desk.scheduler import News, Scheduler

    options = options_of(merge(context, given))
    folder = shown_path(options.output)
    told: list[Problem] = []
    idle = False

    def tell(news: News) -> None:
        nonlocal idle
        if news.kind == "made":
            for name in news.names:
                print(f"  {SAY['made']:10} {folder}/{scheduler.place(name)}", flush=True)
        elif news.kind == "problems" and not tell_problems():
            return
        elif news.kind == "ready" and not idle and not _errors(told):
            print(SAY["watch-ready"], flush=True)
        idle = news.kind == "ready"

    def tell_problems() -> bool:
        """Tell the errors and warnings that were not there before; whether there was news."""
        found = [each for each in scheduler.problems if each.severity != "note"]
        if found == told:
            return False
        broken = _errors(told)
        news = [each for each in found if each not in told]
        told[:] = found
        print_problems(_errors(found) or news)
        if _errors(found):
            print(SAY["watch-broken"], flush=True)
        elif broken:
            print(SAY["watch-mended"], flush=True)
        return True

    scheduler = Scheduler(options, tell)
    scheduler.begin()
    asyncio.run(scheduler.run())


def _errors(problems: list[Problem]) -> list[Problem]:
    return [each for each in problems if each.severity == "error"]
