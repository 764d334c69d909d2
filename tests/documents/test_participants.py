"""What is to be checked, and how to print, is told to whoever prints; what is said, once."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.workshop import ROOT, load
from workshopkit.documents import plan
from workshopkit.pipeline import Options, render, select

HELD = ("workbook", "take-away", "worksheet", "distress", "guide")


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
def test_what_is_to_be_checked_is_told_to_who_prints(locale: str) -> None:
    """By name on the list of what to print; not on a paper that is read in a crisis."""
    options = Options(
        ROOT / "content", ROOT / "templates", Path("output"), locale=locale,
        only=(*HELD, "print-list"), session="conference-60",
    )  # fmt: skip
    project = load(options)
    assert [each for each in project.kit.resources if not each.checked]
    pages = [
        replace(each, markup=each.markup.replace("\u00a0", " "))
        for each in render(project, select(plan(project.kit, project.setting), options))
    ]
    said = str(project.labels["print_list"]["to_check"])
    told = [page for page in pages if said.replace("'", "’") in page.markup]
    assert [page.document.kind for page in told] == ["print-list"]
    line = told[0].markup.partition(said.replace("'", "’"))[2].partition("</ul>")[0]
    contacts = [each.contact.replace("\u00a0", " ") for each in project.kit.resources]
    assert [each for each in contacts if each not in line] == []


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
