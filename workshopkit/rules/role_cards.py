"""Role cards → a counsellor's card that gives away what the conversation should find."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.model.text import Text
from workshopkit.problems import Problem

LETTERS = 5
"""Letters by which two words are taken for one: « reconnaître », « reconnaissance »."""
FRENCH = (
    "après aussi autre avant cette celle chose comme conve deman encor ensui entre enten moins "
    "perso quest quelq redit répon toujo vérif votre"
)
ENGLISH = (
    "about after alway answe befor being check conver could every first heard never still their "
    "there these thing those which would somet"
)
COMMON = frozenset(f"{FRENCH} {ENGLISH}".split())
"""First letters of words that any card may hold: they tell nothing of a case."""


def check_role_cards(kit: Kit) -> Iterator[Problem]:
    """Warn of a counsellor's card that holds a word of what the case hides."""
    for scenario in kit.scenarios.scenarios:
        given = scenario.roles.counsellor
        unsaid = _stems(scenario.hidden) | _stems(scenario.matters) | _stems(scenario.secret)
        for word in re.findall(r"\w+", given.lower()):
            if len(word) >= LETTERS and word[:LETTERS] in unsaid:
                place = given.source or scenario.source_of("roles")
                field = f"scenarios[{scenario.slug}].roles.counsellor"
                yield Problem("answer-on-the-card", place, field, {"got": word})
                break


def _stems(text: Text) -> set[str]:
    words = re.findall(r"\w+", text.lower())
    return {word[:LETTERS] for word in words if len(word) >= LETTERS} - COMMON
