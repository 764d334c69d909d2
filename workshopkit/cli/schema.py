"""``build.py schema``: writes the schemas that editors complete from."""

from __future__ import annotations

import typer

from workshopkit import pipeline
from workshopkit.cli.request import Request
from workshopkit.problems import shown_path
from workshopkit.schema import schemas_of, write_schemas


def renew_schemas(options: pipeline.Options) -> None:
    """Write the schemas of a content that has some anew, which hold the names that there are."""
    if (options.content / "schema").is_dir():
        write_schemas(options.content, schemas_of(pipeline.load(options), options))


def schema(context: typer.Context) -> None:
    """Write content/schema/ anew, where it differs."""
    request: Request = context.obj
    say, options = request.say, request.of_every_session
    schemas = schemas_of(pipeline.load(options), options)
    written = write_schemas(options.content, schemas)
    folder = shown_path(options.content)
    print(
        say["schemas"].format(count=len(written), kept=len(schemas) - len(written), folder=folder)
    )
