"""The text of a YAML file → the same with lines of it moved, as they are written."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from workshopkit.loader.yaml_reader import read_raw
from workshopkit.problems import ContentError
from workshopkit.writer.blocks import lines_of
from workshopkit.writer.changes import Starter
from workshopkit.writer.edits import add_entry, delete, set_value
from workshopkit.writer.entries import NotByLinesError, inserted, rows_of
from workshopkit.writer.plain import plain
from workshopkit.writer.source_text import Path, SourceText

Files = Mapping[str, str]
"""The text of each file by its path in its folder: ``translations/en-CA/barriers.yaml``."""

BARRIERS = "barriers.yaml"


def data_of(files: Files, path: str) -> dict[str, Any]:
    """Return what a file of ``files`` says; {} when there is none or it cannot be read."""
    try:
        found = plain(read_raw(files.get(path, "").encode(), path, path).data)
    except ContentError:
        return {}
    return found if isinstance(found, dict) else {}


def entries(data: Any, key: str) -> list[Any]:
    """Return the mappings that ``data`` holds in a list under ``key``; [] when it has none."""
    found = data.get(key) if isinstance(data, dict) else None
    listed = found if isinstance(found, list) else ()
    return [each if isinstance(each, dict) else {} for each in listed]


def languages(files: Files) -> list[str]:
    """Return where the files of each language begin: "" for the first, then ``translations/…/``."""
    parts = (path.split("/") for path in files if path.startswith("translations/"))
    return ["", *sorted({f"translations/{each[1]}/" for each in parts})]


def in_folder(files: Files, folder: str) -> list[str]:
    """Return the paths of the files right in a folder."""
    return [path for path in files if path.rpartition("/")[0] == folder]


def names(files: Files, language: str = "") -> dict[str, str]:
    """Return the name of each barrier by its slug, in its order; the first name untranslated."""
    said: dict[str, str] = {}
    for folder in dict.fromkeys(("", language)):
        for each in entries(data_of(files, folder + BARRIERS), "barriers"):
            if "name" in each and (not folder or each.get("slug") in said):
                said[str(each.get("slug"))] = str(each["name"]).replace("\u00a0", " ")
    return said


def under_barriers(
    files: Files, language: str, key: str, lines: Mapping[str, Sequence[str]]
) -> dict[str, str]:
    """Return ``barriers.yaml`` in a language with lines of one more key under each barrier.

    A barrier that has that key already keeps its own; one without an entry gets one.
    """
    path = language + BARRIERS
    text = files.get(path) or "barriers:\n"
    here = entries(data_of(files, path), "barriers")
    for slug, added in lines.items():
        rank = next((n for n, each in enumerate(here) if each.get("slug") == slug), None)
        if rank is None:
            entry = [f"- slug: {slug}", *("  " + line for line in added)]
            text = with_entry(text, ("barriers",), entry)
        elif key not in here[rank]:
            text = with_key(text, ("barriers", rank), added, "references")
    return {path: text}


def lifted(text: str, path: Path, name: str, value: Any) -> list[str]:
    """Return the lines of the key at ``path``, under another ``name`` and from the margin on.

    ``value`` is what they say, in case they stand between brackets.
    """
    source = SourceText(text.encode())
    held = source.chain(path[:-1])[-1]
    try:
        rows = rows_of(source, held)[[key.value for key, _ in held.value].index(path[-1])]
    except NotByLinesError:
        return lines_of({name: value}, 0)
    column = int(held.start_mark.column)
    found = [_from(source.bare(row), column) for row in range(rows.first, rows.end)]
    at = rows.at - rows.first
    found[at] = re.sub(r"^[^:]*?(?=\s*:)", name, found[at], count=1)
    return found


def with_key(text: str, path: Path, lines: Sequence[str], before: str) -> str:
    """Return the text with the lines of one more key in the mapping at ``path``.

    It goes above the key called ``before``, or last.
    """
    source = SourceText(text.encode())
    held = source.chain(path)[-1]
    keys = [key.value for key, _ in held.value]
    at = keys.index(before) if before in keys else len(keys)
    margin = " " * int(held.start_mark.column)
    added = [margin + line if line else "" for line in lines]
    return inserted(source, rows_of(source, held), at, added, apart=False)[0].decode()


def with_entry(text: str, path: Path, lines: Sequence[str]) -> str:
    """Return the text with one more entry, last in the list at ``path``."""
    entry = Starter("\n".join(lines))
    return next(add_entry(SourceText(text.encode()), path, entry, None)).decode()


def without(text: str, path: Path) -> str:
    """Return the text without the entry or key at ``path``."""
    return next(delete(SourceText(text.encode()), path)).decode()


def with_value(text: str, path: Path, value: str) -> str:
    """Return the text with another value at ``path``."""
    return next(set_value(SourceText(text.encode()), path, value)).decode()


def with_entries(text: str, path: Path, first: int, last: int, lines: Sequence[str]) -> str:
    """Return the text with ``lines`` for the entries from ``first`` to ``last`` of a list.

    The remarks that stand right above those entries stay.
    """
    source = SourceText(text.encode())
    held = source.chain(path)[-1]
    run = rows_of(source, held)[first : last + 1]
    margin = " " * int(held.start_mark.column)
    kept = [source.bare(row) for rows in run for row in range(rows.first, rows.at)]
    made = [*kept, *(margin + line for line in lines)]
    ended = [line + source.newline for line in made]
    rows = source.lines
    return source.with_lines([*rows[: run[0].first], *ended, *rows[run[-1].end :]]).decode()


def _from(line: str, column: int) -> str:
    """Return a line from that column on; what stands further left begins at the margin."""
    return line[column:] if not line[:column].strip(" -") else line.lstrip()
