"""The page that a rule's name leads to."""

import re

from tests.workshop import ROOT
from workshopkit.problems.catalogue import CATALOGUE
from workshopkit.problems.guide import guide
from workshopkit.problems.telling import GUIDE


def test_the_page_is_that_of_the_catalogue() -> None:
    """A rule added or reworded shows there: « python -m workshopkit.problems.guide » writes it."""
    assert (ROOT / GUIDE).read_text("utf-8") == guide()


def test_every_rule_is_explained_once() -> None:
    """Whatever a message names has its anchor, and a row with an example under its family."""
    page = (ROOT / GUIDE).read_text("utf-8")
    assert sorted(re.findall(r'<a id="([\w-]+)"></a>', page)) == sorted(CATALOGUE)
    for family in re.split(r"^## ", page, flags=re.M)[1:]:
        for rule in re.findall(r'<a id="([\w-]+)"></a>', family):
            assert f"| `{rule}` |\n" in family


def test_the_page_is_found_from_the_readme() -> None:
    """Who reads how to edit content is told where messages are explained."""
    assert "(MESSAGES.md)" in (ROOT / "content" / "README.md").read_text("utf-8")
