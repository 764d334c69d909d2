"""Slides that a test puts in the session of the kit in miniature."""

from __future__ import annotations

from tests.workshop import Workshop

SESSION = "content/sessions/causerie-20.yaml"
ACTIVITY = "      - slide: activity\n        about: f1-objectif\n"
"""The slide of an activity, the fourth."""
TABLE = "      - slide: four-columns\n"
"""A slide with a table."""


def with_slides(kit: Workshop, slides: str) -> None:
    """Put slides behind that of the activity, or keys into it."""
    kit.edit(SESSION, ACTIVITY, ACTIVITY + slides)
