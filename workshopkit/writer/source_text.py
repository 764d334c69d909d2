"""A YAML file as it is written: its characters and lines, and what PyYAML finds in them.

Nothing is written again that is not changed: positions come from PyYAML, the bytes around them
stay.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

import yaml

from workshopkit.loader.yaml_parsers import FAST

Path = tuple[str | int, ...]
"""Keys and ranks from the top of a file to something in it."""
LINE = re.compile("[^\n\r\x85\u2028\u2029]*(?:\r\n|[\n\r\x85\u2028\u2029]|$)")
"""A line as YAML counts them, with what ends it."""
BREAKS = "\n\r\x85\u2028\u2029"
BLOCK_MARK = re.compile(r"[|>]([-+0-9]*)")
"""What opens a text written below its key."""


class BlockRows(NamedTuple):
    """Where a text below its key stands: rows from 0, the last one excluded; its indentation."""

    first: int
    end: int
    indent: int | None


class SourceText:
    """The characters of a file and its tree. ``root`` is None when it holds only remarks."""

    def __init__(self, raw: bytes) -> None:
        self.bom = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
        self.text = raw.decode("utf-8-sig")
        self.lines = [found[0] for found in LINE.finditer(self.text) if found[0]]
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))
        self.root: Any = yaml.compose(self.text, Loader=FAST)
        self.newline = "\r\n" if "\r\n" in self.text else "\n"

    def with_text(self, text: str) -> bytes:
        """Return the bytes of the file with other characters."""
        return self.bom + text.encode()

    def with_lines(self, lines: Sequence[str]) -> bytes:
        """Return the bytes of the file with other lines; its last one ends as it did."""
        lines = [*lines]
        ended = not self.lines or self.lines[-1][-1:] in BREAKS
        body = [line if line[-1:] in BREAKS else line + self.newline for line in lines if line]
        text = "".join(body)
        if not ended and body:
            text = text.removesuffix("\n").removesuffix("\r")
        return self.with_text(text)

    def spliced(self, start: int, end: int, new: str) -> bytes:
        """Return the bytes of the file with the characters from ``start`` to ``end`` replaced."""
        return self.with_text(self.text[:start] + new + self.text[end:])

    def ending(self, row: int) -> str:
        """Return what ends a line; what ends the others when it is the last and nothing does."""
        return self.lines[row][len(self.bare(row)) :] or self.newline

    def offset(self, mark: Any) -> int:
        """Return how many characters stand before a mark of PyYAML's."""
        row: int = min(mark.line, len(self.lines))
        return self.starts[row] + int(mark.column)

    def bare(self, row: int) -> str:
        """Return a line without what ends it."""
        return self.lines[row].rstrip(BREAKS)

    def indent(self, row: int) -> int | None:
        """Return the spaces before what a line holds; None for an empty line."""
        bare = self.bare(row)
        return len(bare) - len(bare.lstrip(" ")) if bare.strip() else None

    def is_remark(self, row: int) -> bool:
        """Tell whether a line is a remark from its first sign on."""
        return self.bare(row).lstrip().startswith("#")

    def chain(self, path: Path) -> list[Any]:
        """Return the nodes from the root to the one at ``path``. Raise KeyError."""
        nodes = [self.root]
        for step in path:
            nodes.append(_child(nodes[-1], step))
        return nodes

    def key(self, path: Path) -> Any:
        """Return the node of the key that ends ``path``. Raise KeyError."""
        for key, _ in self.chain(path[:-1])[-1].value:
            if key.value == path[-1]:
                return key
        raise KeyError(path)

    def block_rows(self, node: yaml.ScalarNode, column: int) -> BlockRows:
        """Return the rows below a mark such as ``>-``, without the empty ones that end it.

        ``column`` is that of the key or of the dash above.
        """
        first = node.start_mark.line + 1
        found = BLOCK_MARK.match(self.lines[first - 1][node.start_mark.column :])
        asked = re.sub(r"\D", "", found[1]) if found else ""
        indent = column + int(asked) if asked else None
        end = first
        for row in range(first, len(self.lines)):
            here = self.indent(row)
            if here is None:
                continue
            if here <= column or (indent is not None and here < indent):
                break
            indent = here if indent is None else indent
            end = row + 1
        if found and "+" in found[1]:
            while end < len(self.lines) and self.indent(end) is None:
                end += 1
        return BlockRows(first, end, indent)

    def last_row(self, node: Any, column: int, above: int) -> int:
        """Return the last row on which a piece of ``node`` stands.

        ``column`` is that of the key or dash above it, ``above`` its row.
        """
        if isinstance(node, yaml.ScalarNode):
            if node.style in ("|", ">"):
                return self.block_rows(node, column).end - 1
            return above if is_empty(node) else int(node.end_mark.line)
        if node.flow_style or not node.value:
            return int(node.end_mark.line)
        inside = int(node.start_mark.column)
        if isinstance(node, yaml.MappingNode):
            key, last = node.value[-1]
            return self.last_row(last, inside, key.end_mark.line)
        last = node.value[-1]
        return self.last_row(last, inside, self.dash_row(node, len(node.value) - 1))

    def dash_row(self, node: yaml.SequenceNode, rank: int) -> int:
        """Return the row of the dash of an item."""
        if rank == 0:
            return int(node.start_mark.line)
        column = int(node.start_mark.column)
        row = min(int(node.value[rank].start_mark.line), len(self.lines) - 1)
        while not (self.lines[row][column : column + 1] == "-" and self.indent(row) == column):
            row -= 1
        return row


def is_empty(node: yaml.Node) -> bool:
    """Tell whether nothing is written where a value could be."""
    if not isinstance(node, yaml.ScalarNode) or node.style or node.value:
        return False
    start, end = node.start_mark, node.end_mark
    return (start.line, start.column) == (end.line, end.column)


def _child(node: Any, step: str | int) -> Any:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return value
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
    raise KeyError(step)
