"""The catalogue: every rule with its severity and its sentence in French and English."""

from workshopkit.problems.catalogue.rule import Rule
from workshopkit.problems.catalogue.rules import CATALOGUE
from workshopkit.problems.catalogue.words import WORDS

__all__ = ["CATALOGUE", "WORDS", "Rule"]
