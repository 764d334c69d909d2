"""A dash, a colon or a space forgotten, a bullet in its place → the line with its own sign."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workshopkit.loader.repairs.repair import (
    KEY,
    LOOKS_LIKE_KEY,
    Repair,
    indent_of,
    is_known_key,
    row_above,
)
from workshopkit.model.base import every_key
from workshopkit.problems.mending import NO_BREAK_SPACES

BULLET = re.compile(r"^(\s*)([•·▪‣◦●–—*+]|--|\d{1,2}[.)])\s+")
"""What a word processor puts before the items of a list."""


def ordinary_spaces(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a no-break space in the indentation, after a dash or after a key's colon."""
    line = lines[row]
    head = re.match(rf"[\s-]*(?:{KEY}:)?\s*", line)
    found = re.search(f"[{NO_BREAK_SPACES}]", head[0]) if head else None
    if head and found:
        mended = re.sub(f"[{NO_BREAK_SPACES}]", " ", head[0]) + line[head.end() :]
        yield Repair("nbsp", row, mended, found.start(), {"fix": mended.strip()})


def bullets(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend the bullet of a word processor, where YAML expects a dash."""
    if found := BULLET.match(lines[row]):
        mended = f"{found[1]}- {lines[row][found.end() :]}"
        values = {"sign": found[2], "fix": mended.strip()}
        yield Repair("bullet", row, mended, len(found[1]), values)


def space_after_sign(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend ``key:value`` and ``-text``."""
    line = lines[row]
    for pattern, sign in ((rf"(\s*(?:- )*{KEY}:)([^\s:/].*)", ":"), (r"(\s*-)([^\s\-].*)", "-")):
        if found := re.fullmatch(pattern, line):
            mended = f"{found[1]} {found[2]}"
            values = {"sign": sign, "fix": mended.strip()}
            yield Repair("missing-space", row, mended, len(found[1]), values)


def dash(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a line that stands among the dashes of a list without its own."""
    line = lines[row]
    indent = indent_of(line)
    siblings = (
        each for each in reversed(lines[:row]) if each.strip() and indent_of(each) <= indent
    )
    above = next(siblings, "")
    if above.rstrip().endswith(":") and indent_of(above) < indent:  # the list's first item
        below = (each for each in lines[row + 1 :] if each.strip() and indent_of(each) <= indent)
        above = next(below, "")
    if indent_of(above) == indent and above.lstrip().startswith("- ") and line.lstrip()[:1] != "-":
        mended = f"{' ' * indent}- {line.lstrip()}"
        yield Repair("missing-dash", row, mended, indent, {"fix": mended.strip()})


def colon(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a key without its colon; text that runs on at a key's indentation."""
    line = lines[row]
    found = re.fullmatch(r"(\s*(?:- )*)([a-z_0-9]+)(\s*[=;：]\s*|\s+)(\S.*)", line)
    if found and is_known_key(found[2], lines, row):
        mended = f"{found[1]}{found[2]}: {found[4]}"
        values = {"key": found[2], "fix": mended.strip()}
        yield Repair("missing-colon", row, mended, len(found[1]) + len(found[2]), values)
    above = lines[row_above(lines, row)]
    goes_on = not LOOKS_LIKE_KEY.match(above) and not above.lstrip().startswith("- ")
    got, expected = indent_of(line), indent_of(above) + (0 if goes_on else 2)
    if row and not LOOKS_LIKE_KEY.match(line) and got < expected and not above.endswith(":"):
        values = {"got": got, "expected": expected}
        yield Repair("indentation", row, " " * expected + line.lstrip(), got, values)


def extra_dash(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a key that has a dash among keys that have none."""
    found = re.fullmatch(rf"(\s*)- ({KEY})(:(?:\s.*)?)", lines[row])
    if found and found[2] in every_key():
        mended = f"{found[1]}{found[2]}{found[3]}"
        yield Repair("extra-dash", row, mended, len(found[1]), {"fix": mended.strip()})
