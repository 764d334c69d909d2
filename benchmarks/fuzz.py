"""What people are told of spoilt files: content, labels, translations, themes, layouts, templates.

Each case spoils one file of the kit in miniature by chance, and checks or builds it. A kind of
file and a number make a case: the same again whenever asked. What is done is noted in
``.fuzz/``, and not done again, but for what was wrong.

    python -m benchmarks.fuzz [NUMBER]       so many cases, in all
    python -m benchmarks.fuzz KIND/NUMBER    one case again, with all it says
"""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import resource
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from benchmarks.mutations import ODD, TEMPLATE, package_spoilt, text_spoilt, tree_spoilt
from tests.bilingual import speak_english
from tests.workshop import ROOT, SPECIMEN, Workshop
from workshopkit import ContentError, Problem, UsageError, build, check_only
from workshopkit.memory import Memory
from workshopkit.pipeline.loading import check_template
from workshopkit.problems import MachineError, tell
from workshopkit.problems.libraries_in_french import UNKNOWN

NUMBER = 10_000
KEPT = ROOT / ".fuzz" / "outcomes.jsonl"
LONGEST = 30.0
"""Seconds that a case may take."""
MOST = 1024
"""Megabytes that a process may take."""
BATCH = 150
"""Cases that one process does: what the largest took in memory is known for each batch."""
BUILT = 25
"""One case in so many that nothing is wrong with is built."""
ENGLISH = re.compile(
    r"\b(the|is|are|was|not|and|of|expected|got|unexpected|cannot|must|should|invalid|found|"
    r"object|has|with|missing|failed|unknown|unsupported|value|while|for|this|that|from)\b"
)
QUOTED = re.compile(r"«[^»]*»|`[^`]*`|\(#[^)]*\)|\[[\w-]+\]$|--\w+ \w+|^[^ ]+:\d+:\d+: ")


@dataclass(frozen=True)
class Seen:
    """What came of a case."""

    kind: str
    number: int
    file: str
    end: str
    """``fine``, ``told``, or what is wrong: ``traceback``, ``hang``, ``memory``, ``output``,
    ``english``, ``path``, ``nowhere``, ``elsewhere``."""
    detail: str = ""
    elsewhere: str = ""
    """Rules that were told of other files than the spoilt one, and none of it."""


WRONG = ("traceback", "hang", "memory", "output", "english", "path", "nowhere", "elsewhere")


