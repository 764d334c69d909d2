"""What is new or worse is told, and not what was so already."""

import pytest

from workshopkit.problems import Problem, Source, fresh


def overfull(slide: int, excess: int = 10) -> Problem:
    """A title that is too long, on a slide."""
    values = {"slide": slide, "placeholder": "titre", "lines": 3, "room": 2, "excess": excess}
    return Problem("slide-overfull", Source("causerie.yaml", 10 * slide, 1), "", values)


def repeated(slide: int, first: int) -> Problem:
    """A title that another slide has."""
    return Problem("repeated-title", None, "", {"slide": slide, "first": first, "title": "Fin"})


def emptied(rank: int) -> Problem:
    """An entry of a list that says nothing."""
    return Problem("missing-key", Source("steps.yaml", rank, 1), f"steps[{rank}].hint")


@pytest.mark.quick
def test_what_only_moved_is_not_new() -> None:
    """A slide is taken out, an entry put in: what was wrong further on has another rank."""
    known = [overfull(5), repeated(7, 6), emptied(3)]
    assert fresh([overfull(4), repeated(6, 5), emptied(4)], known) == ()


def test_what_is_so_once_more_is_told_once() -> None:
    """Of two titles alike, the one that was there already is not told."""
    assert fresh([overfull(3), overfull(5)], [overfull(5)]) == (overfull(3),)
    assert fresh([overfull(3), overfull(5)], [overfull(4), overfull(6)]) == ()


def test_what_is_worse_is_told() -> None:
    """More letters too many than before; fewer are no news, whichever comes first."""
    assert fresh([overfull(5, 20)], [overfull(5)]) == (overfull(5, 20),)
    assert fresh([overfull(3, 5), overfull(5)], [overfull(3), overfull(5, 5)]) == ()
    assert fresh([overfull(3), overfull(5, 20)], [overfull(3, 5), overfull(5, 20)]) == (
        overfull(3),
    )
