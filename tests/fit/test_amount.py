"""How much to shorten: what the message says is enough, and hardly more than enough."""

import random
from functools import partial

import pytest

from tests.workshop import Workshop
from workshopkit.fit.amount import least_cut
from workshopkit.fit.blocks import FULL, fit_paragraphs
from workshopkit.model.deck import Paragraph, Run
from workshopkit.problems import Problem

from .test_blocks import BODY, NESTED, WORDS, files

SESSION = "content/sessions/causerie-20.yaml"
LONG = (
    "Rencontrer quatre personnes qui coordonnent des projets dans des organismes de tailles "
    "différentes, puis comparer leurs réponses"
)


def _fits(paragraphs: tuple[Paragraph, ...], box: tuple[float, float]) -> bool:
    return fit_paragraphs(paragraphs, [BODY, NESTED], *box, files).ratio <= FULL


def test_two_hundred_long_texts_are_told_the_very_number_to_cut() -> None:
    """That many characters fewer fit; one fewer than that does not."""
    chance = random.Random(2026)
    for _ in range(200):
        texts = [
            " ".join(chance.choices(WORDS, k=number)) for number in (chance.randint(40, 90), 4)
        ]
        box = (chance.randint(250, 400), chance.randint(110, 160))
        paragraphs = tuple(Paragraph((Run(text, text_id=str(i)),)) for i, text in enumerate(texts))
        assert not _fits(paragraphs, box)
        cut = least_cut(paragraphs, lambda _: True, partial(_fits, box=box))
        assert not cut.in_all
        text = texts[int(cut.text_id)]
        other = texts[1 - int(cut.text_id)]
        kept = len(text) - cut.characters
        assert _fits((Paragraph((Run(text[:kept]),)), Paragraph((Run(other),))), box)
        assert not _fits((Paragraph((Run(text[: kept + 1]),)), Paragraph((Run(other),))), box)


@pytest.mark.parametrize("marks", [("«\u00a0", "\u00a0»"), ("“", "”")])
def test_the_last_quotation_mark_stays(marks: tuple[str, str]) -> None:
    """Whoever shortens a sentence between quotes takes words out of it, and keeps that mark."""
    chance = random.Random(2026)
    for _ in range(20):
        text = " ".join(chance.choices(WORDS, k=90))
        fits = partial(_fits, box=(chance.randint(250, 400), 120))
        quoted = Paragraph((Run(marks[0] + text + marks[1], text_id="1"),))
        kept = len(text) - least_cut([quoted], lambda _: True, fits).characters
        for number, is_well in ((kept, True), (kept + 1, False)):
            shorter = marks[0] + text[:number] + marks[1]
            assert fits((Paragraph((Run(shorter),)),)) is is_well


def test_when_no_text_alone_can_give_enough_all_of_them_must() -> None:
    """Eight long points in a small box: the number is for all of them together."""
    paragraphs = tuple(Paragraph((Run("un pas de plus", text_id=str(i)),)) for i in range(8))
    cut = least_cut(paragraphs, lambda _: True, partial(_fits, box=(400, 150)))
    assert cut.in_all
    assert 8 <= cut.characters <= 8 * len("un pas de plus")


def test_a_cell_is_told_its_own_number(specimen: Workshop) -> None:
    """A cell too long names the cell's line; cut by the number, the table fits."""
    cut = _told(specimen, LONG * 3)
    assert cut.rule == "table-overfull"
    number = int(cut.values["excess"])
    specimen.edit("content/steps.yaml", LONG * 3, (LONG * 3)[:-number].rstrip())
    assert not [each for each in specimen.check(only=("deck",)) if each.severity == "error"]


def _told(specimen: Workshop, text: str) -> Problem:
    specimen.edit(
        "content/steps.yaml",
        '{heading: Actions, hint: "Comment?", example: Rencontrer}',
        f'{{heading: Actions, hint: "Comment?", example: "{text}"}}',
    )
    slides = "      - slide: four-columns\n      - slide: closing\n"
    specimen.edit(SESSION, "      - slide: closing\n", slides)
    (found,) = [each for each in specimen.check(only=("deck",)) if each.severity == "error"]
    return found


@pytest.mark.parametrize("long", [60, 100, 140])
def test_a_title_is_told_the_characters_of_the_lines_too_many(
    specimen: Workshop, long: int
) -> None:
    """What is cut is what stood on the lines that are too many."""
    words = " ".join(["oser un premier pas"] * 10)[: 80 + long].rstrip()
    specimen.edit(SESSION, "title: Un pas suffit", f"title: {words}")
    found = [
        e for e in specimen.check(only=("deck",)) if e.rule in ("long-title", "slide-overfull")
    ]
    if found:
        number = int(found[0].values["excess"])
        specimen.edit(SESSION, f"title: {words}", f"title: {words[:-number].rstrip()}")
        again = [e for e in specimen.check(only=("deck",)) if e.rule == found[0].rule]
        assert not again
