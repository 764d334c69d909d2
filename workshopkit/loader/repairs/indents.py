"""A line set too far left or right, or with tabs → the line where it belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workshopkit.loader.repairs.repair import (
    KEY_ALONE,
    LOOKS_LIKE_KEY,
    Repair,
    indent_of,
    is_item,
    is_known_key,
    may_hold,
    open_indents,
    row_above,
)
from workshopkit.loader.yaml_parsers import parses


def first_indent(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend the file's first key when it alone is set right: a # was erased, not its space."""
    written = (each for each in range(row) if lines[each].strip() and lines[each].strip()[0] != "#")
    first = next(written, row)
    if first < row and indent_of(lines[first]) and not indent_of(lines[row]):
        values = {"got": indent_of(lines[first]), "expected": 0}
        yield Repair("indentation", first, lines[first].lstrip(), indent_of(lines[first]), values)


def indentation(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a key or a dash that stands between the indentations in use, nearest first."""
    line = lines[row]
    key = KEY_ALONE.match(f"{line} ")
    if not may_hold(line.lstrip()) and not (key and is_known_key(key[1], lines, row)):
        return
    if not parses(line.strip()):
        return  # whatever its indentation, the line is wrong by itself
    got = indent_of(line)
    above = lines[row_above(lines, row)] if row else ""
    below_key = [indent_of(above) + 2] if above.rstrip().endswith(":") else []
    for expected in sorted(
        [*open_indents(lines[:row]), *below_key], key=lambda each: (abs(each - got), -each)
    ):
        if expected != got:
            values = {"got": got, "expected": expected}
            yield Repair("indentation", row, " " * expected + line.lstrip(), got, values)


def without_tabs(lines: Sequence[str], row: int) -> str | None:
    """Return the line indented with spaces, as the row above asks; None when that is not YAML."""
    text = re.sub(r"^(-|[A-Za-z_]+:)\s*\t\s*", r"\1 ", lines[row].lstrip())
    held_by = direct = row_above(lines, row)
    is_kin = is_item if text.startswith("- ") else LOOKS_LIKE_KEY.match
    opens = lines[direct].rstrip().endswith(":") if row else False
    if may_hold(text) and not opens:
        while held_by > 0 and not is_kin(lines[held_by]):
            held_by = row_above(lines, held_by)
    above = lines[held_by] if row else ""
    indent = indent_of(above)
    if opens or (above.rstrip().endswith(("|", "|-", ">", ">-")) and not may_hold(text)):
        indent += 2
    if not text.startswith("- "):
        indent += len(above.lstrip()) - len(above.lstrip().lstrip("- "))
    mended = " " * indent + text
    return mended if parses("\n".join([*lines[:row], mended])) else None
