"""Three kits on other subjects: nothing that they leave out is asked for, nothing leaks."""

from pathlib import Path

import pytest

from tests.workshop import Workshop

SUBJECTS = Path(__file__).resolve().parent / "subjects"
KITS = sorted(each.name for each in SUBJECTS.iterdir())
LONGEST = 150
"""Lines of YAML that each kit may take: what it does not say, it does not write."""


@pytest.fixture(params=KITS)
def subject(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Workshop:
    """A kit on another subject, in the current folder."""
    monkeypatch.chdir(tmp_path)
    return Workshop(tmp_path, SUBJECTS / request.param)


def test_nothing_is_asked_of_a_kit_but_its_settings_and_a_session(subject: Workshop) -> None:
    """It holds few lines; what is told is what to fill in before the day, and no more."""
    files = sorted(subject.content.rglob("*.yaml"))
    lines = [
        line for file in files for line in file.read_text("utf-8").splitlines() if line.strip()
    ]
    assert len(lines) <= LONGEST
    rules = {problem.rule for problem in subject.check()}
    assert rules <= {"to-date", "to-fill", "past-date"}, rules
