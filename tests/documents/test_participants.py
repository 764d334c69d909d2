"""What participants hold says nothing that is for whoever facilitates."""

from pathlib import Path

import pytest

from tests.workshop import ROOT, load
from workshopkit.documents import plan
from workshopkit.documents.kinds import KINDS
from workshopkit.pipeline import Options, render, select

HELD = ("workbook", "take-away", "worksheet")


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
def test_what_is_to_be_checked_is_told_to_who_prints(locale: str) -> None:
    """Not on a paper that a participant holds; on the list of what to print."""
    options = Options(
        ROOT / "content", ROOT / "templates", Path("output"), locale=locale,
        only=(*HELD, "print-list"), session="conference-60",
    )  # fmt: skip
    project = load(options)
    assert [each for each in project.kit.resources if not each.checked]
    assert all("participants" in KINDS[kind].audience for kind in HELD)
    pages = render(project, select(plan(project.kit, project.setting), options))
    guide, listed = project.labels["guide"], project.labels["print_list"]
    told = {
        page.document.kind
        for page in pages
        if str(guide["unchecked"]).replace("'", "’") in page.markup
    }
    assert not told & set(HELD)
    (paper,) = [page.markup for page in pages if page.document.kind == "print-list"]
    assert str(listed["to_check"]).partition(":")[0].strip().replace("'", "’") in paper


def test_a_bound_card_says_nothing_of_turning_the_paper() -> None:
    """Inside the workbook it is taken out and folded; only the card by itself is printed so."""
    options = Options(
        ROOT / "content", ROOT / "templates", Path("output"), only=("workbook", "worksheet")
    )
    project = load(options)
    pages = render(project, select(plan(project.kit, project.setting), options))
    books = [page.markup for page in pages if page.document.kind == "workbook"]
    assert len(books) > 2
    assert not [page for page in books if "bord court" in page]
    cards = [page for page in pages if page.document.piece == "f8-carte-questions"]
    assert any("bord court" in page.markup for page in cards)
