"""The name that was meant, or none: an absurd suggestion is worse than silence."""

import pytest

from workshopkit.problems import nearest

SLIDES = ("activity", "agenda", "pause", "quote", "scenario", "section", "sentences", "title")
KEYS = ("align", "client", "fill", "lived", "place", "title", "value")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("agneda", "agenda"),
        ("Pause", "pause"),
        ("titel", "title"),
        ("sentance", "sentences"),
        ("phrases", "sentences"),
        ("ordre du jour", "agenda"),
        ("Activité", "activity"),
        ("citation", "quote"),
        ("mise_en_situation", "scenario"),
    ],
)
def test_a_slip_or_a_french_word_has_its_name(typed: str, meant: str) -> None:
    """Letters swapped or left out, capitals, accents, and the French for it."""
    assert nearest(typed, SLIDES) == meant


@pytest.mark.parametrize("typed", ["ville", "lien", "table", "page", "photo", "vrai"])
def test_another_word_has_none(typed: str) -> None:
    """« ville » is not « title », nor « lien » « client »: alike is not the same."""
    assert nearest(typed, KEYS) is None


def test_a_slug_without_its_little_words_is_known() -> None:
    """« peur-echec » for « peur-de-l-echec », « nadia » for the only one that it begins."""
    slugs = ("manque-de-temps", "nadia-et-le-mardi-soir", "peur-de-l-echec")
    assert nearest("peur-echec", slugs) == "peur-de-l-echec"
    assert nearest("nadia", slugs) == "nadia-et-le-mardi-soir"
    assert nearest("na", slugs) is None
