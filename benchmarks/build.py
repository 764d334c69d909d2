"""What a build saves when little or nothing changed, and what a warm process saves.

Commands are fresh processes with their children; times are of the processor, so that a busy
machine blurs them less.

    python -m benchmarks.build
"""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from workshopkit.desk import job_of
from workshopkit.documents import plan
from workshopkit.formats.convert import convert
from workshopkit.memory import Memory
from workshopkit.pipeline import Options, load, render

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = ROOT / "templates"
UNCHANGED, ONE_WORD, WARM = 0.05, 0.25, 1 / 3
"""The most that each may take, as a share of what it is compared with."""
SHEET = "f1-objectif-smart"
RUNS = 3


def main() -> int:
    """Print the ratios; return 1 when one is above its limit."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        content = work / "content"
        shutil.copytree(ROOT / "content", content)
        command = [
            sys.executable, str(ROOT / "build.py"), "--content", str(content),
            "--output", str(work / "output"),
        ]  # fmt: skip
        cold = spent(command)
        unchanged = min(spent(command) for _ in range(RUNS))
        edits = []
        for run in range(RUNS):
            _edit(content / "scenarios.yaml", "    situation: >-\n      ", f"Un{run} ")
            edits.append(spent(command))
        warm, weasyprint = _worksheet(work, content)
    passed = [
        told("unchanged / cold", unchanged, cold, UNCHANGED),
        told("one word of a scenario / cold", min(edits), cold, ONE_WORD),
        told("one word of a warm worksheet / weasyprint", warm, weasyprint, WARM),
    ]
    return 0 if all(passed) else 1


def told(name: str, ours: float, theirs: float, limit: float) -> bool:
    """Print a ratio and the most that it may be; tell whether it is below."""
    ratio = ours / theirs
    print(f"{name}: {ratio:.1%} ({ours:.2f} s / {theirs:.2f} s), at most {limit:.0%}")
    return ratio <= limit


def spent(command: list[str]) -> float:
    """Return the processor's seconds, for itself and the system, of a command and its children."""
    before = _of_children()
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return _of_children() - before


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _edit(file: Path, mark: str, word: str) -> None:
    file.write_text(file.read_text("utf-8").replace(mark, mark + word, 1), "utf-8")


def _worksheet(work: Path, content: Path) -> tuple[float, float]:
    """Return the time from an edited worksheet to its PDF, warm, and that of WeasyPrint alone."""
    options = Options(content, TEMPLATES, work / "output", only=("worksheet",))
    warm: list[float] = []
    memory = Memory()
    for run in range(RUNS + 1):
        _edit(content / "worksheets" / f"{SHEET}.yaml", "\ntitle: ", f"Un{run} ")
        begun = time.process_time()
        project = load(options, memory)
        sheet = next(
            each for each in plan(project.kit, project.setting)
            if each.kind == "worksheet" and Path(each.name).name == f"{SHEET}.pdf"
        )  # fmt: skip
        (rendered,) = render(project, [sheet])
        convert(job_of(project, rendered, ""))
        warm.append(time.process_time() - begun)
    page = work / "sheet.html"
    page.write_text(rendered.markup, "utf-8")
    command = [
        sys.executable, "-m", "weasyprint", "--base-url", f"{TEMPLATES}/",
        "--pdf-variant", "pdf/ua-1", str(page), str(work / "sheet.pdf"),
    ]  # fmt: skip
    return min(warm[1:]), min(spent(command) for _ in range(RUNS))


if __name__ == "__main__":
    sys.exit(main())
