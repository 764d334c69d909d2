"""``build.py upgrade``: brings the files of an earlier version to today's shape."""

from __future__ import annotations

from typing import Annotated

import typer

from workshopkit.cli.request import Request
from workshopkit.upgrade import take_back, with_notes, write_upgrade
from workshopkit.upgrade import upgrade as look
from workshopkit.writer import differences


def upgrade(
    context: typer.Context,
    apply: Annotated[bool, typer.Option("--apply", help="upgrade-apply")] = False,
    undo: Annotated[bool, typer.Option("--undo", help="upgrade-undo")] = False,
) -> None:
    """Show what would change; write it with ``--apply``; put it back with ``--undo``."""
    request: Request = context.obj
    say, options = request.say, request.options
    if undo:
        back = take_back(options.content)
        print(say["upgrade-undone"].format(count=len(back.rewrites)))
        return
    found = with_notes(look(options.content, options.templates), options.content)
    if not found.rewrites:
        print(say["upgrade-nothing"])
        return
    for migration in found.migrations:
        print(f"{migration.fr if request.lang == 'fr' else migration.en} [{migration.name}]")
    for each in differences(found.rewrites):
        print(f"  {each.path}:{each.line}")
        for sign, lines in (("-", each.before), ("+", each.after)):
            for line in lines:
                print(f"    {sign} {line}")
    if apply:
        write_upgrade(options.content, found)
    said = "upgrade-done" if apply else "upgrade-shown"
    print(say[said].format(count=len(found.rewrites)))
