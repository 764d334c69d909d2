from itertools import pairwise

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from tests.workshop import ROOT
from workshopkit.fit.measure import Styled, advance, family_name, widest_word, words_of, wrap

FONTS = ROOT / "templates" / "fonts"
REGULAR = FONTS / "carlito" / "Carlito-Regular.ttf"
BOLD = FONTS / "carlito" / "Carlito-Bold.ttf"
NBSP = "\u00a0"

words = st.text("aàeéinostuSMœ’,«»-–", min_size=1, max_size=14)
ties = st.lists(words, min_size=1, max_size=3).map(NBSP.join)
"""A word, or words tied by no-break spaces."""
texts = st.lists(ties, min_size=1, max_size=25).map(" ".join)
widths = st.floats(20, 600)


def lines(text: str, width: float, size: float = 20) -> list[str]:
    """Return the lines of a text in Carlito."""
    return [line.text for line in wrap([Styled(text, REGULAR, size)], width)]


@pytest.mark.parametrize("letter", ["n", "é", "M", "«", "’", " "])
def test_a_letter_is_as_wide_as_its_font_says(letter: str) -> None:
    """HarfBuzz and fontTools read the same width from the same file."""
    font = TTFont(REGULAR)
    width = font["hmtx"][font.getBestCmap()[ord(letter)]][0] / font["head"].unitsPerEm
    assert advance(letter, REGULAR) == pytest.approx(width)


def test_pairs_are_kerned_and_ligatures_are_not_set() -> None:
    """« To » closes up, while « ti » stays two letters, as PowerPoint sets them."""
    assert advance("To", REGULAR) < advance("T", REGULAR) + advance("o", REGULAR)
    assert advance("ti", REGULAR) == advance("t", REGULAR) + advance("i", REGULAR)


@given(texts)
def test_a_line_is_as_wide_as_its_words_and_spaces(text: str) -> None:
    """On one endless line, the width is the sum of the pieces, and it grows with the size."""
    pieces = [piece for word in words_of([Styled(text, REGULAR, 20)]) for piece in word]
    assert "".join(piece.text for piece in pieces) == text
    (line,) = wrap([Styled(text.strip(" "), REGULAR, 20)], 1e9)
    assert line.width == pytest.approx(sum(advance(p.text, REGULAR) * 20 for p in pieces))
    (doubled,) = wrap([Styled(text.strip(" "), REGULAR, 40)], 1e9)
    assert doubled.width == pytest.approx(2 * line.width)


@given(texts, widths)
def test_wrapping_loses_no_letter_and_keeps_within_the_width(text: str, width: float) -> None:
    """Only a word that cannot be broken may be wider than its line."""
    found = wrap([Styled(text, REGULAR, 20)], width)
    assert "".join(line.text for line in found).replace(" ", "") == text.replace(" ", "")
    for line in found:
        pieces = words_of([Styled(line.text, REGULAR, 20)])
        assert line.width <= width + 1e-6 or len(pieces) == 1


@given(texts, widths)
def test_no_line_begins_or_ends_at_a_no_break_space(text: str, width: float) -> None:
    """« 8 min », « mot : » and « – incise – » stay together however narrow the place."""
    for before, after in pairwise(lines(text, width)):
        assert not before.endswith(NBSP)
        assert not after.startswith(NBSP)


@given(texts, texts, widths)
def test_more_text_never_takes_fewer_lines(text: str, more: str, width: float) -> None:
    """Adding words to a paragraph never makes it shorter."""
    assert len(lines(f"{text} {more}", width)) >= len(lines(text, width))


@given(texts, widths, widths)
def test_a_narrower_place_never_takes_fewer_lines(text: str, one: float, other: float) -> None:
    """Narrowing a place never makes its text shorter."""
    assert len(lines(text, min(one, other))) >= len(lines(text, max(one, other)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Durée{NBSP}: 8{NBSP}min", [f"Durée{NBSP}:", f"8{NBSP}min"]),
        ("savoir-faire", ["savoir-", "faire"]),
        (f"mot –{NBSP}mot", ["mot", f"–{NBSP}mot"]),
        ("un  deux", ["un", "deux"]),
        ("indécomposable", ["indécomposable"]),
        ("", []),
    ],
)
def test_a_line_breaks_after_a_space_or_a_hyphen(text: str, expected: list[str]) -> None:
    """Each text in a place one word wide."""
    assert lines(text, 45) == expected


def test_a_word_in_two_styles_stays_whole() -> None:
    """« **pré**texte » is one word, as wide as its two halves."""
    halves = [Styled("un ", REGULAR, 20), Styled("pré", BOLD, 20), Styled("texte", REGULAR, 20)]
    wide = 20 * (advance("pré", BOLD) + advance("texte", REGULAR))
    assert widest_word(halves) == ("prétexte", pytest.approx(wide))
    assert [line.text for line in wrap(halves, wide + 1)] == ["un", "prétexte"]


def test_a_line_has_the_size_of_its_largest_word() -> None:
    """A large word opens its own line only."""
    found = wrap([Styled("petit ", REGULAR, 12), Styled("grand", REGULAR, 40)], 60)
    assert [line.size for line in found] == [12, 40]


def test_the_decks_are_measured_with_twins_of_georgia_and_calibri() -> None:
    """The files shipped are the metric twins of what the decks name."""
    assert family_name(REGULAR) == "Carlito"
    assert family_name(FONTS / "gelasio" / "Gelasio-Bold.ttf") == "Gelasio"
