"""``build.py new``: writes a commented starter."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workshopkit import pipeline
from workshopkit.cli.request import Request
from workshopkit.cli.retime import retime_session
from workshopkit.cli.say import KIT
from workshopkit.cli.schema import renew_schemas
from workshopkit.home import is_installed, quoted, this_workshop
from workshopkit.pipeline import Options
from workshopkit.pipeline.asking import bad_option, unknown_name
from workshopkit.problems import shown_path
from workshopkit.scaffold import KINDS, SHAPES, Folders, new_kit, starter_of
from workshopkit.scaffold import new as make
from workshopkit.schema import schemas_of, write_schemas

WORKSHOP = "workshop"
"""What ``new kit --from`` starts from, instead of the small kit: the workshop that comes along."""


def new(
    context: typer.Context,
    kind: Annotated[str, typer.Argument(metavar="kind", help="new-kind")],
    name: Annotated[str, typer.Argument(metavar="name", help="new-name")],
    source: Annotated[str | None, typer.Option("--from", metavar="name", help="new-from")] = None,
    minutes: Annotated[
        int | None, typer.Option("--minutes", metavar="N", help="new-minutes")
    ] = None,
) -> None:
    """Write the starter of a kind under a name, and say what to do next."""
    request: Request = context.obj
    say, options = request.say, request.of_every_session
    if kind == KIT:
        _kit(Path(name), source, request)
        return
    if kind not in KINDS:
        raise unknown_name("new", kind, [*KINDS, KIT])
    kit = pipeline.load(options).kit
    if source is not None or minutes is not None:
        if kind != "session":
            given = "--from" if source is not None else "--minutes"
            raise bad_option(given, source or str(minutes), "new session")
        retime_session(request, kit, name, source or next(iter(kit.sessions)), minutes)
        return
    made = make(kind, name, Folders(options.content, options.templates, kit))
    print(say["made-new"].format(place=made.source))
    print(made.next.said(request.lang).format(name=name))
    renew_schemas(options)


def _kit(folder: Path, source: str | None, request: Request) -> None:
    say, options = request.say, request.options
    if source not in (None, WORKSHOP, *SHAPES):
        raise unknown_name("new kit --from", str(source), [WORKSHOP, *SHAPES])
    if source == WORKSHOP:
        content = new_kit(folder, this_workshop())
    else:
        content = new_kit(folder, starter_of(options.templates, source, options.locale))
        own = Options(content, options.templates, folder / "output", every_session=True)
        write_schemas(content, schemas_of(pipeline.load(own), own))
    print(say["made-new"].format(place=shown_path(content)))
    if is_installed():
        print(say["next-kit-installed"].format(folder=quoted(shown_path(folder))))
        return
    places = {
        "content": quoted(shown_path(content)),
        "output": quoted(shown_path(folder / "output")),
    }
    print(say["next-kit"].format(**places))
