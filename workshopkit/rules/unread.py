"""Scenarios → those that somebody of that life must still read, played or not."""

from __future__ import annotations

from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.problems import Problem


def check_unread(kit: Kit) -> Iterator[Problem]:
    """Note each case to give to read; warn of each session that plays one all the same."""
    unread = {str(each.slug): each for each in kit.cases_to_read}
    for slug, case in unread.items():
        values = {"code": case.code, "person": case.person, "readers": case.readers or "–"}
        yield Problem("unread-case", case.source_of("reviewed"), f"scenarios[{slug}]", values)
    for session in kit.sessions.values():
        for segment in session.segments:
            for listed in segment.scenarios:
                if str(listed) in unread:
                    played = unread[str(listed)]
                    values = {"code": played.code, "person": played.person}
                    yield Problem("unread-played", listed.source, "scenarios", values)
