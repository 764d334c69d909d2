"""The catalogue: every rule, one record each, by subject."""

from workshopkit.problems.catalogue.rule import Family, Rule
from workshopkit.problems.catalogue.rules import CATALOGUE, FAMILIES

__all__ = ["CATALOGUE", "FAMILIES", "Family", "Rule"]
