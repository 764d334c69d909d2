"""What a page of the preview is told of files that were not replaced."""

from pathlib import Path

import pytest

from workshopkit.desk.held import told_aside


@pytest.mark.quick
def test_a_retouched_file_and_a_stranger_are_told_apart(tmp_path: Path) -> None:
    """One was made here and edited; nothing says so of the other; a replaced one is not told."""
    placed = {"a.pdf": "a.nouveau.pdf", "b.pdf": "b.nouveau.pdf", "c.pdf": "c.pdf"}
    told = told_aside(tmp_path, placed.items(), ["a.pdf", "c.pdf"])
    rules = {place: problem.rule for place, problem in told.items()}
    assert rules == {"a.pdf": "edited-by-hand", "b.pdf": "unknown-file-kept"}
