"""What was retouched in a deck → content/, as one change that ``undo`` takes back."""

from __future__ import annotations

from pathlib import Path

from workshopkit.pulling.pull import Pulled
from workshopkit.writer import Written, write


def adopt(content: Path, pulled: Pulled, name: str) -> Written:
    """Write what can go back; ``name`` is that of the file, for whoever undoes it.

    What content/ would not accept is told by ``pulled`` and left out.
    """
    return write(content, pulled.changes, f"pull {name}")
