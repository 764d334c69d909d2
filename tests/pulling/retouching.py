"""Retouches as a person would make them in PowerPoint, made with python-pptx."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Pt

from tests.libreoffice import convert
from tests.slides import TABLE, with_slides
from tests.workshop import Workshop


def deck_with_table(kit: Workshop) -> Path:
    """Build the deck of the kit in miniature, with a slide that has a table and one more."""
    return deck_with(kit, TABLE)


def deck_with(kit: Workshop, slides: str) -> Path:
    """Build the deck of the kit in miniature, with other slides behind that of the activity."""
    with_slides(kit, slides)
    kit.build()
    (file,) = kit.output.rglob("diaporama.pptx")
    return file


def as_made_before(hand: Hand) -> None:
    """Make of a deck an older one: it tells no looks, and no names of what is said beside."""
    package = hand.presentation.part.package
    (item,) = (each for each in package.iter_parts() if b'"locale"' in each.blob)
    root = etree.fromstring(item.blob)
    told = json.loads(root.text or "")
    for slide in told["slides"]:
        del slide["looks"]
        slide["marks"] = [*slide["marks"].values()]
    root.text = json.dumps(told)
    item.blob = etree.tostring(root)


class Hand:
    """A person with a deck open; ``save`` writes it elsewhere, for the deck stays as it is."""

    def __init__(self, file: Path) -> None:
        self.presentation: Any = Presentation(str(file))
        self.slides = list(self.presentation.slides)

    def shape(self, slide: int, name: str) -> Any:
        """Return the shape of that name on a slide, from 1."""
        return next(each for each in self.slides[slide - 1].shapes if each.name == name)

    def type(self, slide: int, name: str, words: str, line: int = 0) -> None:
        """Type other words in a line of a shape."""
        _type(self.shape(slide, name).text_frame.paragraphs[line], words)

    def note(self, slide: int, line: int, words: str) -> None:
        """Type other words at the end of a line of the notes, behind its heading in bold."""
        frame = self.slides[slide - 1].notes_slide.notes_text_frame
        frame.paragraphs[line].runs[-1].text = words

    def table(self, slide: int) -> Any:
        """Return the table of a slide, from 1."""
        return next(each for each in self.slides[slide - 1].shapes if each.has_table).table

    def cell(self, slide: int, row: int, column: int, words: str) -> None:
        """Type other words in a cell of the table of a slide, both from 0."""
        _type(self.table(slide).cell(row, column).text_frame.paragraphs[0], words)

    def move(self, slide: int, to: int) -> None:
        """Move a slide to another rank, both from 1."""
        listed = self.presentation.slides._sldIdLst
        every = list(listed)
        listed.remove(every[slide - 1])
        listed.insert(to - 1, every[slide - 1])

    def delete(self, slide: int) -> None:
        """Take a slide out; do it last, for ranks change."""
        listed = self.presentation.slides._sldIdLst
        found = list(listed)[slide - 1]
        self.presentation.part.drop_rel(found.rId)
        listed.remove(found)

    def add(self, title: str) -> Any:
        """Add a slide at the end, with a layout of the deck."""
        added = self.presentation.slides.add_slide(self.slides[-2].slide_layout)
        added.shapes.title.text = title
        return added

    def save(self, file: Path) -> Path:
        """Save the deck under another name."""
        self.presentation.save(str(file))
        return file


def add_chart(slide: Any, *figures: float | None) -> Any:
    """Add a chart of somebody's to a slide."""
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = ["Oui", "Non", "Peut-être"]
    data.add_series("Votes", figures or (1, 2, 3))
    return slide.shapes.add_chart(XL_CHART_TYPE.PIE, 0, 0, Pt(400), Pt(200), data)


def _type(paragraph: Any, words: str) -> None:
    first, *others = paragraph.runs
    first.text = words
    for run in others:
        run._r.getparent().remove(run._r)


def saved_by_libreoffice(file: Path, folder: Path) -> Path:
    """Open a deck in LibreOffice and save it as .pptx."""
    return convert(file, folder, to="pptx")
