"""``build.py pack``: one zip to hand over."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from workshopkit import desk
from workshopkit.cli.build import progress_bar, report
from workshopkit.cli.options import accepts_common_options, merge, option, options_of
from workshopkit.cli.say import SAY, leave
from workshopkit.problems import shown_path


@accepts_common_options
def pack(
    context: typer.Context,
    facilitator: Annotated[bool, option("facilitator")] = False,
    **given: Any,
) -> None:
    """Build what is stale and put the documents in a zip."""
    given = merge(context, given)
    options = options_of(given)
    with progress_bar() as progress:
        packed = desk.pack(options, facilitator=facilitator, progress=progress)
    if packed.built.made:
        report(packed.built, options.locale)
    folder = shown_path(packed.built.folder)
    if packed.beside:
        values = {"name": f"{folder}/{packed.beside}", "target": f"{folder}/{packed.name}"}
        print(SAY["beside"].format(**values))
    for name in packed.files:
        print(f"  {name}")
    said = SAY["packed-facilitator"] if facilitator else SAY["packed"]
    print(said.format(name=f"{folder}/{packed.name}", count=len(packed.files)))
    leave(packed.built.problems, strict=given["strict"])
