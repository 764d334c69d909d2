"""A document: something we produce, and what its template needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from workshopkit.documents.timeline import OutlinedSlide

Outline = tuple[OutlinedSlide, ...]


@dataclass(frozen=True)
class Document:
    """A file to make: its kind, its name below the locale's folder, its template.

    ``context`` is called with the outline of the session's deck, which is rendered
    first, so that a guide can name the slides of each segment.
    """

    kind: str
    name: str
    template: str
    format: str
    session: str | None
    context: Callable[[Outline], Mapping[str, Any]]


@dataclass(frozen=True)
class Setting:
    """What every document may need beside the kit."""

    theme: Any
    labels: Mapping[str, Any]
    start: int | None
    """Minutes after midnight, or None: times are then relative."""
