"""What is typed against the usage of Québec is a warning that gives what to write."""

import pytest

from tests.workshop import ROOT, Workshop, load_kit
from workshopkit.problems import Problem, tell


def _found(specimen: Workshop, words: str) -> list[Problem]:
    specimen.edit("content/kit.yaml", "subtitle: Trousse d'essai", f'subtitle: "{words}"')
    return [each for each in load_kit(specimen.content)[1] if each.rule.startswith("french")]


@pytest.mark.parametrize(
    ("words", "got", "better"),
    [
        ("On commence à 9h30", "9h30", "9 h 30"),
        ("On commence à 09h05", "09h05", "9 h 05"),
        ("On commence à 13h", "13h", "13 h"),
        ("On commence à 13H00", "13H00", "13 h"),
        ("On commence à 9 h 00", "9 h 00", "9 h"),
        ("On commence à 9:30 a.m.", "9:30 a.m.", "9 h 30"),
        ("On commence à 1 p.m.", "1 p.m.", "13 h"),
        ("On commence à 12 p.m.", "12 p.m.", "12 h"),
        ("On commence à 12 a.m.", "12 a.m.", "0 h"),
        ("On commence à 2:15 pm", "2:15 pm", "14 h 15"),
        ("La 2ème fois", "2ème", "2e"),
        ("La 1ère fois", "1ère", "1re"),
        ("La 1ere fois", "1ere", "1re"),
        ("Les 1ères fois", "1ères", "1res"),
        ("Les 3ièmes", "3ièmes", "3es"),
        ("Le XXIème siècle", "XXIème", "XXIe"),
        ("Fiche n° 3", "n°", "nº"),
        ("Chaque participant·e", "participant·e", "participant(e)"),
        ("Les participant·e·s", "participant·e·s", "participant(e)s"),
        ("Trouver Les Bonnes Actions Demain", "Trouver Les Bonnes Actions Demain",
         "Trouver les bonnes actions demain"),
    ],
)  # fmt: skip
def test_what_to_write_instead_is_said(
    specimen: Workshop, words: str, got: str, better: str
) -> None:
    """An hour, a rank, a number sign, a middle dot, an English title: each with its mending."""
    (problem,) = _found(specimen, words)
    assert (problem.severity, problem.field) == ("warning", "subtitle")
    assert problem.values == {"got": got, "better": better}
    told = [line.text for line in tell([problem], "fr")]
    assert told[3].endswith(words.replace(got, better) + '"')


@pytest.mark.parametrize(
    "words",
    [
        "De 9 h à 9 h 30, le 1er mars", "La 1re, la 2e et les 3es", "François Ier, le XXe siècle",
        "Vers qui diriger", "Il pèse 20 °C de trop", "Un plan B pour Marie-Ève Tremblay",
        "Une heure et 30 minutes", "Le Carrefour Jeunesse est là", "TROIS GRANDES ÉTAPES SIMPLES",
        "Je dis: amène 3 amis", "9 hommes", "Samedi, il y a le 4 à 7",
    ],
)  # fmt: skip
def test_good_french_is_left_alone(specimen: Workshop, words: str) -> None:
    """No warning cries wolf."""
    assert _found(specimen, words) == []


@pytest.mark.quick
@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("On commence à 9h30", "french-hour"),
        ("On commence à 1 p.m.", "french-am-pm"),
        ("La 2ème fois", "french-ordinal"),
        ("Fiche n° 3", "french-number-sign"),
        ("Les participant·e·s", "french-dot"),
        ("Trouver Les Bonnes Actions Demain", "french-capitals"),
    ],
)
def test_the_rule_is_named(specimen: Workshop, words: str, rule: str) -> None:
    """Its name leads to its explanation."""
    assert [each.rule for each in _found(specimen, words)] == [rule]


def test_a_long_text_is_told_at_the_line_of_the_word(specimen: Workshop) -> None:
    """In a text of several lines, the caret stands under the word itself."""
    specimen.edit("content/scenarios.yaml", "il recommence la première page", "dès 9h30 il relit")
    (problem,) = [p for p in load_kit(specimen.content)[1] if p.rule == "french-hour"]
    lines = (specimen.content / "scenarios.yaml").read_text("utf-8").splitlines()
    assert problem.source is not None
    assert lines[problem.source.line - 1][problem.source.column - 1 :].startswith("9h30")


def test_the_shipped_texts_follow_the_usage(workshop: Workshop) -> None:
    """The kit practises what it preaches."""
    found = load_kit(ROOT / "content")[1]
    assert [each.line("fr") for each in found if each.rule.startswith("french")] == []


@pytest.mark.quick
def test_word_s_quotes_around_a_whole_text_are_pointed_out(specimen: Workshop) -> None:
    """« title: “Oser” » would print the quotes: the line without them is offered."""
    specimen.edit("content/kit.yaml", "subtitle: Trousse d'essai", "subtitle: “Trousse d'essai”")
    (problem,) = load_kit(specimen.content)[1]
    assert problem.rule == "french-quotes"
    told = [line.text.strip() for line in tell([problem], "fr") if line.role == "fix"]
    assert told == ["""Essayez | subtitle: "Trousse d'essai\""""]
