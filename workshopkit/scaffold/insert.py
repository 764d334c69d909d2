"""An entry → the end of a list or mapping of a YAML file, whose other lines stay as they are."""

from __future__ import annotations

import os
import textwrap
from pathlib import Path

import yaml


def append_entry(file: Path, key: str, entry: str) -> int:
    """Put ``entry`` at the end of what ``key`` holds at the top of ``file``.

    ``entry`` is written as below a key at the left edge: two spaces, then its dash or key.
    Return the line, from 1, on which it starts. Raise KeyError when ``key`` holds nothing
    to add to.
    """
    text = file.read_text("utf-8")
    lines = text.splitlines()
    held = _held(text, key)
    end = held.end_mark.line
    while end and not _belongs(lines[end - 1]):
        end -= 1
    added = textwrap.indent(textwrap.dedent(entry.strip("\n")), " " * _indent(held)).splitlines()
    gap = [""] if end and lines[end - 1].strip() else []
    replace_file(file, "\n".join([*lines[:end], *gap, *added, *lines[end:]]) + "\n")
    first = next(number for number, line in enumerate(added) if not line.strip().startswith("#"))
    return end + len(gap) + first + 1


def replace_file(file: Path, text: str) -> None:
    """Write ``text``, whole or not at all."""
    temporary = file.with_name(f".{file.name}.part")
    temporary.write_text(text, "utf-8")
    os.replace(temporary, file)


def _held(text: str, key: str) -> yaml.CollectionNode:
    root = yaml.compose(text, yaml.SafeLoader)
    pairs = root.value if isinstance(root, yaml.MappingNode) else []
    for name, value in pairs:
        if name.value == key and isinstance(value, yaml.CollectionNode) and value.value:
            if not value.flow_style:
                return value
            break
    raise KeyError(key)


def _indent(held: yaml.CollectionNode) -> int:
    """Return the column of the dashes of a sequence, or of the keys of a mapping."""
    return int(held.start_mark.column)


def _belongs(line: str) -> bool:
    """Tell whether a line is inside: neither empty nor a remark about what follows."""
    return bool(line.strip()) and not line.startswith("#")
