"""A copy of the content and the templates that a test may spoil, check and build."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

from tests.forked import LONGEST, run_script
from workshopkit import ContentError, Options, Problem, Result, build, check_only
from workshopkit.loader import load_kit as read_kit
from workshopkit.memory import Memory
from workshopkit.model.kit import Kit
from workshopkit.pipeline import Project
from workshopkit.pipeline import load as load_project
from workshopkit.problems import tell

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build.py"
ROUNDS = 16
"""Copies of a kit after which what no test asked is forgotten: some ask for one, some for both."""


class Rounds(Memory):
    """What the tests of a process read once: most of their files are the same."""

    def __init__(self) -> None:
        super().__init__()
        self.round = 0

    def forget_the_rest(self) -> None:
        """Forget what nobody has asked for several rounds."""
        self.round += 1
        if self.round % ROUNDS == 0:
            super().forget_the_rest()


MEMORY = Rounds()


def load_kit(content: Path, locale: str | None = None) -> tuple[Kit, tuple[Problem, ...]]:
    """Load a kit; files that an earlier test read are not read again."""
    return read_kit(content, locale, MEMORY)


def load(options: Options) -> Project:
    """Load a project; files that an earlier test read are not read again."""
    return load_project(options, MEMORY)


TODAY = date(2026, 1, 15)
"""The day of the tests: no date of the kits is past."""
SPECIMEN = Path(__file__).resolve().parent / "specimen"
SUBJECTS = Path(__file__).resolve().parent / "subjects"
"""A kit in miniature: its lines stay where they are when the real texts are edited."""

EVERY_DAY = (
    "deck", "deck-pdf", "template", "guide", "run-sheet", "workbook", "handout", "take-away",
    "worksheet", "role-cards", "question-cards", "poster", "organizer", "sign-in", "table-signs",
    "print-list", "timer", "distress",
)  # fmt: skip
"""The kinds that are made unless the kit or the command says otherwise."""


class Workshop:
    """``content/``, ``templates/`` and ``output/`` in a folder of their own.

    Messages name files from the current folder: make it ``folder``.
    """

    def __init__(self, folder: Path, origin: Path = ROOT) -> None:
        self.folder = folder
        self.content = folder / "content"
        self.templates = folder / "templates"
        self.output = folder / "output"
        MEMORY.forget_the_rest()
        _copy(origin / "content", self.content)
        for templates in dict.fromkeys([ROOT / "templates", origin / "templates"]):
            if templates.is_dir():  # a kit may do with those of everybody
                _copy(templates, self.templates)

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace the one place where ``old`` is written."""
        file = self.folder / path
        text = file.read_text("utf-8")
        found = text.count(old)
        assert found == 1, f"{path}: « {old} » is there {found} times"
        file.write_text(text.replace(old, new), "utf-8")

    def make_only(self, *kinds: str) -> None:
        """Let the kit skip every kind of document but ``kinds``: builds are then short."""
        skipped = ", ".join(kind for kind in EVERY_DAY if kind not in kinds)
        file = self.content / "kit.yaml"
        text = file.read_text("utf-8")
        file.write_text(f"{text}\ndocuments:\n  skip: [{skipped}]\n", "utf-8")

    def options(self, **wanted: Any) -> Options:
        """Return options for these folders."""
        return Options(self.content, self.templates, self.output, **{"today": TODAY, **wanted})

    def build(self, only: tuple[str, ...] = ("deck",), **wanted: Any) -> Result:
        """Build the decks, unless other documents are asked for; () asks for all of them.

        In this process, unless ``jobs`` asks for others: tests run side by side already.
        """
        return build(self.options(only=only, **{"jobs": 1, **wanted}), memory=MEMORY)

    def check(self, *, pages: bool = False, **wanted: Any) -> tuple[Problem, ...]:
        """Return every problem, those of laid-out ``pages`` too, whether returned or raised."""
        try:
            return check_only(self.options(**wanted), pages=pages, memory=MEMORY)[0]
        except ContentError as error:
            return error.problems

    def errors(self, lang: str = "fr", **wanted: Any) -> list[str]:
        """Return the errors as a person reads them."""
        found = self.check(**wanted)
        return [problem.line(lang) for problem in found if problem.severity == "error"]

    def told(self, lang: str = "fr", **wanted: Any) -> list[str]:
        """Return all that is said of the errors: messages, source lines, carets, mended lines."""
        found = self.check(**wanted)
        errors = [problem for problem in found if problem.severity == "error"]
        return [line.text for line in tell(errors, lang)]

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run ``python build.py`` for real, in French unless ``environment`` says otherwise.

        Python itself is started anew where ``environment`` tells it how to start.
        """
        neutral = {name: value for name, value in os.environ.items() if name not in LOCALE_NAMES}
        whole = neutral | ALWAYS | environment
        if not any(name.startswith("PYTHON") for name in environment):
            return run_script(BUILD, (*arguments, *FOLDERS), self.folder, whole)
        return subprocess.run(
            [sys.executable, str(BUILD), *arguments, *FOLDERS],
            cwd=self.folder,
            env=whole,
            capture_output=True,
            encoding="utf-8",
            timeout=LONGEST,
        )


UNDO = shutil.ignore_patterns(".undo")
"""What the author of these lines changed and could take back."""


def _copy(origin: Path, folder: Path) -> None:
    """Copy a folder without dates and rights: it takes a fifth of the time, a thousand times."""
    shutil.copytree(origin, folder, dirs_exist_ok=True, copy_function=shutil.copyfile, ignore=UNDO)


FOLDERS = ("--content=content", "--templates=templates", "--output=output")
"""What to add to a command that runs in the workshop's folder."""
SAME_KIT = "".join(f" {each.replace('=', ' ')}" for each in FOLDERS)
"""What stands in each command that is proposed to whoever typed those."""
ALWAYS = {"PYTHONIOENCODING": "utf-8", "WORKSHOPKIT_TODAY": TODAY.isoformat()}
"""What the environment of a command holds, whatever the machine."""
LOCALE_NAMES = ("LANG", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "FORCE_COLOR", "COLUMNS")
