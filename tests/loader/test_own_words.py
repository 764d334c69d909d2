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


@pytest.mark.quick
def test_a_word_that_lost_its_name_or_number_is_told(specimen: Workshop) -> None:
    """It is allowed, and would say the same wherever the label is seen: on every worksheet."""
    specimen.edit("content/kit.yaml", "barrier: Barrière {n}", "barrier: Menace")
    (told,) = [each for each in specimen.check() if each.rule == "own-word-lost"]
    assert told.severity == "warning"
    assert "« Menace » ne dit plus {n}, que dit « Sujet {n} »" in told.line("fr")
    specimen.edit("content/kit.yaml", "barrier: Menace", "barrier: Menace {n}")
    assert "own-word-lost" not in [each.rule for each in specimen.check()]