class Bench:
    """The kit in miniature in two languages, one file of which is spoilt at a time."""

    def __init__(self, folder: Path) -> None:
        self.workshop = Workshop(folder, SPECIMEN)
        speak_english(self.workshop)
        os.chdir(folder)
        self.workshop.build(only=("template", "timer"))
        self.package = (self.workshop.output / "fr-CA/modele.potx").read_bytes()
        self.memory = Memory()
        content, templates = self.workshop.content, self.workshop.templates
        overlays = content / "translations"
        jinja = [file for file in sorted(templates.rglob("*.j2")) if "preview" not in file.parts]
        self.files: Mapping[str, list[Path]] = {
            "content": [f for f in sorted(content.rglob("*.yaml")) if overlays not in f.parents],
            "translations": sorted(overlays.rglob("*.yaml")),
            "labels": [templates / "labels/fr-CA.yaml"],
            "themes": [templates / "themes/essai.yaml"],
            "layouts": [templates / "decks/layouts.yaml"],
            "slides": [file for file in jinja if "decks" in file.parts],
            "pages": [file for file in jinja if "decks" not in file.parts],
            "organisation": [folder / "modele.potx"],
        }

    def see(self, kind: str, number: int) -> Seen:
        """Do one case."""
        chance = Random(f"{kind}/{number}")
        file = chance.choice(self.files[kind])
        name = file.relative_to(self.workshop.folder).as_posix()
        with _spoilt(file, self._spoilt(kind, file, chance)):
            self.memory.forget_the_rest()
            before = self._output()
            try:
                problems = self._said(kind, number, file)
            except Exception:
                last = traceback.format_exc().strip().splitlines()
                return Seen(kind, number, name, "traceback", " | ".join(last[-3:]))
            refused = any(each.severity == "error" for each in problems)
            if refused and self._output() != before:
                return Seen(kind, number, name, "output", "written although refused")
            return self._judged(Seen(kind, number, name, "fine"), problems)

    def _spoilt(self, kind: str, file: Path, chance: Random) -> bytes:
        if kind == "organisation":
            return package_spoilt(self.package, chance)
        text = file.read_text("utf-8")
        if file.suffix == ".j2":
            return text_spoilt(text, chance, TEMPLATE)
        is_tree = chance.random() < 0.5
        return tree_spoilt(text, chance) if is_tree else text_spoilt(text, chance, ODD)

    def _said(self, kind: str, number: int, file: Path) -> tuple[Problem, ...]:
        """Return what is told: of a build, when something is wrong or once in a while."""
        only = () if kind in ("pages", "labels") else ("deck",)
        locale = "en-CA" if kind == "translations" else None
        options = self.workshop.options(only=only, locale=locale, jobs=1)
        try:
            if kind == "organisation":
                return check_template(options, file)[2]
            found = check_only(options, pages=False, memory=self.memory)[0]
            if number % BUILT == 0:
                some = ("deck", "timer", "run-sheet", "worksheet") if kind == "pages" else ("deck",)
                options = self.workshop.options(only=some, locale=locale, jobs=1)
                return build(options, memory=self.memory).problems
            return found
        except (ContentError, UsageError, MachineError) as error:
            problems = error.problems
        if kind != "organisation":
            try:
                build(options, memory=self.memory)
            except (ContentError, UsageError, MachineError):
                return problems
            raise AssertionError("check refuses what a build takes")
        return problems

    def _judged(self, seen: Seen, problems: tuple[Problem, ...]) -> Seen:
        """Return what is wrong with what is told, if anything."""
        errors = [each for each in problems if each.severity == "error"]
        told = [line.text for line in tell(problems, "fr") if line.role not in ("source", "caret")]
        told += [line.text for line in tell(problems, "en") if line.role not in ("source", "caret")]
        for line in told:
            if str(self.workshop.folder) in line or str(ROOT) in line or sys.prefix in line:
                return replace(seen, end="path", detail=line)
        for each in problems:
            said = QUOTED.sub("", each.line("fr"))
            if UNKNOWN in said or len(set(ENGLISH.findall(said))) > 1:
                return replace(seen, end="english", detail=f"{each.line('fr')} ← {each.line('en')}")
        for each in errors:
            if each.source is None:
                return replace(seen, end="nowhere", detail=each.line("fr"))
        if not errors:
            return seen
        where = {Path(each.source.path).as_posix() for each in errors if each.source}
        rules = " ".join(sorted({each.rule for each in errors}))
        is_elsewhere = seen.file not in where and not any(
            seen.file in each.line("fr") for each in errors
        )
        end = "elsewhere" if is_elsewhere and seen.file.startswith("templates/") else "told"
        first = errors[0].line("fr") if is_elsewhere else rules
        return replace(seen, end=end, detail=first, elsewhere=rules if is_elsewhere else "")

    def _output(self) -> dict[str, tuple[int, int]]:
        return {
            file.as_posix(): (file.stat().st_mtime_ns, file.stat().st_size)
            for file in self.workshop.output.rglob("*")
            if file.is_file()
        }


@contextmanager
def _spoilt(file: Path, data: bytes) -> Iterator[None]:
    before = file.read_bytes() if file.exists() else None
    file.write_bytes(data)
    try:
        yield
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)


KINDS = (
    "content", "translations", "labels", "themes", "layouts", "slides", "pages", "organisation",
)  # fmt: skip


