"""Changes asked for → the files of ``content/``, and nothing else in them; each can be undone.

The only code that changes content. For whoever rewrites whole files (``upgrade``): ``save``
writes a batch of ``Rewrite`` so that ``undo`` can put it back, and ``replace_file`` writes one
file atomically, its rights and links kept.
"""

from workshopkit.writer.journal import Saved, save, undo
from workshopkit.writer.saving import Rewrite, read_bytes, replace_file

__all__ = ["Rewrite", "Saved", "read_bytes", "replace_file", "save", "undo"]
