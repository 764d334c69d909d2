"""A session → the hidden slides kept at the end of its deck, for the questions of the room."""

from __future__ import annotations

from workshopkit.model.kit import Kit
from workshopkit.model.session import Session, SlideSpec
from workshopkit.model.text import Text

MORE = "more-on-barrier"
SCENARIO = "scenario"
"""Templates of ``decks/slides/``."""


def backup_slides(kit: Kit, session: Session) -> tuple[SlideSpec, ...]:
    """Return a slide on each barrier, then the scenarios that it could play and does not.

    A barrier's own slide shows one question: this one gives others, and ways out. Each spec
    is told at the line of the barrier or the scenario, for nothing in the session asks for it.
    """
    if not session.backup:
        return ()
    shown = {slide.about for segment in session.segments for slide in segment.slides}
    played = shown | session.scenarios
    barriers = [_spec(MORE, barrier.slug, barrier.name) for barrier in kit.barriers.barriers]
    scenarios = [
        _spec(SCENARIO, scenario.slug, scenario.title)
        for scenario in kit.cases
        if scenario.slug not in played
    ]
    return (*barriers, *scenarios)


def _spec(template: str, about: Text, named: Text) -> SlideSpec:
    return SlideSpec(slide=named.with_value(template), about=about, hidden=True)
