"""Imports go downhill only, and a contract that is broken does say so."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workshop import ROOT

LINT_IMPORTS = Path(sys.executable).parent / "lint-imports"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the engine and of its contracts."""
    skip = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "workshopkit", tmp_path / "workshopkit", ignore=skip)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def _lint(tree: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(LINT_IMPORTS), "--no-cache"],
        cwd=tree,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def test_the_engine_keeps_its_contracts(tree: Path) -> None:
    """The code as it is passes, and every contract was looked at."""
    result = _lint(tree)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "Contracts: 4 kept, 0 broken." in result.stdout


@pytest.mark.parametrize(
    ("module", "line", "told"),
    [
        ("model/text.py", "import workshopkit.loader", "workshopkit.model.text ->"),
        ("problems/location.py", "import workshopkit.cli", "workshopkit.problems.location ->"),
        ("documents/plan.py", "import workshopkit.loader", "workshopkit.documents.plan ->"),
        (
            "fit/deck_check.py",
            "import workshopkit.formats.convert",
            "fit.deck_check ->",
        ),
        ("rules/pace.py", "import workshopkit.loader", "workshopkit.rules.pace ->"),
        ("fit/deck_check.py", "import weasyprint", "workshopkit.fit.deck_check -> weasyprint"),
        ("templating/inline.py", "import pptx", "workshopkit.templating.inline -> pptx"),
        ("helpers.py", "", "workshopkit.helpers"),
    ],
    ids=["upward", "to the top", "sideways", "formats", "rules", "weasyprint", "pptx", "no layer"],
)
def test_a_planted_import_is_refused(tree: Path, module: str, line: str, told: str) -> None:
    """An import that goes up or sideways, or a module without a layer, breaks a contract."""
    file = tree / "workshopkit" / module
    before = file.read_text("utf-8") if file.exists() else '"""Nowhere."""\n'
    file.write_text(f"{before}\n{line}\n", "utf-8")
    result = _lint(tree)
    assert result.returncode == 1
    assert told in result.stdout
