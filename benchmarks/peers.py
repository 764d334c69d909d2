"""The kit beside the tools one would use instead, and what it costs as it grows.

In one run: a cold build over the ``weasyprint`` command for each document on the same HTML, two
at a time, plus pandoc for the decks; an unchanged build and one word of a scenario over the cold
one; then a kit whose session is there 1, 4 and 16 times, in time and memory a page.

Times are of the processor, children included, so that a busy machine blurs them less. Without
pandoc the decks are left out of what the peers do: the ratio is then too high, and said to be.

    python -m benchmarks.peers
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from pptx import Presentation

from workshopkit.documents import plan
from workshopkit.model.deck import Deck
from workshopkit.pipeline import Options, load, render, select

ROOT = Path(__file__).resolve().parent.parent
SPECIMEN = ROOT / "tests" / "specimen"
AT_ONCE = 2
GROWTH = (1, 4, 16)
GROWN = ("deck", "guide", "run-sheet")
"""The documents of a kit that grows."""
COLD, UNCHANGED, ONE_WORD, MORE_A_PAGE = 0.6, 0.05, 0.25, 1.1
"""The most that each may be; the last one for a page of the largest kit over the smallest."""
WRAPPED = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True, encoding="utf-8")
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss, done.returncode, done.stderr]))
"""
"""Runs a command in a process of its own, whose children are that command's alone."""


@dataclass(frozen=True)
class Used:
    """What a command took: seconds of the processor, and kilobytes at its largest process."""

    seconds: float
    memory: int


@dataclass(frozen=True)
class Kit:
    """The folders of a kit to build."""

    content: Path
    templates: Path
    output: Path
    only: tuple[str, ...] = ()

    def build(self) -> Used:
        """Build it in a fresh process."""
        only = ["--only", ",".join(self.only)] if self.only else []
        return used_by(
            [
                *(sys.executable, str(ROOT / "build.py"), "--content", str(self.content)),
                *("--templates", str(self.templates), "--output", str(self.output), *only),
            ]
        )


def main() -> int:
    """Print the ratios; return 1 when one is above its limit."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / "content"
        shutil.copytree(ROOT / "content", content)
        kit = Kit(content, ROOT / "templates", Path(folder) / "output")
        cold = kit.build()
        peers = by_peers(kit, Path(folder) / "peers")
        unchanged = kit.build()
        edit(content / "scenarios.yaml")
        one_word = kit.build()
        passed = [
            told("cold / peers", cold.seconds, peers.seconds, COLD),
            told("unchanged / cold", unchanged.seconds, cold.seconds, UNCHANGED),
            told("one word of a scenario / cold", one_word.seconds, cold.seconds, ONE_WORD),
        ]
        if shutil.which("pandoc") is None:
            print("  pandoc is missing (sudo apt-get install pandoc): the peers made no deck")
        pages = [(times, *a_page(times, Path(folder))) for times in GROWTH]
    for times, seconds, memory in pages:
        print(f"×{times}: {seconds:.3f} s and {memory:.0f} kB a page")
    (_, first, _), (_, last, _) = pages[0], pages[-1]
    passed.append(told(f"a page of ×{GROWTH[-1]} / of ×1", last, first, MORE_A_PAGE))
    return 0 if all(passed) else 1


def told(name: str, ours: float, theirs: float, limit: float) -> bool:
    """Print a ratio with what it is made of; tell whether it is within its limit."""
    ratio = ours / theirs
    print(f"{name}: {ratio:.1%} ({ours:.2f} s / {theirs:.2f} s), at most {limit:.0%}")
    return ratio <= limit


def used_by(command: list[str]) -> Used:
    """Run a command and return what it and its children took."""
    done = subprocess.run(
        [sys.executable, "-c", WRAPPED, *command], capture_output=True, encoding="utf-8", check=True
    )
    seconds, memory, code, said = json.loads(done.stdout)
    assert code == 0, said
    return Used(seconds, memory)


def by_peers(kit: Kit, folder: Path) -> Used:
    """Make the same documents with a command for each: the sum, and the largest of them.

    Pages are laid out from the same HTML; what goes to a print shop has no like.
    """
    folder.mkdir()
    options = Options(kit.content, kit.templates, folder, only=kit.only)
    project = load(options)
    commands = []
    documents = select(plan(project.kit, project.setting), options)
    for number, each in enumerate(render(project, documents)):
        if each.document.format == "pdf" and not each.document.press:
            page = folder / f"{number}.html"
            page.write_text(each.markup, "utf-8")
            commands.append(
                [
                    *(sys.executable, "-m", "weasyprint", "--base-url", f"{kit.templates}/"),
                    *("--pdf-variant", "pdf/ua-1", str(page), str(page.with_suffix(".pdf"))),
                ]
            )
        elif each.document.kind == "deck" and each.deck and shutil.which("pandoc"):
            text = folder / f"{number}.md"
            text.write_text("\n\n".join(as_markdown(each.deck)), "utf-8")
            commands.append(["pandoc", str(text), "-o", str(text.with_suffix(".pptx"))])
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(used_by, commands))
    return Used(sum(each.seconds for each in found), max(each.memory for each in found))


def as_markdown(deck: Deck) -> Iterable[str]:
    """Give a deck's slides as pandoc reads them: a title, paragraphs, notes."""
    for slide in deck.slides:
        texts = [
            paragraph.text
            for content in slide.contents.values()
            if isinstance(content, tuple)
            for paragraph in content
        ]
        yield f"## {texts[0] if texts else ''}"
        yield from texts[1:]
        yield "\n\n".join(["::: notes", *(each.text for each in slide.notes), ":::"])


def edit(file: Path) -> None:
    """Add a word to the first situation of the scenarios."""
    mark = "    situation: >-\n      "
    file.write_text(file.read_text("utf-8").replace(mark, f"{mark}Un ", 1), "utf-8")


def a_page(times: int, folder: Path) -> tuple[float, float]:
    """Build the kit in miniature with its session ``times`` times.

    Return the seconds and kilobytes of the largest process, divided by the pages and slides.
    """
    here = folder / f"times-{times}"
    shutil.copytree(SPECIMEN / "content", here / "content")
    shutil.copytree(ROOT / "templates", here / "templates")
    shutil.copytree(SPECIMEN / "templates", here / "templates", dirs_exist_ok=True)
    (session,) = (here / "content" / "sessions").glob("*.yaml")
    for number in range(2, times + 1):
        shutil.copy(session, session.with_stem(f"{session.stem}-{number}"))
    kit = Kit(here / "content", here / "templates", here / "output", GROWN)
    used = kit.build()
    pages = sum(map(pages_of, kit.output.rglob("*.*")))
    return used.seconds / pages, used.memory / pages


def pages_of(file: Path) -> int:
    """Count the pages of a PDF or the slides of a deck; a file of another kind has none."""
    if file.suffix == ".pptx":
        return len(Presentation(str(file)).slides)
    return len(pypdfium2.PdfDocument(file)) if file.suffix == ".pdf" else 0


if __name__ == "__main__":
    sys.exit(main())
