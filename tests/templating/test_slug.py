import pytest

from workshopkit.templating.filters import slug_of


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Pas du tout", "pas-du-tout"),
        ("Tout à fait", "tout-a-fait"),
        ("Œuvre d’ici l’été (2 min)", "oeuvre-d-ici-l-ete-2-min"),
        ("un mot de trop pour ce nom déjà long comme une phrase entière", None),
    ],
)
def test_words_become_a_name_that_any_program_accepts(text, slug):
    """ASCII, whole words, short enough for a PDF name."""
    made = slug_of(text)
    assert slug in (made, None)
    assert made.isascii()
    assert len(made) <= 48
    assert set(made.split("-")) <= set(slug_of(text, 1000).split("-"))
