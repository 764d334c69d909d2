"""The labels of each language say the same things."""

from pathlib import Path

import pytest

from tests.bilingual import speak_english
from tests.workshop import ROOT, Workshop
from workshopkit.loader import load_labels
from workshopkit.problems import ContentError

FILE = "templates/labels/en-CA.yaml"
OTHERS = sorted(
    file.stem for file in (ROOT / "templates" / "labels").glob("*.yaml") if file.stem != "fr-CA"
)


def _errors(workshop: Workshop) -> list[str]:
    with pytest.raises(ContentError) as told:
        load_labels(workshop.templates, "en-CA", "fr-CA")
    return [problem.line("fr") for problem in told.value.problems]


@pytest.mark.parametrize("locale", ["fr-CA", *OTHERS])
def test_the_shipped_labels_say_the_same_in_each_language(locale: str) -> None:
    """The same keys, the same words between braces."""
    assert load_labels(ROOT / "templates", locale, "fr-CA")


def _line(file: Path, words: str) -> int:
    lines = file.read_text("utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if line.startswith(words))


@pytest.mark.quick
def test_every_difference_is_told_at_once(specimen: Workshop) -> None:
    """A label forgotten, misspelt, of another kind, or without its braces."""
    speak_english(specimen)
    file = specimen.folder / FILE
    specimen.edit(FILE, "\nversion: Virsoun {version}.\n", "\nversion: Virsoun {number}.\n")
    specimen.edit(FILE, "\nstep: Itepi {n}\n", "\nstpe: Itepi {n}\n")
    specimen.edit(FILE, "  avoid: 'E ivotir:'\nworkbook", "  avoid:\n    a: b\nworkbook")
    version, step = _line(file, "version:"), _line(file, "stpe:")
    avoid = _line(file, "card:") + 2
    assert _errors(specimen) == [
        f"{FILE}:1:1: l’étiquette « step » manque dans {FILE}. [missing-label]",
        f"{FILE}:{step}:1: clé inconnue « stpe ». — vouliez-vous dire « step »? [unknown-key]",
        f"{FILE}:{version}:10: version: les mots entre accolades ne sont pas les mêmes : "
        "{number} ici, {version} dans la première langue. [label-braces]",
        f"{FILE}:{avoid}:5: card.avoid: un texte est attendu, pas {{…}}. [not-text]",
    ]


def test_the_first_language_is_held_against_none(specimen: Workshop) -> None:
    """It says what the others have to say."""
    speak_english(specimen)
    specimen.edit("templates/labels/fr-CA.yaml", '\nstep: "Étape {n}"\n', "\n")
    assert load_labels(specimen.templates, "fr-CA", "fr-CA")
    assert len(_errors(specimen)) == 1


@pytest.mark.quick
@pytest.mark.parametrize("said", ['""', "{}", ""])
def test_a_needed_label_that_says_nothing_is_missing(specimen: Workshop, said: str) -> None:
    """Empty words, no branch, no value: told once."""
    specimen.edit("templates/labels/fr-CA.yaml", '\nstep: "Étape {n}"\n', f"\nstep: {said}\n")
    with pytest.raises(ContentError) as told:
        load_labels(specimen.templates, "fr-CA", needed=("step",))
    assert [each.rule for each in told.value.problems] == ["missing-label"]


@pytest.mark.quick
@pytest.mark.parametrize(
    ("said", "rule"),
    [("oui, who, et non", "missing-label"), ("true", "not-text"), ("[who]", "missing-label")],
)
def test_words_in_the_place_of_needed_ones_do_not_hide_them(
    specimen: Workshop, said: str, rule: str
) -> None:
    """One word, a truth value or a list where a branch was: the word below is not there."""
    specimen.edit("templates/labels/fr-CA.yaml", '\nstep: "Étape {n}"\n', f"\nstep: {said}\n")
    with pytest.raises(ContentError) as told:
        load_labels(specimen.templates, "fr-CA", needed=("step.who",))
    assert rule in [each.rule for each in told.value.problems]
