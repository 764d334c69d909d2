"""Someone who never opens a terminal double-clicks, and reads French whatever happens."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workshop import ROOT, SPECIMEN

POSIX = "Construire la trousse.command"
WINDOWS = "Construire la trousse.bat"
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="a script for macOS and Linux")


class Clone:
    """A fresh copy of the project in a folder whose name has spaces, set up already."""

    def __init__(self, tmp_path: Path) -> None:
        self.folder = tmp_path / "Mes documents" / "la trousse"
        self.folder.mkdir(parents=True)
        for name in ("build.py", POSIX, "requirements.lock"):
            shutil.copy2(ROOT / name, self.folder)
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "workshopkit", self.folder / "workshopkit", ignore=ignored)
        shutil.copytree(ROOT / "scripts", self.folder / "scripts")
        shutil.copytree(ROOT / "templates", self.folder / "templates")
        shutil.copytree(SPECIMEN / "templates", self.folder / "templates", dirs_exist_ok=True)
        shutil.copytree(SPECIMEN / "content", self.folder / "content")
        (self.folder / "output").mkdir()
        (self.folder / "output" / "index.html").write_text("made before", "utf-8")
        self._script(".venv/bin/python", f'exec "{sys.executable}" "$@"')
        self._script("../bin/xdg-open", 'echo "$PWD/$1" > "$OPENED"')
        self._script("../bin/uname", "echo Linux")
        self.opened = tmp_path / "opened"
        state = subprocess.run(
            "cat scripts/setup.sh requirements.lock | cksum",
            shell=True, cwd=self.folder, capture_output=True, check=True, encoding="utf-8",
        ).stdout  # fmt: skip
        (self.folder / ".venv" / ".setup-kit").write_text(state, "utf-8")

    def _script(self, name: str, line: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"#!/bin/sh\n{line}\n", "utf-8")
        file.chmod(0o755)

    def double_click(self, cwd: Path) -> subprocess.CompletedProcess[str]:
        """Run the script as a file manager does, from elsewhere; build the deck only."""
        path = f"{self.folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
        return subprocess.run(
            [self.folder / POSIX, "--only", "deck"],
            cwd=cwd, env=os.environ | {"PATH": path, "OPENED": str(self.opened)},
            stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", timeout=300,
        )  # fmt: skip


@posix_only
def test_a_double_click_builds_and_opens_the_page(tmp_path: Path) -> None:
    """From another folder, with spaces in the path: the documents are made, the page opens."""
    clone = Clone(tmp_path)
    done = clone.double_click(cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (clone.folder / "output/fr-CA/causerie-20/diaporama.pptx").is_file()
    assert clone.opened.read_text("utf-8").strip() == f"{clone.folder}/output/index.html"


@posix_only
def test_a_mistake_in_a_text_is_told_and_the_page_stays_shut(tmp_path: Path) -> None:
    """The message, then what to do, in French."""
    clone = Clone(tmp_path)
    (clone.folder / "content" / "kit.yaml").write_text("title: Un : deux\n", "utf-8")
    done = clone.double_click(cwd=Path("/"))
    assert done.returncode == 1
    assert "content/kit.yaml:1:11: " in done.stderr
    assert "double-cliquez de nouveau" in done.stdout
    assert not clone.opened.exists()


@posix_only
def test_what_the_machine_lacks_is_told(tmp_path: Path) -> None:
    """When the set-up fails, its line is followed by what to do."""
    clone = Clone(tmp_path)
    setup = clone.folder / "scripts" / "setup.sh"
    setup.write_text("echo 'Il manque Python.' >&2\nexit 3\n", "utf-8")
    done = clone.double_click(cwd=tmp_path)
    assert done.returncode == 3
    assert done.stderr == "Il manque Python.\n"
    assert "La ligne ci-dessus dit quoi faire" in done.stdout


def test_the_windows_script_reads_well() -> None:
    """CRLF line ends, UTF-8 without a mark, a code page to match, and a pause on failure."""
    data = (ROOT / WINDOWS).read_bytes()
    lines = data.decode("utf-8").split("\r\n")
    assert "\n" not in "".join(lines)
    assert lines[0] == "@echo off"
    before = lines[: lines.index("chcp 65001 >nul")]
    assert all(line.isascii() for line in before), "accents come after the code page"
    assert "--require-hashes" in data.decode()
    assert lines.index("pause") > lines.index(":stopped")
    assert "*.bat text eol=crlf" in (ROOT / ".gitattributes").read_text("utf-8")


def test_the_windows_script_tells_each_failure() -> None:
    """Whatever fails is told before the jump to the pause; every label exists."""
    lines = (ROOT / WINDOWS).read_text("utf-8").splitlines()
    jumps = [row for row, line in enumerate(lines) if line.strip() == "goto stopped"]
    assert len(jumps) >= 6
    assert all(lines[row - 1].strip().startswith("echo ") for row in jumps)
    labels = {line[1:] for line in lines if line.startswith(":")}
    assert {line.split("goto ")[1] for line in lines if "goto " in line} == labels
    inside = [line for line in lines if line.startswith("    echo")]
    assert not [line for line in inside if ")" in line], "a parenthesis would close the block"
