"""Documents made in processes that begin anew, as on Windows and macOS."""

import pytest

from tests.workshop import Workshop
from workshopkit.desk import converting


def test_processes_that_begin_anew_make_the_same_files(
    specimen: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows copies no process: each reads the libraries, and what it is to make, anew."""
    monkeypatch.setitem(converting.WORTH, "spawn", 1)
    made = {}
    for start, jobs in (("fork", 1), ("spawn", 2)):
        monkeypatch.setattr(converting, "START", start)
        specimen.build(only=("deck", "worksheet"), force=True, jobs=jobs)
        found = (f for f in specimen.output.rglob("*") if f.suffix in (".pdf", ".pptx"))
        made[start] = {f.name: f.read_bytes() for f in found}
    assert len(made["fork"]) > 2
    assert made["spawn"] == made["fork"]
