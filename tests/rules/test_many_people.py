"""More people than one person facilitates for are told, once, where their number is written."""

from pathlib import Path

import pytest

from tests.counted import read, write
from tests.workshop import Workshop, load_kit

SESSION = "sessions/causerie-20.yaml"


@pytest.fixture
def content(specimen: Workshop) -> Path:
    """The kit in miniature, whose session is for 24 people at most."""
    session = read(specimen.content, SESSION)
    write(specimen.content, SESSION, session | {"most_participants": 24})
    return specimen.content


def told(content: Path, people: int, more: str = "") -> list[str]:
    """Return what is told of the number of people of an event."""
    (content / "event.yaml").write_text(f"participants: {people}\n{more}", "utf-8")
    return [p.line("fr") for p in load_kit(content)[1] if p.rule == "many-people"]


def test_a_large_group_asks_for_two_facilitators(content: Path) -> None:
    """24 is no more than 24; 42 is told at its line, with how many one person may have."""
    assert told(content, 24) == []
    (line,) = told(content, 42)
    assert "event.yaml:1:" in line
    assert "42 personnes attendues" in line
    assert "jusqu’à 24" in line


def test_two_facilitators_may_have_more(content: Path) -> None:
    """Nothing is told once two people facilitate."""
    people = "- name: Ana Li\n  slug: ana\n- name: Jo Roy\n  slug: jo\n"
    (content / "facilitator.yaml").write_text(f"facilitators:\n{people}", "utf-8")
    assert told(content, 42) == []


def test_two_groups_share_them(content: Path) -> None:
    """As the rule says: 42 people in two rooms are 21 in each."""
    groups = "\n      - group: A\n      - group: B\n"
    said = f"sessions:\n  - session: causerie-20\n    groups:{groups}"
    assert told(content, 42, said) == []
    assert len(told(content, 50, said)) == 1


@pytest.mark.quick
def test_each_event_is_judged_by_itself(content: Path) -> None:
    """By its own people, for the sessions that it names, with who facilitates these."""
    people = "- name: Ana Li\n  slug: ana\n- name: Jo Roy\n  slug: jo\n"
    (content / "facilitator.yaml").write_text(f"facilitators:\n{people}", "utf-8")
    (content / "events").mkdir()
    for name, leads in (("une", "[ana]"), ("deux", "[ana, jo]")):
        session = f"{{session: causerie-20, facilitators: {leads}}}"
        said = f"participants: 42\nfacilitators: [ana]\nsessions:\n  - {session}\n"
        (content / "events" / f"{name}.yaml").write_text(said, "utf-8")
    (line,) = told(content, 8)
    assert "events/une.yaml:1:" in line
