"""``build.py pack``: one zip to hand over."""

from __future__ import annotations

from typing import Annotated

import typer

from workshopkit import desk
from workshopkit.cli.build import progress_bar, report
from workshopkit.cli.help import option
from workshopkit.cli.request import Request
from workshopkit.cli.say import leave
from workshopkit.pipeline import for_each_event
from workshopkit.problems import Problem, shown_path


def pack(
    context: typer.Context, facilitator: Annotated[bool, option("facilitator")] = False
) -> None:
    """Build what is stale and put the documents in a zip."""
    request: Request = context.obj
    say, options = request.say, request.options
    told: list[Problem] = []
    for each in for_each_event(options):
        with progress_bar(say) as progress:
            packed = desk.pack(each, facilitator=facilitator, progress=progress)
        if packed.built.made:
            report(packed.built, request, told)
        folder = shown_path(packed.built.folder)
        if packed.beside:
            values = {"name": f"{folder}/{packed.beside}", "target": f"{folder}/{packed.name}"}
            print(say["beside"].format(**values))
        for name in packed.files:
            print(f"  {name}")
        said = say["packed-facilitator"] if facilitator else say["packed"]
        print(said.format(name=f"{folder}/{packed.name}", count=len(packed.files)))
        told += (problem for problem in packed.built.problems if problem not in told)
    leave(told, strict=options.strict)
