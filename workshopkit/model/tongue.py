"""A locale that knows how its language is typed: signs, dates, clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from workshopkit.model.base import Part, Words
from workshopkit.model.text import Text

Pair = Annotated[tuple[Words, ...], Field(min_length=2, max_length=2)]
"""An opening and a closing sign."""


class Typing(Part):
    """``templates/labels/typing/<locale>.yaml``: what a language does with signs and numbers."""

    reviewed: bool = False
    """true quand une personne de cette langue a relu les étiquettes et ces règles.
    true once somebody of that language has read the labels and these rules."""
    quotes: Pair
    """Les guillemets, à la place de « » et de " ".
    The quotation marks, in place of « » and " "."""
    inner_quotes: Pair
    """Ceux qui s'emploient dans les premiers.
    Those used within the first."""
    no_space_before: tuple[Words, ...] = ()
    """Les signes qui se collent au mot d'avant.
    The signs that touch the word before."""
    tied: tuple[Words, ...] = ()
    """Les abréviations qui restent sur la ligne du mot suivant.
    The abbreviations that stay on the line of the next word."""
    nested: bool = False
    """Des guillemets dans des guillemets deviennent ceux du second rang.
    Quotation marks within quotation marks become the inner ones."""
    date: Words | None = None
    """La date en toutes lettres, selon le modèle d'Unicode (CLDR), où '{day}' est le jour; sinon, celle de la langue.
    The date in words, by Unicode's pattern (CLDR), in which '{day}' is the day; the language's own when left out."""
    first_day: Words | None = None
    """Le premier jour du mois, s'il ne s'écrit pas 1.
    The first day of the month, when it is not written 1."""
    clock: Words | None = None
    """L'heure : « {hours}:{minutes} h », « {hours12}:{minutes} {half} »; sinon, celle de la langue.
    The time of day: “{hours}:{minutes} h”, “{hours12}:{minutes} {half}”; the language's own when left out."""
    clock_exact: Words | None = None
    """L'heure juste, si elle s'écrit sans minutes : « {hours} h ».
    The hour exactly, when it is written without minutes: “{hours} h”."""
    halves: Pair = (Text("a.m."), Text("p.m."))
    """{half} : avant midi, après midi.
    {half}: before noon, after noon."""
    joining: Words | None = None
    """Les mots qui mènent au suivant : aucune ligne d'un titre ne finit par eux.
    The words that lead to the next one: no line of a title ends on them."""
    whole: Words | None = None
    """Les mots composés qui tiennent sur une seule ligne des pages; « -vous », tous ceux qui finissent ainsi.
    The compound words that stay on one line of the pages; “-vous”, all those that end so."""
    units: Words | None = None
    """Les unités, séparées par | : {units} dans les remplacements.
    The units, separated by |: {units} in what is replaced."""
    replace: tuple[Pair, ...] = ()
    """Ce qui se remplace, dans l'ordre : une expression régulière, puis ce qui la remplace (~ est l'espace insécable).
    What is replaced, in order: a regular expression, then what replaces it (~ is the no-break space)."""


@dataclass(frozen=True, eq=False)
class Rules:
    """The same, as those who typeset need it: one for each reading of the file."""

    quotes: tuple[str, str]
    inner: tuple[str, str]
    before: str = ""
    tied: tuple[str, ...] = ()
    nested: bool = False
    date: str = ""
    first_day: str = "1"
    clock: str = ""
    clock_exact: str = ""
    halves: tuple[str, str] = ("a.m.", "p.m.")
    joining: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    replace: tuple[tuple[re.Pattern[str], str], ...] = ()


NEUTRAL = Rules(("“", "”"), ("‘", "’"), ";:!?%")
"""What is done in a language of which nobody wrote the rules."""


class Tongue(str):
    """A locale with the rules of its language; a plain string has those that come with us."""

    rules: Rules

    def __new__(cls, locale: str, rules: Rules = NEUTRAL) -> Tongue:
        """Make a locale that is typed by ``rules``."""
        tongue = super().__new__(cls, locale)
        tongue.rules = rules
        return tongue

    def __reduce__(self) -> tuple[Any, ...]:
        return (Tongue, (str(self), self.rules))
