"""Time to convert a deck, against python-pptx alone writing the same text and notes.

Each conversion is a fresh process, the import of python-pptx included, and the two take
turns. Times are of the processor, so that a busy machine blurs them less.

    python -m benchmarks.deck_conversion [--runs 7]
"""

from __future__ import annotations

import argparse
import json
import pickle
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workshopkit.desk import job_of
from workshopkit.documents import plan
from workshopkit.formats.pptx.base_deck import build_base_deck, placeholder_indexes
from workshopkit.formats.pptx.links import without_links
from workshopkit.model.deck import Content, Deck, Paragraph, Section, Slide, Table
from workshopkit.pipeline import Options, load, render, select

ROOT = Path(__file__).resolve().parent.parent
SLIDES = 40
MANY = 200
LIMIT = 1.5
"""The most that a conversion may take, as a multiple of python-pptx alone."""

OURS = """
import pickle, sys, time
with open(sys.argv[1] + "/job.pickle", "rb") as file:
    job = pickle.load(file)
from workshopkit.formats.convert import convert
begun = time.process_time()
data = convert(job).data
with open(sys.argv[1] + "/ours.pptx", "wb") as file:
    file.write(data)
print(time.process_time() - begun)
"""
"""As in a build: the kit is loaded, python-pptx is not, and there is no template."""
ALONE = """
import json, sys, time
with open(sys.argv[1] + "/texts.json", encoding="utf-8") as file:
    slides = json.load(file)
begun = time.process_time()
from pptx import Presentation
presentation = Presentation(sys.argv[1] + "/template.pptx")
layouts = list(presentation.slide_layouts)
for layout, texts, tables, notes in slides:
    slide = presentation.slides.add_slide(layouts[layout])
    for place in list(slide.placeholders):
        index = str(place.placeholder_format.idx)
        if index in tables:
            rows = tables[index]
            table = place.insert_table(len(rows), len(rows[0])).table
            for number, row in enumerate(rows):
                for column, text in enumerate(row):
                    table.cell(number, column).text = text
        elif index in texts:
            place.text_frame.text = texts[index]
        else:
            place._element.getparent().remove(place._element)
    if notes:
        slide.notes_slide.notes_text_frame.text = notes
presentation.save(sys.argv[1] + "/alone.pptx")
print(time.process_time() - begun)
"""
"""A template that is ready, and each text put in its place with the library's own calls."""


@dataclass(frozen=True)
class Times:
    """Seconds of processor time, run by run."""

    ours: tuple[float, ...]
    alone: tuple[float, ...]

    @property
    def least(self) -> float:
        """Ratio of the fastest runs: what the machine's other work disturbs least."""
        return min(self.ours) / min(self.alone)

    @property
    def median(self) -> float:
        """Ratio of the median runs."""
        return statistics.median(self.ours) / statistics.median(self.alone)


def measure(slides: int, runs: int, folder: Path) -> Times:
    """Convert the shipped slides, repeated up to ``slides``, ``runs`` times each way."""
    prepare(slides, folder)
    ours, alone = [], []
    for _ in range(runs):
        alone.append(_seconds(ALONE, folder))
        ours.append(_seconds(OURS, folder))
    return Times(tuple(ours), tuple(alone))


def prepare(slides: int, folder: Path) -> None:
    """Write what each way starts from: a rendered deck, or its texts and a template."""
    options = Options(ROOT / "content", ROOT / "templates", folder, only=("deck",))
    project = load(options)
    rendered = render(project, select(plan(project.kit, project.setting), options))
    shipped = [slide for each in rendered if each.deck for slide in each.deck.slides]
    chosen = tuple(shipped[number % len(shipped)] for number in range(slides))
    first = rendered[0]
    assert first.deck is not None
    deck = replace(first.deck, sections=(Section("", chosen),))
    repeated = tuple(_linked_inside(slide, deck) for slide in chosen)
    deck = replace(deck, sections=(Section("", repeated),))
    job = job_of(project, replace(first, deck=deck), "")
    (folder / "job.pickle").write_bytes(pickle.dumps(replace(job, markup="", sources={})))
    layouts, names = project.layouts.layouts, list(project.layouts.layouts)
    texts = []
    for slide in repeated:
        indexes = placeholder_indexes(layouts[slide.layout])
        words, tables = {}, {}
        for name, content in slide.contents.items():
            if isinstance(content, tuple):
                words[indexes[name]] = "\n".join(each.text for each in content)
            elif isinstance(content, Table):
                tables[indexes[name]] = [
                    ["\n".join(each.text for each in cell) for cell in row] for row in content.rows
                ]
        notes = "\n".join(each.text for each in slide.notes)
        texts.append((names.index(slide.layout), words, tables, notes))
    (folder / "texts.json").write_text(json.dumps(texts), "utf-8")
    base = build_base_deck(
        project.theme, project.layouts, project.labels["deck"], deck.locale, deck.footer
    )
    (folder / "template.pptx").write_bytes(base)


def _linked_inside(slide: Slide, deck: Deck) -> Slide:
    """Return a slide whose links lead to no slide that was not chosen."""

    def mended(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        lost = any(
            run.link and run.link.startswith("#") and deck.destination(run.link) is None
            for paragraph in paragraphs
            for run in paragraph.runs
        )
        return without_links(paragraphs) if lost else paragraphs

    contents: dict[str, Content] = {}
    for name, content in slide.contents.items():
        if isinstance(content, tuple):
            content = mended(content)
        elif isinstance(content, Table):
            rows = tuple(tuple(mended(cell) for cell in row) for row in content.rows)
            content = replace(content, rows=rows)
        contents[name] = content
    return replace(slide, contents=contents)


def _seconds(code: str, folder: Path) -> float:
    """Run ``code`` in a fresh Python and return the processor time that it prints."""
    command = [sys.executable, "-c", code, str(folder)]
    done = subprocess.run(command, check=True, cwd=ROOT, capture_output=True, text=True)
    return float(done.stdout)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the ratios; return 1 when a conversion takes too long."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args(arguments).runs
    found = {}
    for slides in (SLIDES, MANY):
        with tempfile.TemporaryDirectory() as folder:
            found[slides] = times = measure(slides, runs, Path(folder))
        print(f"{slides} slides / python-pptx alone: {times.least:.2f} (median {times.median:.2f})")
    growth = min(found[MANY].ours) / min(found[SLIDES].ours)
    print(f"{MANY} slides / {SLIDES} slides: {growth:.2f} for {MANY / SLIDES:.0f} times the slides")
    return int(found[SLIDES].least >= LIMIT or growth > MANY / SLIDES)


if __name__ == "__main__":
    sys.exit(main())
