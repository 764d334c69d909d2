"""Schemas → the files of ``content/schema/``."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workshopkit.writer import replace_file, sweep

FOLDER = "schema"


def write_schemas(content: Path, schemas: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Write each schema whose file differs, whole or not at all. Return the names written.

    What a command killed earlier was writing there goes.
    """
    sweep(content / FOLDER)
    stale = stale_schemas(content, schemas)
    for name in stale:
        replace_file(content / FOLDER / f"{name}.json", _json(schemas[name]).encode())
    return stale


def stale_schemas(content: Path, schemas: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return the names of the schemas whose file is missing or says something else."""
    return [
        name
        for name, schema in schemas.items()
        if _read(content / FOLDER / f"{name}.json") != _json(schema)
    ]


def _read(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""


def _json(schema: Mapping[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
