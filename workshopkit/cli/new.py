"""``build.py new``: writes a commented starter."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from workshopkit import pipeline
from workshopkit.cli.options import accepts_common_options, merge, options_of
from workshopkit.cli.say import SAY
from workshopkit.problems import Problem, UsageError, nearest, shown_path
from workshopkit.scaffold import KINDS, Folders, new_kit
from workshopkit.scaffold import new as make
from workshopkit.schema import schemas_of, write_schemas

KIT = "kit"


@accepts_common_options
def new(
    context: typer.Context,
    kind: Annotated[
        str,
        typer.Argument(
            metavar=SAY["kind"], help=SAY["new-kind"].format(kinds=", ".join([*KINDS, KIT]))
        ),
    ],
    name: Annotated[str, typer.Argument(metavar=SAY["name"], help=SAY["new-name"])],
    **given: Any,
) -> None:
    """Write the starter of a kind under a name, and say what to do next."""
    given = merge(context, given)
    options = options_of(given)
    if kind == KIT:
        _kit(Path(name), options)
        return
    if kind not in KINDS:
        known = [*KINDS, KIT]
        values = {"option": "new", "got": kind, "known": ", ".join(known)}
        values["nearest"] = nearest(kind, known) or ""
        raise UsageError([Problem("bad-option", None, "", values)])
    kit = pipeline.load(options).kit
    made = make(kind, name, Folders(options.content, options.templates, kit))
    print(SAY["made-new"].format(place=made.source))
    print(SAY[made.next].format(name=name))
    if (options.content / "schema").is_dir():
        write_schemas(options.content, schemas_of(pipeline.load(options), options))


def _kit(folder: Path, options: pipeline.Options) -> None:
    content = new_kit(folder, options.templates)
    where = shown_path(content)
    output = shown_path(folder / "output")
    print(SAY["made-new"].format(place=where))
    print(SAY["next-kit"].format(content=where, output=output))
