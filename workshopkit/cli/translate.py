"""``build.py translate``: how far a translation is, and a workbook to and fro."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from workshopkit.cli.change import print_differences
from workshopkit.cli.help import Command, Group
from workshopkit.cli.request import Request
from workshopkit.cli.say import CONTENT
from workshopkit.cli.show import aligned
from workshopkit.home import quoted
from workshopkit.loader import load_kit
from workshopkit.pipeline import for_each_event, load
from workshopkit.pipeline.asking import unknown_name
from workshopkit.problems import Problem, Source, UsageError, shown_path
from workshopkit.translating import (
    Row,
    State,
    as_workbook,
    bring,
    read_workbook,
    rows_of,
    seen_in,
)
from workshopkit.writer import choose, locales_of, refusal, replace_file, write

translate = typer.Typer(cls=Group)


@translate.command(cls=Command, help="translate-status")
def status(context: typer.Context) -> None:
    """Print how many texts of each file are translated, missing, stale."""
    request: Request = context.obj
    say, locale = request.say, _locale(request)
    rows = rows_of(request.options.content, locale)
    for line in aligned([*_table(rows, request)]):
        print(line)
    print()
    for row in rows:
        if row.state in (State.MISSING, State.STALE) and row.place:
            print(f"{row.place.path}:{row.place.line}  {row.id}  {say[f'translate-{row.state}']}")


@translate.command(cls=Command, help="translate-export")
def export(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="file", help="translate-export-file")],
) -> None:
    """Write both languages to a workbook."""
    request: Request = context.obj
    say, options, locale = request.say, request.options, _locale(request)
    if file.exists():
        raise UsageError([Problem("already-there", None, "", {"got": file.name})])
    rows = rows_of(options.content, locale)
    event = for_each_event(options)[0].event
    project = load(replace(options, locale=None, event=event, every_session=True))
    seen, first = seen_in(project), str(project.kit.settings.locales[0])
    replace_file(file, as_workbook(rows, seen, (first, locale), say, request.lang))
    states = Counter(row.state for row in rows)
    print(
        say["translate-exported"].format(
            count=len(rows),
            file=file,
            missing=states[State.MISSING],
            stale=states[State.STALE],
            locale=locale,
            command=say["command"],
            typed=quoted(str(file)),
        )
    )


@translate.command("import", cls=Command, help="translate-import")
def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="file", help="translate-import-file")],
) -> None:
    """Take the cells that changed from a workbook."""
    request: Request = context.obj
    say, options, locale = request.say, request.options, _locale(request)
    first = str(load_kit(options.content)[0].settings.locales[0])
    typed = read_workbook(file, (first, locale))
    brought = bring(typed, rows_of(options.content, locale), locale)
    for number, id, why in brought.left:
        said = say[f"translate-left-{why}"]
        print(say["translate-left"].format(file=file.name, row=number, id=id, why=said))
    if not brought.changes:
        print(say["translate-nothing"].format(file=file.name))
        return
    chosen = choose([(each,) for each in brought.changes], partial(refusal, options.content))
    rows = {each.id: each.number for each in typed}
    for refused in chosen.refused:
        said = "; ".join(problem.line(request.lang) for problem in refused.problems)
        for id in (each.id for each in refused.lot):
            print(say["translate-left"].format(file=file.name, row=rows[id], id=id, why=said))
    written = write(options.content, chosen.changes, f"translate import {file.name}")
    print_differences(written.differences)
    print(say["translate-imported"].format(count=len(chosen.changes), file=file.name))
    if chosen.changes:
        print(say["set-done"].format(command=say["command"]))
    if chosen.refused:
        raise typer.Exit(CONTENT)


def _table(rows: Sequence[Row], request: Request) -> Iterator[list[str]]:
    say = request.say
    shown = (State.DONE, State.MISSING, State.STALE, State.MAY_STAY)
    yield [say["translate-column-file"], *(say[f"translate-{each}"] for each in shown)]
    files = dict.fromkeys(row.file for row in rows)
    for name in files:
        states = Counter(row.state for row in rows if row.file == name)
        yield [f"{name}.yaml", *(str(states[each]) for each in shown)]
    states = Counter(row.state for row in rows)
    yield [say["translate-total"], *(str(states[each]) for each in shown)]


def _locale(request: Request) -> str:
    """Return the language to translate into. Raise UsageError when it is not known."""
    options = request.options
    known = locales_of(options.content)
    if options.locale and options.locale in known:
        return options.locale
    if options.locale:
        raise unknown_name("--locale", options.locale, known)
    if len(known) == 1:
        return known[0]
    if not known:
        place = Source(shown_path(options.content / "translations"), 0)
        raise UsageError([Problem("missing-folder", place)])
    raise UsageError([Problem("which-language", None, "", {"known": ", ".join(known)})])
