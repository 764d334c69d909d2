"""Whatever happens to a file, a person reads a message that helps: a share of ``make fuzz``."""

from pathlib import Path
from random import Random

import pytest

from benchmarks.fuzz import KINDS, WRONG, Bench, case
from benchmarks.mutations import text_spoilt, tree_spoilt
from tests.workshop import SPECIMEN

CASES = 48
"""Four of each kind but content, which has twenty; what takes a minute of processor is by hand."""


def test_spoilt_files_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback, no English in French, no place of this computer, nothing written, a place."""
    monkeypatch.chdir(tmp_path)
    bench = Bench(tmp_path)
    seen = [bench.see(*case(rank)) for rank in range(CASES)]
    assert [each for each in seen if each.end in WRONG] == []
    assert {each.kind for each in seen} == set(KINDS)
    assert sum(each.end == "told" for each in seen) > CASES / 3


def test_files_are_spoilt() -> None:
    """A guard: the same number spoils in the same way, and each way changes the file."""
    text = (SPECIMEN / "content" / "barriers.yaml").read_text("utf-8")
    for spoil in (lambda chance: text_spoilt(text, chance, ("!",)), lambda c: tree_spoilt(text, c)):
        made = [spoil(Random(number)) for number in range(20)]
        assert made == [spoil(Random(number)) for number in range(20)]
        assert len(set(made)) > 15
        assert made.count(text.encode()) < 5
