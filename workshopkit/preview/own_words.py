"""A label that a page shows → the kit's own word in its place (``words:``), typed as any text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

HOME = "kit/words"
"""The identifier of what a kit says in its own words."""
LABELS = "labels"
OURS = "preview"
"""The branch of the labels that the preview alone shows."""


class OwnWord(NamedTuple):
    """What a kit may say instead of a label: its identifier, and what the label says now."""

    id: str
    words: str


def own_word(labels: Mapping[str, Any], id: str) -> OwnWord | None:
    """Return what may stand for the label of an identifier; None for anything else, lists too."""
    branch, *steps = id.split("/")
    if branch != LABELS or not steps or steps[0] == OURS:
        return None
    found: Any = labels
    for step in steps:
        if not isinstance(found, Mapping) or step not in found:
            return None
        found = found[step]
    return OwnWord("/".join((HOME, *steps)), str(found)) if isinstance(found, str) else None
