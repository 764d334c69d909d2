"""A session → its segments on the clock, and what to cut when late."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.model.deck import Deck
from workshopkit.model.session import Cut, Segment, Session


@dataclass(frozen=True)
class OutlinedSlide:
    """A slide as the guide names it: its number from 1, its title, whether it is hidden.

    Slides of the same ``spec`` were asked for together, such as one for each barrier.
    """

    number: int
    title: str
    segment: str
    hidden: bool = False
    spec: str = ""


@dataclass(frozen=True)
class TimedSegment:
    """A segment with its place in the session, in minutes from the start."""

    number: int
    segment: Segment
    begins: int
    ends: int
    slides: tuple[OutlinedSlide, ...]


@dataclass(frozen=True)
class LatePlan:
    """What to do when ``late`` minutes late: cuts in order, and what they give back."""

    late: int
    cuts: tuple[tuple[Cut, Segment], ...]
    gives: int
    needs_last_resort: bool


def outline_of(deck: Deck | None) -> tuple[OutlinedSlide, ...]:
    """Return the number, title and segment of each slide."""
    return tuple(
        OutlinedSlide(number, slide.title, slide.segment, slide.hidden, slide.spec_id)
        for number, slide in enumerate(deck.slides if deck else (), start=1)
    )


def timeline(session: Session, outline: tuple[OutlinedSlide, ...]) -> tuple[TimedSegment, ...]:
    """Put the segments of ``session`` one after the other, each with its slides."""
    timed: list[TimedSegment] = []
    minute = 0
    for number, segment in enumerate(session.segments, start=1):
        slides = tuple(slide for slide in outline if slide.segment == segment.slug)
        end = minute + segment.minutes
        timed.append(TimedSegment(number, segment, minute, end, slides))
        minute = end
    return tuple(timed)


def late_plans(session: Session, delays: tuple[int, ...] = (5, 10, 20)) -> tuple[LatePlan, ...]:
    """Say for each delay which cuts make it up, in the session's order of cuts."""
    segments = {segment.slug: segment for segment in session.segments}
    plans: list[LatePlan] = []
    for late in delays:
        taken: list[tuple[Cut, Segment]] = []
        gives = 0
        for cut in session.cuts:
            if gives >= late:
                break
            taken.append((cut, segments[cut.segment]))
            gives += cut.minutes
        plans.append(LatePlan(late, tuple(taken), gives, gives < late))
    return tuple(plans)
