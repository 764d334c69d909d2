"""A file of a kit → the same, spoilt by chance: lines, words, YAML trees, templates, packages."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from random import Random
from typing import Any

import yaml

ODD = (
    "\t", "#", " #", ": ", ":", "- ", "- - ", "'", '"', "*", "&", "!", "%", "@", "`", "|", ">", "?",
    "[", "]", "{", "}", ",", "~", "---", "...", "<<: ", "\\", "\u00a0", "\u202f", "\u2028", "\x85",
    "\ufeff", "\x07", "\x0c", "\r", "é", "😀", "0", "-1", "9:30", "true", "null", "  ", "\ud7ff",
    "!!int ", "&a ", "*a", "%YAML 1.1", '"\\ud800"', "{{ x }}", "<b>",
    "\u202e", "**", "](", "{event}",
)  # fmt: skip
"""What people type by mistake, and what nobody types."""
TEMPLATE = (
    "{{", "}}", "{%", "%}", "{#", "#}", "{{ x }}", "{{ kit.nowhere.at }}", "{{ 1/0 }}", "{% if %}",
    "{% endif %}", "{% endfor %}", "{% if true %}", "{% for a in 3 %}{% endfor %}", "{{ [][1] }}",
    "{% for a in range(10**9) %}{{ a }}{% endfor %}", "{% include 'nowhere.j2' %}", "{{ 'a' + 1 }}",
    "{{ ''.__class__ }}", "{{ x|nofilter }}", "{% set a = 'b' * 10**9 %}{{ a }}", "{% block a %}",
    "{% extends 'nowhere.j2' %}", "{{ kit() }}", "{{ 9**9**9 }}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "<", ">", "&", "&nbsp;", "</p>", "<p>",
    "<a b=c>", "<slide>", "</slide>", '"', "<!--", "-->", "]]>", "\x00", "\x07", "é", "{", "}",
    ";", "@media", "/*", "*/", "url(http://example.org/x)", "url(nowhere.png)", "999999px",
)  # fmt: skip
"""What breaks a template, its markup or its styles."""
VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 10**12, 1.5, float("nan"), "", " ", "a", "a" * 5000, "mot " * 3000, [], {},
    [[]], [None], {"a": 1}, ["a", "a"], "2026-02-30", "25:61", "é😀", "{event}", "« »", "http://",
    "a\nb", "\x07", "{{ x }}", "../../etc",
)  # fmt: skip
"""What a key may be given instead of its value."""
CHANGES = 3
"""The most changes in one file."""


def text_spoilt(text: str, chance: Random, odd: tuple[str, ...]) -> bytes:
    """Delete, copy, swap, cut or indent lines, and sow odd words."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, CHANGES)):
        row, other = (chance.randrange(len(lines)) for _ in range(2))
        line, word = lines[row], chance.choice(odd)
        column = chance.randrange(len(line) + 1)
        match chance.randrange(8):
            case 0 if len(lines) > 1:
                del lines[row]
            case 1:
                lines.insert(other, line)
            case 2:
                lines[row], lines[other] = lines[other], line
            case 3:
                lines[row] = line[:column] + word + line[column:]
            case 4:
                key, colon, _ = line.partition(":")
                lines[row] = f"{key}{colon} {word}"
            case 5:
                lines[row] = " " * chance.randint(1, 4) + line
            case 6:
                lines[row] = line[:column] + line[column + chance.randint(1, 12) :]
            case _:
                lines[row] = line.lstrip(" ") if chance.random() < 0.3 else line[:column] + word
    written = "\n".join(lines).encode("utf-8", "surrogatepass")
    return bytes_spoilt(written, chance) if chance.random() < 0.05 else written


def bytes_spoilt(data: bytes, chance: Random) -> bytes:
    """Cut a file short, turn a byte, or say it in another encoding."""
    at = chance.randrange(len(data) + 1)
    match chance.randrange(5):
        case 0:
            return data[:at]
        case 1:
            return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        case 2:
            return data.decode("utf-8", "replace").encode("utf-16")
        case 3:
            return data.decode("utf-8", "replace").encode("cp1252", "replace")
    return data.replace(b"\n", b"\r\n") + data[at : at + 400]


def tree_spoilt(text: str, chance: Random) -> bytes:
    """Give another value to a key of a YAML file, take one away, copy one elsewhere."""
    data = yaml.safe_load(text)
    for _ in range(chance.randint(1, CHANGES)):
        places = [*_places(data)]
        if not places:
            break
        holder, key = chance.choice(places)
        match chance.randrange(5):
            case 0:
                del holder[key]
            case 1:
                other, name = chance.choice(places)
                holder[key] = _copied(other[name])
            case 2 if isinstance(holder, dict):
                holder[f"{key}{chance.choice(('s', 'x', ' ', '-', ''))}"] = holder.pop(key)
            case 2 | 3 if isinstance(holder, list):
                holder += [_copied(holder[key])] * chance.choice((1, 1, 2, 40))
            case _:
                holder[key] = chance.choice(VALUES)
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False).encode()


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Return every holder and key of a tree."""
    if isinstance(value, dict):
        keys: list[Any] = list(value)
    elif isinstance(value, list):
        keys = list(range(len(value)))
    else:
        return []
    return [(value, key) for key in keys] + [place for key in keys for place in _places(value[key])]


def _copied(value: Any) -> Any:
    return yaml.safe_load(yaml.safe_dump(value))


def package_spoilt(data: bytes, chance: Random) -> bytes:
    """Spoil the parts of a .pptx, or its bytes."""
    if chance.random() < 0.1:
        return bytes_spoilt(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for _ in range(chance.randint(1, CHANGES)):
        name = chance.choice([*parts])
        match chance.randrange(6):
            case 0:
                del parts[name]
            case 1:
                parts[name] = parts[chance.choice([*parts])]
            case 2:
                parts[name] = bytes_spoilt(parts[name], chance)
            case _:
                parts[name] = _markup_spoilt(parts[name], chance)
        if not parts:
            break
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        warnings.simplefilter("ignore", UserWarning)
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


def _markup_spoilt(data: bytes, chance: Random) -> bytes:
    """Change one attribute's value, or take one element or attribute away."""
    found = [*re.finditer(rb'\s[\w:]+="([^"]*)"|<[^<>/]+/>|<(\w+:\w+)[^<>]*>.*?</\2>', data)]
    if not found:
        return data
    one = chance.choice(found)
    if one[1] is None or chance.random() < 0.2:
        return data[: one.start()] + data[one.end() :]
    value = chance.choice(
        (b"", b"0", b"-1", b"999999999999", b"x", b"rId99", b"../../a", b"1" * 400)
    )
    return data[: one.start(1)] + value + data[one.end(1) :]
