"""A case about a life that nobody of that life has read: it is neither printed nor counted."""

import pytest

from tests.counted import read, write
from tests.workshop import Workshop, load_kit


def unread(specimen: Workshop) -> None:
    """Add a second scenario that is still to be read."""
    held = read(specimen.content, "scenarios.yaml")
    case = held["scenarios"][0]
    person = {"slug": "noor", "code": "S2", "person": "Noor, 30 ans", "reviewed": False}
    told = case["situation"].replace("Alex", "Noor")
    held["scenarios"].append(case | person | {"situation": told, "readers": "une voisine"})
    write(specimen.content, "scenarios.yaml", held)


@pytest.mark.quick
def test_a_case_to_read_is_told_and_left_out(specimen: Workshop) -> None:
    """``check`` names it and who could read it; no card, no hidden slide, no count holds it."""
    unread(specimen)
    kit, problems = load_kit(specimen.content)
    (note,) = [each for each in problems if each.rule == "unread-case"]
    assert "S2, Noor, 30 ans" in note.sentence("fr")
    assert "une voisine" in note.sentence("fr")
    assert not [each for each in problems if each.rule == "unused"]
    assert [each.code for each in kit.cases] == ["S1"]
    assert kit.names.counts["scenarios"] == 1


@pytest.mark.quick
def test_a_session_that_plays_it_all_the_same_is_warned(specimen: Workshop) -> None:
    """It is then printed and counted, for someone decided so; the line of the session says it."""
    unread(specimen)
    (session,) = sorted((specimen.content / "sessions").glob("*.yaml"))
    text = session.read_text("utf-8").replace("      - alex\n", "      - alex\n      - noor\n", 1)
    session.write_text(text, "utf-8")
    kit, problems = load_kit(specimen.content)
    (told,) = [each for each in problems if each.rule == "unread-played"]
    assert told.source is not None
    assert text.splitlines()[told.source.line - 1].strip() == "- noor"
    assert [each.code for each in kit.cases] == ["S1", "S2"]
    assert kit.names.counts["scenarios"] == 2
