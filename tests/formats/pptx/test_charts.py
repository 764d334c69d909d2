from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pptx.oxml.ns import qn

from tests.decks import BuiltDeck
from tests.formats.pptx.reading import notes, parts, properties
from workshopkit.formats.pptx import write_pptx
from workshopkit.model.deck import Chart, Slide

CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


@pytest.fixture
def workshop_deck(shipped_decks: Mapping[str, BuiltDeck]) -> BuiltDeck:
    """The deck of the half-day workshop, which shows a vote after the break."""
    return shipped_decks["atelier-180"]


@pytest.fixture
def vote(workshop_deck: BuiltDeck) -> tuple[Any, Any]:
    """The vote's slide and its chart."""
    ((slide, shape),) = [
        (slide, shape)
        for slide in workshop_deck.presentation.slides
        for shape in slide.placeholders
        if getattr(shape, "has_chart", False) and shape.has_chart
    ]
    return slide, shape


def test_the_vote_is_a_chart_to_fill_in(vote: tuple[Any, Any], workshop_deck: BuiltDeck) -> None:
    """Four sentences, four bars at 0, and notes that say how to type the numbers."""
    slide, shape = vote
    plot = shape.chart.plots[0]
    sentences = workshop_deck.project.kit.questions.sentences
    said = [str(name).replace("\u00a0", " ").replace("’", "'") for name in plot.categories]
    assert said == [f"« {sentence.short} »" for sentence in sentences]
    assert list(plot.series[0].values) == [0, 0, 0, 0]
    assert shape.chart.part.chart_workbook.xlsx_part is not None
    assert "« Modifier les données »" in notes(slide)
    assert len(properties(shape).get("descr").split()) > 5


def test_bars_start_at_0_and_say_their_value(vote: tuple[Any, Any]) -> None:
    """No legend, no gridline, no scale: a number at the end of each bar, sentences in order."""
    chart = vote[1].chart
    assert not chart.has_legend
    assert not chart.has_title
    assert chart.value_axis.minimum_scale == 0
    assert not chart.value_axis.visible
    assert not chart.value_axis.has_major_gridlines
    assert chart.category_axis.reverse_order
    assert chart.plots[0].data_labels.show_value


def test_a_vote_not_yet_counted_is_a_place_to_fill(workshop_deck: BuiltDeck) -> None:
    """No zero at the start of an empty slab: a track for each sentence, names that never turn."""
    (root,) = parts(workshop_deck.file, r"^ppt/charts/chart.*\.xml$").values()
    (labels,) = root.iter(qn("c:dLbls"))
    shown = labels.find(qn("c:numFmt")).get("formatCode").split(";")
    assert len(shown) == 3
    assert shown[0]
    assert shown[2] == ""
    assert not root.xpath("//c:plotArea/c:spPr", namespaces={"c": CHARTS})
    (level,) = root.xpath("//c:catAx/c:txPr/a:bodyPr", namespaces={"c": CHARTS, "a": DRAWING})
    assert level.get("rot") == "0"
    layouts = workshop_deck.project.layouts
    layout = layouts.layouts["chart-4"]
    place = layouts.grid.box(layout.placeholders["chart"])
    tracks = [shape for shape in layout.shapes if shape.outline]
    assert len(layout.shapes) == len(tracks) == 4, "one box each: ten would be read as ten votes"
    assert layout.placeholders["to-fill"]
    for number, track in enumerate(tracks):
        box, pitch = layouts.grid.box(track), place.height / 4
        assert box.y + box.height / 2 == pytest.approx(place.y + pitch * (number + 0.5), abs=0.01)
        assert box.x == pytest.approx(place.x + layouts.chart.labels * place.width, abs=0.01)


def test_a_counted_vote_says_its_zeros(workshop_deck: BuiltDeck, tmp_path: Path) -> None:
    """Where others have votes, 0 is a number like another."""
    deck, project = workshop_deck.deck, workshop_deck.project

    def counted(slide: Slide) -> Slide:
        chart = slide.contents.get("chart")
        if not isinstance(chart, Chart):
            return slide
        return replace(slide, contents={"chart": replace(chart, values=(3.0, 0.0, 2.0, 1.0))})

    sections = tuple(replace(s, slides=tuple(map(counted, s.slides))) for s in deck.sections)
    layouts, words = project.layouts.for_deck(deck), project.labels["deck"]
    file = tmp_path / "compte.pptx"
    deck = replace(deck, sections=sections)
    file.write_bytes(write_pptx(deck, project.theme, layouts, words, project.font))
    (root,) = parts(file, r"^ppt/charts/chart.*\.xml$").values()
    assert next(root.iter(qn("c:dLbls"))).find(qn("c:numFmt")).get("formatCode") == "General"


def test_a_chart_speaks_french_in_the_colours_of_the_theme(workshop_deck: BuiltDeck) -> None:
    """Another theme recolours it; its labels are proofread in French."""
    (root,) = parts(workshop_deck.file, r"^ppt/charts/chart.*\.xml$").values()
    assert list(root.iter("{*}srgbClr")) == []
    assert {latin.get("typeface") for latin in root.iter(qn("a:latin"))} == {"+mn-lt"}
    said = list(root.iter(qn("a:defRPr"), qn("a:endParaRPr")))
    assert {each.get("lang") for each in said} == {"fr-CA"}


def test_a_deck_with_a_workbook_has_the_same_bytes_again(workshop_deck: BuiltDeck) -> None:
    """The hour is also stamped in the workbook inside the chart."""
    project = workshop_deck.project
    words = project.labels["deck"]
    layouts = project.layouts.for_deck(workshop_deck.deck)
    again = write_pptx(workshop_deck.deck, project.theme, layouts, words, project.font)
    assert again == workshop_deck.file.read_bytes()
