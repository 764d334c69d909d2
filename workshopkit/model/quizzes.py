"""Answers that are right or wrong: the worksheet asks, the facilitator guide has the key."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from workshopkit.model.answer import Answer
from workshopkit.model.base import Part, Slug, Words
from workshopkit.model.text import Text

LETTERS = "ABCDEFGH"
"""What names the words on the right of a matching, from top to bottom."""


class QuizQuestion(Part):
    """A question of which one option is right."""

    slug: Slug
    text: Words
    """La question.
    The question."""
    options: tuple[Words, ...] = Field(min_length=2, max_length=6)
    """Les choix, dans l'ordre où on les lit.
    The options, in the order in which they are read."""
    right: int = Field(ge=1, le=6, strict=True)
    """Le rang du bon choix, à partir de 1 : dans le guide seulement.
    The rank of the right option, from 1: in the guide only."""
    why: Text | None = None
    """Pourquoi c'est le bon : dans le guide seulement.
    Why it is right: in the guide only."""


class QuizBlock(Answer):
    """Questions of which one option is right; the guide has the key."""

    kind: Literal["quiz"]
    label: Text | None = None
    questions: tuple[QuizQuestion, ...] = Field(min_length=1, max_length=12)
    """Les questions, dans l'ordre.
    The questions, in order."""


class Pair(Part):
    """What goes with what."""

    slug: Slug
    left: Words
    """Ce que l'on cherche à associer.
    What is to be matched."""
    right: Words
    """Ce qui va avec; la fiche mélange cette colonne.
    What goes with it; the worksheet mixes this column."""


class MatchingBlock(Answer):
    """Two columns whose items go together; the right one is mixed, the guide has the key."""

    kind: Literal["matching"]
    label: Text | None = None
    pairs: tuple[Pair, ...] = Field(min_length=2, max_length=len(LETTERS))
    """Ce qui va ensemble, une paire par tiret.
    What goes together, a pair for each dash."""

    @property
    def mixed(self) -> tuple[tuple[str, Pair], ...]:
        """Return the right column as it is printed, each with its letter: the same every time."""
        order = (*self.pairs[1::2], *self.pairs[::2][::-1])
        return tuple(zip(LETTERS, order, strict=False))


WITH_A_KEY = (QuizBlock, MatchingBlock)
"""Every kind whose right answers are printed in the facilitator guide, and nowhere else."""
