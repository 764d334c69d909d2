"""What is asked for → the kit loaded, and the markup of its documents."""

from workshopkit.pipeline.events import for_each_event, for_next_event, for_one_event
from workshopkit.pipeline.in_vain import wanted
from workshopkit.pipeline.loading import load
from workshopkit.pipeline.options import Options
from workshopkit.pipeline.project import Project, load_files, slides_showing
from workshopkit.pipeline.rendering import (
    Rendered,
    check,
    decks_of,
    drawn,
    for_browsers,
    judged,
    render,
    render_decks,
    render_with,
    rest_of,
)
from workshopkit.pipeline.resolving import select

__all__ = [
    "Options",
    "Project",
    "Rendered",
    "check",
    "decks_of",
    "drawn",
    "for_browsers",
    "for_each_event",
    "for_next_event",
    "for_one_event",
    "judged",
    "load",
    "load_files",
    "render",
    "render_decks",
    "render_with",
    "rest_of",
    "select",
    "slides_showing",
    "wanted",
]
