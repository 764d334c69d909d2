"""Who, where and for whom → the names that are still those of an example."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from workshopkit.model.kit import Kit
from workshopkit.model.settings import Event, Facilitators, Giving, Person
from workshopkit.model.text import Text
from workshopkit.problems import Problem

FICTITIOUS = re.compile(r"\b(?:Exemple|Example)\b|\bexample\.(?:com|net|org)\b")
"""How every name and address begins or ends that the kit gives as an example: a capital tells
the name from the word. Addresses are those that nobody can own (RFC 2606)."""


def check_fictitious(kit: Kit) -> Iterator[Problem]:
    """Note each name or address of people and events that belongs to nobody, at its line."""
    people = cast(Facilitators, kit["facilitator"]).everyone
    events = tuple(kit.events.values()) or (kit.event,)
    times = [each for event in events for each in event.every_time]
    parts: list[Person | Event | Giving] = [*people, *times]
    for part in parts:
        for field in type(part).model_fields:
            value = getattr(part, field)
            if isinstance(value, Text) and FICTITIOUS.search(value):
                yield Problem("still-fictitious", value.source, field, {"got": value})
