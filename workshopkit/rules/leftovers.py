"""Texts → the signs of other programs in them, which would be printed as they are typed."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from workshopkit.problems import Problem
from workshopkit.problems.telling import SourceLines
from workshopkit.rules.proofreading import Texts, where

LEFT = re.compile(r"\\[nt]|&(?:#\d+|[A-Za-z]{2,8});")


def check_leftovers(texts: Texts) -> Iterator[Problem]:
    """Warn of ``\\n``, ``\\t`` and ``&nbsp;``, once for each text, with what to write instead."""
    files = SourceLines()
    for field, text in texts:
        if ("\\" in text or "&" in text) and (found := LEFT.search(text)):
            meant = html.unescape(found[0]).replace("\u00a0", " ")
            better = " " if found[0][0] == "\\" else meant
            if better != found[0]:
                values = {"got": found[0], "better": better}
                yield Problem("printed-as-is", where(text, found[0], files), field, values)
