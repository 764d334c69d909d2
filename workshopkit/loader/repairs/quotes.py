"""A quote or a bracket left open, or lacking around a text → the line with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml

from workshopkit.loader.repairs.repair import FAR, HEAD, KEY_ALONE, Repair, indent_of
from workshopkit.loader.yaml_parsers import Plain, parses
from workshopkit.model.base import every_key

CLOSING = {'"': '"', "'": "'", "[": "]", "{": "}"}

SAID = re.compile(r"[A-ZÀ-Ý]")
"""How a word that is no key begins: keys have no capitals."""


def text_left_open(lines: Sequence[str], stopped: int) -> Repair | None:
    """Close, on its first line, the quote that runs over lines that are keys and items.

    It goes on to the next quote, far below, where YAML stops for another reason.
    """
    try:
        for token in yaml.scan("\n".join(lines), Loader=Plain):
            if isinstance(token, yaml.ScalarToken) and token.style in ("'", '"'):
                first, last = token.start_mark.line, token.end_mark.line
                if first < last and any(map(_is_entry, lines[first + 1 : last + 1])):
                    return _closed(lines, first, token.start_mark.column)
            if token.start_mark.line > stopped:
                return None
    except yaml.YAMLError as error:
        mark = getattr(error, "context_mark", None)
        if mark is not None and getattr(error, "context", "") == "while scanning a quoted scalar":
            below = lines[mark.line + 1 :]
            return _closed(lines, mark.line, mark.column) if any(map(_is_entry, below)) else None
    return None


def _is_entry(line: str) -> bool:
    key = KEY_ALONE.match(f"{line} ".replace("- ", "  "))
    return line.lstrip().startswith("- ") or bool(key and key[1] in every_key())


def _closed(lines: Sequence[str], row: int, column: int) -> Repair | None:
    sign = lines[row][column]
    mended = lines[row].rstrip() + sign
    if not parses("\n".join([*lines[:row], mended])):
        return None
    return Repair("not-closed", row, mended, column, {"sign": sign, "fix": mended.strip()})


def quoted(line: str) -> str | None:
    """Return the line, without its indentation, with its value in double quotes.

    None when that would not make it YAML.
    """
    found = HEAD.match(line)
    if not found:
        return None
    head, value = found[1], found[2]
    dashes = head[: len(head) - len(head.lstrip("- "))]
    if SAID.match(head[len(dashes) :]):
        head, value = dashes, line[len(dashes) :].strip()  # « Dites: », which is no key
    if _wraps(value):
        value = value[1:-1]
    elif value[0] in "'\"" and value.count(value[0]) % 2:
        value = value[1:]
    elif value[0] == "“" and value[-1] == "”":
        value = value[1:-1]
    mended = head.strip() + ' "' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    mended = mended.strip()
    return mended if parses(mended) else None


def _wraps(value: str) -> bool:
    """Tell whether a value stands in quotes as a whole; not as in ``"Oui" et "non"``."""
    if len(value) < 2 or value[0] != value[-1] or value[0] not in "'\"":
        return False
    return not re.match(rf".[^{value[0]}]*[^ (\[{value[0]}]{value[0]}[\s,.;:!?)]", value[:-1])


def closing_sign(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a quotation mark or a bracket that opens a value and does not close on its line."""
    for number in range(row, max(-1, row - FAR), -1):
        found = re.fullmatch(r"(\s*(?:- )*(?:[\w-]+:\s+)?)(([\"'\[{]).*?)\s*", lines[number])
        if found and found[2].count(CLOSING[found[3]]) == (found[3] in "\"'"):
            mended = f"{found[1]}{found[2]}{CLOSING[found[3]]}"
            values = {"sign": found[3], "fix": mended.strip()}
            yield Repair("not-closed", number, mended, len(found[1]), values)
            return


def quotes(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a value that needs quotation marks around it all."""
    fix = quoted(lines[row])
    if fix is not None and not parses(lines[row].strip()):
        head = HEAD.match(lines[row])
        opened = head is None or head[2][0] in "'\""
        column = None if opened or head is None else len(head[1])
        line = " " * indent_of(lines[row]) + fix
        yield Repair("needs-quotes", row, line, column, {"fix": fix})
