"""What whoever follows a warm process is told; and what went wrong there, in problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from workshopkit.problems import ContentError, Problem


@dataclass(frozen=True)
class News:
    """Something happened: slides drawn again, documents made, words placed, problems found.

    ``names`` are the documents concerned, ``slides`` those of each deck that changed: none
    for all. ``ready`` says that nothing is left to do.
    """

    kind: Literal["drawn", "made", "placed", "problems", "ready"]
    names: tuple[str, ...] = ()
    slides: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


def problems_in(error: Exception, name: str = "") -> tuple[Problem, ...]:
    """Return what an exception complains about; one that nobody foresaw is told as it is."""
    if isinstance(error, ContentError):
        return error.problems
    detail = f"{name}: {error!r}" if name else repr(error)
    return (Problem("preview-failed", None, "", {"detail": detail}),)
