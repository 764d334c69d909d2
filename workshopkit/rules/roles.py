"""The parts of sessions → those that give the floor to nobody known."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.model.session import WHO, Session
from workshopkit.problems import Problem, nearest


def check_roles(kit: Kit, session: Session) -> Iterator[Problem]:
    """Find who is neither of any kit nor among the roles of this one."""
    known = (*WHO, *(str(each.slug) for each in kit.settings.roles))
    for segment in session.segments:
        for rank, part in enumerate(segment.parts):
            if part.who not in known:
                values = {"got": part.who, "known": ", ".join(known)}
                near = {"nearest": nearest(part.who, known)}
                field = f"segments[{segment.slug}].parts[{rank}].who"
                yield Problem("not-allowed", part.who.source, field, values | near)
