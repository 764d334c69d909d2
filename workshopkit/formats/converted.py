"""What a conversion gives: a file, what is wrong with it, and where its words lie."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.problems import Problem


@dataclass(frozen=True)
class Spot:
    """A line of a text on a page, as fractions of the page from its top left corner."""

    page: int
    """From 1."""
    text_id: str
    words: str
    """The beginning of the whole text, on one line."""
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Converted:
    """A converted document."""

    data: bytes
    problems: tuple[Problem, ...] = ()
    """What was found while laying it out."""
    spots: tuple[Spot, ...] = ()
    """Where words lie on its pages, in reading order; none for what has no pages of its own."""
    remarks: tuple[Problem, ...] = ()
    """What a designer would remark of its pages: ``check --pages`` tells it, a build does not."""
