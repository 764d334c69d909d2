"""Texts → the signs of other programs in them, which would be printed as they are typed."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

from workshopkit.mentions.resolving import TAGS
from workshopkit.problems import Problem
from workshopkit.problems.telling import SourceLines
from workshopkit.rules.proofreading import Texts, where

NAMES = TAGS.pattern
ENDS_LINE = {"br", "hr", "p", "div", "li", "tr"}
SIGNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(r"\\[nt]"), lambda found: " "),
    (re.compile(r"&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z]{2,8});"), lambda found: _meant(found[0])),
    (re.compile(r"<(b|strong)>(.+?)</\1>", re.I), lambda found: f"**{found[2]}**"),
    (re.compile(r"<(i|em)>(.+?)</\1>", re.I), lambda found: f"*{found[2]}*"),
    (
        re.compile(r"<a\s[^<>]*?href=[\"']?([^\"'<>\s]+)[^<>]*>(.+?)</a>", re.I),
        lambda found: f"[{found[2]}]({found[1]})",
    ),
    (re.compile(rf"<({NAMES})(?:\s[^<>]*)?>([^<>]+)</\1>", re.I), lambda found: found[2].strip()),
    (
        re.compile(rf"</?({NAMES})(?:\s[^<>]*)?/?>(\s*\S*)", re.I),
        lambda found: (" " if found[1].lower() in ENDS_LINE else "") + found[2].lstrip(),
    ),
    (re.compile(r"`+([^`]+)`+"), lambda found: found[1].strip()),
    (re.compile(r"\$([^\s$](?:[^$]*[^\s$])?)\$(?!\w)"), lambda found: found[1]),
)
"""What other programs take for a line's end, a letter, bold, a link, code or a formula; and what
to write instead."""
FIRST = re.compile(r"[\\&<`$]")


def check_leftovers(texts: Texts) -> Iterator[Problem]:
    """Warn of ``\\n``, ``&nbsp;`` and ``<b>``, once for each text, with what to write instead."""
    files = SourceLines()
    for field, text in texts:
        if not FIRST.search(text):
            continue
        told = ((found, meant(found)) for sign, meant in SIGNS for found in sign.finditer(text))
        found, better = next((each for each in told if each[0][0] != each[1]), (None, ""))
        if found:
            got = found[0]
            if better == " ":  # shown between its neighbours: a space alone is not seen
                left = re.search(r"\S*$", text[: found.start()])
                right = re.match(r"\S*", text[found.end() :])
                first, last = left[0] if left else "", right[0] if right else ""
                got, better = f"{first}{got}{last}", f"{first} {last}"
            values = {"got": got, "better": better}
            yield Problem("printed-as-is", where(text, got, files), field, values)


def _meant(entity: str) -> str:
    return html.unescape(entity).replace("\u00a0", " ")
