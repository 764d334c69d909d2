"""Lines that YAML refuses → the one change, of those people forget to make, that mends them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from workshopkit.model.base import every_key
from workshopkit.problems import nearest
from workshopkit.problems.mending import NO_BREAK_SPACES

KEY = r"[A-Za-z_][A-Za-z0-9_]*"
LOOKS_LIKE_KEY = re.compile(rf"\s*(?:- )*{KEY}:(?:\s|$)")
KEY_ALONE = re.compile(rf"\s*({KEY}):\s")
HEAD = re.compile(r"(\s*(?:- )*(?:[\w-]+:\s+)?)(.+?)\s*$")
"""What stands before a value: dashes and a key; and the value."""
BULLET = re.compile(r"^(\s*)([•·▪‣◦●–—*]|\d{1,2}[.)])\s+")
TEXT_AFTER_MARK = re.compile(rf"(\s*(?:- )*(?:{KEY}:\s+)?[|>][-+]?)\s+([^\s#].*?)\s*")
"""``>- text``: the text is to stand below."""
"""What a word processor puts before the items of a list."""
OPENS_TEXT = re.compile(r"(?::|^-|- )\s*[|>][-+]?$")
"""What ends a line whose text is below it, more to the right."""
CLOSING = {'"': '"', "'": "'", "[": "]", "{": "}"}
FAR = 40
"""Rows above the one where YAML stopped in which to look for what was opened."""


class Plain(yaml.SafeLoader):
    """PyYAML's own parser, made to accept what LibYAML does: ``?`` inside ``[Qui?, Quand?]``."""

    _is_in_text = False

    def scan_plain(self) -> Any:
        """Scan a text without quotes."""
        self._is_in_text = True
        try:
            return super().scan_plain()
        finally:
            self._is_in_text = False

    def peek(self, index: int = 0) -> Any:
        """Return the next character; a question mark is a letter like another."""
        found = super().peek(index)
        return "x" if self._is_in_text and found == "?" else found


FAST: Any = getattr(yaml, "CSafeLoader", Plain)
"""LibYAML where PyYAML was built with it: ten times faster, with the same marks."""


@dataclass(frozen=True)
class Repair:
    """A line that would pass: on which row (from 0), under which rule.

    ``column`` (from 0) is where the fault stands when it is not where YAML stopped.
    ``line`` may be several.
    """

    rule: str
    row: int
    line: str
    column: int | None = None
    values: Mapping[str, Any] = field(default_factory=dict)


def find_repair(lines: Sequence[str], stopped: int, context: int) -> Repair | None:
    """Return the first repair after which YAML reads past the row where it stopped, or to the end.

    Tried on that row, on the row where the construct began and on the row above; each
    repair is believed only when the parser is.
    """
    if repair := _text_left_open(lines, stopped):
        return repair
    above = _row_above(lines, stopped)
    firsts = [_first_of_block(lines, row) for row in (stopped, above)]
    rows = dict.fromkeys([stopped, context, above, *firsts])
    line = lines[stopped] if stopped < len(lines) else ""
    ranks = REPAIRS if _parses(line.strip()) else (*OF_A_LINE, *REPAIRS)
    known = [row for row in rows if 0 <= row < len(lines)]
    tried = (each for rank in ranks for row in known for each in rank(lines, row))
    believed = [each for each in tried if _parses(_with(lines[: stopped + 1], each))]
    return max(believed, key=lambda each: _reach(_with(lines, each)), default=None)


def _first_of_block(lines: Sequence[str], row: int) -> int:
    """Return the first row of the block in which a row stands: what follows is read by it."""
    if row >= len(lines):
        return -1
    indent, first = _indent(lines[row]), row
    for above in range(row - 1, max(-1, row - FAR), -1):
        if lines[above].strip():
            if _indent(lines[above]) < indent:
                break
            first = above
    return first


def _with(lines: Sequence[str], repair: Repair) -> str:
    return "\n".join([*lines[: repair.row], repair.line, *lines[repair.row + 1 :]])


def _text_left_open(lines: Sequence[str], stopped: int) -> Repair | None:
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
    if not _parses("\n".join([*lines[:row], mended])):
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
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    elif value[0] in "'\"" and value.count(value[0]) % 2:
        value = value[1:]
    elif value[0] == "“" and value[-1] == "”":
        value = value[1:-1]
    mended = head.strip() + ' "' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    mended = mended.strip()
    return mended if _parses(mended) else None


