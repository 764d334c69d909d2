"""Text without quotes that YAML would read, in silence, as something else than was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml

from workshopkit.loader.repairs import BULLET
from workshopkit.model.base import every_key
from workshopkit.problems import Problem, Source

GLUED_DASH = re.compile(r"-[^\W\d]")
JOINED_KEY = re.compile(r"[a-z_]+:(?![/\s])")
GLUED_KEY = re.compile(r"([a-z_]+):(?=[^/\s:])")
WORD_BULLET = re.compile(r"^(\s*)([•▪‣◦●])\s+")
"""A bullet that no sentence holds at the start of a line."""


MARK = re.compile(
    r"(?:(?<=[:-][ \u00a0])|(?<=[\"'])|(?:^\s*))(?P<sign>[>|][-+])(?=[\s\"']|$)"
    r"|(?<=[:-][ \u00a0])(?P<bare>[>|])\s*$"
)
"""What opens a text below its key, where it opens nothing: « Piège : >- »."""


ENTRY = re.compile(r"(?:- )*(?:([a-z_]+): )?")
"""What stands before the mark of an item, or of a key."""


def find_marks(node: yaml.ScalarNode, lines: Sequence[str], shown: str) -> Iterator[Problem]:
    """Refuse the mark of a text below its key inside a text: it would be printed."""
    first, last = node.start_mark.line, min(node.end_mark.line, len(lines) - 1)
    is_block = node.style in ("|", ">")
    for row in range(first + is_block, last + 1):
        start = node.start_mark.column if row == first else 0
        end = node.end_mark.column if row == node.end_mark.line else len(lines[row])
        if found := MARK.search(lines[row], start, end):
            yield _astray(lines, first, row, found, shown)
            return


def _astray(
    lines: Sequence[str], first: int, row: int, found: re.Match[str], shown: str
) -> Problem:
    """Tell a mark inside a text: that of an item or a key set too far right, or of nothing."""
    line, opening = lines[row], lines[first]
    got = len(line) - len(line.lstrip())
    expected = len(opening) - len(opening.lstrip())
    start, end = found.span("sign" if found["sign"] else "bare")
    key = ENTRY.fullmatch(line[got:start])
    if key and key[1] and key[1] in every_key():
        expected += 2 * opening.lstrip().startswith("- ")
        values: dict[str, object] = {"got": got, "expected": expected}
        return Problem("indentation", Source(shown, row + 1, got + 1), "", values)
    if key and not key[1] and opening.lstrip().startswith("- "):
        if _is_first_astray(lines, first, got):
            row, got, expected = first, expected, got
        values = {"got": got, "expected": expected}
        return Problem("indentation", Source(shown, row + 1, got + 1), "", values)
    mended = line[:start].rstrip() + line[end:]
    values = {"sign": line[start:end], "fix": None if key else mended.strip()}
    return Problem("block-mark", Source(shown, row + 1, start + 1), "", values)


def find_misread(node: yaml.ScalarNode, lines: Sequence[str], shown: str) -> Iterator[Problem]:
    """Find what is lost or joined in a scalar written without quotes in the file ``lines``."""
    yield from _lost_after_hash(node, lines, shown)
    if GLUED_DASH.match(node.value):
        row, column = node.start_mark.line, node.start_mark.column
        values = {"sign": "-", "fix": f"- {lines[row].strip()[1:]}"}
        yield Problem("missing-space", Source(shown, row + 1, column + 1), "", values)
    else:
        yield from _joined(node, lines, shown)


def _lost_after_hash(node: yaml.ScalarNode, lines: Sequence[str], shown: str) -> Iterator[Problem]:
    """Refuse ``Étape #2`` or ``#0E6A70``: a # glued to what follows was meant as text."""
    end = node.end_mark
    line = lines[end.line] if end.line < len(lines) else ""
    lost = re.match(r"\s+(#[^\s#].*)", line[end.column :])
    if not lost:
        return
    key = line[: node.start_mark.column] if node.start_mark.line == end.line else ""
    fix = f'{key.strip()} "{(node.value + " " + lost[1]).strip()}"'.strip()
    values = {"lost": lost[1].strip(), "fix": fix}
    yield Problem("swallowed", Source(shown, end.line + 1, end.column + 1), "", values)


def _joined(node: yaml.ScalarNode, lines: Sequence[str], shown: str) -> Iterator[Problem]:
    """Refuse a dash or a key that would run on from the text above.

    One space too many before ``- `` joins an item to the one before; a key without its
    space (``slug:abc``), set further right, joins the value before.
    """
    first, last = node.start_mark.line, node.end_mark.line
    if first >= len(lines):
        return
    begun = lines[first][: node.start_mark.column]
    opening = lines[first][node.start_mark.column :]
    if not begun.strip(" -") and (glued := GLUED_KEY.match(opening)) and glued[1] in every_key():
        column = node.start_mark.column + glued.end()
        told = {"sign": ":", "fix": f"{begun}{glued[0]} {opening[glued.end() :]}".strip()}
        yield Problem("missing-space", Source(shown, first + 1, column + 1), "", told)
        return
    if not begun.strip() and (bullet := BULLET.match(lines[first])) and last > first:
        yield _bullet(lines, first, bullet, len(begun), shown)
        return
    for row in range(first + 1, min(last + 1, len(lines))):
        line = lines[row]
        if row == last and not line[: node.end_mark.column].strip():
            return
        text = line.lstrip()
        if bullet := WORD_BULLET.match(line):
            yield _bullet(lines, row, bullet, len(lines[first]) - len(lines[first].lstrip()), shown)
            return
        if text.startswith("- ") or JOINED_KEY.match(text):
            got = len(line) - len(text)
            expected = len(lines[first]) - len(lines[first].lstrip())
            if got == expected:  # the text above is an item that lost its dash
                place = Source(shown, first + 1, expected + 1)
                yield Problem("missing-dash", place, "", {"fix": f"- {lines[first].strip()}"})
                return
            if text.startswith("- ") and _is_first_astray(lines, first, got):
                row, got, expected = first, expected, got
            values = {"got": got, "expected": expected}
            yield Problem("indentation", Source(shown, row + 1, got + 1), "", values)
            return


def _is_first_astray(lines: Sequence[str], first: int, others: int) -> bool:
    """Tell whether a list's first item is too far left, its others being where its key asks."""
    above = lines[first - 1] if first else ""
    below_key = len(above) - len(above.lstrip()) + 2
    is_opened = above.rstrip().endswith(":") and lines[first].lstrip().startswith("- ")
    return is_opened and others == below_key > len(lines[first]) - len(lines[first].lstrip())


def _bullet(
    lines: Sequence[str], row: int, found: re.Match[str], indent: int, shown: str
) -> Problem:
    """Tell a word processor's bullet, and write a dash where the list has its own."""
    mended = f"{' ' * indent}- {lines[row][found.end() :]}"
    values = {"sign": found[2], "mended": mended}
    return Problem("bullet", Source(shown, row + 1, len(found[1]) + 1), "", values)
