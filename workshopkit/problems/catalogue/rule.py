"""A rule: all that is known of it, in one record; and the rules that are explained together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshopkit.problems.mending import Mend, proposed

E, W, N = "error", "warning", "note"
Topic = Literal["date", "names", "texts", "to-check", "problems"]
"""What one asks before the day, of which a rule is a part: ``build.py ready``."""


@dataclass(frozen=True)
class Rule:
    """What is wrong, how it is said, an example of it, and how it is mended.

    ``name`` is what messages show between brackets. In ``fr`` and ``en`` the braces are
    filled by the problem's values. ``wrong`` and ``mended`` are Markdown, in French: what
    one types stands between backticks; ``others`` are more such pairs. ``mend`` computes
    the line to write instead; without it, what the finder of the fault proposes is taken.
    ``--strict`` refuses warnings, and notes that are ``is_due``. ``topic`` is the question
    of ``build.py ready`` under which it is told.
    """

    name: str
    severity: str
    fr: str
    en: str
    wrong: str
    mended: str
    others: tuple[tuple[str, str], ...] = ()
    mend: Mend = proposed
    is_due: bool = False
    topic: Topic = "problems"

    @property
    def examples(self) -> tuple[tuple[str, str], ...]:
        """Every pair: what people type, what to write instead."""
        return ((self.wrong, self.mended), *self.others)


@dataclass(frozen=True)
class Family:
    """Rules explained together, under a title, in French Markdown (``text``)."""

    title: str
    text: str
    rules: tuple[Rule, ...]
