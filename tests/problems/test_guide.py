"""The page that a rule's name leads to."""

import re

from tests.workshop import ROOT
from workshopkit.problems.catalogue import CATALOGUE
from workshopkit.problems.telling import GUIDE


def _explained(page: str) -> list[str]:
    return re.findall(r'<a id="([\w-]+)"></a>', page)


def test_every_rule_is_explained_once() -> None:
    """Whatever a message names has its anchor, under a family with its words."""
    page = (ROOT / GUIDE).read_text("utf-8")
    assert sorted(_explained(page)) == sorted(CATALOGUE)
    for family in re.split(r"^## ", page, flags=re.M)[1:]:
        for rule in _explained(family):
            assert f"`{rule}`" in family


def test_a_rule_without_its_entry_would_be_seen() -> None:
    """A page without anchors explains nothing."""
    assert _explained("## Le retrait\n\n`tab`") == []


def test_the_page_is_found_from_the_readme() -> None:
    """Who reads how to edit content is told where messages are explained."""
    assert "(MESSAGES.md)" in (ROOT / "content" / "README.md").read_text("utf-8")
