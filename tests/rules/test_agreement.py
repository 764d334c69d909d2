"""What a session says of its sheets and its length, when it is no longer so."""

from pathlib import Path

import pytest

from tests.workshop import Workshop
from workshopkit.loader import load_kit
from workshopkit.problems import ContentError

SESSION = "content/sessions/causerie-20.yaml"
CONFERENCE = "content/sessions/conference-60.yaml"


def _told(workshop: Workshop, rule: str) -> list[str]:
    return [each.line("fr") for each in load_kit(workshop.content)[1] if each.rule == rule]


def test_a_sheet_that_no_segment_hands_out_is_told(specimen: Workshop) -> None:
    """It would be printed for everyone and stay in its box."""
    file = specimen.folder / SESSION
    text = file.read_text("utf-8")
    start = text.index("    hand_out:\n")
    end = text.index("\n    ", text.index("- ", start))
    file.write_text(text[:start] + text[end + 1 :], "utf-8")
    assert any("aucun segment ne remet" in line for line in _told(specimen, "not-handed-out"))


def test_a_length_typed_in_a_label_is_told_when_it_is_another(specimen: Workshop) -> None:
    """The cover would say 60 minutes over a session of 20."""
    label = next(
        line
        for line in (specimen.folder / SESSION).read_text("utf-8").splitlines()
        if line.startswith("label:")
    )
    specimen.edit(SESSION, label, "label: Causerie de 60 minutes")
    (told,) = _told(specimen, "other-length")
    assert "« 60 minutes » est tapé ici, mais la séance dure 20 minutes" in told


def test_a_booklet_that_loses_its_sheets_is_told(tmp_path: Path) -> None:
    """One « bound » too many, and the large print no longer holds the sheet it promises."""
    workshop = Workshop(tmp_path)
    workshop.edit(
        CONFERENCE,
        "  - worksheet: f1-objectif-smart\n    use: take-home",
        "  - worksheet: f1-objectif-smart\n    use: bound",
    )
    assert any("F0, F8 n’y sont plus" in line for line in _told(workshop, "booklet-emptied"))
    assert any("la fiche F0 est promise" in line for line in _told(workshop, "not-in-booklet"))


def test_the_lines_about_a_dropped_segment_are_to_be_deleted(tmp_path: Path) -> None:
    """Its neighbour, whose number differs, is never what was meant."""
    workshop = Workshop(tmp_path)
    file = workshop.folder / CONFERENCE
    text = file.read_text("utf-8")
    start = text.index("  - slug: etape-2\n")
    file.write_text(text[:start] + text[text.index("  - slug: ", start + 5) :], "utf-8")
    with pytest.raises(ContentError) as told:
        load_kit(workshop.content)
    lines = [each for each in told.value.problems if each.rule == "segment-dropped"]
    assert lines
    assert all("effacez l’entrée" in each.line("fr") for each in lines)
    assert not any("etape-3" in each.line("fr") for each in lines)