def case(rank: int) -> tuple[str, int]:
    """Return the kind and the number of a case; content is a third of them."""
    turn = (*KINDS, "content", "content", "content", "content")
    return turn[rank % len(turn)], rank


def run(ranks: list[int], note: Callable[[Seen], None]) -> None:
    """Do cases, in processes that are ended when they hang."""
    context = multiprocessing.get_context("fork")
    while ranks:
        ours, theirs = context.Pipe()
        folder = tempfile.TemporaryDirectory()  # not the worker's own: it may be killed
        work = (theirs, ranks[:BATCH], Path(folder.name).resolve())
        worker = context.Process(target=_work, args=work, daemon=True)
        worker.start()
        theirs.close()
        for done, rank in enumerate(ranks[:BATCH], start=1):
            seen = _heard(ours, rank, first=done == 1)
            note(seen)
            if seen.end in ("hang", "memory"):  # it has ended, or must
                break
        worker.kill()
        worker.join()
        ours.close()
        folder.cleanup()
        ranks = ranks[done:]


def _heard(ours: Connection, rank: int, *, first: bool) -> Seen:
    """Return what a process says of a case, or that it says nothing."""
    kind, number = case(rank)
    try:
        if ours.poll(LONGEST * (6 if first else 2)):  # the first waits for the kit to be made
            return Seen(**json.loads(ours.recv()))
        detail = "too long"
    except EOFError:
        detail = "the process ended"
    return Seen(kind, number, "", "hang", detail)


def _work(theirs: Connection, ranks: list[int], folder: Path) -> None:
    bench = Bench(folder)
    for rank in ranks:
        began = _cpu()
        seen = bench.see(*case(rank))
        spent, most = _cpu() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        if most > MOST * 1024:
            seen = replace(seen, end="memory", detail=f"{most // 1024} MB")
        elif spent > LONGEST:
            seen = replace(seen, end="hang", detail=f"{spent:.0f} s")
        theirs.send(json.dumps(asdict(seen)))
        if seen.end == "memory":
            return


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def told(outcomes: list[Seen]) -> str:
    """Return the figures by kind, then what is wrong, case by case."""
    ends = ("fine", "told", *WRONG)
    lines = ["| kind | " + " | ".join(ends) + " |", "|---" * (len(ends) + 1) + "|"]
    for kind in KINDS:
        found = Counter(each.end for each in outcomes if each.kind == kind)
        lines.append(f"| {kind} | " + " | ".join(str(found[end]) for end in ends) + " |")
    rules = Counter(each.elsewhere for each in outcomes if each.elsewhere and each.end == "told")
    lines += [f"  told of another file: {count:4} {rule}" for rule, count in rules.most_common(8)]
    for each in outcomes:
        if each.end in WRONG:
            lines.append(f"  {each.kind}/{each.number} {each.file}: {each.end}: {each.detail}")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Do what is left of the cases, and print the figures; return 1 when something is wrong."""
    if arguments and "/" in arguments[0]:
        kind, _, number = arguments[0].partition("/")
        with tempfile.TemporaryDirectory() as folder:
            print(Bench(Path(folder).resolve()).see(kind, int(number)))
        return 0
    number = int(arguments[0]) if arguments else NUMBER
    KEPT.parent.mkdir(exist_ok=True)
    lines = KEPT.read_text("utf-8").splitlines() if KEPT.exists() else []
    known = {each.number: each for each in (Seen(**json.loads(line)) for line in lines)}
    outcomes = [each for each in known.values() if each.end not in WRONG]  # the others once more
    done = {each.number for each in outcomes}
    with KEPT.open("a", encoding="utf-8") as kept:

        def note(seen: Seen) -> None:
            outcomes.append(seen)
            kept.write(json.dumps(asdict(seen), ensure_ascii=False) + "\n")
            kept.flush()

        run([rank for rank in range(number) if rank not in done], note)
    print(told(outcomes))
    return 1 if any(each.end in WRONG for each in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
