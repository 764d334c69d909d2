"""``build.py show``: the kit as tables."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from workshopkit import pipeline
from workshopkit.cli.colours import colours
from workshopkit.cli.request import Request
from workshopkit.documents.overview import SHOWN, TABLES
from workshopkit.model.things import LISTS, THINGS
from workshopkit.pipeline.asking import unknown_name
from workshopkit.templating.filters import clock_time
from workshopkit.templating.typography import typeset

GAP = "  "


def show(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="table", help="show-table")],
) -> None:
    """Print one table of the kit."""
    request: Request = context.obj
    say, options = request.say, request.options
    if kind not in SHOWN:
        raise unknown_name("show", kind, SHOWN)
    project = pipeline.load(request.of_every_session)
    locale = project.kit.locale

    def clock(minute: int) -> str:
        return clock_time(minute, project.setting.start, locale)

    table = TABLES[kind](project.kit, clock) if kind in TABLES else colours(project, say)
    headings = [_heading(name, request) for name in table.columns]
    rows = [
        [
            _cell(name, cell, locale, request.lang)
            for name, cell in zip(table.columns, row, strict=True)
        ]
        for row in table.rows
        if not (options.session and table.columns[0] == "session" and row[0] != options.session)
    ]
    if not rows:
        print(say["nothing-to-show"])
    elif sys.stdout.isatty():
        _draw(headings, rows)
    else:
        print("\n".join(aligned([headings, *rows])))


def aligned(lines: list[list[str]]) -> list[str]:
    """Return lines whose columns start at the same place, two spaces apart."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return [
        GAP.join(f"{cell:{width}}" for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    ]


def _heading(column: str, request: Request) -> str:
    """Return the heading of a column; that of a kind of thing may be the kind's own name."""
    told = request.say.get(f"column-{column}")
    return told or THINGS[column].noun.one(request.lang).capitalize()


def _cell(column: str, cell: str, locale: str, lang: str) -> str:
    if column == "kind":
        return (THINGS[cell].noun if cell in THINGS else LISTS[cell]).one(lang)
    if column in ("name", "title", "question", "person"):
        return typeset(cell, locale)
    return cell.replace(".", ",") if column == "speech" and lang == "fr" else cell


def _draw(headings: list[str], rows: list[list[str]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table as Drawn
    from rich.text import Text

    drawn = Drawn(box=box.SIMPLE_HEAD, header_style="bold")
    for heading in headings:
        drawn.add_column(heading, overflow="fold")
    for row in rows:
        drawn.add_row(*map(Text, row))
    Console().print(drawn)
