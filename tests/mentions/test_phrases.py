"""What a person writes between the signs, and what the page then says."""

from typing import Any

import pytest

from workshopkit.mentions import language_of, names_of, resolve
from workshopkit.mentions.english import ENGLISH
from workshopkit.mentions.french import FRENCH
from workshopkit.model.text import Text
from workshopkit.problems import Source
from workshopkit.problems.numbers import in_english, in_french

FILES: dict[str, Any] = {
    "kit": {"ground_rules": {"rules": ["a", "b", "c"]}},
    "barriers": {
        "barriers": [
            {"slug": "temps", "name": "Manque de temps et d'énergie", "short": "Manque de temps"},
            {"slug": "echec", "name": "Peur de l'échec", "short": "Peur de l'échec"},
        ]
    },
    "steps": {"steps": [{"slug": "objectif", "title": "Définir l'objectif"}]},
    "scenarios": {
        "scenarios": [
            {"slug": "alex", "person": "Alex, 23 ans", "code": "S1", "title": "Un diplôme"},
            {"slug": "karim", "person": "Karim, 33 ans", "code": "S2", "title": "La table"},
        ]
    },
    "questions": {"sentences": [{}, {}, {}, {}]},
    "worksheets/f5-inventaire": {"code": "F5", "title": "Inventaire des barrières"},
    "worksheets/f8-carte": {"code": "F8", "title": "Questions", "format": "card"},
    "sessions/causerie": {
        "label": "Causerie",
        "minutes": 90,
        "segments": [{"scenarios": ["alex"]}, {}],
        "worksheets": [{"worksheet": "f5-inventaire"}, {"worksheet": "f8-carte"}],
    },
}
NAMES = names_of(FILES)


def said(text: str, locale: str = "fr-CA", session: str | None = None) -> str:
    """Return what the page shows for ``text``."""
    resolved = resolve(
        Text(text, "a/b", Source("a.yaml", 1)), NAMES, lambda text: language_of(locale), session
    )
    assert resolved.problems == []
    return str(resolved.data)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<alex> hésite.", "Alex hésite."),
        ("La phrase de <alex>", "La phrase d'Alex"),
        ("La phrase d'<karim>", "La phrase de Karim"),
        ("Ce que **<alex>** dit", "Ce qu'**Alex** dit"),
        ("<titre de karim>", "La table"),
        ("<code de alex>", "S1"),
        ("D'abord, <temps>.", "D'abord, manque de temps."),
        ("<Temps>", "Manque de temps"),
        ("<nom de temps>", "manque de temps et d'énergie"),
        ("la <rang de echec>", "la deuxième"),
        ("La <rang de temps>", "La première"),
        ("la <rang de alex>, la <Rang de karim>", "la première, la Deuxième"),
        ("<numéro de echec>", "2"),
        ("<numéro de la barrière echec>", "2"),
        ("<barrières>", "deux barrières"),
        ("<Barrières> à reconnaître", "Deux barrières à reconnaître"),
        ("Les <nombre de barrières> grandes barrières", "Les deux grandes barrières"),
        ("<barrières en chiffres>", "2 barrières"),
        ("<étapes>", "une étape"),
        ("<Mises en situation>, <phrases>", "Deux mises en situation, quatre phrases"),
        ("<fiches> et une carte", "une fiche et une carte"),
        ("Remettez <f5-inventaire>.", "Remettez F5."),
        ("<titre de f5-inventaire>", "Inventaire des barrières"),
        ("<mises en situation de causerie>", "une mise en situation"),
        ("<durée de causerie>", "90 minutes"),
        ("Dans <durée de causerie en heures>", "Dans une heure et demie"),
        ("<causerie>", "causerie"),
        ("2 < 3 et 5 > 4", "2 < 3 et 5 > 4"),
        ("<https://exemple.ca>", "<https://exemple.ca>"),
        ("<b>gras</b>", "<b>gras</b>"),
    ],
)
def test_a_mention_says_what_the_kit_says_today(written: str, shown: str) -> None:
    """Names, numbers, counts and lengths, with elision, agreement and capitals."""
    assert said(written) == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<Barriers> and <steps>", "Two barriers and one step"),
        ("the <number of barriers> great ones", "the two great ones"),
        ("the <rank of echec>", "the second"),
        ("<barriers in digits>", "2 barriers"),
        ("in <length of causerie in hours>", "in an hour and a half"),
        ("Put a <f5-inventaire> and an <karim>", "Put an F5 and a Karim"),
        ("<alex>’s sentence", "Alex’s sentence"),
    ],
)
def test_a_translation_mentions_in_its_own_words(written: str, shown: str) -> None:
    """English has its own number words and its own order; slugs are the same."""
    assert said(written, "en-CA") == shown


