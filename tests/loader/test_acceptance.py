"""A proposed line, accepted, mends its fault and nothing else."""

from itertools import islice
from pathlib import Path

import pytest

from tests.loader.acceptance import SLIPS, accepted, mutants
from tests.workshop import ROOT

COUNT = 100
"""Here; ``python -m tests.loader.acceptance 2000`` tries more."""


@pytest.mark.parametrize("seed", [11, 12])
def test_accepting_what_is_proposed_comes_to_an_end(tmp_path: Path, seed: int) -> None:
    """In ten steps at most, each fault goes, and no text is altered but on the spoilt line."""
    ends = [
        (file.name, row + 1, slip, accepted(tmp_path, file, row, text))
        for file, slip, row, text in islice(mutants(seed), COUNT)
    ]
    assert [end for end in ends if end[3].wrong] == []
    mended = [end for end in ends if end[3].steps and not end[3].left]
    assert len(mended) > COUNT / 2
    assert len({end[2] for end in ends}) > len(SLIPS) / 2


@pytest.mark.parametrize("slip", ["no dash", "bullet", "two spaces more", "one space less"])
def test_the_first_item_of_any_list_may_be_spoilt(tmp_path: Path, slip: str) -> None:
    """All the list is read as one text then, and YAML stops at a colon far below."""
    file = ROOT / "content/sessions/atelier-180.yaml"
    lines = file.read_text("utf-8").splitlines()
    firsts = [row for row, line in enumerate(lines) if line.endswith(("say:", "watch:"))]
    for row in [above + 1 for above in firsts][:12]:
        spoilt = "\n".join([*lines[:row], SLIPS[slip](lines[row]), *lines[row + 1 :]]) + "\n"
        assert accepted(tmp_path, file, row, spoilt).wrong == ""


@pytest.mark.parametrize("slip", ["no colon", "two spaces more", "one space more"])
def test_keys_of_own_words_are_known_as_keys(tmp_path: Path, slip: str) -> None:
    """Below ``words``, keys are the labels', which no part has: none is taken for text."""
    file = ROOT / "content/kit.yaml"
    lines = file.read_text("utf-8").splitlines()
    first = lines.index("words:") + 1
    rows = [row for row in range(first, first + 24) if not lines[row].endswith(":")]
    for row in rows:
        spoilt = "\n".join([*lines[:row], SLIPS[slip](lines[row]), *lines[row + 1 :]]) + "\n"
        assert accepted(tmp_path, file, row, spoilt).wrong == "", (row + 1, slip)
