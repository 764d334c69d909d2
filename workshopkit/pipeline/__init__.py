"""What is asked for → the kit loaded, and the markup of its documents."""

from workshopkit.pipeline.loading import load
from workshopkit.pipeline.options import Options
from workshopkit.pipeline.project import Project
from workshopkit.pipeline.rendering import (
    Rendered,
    check,
    for_browsers,
    judged,
    render,
    render_decks,
    render_with,
)
from workshopkit.pipeline.resolving import select

__all__ = [
    "Options",
    "Project",
    "Rendered",
    "check",
    "for_browsers",
    "judged",
    "load",
    "render",
    "render_decks",
    "render_with",
    "select",
]
