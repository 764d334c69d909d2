"""Problems: located complaints, told in the language of the person."""

from workshopkit.problems.location import Source
from workshopkit.problems.problem import (
    ContentError,
    Given,
    MachineError,
    Problem,
    UsageError,
    nearest,
    raise_errors,
)

__all__ = [
    "ContentError",
    "Given",
    "MachineError",
    "Problem",
    "Source",
    "UsageError",
    "nearest",
    "raise_errors",
]
