"""Texts made too long on pages: doing what is told suffices, and little less would not."""

from pathlib import Path

import pytest

from benchmarks.amounts import TEXTS, outcomes, prepared


@pytest.mark.parametrize("kind", ["worksheet", "role-cards", "question-cards", "poster"])
def test_what_is_told_to_cut_is_enough_and_hardly_more(tmp_path: Path, kind: str) -> None:
    """Three random texts of each kind, shortened by the number told, and by a little less."""
    texts = [each for each in TEXTS if each[0] == kind][:3]
    found = list(outcomes(prepared(tmp_path), 3, 2026, texts))
    assert [each for each in found if not each.is_right] == []
