"""Every family, in the order of the page that explains them; every rule by its name."""

from __future__ import annotations

from collections.abc import Iterable

from workshopkit.problems.catalogue import (
    english_usage,
    entries,
    files,
    fit,
    fonts,
    french_usage,
    legibility,
    machine,
    mentions,
    minutes,
    own_template,
    pictures,
    plain_language,
    references,
    slide_design,
    templates,
    theme_design,
    to_do,
    translations,
    values,
    writing,
    yaml_writing,
)
from workshopkit.problems.catalogue.rule import Family, Rule

FAMILIES: tuple[Family, ...] = (
    *files.FAMILIES,
    *yaml_writing.FAMILIES,
    *entries.FAMILIES,
    *values.FAMILIES,
    *references.FAMILIES,
    *mentions.FAMILIES,
    *minutes.FAMILIES,
    *to_do.FAMILIES,
    *french_usage.FAMILIES,
    *english_usage.FAMILIES,
    *plain_language.FAMILIES,
    *translations.FAMILIES,
    *fit.FAMILIES,
    *legibility.FAMILIES,
    *slide_design.FAMILIES,
    *theme_design.FAMILIES,
    *own_template.FAMILIES,
    *pictures.FAMILIES,
    *fonts.FAMILIES,
    *templates.FAMILIES,
    *machine.FAMILIES,
    *writing.FAMILIES,
)


def by_name(families: Iterable[Family]) -> dict[str, Rule]:
    """Return the rules by their names. Raise ValueError when two have the same one."""
    rules: dict[str, Rule] = {}
    for family in families:
        for rule in family.rules:
            if rule.name in rules:
                raise ValueError(f"two rules are named {rule.name}")
            rules[rule.name] = rule
    return rules


CATALOGUE = by_name(FAMILIES)
