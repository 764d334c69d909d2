"""Changes asked for → the files of ``content/``, and nothing else in them; each can be undone.

The only code that changes content. ``write`` makes changes (``Set``, ``Add``, ``Duplicate``,
``Move``, ``Delete``, ``Create``), and ``undo`` takes the last ones back. For whoever rewrites
whole files: ``save`` writes a batch of ``Rewrite`` so that ``undo`` can put it back, and
``replace_file`` writes one file atomically, its rights and links kept.
"""

from workshopkit.writer.changes import (
    Add,
    Change,
    Create,
    Delete,
    Duplicate,
    Move,
    Set,
    Starter,
    Typed,
)
from workshopkit.writer.choosing import Chosen, Lot, Refused, choose, refusal
from workshopkit.writer.differences import Difference, differences
from workshopkit.writer.fitting import changes_of
from workshopkit.writer.journal import Saved, last, save, undo
from workshopkit.writer.mending import mend, proposed_for
from workshopkit.writer.noting import has_notes, locales_of, note_copy, notes_of, noting
from workshopkit.writer.plain import at
from workshopkit.writer.reading import Said, Typing, as_typed, typed_at
from workshopkit.writer.saving import Rewrite, read_bytes, replace_file, replace_files, sweep
from workshopkit.writer.starters import with_starter
from workshopkit.writer.translating import Beside
from workshopkit.writer.writing import Written, rewrites_of, write

__all__ = [
    "Add",
    "Beside",
    "Change",
    "Chosen",
    "Create",
    "Delete",
    "Difference",
    "Duplicate",
    "Lot",
    "Move",
    "Refused",
    "Rewrite",
    "Said",
    "Saved",
    "Set",
    "Starter",
    "Typed",
    "Typing",
    "Written",
    "as_typed",
    "at",
    "changes_of",
    "choose",
    "differences",
    "has_notes",
    "last",
    "locales_of",
    "mend",
    "note_copy",
    "notes_of",
    "noting",
    "proposed_for",
    "read_bytes",
    "refusal",
    "replace_file",
    "replace_files",
    "rewrites_of",
    "save",
    "sweep",
    "typed_at",
    "undo",
    "with_starter",
    "write",
]
