"""What a Canadian proofreader would correct in English, and nothing else."""

import pytest

from tests.bilingual import OVERLAYS, speak_english
from tests.workshop import Workshop, load_kit
from workshopkit.rules.english import _mistakes

WRONG = {
    "Counseling": "Counselling",
    "counselor": "counsellor",
    "the center": "centre",
    "programme": "program",
    "enrollment": "enrolment",
    "favorite": "favourite",
    "modeling": "modelling",
    "9:30 am": "9:30 a.m.",
    "9:30AM": "9:30 a.m.",
    "2 pm": "2 p.m.",
    "14 h 30": "2:30 p.m.",
    "45 $": "$45",
}
RIGHT = [
    "counselling", "centre", "Colorado", "programmed", "enrolled", "$1,234.50",
    "9:30 a.m.", "1 h 30", "45%", "I am 9", "laboratory",
]  # fmt: skip


@pytest.mark.parametrize(("typed", "better"), WRONG.items())
def test_what_canadians_write_otherwise_is_told(typed: str, better: str) -> None:
    """With what to write instead."""
    assert [each[2] for each in _mistakes(f"So {typed}, then.")] == [better]


@pytest.mark.quick
def test_the_place_of_a_dollar_sign_is_a_rule_of_its_own() -> None:
    """Its name leads to its explanation."""
    assert [each[0] for each in _mistakes("So 45 $, then.")] == ["english-money"]


@pytest.mark.parametrize("typed", RIGHT)
def test_good_english_is_left_alone(typed: str) -> None:
    """Neither a duration nor a word that only looks alike."""
    assert list(_mistakes(f"So {typed}, then.")) == []


@pytest.mark.quick
def test_english_is_proofread_where_it_is_written(specimen: Workshop) -> None:
    """At the line of the translation; French rules are not for English, nor the reverse."""
    speak_english(specimen)
    sheet = f"content/{OVERLAYS}/worksheets/f1-objectif.yaml"
    specimen.edit(sheet, "Dori mun ubjictof in yni phresi.", "See the Center at 9h30")
    specimen.edit("content/worksheets/f1-objectif.yaml", "Mon objectif\nstep", "Le center\nstep")
    problems = load_kit(specimen.content, "en-CA")[1]
    told = [each.line("en") for each in problems if each.rule.startswith("english-")]
    assert told == [
        f"{sheet}:3:14: warning: aim: “Center” is spelled “Centre” in Canada. [english-spelling]",
        f"{sheet}:3:24: warning: aim: “9h30” is written “9:30 a.m.” in Canadian English. "
        "[english-hour]",
    ]
    assert load_kit(specimen.content)[1] == ()


def test_texts_still_in_french_are_not_proofread_as_english(specimen: Workshop) -> None:
    """They wait for their translation, which is told already."""
    speak_english(specimen)
    sheet = specimen.content / OVERLAYS / "worksheets" / "f1-objectif.yaml"
    sheet.write_text("title: My goal\n", "utf-8")
    specimen.edit("content/worksheets/f1-objectif.yaml", "Dire mon objectif", "À 14 h 30, dire")
    rules = {problem.rule for problem in load_kit(specimen.content, "en-CA")[1]}
    assert rules == {"untranslated", "translation-not-noted"}
