from typing import get_args

import yaml

from tests.workshop import ROOT
from workshopkit.model.papers import PAPERS, SHEETS, SIZES, Paper, Sheet


def test_a_poster_takes_twice_the_paper_of_pages() -> None:
    """Two pages side by side make a poster's paper, to the millimetre."""
    assert get_args(Paper) == PAPERS
    assert get_args(Sheet) == SHEETS
    for paper in PAPERS:
        page, poster = SIZES[paper], SIZES[SIZES[paper].poster]
        assert (poster.width, round(poster.height)) == (page.height, round(2 * page.width))


def test_every_paper_has_its_name_in_both_languages() -> None:
    """The page of documents and the guide call each paper by a name."""
    for locale in ("fr-CA", "en-CA"):
        labels = yaml.safe_load((ROOT / f"templates/labels/{locale}.yaml").read_text("utf-8"))
        assert {*SHEETS, "screen"} <= set(labels["index"]["papers"])
        assert set(PAPERS) <= set(labels["files"]["papers"])