def test_a_session_speaks_of_itself() -> None:
    """In a session's own file, « la séance » needs no name."""
    text = "<Durée en heures>, <segments>, <fiches de la séance>"
    assert said(text, session="causerie") == "Une heure et demie, deux segments, une fiche"


@pytest.mark.quick
@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("<alexe>", "alex"),
        ("<barières>", "barrières"),
        ("<durée de causeri>", "causerie"),
        ("<rang de f5-inventaire>", None),
        ("<segments>", "causerie"),
    ],
)
def test_an_unknown_mention_is_told_with_the_nearest_name(written: str, near: str | None) -> None:
    """It is an error at the text's line, and the text is left as it was written."""
    resolved = resolve(Text(written, "a/b", Source("a.yaml", 7)), NAMES, lambda text: FRENCH)
    assert [problem.rule for problem in resolved.problems] == ["unknown-mention"]
    assert resolved.problems[0].source == Source("a.yaml", 7)
    if near != "causerie":
        assert resolved.problems[0].values["nearest"] == near
    assert resolved.data == written


def test_who_is_mentioned_is_known() -> None:
    """Each mention says which text names which thing."""
    resolved = resolve(Text("<alex> et <barrières>", "x/y"), NAMES, lambda text: FRENCH)
    found = [(each.text, each.kind, each.slug) for each in resolved.mentions]
    assert found == [("x/y", "scenarios", "alex"), ("x/y", "barriers", "")]


FRENCH_NUMBERS = (
    "1 un, 16 seize, 21 vingt-et-un, 71 soixante-et-onze, 80 quatre-vingts,"
    " 81 quatre-vingt-un, 96 quatre-vingt-seize, 200 deux-cents"
)
ENGLISH_NUMBERS = "1 one, 12 twelve, 21 twenty-one, 40 forty, 101 one hundred and one"
FRENCH_RANKS = (
    "1 premier, 4 quatrième, 5 cinquième, 9 neuvième, 11 onzième, 21 vingt-"
    "et-unième, 80 quatre-vingtième, 3 troisième"
)
ENGLISH_RANKS = "1 first, 2 second, 3 third, 4 fourth, 12 twelfth, 20 twentieth, 23 twenty-third"


@pytest.mark.parametrize(
    ("write", "expected"),
    [
        (FRENCH.cardinal, FRENCH_NUMBERS),
        (ENGLISH.cardinal, ENGLISH_NUMBERS),
        (FRENCH.ordinal, FRENCH_RANKS),
        (ENGLISH.ordinal, ENGLISH_RANKS),
    ],
)
def test_numbers_are_written_out(write: Any, expected: str) -> None:
    """In letters, in each language, where spelling is irregular."""
    for pair in expected.split(", "):
        number, _, words = pair.partition(" ")
        assert write(int(number), False) == words


@pytest.mark.parametrize(
    ("name", "elided"),
    [("Hélène", True), ("Yves", True), ("Yasmine", False), ("Émile", True), ("Œdipe", True)],
)
def test_french_elides_as_one_speaks(name: str, elided: bool) -> None:
    """« d'Hélène », « d'Yves »; « de Yasmine »."""
    assert FRENCH.join("de ", name) == ("d'" if elided else "de ")


@pytest.mark.parametrize(
    ("number", "french", "english"),
    [
        (1_000, "mille", "one thousand"),
        (1_001, "mille-une", "one thousand and one"),
        (10_022, "dix-mille-vingt-deux", "ten thousand and twenty-two"),
        (80_200, "quatre-vingt-mille-deux-cents", "eighty thousand two hundred"),
        (200_000, "deux-cent-mille", "two hundred thousand"),
        (1_000_000, "1000000", "1000000"),
    ],
)
def test_a_large_kit_is_counted_too(number: int, french: str, english: str) -> None:
    """A kit of 10,000 cases says how many it has; from a million on, in digits."""
    assert (in_french(number, feminine=True), in_english(number)) == (french, english)
