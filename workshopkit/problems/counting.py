"""How many there may be, or how much → « huit barrières au plus », at most eight barriers."""

from __future__ import annotations

from dataclasses import dataclass

from workshopkit.problems.noun import Noun

NUMBERS = {
    "fr": [
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
        "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit",
        "dix-neuf", "vingt", "vingt-et-un", "vingt-deux", "vingt-trois", "vingt-quatre",
    ],
    "en": [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen", "twenty", "twenty-one", "twenty-two", "twenty-three", "twenty-four",
    ],
}  # fmt: skip
ITEM = Noun("m", "élément", "éléments", "item", "items")


@dataclass(frozen=True)
class AtMost:
    """The most of a thing that there may be."""

    limit: int
    noun: Noun = ITEM

    def said(self, lang: str) -> str:
        """Return the limit in words."""
        many = NUMBERS[lang]
        number = many[self.limit] if self.limit < len(many) else str(self.limit)
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
