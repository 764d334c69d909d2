"""How long a script takes to say."""

from __future__ import annotations

from workshopkit.model.kit import Kit
from workshopkit.model.session import Segment

WORDS_PER_MINUTE = 130
"""Our assumption for someone who talks to a room and leaves silences. Reading aloud is
faster: 184 ± 29 words a minute over 17 languages (Trauzettel-Klosinski and Dietz, 2012,
doi:10.1167/iovs.11-8284)."""


def spoken_words(kit: Kit, segment: Segment) -> int:
    """Count the words the facilitator says: the script, the transition, the example told.

    A facilitator's own example takes the place of the composite one.
    """
    said = [*segment.script.say, segment.script.transition]
    if segment.lived:
        composite = [each.story for each in kit.scenarios.examples if each.slug == segment.lived]
        own = [each.story for each in kit.own_examples]
        said += (own or composite)[:1]
    return sum(len(text.split()) for text in said)


def spoken_minutes(kit: Kit, segment: Segment) -> float:
    """Return how many minutes it takes to say them."""
    return spoken_words(kit, segment) / WORDS_PER_MINUTE
