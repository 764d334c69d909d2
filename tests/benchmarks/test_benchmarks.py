"""The benchmarks run, on a tiny case: what they measure is looked at by a person."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from pptx import Presentation

from benchmarks.deck_conversion import Times, measure
from benchmarks.line_breaks import LEAST, outcomes
from benchmarks.peers import Kit, by_peers, pages_of
from tests.decks import BuiltDeck
from tests.libreoffice import needs_pdftotext, needs_soffice
from tests.workshop import Workshop


def test_both_ways_of_converting_write_the_same_words(tmp_path: Path) -> None:
    """Otherwise the ratio would compare two different tasks."""
    times = measure(3, 1, tmp_path)
    assert min(*times.ours, *times.alone) > 0
    ours, alone = (Presentation(str(tmp_path / f"{way}.pptx")) for way in ("ours", "alone"))
    for slide, other in zip(ours.slides, alone.slides, strict=True):
        assert words(slide.placeholders) == words(other.placeholders)
        notes = [each.notes_slide.notes_text_frame.text for each in (slide, other)]
        assert notes[0] == notes[1]


def words(places) -> set[str]:
    """Return the texts of a slide's own placeholders, footer and number aside."""
    return {p.text_frame.text for p in places if p.has_text_frame and p.placeholder_format.idx > 12}


def test_the_ratio_is_of_the_fastest_and_of_the_median_runs() -> None:
    """A run that the machine disturbed counts for neither."""
    times = Times((3.0, 9.0, 3.3), (2.0, 2.2, 8.0))
    assert (times.least, times.median) == pytest.approx((1.5, 1.5))


@needs_soffice
@needs_pdftotext
def test_the_share_of_line_breaks_is_what_the_benchmark_promises(
    shipped_decks: Mapping[str, BuiltDeck], shipped_pages: Callable[[str], Path]
) -> None:
    """And each paragraph that breaks elsewhere was on the verge of it."""
    found = [
        outcome
        for session, built in shipped_decks.items()
        for outcome in outcomes(built, shipped_pages(session))
    ]
    elsewhere = [outcome for outcome in found if not outcome.agrees]
    assert len(elsewhere) <= (1 - LEAST) * len(found)
    assert [outcome.place for outcome in elsewhere if not outcome.near] == []


def test_peers_make_the_same_pages(specimen: Workshop) -> None:
    """One command for each document, on the HTML of the kit: otherwise nothing is compared."""
    kit = Kit(specimen.content, specimen.templates, specimen.output, ("sign-in",))
    used = by_peers(kit, specimen.folder / "peers")
    assert used.seconds > 0
    assert used.memory > 0
    assert [pages_of(file) for file in (specimen.folder / "peers").glob("*.pdf")] == [4]
