"""How many there may be, or how much → « huit barrières au plus », at most eight barriers."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.problems.noun import Noun
from workshopkit.problems.numbers import in_english, in_french

ITEM = Noun("m", "élément", "éléments", "item", "items")


@dataclass(frozen=True)
class AtMost:
    """The most of a thing that there may be."""

    limit: int
    noun: Noun = ITEM

    def said(self, lang: str) -> str:
        """Return the limit in words."""
        feminine = self.noun.gender == "f"
        number = in_french(self.limit, feminine) if lang == "fr" else in_english(self.limit)
        things = self.noun.many(lang)
        return f"{number} {things} au plus" if lang == "fr" else f"at most {number} {things}"


@dataclass(frozen=True)
class Bound:
    """The least or the most that a number may be; ``is_out`` when it must not be that either."""

    limit: int
    is_least: bool
    is_out: bool = False

    def said(self, lang: str) -> str:
        """Return the bound in words."""
        if self.is_out:
            words = {"fr": ("plus de", "moins de"), "en": ("more than", "less than")}
            return f"{words[lang][not self.is_least]} {self.limit}"
        if lang == "fr":
            return f"{self.limit} {'au moins' if self.is_least else 'au plus'}"
        return f"{'at least' if self.is_least else 'at most'} {self.limit}"
