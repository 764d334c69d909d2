"""A workshop facilitation kit: YAML in, PowerPoint decks and printable PDFs out."""

from workshopkit.desk import Result, build, check_only
from workshopkit.pipeline import Options
from workshopkit.problems import ContentError, MachineError, Problem, UsageError

__all__ = [
    "ContentError",
    "MachineError",
    "Options",
    "Problem",
    "Result",
    "UsageError",
    "build",
    "check_only",
]
