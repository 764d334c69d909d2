"""``fields.yaml`` → what an editor says of each key, in French then in English."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path

import yaml

ANY = "Any"
"""The entry for keys that mean the same in every model."""


def description_of(model: str, field: str) -> str:
    """Return the help on a key. Raise KeyError when nobody wrote it."""
    told = descriptions()
    french, english = told.get(model, {}).get(field) or told[ANY][field]
    return f"{french}\n\n{english}"


@functools.cache
def descriptions() -> Mapping[str, Mapping[str, tuple[str, str]]]:
    """Return the help by model, then by key: French, English."""
    file = Path(__file__).with_name("fields.yaml")
    read = yaml.safe_load(file.read_text("utf-8"))
    return {
        model: {field: (french, english) for field, (french, english) in fields.items()}
        for model, fields in read.items()
    }
