"""How many of a thing a list may hold → « huit barrières au plus », at most eight barriers."""

from __future__ import annotations

from dataclasses import dataclass

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
THINGS = {
    "barriers": ("barrières", "barriers"),
    "steps": ("étapes", "steps"),
    "sentences": ("phrases", "sentences"),
    "rules": ("règles", "rules"),
    "scenarios": ("mises en situation", "scenarios"),
    "card": ("barrières sur la carte", "barriers on the card"),
    "questions": ("questions", "questions"),
    "worksheets": ("fiches", "worksheets"),
}
"""What each list holds, in French and English, by the key under which it is written."""
ANYTHING = ("éléments", "items")


@dataclass(frozen=True)
class AtMost:
    """The most of a thing that there may be; ``key`` is that of its list."""

    limit: int
    key: str = ""

    def said(self, lang: str) -> str:
        """Return the limit in words."""
        many = NUMBERS[lang]
        number = many[self.limit] if self.limit < len(many) else str(self.limit)
        french, english = THINGS.get(self.key, ANYTHING)
        return f"{number} {french} au plus" if lang == "fr" else f"at most {number} {english}"
