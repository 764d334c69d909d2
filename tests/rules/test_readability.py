"""Sentences, words and syllables, counted as a person counts them; and the two formulas."""

import pytest

from workshopkit.rules.readability import (
    MEASURES,
    english_syllables,
    french_syllables,
    is_whole,
    result_of,
    sentences_of,
)

FRENCH = {
    1: "guide feuille lieu j'ai août veux quatre",
    2: "école famille payer idée métier est-ce question théâtre naïf moyen",
    3: "aujourd'hui travailler oublier essayer difficile ouvrière",
    4: "sécurité réalité coopérer",
}
ENGLISH = {
    1: "goal make asked times whole she likes helped once real",
    2: "people little wanted choices question create being client quiet money changes social",
    3: "idea family area usual serious different example video",
    4: "situation experience",
}


@pytest.mark.parametrize(("many", "words"), FRENCH.items())
def test_french_syllables(many: int, words: str) -> None:
    """The silent e is not heard; « réalité » and « payer » have each of theirs."""
    assert {word: french_syllables(word) for word in words.split()} == dict.fromkeys(
        words.split(), many
    )


@pytest.mark.parametrize(("many", "words"), ENGLISH.items())
def test_english_syllables(many: int, words: str) -> None:
    """Neither “-ed” nor a last e makes one; “idea” and “being” have each of theirs."""
    assert {word: english_syllables(word) for word in words.split()} == dict.fromkeys(
        words.split(), many
    )


def test_a_sentence_ends_inside_quotes_too() -> None:
    """A question that is quoted ends its own sentence; a label is none."""
    text = "Dites : « Je veux essayer. » Puis attendez... Qu'entendez-vous?"
    assert len(sentences_of(text)) == 3
    assert [is_whole(each) for each in ("Ça va. »", "Un peu", "Bien?")] == [True, False, True]


def test_plain_words_are_easier_than_learned_ones() -> None:
    """Each formula puts two ways of saying one thing on the two sides of its bound."""
    said = {
        "fr": ("Trouvez vos raisons.", "Identifiez vos motivations prioritaires."),
        "en": ("Find your own reasons.", "Identify motivational considerations immediately."),
    }
    for language, (plain, learned) in said.items():
        measure = MEASURES[language]
        assert measure.holds(result_of(measure, [plain]))
        assert not measure.holds(result_of(measure, [learned]))
