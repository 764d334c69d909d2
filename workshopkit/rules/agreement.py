"""A session → what it says of its sheets and of its length that is not so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.model.kit import Kit
from workshopkit.model.session import Session, SessionWorksheet
from workshopkit.problems import Problem

MINUTES = re.compile(r"(\d+)[ \u00a0]?-?(?:minutes?|min)\b")


def check_agreement(kit: Kit, session: Session) -> Iterator[Problem]:
    """Warn of sheets that nobody hands out or that a booklet loses, and of another length."""
    handed = {str(slug) for segment in session.segments for slug in segment.hand_out}
    for used in session.worksheets:
        if used.worksheet not in handed and used.use != "take-home":
            place = used.worksheet.source
            yield Problem("not-handed-out", place, "worksheets", {"got": used.worksheet})
    for key in ("title", "label"):
        text = getattr(session, key)
        typed = MINUTES.search(text or "")
        if typed and int(typed[1]) != session.minutes:
            values = {"got": typed[0], "minutes": session.minutes}
            yield Problem("other-length", text.source, key, values)
    yield from _booklet(kit, session)


def _booklet(kit: Kit, session: Session) -> Iterator[Problem]:
    """A booklet holds the bound sheets alone as soon as there is one, else all of them."""
    bound = [used for used in session.worksheets if used.use == "bound"]
    lost = [used for used in session.worksheets if used.use != "bound"]
    if not bound:
        return
    if len(bound) < len(lost):
        codes = [str(kit.worksheets[used.worksheet].code) for used in lost if _known(kit, used)]
        values = {"sheets": ", ".join(codes)}
        yield Problem("booklet-emptied", bound[0].source_of("use"), "use", values)
    absent = {str(used.worksheet) for used in lost}
    promised = {text.id: text for text in session.room.access}
    for mention in kit.mentions:
        if mention.text in promised and mention.slug in absent:
            values = {"got": kit.worksheets[mention.slug].code}
            yield Problem("not-in-booklet", promised[mention.text].source, "access", values)


def _known(kit: Kit, used: SessionWorksheet) -> bool:
    return used.worksheet in kit.worksheets
