from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.workshop import ROOT
from workshopkit.fit.blocks import FULL, Fitted, fit_paragraphs, split_breaks
from workshopkit.loader import font_file
from workshopkit.model.deck import Paragraph, Run
from workshopkit.model.layout import Style

BODY = Style(size=24, before=6, hang=20)
NESTED = Style(size=24, hang=40)
FAMILIES = {"heading": "gelasio/Gelasio", "body": "carlito/Carlito"}
WORDS = ("un", "pas", "objectif", "barrière", "savoir-faire", "la", "personne,", "8\u00a0jours")

sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join)


def files(use: str, *, bold: bool, italic: bool) -> Path:
    """Find the project's own font files."""
    return font_file(ROOT / "templates", FAMILIES[use], bold=bold, italic=italic)


def fitted(*texts: str, width: float = 300, height: float = 100, level: int = 0) -> Fitted:
    """Lay paragraphs out in a box, in points."""
    paragraphs = [Paragraph((Run(text),), level) for text in texts]
    return fit_paragraphs(paragraphs, [BODY, NESTED], width, height, files)


@given(sentences, sentences)
def test_more_words_never_take_less_height(text: str, more: str) -> None:
    """Whether they lengthen the paragraph or follow it."""
    alone = fitted(text)
    assert fitted(f"{text} {more}").height >= alone.height
    assert fitted(text, more).height > alone.height


@given(st.lists(sentences, min_size=1, max_size=6))
def test_lines_and_heights_add_up(texts: list[str]) -> None:
    """A list is as tall as its items and the space before all of them but the first."""
    apart = [fitted(text) for text in texts]
    together = fitted(*texts)
    assert together.lines == sum(each.lines for each in apart)
    spaces = BODY.before * (len(texts) - 1)
    assert together.height == pytest.approx(sum(each.height for each in apart) + spaces)


def test_what_fits_is_one_line() -> None:
    """A short text in a large box."""
    found = fitted("Un pas")
    assert (found.lines, found.wide_word) == (1, "")
    assert found.ratio < FULL


def test_a_break_opens_a_line_and_keeps_the_style() -> None:
    """« \\v » is a line break inside a paragraph; both sides keep their bold."""
    paragraph = Paragraph((Run("Un"), Run(" pas\vet", strong=True)))
    pieces = split_breaks(paragraph)
    assert pieces == [[Run("Un"), Run(" pas", strong=True)], [Run("et", strong=True)]]
    assert fitted("Un pas\vet un autre").lines == 2


def test_bold_capitals_and_depth_take_more_room() -> None:
    """The same words need more lines in bold capitals, and in a nested item."""
    paragraph = Paragraph((Run("l’accompagnement d’une personne"),))
    plain, capitals = Style(size=24), Style(size=24, bold=True, caps=True)
    assert fit_paragraphs([paragraph], [plain], 350, 100, files).lines == 1
    assert fit_paragraphs([paragraph], [capitals], 350, 100, files).lines == 2
    narrow = "un pas " * 12
    assert fitted(narrow, level=1, width=130).lines > fitted(narrow, width=130).lines


def test_a_word_wider_than_its_place_is_named() -> None:
    """The word, not the line, is what a person must change."""
    word = "anticonstitutionnellement"
    assert fitted(f"un {word} long", width=150).wide_word == word
    assert fitted(f"un {word} long", width=400).wide_word == ""
