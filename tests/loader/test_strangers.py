"""Files that nobody would read are told with the name that they should have."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import pytest

from tests.workshop import FOLDERS, ROOT, Workshop


@pytest.mark.quick
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
        ("Copie de kit.yaml", "kit.yaml"),
        ("Copie de Copie de kit.yaml", "kit.yaml"),
        ("kit - Copie (2).yaml", "kit.yaml"),
        ("Copy (2) of scenarios.yaml", "scenarios.yaml"),
        ("worksheets/Copie de f2-action.yaml", "f2-action.yaml"),
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


@pytest.mark.quick
@pytest.mark.parametrize("name", ["kit.YAML", "worksheets/f2-action.Yaml", "kit.YML"])
def test_an_ending_in_capitals_is_told(specimen: Workshop, name: str) -> None:
    """Only Windows and macOS would read it: elsewhere it would be left out without a word."""
    file = specimen.content / name
    original = file.with_suffix(".yaml")
    original.rename(file)
    if original.exists():
        return  # here capitals do not tell names apart
    assert any(
        told.startswith(f"content/{name}") and f"« {original.name} »" in told
        for told in specimen.errors()
    )


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


def _socket(file: Path) -> None:
    with chdir(file.parent), socket.socket(socket.AF_UNIX) as made:
        made.bind(file.name)


def _link_to_itself(file: Path) -> None:
    file.symlink_to(file.name)


def _device(file: Path) -> None:
    file.symlink_to("/dev/zero")


@pytest.mark.quick
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.parametrize("make", [os.mkfifo, _device, _link_to_itself, _socket, Path.mkdir])
@pytest.mark.parametrize(
    "name", ["content/kit.yaml", "content/translations/en-CA/kit.yaml", "templates/themes/m.pptx",
             "templates/print/guide.html.j2", "templates/labels/fr-CA.yaml"],
)  # fmt: skip
def test_what_is_no_file_is_told_and_never_waited_for(
    specimen: Workshop, make: Callable[[Path], object], name: str
) -> None:
    """A pipe, a device or a link in circles would stop everything without a word."""
    file = specimen.folder / name
    file.unlink(missing_ok=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    make(file)
    signal.alarm(20)  # ends the test rather than all of them
    try:
        with chdir(specimen.folder):
            told = specimen.errors()
    finally:
        signal.alarm(0)
    assert [each for each in told if each.startswith(f"{name}: ") and "[not-a-file]" in each]


@pytest.mark.quick
@pytest.mark.skipif(sys.platform != "linux", reason="needs setpriv, to be nobody's superuser")
@pytest.mark.parametrize(
    ("name", "command"),
    [("content/kit.yaml", "check"), ("content", "check"), ("templates/fonts", "--only=timer")],
)
def test_what_may_not_be_read_is_told(specimen: Workshop, name: str, command: str) -> None:
    """A file or a folder copied from another account: the sentence is about reading."""
    rights = "-dac_override,-dac_read_search"
    bound = ["setpriv", f"--bounding-set={rights}", f"--inh-caps={rights}"]
    asked = [sys.executable, str(ROOT / "build.py"), command, *FOLDERS]
    file, was = specimen.folder / name, (specimen.folder / name).stat().st_mode
    file.chmod(0)
    try:
        done = subprocess.run(
            [*(bound if os.geteuid() == 0 else ()), *asked],
            cwd=specimen.folder, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
    finally:
        file.chmod(was)
    assert done.returncode == 1
    assert done.stderr.startswith(f"{name}: ce compte n’a pas le droit de lire")
    assert "[no-right-to-read]" in done.stderr


@pytest.mark.quick
def test_a_link_out_of_the_kit_is_refused(
    specimen: Workshop, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A kit that came by mail shows nothing else of the computer; a link inside it is fine."""
    outside = tmp_path_factory.mktemp("ailleurs") / "prive.yaml"
    outside.write_text("secret: 1\n", "utf-8")
    file = specimen.content / "barriers.yaml"
    file.rename(specimen.folder / "barriers.yaml")
    file.symlink_to("../barriers.yaml")
    assert specimen.errors() == []
    file.unlink()
    file.symlink_to(outside)
    (told,) = specimen.errors()
    assert told.endswith("[link-elsewhere]")
    assert "secret" not in told
