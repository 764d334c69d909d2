"""What somebody changed in a deck, one retouch at a time, and whether it can go back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from workshopkit.model.imprint import NOTES
from workshopkit.problems import Problem, Source


class What(StrEnum):
    """What was done."""

    TEXT = "text"
    ADDED = "added"
    DELETED = "deleted"
    MOVED = "moved"
    HIDDEN = "hidden"
    SHOWN = "shown"
    SHAPE_MOVED = "shape-moved"
    SHAPE_ADDED = "shape-added"
    SHAPE_GONE = "shape-gone"
    PICTURE = "picture"
    PICTURE_REPLACED = "picture-replaced"
    FIGURES = "figures"
    GROUND = "ground"
    ROW_ADDED = "row-added"
    ROW_GONE = "row-gone"
    COMMENT = "comment"
    LOOKS = "looks"


class Why(StrEnum):
    """Why something stays in the file alone."""

    COMPUTED = "computed"
    """Its words are worked out: a time, a number, several texts in one."""
    LABEL = "label"
    """Its words are fixed ones of the templates."""
    CONFLICT = "conflict"
    """The same text was retouched in another way elsewhere in the file."""
    SINCE = "since"
    """The text was changed in content/ after the deck was made."""
    LINES = "lines"
    """A paragraph was added or taken out where content/ has one text."""
    EMPTIED = "emptied"
    UNTYPED = "untyped"
    """Nobody knows how to type it so that it reads so."""
    SEVERAL = "several"
    """One line of the session makes several slides."""
    BACKUP = "backup"
    """The slide is made of a barrier or a scenario, kept for questions."""
    SEGMENT = "segment"
    """The slide went to another segment, or among slides that are not its own's."""
    LAST = "last"
    """A segment needs a slide."""
    LAYOUT = "layout"
    """Places, pictures and looks are those of templates/."""
    EMPHASIS = "emphasis"
    """What is bold or in italics is typed so in content/."""
    FIGURES = "figures"
    """No figure of a chart goes back."""
    ROWS = "rows"
    """The rows and columns of a table are entries of content/."""
    SLIDE = "slide"
    """A slide that a person made: a build keeps it when asked to."""
    NOT_OURS = "not-ours"
    """content/ has nothing for what was added."""
    REFUSED = "refused"
    """The kit does not accept it: too long, not allowed; ``problems`` say how."""


@dataclass(frozen=True)
class Retouch:
    """One thing that was changed: on which slide, where on it, from what to what."""

    what: What
    slide: int
    """Its rank in the file, from 1; of a slide that is gone, in the deck as it was made."""
    title: str
    made: int = -1
    """Its rank in the deck as it was made, from 0."""
    place: str = ""
    row: int = -1
    column: int = -1
    before: str = ""
    after: str = ""
    id: str = ""
    """The text, or the slide, in content/."""
    source: Source | None = None
    why: Why | None = None
    """Why it cannot go back; nothing when it can."""
    wanted: str = ""
    """What is to be typed in content/ for that text."""
    items: tuple[str, ...] | None = None
    """The items of that list, typed anew, where lines came or went."""
    looks: tuple[str, ...] = ()
    """What was given to words or shapes, by the names of the report."""
    problems: tuple[Problem, ...] = ()
    """What would be wrong if it was written."""

    @property
    def is_note(self) -> bool:
        """Whether it is in what is said under a slide."""
        return self.place == NOTES
