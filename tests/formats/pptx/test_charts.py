from collections.abc import Mapping
from typing import Any

import pytest
from pptx.oxml.ns import qn

from tests.decks import BuiltDeck
from tests.formats.pptx.reading import notes, parts, properties
from workshopkit.formats.pptx import write_pptx


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
