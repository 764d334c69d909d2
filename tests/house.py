"""A copy of the engine with a small kit, in which a test adds things as a contributor would."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tests.workshop import ROOT, Workshop


class House(Workshop):
    """``workshopkit/``, ``templates/``, ``content/`` and ``build.py`` in one folder.

    ``touched`` are the files written since it was made.
    """

    def __init__(self, folder: Path, origin: Path) -> None:
        super().__init__(folder, origin)
        shutil.copytree(ROOT / "workshopkit", folder / "workshopkit")  # with what is compiled
        for name in ("build.py", "README.md", "content/README.md"):
            shutil.copy(ROOT / name, folder / name)
        self.touched: set[str] = set()

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace the one place where ``old`` is written."""
        super().edit(path, old, new)
        self.touched.add(path)

    def write(self, path: str, text: str) -> None:
        """Write a new file."""
        file = self.folder / path
        assert not file.exists(), f"{path} is there already"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        self.touched.add(path)

    def run(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run this copy's ``build.py`` in its folder."""
        return subprocess.run(
            [sys.executable, "build.py", *arguments],
            cwd=self.folder,
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
            | environment,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
        )
