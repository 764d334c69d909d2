"""The counsellor's card says how to listen, not what to find."""

import pytest

from tests.workshop import Workshop, load_kit

CASES = "content/scenarios.yaml"


def _given_away(workshop: Workshop, locale: str = "fr-CA") -> list[str]:
    told = load_kit(workshop.content, locale)[1]
    return [each.line("fr") for each in told if each.rule == "answer-on-the-card"]


pytestmark = pytest.mark.quick  # what tells these rules


@pytest.mark.quick
@pytest.mark.parametrize("locale", ["fr-CA", "en-CA"])
def test_no_shipped_card_gives_the_answer(workshop: Workshop, locale: str) -> None:
    """In neither language does a counsellor's card hold a word of what its case hides."""
    assert _given_away(workshop, locale) == []


@pytest.mark.parametrize(
    ("now", "before", "word"),
    [
        ("Exercez-vous au silence.", "Reconnaissez la perte avant tout.", "reconnaissez"),
        (
            "Exercez-vous à la question ouverte.",
            "Aidez Josée à trouver un premier chiffre.",
            "chiffre",
        ),
        ("Exercez-vous à écouter sans conseiller.", "Parlez de ses parents.", "parents"),
    ],
)
def test_a_card_that_gives_it_is_told(workshop: Workshop, now: str, before: str, word: str) -> None:
    """The word, and the line of the card: the hypothesis belongs in the guide."""
    workshop.edit(CASES, now, before)
    (told,) = _given_away(workshop)
    assert f"« {word} »" in told.replace("\u00a0", " ")
    assert told.startswith(f"{CASES}:")
