"""The installed package: a command that works from anywhere, with this kit inside."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.once import made_once
from tests.workshop import ALWAYS, ROOT

BROUGHT = "workshopkit/brought"


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package and nothing of the project around it."""

    def make(folder: Path) -> None:
        wheel = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
        subprocess.run(wheel, cwd=ROOT, check=True, capture_output=True)
        (file,) = folder.glob("*.whl")
        with zipfile.ZipFile(file) as package:
            package.extractall(folder / "packages")

    return made_once(tmp_path_factory, "package", make) / "packages"


def run(installed: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the package's command in a folder, with nothing else on its path."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "workshopkit", *arguments],
        cwd=folder,
        env=os.environ | ALWAYS | {"PYTHONPATH": str(installed)},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )


@pytest.mark.parametrize("name", ["content", "templates"])
def test_the_package_brings_what_the_project_has(installed: Path, name: str) -> None:
    """Each file that git knows is there, with the same bytes, and no other."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", name], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout
    ours = {file: (ROOT / file).read_bytes() for file in listed.split("\0") if file}
    below = installed / BROUGHT
    theirs = {
        file.relative_to(below).as_posix(): file.read_bytes()
        for file in (below / name).rglob("*")
        if file.is_file()
    }
    assert theirs == ours


def test_the_command_has_a_name(installed: Path) -> None:
    """``workshopkit`` is what one types."""
    (told,) = installed.glob("*.dist-info/entry_points.txt")
    assert "workshopkit = workshopkit.cli:main" in told.read_text("utf-8")


def test_a_kit_is_made_and_built_anywhere(installed: Path, tmp_path: Path) -> None:
    """``new kit``, then the deck of its session, from the kit's own folder."""
    made = run(installed, tmp_path, "new", "kit", "ma trousse")
    assert made.returncode == 0, made.stderr
    assert 'cd "ma trousse"\n  workshopkit\n' in made.stdout
    kit = tmp_path / "ma trousse"
    built = run(installed, kit, "--only", "deck")
    assert built.returncode == 0, built.stderr
    assert "build.py" not in built.stdout + built.stderr
    assert [file.name for file in kit.rglob("*.pptx")] == ["diaporama.pptx"]


def test_this_workshop_may_be_the_beginning(installed: Path, tmp_path: Path) -> None:
    """``--from workshop`` gives both sessions, in both languages; anything else is told."""
    made = run(installed, tmp_path, "new", "kit", "atelier", "--from", "workshop")
    assert made.returncode == 0, made.stderr
    told = run(installed, tmp_path / "atelier", "check", "--session", "conference-60")
    assert told.returncode == 0, told.stderr
    wrong = run(installed, tmp_path, "new", "kit", "autre", "--from", "workshpo")
    assert wrong.returncode == 2
    assert "« workshop »" in wrong.stderr


def test_own_templates_lie_over_those_of_the_package(installed: Path, tmp_path: Path) -> None:
    """One file is enough to change one thing; a fault in it is told where the person wrote it."""
    run(installed, tmp_path, "new", "kit", "trousse")
    kit = tmp_path / "trousse"
    theme = kit / "templates" / "themes" / "elan.yaml"
    theme.parent.mkdir(parents=True)
    brought = (installed / BROUGHT / "templates/themes/elan.yaml").read_text("utf-8")
    theme.write_text(f"{brought}\nombre: oui\n", "utf-8")
    told = run(installed, kit, "check")
    assert told.returncode == 1
    assert "templates/themes/elan.yaml:" in told.stderr + told.stdout
    theme.write_text(brought, "utf-8")
    assert run(installed, kit, "check").returncode == 0


def test_without_a_kit_the_message_says_how_to_begin(installed: Path, tmp_path: Path) -> None:
    """In an empty folder, the missing folder is named, and the command that makes a kit."""
    told = run(installed, tmp_path)
    assert told.returncode in (1, 2)
    assert "content" in told.stderr
    assert "workshopkit new kit" in told.stderr
