"""``build.py attest``: one attestation of attendance for each person of a list."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workshopkit import desk
from workshopkit.cli.request import Request
from workshopkit.problems import shown_path


def attest(
    context: typer.Context,
    names: Annotated[Path, typer.Argument(metavar="list", help="attest-list")],
) -> None:
    """Write the attestations beside the list; tell how many, and no name."""
    request: Request = context.obj
    done = desk.attest(request.options, names)
    print(request.say["attested"].format(count=done.count, file=shown_path(done.file)))
