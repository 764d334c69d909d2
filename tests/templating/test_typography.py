import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshopkit.templating.typography import (
    LAST_WORDS,
    keep_last_words,
    keep_sense,
    title_of,
    typeset,
)

LOCALES = ["fr-CA", "en-CA"]

# What is typed, and what it becomes; · stands for a no-break space (U+00A0).
FRENCH = {
    # , . … no space before (OQLF)
    "Oui, demain.": "Oui, demain.",
    "Attendez...": "Attendez…",
    # ; ! ? no space before
    "Prêt ? Allons-y !": "Prêt? Allons-y!",
    "Prêt? Allons-y!": "Prêt? Allons-y!",
    "Prêt\u00a0? Oui\u202f!": "Prêt? Oui!",
    "Un ; deux": "Un; deux",
    "Vraiment ?!": "Vraiment?!",
    # : a no-break space before, except in digital time and addresses
    "Objectif : trouver": "Objectif·: trouver",
    "Objectif: trouver": "Objectif·: trouver",
    "Objectif\u202f: trouver": "Objectif·: trouver",
    "À faire :": "À faire·:",
    "14:30": "14:30",
    "De 9:30 à 10:15": "De 9:30 à 10:15",
    "https://exemple.org/a:b?c;d": "https://exemple.org/a:b?c;d",
    # « » a no-break space inside, “ ” inside them
    "« texte »": "«·texte·»",
    "«texte»": "«·texte·»",
    '"texte"': "«·texte·»",
    '"Un" et "deux"': "«·Un·» et «·deux·»",
    "« Oui », dit-il": "«·Oui·», dit-il",
    "(« Oui »)": "(«·Oui·»)",
    # % $ °C and units: a no-break space before
    "45 %": "45·%",
    "45%": "45·%",
    "20 $": "20·$",
    "20$": "20·$",
    "1,5 M$": "1,5·M$",
    "9 mm": "9·mm",
    "20 °C": "20·°C",
    "45 min": "45·min",
    "10 personnes": "10·personnes",
    # hours: a no-break space on both sides of h
    "9 h": "9·h",
    "9 h 30": "9·h·30",
    "17 h 05": "17·h·05",
    "De 9 h 30 à 12 h": "De 9·h·30 à 12·h",
    # numbers in threes; years and pages are left alone
    "1 500 pas": "1·500 pas",
    "au 1 866 APPELLE": "au 1·866·APPELLE",
    "12 345 678": "12·345·678",
    "1500": "1500",
    "en 2026": "en 2026",
    "514 555-1234": "514·555-1234",
    "1 234,50 $": "1·234,50·$",
    # / and hyphens: nothing
    "oui/non": "oui/non",
    "rendez-vous, p. 12-15": "rendez-vous, p.·12-15",
    # a dash holds on to what it encloses
    "mot – incise – mot": "mot –·incise·– mot",
    "mot — incise — mot": "mot —·incise·— mot",
    "mot – suite": "mot·– suite",
    # titles, nº and p.
    "M. Roy et Mme Roy": "M.·Roy et Mme·Roy",
    "nº 3": "nº·3",
    "voir p. 12": "voir p.·12",
    # apostrophes and ligatures
    "l'atelier d'aujourd'hui": "l’atelier d’aujourd’hui",
    "d'« ici »": "d’«·ici·»",
    "Au coeur de l'oeuvre": "Au cœur de l’œuvre",
    "Le choeur des soeurs, un noeud, un voeu, un oeil": (
        "Le chœur des sœurs, un nœud, un vœu, un œil"
    ),
    "moelle, coefficient, poète": "moelle, coefficient, poète",
    # inline markup is left alone
    "**Important** : lire": "**Important**·: lire",
    "**Important :** lire": "**Important·:** lire",
    "l'**atelier** !": "l’**atelier**!",
    "[le site](https://exemple.org) ; ici": "[le site](https://exemple.org); ici",
}
FRENCH_NESTED = {
    'Elle dit « il a dit "oui" ».': "Elle dit «·il a dit “oui”·».",
    "« Elle dit « oui » »": "«·Elle dit “oui”·»",
    "Voir [le site](https://exemple.org) : merci": "Voir [le site](https://exemple.org)·: merci",
    '"Voir [le site](https://exemple.org)"': "«·Voir [le site](https://exemple.org)·»",
}
ENGLISH = {
    "It's the people's choice": "It’s the people’s choice",
    '"Hello," she said.': "“Hello,” she said.",
    '("yes")': "(“yes”)",
    "'quoted'": "‘quoted’",
    "\"'Yes,' she said.\"": "“‘Yes,’ she said.”",
    "the '90s": "the ’90s",
    "9:30 a.m.": "9:30·a.m.",
    "1 p.m.": "1·p.m.",
    "45%": "45%",
    "$1,234.50": "$1,234.50",
    "Ready? Go! Note: this; that": "Ready? Go! Note: this; that",
    "Ms. Roy, p. 12": "Ms.·Roy, p.·12",
    "9 mm": "9·mm",
    "45 %": "45%",
    "Why ? Note : this ; that !": "Why? Note: this; that!",
    "« Yes »": "“Yes”",
    "Wait...": "Wait…",
    "word — aside — word": "word —·aside·— word",
    '**"Bold"**': "**“Bold”**",
    '"See [x](https://x.org/a)"': "“See [x](https://x.org/a)”",
}


def _shown(text: str) -> str:
    return text.replace("\u00a0", "·")


@pytest.mark.parametrize(
    ("typed", "read"),
    (FRENCH | FRENCH_NESTED).items(),
)
def test_plain_typing_is_read_in_quebec_french(typed: str, read: str) -> None:
    """The page follows the table of the OQLF, whatever the keyboard gave."""
    assert _shown(typeset(typed, "fr-CA")) == read


