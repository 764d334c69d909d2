"""The build: load → plan → render → convert → save."""

from workshopkit.pipeline.build import Result, build, check_only
from workshopkit.pipeline.converting import job_of
from workshopkit.pipeline.fingerprints import fingerprint, salt_of
from workshopkit.pipeline.options import Options, select
from workshopkit.pipeline.packing import Pack, pack
from workshopkit.pipeline.project import Project, load
from workshopkit.pipeline.rendering import (
    Rendered,
    check,
    judged,
    render,
    render_decks,
    render_with,
)

__all__ = [
    "Options",
    "Pack",
    "Project",
    "Rendered",
    "Result",
    "build",
    "check",
    "check_only",
    "fingerprint",
    "job_of",
    "judged",
    "load",
    "pack",
    "render",
    "render_decks",
    "render_with",
    "salt_of",
    "select",
]
