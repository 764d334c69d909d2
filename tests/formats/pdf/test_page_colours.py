"""What the pages' style sheets set on what is in the table that every theme is checked with."""

import re
from collections.abc import Iterator
from itertools import product

import pytest
import yaml

from tests.workshop import ROOT
from workshopkit.fit.design.contrast import PAGE_PAIRS

SHEETS = sorted((ROOT / "templates" / "print").rglob("*.j2"))
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
ALLOWED = {(text, ground) for text, ground, _ in PAGE_PAIRS}
STEPS = tuple(
    yaml.safe_load((ROOT / "templates/decks/layouts.yaml").read_bytes())["progress"]["fills"]
)
LIGHT, DARK = ("paper", "tint"), ("deep", "signal", "primary")


def pairs(css: str) -> Iterator[tuple[str, str, str]]:
    """Give the selector, the text's role and each role that may lie under it."""
    for selector, body in RULE.findall(re.sub(r"\{[{%#].*?[}%#]\}", "", css, flags=re.S)):
        text = re.search(r"(?<![-\w])color: var\(--(\w+)\)", body)
        ground = re.search(r"background: var\(--(\w+)\)", body)
        if not text:
            continue
        below = (ground[1],) if ground else DARK if text[1] == "paper" else LIGHT
        for each in product(_meant(text[1]), (role for one in below for role in _meant(one))):
            yield selector.strip(), *each


def _meant(role: str) -> tuple[str, ...]:
    """Give the roles that one stands for: ``hue`` is the colour of a step."""
    return STEPS if role == "hue" else (role,)


def test_every_pair_on_a_page_is_checked_with_the_theme() -> None:
    """A new pair in a style sheet goes in PAGE_PAIRS, so that no theme makes it illegible."""
    found = [(sheet.name, *pair) for sheet in SHEETS for pair in pairs(sheet.read_text("utf-8"))]
    assert len(found) > 40
    assert [pair for pair in found if pair[2:] not in ALLOWED] == []


@pytest.mark.parametrize(
    "css",
    [
        "b { color: var(--sun) }",
        "b { color: var(--ink); background: var(--hue) }",
        "b { color: var(--ink); background: var(--deep) }",
    ],
)
def test_another_pair_would_be_seen(css: str) -> None:
    """Yellow on paper, or ink on a dark ground, is not in the table."""
    assert any(pair[1:] not in ALLOWED for pair in pairs(css))
