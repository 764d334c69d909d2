"""``build.py schema``: writes the schemas that editors complete from."""

from __future__ import annotations

from typing import Any

import typer

from workshopkit import pipeline
from workshopkit.cli.options import accepts_common_options, merge, options_of
from workshopkit.cli.say import SAY
from workshopkit.problems import shown_path
from workshopkit.schema import schemas_of, write_schemas


@accepts_common_options
def schema(context: typer.Context, **given: Any) -> None:
    """Write content/schema/ anew, where it differs."""
    options = options_of(merge(context, given))
    schemas = schemas_of(pipeline.load(options), options)
    written = write_schemas(options.content, schemas)
    folder = shown_path(options.content)
    print(
        SAY["schemas"].format(count=len(written), kept=len(schemas) - len(written), folder=folder)
    )
