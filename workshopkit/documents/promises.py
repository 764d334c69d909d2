"""A kit and what it makes → the documents that its sessions announce and that it does not make."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshopkit.documents.choice import chosen, editions_of
from workshopkit.documents.kind import Kind
from workshopkit.documents.kinds import KINDS
from workshopkit.model.base import Part
from workshopkit.model.kit import Kit
from workshopkit.model.labels import Labels
from workshopkit.model.session import Session
from workshopkit.model.text import Text
from workshopkit.problems import Problem
from workshopkit.rules import texts_in

LARGE = re.compile(r"gros caractères|large[ -]print", re.IGNORECASE)


def check_promises(kit: Kit, labels: Labels) -> Iterator[Problem]:
    """Warn of each text that prepares a session, or is on its slides, and names what is not made.

    It is a document that ``documents:`` skips, by its title in ``labels``, or large print when
    nothing of the session has that edition.
    """
    kinds = chosen(kit)
    skipped = {
        _words_of(kit, kind, labels)
        for kind in KINDS.values()
        if kind.default and kind not in kinds and not kind.pieces and kind.names(kit)
    }
    for session in kit.sessions.values():
        is_large = any(
            "large-print" in editions_of(kit, kind) and kind.needs(kit, session) for kind in kinds
        )
        for field, text in _told(session):
            said = next((words for words in skipped if words in text.lower()), None)
            if said is None and not is_large and (found := LARGE.search(text)):
                said = found[0]
            if said is not None:
                yield Problem("promised-not-made", text.source, field, {"got": said})


def _words_of(kit: Kit, kind: Kind, labels: Labels) -> str:
    """Return what a kind is called inside a sentence: « feuille de présence », « affiche »."""
    title = kind.title(kit, labels, kind.names(kit)[0])
    return str(title).partition(":")[0].strip().lower()


def _told(session: Session) -> Iterator[tuple[str, Text]]:
    """Yield the texts on how to get ready and those of slides, each with its key."""
    told: list[tuple[Part, str]] = [
        (session, key) for key in ("materials", "supplies", "room", "preparation")
    ]
    told += [(each, key) for each in session.segments for key in ("materials", "slides")]
    for part, key in told:
        value = getattr(part, key)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, Text):
                yield key, each
            elif isinstance(each, Part):
                yield from texts_in(each)
