"""Texts → those that are still what the starter of ``build.py new`` says."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.problems import Problem
from workshopkit.rules.proofreading import Texts

OPENINGS = ("À écrire (", "To be written (", "Por escribir (")
"""How every text of ``templates/starters/`` begins that nobody may leave as it is."""


def is_untouched(text: str) -> bool:
    """Tell whether a text, as it is typed or as it is set on a page, is still a starter's."""
    return " ".join(text.split()).startswith(OPENINGS)


def check_untouched(texts: Texts) -> Iterator[Problem]:
    """Note each text of a starter that is left to write, at its line."""
    for field, text in texts:
        if is_untouched(text):
            yield Problem("to-write", text.source, field)
