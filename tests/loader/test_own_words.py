"""A kit's own words, in the place of labels: what may stand there."""

import pytest

from tests.workshop import Workshop

WORD = "    barrier: Barrière\n    layouts:"


@pytest.mark.parametrize("word", ["true", "2.5", "2030-01-05", "[a, true]"])
def test_what_is_no_word_is_told_where_it_stands(specimen: Workshop, word: str) -> None:
    """No model says what stands there; a truth value stopped everything without a place."""
    specimen.edit("content/kit.yaml", WORD, WORD.replace("Barrière", word))
    done = specimen.run("check")
    assert "Traceback" not in done.stderr
    if done.returncode:
        assert "content/kit.yaml:28:14: words.deck.barrier: " in done.stderr


def test_yes_is_no_word(specimen: Workshop) -> None:
    """YAML reads it as true: quoted, it would be one."""
    specimen.edit("content/kit.yaml", WORD, WORD.replace("Barrière", "true"))
    done = specimen.run("check")
    assert done.returncode == 1
    assert "[not-text]" in done.stderr
