"""The kit as tables in the terminal."""

import os
import sys

import pytest

from tests.workshop import FOLDERS, ROOT, Workshop
from workshopkit.cli.show import aligned
from workshopkit.documents.overview import TABLES


def _shown(specimen: Workshop, *arguments: str) -> list[str]:
    done = specimen.run("show", *arguments)
    assert done.returncode == 0, done.stderr
    assert "\x1b" not in done.stdout
    return done.stdout.splitlines()


def test_segments_are_on_the_clock(specimen: Workshop) -> None:
    """In a pipe: aligned text, French headings, hours as they are written in Québec."""
    headings, first, *_ = _shown(specimen, "segments", "--start", "13:30")
    assert headings.split()[:4] == ["Séance", "Début", "Segment", "Minutes"]
    assert headings.index("Segment") == first.index("ouverture")
    assert first.startswith("causerie-20  13\u00a0h\u00a030")


def test_who_uses_what_is_told(specimen: Workshop) -> None:
    """A scenario names its segment, a worksheet its session."""
    (_, alex, *_) = _shown(specimen, "scenarios")
    assert alex.split()[:2] == ["S1", "alex"]
    assert alex.split("  ")[-1].strip().startswith("causerie-20/")


def test_what_nothing_uses_is_told_with_its_line(specimen: Workshop) -> None:
    """A worksheet that no session names, not a source that is printed with the others."""
    sources = specimen.content / "references.yaml"
    one = sources.read_text("utf-8").removeprefix("references:\n")
    with sources.open("a", encoding="utf-8") as file:
        file.write(one.replace("bandura-1977", "bandura-1978"))
    assert _shown(specimen, "unused") == ["Rien à montrer."]
    sheet = specimen.content / "worksheets" / "f2-action.yaml"
    sheet.with_name("f9-orpheline.yaml").write_text(sheet.read_text("utf-8"), "utf-8")
    assert _shown(specimen, "unused")[1].split() == [
        "fiche", "f9-orpheline", "content/worksheets/f9-orpheline.yaml:1:1",
    ]  # fmt: skip


@pytest.mark.parametrize("kind", TABLES)
def test_every_table_speaks_both_languages(specimen: Workshop, kind: str) -> None:
    """Each has its headings in French and in English."""
    assert _shown(specimen, kind) != _shown(specimen, kind, "--lang", "en")


def test_an_unknown_table_is_wrong_usage(specimen: Workshop) -> None:
    """The nearest name is offered."""
    done = specimen.run("show", "segment")
    assert done.returncode == 2
    assert "vouliez-vous dire « segments »?" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_a_terminal_gets_a_drawn_table(specimen: Workshop) -> None:
    """On a screen the headings are set off by a line."""
    import pty
    import subprocess

    screen, terminal = pty.openpty()
    command = [sys.executable, str(ROOT / "build.py"), "show", "barriers", *FOLDERS]
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "120"}
    subprocess.run(command, cwd=specimen.folder, stdout=terminal, env=environment, check=True)
    os.close(terminal)
    seen = os.read(screen, 65536).decode()
    assert "───" in seen
    assert "peur-echec" in seen


def test_columns_start_at_the_same_place() -> None:
    """Whatever the length of the words."""
    assert aligned([["A", "B"], ["long", "x"]]) == ["A     B", "long  x"]
