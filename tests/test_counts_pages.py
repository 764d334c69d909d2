"""Kits with the fewest, some and the most of everything, laid out: nothing overflows."""

import math
import re
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import yaml

from tests.counted import CARD, give, read, write
from tests.test_counts import without_worksheets
from tests.workshop import ROOT, Workshop

FEWEST = {"barriers": 1, "steps": 1, "sentences": 1, "rules": 3, "scenarios": 1, "card": 1}
SOME = {"barriers": 6, "steps": 4, "sentences": 5, "rules": 7, "scenarios": 5, "card": 3}
MOST = {"barriers": 8, "steps": 6, "sentences": 6, "rules": 8, "scenarios": 24, "card": 8}
KINDS = ("deck", "poster", "question-cards", "guide", "workbook", "worksheet", "table-signs")
SLIDES = ("path", "barriers", "sentences", "ground-rules", "matters", "vote")
FLOORS = {"affiches": 32.0, "cartes": 10.0}
"""Points under which nothing is printed, by folder: posters are read from five metres."""
NUMBERS = re.compile(r"(?<![a-z])(deux|trois|quatre|cinq|six|two|three|four|five)(?![a-z])")
CELL = 20 / 25.4 * 72
"""A poster's blank is counted by squares of 20 mm."""
MOST_BLANK = 0.35
BESIDE = {
    "booklet-emptied",
    "same-pattern",
    "not-handed-out",
    "same-layout",
    "slide-left-out",
    "typed-count",
    "unused",
}
"""What is told of such kits and is no fault of a page: nothing plays the copies of a case."""


@pytest.mark.parametrize("counts", [FEWEST, SOME, MOST], ids=["fewest", "some", "most"])
def test_any_number_of_things_lays_out(specimen: Workshop, counts: dict[str, int]) -> None:
    """Slides, posters, cards and pages hold them; posters are not bare, nor their text small."""
    shown(specimen, counts)
    result = specimen.build(KINDS)
    assert {problem.rule for problem in result.problems} <= BESIDE
    made = sorted(specimen.output.rglob("*.pdf"))
    assert not [file.name for file in made if NUMBERS.search(file.stem)]
    for file in made:
        floor = FLOORS.get(file.parent.name)
        if floor:
            assert smallest(file) >= floor - 0.1, file.name
        if file.parent.name == "affiches":
            assert blank(file) <= MOST_BLANK, file.name


def shown(workshop: Workshop, counts: dict[str, int]) -> None:
    """Give the kit so many things, a card to hold, and a slide of each sort."""
    write(workshop.content, "worksheets/f3-carte.yaml", CARD)
    give(workshop.content, **counts)
    barriers = read(workshop.content, "barriers.yaml")
    for barrier in barriers["barriers"]:
        barrier["card"] = barriers["barriers"][0]["card"]
    write(workshop.content, "barriers.yaml", barriers)
    session = read(workshop.content, "sessions/causerie-20.yaml")
    session["worksheets"] = [*session["worksheets"], {"worksheet": "f3-carte", "use": "loose"}]
    session["segments"][-1]["slides"] += [
        {"slide": name, "title": f"Une affirmation entière sur {name}"} for name in SLIDES
    ]
    write(workshop.content, "sessions/causerie-20.yaml", session)


def blank(file: Path) -> float:
    """Return the share of a page's squares of 20 mm that hold no ink."""
    page = pypdfium2.PdfDocument(file)[0]
    ink = page.render(scale=0.5, grayscale=True).to_numpy().squeeze() < 250
    side = round(CELL / 2)
    rows, columns = ink.shape[0] // side, ink.shape[1] // side
    squares = ink[: rows * side, : columns * side].reshape(rows, side, columns, side)
    return float(1 - squares.any(axis=(1, 3)).mean())


def smallest(file: Path) -> float:
    """Return the size of the smallest text of a file, in points."""
    return min(size for page in pypdfium2.PdfDocument(file) for size in sizes(page))


def sizes(page: pypdfium2.PdfPage) -> Iterator[float]:
    """Yield the size of each run of text, upright or along the side of a page."""
    for text in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
        matrix = text.get_matrix()
        yield text.get_font_size() * math.hypot(matrix.c, matrix.d)


def test_a_bare_poster_would_be_seen(specimen: Workshop) -> None:
    """The measure of blank is not blind: a poster without its rows is more than a third bare."""
    style = specimen.templates / "print/styles/poster.css.j2"
    style.write_text(style.read_text("utf-8") + ".path li { visibility: hidden }\n", "utf-8")
    specimen.build(("poster",))
    assert blank(specimen.output / "fr-CA/affiches/etapes.pdf") > MOST_BLANK


def test_what_is_optional_takes_its_pages_with_it(specimen: Workshop) -> None:
    """Without worksheets, limits, resources or an if-then plan, the rest is made all the same."""
    without_worksheets(specimen)
    kit, steps = read(specimen.content, "kit.yaml"), read(specimen.content, "steps.yaml")
    kit.pop("limits", None)
    kit.pop("resources")
    steps.pop("if_then")
    write(specimen.content, "kit.yaml", kit)
    write(specimen.content, "steps.yaml", steps)
    session = read(specimen.content, "sessions/causerie-20.yaml")
    session["segments"][-1]["slides"].append({"slide": "if-then"})
    write(specimen.content, "sessions/causerie-20.yaml", session)
    result = specimen.build(("deck", "guide", "run-sheet", "handout", "print-list"))
    assert {problem.rule for problem in result.problems} <= BESIDE
    words = words_of(specimen.output / "fr-CA/causerie-20/guide-animation.pdf")
    labels = yaml.safe_load((ROOT / "templates/labels/fr-CA.yaml").read_text("utf-8"))["guide"]
    for gone in ("limits", "resources", "sheet_answers", "print"):
        assert f"{labels[gone]}\n" not in words
    assert "dépasse" not in str(result.problems)


def words_of(file: Path) -> str:
    """Return the words of a file."""
    pages = pypdfium2.PdfDocument(file)
    return "\n".join(page.get_textpage().get_text_range() for page in pages).replace("\r", "")
