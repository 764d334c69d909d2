"""More people than one person facilitates for are told, once, where their number is written."""

from pathlib import Path

from tests.workshop import Workshop, load_kit


def told(content: Path, event: str) -> list[str]:
    """Return what is told of the number of people of an event."""
    (content / "event.yaml").write_text(event, "utf-8")
    return [p.line("fr") for p in load_kit(content)[1] if p.rule == "many-people"]


def test_a_large_group_asks_for_two_facilitators(workshop: Workshop) -> None:
    """The workshop is for 24 at most with one person; the talk has no such number."""
    assert told(workshop.content, "participants: 24\n") == []
    (line,) = told(workshop.content, "participants: 42\n")
    assert "event.yaml:1:" in line
    assert "42 personnes attendues" in line
    assert "jusqu’à 24" in line


def test_two_facilitators_may_have_more(workshop: Workshop) -> None:
    """Nothing is told once two people facilitate."""
    people = "- name: Ana Li\n  slug: ana\n- name: Jo Roy\n  slug: jo\n"
    (workshop.content / "facilitator.yaml").write_text(f"facilitators:\n{people}", "utf-8")
    assert told(workshop.content, "participants: 42\n") == []
