"""A text, a number or a choice → the ways to write it in YAML, the best one first.

The manner of what it replaces is kept where it can be: quotes, ``>-``, ``|-``. Otherwise no
quotes when the project's reader needs none; a long text goes below its key, in lines of at most
100 columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workshopkit.loader.yaml_reader import read_raw
from workshopkit.problems import ContentError

Scalar = str | int | bool | None
WIDTH = 100
"""Columns that a line may take, its indentation included."""
SHORTEST = 60
"""Columns below which a line in the middle of a text is too short to be left as it is."""
FOLD = re.compile(r"(?<=[^ \t]) (?=[^ \t])")
"""Where a text may go to the next line: one space, a no-break space never."""
ESCAPES = {
    "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r",
    "\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P",
}  # fmt: skip
NO_BREAK = {"\u00a0": "\\u00a0", "\u202f": "\\u202f"}


@dataclass(frozen=True)
class Room:
    """Where a value is written: its first column, and that of the lines below it.

    ``style`` is that of the value it replaces: ``"``, ``'``, ``>``, ``|``, or none; ``folds``
    are that value's lines. ``after`` counts what follows on the line, such as a remark.
    ``flow`` tells that it stands between brackets. ``visible`` writes no-break spaces so that
    they are seen, as the value did.
    """

    column: int
    indent: int
    style: str = ""
    folds: tuple[str, ...] = ()
    after: int = 0
    flow: bool = False
    visible: bool = False

    def fits(self, form: str) -> bool:
        """Tell whether ``form`` may stand on one line."""
        return self.column + len(form) + self.after <= WIDTH


def ways_to_write(value: Scalar, room: Room) -> Iterator[list[str]]:
    """Yield the ways to write ``value``: the lines, all but the first without indentation.

    Each is read by the project's reader as that value, seen by itself.
    """
    if not isinstance(value, str):
        yield ["" if value is None else str(value).lower()]
        return
    seen: list[list[str]] = []
    for lines in _ways(value, room):
        if lines not in seen and reads_as(value, lines, flow=room.flow):
            yield lines
        seen.append(lines)


def reads_as(value: str, lines: Sequence[str], *, flow: bool = False) -> bool:
    """Tell whether the reader makes of ``lines``, behind a key, that text and nothing else."""
    first, *rest = lines
    if flow:
        text = f"k: [{first}, z]\n"
    else:
        text = "\n".join([f"k: {first}", *(f"  {line}" if line else "" for line in rest)]) + "\n"
    try:
        found = read_raw(text.encode("utf-8", "surrogatepass"), "", "").data
    except ContentError:
        return False
    got = found.get("k") if isinstance(found, dict) and len(found) == 1 else None
    if flow:
        got = got[0] if isinstance(got, list) and len(got) == 2 else None
    return isinstance(got, str) and str(got) == value


def _ways(value: str, room: Room) -> Iterator[list[str]]:
    double = _double(value, visible=room.visible)
    single = "'" + value.replace("'", "''") + "'"
    broken = "\n" in value
    one_line = not broken and value == value.strip(" \t") and value != ""
    if room.flow:
        if room.style:
            yield [single] if room.style == "'" and one_line else [double]
        if one_line:
            yield [value]
        yield [double]
        return
    if room.style == '"' and room.fits(double) and not broken:
        yield [double]
    if room.style == "'" and room.fits(single) and one_line:
        yield [single]
    if room.style == ">" and (not broken or any(not line for line in room.folds)):
        yield from _folded(value, room)
    if room.style == "|":
        yield _literal(value)
    if one_line and not room.style and len(room.folds) > 1:
        head, *rest = _fold(value, room.indent, room.column - room.indent)
        yield [head, *rest]
    if one_line and room.fits(value):
        yield [value]
    if one_line and room.fits(double) and double == f'"{value}"':
        yield [double]
    if one_line and room.fits(single) and "'" not in value:
        yield [single]
    if not broken:
        yield from _folded(value, room)
    yield _literal(value)
    yield [double]


def _double(value: str, *, visible: bool) -> str:
    signs = ESCAPES | NO_BREAK if visible else ESCAPES
    return '"' + "".join(signs.get(sign, sign) for sign in value) + '"'


def _chomp(value: str) -> tuple[str, str]:
    """Return what follows ``>`` or ``|``, and the text without the line breaks that end it."""
    body = value.rstrip("\n")
    ends = len(value) - len(body)
    if ends < 2 and body:
        return ("-", "")[ends], body
    return "+", value[:-1] if ends else value


def _literal(value: str) -> list[str]:
    mark, body = _chomp(value)
    return [f"|{mark}", *body.split("\n")]


def _folded(value: str, room: Room) -> Iterator[list[str]]:
    mark, body = _chomp(value)
    if mark == "+":
        return
    kept = _keeping(body, room)
    if kept is not None:
        yield [f">{mark}", *kept]
    lines: list[str] = []
    for rank, paragraph in enumerate(body.split("\n")):
        lines += [""] if rank else []
        lines += _fold(paragraph, room.indent)
    yield [f">{mark}", *lines]


def _keeping(body: str, room: Room) -> list[str] | None:
    """Fold a text that replaces another, leaving the lines before and after the change alone."""
    old = list(room.folds)
    if room.style != ">" or not old or "" in old or "\n" in body:
        return None
    if any(line != line.strip(" \t") for line in old) or body == " ".join(old):
        return None
    before = 0
    while before < len(old) - 1 and body.startswith(" ".join(old[: before + 1]) + " "):
        before += 1
    rest = body[len(" ".join(old[:before])) :].removeprefix(" ") if before else body
    after = len(old)
    while after > before + 1 and rest.endswith(" " + " ".join(old[after - 1 :])):
        after -= 1
    while True:
        tail = " ".join(old[after:])
        middle = _fold(rest.removesuffix(tail).removesuffix(" ") if tail else rest, room.indent)
        short = room.indent + len(middle[-1]) < SHORTEST if middle else False
        if not tail or not short or after >= len(old):
            return [*old[:before], *middle, *old[after:]]
        after += 1


def _fold(text: str, indent: int, further: int = 0) -> list[str]:
    """Cut a text in lines that fit; the first one starts ``further`` to the right."""
    lines: list[str] = []
    line = ""
    for word in FOLD.split(text) if text else []:
        start = indent + (0 if lines else further)
        if line and start + len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line] if line else lines
