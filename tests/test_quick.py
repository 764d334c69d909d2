"""The quick selection: what it leaves out, and that every kind of document is in it."""

import pytest

from tests.workshop import Workshop
from workshopkit.documents import KIND_NAMES, plan
from workshopkit.pipeline import load

CARD = """code: F3
title: La carte
minutes: 0
grouping: À deux
pages: 2
format: card
named: false
aim: Garder les questions en poche.
blocks:
  - {kind: card, side: sentences}
  - kind: page
  - {kind: card, side: barriers}
"""


@pytest.mark.quick
def test_every_kind_of_document_is_made(specimen: Workshop) -> None:
    """The kit in miniature, with a card to keep, makes each kind that there is."""
    (specimen.content / "worksheets/f3-carte.yaml").write_text(CARD, "utf-8")
    project = load(specimen.options(print_shop=True))
    made = set(specimen.build(only=(), print_shop=True).made)
    kinds = {
        "print-shop" if each.press else each.kind
        for each in plan(project.kit, project.setting)
        if f"{project.kit.locale}/{each.name}" in made
    }
    assert kinds == set(KIND_NAMES)


def test_what_builds_the_whole_kit_is_left_out(request: pytest.FixtureRequest) -> None:
    """A test that asks for the shipped build or starts a process is slow; the others are not."""
    slow = {item.name: bool(item.get_closest_marker("slow")) for item in request.session.items}
    assert slow[request.node.name] is False
    assert slow["test_every_kind_of_document_is_made"] is False
    assert slow.get("test_the_shipped_kit_makes_what_the_readme_promises", True) is True
