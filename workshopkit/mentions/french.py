"""Mentions in French: number words, agreement and elision."""

from __future__ import annotations

import re
import unicodedata

from workshopkit.mentions.language import Language, Noun
from workshopkit.model.things import LISTS
from workshopkit.problems.numbers import in_french as cardinal

_ELIDES = re.compile(r"\b(de|que|lorsque|puisque|quoique|jusque)(\s+)(\**)$", re.IGNORECASE)
_ELIDED = re.compile(r"\b(d|qu|lorsqu|puisqu|quoiqu|jusqu)['’](\**)$", re.IGNORECASE)
_NOT_ELIDED = ("huit", "onze", "onzième", "huitième", "un ", "une ")
"""« de huit », « de onze », « de une à trois »: numbers keep the whole word before them."""


def ordinal(number: int, feminine: bool = False) -> str:
    """Return « première », « deuxième », « neuvième », « vingt-et-unième »."""
    if number == 1:
        return "première" if feminine else "premier"
    words = cardinal(number)
    if words.endswith("neuf"):
        return f"{words[:-1]}vième"
    if words.endswith("cinq"):
        return f"{words}uième"
    stem = words[:-1] if words.endswith(("e", "ts")) else words
    return f"{stem}ième"


def count(number: int, noun: Noun, digits: bool) -> str:
    """Return « cinq barrières », « une fiche », « aucun segment », « 5 barrières »."""
    name = noun.one if number < 2 else noun.many
    if digits:
        return f"{number} {name}"
    if number == 0:
        return f"{'aucune' if noun.feminine else 'aucun'} {name}"
    return f"{cardinal(number, noun.feminine)} {name}"


def minutes(length: int) -> str:
    """Return « 60 minutes »."""
    return f"{length} minute{'s' if length > 1 else ''}"


def hours(length: int) -> str:
    """Return « une heure », « trois heures », « une heure et demie », « deux heures et quart »."""
    whole, rest = divmod(length, 60)
    if whole == 0:
        return minutes(length)
    said = f"{cardinal(whole, True)} heure{'s' if whole > 1 else ''}"
    quarters = {0: "", 15: " et quart", 30: " et demie", 45: " trois quarts"}
    return said + quarters.get(rest, f" {cardinal(rest)}")


def join(before: str, value: str) -> str:
    """Elide « de » and « que » before a vowel or an h, and restore them elsewhere."""
    if _begins_with_vowel(value):
        return _ELIDES.sub(lambda found: f"{found[1][:-1]}'{found[3]}", before)
    return _ELIDED.sub(lambda found: f"{found[1]}e {found[2]}", before)


def _begins_with_vowel(value: str) -> bool:
    """Tell whether one writes « d’ » before ``value``: Alex, Hélène, Yves; not Yasmine."""
    if value.lower().startswith(_NOT_ELIDED):
        return False
    letters = unicodedata.normalize("NFD", value.lower())
    bare = "".join(each for each in letters if not unicodedata.combining(each))
    if bare.startswith("y"):
        return len(bare) > 1 and bare[1] not in "aeiou"
    return bare[:1] in tuple("aeiouhœæ")


FRENCH = Language(
    nouns={name: Noun(noun.fr, noun.fr_many, noun.gender == "f") for name, noun in LISTS.items()},
    number_of=("nombre de", "nombre d'"),
    in_digits=("en chiffres",),
    here=("de la séance", "de cette séance"),
    of=("de la ", "de l'", "de ", "du ", "d'"),
    length=("durée",),
    in_hours=("en heures",),
    forms={
        "numéro": "number",
        "rang": "rank",
        "titre": "title",
        "nom": "name",
        "prénom": "name",
        "code": "code",
    },
    pieces={
        "début de l'exemple": "opening",
        "frein de l'exemple": "held_back",
        "plan de l'exemple": "plan",
        "suite de l'exemple": "ending",
    },
    own_pieces={
        "opening": "Le début de votre exemple, « {title} », sans la fin.",
        "held_back": "Ce qui vous retenait, dans votre exemple.",
        "ending": "La suite de votre exemple.",
    },
    cardinal=cardinal,
    ordinal=ordinal,
    count=count,
    minutes=minutes,
    hours=hours,
    join=join,
)
