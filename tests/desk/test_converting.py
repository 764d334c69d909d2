"""Documents made in processes that begin anew, as on Windows and macOS."""

import os
from pathlib import Path

import pytest

from tests.workshop import Workshop
from workshopkit.desk import converting
from workshopkit.problems import MachineError


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


@pytest.mark.quick
@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_a_process_that_is_killed_is_told(
    specimen: Workshop, monkeypatch: pytest.MonkeyPatch, start: str
) -> None:
    """The system kills what takes too much memory: a sentence, nothing written, no wait."""
    monkeypatch.setitem(converting.WORTH, "spawn", 1)
    monkeypatch.setattr(converting, "START", start)
    monkeypatch.setattr(converting, "convert", _killed)
    with pytest.raises(MachineError) as caught:
        specimen.build(only=("deck", "worksheet"), jobs=2)
    (problem,) = caught.value.problems
    assert "ajoutez --jobs 1. Rien n’a été écrit. [process-ended]" in problem.line("fr")
    assert not [*Path(specimen.output).rglob("*.p*")]


def _killed(job: object) -> None:
    os._exit(9)
