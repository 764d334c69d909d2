"""An example told in parts: what the texts of a session may name of it."""

from __future__ import annotations

from workshopkit.model.base import Part, Words


class ToldInParts(Part):
    """The pieces of an example, each told at its moment. All may be left out."""

    opening: Words | None = None
    """Le début, dit sans la fin : <début de l'exemple> dans une séance.
    The beginning, told without the end: <beginning of the example> in a session."""
    held_back: Words | None = None
    """Ce qui retenait, dit plus tard : <frein de l'exemple>.
    What got in the way, told later: <brake of the example>."""
    plan: Words | None = None
    """Le plan « si… alors… » : la phrase qui a tout lancé, <plan de l'exemple>.
    The if-then plan: the sentence that set it going, <plan of the example>."""
    ending: Words | None = None
    """La suite, en une ou deux phrases : <suite de l'exemple>.
    What came of it, in a sentence or two: <ending of the example>."""


PIECES = tuple(ToldInParts.model_fields)
"""The keys of the pieces, in the order in which they are told."""
