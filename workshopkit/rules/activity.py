"""A part of a segment → the minutes it asks of people: to write, read, move and talk."""

from __future__ import annotations

from workshopkit.model.kit import Kit
from workshopkit.model.session import Segment, TimedPart
from workshopkit.model.substance import Scenario

LINES_PER_MINUTE = 1
"""Our rule: three lines of composed handwriting take about three minutes."""
WORDS_READ_PER_MINUTE = 150
"""Our rule for a card read silently, then kept in mind: slower than reading for oneself."""
GRACE = 0.25
"""Minutes that nobody sees go by."""


def card_words(scenario: Scenario) -> int:
    """Count the words of the longest role card of a scenario: the case, then the role."""
    roles = scenario.roles
    client = f"{scenario.says} {roles.client} {scenario.secret}"
    longest = max(len(role.split()) for role in (client, roles.counsellor, roles.observer))
    return len(scenario.situation.split()) + longest


def reading_minutes(words: int) -> float:
    """Return the minutes it takes to read so many words on a card."""
    return words / WORDS_READ_PER_MINUTE


def words_read(kit: Kit, segment: Segment, part: TimedPart) -> int:
    """Count the words of the longest card that someone reads in a part."""
    played = [each for each in kit.scenarios.scenarios if each.slug in segment.scenarios]
    return max((card_words(each) for each in played), default=0) if part.cards else 0


def minutes_of(kit: Kit, segment: Segment, part: TimedPart) -> float:
    """Return the minutes that writing, reading, moving and talking ask for in a part."""
    writing = part.lines / LINES_PER_MINUTE
    return writing + reading_minutes(words_read(kit, segment, part)) + part.moves + part.talk
