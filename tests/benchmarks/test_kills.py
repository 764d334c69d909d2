"""Whatever moment a command is killed at, the next one is right: a share of ``make kills``."""

import sys
from pathlib import Path

import pytest

from benchmarks.disturbed import faults_in
from benchmarks.kills import run, told


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_killed_commands_leave_nothing_wrong(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Kills, a double one, a pair at once: whole files, no hand edit, no orphan, no leavings."""
    monkeypatch.chdir(tmp_path)
    outcome = run(tmp_path, kills=2, doubles=1, pairs=1)
    assert outcome.faults == [], told(outcome)
    assert outcome.done.total() == 5


def test_what_is_wrong_would_be_seen() -> None:
    """A guard: a file cut short, one lost and one put beside are each told; a mixture is not."""
    first, second = {"a.pdf": b"one", "index.html": b"</html>"}, {"a.pdf": b"two", "b.pdf": b"b"}
    right = {"a.pdf": b"two", "b.pdf": b"b", "index.html": b"other</html>\n", ".a.part": b"x"}
    assert list(faults_in(right, (first, second))) == []
    wrong = {"a.pdf": b"tw", "a.nouveau.pdf": b"two", "index.html": b"<html>"}
    assert list(faults_in(wrong, (first, second))) == [
        ("partial", "a.pdf"),
        ("false edit", "a.nouveau.pdf"),
        ("partial", "index.html"),
        ("lost", "b.pdf"),
    ]
