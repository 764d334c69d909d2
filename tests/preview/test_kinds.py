"""What may be added to a segment or a sheet, without a browser."""

import asyncio
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.workshop import ROOT, Workshop, load
from workshopkit.desk.scheduler import Scheduler
from workshopkit.documents.samples import blocks_to_add, kinds_of_answers
from workshopkit.model.strokes import strokes_of
from workshopkit.preview.adding import Adding
from workshopkit.rules.untouched import is_untouched
from workshopkit.writer import Add, rewrites_of

LABELS = sorted((ROOT / "templates" / "labels").glob("*.yaml"))
BLOCKS = "worksheets/f1-objectif/blocks"


def test_each_kind_that_is_offered_has_its_drawing(workshop: Workshop) -> None:
    """A slide's is made of the layout of that name; an answer's is one of the symbols."""
    project = load(workshop.options())
    offered = project.labels["preview"]["hand"]["kinds"]
    assert not offered.keys() - project.layouts.layouts.keys()
    drawn = (ROOT / "templates" / "preview" / "kinds.j2").read_text("utf-8")
    assert [each for each in blocks_to_add() if f'id="kind-{each}"' not in drawn] == []


def test_a_slide_with_bands_is_drawn_with_them(specimen: Workshop) -> None:
    """Their paths hold numbers, which typography leaves as they are."""
    specimen.edit("content/kit.yaml", "theme: essai", "theme: sobre")
    project = load(specimen.options())
    kinds = project.templates.environment.get_template("preview/kinds.j2")
    module: Any = kinds.make_module({"theme": project.theme, "layouts": project.layouts})
    paths = re.findall(
        r' d="([^"]+)"', str(module.slides(["motto"], project.layouts, project.theme))
    )
    assert len(paths) == 3
    assert all(each.isascii() and strokes_of(each) for each in paths)


@pytest.mark.parametrize("file", LABELS, ids=lambda file: file.stem)
def test_each_answer_that_is_offered_has_its_name(file: Path) -> None:
    """Whatever a card of the models lets people answer may be added, under its name."""
    labels = yaml.safe_load(file.read_text("utf-8"))
    names = labels["preview"]["hand"]["answers"]
    assert names.keys() == blocks_to_add().keys()
    assert len(names) == len(set(names.values())) == len([*kinds_of_answers()]) + 1


def test_each_answer_begins_with_words_to_write_over(specimen: Workshop) -> None:
    """All of them behind one another: none is refused, each has a name of its own."""
    scheduler = Scheduler(specimen.options(), lambda _: None)
    scheduler.begin()
    adding = Adding(scheduler, lambda *_: {})
    begun = {kind: adding.entry(BLOCKS, kind) for kind in blocks_to_add()}
    assert [kind for kind, each in begun.items() if not any(map(is_untouched, _said(each)))] == []
    added = [Add(BLOCKS, each) for each in begun.values()]
    _, problems = asyncio.run(scheduler.suppose(rewrites_of(specimen.content, added)))
    assert [str(each) for each in problems if each.severity == "error"] == []
    assert adding.entry(BLOCKS, "thermometer") == {}


def _said(value: object) -> list[str]:
    """Return all that a block says, however deep."""
    if isinstance(value, dict | list):
        inner = value.values() if isinstance(value, dict) else value
        return [said for each in inner for said in _said(each)]
    return [str(value)]
