"""Problems: located complaints, told in the language of the person."""

from workshopkit.problems.counting import AtMost
from workshopkit.problems.fresh import fresh
from workshopkit.problems.given import Given
from workshopkit.problems.location import Locate, Source, is_there, shown_path
from workshopkit.problems.nearness import nearest
from workshopkit.problems.noun import Noun, Sentence
from workshopkit.problems.problem import (
    ContentError,
    MachineError,
    Problem,
    UsageError,
    once,
    raise_errors,
)
from workshopkit.problems.telling import Line, SourceLines, in_order, shown, tell

__all__ = [
    "AtMost",
    "ContentError",
    "Given",
    "Line",
    "Locate",
    "MachineError",
    "Noun",
    "Problem",
    "Sentence",
    "Source",
    "SourceLines",
    "UsageError",
    "fresh",
    "in_order",
    "is_there",
    "nearest",
    "once",
    "raise_errors",
    "shown",
    "shown_path",
    "tell",
]
