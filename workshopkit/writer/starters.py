"""A file of YAML and a starter → the file with that entry, whatever the file is about."""

from __future__ import annotations

from typing import Any

import yaml

from workshopkit.loader.yaml_reader import read_raw
from workshopkit.writer import edits
from workshopkit.writer.changes import Add, Starter
from workshopkit.writer.plain import changed, plain, same
from workshopkit.writer.source_text import SourceText


def with_starter(raw: bytes, key: str, starter: str) -> tuple[bytes, int]:
    """Return a file with an entry at the end of what ``key`` holds at its top, and its line.

    Raise KeyError when ``key`` holds nothing to add to, or when the result would be read as
    something else; ContentError when the file cannot be read.
    """
    data = plain(read_raw(raw, "", "").data)
    source = SourceText(raw)
    held: Any = source.chain((key,))[-1] if isinstance(data, dict) else None
    if not isinstance(held, yaml.CollectionNode) or held.flow_style or not held.value:
        raise KeyError(key)
    change = Add(key, Starter(starter))
    made, row = edits.add_and_tell(source, (key,), change.entry)
    if not same(plain(read_raw(made, "", "").data), changed(data, (key,), change)):
        raise KeyError(key)
    return made, row + 1
