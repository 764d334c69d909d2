"""What a session promises and no segment keeps; the minutes that a slide gets wrong."""

import pytest

from tests.workshop import Workshop, load_kit

SESSION = "content/sessions/causerie-20.yaml"
CUE = "    cue: « Crayon en main. »"


def _told(workshop: Workshop, rule: str) -> list[str]:
    return [each.line("fr") for each in load_kit(workshop.content)[1] if each.rule == rule]


@pytest.mark.quick
def test_a_promise_that_no_segment_keeps_is_told_at_its_line(specimen: Workshop) -> None:
    """As soon as segments say what they serve, an outcome that none serves is told."""
    assert _told(specimen, "promise-unkept") == []
    specimen.edit(SESSION, CUE, f"{CUE}\n    outcomes: [1, 3]")
    (told,) = _told(specimen, "promise-unkept")
    assert told.startswith(f"{SESSION}:7:")
    assert "l’entrée 2" in told


@pytest.mark.quick
def test_a_slide_says_the_minutes_of_its_part(specimen: Workshop) -> None:
    """Eight minutes in all, or shared; nine are told."""
    about = "        about: f1-objectif"
    specimen.edit(SESSION, about, f"{about}\n        text: 5 min en silence, 3 min à deux")
    assert _told(specimen, "slide-minutes") == []
    specimen.edit(SESSION, "5 min en silence", "6 min en silence")
    (told,) = _told(specimen, "slide-minutes")
    assert "6 min en silence" in told
    assert "durent 8 min" in told
