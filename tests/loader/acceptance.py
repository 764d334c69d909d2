"""Slips of the hand in the real files, each proposed line accepted in turn: where does it end?

``python -m tests.loader.acceptance 2000 7`` tries so many mutants, of the seed 7, and tells what is
wrong.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.workshop import ROOT
from workshopkit.loader.kit_loader import FILES, FOLDERS
from workshopkit.loader.validation import validate
from workshopkit.loader.yaml_reader import read_yaml
from workshopkit.model.base import Part
from workshopkit.model.text import Text
from workshopkit.problems import ContentError, Problem, Source, in_order

MOST_STEPS = 10
Slip = Callable[[str], str]


def _value(change: Callable[[str], str]) -> Slip:
    """Change what stands behind a dash or a key."""

    def slip(line: str) -> str:
        found = re.fullmatch(r"(\s*(?:- )*(?:\w+: )?)([^\s\"'\[{>|&*#-].*)", line)
        return found[1] + change(found[2]) if found and found[1].strip() else line

    return slip


SLIPS: dict[str, Slip] = {
    "no space after the colon": lambda line: re.sub(r"^(\s*(?:- )*\w+): ", r"\1:", line),
    "no colon": lambda line: re.sub(r"^(\s*(?:- )*\w+): ", r"\1 ", line),
    "stars first": _value(lambda text: f"**{text.split()[0]}** {text.partition(' ')[2]}"),
    "brackets first": _value(lambda text: f"[Oui] {text}"),
    "quote first": _value(lambda text: f'"Oui", {text}'),
    "quote left open": _value(lambda text: f'"{text}'),
    "colon in a text": _value(lambda text: f"{text} : et la suite"),
    "hash in a text": _value(lambda text: f"{text} #2"),
    "percent first": _value(lambda text: f"% {text}"),
    "no space after the dash": lambda line: re.sub(r"^(\s*)- ", r"\1-", line),
    "no dash": lambda line: re.sub(r"^(\s*)- ", r"\1", line),
    "bullet": lambda line: re.sub(r"^(\s*)- ", r"\1• ", line),
    "bullet and tab": lambda line: re.sub(r"^(\s*)- ", "\\1•\t", line),
    "en dash": lambda line: re.sub(r"^(\s*)- ", r"\1– ", line),
    "plus": lambda line: re.sub(r"^(\s*)- ", r"\1+ ", line),
    "two dashes": lambda line: re.sub(r"^(\s*)- ", r"\1-- ", line),
    "semicolon for the colon": lambda line: re.sub(r"^(\s*(?:- )*\w+): (?=\w)", r"\1; ", line),
    "dash before a key": lambda line: re.sub(r"^(\s*)(?=[a-z_]+: \w)", r"\1- ", line),
    "two words in quotes": _value(lambda text: f'"Oui" et "{text.split()[0]}"'),
    "a name and a colon": lambda line: re.sub(r"^(\s*- )(?=[A-Z]\w+ )", r"\1Attention: ", line),
    "one space more": lambda line: f" {line}",
    "two spaces more": lambda line: f"  {line}",
    "one space less": lambda line: line[1:] if line.startswith(" ") else line,
    "tab for spaces": lambda line: re.sub(r"^ +", "\t", line),
    "text after the mark": lambda line: re.sub(r"([>|]-)$", r"\1 Bonjour", line),
    "no-break space after the dash": lambda line: re.sub(r"^(\s*)- ", "\\1-\u00a0", line),
    "no-break space before the colon": lambda line: re.sub(r"^(\s*\w+): ", "\\1\u00a0: ", line),
    "number with its unit": lambda line: re.sub(r"(: \d+)$", r"\1 min", line),
    "number in quotes": lambda line: re.sub(r": (\d+)$", r': "\1"', line),
}


class Outcome(NamedTuple):
    """What became of a mutant: its steps, what is still told, and what went wrong, if anything."""

    steps: int
    left: tuple[Problem, ...]
    wrong: str


def real_files(content: Path = ROOT / "content") -> dict[Path, tuple[str, type[Part]]]:
    """Return the files of a kit, the shipped one, with the name and the model each is read as."""
    named = {content / f"{name}.yaml": (name, model) for name, model in FILES.items()}
    found = {file: read_as for file, read_as in named.items() if file.is_file()}
    for folder, model in FOLDERS.items():
        for file in sorted((content / folder).glob("*.yaml")):
            found[file] = (f"{folder}/{file.stem}", model)
    return found


def mutants(seed: int) -> Iterator[tuple[Path, str, int, str]]:
    """Return, without end, a file, the name of a slip, the row it is on and the spoilt text."""
    chance = random.Random(seed)
    files = {file: file.read_text("utf-8") for file in real_files()}
    while True:
        file = chance.choice(list(files))
        name = chance.choice(list(SLIPS))
        lines = files[file].splitlines()
        row = chance.randrange(len(lines))
        spoilt = SLIPS[name](lines[row])
        if spoilt == lines[row] or lines[row].lstrip().startswith("#"):
            continue
        yield file, name, row, "\n".join([*lines[:row], spoilt, *lines[row + 1 :]]) + "\n"


def accepted(folder: Path, file: Path, row: int, text: str) -> Outcome:
    """Accept what is proposed for a mutant until nothing is, and judge the end."""
    name, model = real_files()[file]
    before = _texts(read_yaml(file, "k", name).data)
    lines = file.read_text("utf-8").splitlines()
    kept = Counter(
        each for each, start, end in _spans(before, len(lines)) if not start <= row < end
    )
    told: tuple[Problem, ...] = ()
    for step in range(MOST_STEPS + 1):
        try:
            read = _read(folder, text, name, model)
        except ContentError as error:
            problems, told = told, error.problems
        else:
            lost = kept - Counter(str(each) for each in _texts(read))
            return Outcome(step, (), f"altered {list(lost)[:2]}" if lost and step else "")
        spoilt = text.splitlines()
        mended = _mended(told, spoilt)
        if mended is None:
            return Outcome(step, told, "")
        fault, text = mended
        if (fault.rule, fault.source) in [(each.rule, each.source) for each in problems]:
            return Outcome(step, told, f"still there: {fault.line('en')}")
    return Outcome(step, told, "no end")


def _read(folder: Path, text: str, name: str, model: type[Part]) -> Any:
    file = folder / "k.yaml"
    file.write_text(text, "utf-8")
    data = read_yaml(file, file.as_posix(), name).data
    validate(model, data, Source(file.as_posix()))
    return data


def _mended(told: tuple[Problem, ...], lines: list[str]) -> tuple[Problem, str] | None:
    """Return the first fault that has a line to propose, and the text with it accepted."""
    for problem in in_order(told):
        row = problem.source.line - 1 if problem.source else -1
        if problem.severity == "error" and 0 <= row < len(lines):
            mended = problem.mended(lines[row])
            if mended is not None and mended != lines[row]:
                return problem, "\n".join([*lines[:row], mended, *lines[row + 1 :]]) + "\n"
    return None


def _texts(data: Any) -> list[Text]:
    if isinstance(data, Text):
        return [data]
    below = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [text for each in below for text in _texts(each)]


def _spans(texts: list[Text], rows: int) -> Iterator[tuple[str, int, int]]:
    """Return each text with the rows that it may take, up to where the next one begins."""
    starts = [text.source.line - 1 if text.source else 0 for text in texts] or [0]
    for text, start, after in zip(texts, starts, [*starts[1:], rows], strict=False):
        yield str(text), start, max(start + 1, after)


def main(count: int, seed: int = 1) -> None:
    """Print every mutant that ends badly, and how the others end."""
    import tempfile

    ends: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for (file, name, row, text), _ in zip(mutants(seed), range(count), strict=False):
            end = accepted(Path(folder), file, row, text)
            kind = "wrong" if end.wrong else "mended" if not end.left else "left to a person"
            ends[kind] += 1
            ends["untold"] += not end.left and not end.steps
            if end.wrong:
                print(f"{file.name}:{row + 1} {name}: {end.wrong}", flush=True)
    print(dict(ends))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
