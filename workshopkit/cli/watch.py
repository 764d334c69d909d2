"""``build.py watch``: builds again at each save, and says so."""

from __future__ import annotations

import asyncio
from typing import Any

import typer

from workshopkit.cli.options import accepts_common_options, merge, options_of
from workshopkit.cli.say import SAY, print_problems
from workshopkit.loader import shown_path


@accepts_common_options
def watch(context: typer.Context, **given: Any) -> None:
    """Build again what each save touched, until Ctrl-C."""
    from workshopkit.preview import Bench, News

    options = options_of(merge(context, given))
    folder = shown_path(options.output)
    told: list[str] = []

    def tell(news: News) -> None:
        errors = [each for each in bench.problems if each.severity == "error"]
        if news.kind == "made":
            for name in news.names:
                print(f"  {SAY['made']:10} {folder}/{bench.place(name)}", flush=True)
        elif news.kind == "problems" and [each.line("en") for each in errors] != told:
            told[:] = [each.line("en") for each in errors]
            print_problems(errors)
            print(SAY["watch-broken"] if errors else SAY["watch-mended"], flush=True)
        elif news.kind == "ready":
            print(SAY["watch-ready"], flush=True)

    bench = Bench(options, tell)
    bench.begin()
    asyncio.run(bench.run())
