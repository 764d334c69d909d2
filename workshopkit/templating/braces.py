"""A style sheet → what is opened in it and never closed, or closed and never opened."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

STYLE = re.compile(r"(<style\b[^>]*>)(.*?)</style>", re.S)
CLOSING = {"}": "{", ")": "(", "]": "["}
NAMED = 60
"""How many characters of a rule are shown at most."""
_SKIPPED = re.compile(
    r"/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|url\(\s*[^\"'\s)][^)]*\)", re.S
)
_SIGN = re.compile(r"/\*|[{}()\[\]]")
_JINJA = re.compile(r"\{#.*?#\}|\{\{.*?\}\}|\{%-?\s*(?P<word>\w+).*?%\}", re.S)


class Lone(NamedTuple):
    """A sign without its pair: how many characters are before it, the sign, and its rule too."""

    at: int
    sign: str
    shown: str


@functools.lru_cache(128)
def lone_brace(styles: str) -> Lone | None:
    """Return the first brace, bracket or comment of ``styles`` that has no pair.

    A rule that was never closed is the one in which another rule stands, rather than the
    ``@media`` around both.
    """
    blanked = _SKIPPED.sub(lambda skipped: _blank(skipped[0]), styles)
    opened: list[tuple[str, int]] = []
    holding: int | None = None
    for found in _SIGN.finditer(blanked):
        sign, at = found[0], found.start()
        if sign == "/*":
            return _told(blanked, at, sign)
        if sign in CLOSING:
            if not opened:
                return _told(blanked, at, sign)
            if opened[-1][0] != CLOSING[sign]:
                return _told(blanked, opened[-1][1], opened[-1][0])
            opened.pop()
            continue
        if sign == "{" and opened and holding is None and not _is_at_rule(blanked, opened[-1][1]):
            holding = opened[-1][1]
        opened.append((sign, at))
    if not opened:
        return None
    sign, at = opened[0]
    if sign == "{" and _is_at_rule(blanked, at) and holding is not None:
        at = holding
    return _told(blanked, at, sign)


def lone_in_page(markup: str) -> bool:
    """Tell whether a style sheet of a page has a sign without its pair."""
    return any(lone_brace(style[2]) for style in STYLE.finditer(markup))


def lone_in_template(text: str, *, is_style: bool, whole: bool = False) -> Lone | None:
    """Return what has no pair in a template: a style sheet, or a page with styles.

    Where the template chooses, its first choices are read; with ``whole``, all of them, some
    of which may share what they open.
    """
    read = _every_choice(text) if whole else _first_choices(text)
    for start, styles in [(0, read)] if is_style else _styles(read):
        if found := lone_brace(styles):
            return found._replace(at=start + found.at)
    return None


def _styles(text: str) -> Iterator[tuple[int, str]]:
    for style in STYLE.finditer(text):
        yield style.start(2), style[2]


def _told(styles: str, at: int, sign: str) -> Lone:
    rule = " ".join(_rule(styles, at).split())
    shown = rule if len(rule) <= NAMED else f"{rule[:NAMED]}…"
    return Lone(at, sign, f"{shown} {sign}".strip())


def _rule(styles: str, at: int) -> str:
    """Return what is written before a sign, back to the rule before."""
    start = max(styles.rfind(each, 0, at) for each in "{};")
    return styles[start + 1 : at]


def _is_at_rule(styles: str, at: int) -> bool:
    return _rule(styles, at).lstrip().startswith("@")


def _first_choices(text: str) -> str:
    """Blank Jinja, and of each choice all but its first branch."""
    shown: list[str] = []
    left_out: list[bool] = []
    end = 0
    for tag in _JINJA.finditer(text):
        piece = text[end : tag.start()]
        shown += [_blank(piece) if any(left_out) else piece, _blank(tag[0])]
        end, word = tag.end(), tag["word"]
        if word in ("if", "for"):
            left_out.append(False)
        elif word in ("elif", "else") and left_out:
            left_out[-1] = True
        elif word in ("endif", "endfor") and left_out:
            left_out.pop()
    return "".join([*shown, text[end:]])


def _every_choice(text: str) -> str:
    return _JINJA.sub(lambda tag: _blank(tag[0]), text)


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
