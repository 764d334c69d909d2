"""``build.py ready``: am I ready for the stage? One page, green or red."""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections.abc import Iterator

import typer

from workshopkit import desk
from workshopkit.cli.request import Request
from workshopkit.cli.say import CONTENT
from workshopkit.index_page import SIGNS, Readiness
from workshopkit.memory import Memory
from workshopkit.pipeline import for_each_event

COLOURS = {"green": "green", "note": None, "red": "red"}
WIDEST = 100


def ready(context: typer.Context) -> None:
    """Tell of each event whether all is ready, point by point; write nothing."""
    request: Request = context.obj
    memory, is_ready = Memory(), True
    for rank, options in enumerate(for_each_event(request.options)):
        found = desk.ready(options, request.lang, memory)
        is_ready = is_ready and found.is_ready
        if rank:
            print()
        for colour, line in _lines(found, request):
            if sys.stdout.isatty():
                typer.secho(line, fg=colour)
            else:
                print(line)
    if not is_ready:
        raise typer.Exit(CONTENT)


def _lines(found: Readiness, request: Request) -> Iterator[tuple[str | None, str]]:
    """Yield the lines of the page, each with its colour."""
    colour = COLOURS["green" if found.is_ready else "red"]
    yield colour, f"{found.title} {found.said}"
    column = max(len(point.title) for point in found.points) + 6
    width = min(WIDEST, shutil.get_terminal_size().columns)
    for point in found.points:
        head = f"  {SIGNS[point.state]} {point.title}"
        for reason in point.reasons:
            said = reason.text
            if reason.file:
                place = reason.file
                if reason.line:
                    place = request.say["ready-line"].format(file=place, line=reason.line)
                said += f" ({place})"
            for line in textwrap.wrap(said, max(30, width - column), break_on_hyphens=False):
                yield COLOURS[point.state], f"{head:{column}}{line}"
                head = ""