@pytest.mark.parametrize(("typed", "read"), ENGLISH.items())
def test_plain_typing_is_read_in_canadian_english(typed: str, read: str) -> None:
    """Quotes curl the right way and numbers hold on to what they count."""
    assert _shown(typeset(typed, "en-CA")) == read


PIECES = [
    *"aœ5é %$:;!?«»\"'“”‘’–—…*_[]().,/&<>#\u00a0\u202f\n\t-^`\\",
    "...", "mot", "9 h 30", "12 345", "45 %", "M. Roy", "p. 12", "coeur", "[lien](https://x.org)",
    "https://x.org/a:b?c", " – ", " : ", " ?", "**", "a.m.", "'90s", "l'", "min", "5 ", "{n}",
]  # fmt: skip
TYPED = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=14).map("".join)


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=500)
@given(text=TYPED)
def test_typesetting_twice_changes_nothing(locale: str, text: str) -> None:
    """A text that is already well set, or set before it is put in a label, stays as it is."""
    once = typeset(text, locale)
    assert typeset(once, locale) == once


@pytest.mark.parametrize("locale", LOCALES)
@settings(max_examples=500)
@given(text=TYPED)
def test_typesetting_changes_no_word(locale: str, text: str) -> None:
    """Spaces, quotes, dots and ligatures change; letters, digits and signs stay."""

    def words(value: str) -> str:
        plain = value.replace("œ", "oe").replace("Œ", "OE").replace("…", "...")
        return re.sub(r"[\s'\"’‘“”«»]", "", plain).lower()

    assert words(typeset(text, locale)) == words(text)


@settings(max_examples=500)
@given(text=TYPED.filter(lambda text: not re.search(r"http|\]\(|[–—]", text)))
def test_no_french_line_keeps_what_the_office_forbids(text: str) -> None:
    """No space before ; ! ?, no straight apostrophe, a no-break space inside « »."""
    read = typeset(text, "fr-CA")
    assert not re.search(r"[ \u00a0\u202f][;!?]", read)
    assert not re.search(r"«(?![\u00a0;!?])|(?<!\u00a0)»", read)
    assert "'" not in read


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Un objectif que l'on peut commencer", "Un objectif que l'on peut·commencer"),
        ("Une question sans professionnalisation institutionnelle",) * 2,
        ("Que feriez-vous en premier ici", "Que feriez-vous en premier·ici"),
        ("Deux mots", "Deux mots"),
        ("Mot", "Mot"),
        ("", ""),
    ],
)
def test_the_last_word_of_a_title_is_not_left_alone(title: str, kept: str) -> None:
    """The last word stays with the one before; two words, or two long ones, may break."""
    assert _shown(keep_last_words(title)) == kept


@pytest.mark.parametrize(
    ("locale", "title", "kept"),
    [
        ("fr-CA", "Définir et réaliser son projet professionnel",
         "Définir et·réaliser son projet·professionnel"),
        ("fr-CA", "Sans action, pas de résultat", "Sans·action, pas·de·résultat"),
        ("fr-CA", "Peur de l'échec", "Peur de·l’échec"),
        ("fr-CA", "Six minutes de jeu, cinq de repos", "Six minutes de·jeu, cinq·de·repos"),
        ("fr-CA", "Rendez-vous au 2e étage à gauche", "Rendez-vous au·2e·étage à·gauche"),
        ("en-CA", "Defining and Achieving a Career Goal",
         "Defining and·Achieving a·Career·Goal"),
        ("en-CA", "Three steps to 3 goals for everyone", "Three steps to·3·goals for·everyone"),
    ],
)  # fmt: skip
def test_lines_of_a_title_break_where_the_sense_does(locale: str, title: str, kept: str) -> None:
    """No line of a title can end on a small word, a number or a letter."""
    assert _shown(title_of(title, locale)) == kept


@pytest.mark.parametrize(
    ("locale", "title", "kept"),
    [
        (
            "fr-CA",
            "Vaincre ses barrières, réaliser son projet professionnel",
            "Vaincre ses·barrières, réaliser·son·projet professionnel",
        ),
        (
            "fr-CA",
            "Vaincre enfin ses barrières, réaliser son projet professionnel",
            "Vaincre enfin ses·barrières,·réaliser son·projet·professionnel",
        ),
        (
            "en-CA",
            "Overcoming Barriers, Reaching a Career Goal",
            "Overcoming Barriers, Reaching·a·Career·Goal",
        ),
    ],
)  # fmt: skip
def test_a_line_breaks_at_a_comma_and_leaves_no_word_alone(
    locale: str, title: str, kept: str
) -> None:
    """« Vaincre » and « réaliser » do not stand by themselves, nor « Reaching » before its goal."""
    assert _shown(title_of(title, locale, LAST_WORDS)) == kept


@given(st.lists(st.sampled_from(["de", "la", "une", "3", "y", "action", "reconnaissance"])))
def test_what_is_kept_together_still_fits_a_panel(words: list[str]) -> None:
    """However many small words follow one another, what cannot break stays short; twice is once."""
    kept = keep_sense(" ".join(words), "fr-CA")
    assert all(len(run) <= LAST_WORDS for run in kept.split(" "))
    assert keep_sense(kept, "fr-CA") == kept
    assert keep_last_words(keep_last_words(kept)) == keep_last_words(kept)


def test_a_title_always_breaks_somewhere() -> None:
    """Three short words on a poster in large letters need two lines."""
    assert title_of("Our ground rules", "en-CA") == "Our ground\u00a0rules"
