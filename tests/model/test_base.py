import pytest
from pydantic import TypeAdapter, ValidationError

from workshopkit.model.base import Located, Minutes, Part, Slug, Words
from workshopkit.model.text import Text
from workshopkit.problems import Source


class Fact(Part):
    """A part as content models are."""

    name: Words
    minutes: Minutes = 5


@pytest.mark.parametrize("slug", ["a", "f1-objectif", "peur-de-l-echec", "3", "2026-plan"])
def test_a_slug_is_lower_case_letters_digits_and_single_hyphens(slug: str) -> None:
    """Such a name is safe in a file name, an address and an identifier."""
    assert TypeAdapter(Slug).validate_python(Text(slug)) == slug


@pytest.mark.parametrize(
    "slug", ["", "A", "peur-échec", "a b", "a_b", "a--b", "-a", "a-", "-", "a.b", "../a", "½", "٣"]
)
def test_anything_else_is_not_a_slug(slug: str) -> None:
    """Accents, capitals, spaces, dots and stray hyphens are refused."""
    with pytest.raises(ValidationError, match="not a slug"):
        TypeAdapter(Slug).validate_python(Text(slug))


@pytest.mark.parametrize("words", ["", " ", "\n\t", "\u00a0"])
def test_words_are_never_blank(words: str) -> None:
    """A title made of spaces would print as nothing."""
    with pytest.raises(ValidationError, match="empty text"):
        Fact(name=Text(words))


@pytest.mark.parametrize("minutes", [0, -1, 601, True, "5", 5.0])
def test_minutes_are_whole_and_within_ten_hours(minutes: object) -> None:
    """Nothing is guessed from a quoted number, a fraction or true."""
    with pytest.raises(ValidationError):
        Fact.model_validate({"name": "Oser", "minutes": minutes})


def test_a_part_is_frozen_and_knows_its_keys() -> None:
    """Content does not change after it is read, and a mistyped key is refused."""
    fact = Fact(name=Text("Oser"))
    with pytest.raises(ValidationError, match="frozen"):
        fact.minutes = 6  # type: ignore[misc]
    with pytest.raises(ValidationError, match="Extra inputs"):
        Fact.model_validate({"name": "Oser", "nom": "Oser"})


def test_a_part_tells_where_each_value_was_written() -> None:
    """A value leads to its own line; one that was left out, to where the part begins."""
    data = Located(Source("content/kit.yaml", 4, 3))
    data["name"] = Text("Oser")
    data.values_at["name"] = Source("content/kit.yaml", 4, 9)
    fact = Fact.model_validate(data)
    assert str(fact.source_of("name")) == "content/kit.yaml:4:9"
    assert str(fact.source_of("minutes")) == "content/kit.yaml:4:3"
    assert str(fact.source_of()) == "content/kit.yaml:4:3"
    assert Fact(name=Text("Oser")).source_of("name") is None
