"""The build: load → plan → render → convert → save."""

from workshopkit.pipeline.build import Result, build, check_only
from workshopkit.pipeline.options import Options, select
from workshopkit.pipeline.packing import Pack, pack
from workshopkit.pipeline.project import Project, load
from workshopkit.pipeline.rendering import Rendered, render

__all__ = [
    "Options",
    "Pack",
    "Project",
    "Rendered",
    "Result",
    "build",
    "check_only",
    "load",
    "pack",
    "render",
    "select",
]
