"""A number of participants → groups for a role-play in threes."""

from __future__ import annotations

from dataclasses import dataclass

SMALLEST = 4
"""Fewer people cannot play client, counsellor and observer and change roles."""
TWO_FOURS_FROM = 8


@dataclass(frozen=True)
class Groups:
    """How many groups of each size. In a pair the facilitator observes."""

    people: int
    threes: int
    fours: int
    pairs: int

    @property
    def total(self) -> int:
        """Every group, whatever its size."""
        return self.threes + self.fours + self.pairs


def groups_of_three(people: int) -> Groups:
    """Share ``people`` into threes; who is left makes fours (a second observer) or a pair.

    One left over: a group of four. Two left over: two groups of four from 8 people, else
    a pair with the facilitator as observer. Raise ValueError below 4 people.
    """
    if people < SMALLEST:
        raise ValueError(f"at least {SMALLEST} people, got {people}")
    threes, left = divmod(people, 3)
    if left == 0:
        return Groups(people, threes, 0, 0)
    if left == 1:
        return Groups(people, threes - 1, 1, 0)
    if people >= TWO_FOURS_FROM:
        return Groups(people, threes - 2, 2, 0)
    return Groups(people, threes, 0, 1)


def groups_table(first: int = SMALLEST, last: int = 60) -> tuple[Groups, ...]:
    """Return the groups for every number of people from ``first`` to ``last``."""
    return tuple(groups_of_three(people) for people in range(first, last + 1))
