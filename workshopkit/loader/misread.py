"""Text without quotes that YAML would read, in silence, as something else than was meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import yaml

from workshopkit.problems import Problem, Source

GLUED_DASH = re.compile(r"-[^\W\d]")
JOINED_KEY = re.compile(r"[a-z_]+:(?![/\s])")


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
    for row in range(first + 1, min(last + 1, len(lines))):
        line = lines[row]
        if row == last and not line[: node.end_mark.column].strip():
            return
        text = line.lstrip()
        if text.startswith("- ") or JOINED_KEY.match(text):
            got = len(line) - len(text)
            expected = len(lines[first]) - len(lines[first].lstrip())
            if got == expected:  # the text above is an item that lost its dash
                place = Source(shown, first + 1, expected + 1)
                yield Problem("missing-dash", place, "", {"fix": f"- {lines[first].strip()}"})
                return
            values = {"got": got, "expected": expected}
            yield Problem("indentation", Source(shown, row + 1, got + 1), "", values)
            return
