"""A locale that knows how its language is typed: signs, dates, clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import Field

from workshopkit.model.base import Part, Words

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
    date: Words | None = None
    """La date en toutes lettres, selon le modèle d'Unicode (CLDR); sinon, celle de la langue.
    The date in words, by Unicode's pattern (CLDR); the language's own when left out."""
    clock: Words | None = None
    """L'heure : « {hours}:{minutes} h »; sinon, celle de la langue.
    The time of day: “{hours}:{minutes} h”; the language's own when left out."""


@dataclass(frozen=True)
class Rules:
    """The same, as those who typeset need it."""

    quotes: tuple[str, str]
    inner: tuple[str, str]
    before: str = ""
    tied: tuple[str, ...] = ()
    date: str = ""
    clock: str = ""


NEUTRAL = Rules(("“", "”"), ("‘", "’"), ";:!?%")
"""What is done in a language of which nobody wrote the rules."""


class Tongue(str):
    """A locale with the rules of its language; a plain string has none of its own."""

    rules: Rules

    def __new__(cls, locale: str, rules: Rules = NEUTRAL) -> Tongue:
        """Make a locale that is typed by ``rules``."""
        tongue = super().__new__(cls, locale)
        tongue.rules = rules
        return tongue

    def __reduce__(self) -> tuple[Any, ...]:
        return (Tongue, (str(self), self.rules))


def rules_of(locale: str) -> Rules:
    """Return how a language is typed that is neither French nor English."""
    return getattr(locale, "rules", NEUTRAL)
