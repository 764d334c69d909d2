import pickle

import pytest
from pydantic import BaseModel, ValidationError

from workshopkit.model.text import Integer, Text
from workshopkit.problems import Source

PLACE = Source("content/kit.yaml", 3, 8)


class Page(BaseModel):
    """A model that expects words."""

    title: Text


def test_a_text_is_a_string_that_knows_where_it_was_written() -> None:
    """Whoever prints it sees words; whoever complains finds the line."""
    text = Text("Oser", "kit/title", PLACE)
    assert text == "Oser"
    assert f"{text}!" == "Oser!"
    assert (text.id, str(text.source)) == ("kit/title", "content/kit.yaml:3:8")


def test_other_words_keep_the_identifier_and_the_place() -> None:
    """A label that is filled still leads back to its line."""
    text = Text("{n} min", "labels/minutes", PLACE).with_value("8 min")
    assert (text, text.id, text.source) == ("8 min", "labels/minutes", PLACE)


def test_a_text_survives_validation_and_pickling() -> None:
    """pydantic keeps the object, and a conversion in another process gets the same."""
    text = Text("Oser", "kit/title", PLACE)
    assert Page(title=text).title is text
    copy = pickle.loads(pickle.dumps(text))
    assert type(copy) is Text
    assert (copy, copy.id, copy.source) == ("Oser", "kit/title", PLACE)


def test_a_plain_string_becomes_a_text() -> None:
    """Defaults written in Python are texts without a place."""
    title = Page(title="Oser").title  # type: ignore[arg-type]
    assert type(title) is Text
    assert (title.id, title.source) == ("", None)


def test_a_number_is_a_text_where_words_are_expected() -> None:
    """« contact: 811 » needs no quotes, and the number keeps its line."""
    title = Page(title=Integer(811, "kit/contact", PLACE)).title  # type: ignore[arg-type]
    assert type(title) is Text
    assert (title, title.id, title.source) == ("811", "kit/contact", PLACE)


@pytest.mark.parametrize("given", [None, True, 811, 1.5, ["Oser"], {"title": "Oser"}])
def test_nothing_else_is_a_text(given: object) -> None:
    """An empty value, true or a list is a mistake, never turned into words."""
    with pytest.raises(ValidationError):
        Page(title=given)  # type: ignore[arg-type]
