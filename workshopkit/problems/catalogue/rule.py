"""A rule of the catalogue."""

from __future__ import annotations

from typing import NamedTuple

E, W, N = "error", "warning", "note"


class Rule(NamedTuple):
    """A rule's severity and its sentence; the braces are filled by the problem's values."""

    severity: str
    fr: str
    en: str
