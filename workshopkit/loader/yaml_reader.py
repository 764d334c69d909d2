"""YAML text → plain data in which every string and mapping knows its place.

PyYAML composes the nodes; scalars follow the YAML 1.2 core schema, so that ``non``,
``on``, ``9:30`` and ``1.10`` stay what was typed. What YAML would swallow in silence
is a problem here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from workshopkit.loader.misread import find_marks, find_misread
from workshopkit.loader.repairs import quoted
from workshopkit.loader.yaml_errors import explain
from workshopkit.loader.yaml_parsers import FAST, Plain
from workshopkit.memory import Memory
from workshopkit.model.base import Located, LocatedList
from workshopkit.model.text import Integer, Text
from workshopkit.problems import ContentError, Problem, Source
from workshopkit.problems.mending import NO_BREAK_SPACES, TURNING, ZERO_WIDTH

MAX_DEPTH = 20
INVISIBLE = re.compile(f"[{ZERO_WIDTH}{TURNING}]")
CONTROL = re.compile(
    f"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff{ZERO_WIDTH}{TURNING}]"
)
"""What prints nothing, or is no character, typed as an escape between double quotes."""
INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
CONSTANTS = {
    **dict.fromkeys(["", "~", "null", "Null", "NULL"], None),
    **dict.fromkeys(["true", "True", "TRUE"], True),
    **dict.fromkeys(["false", "False", "FALSE"], False),
}
CONFLICT = re.compile(r"\s*(?:<{7}|\|{7}|>{7})(?: |$)")
"""What git leaves around two versions of a passage."""
PICTURE = re.compile(r"!\[[^\]]*\](?:\([^)]*\))?")
WORD_PROCESSED = (b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0")
"""How .docx and .odt, .rtf and .doc files begin."""


class Reading(NamedTuple):
    """What a file holds, and where each identifier in it stands."""

    data: Any
    sources: Mapping[str, Source]


def read_yaml(file: Path, shown: str, name: str, memory: Memory | None = None) -> Reading:
    """Read one YAML file; an empty file gives None as its data.

    ``shown`` is the path in messages; ``name`` opens the identifiers of its texts
    (``scenarios`` gives ``scenarios/alex/situation``).
    Raise ContentError with every problem that can be told before validation.
    """
    memory = memory or Memory()
    return read_raw(memory.read(file), shown, name, memory)


def read_raw(raw: bytes, shown: str, name: str, memory: Memory | None = None) -> Reading:
    """Read the bytes of a file as ``read_yaml`` does; what ``memory`` knows is not read again."""
    if memory:
        return memory.recall(("file", shown, name, raw), lambda: read_raw(raw, shown, name))
    if raw.startswith(WORD_PROCESSED):
        name_ = shown.rpartition("/")[2]
        raise ContentError([Problem("not-plain-text", Source(shown), "", {"name": name_})])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        column = error.start - (raw.rfind(b"\n", 0, error.start) + 1) + 1
        place = Source(shown, line, column)
        raise ContentError(
            [Problem("not-utf8", place, "", {"byte": f"0x{raw[error.start]:02X}"})]
        ) from None
    return _Reader(unicodedata.normalize("NFC", text), shown, name).read()


class _Reader:
    def __init__(self, text: str, shown: str, name: str) -> None:
        self.text = text
        self.lines = text.splitlines()
        self.shown = shown
        self.name = name
        self.problems: list[Problem] = []
        self.sources: dict[str, Source] = {}

    def read(self) -> Reading:
        self._find_invisible()
        self._refuse_conflicts()
        try:
            node = self._compose(FAST)
        except yaml.YAMLError:
            node = self._explained()
        data = self._build(node, self.name, 0) if node is not None else None
        if self.problems:
            raise ContentError(self.problems)
        return Reading(data, self.sources)

    def _find_invisible(self) -> None:
        for found in INVISIBLE.finditer(self.text):
            row = self.text.count("\n", 0, found.start())
            column = found.start() - self.text.rfind("\n", 0, found.start())
            if found[0] not in ZERO_WIDTH and any(map(_runs_leftward, self.lines[row])):
                continue  # the text is in a script that needs the mark
            place = Source(self.shown, row + 1, column)
            code = f"U+{ord(found[0]):04X}"
            self.problems.append(Problem("odd-character", place, "", {"got": code}))

    def _refuse_conflicts(self) -> None:
        """Stop at what git leaves in a file that two people changed: it says two things."""
        rows = [row for row, line in enumerate(self.lines) if CONFLICT.match(line)]
        if rows and self.lines[rows[0]].lstrip()[0] in "<|":
            place = Source(self.shown, rows[0] + 1, 1)
            raise ContentError([Problem("conflict-mark", place)])

    def _compose(self, loader: Any) -> yaml.Node | None:
        self._refuse_bombs(loader)
        return yaml.compose(self.text, Loader=loader)

    def _explained(self) -> yaml.Node | None:
        """Read again with PyYAML's own parser, whose errors say where a construct began."""
        try:
            return self._compose(Plain)
        except yaml.YAMLError as error:
            raise ContentError([explain(error, self.text, self.shown)]) from None

    def _refuse_bombs(self, loader: Any) -> None:
        """Stop at the first anchor or alias, or the level too many, before expanding.

        Aliases of aliases may not end (« billion laughs »), an anchor eats a word
        (``&cetera``), and depth exhausts the stack.
        """
        depth = 0
        for event in yaml.parse(self.text, Loader=loader):
            if getattr(event, "anchor", None) is not None:
                raise ContentError([Problem("alias", self._at(event.start_mark))])
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
            if depth > MAX_DEPTH + 1:
                place = self._at(event.start_mark)
                raise ContentError([Problem("too-deep", place, "", {"limit": MAX_DEPTH})])

    def _at(self, mark: Any) -> Source:
        return Source(self.shown, mark.line + 1, mark.column + 1)

    def _build(self, node: yaml.Node, path: str, depth: int) -> Any:
        source = self.sources[path] = self._at(node.start_mark)
        if node.tag.startswith("!"):
            line = self.lines[source.line - 1]
            if picture := PICTURE.match(line, source.column - 1):
                self.problems.append(Problem("picture-in-text", source, "", {"got": picture[0]}))
            else:
                self.problems.append(Problem("tag", source, "", {"fix": quoted(line)}))
        if isinstance(node, yaml.MappingNode):
            return self._build_mapping(node, path, source, depth)
        if isinstance(node, yaml.SequenceNode):
            items = LocatedList(source)
            for index, child in enumerate(_emptied(node)):
                below = f"{path}/{_slug_of(child) or index}"
                items.append(self._build(child, below, depth + 1))
                items.items_at.append(self.sources[below])
            return items
        assert isinstance(node, yaml.ScalarNode)
        return self._build_scalar(node, path, source)

    def _build_mapping(self, node: yaml.MappingNode, path: str, source: Source, depth: int) -> Any:
        data = Located(source)
        for key_node, value_node in node.value:
            at = self._at(key_node.start_mark)
            if not isinstance(key_node, yaml.ScalarNode):
                fix = quoted(self.lines[at.line - 1])
                self.problems.append(Problem("needs-quotes", at, "", {"fix": fix}))
                continue
            key = str(key_node.value)
            if any(space in key for space in NO_BREAK_SPACES):
                clean = key.strip(NO_BREAK_SPACES + " ")
                self.problems.append(Problem("nbsp-in-key", at, "", {"key": clean}))
                continue
            if key in data:
                first = data.keys_at[key].line
                self.problems.append(
                    Problem("duplicate-key", at, key, {"key": key, "first": first})
                )
                continue
            below = path if path == key else f"{path}/{key}"
            data.values_at[key] = self._at(value_node.start_mark) if value_node.value else at
            data[key] = self._build(value_node, below, depth + 1)
            data.keys_at[key] = at
        return data

    def _build_scalar(self, node: yaml.ScalarNode, path: str, source: Source) -> Any:
        value: str = node.value
        if ">" in value or "|" in value:
            self.problems += find_marks(node, self.lines, self.shown)
        if node.style:
            found = CONTROL.search(value)
            if found and found[0] not in self.text:  # those typed as they are, are told already
                code = {"got": f"U+{ord(found[0]):04X}"}
                self.problems.append(Problem("odd-character", source, "", code))
            return Text(value, path, source)
        self.problems += find_misread(node, self.lines, self.shown)
        if value in CONSTANTS:
            return CONSTANTS[value]
        if INTEGER.fullmatch(value):
            return Integer(int(value), path, source)
        return Text(value, path, source)


def _emptied(node: yaml.SequenceNode) -> Iterator[yaml.Node]:
    """Give each item of a list and forget it: ten thousand are never there twice."""
    left, node.value = node.value[::-1], []
    while left:
        yield left.pop()


def _runs_leftward(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("R", "AL")


def _slug_of(node: yaml.Node) -> str | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value == "slug":
                return str(value.value) if isinstance(value, yaml.ScalarNode) else None
    return None
