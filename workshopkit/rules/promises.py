"""A session → what it promises and no segment keeps, and the minutes that slides get wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.model.session import Segment, Session, SlideSpec
from workshopkit.problems import Problem

MINUTES = re.compile(r"\b(\d+)[ \u00a0]min\b")
NUMBER = re.compile(r"\b\d+\b")


def check_promises(session: Session) -> Iterator[Problem]:
    """Find ranks of outcomes that there are not; warn of what nothing keeps, and of old minutes."""
    served = set()
    for segment in session.segments:
        for rank in segment.outcomes:
            if rank > len(session.outcomes):
                values = {"got": rank, "count": len(session.outcomes)}
                field = f"segments[{segment.slug}].outcomes"
                yield Problem("unknown-outcome", segment.source_of("outcomes"), field, values)
            served.add(rank)
        for slide in segment.slides:
            yield from _other_minutes(segment, slide)
    for rank, outcome in enumerate(session.outcomes, start=1):
        if served and rank not in served:
            yield Problem("promise-unkept", outcome.source, "outcomes", {"rank": rank})


def _other_minutes(segment: Segment, slide: SlideSpec) -> Iterator[Problem]:
    """Tell of an activity's slide whose minutes are those of no part, nor add up to any."""
    if slide.slide != "activity" or slide.text is None or not MINUTES.search(slide.text):
        return
    parts = [part.minutes for part in segment.parts if part.by_people]
    sums = {*parts, sum(parts), slide.minutes}
    for pattern in (MINUTES, NUMBER):  # « 2 min pour lire, 5 pour jouer »
        said = [int(each) for each in pattern.findall(slide.text)]
        if sum(said) in sums or {*said} <= {*parts}:
            break
    else:
        values = {"got": slide.text, "parts": ", ".join(map(str, parts))}
        yield Problem("slide-minutes", slide.text.source, "text", values)
