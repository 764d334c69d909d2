"""A session: one conference or workshop, cut into timed segments."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workshopkit.model.base import Minutes, Part, Slug, Words
from workshopkit.model.text import Text

Lines = Annotated[tuple[Words, ...], Field(min_length=1)]


class TimedPart(Part):
    """A stretch of a segment and who holds the floor in it."""

    minutes: Minutes
    who: Literal["facilitator", "participants"]
    what: Words


class IfThenTip(Part):
    """What to do when something happens."""

    when: Words
    then: Words


class Script(Part):
    """What the facilitator says, does and watches for."""

    intention: Words
    say: Annotated[tuple[Words, ...], Field(min_length=1, max_length=5)]
    watch: Lines
    tips: Annotated[tuple[IfThenTip, ...], Field(min_length=1)]
    transition: Words
    answers: tuple[Words, ...] = ()
    """Likely answers."""


class SlideSpec(Part):
    """A slide of a segment: a template of ``templates/decks/slides/`` and its own words."""

    slide: Slug
    """Name of the template."""
    about: Slug | None = None
    """The step, barrier, scenario or worksheet it shows."""
    kicker: Text | None = None
    title: Text | None = None
    text: Text | None = None
    points: tuple[Words, ...] = ()
    note: Text | None = None
    """Small print: a source, a caveat."""
    minutes: Minutes | None = None
    """What the activity's timer counts; the segment's activity time when left out."""
    hidden: bool = False
    reveal: bool = False
    """``true``: the points come one at a time, at a click."""


class Segment(Part):
    """A timed part of a session. Its timed parts are the « do » of the script."""

    slug: Slug
    title: Words
    minutes: Minutes
    floor: Minutes
    """The shortest it may become in any cut."""
    method: Words
    cue: Words
    """The sentence to have in mind."""
    agenda: Text | None = None
    """What the agenda slide calls it, in a few words; left out, it is not listed there."""
    step: Slug | None = None
    parts: Annotated[tuple[TimedPart, ...], Field(min_length=1)]
    script: Script
    hand_out: tuple[Slug, ...] = ()
    """Worksheets handed out or opened."""
    scenarios: tuple[Slug, ...] = ()
    materials: tuple[Words, ...] = ()
    cut: Words
    """What to do when late."""
    protected: bool = False
    """``true``: never dropped."""
    pause: bool = False
    lived: Slug | None = None
    """The composite example told here, unless the facilitator has one of their own."""
    slides: tuple[SlideSpec, ...] = ()

    @property
    def activity_minutes(self) -> int:
        """Minutes in which participants hold the floor."""
        return sum(part.minutes for part in self.parts if part.who == "participants")


class SessionWorksheet(Part):
    """A worksheet of the session and how it reaches people."""

    worksheet: Slug
    use: Literal["bound", "loose", "take-home"]
    per: Literal["person", "observer"] = "person"
    """Whether to count one for each person, or one for each observer of each round."""


class Cut(Part):
    """One move when late, in the order in which to make it."""

    segment: Slug
    minutes: Minutes
    how: Words


class LastResort(Part):
    """A segment to drop when the floors give nothing more, and what to say instead."""

    segment: Slug
    gives: Minutes
    how: Words
    say: Words


class Supply(Part):
    """Something to bring, counted: ``count`` for each person, table, group of three, or once."""

    what: Words
    per: Literal["person", "table", "group", "room"]
    count: int = Field(1, ge=1, le=100, strict=True)
    spare: bool = False
    """``true`` adds one in ten."""


class Preparation(Part):
    """What to do at a moment before or after the session."""

    moment: Words
    tasks: Lines


class Room(Part):
    """How to set up the room."""

    layouts: Lines
    equipment: Lines
    access: Lines


class Session(Part):
    """``sessions/<slug>.yaml``."""

    title: Words | None = None
    """What replaces the kit's title on its guide and its timer."""
    label: Words
    """What it is called on the page: « Conférence de 60 minutes »."""
    minutes: Minutes
    audience: Words
    outcomes: Annotated[tuple[Words, ...], Field(min_length=3, max_length=5)]
    worksheets: tuple[SessionWorksheet, ...] = ()
    materials: Lines
    supplies: tuple[Supply, ...] = ()
    usual_participants: int = Field(12, ge=4, le=1000, strict=True)
    """How many people the papers are counted for when nobody has said."""
    room: Room
    preparation: Annotated[tuple[Preparation, ...], Field(min_length=1)]
    cuts: tuple[Cut, ...] = ()
    last_resort: LastResort | None = None
    never_cut: Lines
    backup: bool = False
    """``true`` ends the deck with hidden slides: more on each barrier, the other scenarios."""
    segments: Annotated[tuple[Segment, ...], Field(min_length=1)]

    @property
    def plays_roles(self) -> bool:
        """Whether people play several cases, in groups of three."""
        return any(len(segment.scenarios) > 1 for segment in self.segments)
