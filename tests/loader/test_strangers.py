"""Files that nobody would read are told with the name that they should have."""

import shutil

import pytest

from tests.workshop import Workshop


@pytest.mark.parametrize(
    ("copy", "original"),
    [
        ("kit-Conflit OneDrive.yaml", "kit.yaml"),
        ("kit (1).yaml", "kit.yaml"),
        ("kit-DESKTOP-4F2A.yaml", "kit.yaml"),
        ("scenarios (Copie en conflit de Léa 2026-03-05).yaml", "scenarios.yaml"),
        ("worksheets/f2-action.sync-conflict-20260305-101500-ABCDEFG.yaml", "f2-action.yaml"),
        ("worksheets/f2-action - Copie.yaml", "f2-action.yaml"),
        ("worksheets/f2-action (conflicted copy).yaml", "f2-action.yaml"),
    ],
)
def test_a_copy_is_told_as_a_copy(specimen: Workshop, copy: str, original: str) -> None:
    """Left by a shared folder or a file manager, it names the file that it is a copy of."""
    folder = (specimen.content / copy).parent
    shutil.copy(folder / original, specimen.content / copy)
    (told,) = specimen.errors()
    assert told.startswith(f"content/{copy}")
    assert f"semble une copie de {original}," in told
    assert told.endswith("[copied-file]")


def test_a_text_file_where_an_event_is_missing_is_told(specimen: Workshop) -> None:
    """A build without the event’s date and place would say nothing of it."""
    (specimen.content / "event.yaml").rename(specimen.content / "event.txt")
    (told,) = specimen.errors()
    assert told.startswith("content/event.txt")
    assert "« event.yaml »" in told


def test_notes_beside_the_content_are_left_alone(specimen: Workshop) -> None:
    """A text file of another name, or beside the file it resembles, is somebody’s own."""
    for name in ("event.txt", "notes.txt"):
        (specimen.content / name).write_text("À faire", "utf-8")
    assert specimen.errors() == []
