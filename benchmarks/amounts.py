"""How right « raccourcissez d’environ N » is on slides and pages, over random overlong texts.

A text of the kit in miniature is made too long, what ``check --pages`` says is done, and the
documents are laid out again: N is enough, and hardly more than enough.

    python -m benchmarks.amounts [NUMBER [SEED]]
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.counted import CARD, read, write
from tests.workshop import SPECIMEN, Workshop
from workshopkit.problems import Problem

NUMBER = 200
MOST_WORDS = 900
MARGIN, SHARE = 5, 0.15
"""What may be told too much: so many characters, or that share of what is needed."""
WORDS = re.findall(
    r"\S+",
    "un pas oser dire une la quand avec rencontre semaine peut-être l’objectif personne geste "
    "écrire question choisir barrière première longtemps essayer confiance",
)
CELLS = {
    "kind": "table",
    "slug": "reperes",
    "headings": ["Repère", "Ce qu’il veut dire", "À vous"],
    "widths": [1, 2, 2],
    "rows": [{"slug": f"r{n}", "head": f"Repère {n}", "text": "Un geste."} for n in range(5)],
}
SLIDES = [{"slide": "four-columns"}, {"slide": "barrier", "about": "peur-echec"}]

Keys = tuple[Any, ...]
Place = tuple[str, str, Keys]
SHEET, CASES = "worksheets/f1-objectif.yaml", "scenarios.yaml"
SESSION = "sessions/causerie-20.yaml"
TEXTS: tuple[Place, ...] = (
    ("worksheet", SHEET, ("blocks", 0, "text")),
    ("worksheet", SHEET, ("aim",)),
    ("worksheet", SHEET, ("blocks", 1, "rows", 2, "text")),
    ("worksheet", SHEET, ("blocks", 1, "rows", 0, "head")),
    ("worksheet", SHEET, ("blocks", 1, "headings", 1)),
    ("role-cards", CASES, ("scenarios", 0, "situation")),
    ("role-cards", CASES, ("scenarios", 0, "secret")),
    ("role-cards", CASES, ("scenarios", 0, "roles", "observer")),
    ("role-cards", CASES, ("scenarios", 0, "debrief", 0)),
    ("question-cards", "barriers.yaml", ("barriers", 1, "card", 0)),
    ("question-cards", "worksheets/f3-carte.yaml", ("blocks", 3, "points", 0)),
    ("poster", "kit.yaml", ("ground_rules", "rules", 1)),
    ("workbook", "kit.yaml", ("credits", 0)),
    ("workbook", "steps.yaml", ("steps", 0, "purpose")),
    ("organizer", "offer.yaml", ("accessibility",)),
    ("organizer", "offer.yaml", ("room", 0)),
    ("run-sheet", SESSION, ("cuts", 0, "how")),
    ("guide", SESSION, ("segments", 0, "script", "intention")),
    ("guide", SESSION, ("segments", 1, "script", "say", 0)),
    ("guide", "barriers.yaml", ("barriers", 0, "definition")),
    ("guide", CASES, ("scenarios", 0, "hidden")),
    ("deck", CASES, ("scenarios", 0, "hook")),
    ("deck", "steps.yaml", ("four_columns", "columns", 1, "example")),
    ("deck", "steps.yaml", ("steps", 0, "purpose")),
    ("deck", SESSION, ("segments", 2, "slides", 0, "points", 0)),
    ("deck", SESSION, ("segments", 2, "slides", -1, "text")),
    ("deck", "barriers.yaml", ("barriers", 0, "slide_question")),
)
"""Texts of cells, cards, worksheets, posters, covers, pages and slides: the kind of document, the
file and where in it."""


@dataclass(frozen=True)
class Outcome:
    """A text made too long, what was told of it, and whether that is right."""

    kind: str
    place: str
    length: int
    told: int | None
    """Characters to cut; None when lines were told, or characters in all."""
    is_enough: bool = False
    is_hardly_more: bool = False

    @property
    def is_right(self) -> bool:
        """Whether doing what is told suffices, and little less would not."""
        return self.is_enough and self.is_hardly_more


def prepared(folder: Path) -> Workshop:
    """Return a copy of the kit in miniature, with a table, a card and slides to hold texts."""
    workshop = Workshop(folder, SPECIMEN)
    sheet = read(workshop.content, SHEET)
    sheet["blocks"][1:] = [CELLS]
    write(workshop.content, SHEET, sheet)
    write(workshop.content, "worksheets/f3-carte.yaml", CARD)
    session = read(workshop.content, SESSION)
    session["segments"][2]["slides"][1:1] = SLIDES
    write(workshop.content, SESSION, session)
    return workshop


def outcomes(
    workshop: Workshop, number: int, seed: int, texts: Sequence[Place] = TEXTS
) -> Iterator[Outcome]:
    """Make so many random texts too long, one at a time, and yield what came of each."""
    chance = random.Random(seed)
    made = 0
    while made < number:
        kind, file, path = texts[made % len(texts)]
        before = (workshop.content / file).read_bytes()
        data = read(workshop.content, file)
        count = chance.randint(60, 120)
        while True:
            text = " ".join(chance.choices(WORDS, k=count)).capitalize() + "."
            found = _with(workshop, kind, file, data, path, text)
            if found:
                break
            count += 60
            if count > MOST_WORDS:
                raise ValueError(f"{file}: {path} has room for anything in {kind}")
        yield _judged(workshop, (kind, file, path), data, text, found)
        (workshop.content / file).write_bytes(before)
        made += 1


def _with(
    workshop: Workshop, kind: str, file: str, data: Any, path: Keys, text: str
) -> list[Problem]:
    """Return what does not fit once ``text`` stands at ``path``."""
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = text
    write(workshop.content, file, data)
    found = workshop.check(only=(kind,), pages=True, editions=("standard",), jobs=1)
    return [each for each in found if each.severity == "error"]


def _judged(
    workshop: Workshop,
    target: Place,
    data: Any,
    text: str,
    found: list[Problem],
) -> Outcome:
    kind, file, path = target
    place = f"{file}:{'.'.join(map(str, path))}"
    line = _line(workshop, file, text)
    here = [each for each in found if each.source and each.source.line == line]
    said = " ".join(each.sentence("fr") for each in here)
    numbers = [int(number) for number in re.findall(r"environ (\d+) car", said)]
    if not numbers:
        for each in found:
            print("   ", each.line("fr"))
        return Outcome(kind, place, len(text), None)
    told = max(numbers)
    left = text[:-told].rstrip()  # nobody leaves a space there; a title would tie it
    enough = not _with(workshop, kind, file, data, path, left)
    least = next(n for n in range(told + 1) if n + max(MARGIN, SHARE * n) >= told)
    hardly = least == 0 or bool(_with(workshop, kind, file, data, path, text[: 1 - least or None]))
    return Outcome(kind, place, len(text), told, enough, hardly)


def _line(workshop: Workshop, file: str, text: str) -> int:
    lines = (workshop.content / file).read_text("utf-8").splitlines()
    return 1 + next(n for n, line in enumerate(lines) if text[:40] in line)


def main(number: int = NUMBER, seed: int = 2026) -> int:
    """Print each text that is told wrongly, then the count. Return 1 when there is one."""
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for each in outcomes(prepared(Path(folder)), number, seed):
            found.append(each)
            print("right" if each.is_right else "WRONG", each, flush=True)
    right = sum(each.is_right for each in found)
    print(f"{right} of {len(found)} are told what to cut: enough, and hardly more.")
    return int(right < len(found))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
