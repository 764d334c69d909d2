"""People who facilitate, and the room there is → what is said of each of them."""

from __future__ import annotations

import math
from collections.abc import Iterable

from workshopkit.model.settings import Person
from workshopkit.model.text import Text

Fields = tuple[str, ...]

SAID: tuple[Fields, ...] = (("name", "role", "organization"), ("name", "organization"), ("name",))
"""What is said of people, from the most to the least; the name is never left out."""


def presented(
    people: Iterable[Person], lines: int, across: int, said: Iterable[Fields] = SAID
) -> tuple[tuple[Text, ...], ...]:
    """Return what is said of each person who has a name, alike for all, as much as there is room.

    ``lines`` is how many lines there are for all of them, each of ``across`` characters.
    """
    named = [person for person in people if person.name]
    shown: tuple[tuple[Text, ...], ...] = ()
    for fields in said:
        shown = tuple(_said(person, fields) for person in named)
        if sum(math.ceil(len(", ".join(facts)) / across) for facts in shown) <= lines:
            break
    return shown


def _said(person: Person, fields: Iterable[str]) -> tuple[Text, ...]:
    return tuple(value for field in fields if (value := getattr(person, field)))
