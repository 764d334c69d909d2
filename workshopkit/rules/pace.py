"""The rules of pace: how long people listen, how much they talk, when they rest."""

from __future__ import annotations

import math
from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.model.session import Session
from workshopkit.model.speaking import spoken_minutes, spoken_words
from workshopkit.problems import Problem
from workshopkit.rules.activity import GRACE, minutes_of, words_read

LONGEST_INPUT = 10
"""Minutes without activity. A rule of design, not a finding: the famous limit of
attention is not supported by primary data (Bradbury, 2016)."""
LATEST_PAUSE = 90
LONG_SESSION = 120
SHARE_OF_SHORT, SHARE_OF_LONG = 25, 50
"""Least share of the time, in percent, in which participants write or talk."""


def check_pace(kit: Kit, session: Session) -> Iterator[Problem]:
    """Warn where a session talks too long, lets people talk too little or rest too late."""
    yield from _long_inputs(session)
    yield from _long_speeches(kit, session)
    yield from _crowded_parts(kit, session)
    working = [segment for segment in session.segments if not segment.pause]
    total = sum(segment.minutes for segment in working)
    share = round(100 * sum(segment.activity_minutes for segment in working) / max(1, total))
    limit = SHARE_OF_LONG if session.minutes >= LONG_SESSION else SHARE_OF_SHORT
    if share < limit:
        values = {"share": share, "limit": limit}
        yield Problem("few-activities", session.source_of("segments"), "segments", values)
    if session.minutes > LATEST_PAUSE and not _pauses_in_time(session):
        place = session.source_of("segments")
        yield Problem("late-pause", place, "segments", {"limit": LATEST_PAUSE})


def _long_speeches(kit: Kit, session: Session) -> Iterator[Problem]:
    """Compare what there is to say with the minutes there are to say it.

    Where participants hold the floor throughout, the segment's minutes count.
    """
    for segment in session.segments:
        minutes = segment.minutes - segment.activity_minutes or segment.minutes
        needed = spoken_minutes(kit, segment)
        if needed > minutes:
            values = {
                "words": spoken_words(kit, segment),
                "needed": math.ceil(needed),
                "minutes": minutes,
            }
            place = segment.script.source_of("say")
            yield Problem("long-speech", place, f"segments[{segment.slug}].script.say", values)


def _crowded_parts(kit: Kit, session: Session) -> Iterator[Problem]:
    """Compare what a part asks of people with the minutes it has."""
    for segment in session.segments:
        for number, part in enumerate(segment.parts):
            needed = minutes_of(kit, segment, part)
            if needed > part.minutes + GRACE:
                values = {
                    "needed": math.ceil(needed),
                    "minutes": part.minutes,
                    "lines": part.lines,
                    "words": words_read(kit, segment, part),
                    "moves": part.moves,
                    "talk": part.talk,
                }
                field = f"segments[{segment.slug}].parts[{number}]"
                yield Problem("crowded-part", part.source_of("minutes"), field, values)


def _long_inputs(session: Session) -> Iterator[Problem]:
    listening = 0
    for segment in session.segments:
        for number, part in enumerate(segment.parts):
            if part.by_people or segment.pause:
                listening = 0
                continue
            before = listening
            listening += part.minutes
            if before <= LONGEST_INPUT < listening:
                values = {"minutes": listening, "limit": LONGEST_INPUT}
                field = f"segments[{segment.slug}].parts[{number}]"
                yield Problem("long-input", part.source_of("minutes"), field, values)


def _pauses_in_time(session: Session) -> bool:
    minute = 0
    for segment in session.segments:
        if segment.pause and minute <= LATEST_PAUSE:
            return True
        minute += segment.minutes
    return False
