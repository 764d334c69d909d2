"""A kind of thing is added by a card, a model and a starter: the rest follows."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.workshop import ROOT, SPECIMEN

MODEL = '''"""Tools to lend."""

from __future__ import annotations

from typing import Annotated

from workshopkit.model.base import Part, Refers, Slug, Words


class Tool(Part):
    """A tool."""

    slug: Slug
    title: Words
    barriers: Annotated[tuple[Slug, ...], Refers("barrier")] = ()
    """Les barrières.
    The barriers."""


class Tools(Part):
    """``tools.yaml``."""

    tools: tuple[Tool, ...] = ()
    """Les outils.
    The tools."""
'''
CARD = """    "tool": Thing(
        Noun("m", "outil", "outils", "tool", "tools"),
        Tool,
        file="tools",
        holder=Tools,
        key="tools",
        next=Said("Changez le titre.", "Change the title."),
    ),
"""
IMPORT = "from workshopkit.problems.noun import Noun\n"
STARTER = "\n  - slug: $slug\n    title: $title\n    barriers:\n      - $barrier\n"
WRITTEN = "tools:\n  - slug: marteau\n    title: Un marteau\n    barriers:\n      - peur-echek\n"


def _run(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "build.py", *arguments],
        cwd=folder, capture_output=True, encoding="utf-8", timeout=300,
    )  # fmt: skip
    assert "Traceback" not in done.stderr, done.stderr
    return done.stdout + done.stderr


def test_a_new_kind_is_checked_made_shown_and_completed(tmp_path: Path) -> None:
    """On a copy: no other file of the engine is touched."""
    for name in ("workshopkit", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(SPECIMEN / "content", tmp_path / "content")
    shutil.copytree(
        SPECIMEN / "templates" / "themes", tmp_path / "templates" / "themes", dirs_exist_ok=True
    )
    shutil.copy(ROOT / "build.py", tmp_path)
    (tmp_path / "workshopkit" / "model" / "tools.py").write_text(MODEL, "utf-8")
    cards = tmp_path / "workshopkit" / "model" / "things.py"
    text = cards.read_text("utf-8")
    text = text.replace(IMPORT, f"from workshopkit.model.tools import Tool, Tools\n{IMPORT}", 1)
    cards.write_text(text.replace('    "session": Thing(', f'{CARD}    "session": Thing('), "utf-8")
    (tmp_path / "templates" / "starters" / "tool.yaml").write_text(STARTER, "utf-8")
    tools = tmp_path / "content" / "tools.yaml"
    tools.write_text(WRITTEN, "utf-8")
    told = "content/tools.yaml:5:9: la barrière « peur-echek » n’existe pas."
    assert told in _run(tmp_path, "check")
    tools.write_text(WRITTEN.replace("peur-echek", "peur-echec"), "utf-8")
    assert "Changez le titre." in _run(tmp_path, "new", "tool", "tournevis")
    assert _run(tmp_path, "show", "tools").split() == [
        "Outil", "Sert", "dans", "marteau", "tournevis",
    ]  # fmt: skip
    _run(tmp_path, "schema")
    assert "peur-echec" in (tmp_path / "content" / "schema" / "tools.json").read_text("utf-8")