def without_tabs(lines: Sequence[str], row: int) -> str | None:
    """Return the line indented with spaces, as the row above asks; None when that is not YAML."""
    text = re.sub(r"^(-|[A-Za-z_]+:)\s*\t\s*", r"\1 ", lines[row].lstrip())
    held_by = direct = _row_above(lines, row)
    is_kin = _is_item if text.startswith("- ") else LOOKS_LIKE_KEY.match
    opens = lines[direct].rstrip().endswith(":") if row else False
    if _may_hold(text) and not opens:
        while held_by > 0 and not is_kin(lines[held_by]):
            held_by = _row_above(lines, held_by)
    above = lines[held_by] if row else ""
    indent = _indent(above)
    if opens or (above.rstrip().endswith(("|", "|-", ">", ">-")) and not _may_hold(text)):
        indent += 2
    if not text.startswith("- "):
        indent += len(above.lstrip()) - len(above.lstrip().lstrip("- "))
    mended = " " * indent + text
    return mended if _parses("\n".join([*lines[:row], mended])) else None


def _row_above(lines: Sequence[str], row: int) -> int:
    above = range(min(row, len(lines)) - 1, -1, -1)
    return next((each for each in above if lines[each].strip()), -1)


def _ordinary_spaces(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a no-break space in the indentation, after a dash or after a key's colon."""
    line = lines[row]
    head = re.match(rf"[\s-]*(?:{KEY}:)?\s*", line)
    found = re.search(f"[{NO_BREAK_SPACES}]", head[0]) if head else None
    if head and found:
        mended = re.sub(f"[{NO_BREAK_SPACES}]", " ", head[0]) + line[head.end() :]
        yield Repair("nbsp", row, mended, found.start(), {"fix": mended.strip()})


def _bullets(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend the bullet of a word processor, where YAML expects a dash."""
    if found := BULLET.match(lines[row]):
        mended = f"{found[1]}- {lines[row][found.end() :]}"
        values = {"sign": found[2], "fix": mended.strip()}
        yield Repair("bullet", row, mended, len(found[1]), values)


def _space_after_sign(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend ``key:value`` and ``-text``."""
    line = lines[row]
    for pattern, sign in ((rf"(\s*(?:- )*{KEY}:)([^\s:/].*)", ":"), (r"(\s*-)([^\s\-].*)", "-")):
        if found := re.fullmatch(pattern, line):
            mended = f"{found[1]} {found[2]}"
            values = {"sign": sign, "fix": mended.strip()}
            yield Repair("missing-space", row, mended, len(found[1]), values)


def _text_after_mark(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend ``key: >- text``: the text goes below, as far right as what follows it."""
    if found := TEXT_AFTER_MARK.fullmatch(lines[row]):
        below = lines[row + 1] if row + 1 < len(lines) else ""
        indent = max(_indent(below), _indent(lines[row]) + 2)
        mended = f"{found[1]}\n{' ' * indent}{found[2]}"
        values = {"sign": found[1].split()[-1], "fix": mended.lstrip()}
        yield Repair("text-after-mark", row, mended, found.start(2), values)


def _dash(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a line that stands among the dashes of a list without its own."""
    line = lines[row]
    indent = _indent(line)
    siblings = (each for each in reversed(lines[:row]) if each.strip() and _indent(each) <= indent)
    above = next(siblings, "")
    if above.rstrip().endswith(":") and _indent(above) < indent:  # the list's first item
        below = (each for each in lines[row + 1 :] if each.strip() and _indent(each) <= indent)
        above = next(below, "")
    if _indent(above) == indent and above.lstrip().startswith("- ") and line.lstrip()[:1] != "-":
        mended = f"{' ' * indent}- {line.lstrip()}"
        yield Repair("missing-dash", row, mended, indent, {"fix": mended.strip()})


def _folded(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a text without quotes that runs over several lines, one of which has a colon."""
    line = lines[row]
    key = KEY_ALONE.match(line)
    known = key and (key[1] in every_key() or nearest(key[1], every_key()))
    if known or ": " not in line or line.lstrip().startswith(("- ", "#")):
        return
    above = range(row - 1, max(-1, row - FAR), -1)
    start = next((each for each in above if _indent(lines[each]) < _indent(line)), None)
    found = HEAD.fullmatch(lines[start]) if start is not None else None
    if start is None or not found or not found[1].strip() or found[2][0] in "|>\"'":
        return
    if any(map(_is_item, lines[start + 1 : row])):
        return  # an item set too far to the right
    mended = f"{found[1].rstrip()} >-\n{' ' * _indent(line)}{found[2]}"
    values = {"below": row + 1, "fix": mended.lstrip()}
    yield Repair("colon-below", start, mended, len(found[1]), values)


def _first_indent(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend the file's first key when it alone is set right: a # was erased, not its space."""
    written = (each for each in range(row) if lines[each].strip() and lines[each].strip()[0] != "#")
    first = next(written, row)
    if first < row and _indent(lines[first]) and not _indent(lines[row]):
        values = {"got": _indent(lines[first]), "expected": 0}
        yield Repair("indentation", first, lines[first].lstrip(), _indent(lines[first]), values)


def _indentation(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a key or a dash that stands between the indentations in use, nearest first."""
    line = lines[row]
    if not LOOKS_LIKE_KEY.match(line) and not line.lstrip().startswith("- "):
        return
    if not _parses(line.strip()):
        return  # whatever its indentation, the line is wrong by itself
    got = _indent(line)
    above = lines[_row_above(lines, row)] if row else ""
    below_key = [_indent(above) + 2] if above.rstrip().endswith(":") else []
    for expected in sorted(
        [*_open_indents(lines[:row]), *below_key], key=lambda each: (abs(each - got), -each)
    ):
        if expected != got:
            values = {"got": got, "expected": expected}
            yield Repair("indentation", row, " " * expected + line.lstrip(), got, values)


def _closing_sign(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a quotation mark or a bracket that opens a value and does not close on its line."""
    for number in range(row, max(-1, row - FAR), -1):
        found = re.fullmatch(r"(\s*(?:- )*(?:[\w-]+:\s+)?)(([\"'\[{]).*?)\s*", lines[number])
        if found and found[2].count(CLOSING[found[3]]) == (found[3] in "\"'"):
            mended = f"{found[1]}{found[2]}{CLOSING[found[3]]}"
            values = {"sign": found[3], "fix": mended.strip()}
            yield Repair("not-closed", number, mended, len(found[1]), values)
            return


def _colon(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a key without its colon; text that runs on at a key's indentation."""
    line = lines[row]
    found = re.fullmatch(r"(\s*(?:- )*)([a-z_0-9]+)(\s+)(\S.*)", line)
    if found and found[2] in every_key():
        mended = f"{found[1]}{found[2]}: {found[4].removeprefix('=').lstrip()}"
        values = {"key": found[2], "fix": mended.strip()}
        yield Repair("missing-colon", row, mended, len(found[1]) + len(found[2]), values)
    above = lines[_row_above(lines, row)]
    goes_on = not LOOKS_LIKE_KEY.match(above) and not above.lstrip().startswith("- ")
    got, expected = _indent(line), _indent(above) + (0 if goes_on else 2)
    if row and not LOOKS_LIKE_KEY.match(line) and got < expected and not above.endswith(":"):
        values = {"got": got, "expected": expected}
        yield Repair("indentation", row, " " * expected + line.lstrip(), got, values)


def _quotes(lines: Sequence[str], row: int) -> Iterator[Repair]:
    """Mend a value that needs quotation marks around it all."""
    fix = quoted(lines[row])
    if fix is not None and not _parses(lines[row].strip()):
        head = HEAD.match(lines[row])
        opened = head is None or head[2][0] in "'\""
        column = None if opened or head is None else len(head[1])
        line = " " * _indent(lines[row]) + fix
        yield Repair("needs-quotes", row, line, column, {"fix": fix})


REPAIRS = (
    _ordinary_spaces,
    _bullets,
    _text_after_mark,
    _space_after_sign,
    _dash,
    _folded,
    _first_indent,
    _indentation,
    _closing_sign,
    _colon,
    _quotes,
)


OF_A_LINE = (
    _ordinary_spaces,
    _bullets,
    _text_after_mark,
    _space_after_sign,
    _closing_sign,
    _quotes,
)
"""What is tried first when a line is wrong by itself, wherever it stands."""


def _open_indents(lines: Sequence[str]) -> list[int]:
    """Return the indentations at which a line may stand after ``lines``."""
    found: list[int] = [0]
    folded = -1  # the indentation of the key above a text that goes on (>- or |), if any
    for line in lines:
        text = line.lstrip()
        indent = _indent(line)
        if not text or text.startswith("#") or -1 < folded < indent:
            continue
        folded = indent if OPENS_TEXT.search(text) else -1
        if not _may_hold(text):
            continue
        found = [each for each in found if each < indent]
        found.append(indent)
        while text.startswith("- "):
            indent += 2
            text = text[2:].lstrip()
            if _may_hold(text):
                found.append(indent)
    return found


def _is_item(line: str) -> bool:
    return line.lstrip().startswith("- ")


def _may_hold(text: str) -> bool:
    """Tell whether a line is a key or an item, and not text that goes on."""
    return text.startswith("- ") or bool(LOOKS_LIKE_KEY.match(text))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _reach(text: str) -> float:
    """Return the row where YAML stops in a text, infinity when it reads to the end."""
    try:
        yaml.compose(text, Loader=FAST)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return mark.line if mark else 0
    return math.inf


def _parses(text: str) -> bool:
    try:
        node = yaml.compose(text, Loader=FAST)
    except yaml.YAMLError:
        return False
    return not _has_odd_key(node)


def _has_odd_key(node: yaml.Node | None) -> bool:
    if isinstance(node, yaml.MappingNode):
        return any(not isinstance(k, yaml.ScalarNode) or _has_odd_key(v) for k, v in node.value)
    if isinstance(node, yaml.SequenceNode):
        return any(_has_odd_key(child) for child in node.value)
    return False
