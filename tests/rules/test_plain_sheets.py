"""The shipped worksheets in plain language are as plain as they say, in both languages."""

import pytest

from tests.workshop import ROOT, Workshop, load_kit
from workshopkit.model.kit import Kit
from workshopkit.rules.plain_sheets import LONGEST, USUAL, check_plain_sheets, texts_on
from workshopkit.rules.readability import (
    MEASURES,
    average,
    is_whole,
    result_of,
    sentences_of,
    words_of,
)

SAME_AS = ("P1", "P2", "P3", "P4", "P5", "P6", "P7")
"""F1 to F6, and F10."""


def sentences(kit: Kit) -> list[str]:
    """Return every sentence of the set, and its labels."""
    return [
        each
        for sheet in kit.plain_worksheets.values()
        for text in texts_on(kit, sheet)
        for each in sentences_of(text)
    ]


@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
def test_the_set_is_plain(locale: str) -> None:
    """Twelve words on average, none over twenty, and the bound of its language's formula."""
    kit, _ = load_kit(ROOT / "content", locale)
    said = sentences(kit)
    whole = [each for each in said if is_whole(each)]
    measure = MEASURES[locale[:2]]
    assert tuple(sheet.code for sheet in kit.plain_worksheets.values()) == SAME_AS
    assert len(whole) > 80
    assert max(len(words_of(each)) for each in said) <= LONGEST
    assert average(whole) <= USUAL
    assert measure.holds(result_of(measure, whole))
    assert not list(check_plain_sheets(kit))


@pytest.mark.quick
def test_a_worksheet_of_the_workshop_is_not_measured(specimen: Workshop) -> None:
    """Only one that says it is plain: a workshop's sheets speak to professionals."""
    long = "aim: " + "Opérationnaliser une transformation " * 7 + "immédiatement."
    specimen.edit("content/worksheets/f2-action.yaml", "aim: Choisir un petit geste.", long)
    assert not [each for each in specimen.check() if each.rule.startswith("plain")]
    specimen.edit("content/worksheets/f2-action.yaml", "aim: ", "plain: true\naim: ")
    told = {each.rule: each for each in specimen.check() if each.rule.startswith("plain")}
    assert str(told["plain-sentence"].source) == "content/worksheets/f2-action.yaml:8:6"
    for rule in ("plain-average", "plain-hard"):
        assert str(told[rule].source) == "content/worksheets/f2-action.yaml:7:8"
    assert "22 mots; 20 au plus" in told["plain-sentence"].line("fr")
