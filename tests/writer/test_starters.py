"""A starter goes to the end of a list or mapping, with its remarks."""

import pytest

from workshopkit.writer import with_starter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\n  - b: 1\n", "a:\n  - b: 1\n\n  - c: 2\n"),
        ("a:\n- b: 1\n", "a:\n- b: 1\n\n- c: 2\n"),
        (
            "a:\n  - b: >-\n      mots\n\n# la suite\nz: 1\n",
            "a:\n  - b: >-\n      mots\n\n  - c: 2\n\n# la suite\nz: 1\n",
        ),
        ("a:\n  - b: 1\nz: 1\n", "a:\n  - b: 1\n\n  - c: 2\nz: 1\n"),
        ("a:\r\n  - b: 1", "a:\r\n  - b: 1\r\n\r\n  - c: 2"),
    ],
)
def test_an_entry_goes_to_the_end_of_its_list(text: str, expected: str) -> None:
    """At the list's own indentation and line ends, before what follows."""
    made, line = with_starter(text.encode(), "a", "\n  - c: 2\n")
    assert made.decode() == expected
    assert "c: 2" in expected.splitlines()[line - 1]


@pytest.mark.parametrize("text", ["a: []\n", "a: mot\n", "b: 1\n", ""])
def test_a_list_that_is_not_there_is_told(text: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(KeyError):
        with_starter(text.encode(), "a", "  - c: 2\n")
